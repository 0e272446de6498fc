import type { WelkomDeelnemerView } from './welkom-deelnemer.ts';

export const samples = {
  deelnemer: { netwerk: 'Zorgnetwerk 12-23 Lindendaal', naam: 'Kevin Oosterhuis', rol: 'deelnemer' },
} satisfies Record<string, WelkomDeelnemerView>;
