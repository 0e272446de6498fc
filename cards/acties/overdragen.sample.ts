import type { OverdragenView } from './overdragen.ts';

const actie = { id: 'a1', naam: 'Actie bij ZN-2026-014' };

export const samples = {
  een: { ...actie, collegas: [{ id: 'joost', naam: 'Joost Vermeer' }] },
  veel: {
    ...actie,
    collegas: [
      'Sanne Bakker',
      'Tom Hendriks',
      'Karin Smit',
      'Hanneke Mulder',
      'Peter Jansen',
      'Dewi Santoso',
    ].map((naam) => ({
      id: naam.split(' ')[0] ?? '',
      naam,
    })),
    fout: 'Kies een collega uit de lijst.',
  },
} satisfies Record<string, OverdragenView>;
