import type { AfsprakenView } from './afspraken.ts';

export const samples = {
  leeg: { stap: 4, velden: {}, fouten: [], aanmelding: 'a1', concept: true, vandaag: '2026-11-03' },
  onvolledig: {
    stap: 4,
    velden: { geinformeerd: 'ja', grondslag: 'toestemming', toestemmingOp: '2026-10-30', urgentie: 'spoed' },
    fouten: ['Vul in op welke dag de jongere en de ouders het hoorden.', 'Schrijf waarom er haast bij is.'],
    aanmelding: 'a1',
    concept: true,
    vandaag: '2026-11-03',
  },
} satisfies Record<string, AfsprakenView>;
