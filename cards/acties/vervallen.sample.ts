import type { VervallenView } from './vervallen.ts';

const actie = { id: 'a1', naam: 'Actie bij ZN-2026-014', eigenaar: 'Kevin Oosterhuis (Jongerenwerk)' };

export const samples = {
  leeg: actie,
  fout: { ...actie, fout: 'Schrijf kort waarom het niet meer nodig is.', ingevuld: '' },
} satisfies Record<string, VervallenView>;
