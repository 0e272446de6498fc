import type { RestActieView } from './rest-actie.ts';

export const samples = {
  gewoon: {
    lijst: 'l1',
    plek: 3,
    regel: 'Annelies zoekt nog uit hoe het met de wachtlijst zit',
    punten: [
      { title: 'ZN-2026-003', value: 'p001' },
      { title: 'ZN-2026-009', value: 'p003' },
      { title: 'punt 6', value: 'p005' },
    ],
  },
} satisfies Record<string, RestActieView>;
