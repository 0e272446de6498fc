import type { OpenenView } from './openen.ts';

const basis = {
  netwerk: 'Zorgnetwerk 12-23 Lindendaal',
  overleg: 'o1',
  titel: 'Mijn agenda: casuïstiekoverleg wo 25 nov',
  wanneer: 'wo 25 nov, 09:30 tot 11:00',
  plaats: 'Stadhuis, kamer 2.14',
  overig: ['Opening', 'Acties van de vorige keer', 'Rondvraag'],
  open: true,
};

export const samples = {
  gewoon: {
    ...basis,
    punten: [
      {
        id: 'ZN-2026-014',
        casus: 'ZN-2026-014',
        titel: 'ZN-2026-014 (nieuw), 09:45',
        teksten: [
          { label: 'Over wie', tekst: 'M.B., 2010, roepnaam Momo' },
          {
            label: 'Vraag',
            tekst: 'Hij komt sinds de zomer niet meer op school. Wie heeft er nog contact met het gezin?',
          },
          { label: 'Gevraagde input', tekst: 'Jongerenwerk: ken je de groep waarmee hij optrekt?' },
        ],
        vragen: ['Wie uit de groep ken je, en wie heeft er invloed op hem?'],
        voorbereiding: 'Nog niet voorbereid',
        informeren: true,
      },
      {
        id: 'ZN-2026-003',
        casus: 'ZN-2026-003',
        titel: 'ZN-2026-003 (volgen), 09:59',
        teksten: [
          { label: 'Laatste besluit', tekst: 'Volgen. Over zes weken kijken we of de dagbesteding loopt.' },
        ],
        vragen: [],
        voorbereiding: 'Betrokken, met input',
      },
    ],
    acties: [
      { id: 'a1', wat: 'Met moeder bespreken of zij hulp wil bij de aanvraag', tot: 'uiterlijk di 1 dec' },
      {
        id: 'a2',
        wat: 'Bij de sportclub navragen of er plek is',
        tot: 'uiterlijk vr 20 nov, 2 dagen te laat',
      },
    ],
    meerActies: 1,
    pagina: 1,
    paginas: 2,
  },
  leeg: { ...basis, punten: [], acties: [], meerActies: 0, pagina: 1, paginas: 1, open: false },
} satisfies Record<string, OpenenView>;
