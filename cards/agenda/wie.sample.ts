import type { WieView } from './wie.ts';

export const samples = {
  gewoon: {
    netwerk: 'Zorgnetwerk 12-23 Lindendaal',
    overleg: 'o1',
    titel: 'Casuïstiekoverleg wo 25 nov, 09:30 tot 11:00',
    telling: '5 van 7: 3 komen, 2 komen niet',
    groepen: [
      {
        naam: 'Komt',
        mensen: [
          'Femke de Wit (Gemeente Lindendaal)',
          'Kevin Oosterhuis (Jongerenwerk)',
          'Dewi Santoso (GGD Jeugdgezondheidszorg)',
        ],
      },
      { naam: 'Komt niet', mensen: ['Rachid Amrani (Politie), vervanger: Joost Vermeer'] },
      { naam: 'Komt niet, stuurt input', mensen: ['Ingrid Postma (Schoolmaatschappelijk werk)'] },
      { naam: 'Nog geen antwoord', mensen: ['Tom Bakker (Halt)', 'Hanneke Vos (Jeugdbescherming)'] },
    ],
  },
} satisfies Record<string, WieView>;
