import { Temporal } from 'temporal-polyfill';
import { z } from 'zod/v4';
import { informerenCard } from '../../../cards/casus/informeren.ts';
import { type Casus, Casussen, type Geinformeerd, NIET_GEINFORMEERD } from '../../domain/casus.ts';
import { toonDatum } from '../../domain/datum.ts';
import { wieInformeert } from '../../domain/informeren.ts';
import { Overleggen } from '../../domain/overleg.ts';
import { DateText } from '../../domain/time.ts';
import type { Reply } from '../../ports/chat.ts';
import { type Verb, verbOn } from '../feature.ts';
import type { DeelnemerTurn, View } from '../turn.ts';
import { bon, eisInhoud } from './invullen.ts';
import { noteer } from './noteren.ts';
import { CasusData, vind } from './toegang.ts';

/** Whether youth and parents know, in words. */
export const geinformeerdZin = (view: View, geinformeerd: Geinformeerd | undefined): string => {
  if (!geinformeerd) return 'Nog niet bekend';
  if (geinformeerd.ja) return `Ja, op ${toonDatum(Temporal.PlainDate.from(geinformeerd.op), view.vandaag)}`;
  return `Nog niet: ${geinformeerd.omdat}`;
};

const vraag = (turn: DeelnemerTurn, casus: Casus, fout?: string): Reply => ({
  kind: 'card',
  summary: 'Zijn jongere en ouders geïnformeerd?',
  card: informerenCard({
    nummer: casus.id,
    nu: geinformeerdZin(turn, casus.geinformeerd),
    vandaag: turn.vandaag.toString(),
    redenen: NIET_GEINFORMEERD,
    fout,
  }),
});

const stel = verbOn('casus.informeren', 'casus-zien', CasusData, vind, async (turn, _data, { casus }) => {
  eisInhoud(casus);
  return vraag(turn, casus);
});

/** The question no longer stands on the personal agenda of whoever was asked. */
const ververs = async (turn: DeelnemerTurn, casus: Casus): Promise<void> => {
  const wie = wieInformeert(turn.netwerk, casus);
  for (const { value } of await turn.list(Overleggen, { shelf: 'open' }))
    if (value.agendaVerstuurd !== undefined && value.agenda.some((punt) => punt.casus === casus.id))
      turn.redraw(`agenda.persoonlijk!${value.id}!${wie}`);
};

const Ingevuld = CasusData.extend({
  antwoord: z
    .enum(['ja', ...NIET_GEINFORMEERD])
    .optional()
    .catch(undefined),
  op: z.string().optional(),
});

const bewaar = verbOn(
  'casus.geinformeerd',
  'casus-zien',
  Ingevuld,
  vind,
  async (turn, data, { casus, stored }) => {
    eisInhoud(casus);
    if (data.antwoord === undefined) return vraag(turn, casus, 'Kies een van de antwoorden.');
    const op = DateText.safeParse(data.op || turn.vandaag.toString());
    if (data.antwoord === 'ja' && (!op.success || op.data > turn.vandaag.toString()))
      return vraag(turn, casus, 'Kies de dag waarop het is verteld. Die dag kan niet na vandaag zijn.');
    const geinformeerd: Geinformeerd =
      data.antwoord === 'ja'
        ? { ja: true, op: op.data ?? turn.vandaag.toString() }
        : { ja: false, omdat: data.antwoord };
    const geinformeerdGevraagd = turn.now.toString({ smallestUnit: 'second' });
    turn.replace(Casussen, stored, { ...casus, geinformeerd, geinformeerdGevraagd });
    await ververs(turn, casus);
    await noteer(turn, casus, { soort: 'geïnformeerd', waarom: geinformeerdZin(turn, geinformeerd) });
    return bon(
      casus,
      'Dit is bewaard',
      geinformeerd.ja
        ? 'Jongere en ouders zijn geïnformeerd.'
        : 'Bij het volgende overleg vraag ik het opnieuw.',
    );
  },
);

export const informeerVerbs: readonly Verb[] = [stel, bewaar];
