import type { LuktNietView } from './lukt-niet.ts';

const actie = {
  id: 'a1',
  naam: 'Actie bij ZN-2026-014',
  wat: 'Met school en ouders afspreken wie elke ochtend belt als de leerling er niet is.',
};

export const samples = {
  leeg: { ...actie, ingevuld: { uitkomst: '', resultaat: '', vervolg: '' } },
  fout: {
    ...actie,
    ingevuld: {
      uitkomst: 'wacht op ander',
      resultaat: 'De mentor is ziek: 06-12345678.',
      vervolg: 'Ik wacht op school.',
    },
    fout: 'Kijk naar "Vertel het in twee regels". Er staat een telefoonnummer in. Haal het weg en noem alleen de organisatie. Er is nog niets bewaard.',
  },
} satisfies Record<string, LuktNietView>;
