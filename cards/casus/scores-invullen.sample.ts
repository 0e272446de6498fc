import { LEEFGEBIED } from '../../src/domain/leefgebied.ts';
import type { ScoresInvullenView, ScoreVraag } from './scores-invullen.ts';

const vraag = (
  id: 'justitie' | 'overlast' | 'wonen' | 'relaties',
  nu: string,
  anderen?: string,
): ScoreVraag => ({
  id,
  naam: LEEFGEBIED[id].naam,
  keuzes: [
    ...([1, 2, 3, 4, 5] as const).map((score) => ({
      title: `${score}: ${LEEFGEBIED[id].betekenis[score]}`,
      value: `${score}`,
    })),
    { title: 'Dat weet ik niet', value: 'onbekend' },
  ],
  nu,
  anderen,
});

const partner: ScoresInvullenView = {
  nummer: 'ZN-2026-014',
  deel: 1,
  delen: 2,
  intro: 'Kies wat er het best bij past. Weet je het niet? Dat is ook een antwoord.',
  vragen: [vraag('justitie', ''), vraag('overlast', ''), vraag('wonen', '3'), vraag('relaties', 'onbekend')],
  verb: 'casus.mening.zet',
  ronde: '2026-11-03T09:00:00Z',
};

const regisseur: ScoresInvullenView = {
  ...partner,
  deel: 2,
  intro: 'Onder elke vraag staat wat de partners zeiden. Ingevuld staat het midden daarvan.',
  vragen: [vraag('wonen', '3', 'Politie: 2. Jongerenwerk: 3.'), vraag('relaties', '', 'Politie: 4.')],
  toelichting: '',
  verb: 'casus.meting.zet',
};

export const samples = { partner, regisseur };
