import { z } from 'zod/v4';
import { meldingCard } from '../../../cards/kit/melding.ts';
import { type Casus, Casussen } from '../../domain/casus.ts';
import {
  actieveDeelnemers,
  coordinatoren,
  type Deelnemer,
  hoortBij,
  type Netwerk,
} from '../../domain/netwerk.ts';
import { Meningen, meningPrefix } from '../../domain/plan.ts';
import type { ScoreRonde } from '../../domain/score-ronde.ts';
import type { MessageKind, MomentKind, NudgeKind } from '../feature.ts';
import type { Turn, View } from '../turn.ts';

const VRAAG = 'casus.mening';
const ANTWOORD = 'casus.meningen';
export const SCORE_MOMENT = 'casus.scores';
/** So many days after the question who did not answer is reminded, and who asked hears how far it is. */
export const SCORES_NA_DAGEN = 3;
/** A commit holds a hundred rows; a message takes two. */
const MEESTE_MENSEN = 30;

/** The partners that are asked how it goes, each with the deelnemers who can answer; not whoever asks. */
export const wieVraagt = (
  netwerk: Netwerk,
  casus: Casus,
  vrager: Deelnemer,
): ReadonlyMap<string, readonly string[]> => {
  const wie = actieveDeelnemers(netwerk).filter(
    ({ id, rollen }) => id !== vrager.id && rollen.some((rol) => rol !== 'leidinggevende'),
  );
  const gevraagd = new Map<string, string[]>();
  let over = MEESTE_MENSEN;
  for (const partner of casus.partners) {
    const mensen = wie.filter((een) => hoortBij(een, partner)).slice(0, over);
    over -= mensen.length;
    if (mensen.length > 0)
      gevraagd.set(
        partner,
        mensen.map(({ id }) => id),
      );
  }
  return gevraagd;
};

const mensenIn = (wie: ReadonlyMap<string, readonly string[]>): string[] => [
  ...new Set([...wie.values()].flat()),
];

const berichtId = (casus: string, ronde: string, wie: string): string => `${VRAAG}!${casus}!${ronde}!${wie}`;

/** Asks each of them, by a message that says nothing but the number. */
export const vraagPartners = (
  turn: Turn,
  casus: Casus,
  ronde: ScoreRonde,
  wie: ReadonlyMap<string, readonly string[]>,
): void => {
  for (const id of mensenIn(wie))
    turn.send({
      id: berichtId(casus.id, ronde.op, id),
      soort: VRAAG,
      over: { casus: casus.id, ronde: ronde.op, aan: id },
      aan: { soort: 'deelnemer', deelnemer: id },
    });
};

const gevraagdeMensen = (netwerk: Netwerk, ronde: ScoreRonde): Deelnemer[] =>
  actieveDeelnemers(netwerk).filter(
    (een) => een.id !== ronde.door && ronde.gevraagd.some((partner) => hoortBij(een, partner)),
  );

/** The question was settled: those cards show so. */
export const ververs = (turn: Turn, casus: Casus, ronde: ScoreRonde): void => {
  for (const { id } of gevraagdeMensen(turn.netwerk, ronde).slice(0, MEESTE_MENSEN))
    turn.redraw(berichtId(casus.id, ronde.op, id));
};

const klaarVan = async (view: View, casus: string, ronde: Pick<ScoreRonde, 'op'>): Promise<string[]> =>
  (await view.list(Meningen, { prefix: meningPrefix(casus, ronde) })).flatMap(({ value }) =>
    value.klaar ? [value.van] : [],
  );

/** Who sets the scores hears of it: the casusregisseur, or who asked. */
const wieStelt = (netwerk: Netwerk, casus: Casus, ronde: ScoreRonde): string | undefined =>
  [casus.regisseur, ronde.door, ...coordinatoren(netwerk).map(({ id }) => id)].find((id) =>
    actieveDeelnemers(netwerk).some((een) => een.id === id),
  );

const meld = (turn: Turn, casus: Casus, ronde: ScoreRonde, wanneer: 'klaar' | 'termijn'): void => {
  const wie = wieStelt(turn.netwerk, casus, ronde);
  if (wie === undefined) return;
  turn.send({
    id: `${ANTWOORD}!${casus.id}!${ronde.op}!${wanneer}!${wie}`,
    soort: ANTWOORD,
    over: { casus: casus.id, ronde: ronde.op },
    aan: { soort: 'deelnemer', deelnemer: wie },
  });
};

/** A partner answered all of it: their cards show so, and the last answer is told to who sets the scores. */
export const meldKlaar = async (turn: Turn, casus: Casus, ronde: ScoreRonde, van: string): Promise<void> => {
  for (const { id } of gevraagdeMensen(turn.netwerk, { ...ronde, gevraagd: [van] }))
    turn.redraw(berichtId(casus.id, ronde.op, id));
  const eerder = await klaarVan(turn, casus.id, ronde);
  if (eerder.includes(van)) return;
  if (ronde.gevraagd.every((partner) => partner === van || eerder.includes(partner)))
    meld(turn, casus, ronde, 'klaar');
};

const Over = z.object({ casus: z.string(), ronde: z.string(), aan: z.string() });

/** The ronde this is about, if it still runs on a casus that can be read. */
const rondeVan = async (view: View, nummer: string, op: string) => {
  const casus = (await view.get(Casussen, nummer))?.value;
  const ronde = casus?.scoreRonde;
  if (!casus || ronde?.op !== op || casus.gewist !== undefined || casus.beperkt !== undefined)
    return undefined;
  return { casus, ronde };
};

