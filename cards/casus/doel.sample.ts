import type { DoelView } from './doel.ts';

const keuzes = {
  gebieden: [
    { title: 'Wonen en gezin', value: 'wonen' },
    { title: 'School of werk', value: 'dagbesteding' },
  ],
  partners: [
    { title: 'Jongerenwerk', value: 'jongerenwerk' },
    { title: 'ROC Midden', value: 'roc' },
  ],
  standen: [
    { title: 'Loopt', value: 'loopt' },
    { title: 'Gehaald', value: 'gehaald' },
    { title: 'Gestopt', value: 'gestopt' },
  ],
};

const nieuw: DoelView = {
  nummer: 'ZN-2026-014',
  nu: { tekst: '', gebied: '', aanpak: '', wie: '', tot: '', stand: 'loopt' },
  ...keuzes,
};

const fout: DoelView = {
  nummer: 'ZN-2026-014',
  doel: { id: 'a', keer: 1 },
  nu: {
    tekst: 'Gaat elke dag naar school',
    gebied: 'dagbesteding',
    aanpak: 'De mentor belt elke ochtend op 0612345678.',
    wie: 'roc',
    tot: '2027-01-15',
    stand: 'loopt',
  },
  fout: 'Hierin staat een telefoonnummer. Haal het weg en bewaar opnieuw.',
  ...keuzes,
};

export const samples = { nieuw, fout };
