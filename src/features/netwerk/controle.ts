import { z } from 'zod/v4';
import { meldingCard } from '../../../cards/kit/melding.ts';
import { controleCard } from '../../../cards/netwerk/controle.ts';
import { gelezenCard } from '../../../cards/netwerk/gelezen.ts';
import { plakkenCard } from '../../../cards/netwerk/plakken.ts';
import { UserError } from '../../domain/errors.ts';
import { actieveDeelnemers, deelnemerMet, type Rol } from '../../domain/netwerk.ts';
import { bereikbareCoordinatoren, letOp } from '../../domain/netwerk-regels.ts';
import type { Verschil } from '../../domain/netwerk-verschil.ts';
import { type Voorstel, Voorstellen } from '../../domain/netwerk-voorstel.ts';
import { aantal, namenVan, opsomming, ROLLEN } from '../../domain/netwerk-woorden.ts';
import type { Card } from '../../ports/card.ts';
import type { Reply } from '../../ports/chat.ts';
import type { Document } from '../../ports/documents.ts';
import { type Verb, verb } from '../feature.ts';
import type { Turn, View } from '../turn.ts';
import { begin, toonStand } from './stand.ts';
import { GEEN_TEAM } from './team.ts';
import { type Huidig, huidigVan, leesLijst, naBevestigen } from './voorstel.ts';
import { gevondenVan } from './woorden.ts';

/** The posted card that says a list was read. */
export const GELEZEN = 'netwerk.gelezen';
const TWIJFEL_OP_KAART = 4;
const NAMEN = 6;
const MAX_TEKENS = 12_000;
/** What still fits on the form when it is given back. */
const MAX_BYTES = 22_000;

const GEEN_LIJST = 'Er is geen lijst die op jouw bevestiging wacht.';
export const NIETS_VERANDERD = 'Er is niets veranderd: alles op deze lijst staat al zo in het netwerk.';

const partnersIn = ({ partners }: Voorstel): string => {
  const delen = (['kern', 'op afroep', 'extern'] as const)
    .map((binding) => ({ binding, keer: partners.filter((een) => een.binding === binding).length }))
    .filter(({ keer }) => keer > 0)
    .map(({ binding, keer }) => `${keer} ${binding}`);
  return `${partners.length}${delen.length === 0 ? '' : `: ${delen.join(', ')}`}`;
};

const rollenIn = ({ deelnemers }: Voorstel): string => {
  const keer = (rol: Rol) => deelnemers.filter(({ rollen }) => rollen.includes(rol)).length;
  return opsomming(
    ROLLEN.filter(({ rol }) => keer(rol) > 0).map(({ rol, woord }) =>
      aantal(keer(rol), woord, meervoud(woord)),
    ),
  );
};

const meervoud = (woord: string): string =>
  woord === 'leidinggevende'
    ? 'leidinggevenden'
    : `${woord}${/r$/.test(woord) && woord !== 'coördinator' ? 's' : 'en'}`;

const feitenVan = (voorstel: Voorstel, tweede: Verschil | undefined): [string, string | undefined][] => {
  const los = voorstel.deelnemers.filter(({ id }) => voorstel.gevonden[id] === undefined);
  const vervangers = new Set(voorstel.deelnemers.flatMap(({ vervanger }) => vervanger ?? []));
  const soort = (gezocht: string) =>
    (tweede?.deelnemers ?? []).filter((regel) => regel.soort === gezocht).map(({ wie }) => wie);
  const blijft = soort('blijft');
  const leiders = bereikbareCoordinatoren({ partners: [], deelnemers: voorstel.deelnemers });
  return [
    ['Nieuw', namenVan(soort('nieuw'), NAMEN)],
    ['Gewijzigd', namenVan(soort('gewijzigd'), NAMEN)],
    ['Doet weer mee', namenVan(soort('terug'), NAMEN)],
    ['Wordt verwijderd', namenVan(soort('weg'), NAMEN)],
    [
      'Niet op de lijst',
      blijft.length === 0
        ? undefined
        : `${namenVan(blijft, NAMEN)}. Doet mee en blijft meedoen, tenzij je verwijdert bij Verschillen.`,
    ],
    ['Partners', partnersIn(voorstel)],
    ['Mensen', `${voorstel.deelnemers.length}: ${rollenIn(voorstel)}`],
    ['In het team', voorstel.teamBekend ? gevondenVan(voorstel) : undefined],
    ['Niet gevonden', voorstel.teamBekend && los.length > 0 ? namenVan(los, NAMEN) : undefined],
    ['Vervangers', vervangers.size === 0 ? 'geen' : aantal(vervangers.size, 'persoon', 'personen')],
    ['Coördinator', leiders.length === 0 ? undefined : namenVan(leiders, NAMEN)],
    ['Overgeslagen', voorstel.overgeslagen.length === 0 ? undefined : String(voorstel.overgeslagen.length)],
  ];
};