/** Whether this person's answer is still wanted. */
const nogNodig = async (view: View, nummer: string, op: string, aan: string): Promise<boolean> => {
  const gevonden = await rondeVan(view, nummer, op);
  const wie = gevraagdeMensen(
    view.netwerk,
    gevonden?.ronde ?? { moment: 'start', op, door: '', gevraagd: [] },
  ).find(({ id }) => id === aan);
  if (!gevonden || !wie) return false;
  const klaar = await klaarVan(view, nummer, gevonden.ronde);
  return gevonden.ronde.gevraagd.some((partner) => hoortBij(wie, partner) && !klaar.includes(partner));
};

const vraagKaart = (context: string, nummer: string, ronde: string) =>
  meldingCard({
    context,
    titel: `Hoe gaat het? ${nummer}`,
    zin: 'De casusregisseur vraagt hoe jij het ziet, op acht gebieden. Dat kost een minuut. Eén antwoord per organisatie is genoeg.',
    stappen: [
      { title: 'Invullen', verb: 'casus.mening', data: { casus: nummer, ronde } },
      { title: 'Eerst bekijken', verb: 'casus.openen', data: { casus: nummer } },
    ],
  });

/** To the deelnemers of each partner that is asked. Says nothing of the casus but its number. */
export const meningBericht: MessageKind = {
  soort: VRAAG,
  again: true,
  noem: { wat: 'Hoe gaat het in de casus?', waarom: 'De casusregisseur vraagt de partners om scores.' },
  compose: async (view, over) => {
    const { casus: nummer, ronde, aan } = Over.parse(over);
    const summary = `Hoe gaat het? ${nummer}`;
    if (await nogNodig(view, nummer, ronde, aan))
      return { send: true, summary, card: vraagKaart(view.netwerk.naam, nummer, ronde) };
    return {
      send: false,
      reason: 'beantwoord, of niet meer gevraagd',
      summary,
      card: meldingCard({
        context: view.netwerk.naam,
        titel: `Beantwoord: ${nummer}`,
        zin: 'Jouw organisatie heeft geantwoord, of het antwoord is niet meer nodig.',
        stappen: [{ title: 'Jouw casussen', verb: 'casus.lijst' }],
      }),
    };
  },
};

/** To who sets the scores: how many answered. */
export const meningenBericht: MessageKind = {
  soort: ANTWOORD,
  again: true,
  noem: {
    wat: 'Antwoorden op de scores',
    waarom: 'De partners gaven hun scores, of de tijd daarvoor is om.',
  },
  compose: async (view, over) => {
    const { casus: nummer, ronde: op } = Over.omit({ aan: true }).parse(over);
    const gevonden = await rondeVan(view, nummer, op);
    const titel = `Scores vaststellen van ${nummer}`;
    const context = view.netwerk.naam;
    if (!gevonden)
      return {
        send: false,
        reason: 'de scores zijn vastgesteld',
        summary: titel,
        card: meldingCard({
          context,
          titel: `Scores van ${nummer}`,
          zin: 'De scores zijn vastgesteld, of niet meer nodig.',
          stappen: [{ title: 'Jouw casussen', verb: 'casus.lijst' }],
        }),
      };
    const klaar = await klaarVan(view, nummer, gevonden.ronde);
    const wel = gevonden.ronde.gevraagd.filter((partner) => klaar.includes(partner)).length;
    return {
      send: true,
      summary: titel,
      card: meldingCard({
        context,
        titel,
        zin: `${wel} van de ${gevonden.ronde.gevraagd.length} partners gaven antwoord. Jij kunt de scores nu vaststellen.`,
        stappen: [
          { title: 'Vaststellen', verb: 'casus.meting', data: { casus: nummer, ronde: op } },
          { title: 'Eerst bekijken', verb: 'casus.openen', data: { casus: nummer } },
        ],
      }),
    };
  },
};

/** The days are over: who did not answer is reminded, and who asked hears how far it is. */
export const scoreMoment: MomentKind = {
  soort: SCORE_MOMENT,
  due: async (turn, { over }) => {
    const [nummer = '', op = ''] = over.split('!');
    const gevonden = await rondeVan(turn, nummer, op);
    if (!gevonden) return;
    const { casus, ronde } = gevonden;
    const klaar = await klaarVan(turn, nummer, ronde);
    const nietKlaar = ronde.gevraagd.filter((partner) => !klaar.includes(partner));
    if (nietKlaar.length === 0) return;
    for (const { id } of gevraagdeMensen(turn.netwerk, { ...ronde, gevraagd: nietKlaar }).slice(
      0,
      MEESTE_MENSEN,
    ))
      turn.nudge({ soort: VRAAG, over: `${nummer}!${op}`, aan: id });
    meld(turn, casus, ronde, 'termijn');
  },
};

/** One line of the digest of who did not answer. */
export const meningNudge: NudgeKind = {
  soort: VRAAG,
  noem: {
    wat: 'Herinnering: hoe gaat het in de casus?',
    waarom: 'De partner heeft nog geen scores gegeven.',
  },
  line: async (view, over, aan) => {
    const [nummer = '', ronde = ''] = over.split('!');
    if (!(await nogNodig(view, nummer, ronde, aan))) return undefined;
    return {
      zin: `${nummer}: hoe gaat het op de acht gebieden?`,
      knop: { title: 'Invullen', verb: 'casus.mening', data: { casus: nummer, ronde } },
      card: vraagKaart(view.netwerk.naam, nummer, ronde),
      summary: `Hoe gaat het? ${nummer}`,
    };
  },
};
