import type { BewerkenView } from './bewerken.ts';

const basis = {
  netwerk: 'Zorgnetwerk 12-23 Lindendaal',
  overleg: 'o1',
  titel: 'Agenda casuïstiekoverleg wo 25 nov',
  pagina: 1,
};

export const samples = {
  gewoon: {
    ...basis,
    punten: [
      { id: 'opening', titel: 'Opening', tijd: '09:30, 5 minuten' },
      { id: 'acties', titel: 'Acties van de vorige keer', tijd: '09:35, 10 minuten' },
      {
        id: 'ZN-2026-014',
        titel: 'ZN-2026-014 (nieuw)',
        tijd: '09:45, 14 minuten',
        detail: '4 partners, 2 vragen vooraf',
      },
      {
        id: 'ZN-2026-003',
        titel: 'ZN-2026-003 (volgen)',
        tijd: '09:59, 14 minuten',
        detail: '3 partners, nog geen vraag vooraf',
      },
      { id: 'rondvraag', titel: 'Rondvraag', tijd: '10:13, 5 minuten' },
    ],
    let: [],
    verstuurd: false,
  },
  lang: {
    ...basis,
    melding: 'ZN-2026-021 staat nu op de agenda.',
    punten: Array.from({ length: 12 }, (_, index) => ({
      id: `ZN-2026-0${10 + index}`,
      titel: `ZN-2026-0${10 + index} (volgen)`,
      tijd: `${index < 3 ? '09' : index < 9 ? '10' : '11'}:${(index + 3) % 6}0, 10 minuten`,
      detail: '6 partners, nog geen vraag vooraf',
    })),
    let: ['De agenda duurt 30 minuten langer dan het overleg.'],
    verstuurd: true,
  },
} satisfies Record<string, BewerkenView>;
