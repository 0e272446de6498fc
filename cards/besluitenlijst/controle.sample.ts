import type { ControleView } from './controle.ts';

export const samples = {
  gewoon: {
    lijst: 'l1',
    revisie: 7,
    overleg: 'Overleg van wo 25 nov',
    zin: '7 acties naar 5 mensen. 2 aanmelders horen wat besloten is.',
    gevolgen: [
      'ZN-2026-003: volgen',
      'ZN-2026-007: integrale aanpak',
      'ZN-2026-002: afsluiten',
      'Overnemen: ZN-2026-003, ZN-2026-007',
      'Aanwezig: 6, afwezig: 2',
      'Het kanaal krijgt een bericht met alleen aantallen',
      'De berichten gaan meteen weg.',
    ],
    let: [],
  },
  aanvulling: {
    lijst: 'l1',
    revisie: 2,
    overleg: 'Overleg van wo 25 nov',
    zin: 'Geen nieuwe acties.',
    gevolgen: ['1 bekende actie krijgt een andere datum of eigenaar', 'De aanwezigheid wordt niet genoteerd'],
    let: ['voor dit overleg is al een lijst vastgesteld. Alleen nieuwe besluiten en acties komen erbij.'],
  },
  correctie: {
    lijst: 'l1',
    revisie: 3,
    overleg: 'Overleg van wo 25 nov',
    zin: '3 wijzigingen.',
    gevolgen: [
      'ZN-2026-003: besluit gewijzigd',
      'ZN-2026-003: actie naar iemand anders',
      'ZN-2026-007: actie vervallen',
      '3 mensen horen wat er voor hun acties verandert',
      '1 aanmelder hoort dat het besluit anders is',
      'Wat er eerst stond, blijft te lezen bij de casus',
      'De berichten gaan meteen weg.',
    ],
    let: [],
    correctie: {
      versie: 2,
      redenen: [
        { title: 'Verkeerd genoteerd', value: 'verkeerd genoteerd' },
        { title: 'Verkeerde casus', value: 'verkeerde casus' },
        { title: 'Verkeerde persoon of datum', value: 'verkeerde persoon of datum' },
        { title: 'Iets vergeten', value: 'iets vergeten' },
        { title: 'Anders', value: 'anders' },
      ],
      fout: 'Kies waarom een correctie nodig is.',
    },
  },
} satisfies Record<string, ControleView>;
