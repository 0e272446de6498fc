import type { VersiesView } from './versies.ts';

const eerste = {
  naam: 'Versie 1: vastgesteld',
  wie: 'Femke de Wit (Gemeente (leerplicht/RMC))',
  wanneer: 'do 26 nov',
  wat: ['4 besluiten erbij', '7 acties erbij'],
};

export const samples = {
  eerste: {
    overleg: 'o1',
    wanneer: 'wo 25 nov',
    zin: 'Versie 1 geldt. Er staan 4 besluiten en 7 acties op.',
    versies: [eerste],
    bezig: false,
  },
  derde: {
    overleg: 'o1',
    wanneer: 'wo 25 nov',
    zin: 'Versie 3 geldt. Er staan 5 besluiten en 7 acties op.',
    versies: [
      eerste,
      {
        naam: 'Versie 2: aangevuld',
        wie: 'Femke de Wit (Gemeente (leerplicht/RMC))',
        wanneer: 'vr 27 nov',
        wat: ['Besluit erbij', 'Actie erbij'],
      },
      {
        naam: 'Versie 3: gecorrigeerd',
        wie: 'Sanne Mulder (Halt)',
        wanneer: 'ma 30 nov',
        wat: [
          'Waarom: verkeerde persoon of datum.',
          'ZN-2026-003: actie naar iemand anders',
          'ZN-2026-007: besluit gewijzigd',
          'ZN-2026-007: actie vervallen',
        ],
      },
    ],
    bezig: true,
  },
} satisfies Record<string, VersiesView>;
