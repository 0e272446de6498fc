import { Temporal } from 'temporal-polyfill';
import { meerTijdCard } from '../../../cards/acties/meer-tijd.ts';
import { type Actie, isOpenActie } from '../../domain/actie.ts';
import { uitstelBericht, vraagUitstel } from '../../domain/actie-antwoord.ts';
import { actieNaam, actieZin, statusWoord, totDatum } from '../../domain/actie-woorden.ts';
import { coordinatoren, isCoordinator } from '../../domain/netwerk.ts';
import { DateText } from '../../domain/time.ts';
import type { Reply } from '../../ports/chat.ts';
import { verbOn } from '../feature.ts';
import type { DeelnemerTurn } from '../turn.ts';
import { besprekenZin } from './bespreken.ts';
import { bewaar } from './bewaren.ts';
import { bon, bonMetTerug } from './bon.ts';
import { ActieData, Getypt, openActie, privacyFout, vanEigenaar, verzegel } from './lezen.ts';
import { metNieuweDatum } from './uitstel-beslissen.ts';

const LANGSTE = { years: 1 } as const;

/** The first day that makes sense: after today, and after the date it has. */
const eersteDag = (turn: DeelnemerTurn, { tot }: Actie): Temporal.PlainDate => {
  const due = Temporal.PlainDate.from(tot);
  const laatste = Temporal.PlainDate.compare(due, turn.vandaag) > 0 ? due : turn.vandaag;
  return laatste.add({ days: 1 });
};

type Ingevuld = { readonly datum: string; readonly reden: string };

const formulier = (turn: DeelnemerTurn, actie: Actie, fout?: string, ingevuld?: Ingevuld): Reply => ({
  kind: 'card',
  summary: 'Meer tijd vragen',
  card: meerTijdCard({
    id: actie.id,
    naam: actieNaam(actie),
    nu: totDatum(actie.tot, turn.vandaag),
    vanaf: eersteDag(turn, actie).toString(),
    hoogstens: turn.vandaag.add(LANGSTE).toString(),
    ...(fout === undefined ? {} : { fout }),
    ...(ingevuld === undefined ? {} : { ingevuld }),
  }),
});

/** Already asked, or already done: then there is nothing to ask. */
const nietMeerNodig = (turn: DeelnemerTurn, actie: Actie): Reply | undefined => {
  if (!isOpenActie(actie))
    return bon(actie, 'Dit was al beantwoord', `De ${actieZin(actie)} staat op: ${statusWoord(actie)}.`);
  if (!actie.uitstel) return undefined;
  const tot = totDatum(actie.uitstel.gevraagdTot, turn.vandaag);
  return bon(
    actie,
    'Je hebt al om meer tijd gevraagd',
    `Je vroeg tot ${tot}. De coördinator moet nog antwoorden.`,
  );
};

export const meerTijd = verbOn(
  'actie.meerTijd',
  'actie-beantwoorden',
  ActieData,
  vanEigenaar,
  async (turn, _data, { value }) => nietMeerNodig(turn, value) ?? formulier(turn, value),
);

const foutIn = (turn: DeelnemerTurn, actie: Actie, { datum, reden }: Ingevuld): string | undefined => {
  if (!DateText.safeParse(datum).success) return 'Kies een nieuwe datum.';
  const eerste = eersteDag(turn, actie);
  if (datum < eerste.toString()) return `Kies een datum vanaf ${totDatum(eerste.toString(), turn.vandaag)}.`;
  if (datum > turn.vandaag.add(LANGSTE).toString()) return 'Kies een datum binnen een jaar.';
  if (reden === '') return 'Schrijf kort waarom er meer tijd nodig is.';
  return privacyFout({ 'Waarom is er meer tijd nodig?': reden }, turn.vandaag);
};

const Vraag = ActieData.extend({ datum: Getypt, reden: Getypt });

/** The owner asks; each coördinator gets the question. A coördinator's own actie moves at once. */
export const vragen = verbOn(
  'actie.uitstel.vragen',
  'actie-beantwoorden',
  Vraag,
  vanEigenaar,
  async (turn, { datum, reden }, stored) => {
    const actie = stored.value;
    const al = nietMeerNodig(turn, actie);
    if (al) return al;
    const fout = foutIn(turn, actie, { datum, reden });
    if (fout !== undefined) return formulier(turn, actie, fout, { datum, reden });
    const ik = turn.who.deelnemer;
    const { uitstelAntwoord: _vorig, ...bekend } = await openActie(turn, actie, 'eigenaar');
    const content = await verzegel(turn, actie, { ...bekend, uitstelReden: reden });
    const gevraagd = vraagUitstel(actie, datum, content, { wie: ik.id, now: turn.now });
    if (isCoordinator(ik)) {
      const next = bewaar(turn, stored, metNieuweDatum(turn, gevraagd, datum), 'datum verzet');
      const agenda = await besprekenZin(turn, actie, next);
      const zin = `De ${actieZin(actie)} is nu voor ${totDatum(datum, turn.vandaag)}.`;
      return bonMetTerug(turn, next, 'De datum is verzet', agenda === undefined ? zin : `${zin} ${agenda}`);
    }
    const next = bewaar(turn, stored, gevraagd, 'meer tijd gevraagd');
    turn.audit('gewijzigd', `actie ${actie.id}`, 'eigenaar: meer tijd gevraagd');
    const op = gevraagd.uitstel?.op ?? '';
    for (const { id } of coordinatoren(turn.netwerk))
      turn.send({
        id: uitstelBericht(actie, op, id),
        soort: 'actie.uitstel',
        over: { actie: actie.id, op },
        aan: { soort: 'deelnemer', deelnemer: id },
      });
    return bonMetTerug(
      turn,
      next,
      'Je vraag om meer tijd is verstuurd',
      `Je vroeg tot ${totDatum(datum, turn.vandaag)}. Je hoort wat de coördinator beslist.`,
    );
  },
);
