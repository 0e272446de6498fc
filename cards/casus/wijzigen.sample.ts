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
  coordinator: {
    nummer: 'ZN-2026-014',
    keuzes: [
      { naam: 'Staat', nu: 'Actief', knop: 'Wijzigen', verb: 'casus.staat' },
      {
        naam: 'Op slot zetten',
        uitleg: 'Als een jongere of ouder vraagt de gegevens niet te gebruiken.',
        knop: 'Bekijken',
        verb: 'casus.beperk',
      },
      {
        naam: 'Alles van deze casus meenemen',
        uitleg: 'Als een jongere of ouder vraagt wat er over hen staat.',
        knop: 'Bekijken',
        verb: 'casus.uitvoer',
      },
      {
        naam: 'Iets verbeteren',
        uitleg: 'Als een jongere of ouder zegt dat er iets niet klopt.',
        knop: 'Bekijken',
        verb: 'casus.correctie',
      },
      {
        naam: 'Wissen op verzoek',
        uitleg: 'Als een jongere of ouder vraagt om alles weg te halen.',
        knop: 'Bekijken',
        verb: 'casus.wis',
      },
      {
        naam: 'Wie keek in deze casus?',
        uitleg: 'Uit het logboek.',
        knop: 'Bekijken',
        verb: 'casus.logboek',
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
