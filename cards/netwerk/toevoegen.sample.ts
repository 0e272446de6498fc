import type { ToevoegenView } from './toevoegen.ts';

const basis = {
  netwerk: 'Zorgnetwerk 12-23 Lindendaal',
  partners: [
    { title: 'Politie', value: 'politie' },
    { title: 'Jongerenwerk', value: 'jongerenwerk' },
  ],
  rollen: [
    { title: 'deelnemer', value: 'deelnemer' },
    { title: 'coördinator', value: 'coordinator' },
  ],
};

export const samples = {
  gewoon: {
    ...basis,
    leden: [{ title: 'Yara El Idrissi (y.elidrissi@jongerenwerk.example)', value: 'oid-1' }],
    ingevuld: { rol: 'deelnemer' },
  },
  niemand: {
    ...basis,
    fout: 'Kies eerst wie je wilt toevoegen.',
    leden: [],
    ingevuld: { zoek: 'yara', rol: 'deelnemer' },
  },
} satisfies Record<string, ToevoegenView>;
