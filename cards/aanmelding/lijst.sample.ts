import type { LijstView } from './lijst.ts';

const netwerk = 'Zorgnetwerk 12-23 Lindendaal';

export const samples = {
  gewoon: {
    netwerk,
    rijen: [
      {
        id: 'a1',
        naam: 'Aanmelding van vr 6 nov',
        staat: 'Spoed. Nog te beoordelen',
        overleg: 'Voor het overleg van wo 25 nov',
      },
      {
        id: 'a2',
        naam: 'Aanmelding van di 3 nov',
        staat: 'Nog te beoordelen',
        overleg: 'Voor het overleg van wo 25 nov',
      },
      {
        id: 'a4',
        naam: 'Adviesvraag van ma 2 nov',
        staat: 'Twijfelt en wil overleggen',
        knop: 'Beantwoorden',
      },
      { id: 'a3', naam: 'Aanmelding van ma 2 nov', staat: 'Wacht op een antwoord van de aanmelder' },
    ],
    pagina: 1,
  },
  leeg: { netwerk, rijen: [], pagina: 1 },
  veel: {
    netwerk,
    rijen: Array.from({ length: 20 }, (_, index) => ({
      id: `a${index}`,
      naam: `Aanmelding van ${index + 1} okt`,
      staat: 'Nog te beoordelen',
    })),
    pagina: 2,
  },
} satisfies Record<string, LijstView>;
