import type { UitstelView } from './uitstel.ts';

const vraag = {
  id: 'a1',
  naam: 'Actie bij ZN-2026-014',
  wat: 'Met school en ouders afspreken wie elke ochtend belt als de leerling er niet is.',
  eigenaar: 'Kevin Oosterhuis (Jongerenwerk)',
  nu: 'wo 2 dec',
  gevraagd: 'wo 16 dec',
  datum: '2026-12-16',
  vanaf: '2026-11-30',
  hoogstens: '2027-11-29',
  reden: 'De mentor is ziek. Een vervanger begint op 9 december.',
};

export const samples = {
  gewoon: vraag,
  tweede: {
    ...vraag,
    letOp:
      'Dit is de tweede keer. Geef je meer tijd? Dan komt de actie vanzelf op de agenda van het volgende overleg.',
  },
  fout: { ...vraag, fout: 'Schrijf bij Toelichting waarom je niet akkoord gaat.' },
} satisfies Record<string, UitstelView>;