const letVan = ({ voorstel, straks }: Huidig): string[] => {
  const uit = voorstel.deelnemers.filter(({ vertrokken }) => vertrokken !== undefined);
  return [
    !voorstel.teamBekend &&
      `${GEEN_TEAM} Niemand is gekoppeld. Stuur de lijst later nog eens, dan koppel ik wie er in het team zit.`,
    voorstel.kolommen.length > 0 &&
      `Deze kolommen heb ik niet gebruikt: ${voorstel.kolommen.join(', ').slice(0, 300)}.`,
    uit.length > 0 &&
      `${namenVan(uit, NAMEN)} ${uit.length === 1 ? 'staat' : 'staan'} op de lijst, maar niet meer in het team. Zij doen niet mee.`,
    ...letOp(straks),
  ].filter((zin) => zin !== false);
};

/** The number of people who differ, when the netwerk had people before. */
const verschillenVan = (view: View, { deelnemers, partners }: Verschil): number | undefined =>
  actieveDeelnemers(view.netwerk).length === 0
    ? undefined
    : [...deelnemers, ...partners].filter(({ soort }) => soort !== 'gelijk').length;

const kaart = (view: View, huidig: Huidig, melding: string | undefined, fout: string | undefined): Card => {
  const { voorstel, straks, verschil } = huidig;
  const open = voorstel.twijfel.filter(({ deelnemer }) => !voorstel.overgeslagen.includes(deelnemer));
  const verschillen = verschillenVan(view, verschil);
  return controleCard({
    netwerk: view.netwerk.naam,
    melding,
    fout,
    bron: voorstel.bron,
    revisie: voorstel.revisie,
    versie: view.netwerk.versie ?? 0,
    feiten: feitenVan(voorstel, verschillen === undefined ? undefined : verschil),
    let: letVan(huidig).slice(0, 5),
    twijfel: open.slice(0, TWIJFEL_OP_KAART).map(({ deelnemer, waarom }) => ({
      id: deelnemer,
      naam: deelnemerMet(straks, deelnemer)?.naam ?? deelnemerMet(voorstel, deelnemer)?.naam ?? '',
      waarom,
    })),
    meerTwijfel: Math.max(0, open.length - TWIJFEL_OP_KAART),
    rest: voorstel.nietGeplaatst.length + voorstel.opmerkingen.length,
    verschillen,
  });
};

/** The list as it was read and corrected; `fout` says why it could not be confirmed. */
export const toonControle = (view: View, huidig: Huidig, melding?: string, fout?: string): Reply => ({
  kind: 'card',
  summary: 'Klopt deze lijst?',
  card: kaart(view, huidig, melding, fout),
  busy: true,
});

/** After a correction in this turn: the proposal as it is now. */
export const toonNa = (turn: Turn, huidig: Huidig, voorstel: Voorstel, melding: string): Reply =>
  toonControle(turn, { ...huidig, voorstel, ...naBevestigen(turn, voorstel) }, melding);

/** The list that waits for this person, or the sentence that there is none. */
export const eisHuidig = async (turn: Turn): Promise<Huidig> => {
  const huidig = await huidigVan(turn, turn.who.oid);
  if (!huidig) throw new UserError(`${GEEN_LIJST} Typ /netwerk.`);
  return huidig;
};

/** Counts of what was read: neutral, for a posted card. */
export const gelezenKaart = (view: View, voorstel: Voorstel): Card => {
  const { verschil } = naBevestigen(view, voorstel);
  const keer = (soort: string) => verschil.deelnemers.filter((een) => een.soort === soort).length;
  const delen = [
    [keer('nieuw'), 'nieuw'],
    [keer('gewijzigd'), 'gewijzigd'],
    [keer('terug'), 'weer terug'],
    [keer('blijft'), 'niet op de lijst'],
  ] as const;
  const rest = voorstel.nietGeplaatst.length + voorstel.opmerkingen.length;
  const nakijken = [
    voorstel.twijfel.length > 0 && aantal(voorstel.twijfel.length, 'persoon', 'personen'),
    rest > 0 && aantal(rest, 'regel', 'regels'),
  ].filter((deel) => deel !== false);
  return gelezenCard({
    netwerk: view.netwerk.naam,
    partners: partnersIn(voorstel),
    mensen: String(voorstel.deelnemers.length),
    gevonden: voorstel.teamBekend
      ? `${Object.keys(voorstel.gevonden).length} van ${voorstel.deelnemers.length}`
      : undefined,
    verschil:
      actieveDeelnemers(view.netwerk).length === 0
        ? undefined
        : delen
            .filter(([hoeveel]) => hoeveel > 0)
            .map(([hoeveel, wat]) => `${hoeveel} ${wat}`)
            .join(', '),
    nakijken: nakijken.length === 0 ? undefined : opsomming(nakijken),
  });
};

