import type { CoordinatorView } from './coordinator.ts';

const basis = { netwerk: 'Zorgnetwerk 12-23 Lindendaal', revisie: 2, versie: 0 };
const partners = [
  { title: 'Gemeente (leerplicht/RMC)', value: 'gemeente' },
  { title: 'Politie', value: 'politie' },
];

export const samples = {
  geen: { ...basis, partners, fout: 'Kies bij welke organisatie je hoort.' },
  anderen: { ...basis, anderen: 'Femke de Wit', partners },
  opDeLijst: { ...basis, anderen: 'Femke de Wit' },
} satisfies Record<string, CoordinatorView>;
