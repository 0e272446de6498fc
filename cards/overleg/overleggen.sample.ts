import type { OverleggenView } from './overleggen.ts';

export const samples = {
  gewoon: {
    netwerk: 'Zorgnetwerk 12-23 Lindendaal',
    overleggen: [
      {
        id: 'o1',
        wanneer: 'wo 25 nov, 09:30',
        wat: 'Casuïstiekoverleg, Stadhuis kamer 2.14',
        stand: 'De aanmelding is open tot en met wo 18 nov',
      },
      {
        id: 'o2',
        wanneer: 'wo 9 dec, 09:30',
        wat: 'Casuïstiekoverleg, Stadhuis kamer 2.14',
        stand: 'De aanmelding opent op wo 25 nov',
      },
      { id: 'o3', wanneer: 'do 14 jan 2027, 14:00', wat: 'Beleidsoverleg, online', stand: 'Gepland' },
    ],
    pagina: 1,
  },
  veel: {
    netwerk: 'Zorgnetwerk 12-23 Lindendaal',
    overleggen: Array.from({ length: 20 }, (_, nummer) => ({
      id: `o${nummer}`,
      wanneer: `wo ${nummer + 1} dec, 09:30`,
      wat: 'Casuïstiekoverleg, Stadhuis kamer 2.14',
      stand: 'De aanmelding opent wo 18 nov, 09:00',
    })),
    pagina: 2,
  },
  leeg: { netwerk: 'Zorgnetwerk 12-23 Lindendaal', overleggen: [], pagina: 1 },
  nietGelezen: {
    netwerk: 'Zorgnetwerk 12-23 Lindendaal',
    fout: 'Hoe laat begint het? Typ bijvoorbeeld: /overleg wo 25 nov 09:30 Stadhuis. Of klik op Overleg plannen.',
    overleggen: [],
    pagina: 1,
  },
} satisfies Record<string, OverleggenView>;