/** A file, or rows in a message: read, kept, and answered in counts. */
export const ontvang = async (turn: Turn, document: Document): Promise<Reply> => {
  const { voorstel, anders } = await leesLijst(turn, document);
  if (!anders) return { kind: 'text', text: NIETS_VERANDERD };
  begin(turn);
  return {
    kind: 'card',
    summary: 'Ik heb de lijst gelezen',
    card: gelezenKaart(turn, voorstel),
    bericht: { soort: GELEZEN, over: { van: turn.who.oid } },
  };
};

const plakken = (turn: Turn, tekst?: string, fout?: string): Reply => ({
  kind: 'card',
  summary: 'Lijst plakken',
  busy: true,
  card: plakkenCard({ netwerk: turn.netwerk.naam, maxTekens: MAX_TEKENS, tekst, fout }),
});

const lees = async (turn: Turn, tekst: string): Promise<Reply> => {
  if (tekst.trim() === '') return plakken(turn, undefined, 'Plak eerst de lijst.');
  if (new TextEncoder().encode(JSON.stringify(tekst)).length > MAX_BYTES)
    throw new UserError(
      'Deze lijst is te lang om te plakken. Stuur hem als Excel-bestand in een privéchat met mij.',
    );
  try {
    const { voorstel, anders } = await leesLijst(turn, turn.documents.parseText(tekst));
    if (!anders) return await toonStand(turn, NIETS_VERANDERD);
    const stored = { value: voorstel, etag: '' };
    return toonControle(turn, { stored, voorstel, ...naBevestigen(turn, voorstel) });
  } catch (error) {
    if (error instanceof UserError) return plakken(turn, tekst, error.message);
    throw error;
  }
};

const gooiWeg = async (turn: Turn, zeker: boolean): Promise<Reply> => {
  const stored = await turn.get(Voorstellen, turn.who.oid);
  if (!stored) return toonStand(turn, GEEN_LIJST);
  if (!zeker) {
    return {
      kind: 'card',
      summary: 'Lijst weggooien?',
      busy: true,
      card: meldingCard({
        context: turn.netwerk.naam,
        titel: 'Lijst weggooien?',
        zin: 'Wat je hebt nagekeken en verbeterd, gaat dan weg. In het netwerk verandert niets.',
        stappen: [
          { title: 'Nee, terug', verb: 'netwerk.controle' },
          { title: 'Ja, weggooien', verb: 'netwerk.gooiWeg', data: { zeker: true } },
        ],
      }),
    };
  }
  turn.remove(Voorstellen, stored);
  turn.audit('lijst weggegooid', turn.netwerk.id);
  return {
    kind: 'card',
    summary: 'De lijst is weggegooid',
    card: meldingCard({
      context: turn.netwerk.naam,
      titel: 'De lijst is weggegooid',
      zin: 'In het netwerk is niets veranderd.',
      stappen: [{ title: 'Naar het netwerk', verb: 'netwerk.openen' }],
    }),
  };
};

/** Reading a list and looking at what was read. */
export const controleVerbs: readonly Verb[] = [
  verb('netwerk.plakken', 'inrichten', z.object({}), async (turn) => plakken(turn)),
  verb(
    'netwerk.lees',
    'inrichten',
    z.object({ tekst: z.string().max(200_000).default('') }),
    (turn, { tekst }) => lees(turn, tekst),
  ),
  verb('netwerk.controle', 'inrichten', z.object({}), async (turn) => {
    const huidig = await huidigVan(turn, turn.who.oid);
    return huidig ? toonControle(turn, huidig) : toonStand(turn, GEEN_LIJST);
  }),
  verb('netwerk.gooiWeg', 'inrichten', z.object({ zeker: z.boolean().optional() }), (turn, { zeker }) =>
    gooiWeg(turn, zeker ?? false),
  ),
];
