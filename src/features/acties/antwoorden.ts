import type { z } from 'zod/v4';
import { meldingCard } from '../../../cards/kit/melding.ts';
import { type Actie, Acties, isOpenActie, UITKOMSTEN, type Uitkomst } from '../../domain/actie.ts';
import { geefAntwoord, zetBezig } from '../../domain/actie-antwoord.ts';
import { wachtOpAntwoord } from '../../domain/actie-ladder.ts';
import { actieNaam, actieZin, dagenTeLaat, totDatum } from '../../domain/actie-woorden.ts';
import type { Reply } from '../../ports/chat.ts';
import { verbOn } from '../feature.ts';
import type { DeelnemerTurn } from '../turn.ts';
import { ActieData, Getypt, openActie, privacyFout, vanCasus, vanEigenaar, verzegel } from './lezen.ts';
import { toonActie, toonGeopend } from './tonen.ts';
import { verversVragen } from './verversen.ts';

/** The receipt of an answer: neutral, and on to what is left. */
export const bon = (actie: Actie, titel: string, zin: string): Reply => ({
  kind: 'card',
  summary: titel,
  card: meldingCard({
    context: actieNaam(actie),
    titel,
    zin,
    stappen: [{ title: 'Mijn acties', verb: 'opdracht.start', data: { opdracht: '/acties' } }],
  }),
});

/** Shows an actie to whoever may see it. */
export const openen = verbOn('actie.openen', 'casus-zien', ActieData, vanCasus, (turn, _data, { value }) =>
  toonActie(turn, value),
);

const bezigZin = (turn: DeelnemerTurn, actie: Actie): string =>
  dagenTeLaat(actie, turn.vandaag) >= 0
    ? 'Ik laat je met rust. Haal je het niet? Open dan de actie en vraag om meer tijd.'
    : `Ik laat je met rust tot ${totDatum(actie.tot, turn.vandaag)}.`;

/** "Ik ben ermee bezig": the click that happens most. One row read, nothing opened or sealed. */
export const bezig = verbOn(
  'actie.bezig',
  'actie-beantwoorden',
  ActieData,
  vanEigenaar,
  async (turn, _data, stored) => {
    const actie = stored.value;
    if (!isOpenActie(actie))
      return bon(actie, 'Dit was al beantwoord', `De ${actieZin(actie)} staat op: ${actie.status}.`);
    if (actie.status !== 'bezig' || wachtOpAntwoord(actie)) {
      turn.replace(Acties, stored, zetBezig(actie, { wie: turn.who.deelnemer.id, now: turn.now }));
      turn.audit('gewijzigd', `actie ${actie.id}`, 'eigenaar: bezig');
    }
    return bon(actie, 'Genoteerd: je bent ermee bezig', bezigZin(turn, actie));
  },
);

const Antwoord = ActieData.extend({ uitkomst: Getypt, resultaat: Getypt, vervolg: Getypt });

const isUitkomst = (tekst: string): tekst is Uitkomst => UITKOMSTEN.some((uitkomst) => uitkomst === tekst);

const foutIn = (
  turn: DeelnemerTurn,
  { uitkomst, resultaat, vervolg }: z.infer<typeof Antwoord>,
): string | undefined => {
  if (!isUitkomst(uitkomst)) return 'Kies eerst hoe het ging.';
  if (resultaat === '') return 'Schrijf in een of twee regels wat het opleverde.';
  return privacyFout({ 'Wat leverde het op?': resultaat, 'Hoe gaat het verder?': vervolg }, turn.vandaag);
};

const dankZin = (actie: Actie): string =>
  isOpenActie(actie)
    ? `De ${actieZin(actie)} wacht op een ander. Laat het weten als er iets verandert.`
    : `De ${actieZin(actie)} staat op: ${actie.status}. De coördinator kan je antwoord lezen.`;

/** The owner's answer: outcome, result in two lines, what next. */
export const gereed = verbOn(
  'actie.gereed',
  'actie-beantwoorden',
  Antwoord,
  vanEigenaar,
  async (turn, data, stored) => {
    const actie = stored.value;
    if (!isOpenActie(actie)) return toonActie(turn, actie);
    const content = await openActie(turn, actie, 'eigenaar');
    const { uitkomst, resultaat, vervolg } = data;
    const fout = foutIn(turn, data);
    if (fout !== undefined || !isUitkomst(uitkomst))
      return toonGeopend(turn, actie, content, {
        fout: fout ?? '',
        ingevuld: { uitkomst, resultaat, vervolg },
      });
    const { vervolg: _oud, ...rest } = content;
    const sealed = await verzegel(turn, actie, {
      ...rest,
      resultaat,
      ...(vervolg === '' ? {} : { vervolg }),
    });
    const next = geefAntwoord(actie, uitkomst, sealed, { wie: turn.who.deelnemer.id, now: turn.now });
    turn.replace(Acties, stored, next);
    turn.audit('gewijzigd', `actie ${actie.id}`, `eigenaar: ${uitkomst}`);
    if (!isOpenActie(next)) verversVragen(turn, actie);
    return bon(next, 'Dank je, je antwoord is binnen', dankZin(next));
  },
);
