import type { WijzigenView } from './wijzigen.ts';

export const samples = {
  regisseur: {
    nummer: 'ZN-2026-014',
    keuzes: [
      { naam: 'Staat', nu: 'Actief', knop: 'Wijzigen', verb: 'casus.staat' },
      {
        naam: 'Casusregisseur',
        nu: 'Marloes Visser (Bureau Jeugdzorg)',
        knop: 'Wijzigen',
        verb: 'casus.regie',
      },
      {
        naam: 'Hoort bij een groep met voorrang',
        nu: 'Nee',
        uitleg: 'Herijking elke 26 weken.',
        knop: 'Maak ja',
        verb: 'casus.groep',
      },
      {
        naam: 'Dag waarop de jongere vrijkomt',
        uitleg: 'Na detentie of een gesloten plek.',
        knop: 'Wijzigen',
        verb: 'casus.vrij',
      },
      {
        naam: 'Jongere en ouders geïnformeerd',
        nu: 'Nog niet: veiligheid',
        knop: 'Wijzigen',
        verb: 'casus.informeren',
      },
    ],
  },
  partner: {
    nummer: 'ZN-2026-014',
    keuzes: [
      {
        naam: 'Jongere en ouders geïnformeerd',
        nu: 'Ja, op di 3 nov',
        knop: 'Wijzigen',
        verb: 'casus.informeren',
      },
    ],
  },
} satisfies Record<string, WijzigenView>;
