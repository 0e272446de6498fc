import type { UitstelView } from './uitstel.ts';

const vraag = {
  id: 'a1',
  naam: 'Actie bij ZN-2026-014',
  wat: 'Met school en ouders afspreken wie elke ochtend belt als de leerling er niet is.',
  eigenaar: 'Kevin Oosterhuis (Jongerenwerk)',
  nu: 'wo 2 dec',
  gevraagd: 'wo 16 dec',
  reden: 'De mentor is ziek. Een vervanger begint op 9 december.',
};

export const samples = {
  gewoon: vraag,
  fout: { ...vraag, fout: 'Schrijf bij Toelichting waarom je niet akkoord gaat.' },
} satisfies Record<string, UitstelView>;
