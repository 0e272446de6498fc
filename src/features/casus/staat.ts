import { Temporal } from 'temporal-polyfill';
import { z } from 'zod/v4';
import { staatCard } from '../../../cards/casus/staat.ts';
import { staatVraagCard } from '../../../cards/casus/staat-vraag.ts';
import { Besluiten, BUITEN_OVERLEG, besluitPrefix } from '../../domain/besluit.ts';
import { Aanmeldingen, type Casus, CasusStatus, Casussen, isOpenCasus } from '../../domain/casus.ts';
import {
  inStaat,
  SLUITREGEL,
  type Stap,
  sluitbaarDag,
  stapNaar,
  stappenVan,
} from '../../domain/casus-beloop.ts';
import type { GevondenCasus } from '../../domain/casus-toegang.ts';
import { toonDatum } from '../../domain/datum.ts';
import { isCoordinator } from '../../domain/netwerk.ts';
import { vertelAanmelders } from '../../domain/terugkoppeling.ts';
import { DateText, instantText } from '../../domain/time.ts';
import { metSluiting } from '../../domain/wissen.ts';
import type { Reply } from '../../ports/chat.ts';
import { type Verb, verbOn } from '../feature.ts';
import type { DeelnemerTurn } from '../turn.ts';
import { bon, eisInhoud, SCORES_GEVEN, tekstFouten } from './invullen.ts';
import { noteer, noteerBeslissing } from './noteren.ts';
import { toonRegie } from './regie.ts';
import { CasusData, vind } from './toegang.ts';
import { BETEKENIS, STAAT, staatVan } from './woorden.ts';

const alsRegisseur = ({ who }: DeelnemerTurn): boolean => !isCoordinator(who.deelnemer);

const kies = verbOn('casus.staat', 'casus-leiden', CasusData, vind, async (turn, _data, { casus }) => {
  eisInhoud(casus);
  const stappen = stappenVan(casus, alsRegisseur(turn));
  if (stappen.length === 0)
    return bon(
      casus,
      'Dit kun jij nu niet wijzigen',
      `De casus staat op: ${staatVan(casus)}. Vraag het de coördinator.`,
    );
  return {
    kind: 'card',
    summary: 'Staat wijzigen',
    card: staatCard({
      nummer: casus.id,
      nu: staatVan(casus),
      stappen: stappen.map(({ naar }) => ({ naar, naam: STAAT[naar], betekenis: BETEKENIS[naar] })),
    }),
  };
});

/** So many days without a report that it may be closed; and since when that is. */
const meldingVrij = async (turn: DeelnemerTurn, casus: Casus): Promise<boolean> => {
  const aanmeldingen = (await turn.list(Aanmeldingen)).map(({ value }) => value);
  return Temporal.PlainDate.compare(sluitbaarDag(casus, aanmeldingen, turn.netwerk), turn.vandaag) <= 0;
};

const vraag = (
  turn: DeelnemerTurn,
  casus: Casus,
  stap: Stap,
  ingevuld: { motivatie?: string; datum?: string | undefined; vinkjes?: string[]; fout?: string } = {},
): Reply => ({
  kind: 'card',
  summary: 'Staat wijzigen',
  card: staatVraagCard({
    nummer: casus.id,
    naar: stap.naar,
    naam: STAAT[stap.naar],
    datum: stap.nodig.includes('datum')
      ? (ingevuld.datum ?? turn.vandaag.add({ weeks: turn.netwerk.protocol.volgenWeken }).toString())
      : undefined,
    vanaf: turn.vandaag.toString(),
    regel: stap.nodig.includes('sluitregel') ? SLUITREGEL : [],
    vinkjes: ingevuld.vinkjes ?? [],
    motivatie: ingevuld.motivatie,
    verplicht: stap.nodig.includes('motivatie'),
    fout: ingevuld.fout,
  }),
});

const Naar = CasusData.extend({ staat: CasusStatus });

const alAnders = (casus: Casus): Reply =>
  bon(casus, 'De casus staat al anders', `De casus staat nu op: ${staatVan(casus)}. Er is niets veranderd.`);

const mistRegisseur = ({ nodig }: Stap, { regisseur }: Casus): boolean =>
  nodig.includes('regisseur') && regisseur === undefined;

const stel = verbOn(
  'casus.staat.vraag',
  'casus-leiden',
  Naar,
  vind,
  async (turn, { staat: naar }, { casus }) => {
    const stap = stapNaar(casus, naar, alsRegisseur(turn));
    if (!stap) return alAnders(casus);
    if (mistRegisseur(stap, casus)) return toonRegie(turn, casus, { actief: true });
    return vraag(turn, casus, stap);
  },
);

const Ingevuld = Naar.extend({
  motivatie: z.string().max(5000).default(''),
  datum: z.string().optional(),
  /** Which lines of the closing rule hold, by their place. */
  vinkjes: z.string().max(100).default(''),
});
type Ingevuld = z.infer<typeof Ingevuld>;

