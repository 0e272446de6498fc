import type { Overzicht } from '../../src/domain/levensloop.ts';

/** A year with somebody, for the sample and for the test of the picture. */
export const eenJaar: Overzicht = {
  van: '2026-01-12T09:00:00Z',
  tot: '2026-12-16T09:00:00Z',
  banen: [
    { naam: 'Aanmeldingen', tellingen: [1, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0] },
    { naam: 'Besluiten', tellingen: [1, 0, 1, 0, 1, 0, 0, 1, 0, 1, 0, 1] },
    { naam: 'Acties afgesproken', tellingen: [3, 0, 2, 0, 1, 0, 0, 4, 0, 12, 0, 0] },
    { naam: 'Acties klaar', tellingen: [0, 2, 1, 2, 0, 1, 0, 0, 2, 2, 1, 0] },
    { naam: 'Andere gebeurtenissen', tellingen: [2, 0, 0, 0, 1, 0, 1, 0, 0, 0, 0, 2] },
  ],
};
