import { type Kolommen, type Koppen, zoekKop } from './kolommen.ts';
import type { Table } from './tekst.ts';

export type Veld =
  | 'nr'
  | 'soort'
  | 'onderwerp'
  | 'casus'
  | 'besluit'
  | 'afspraak'
  | 'actie'
  | 'besluitOfActie'
  | 'wie'
  | 'organisatie'
  | 'wanneer'
  | 'wieWanneer'
  | 'status'
  | 'stand'
  | 'overlegDatum'
  | 'datum'
  | 'regie';
/** The columns whose name a netwerk can explain. */
export const GELEERDE_VELDEN = [
  'casus',
  'onderwerp',
  'besluit',
  'actie',
  'wie',
  'wanneer',
  'status',
  'stand',
  'overlegDatum',
  'regie',
] as const satisfies readonly Veld[];
export type Rij = Readonly<Record<Veld, string>>;
type Velden = Kolommen<Veld>['velden'];

const KOPPEN: Koppen<Veld> = [
  ['nr', /^(?:nr|no|nummer|volgnr|volgnummer|punt|agendapunt nr|actie ?nr|actienummer|nr actie)$/],
  [
    'overlegDatum',
    /^(?:datum (?:van )?(?:het )?(?:overleg|vergadering|afspraak|besluit|bespreking|invoer|ingebracht)|overleg|overlegdatum|vergadering|besproken op)$/,
  ],
  [
    'besluitOfActie',
    /^(?:besluit(?:en)? (?:en|of)?\s?acties?|acties? (?:en|of)?\s?besluit(?:en)?|acties? (?:en )?afspra(?:ak|ken)|afspra(?:ak|ken) (?:en )?acties?|besluit(?:en)? (?:en )?afspra(?:ak|ken))$/,
  ],
  [
    'wanneer',
    /^(?:voor|(?:voor |per |tot )?wanneer(?: gereed| klaar)?|deadline|(?:datum )?gereed(?: op| voor| datum)?|gereeddatum|termijn|uiterlijk(?: op)?|gereed per|afronden (?:op|voor)|(?:verval|eind|streef|op ?lever|uiterste )datum|datum (?:gereed|klaar|deadline)|klaar (?:op|voor)|planning|tijdpad|voor datum)$/,
  ],
  [
    'wieWanneer',
    /^(?:(?:door )?wie (?:en )?(?:per |voor )?wanneer|wanneer (?:en )?(?:door )?wie|(?:actie ?houder|eigenaar|trekker|verantwoordelijke) (?:en )?(?:datum|deadline|termijn))$/,
  ],
  [
    'wie',
    /^(?:(?:door )?wie(?: doet (?:het|dit))?|door|actie ?houder|actie door|eigenaar|verantwoordelijke?|trekker|uitvoerder|uitvoering|uit te voeren door|toegewezen(?: aan)?|aan wie|(?:door )?wie pakt (?:het |dit )?op|actor|naam|houder)$/,
  ],
  [
    'organisatie',
    /^(?:(?:betrokken |verantwoordelijke )?(?:organisatie|partner|instelling|partij|ketenpartner)(?:en)?)$/,
  ],
  ['status', /^(?:status(?: actie)?|gereed ja nee|afgerond|afgehandeld|klaar|ok|gedaan)$/],
  [
    'stand',
    /^(?:stand van zaken|svz|voortgang|toelichting|opmerking(?:en)?|opm|stand|stavaza|stand v zaken|bespreking|besproken|bijzonderheden|terugkoppeling|resultaat|update|notities?|beeldvorming|oordeelsvorming|motivatie)$/,
  ],
  ['regie', /^(?:regie|regisseur|casusregisseur|casusregie|casemanager)$/],
  ['casus', /^(?:casus(?:nummer| ?nr)?|zaak(?:nummer| ?nr)?|dossier(?:nummer| ?nr)?|jongere)$/],
  ['onderwerp', /^(?:onderwerp|agendapunt|thema|betreft|punt onderwerp|agenda|bucket|bucketnaam)$/],
  ['besluit', /^(?:besluit(?:en)?(?: overleg)?|conclusies?|uitkomst|genomen besluit)$/],
  ['afspraak', /^(?:(?:gemaakte )?afspra(?:ak|ken)|(?:wat (?:is )?)?afgesproken|vervolg|hoe verder)$/],
  [
    'actie',
    /^(?:acties?|actiepunt(?:en)?|actie omschrijving|omschrijving(?: actie)?|wat|wat (?:gaan we doen|spreken we af|is afgesproken|moet er gebeuren)|wat te doen|wie doet wat|(?:wie )?doet wat|taak|taken|taak ?naam|taak ?omschrijving|beschrijving|actie ?beschrijving|te ondernemen acties?|vervolg ?acties?|uit te voeren acties?|te doen|to ?do|werkzaamheden)$/,
  ],
  [
    'actie',
    /^(?:(?:afgesproken|gemaakte|nieuwe|concrete|vervolg|lopende) ?(?:acties?|actiepunt(?:en)?|taak|taken)|acties? (?:en )?(?:termijn|datum|deadline|wanneer))$/,
  ],
  ['datum', /^datum$/],
  ['soort', /^(?:soort|type|b a|a b|besluit of actie|actie of besluit|soort punt)$/],
];

const INHOUD = ['besluit', 'afspraak', 'actie', 'besluitOfActie'] as const;

/** The columns of a table of besluiten or acties; `undefined` when it is no such table. */
export const besluitKop = (
  rows: Table['rows'],
  geleerd?: ReadonlyMap<string, Veld>,
): Kolommen<Veld> | undefined =>
  zoekKop(rows, KOPPEN, (velden) => velden.size >= 2 && INHOUD.some((veld) => velden.has(veld)), {
    geleerd,
    tweeRijen: true,
  });

/** Every kind of column. */
export const ALLE: readonly Veld[] = [
  'soort',
  'nr',
  'onderwerp',
  'casus',
  'besluit',
  'afspraak',
  'actie',
  'besluitOfActie',
  'wie',
  'organisatie',
  'wanneer',
  'wieWanneer',
  'status',
  'stand',
  'overlegDatum',
  'datum',
  'regie',
];

/** "Afspraak" is the besluit beside an actie, and the actie beside a besluit or alone; "datum" alone is the deadline. */
export const gekozen = (velden: Velden): Map<Veld, number> => {
  const chosen = new Map(velden);
  const move = (from: Veld, to: Veld) => {
    const column = chosen.get(from);
    if (column === undefined || chosen.has(to)) return;
    chosen.delete(from);
    chosen.set(to, column);
  };
  if (chosen.has('actie')) move('afspraak', 'besluit');
  else if (
    !chosen.has('wie') &&
    !chosen.has('wanneer') &&
    !chosen.has('organisatie') &&
    !chosen.has('besluit')
  )
    move('afspraak', 'besluitOfActie');
  else move('afspraak', 'actie');
  if (!chosen.has('actie') && chosen.has('besluit') && chosen.has('wie')) move('besluit', 'besluitOfActie');
  move('organisatie', 'wie');
  if (chosen.has('wanneer')) move('datum', 'overlegDatum');
  else move('datum', 'wanneer');
  return chosen;
};