const vinkjesVan = ({ vinkjes }: Ingevuld): string[] =>
  vinkjes.split(',').filter((plek) => SLUITREGEL[Number(plek)] && plek !== '');

/** Why the closing rule does not hold, for who may not (or did not yet) say why it is closed all the same. */
const regelFouten = async (turn: DeelnemerTurn, casus: Casus, data: Ingevuld): Promise<string[]> => {
  const regisseur = alsRegisseur(turn);
  if (data.motivatie.trim() !== '' && !regisseur) return [];
  const toch = regisseur
    ? 'Dan kan alleen de coördinator afsluiten.'
    : 'Schrijf waarom de casus toch dicht kan.';
  if (vinkjesVan(data).length < SLUITREGEL.length) return [`Niet alles is aangevinkt. ${toch}`];
  if (await meldingVrij(turn, casus)) return [];
  return [`De laatste melding is nog geen 9 maanden geleden. ${toch}`];
};

/** What is missing, in a sentence for each. */
const ontbreekt = async (
  turn: DeelnemerTurn,
  casus: Casus,
  stap: Stap,
  data: Ingevuld,
): Promise<string[]> => {
  const motivatie = data.motivatie.trim();
  const fouten = tekstFouten(turn, motivatie);
  if (stap.nodig.includes('motivatie') && motivatie === '')
    fouten.push('Schrijf in een of twee zinnen waarom.');
  if (stap.nodig.includes('datum')) {
    const datum = DateText.safeParse(data.datum);
    if (!datum.success) fouten.push('Kies de dag waarop jullie de casus weer bespreken.');
    else if (datum.data <= turn.vandaag.toString()) fouten.push('Kies een dag na vandaag.');
  }
  if (stap.nodig.includes('sluitregel')) fouten.push(...(await regelFouten(turn, casus, data)));
  return fouten;
};

/** A close is a besluit, taken outside an overleg: the aanmelders hear of it as of any other. */
const sluit = async (turn: DeelnemerTurn, casus: Casus, motivatie: string): Promise<void> => {
  const id = `${besluitPrefix(casus.id)}${turn.vandaag}!${turn.newId()}`;
  const { sleutel } = casus;
  const afsluiting = casus.status === 'afgesloten positief' ? 'positief' : 'negatief';
  turn.insert(Besluiten, {
    id,
    overleg: BUITEN_OVERLEG,
    casus: casus.id,
    soort: 'afsluiten',
    afsluiting,
    sleutel,
    content: await turn.seal(
      Besluiten,
      { id, sleutel },
      {
        tekst: motivatie || 'De hulp loopt goed en de doelen zijn gehaald. Er kwamen geen nieuwe meldingen.',
      },
    ),
    op: instantText(turn.now, 'second'),
  });
  vertelAanmelders(turn, casus, id, [turn.who.deelnemer.id]);
};

const GEVOLG: Readonly<Partial<Record<CasusStatus, string>>> = {
  slapend: 'De bot vraagt later of de casus nog nodig is.',
  'afgesloten positief': 'De aanmelder hoort het. Open acties blijven bij hun eigenaar.',
  'afgesloten negatief': 'De aanmelder hoort het. Open acties blijven bij hun eigenaar.',
};

const zet = verbOn(
  'casus.staat.zet',
  'casus-leiden',
  Ingevuld,
  vind,
  async (turn, data, gevonden: GevondenCasus) => {
    const { casus, stored } = gevonden;
    eisInhoud(casus);
    const stap = stapNaar(casus, data.staat, alsRegisseur(turn));
    if (!stap) return alAnders(casus);
    if (mistRegisseur(stap, casus)) return toonRegie(turn, casus, { actief: true });
    const fouten = await ontbreekt(turn, casus, stap, data);
    if (fouten.length > 0)
      return vraag(turn, casus, stap, {
        motivatie: data.motivatie,
        datum: data.datum,
        vinkjes: vinkjesVan(data),
        fout: fouten.join(' '),
      });
    const motivatie = data.motivatie.trim();
    const na = metSluiting(inStaat(casus, stap.naar, { terugOp: data.datum }), turn.now);
    turn.replace(Casussen, stored, na);
    const wat = { soort: 'staat', van: casus.status, naar: na.status, waarom: motivatie } as const;
    if (isOpenCasus(na)) await noteerBeslissing(turn, casus, wat);
    else {
      await noteer(turn, casus, wat);
      await sluit(turn, na, motivatie);
    }
    const gevolg = na.terugOp
      ? `De casus komt terug op de agenda rond ${toonDatum(Temporal.PlainDate.from(na.terugOp), turn.vandaag)}.`
      : (GEVOLG[na.status] ?? '');
    const zin = gevolg || 'Dit is bewaard.';
    const titel = `De casus staat nu op: ${staatVan(na)}`;
    if (isOpenCasus(na)) return bon(na, titel, zin);
    return bon(
      na,
      titel,
      `${zin} Geef ook de laatste scores: zo blijft te zien wat het opleverde.`,
      SCORES_GEVEN,
    );
  },
);

export const staatVerbs: readonly Verb[] = [kies, stel, zet];
