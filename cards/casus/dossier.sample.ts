import type { DossierView } from './dossier.ts';

const leeg = {
  partners: ['Jongerenwerk'],
  letOp: [],
  plan: [],
  meerDoelen: 0,
  acties: [],
  meerActies: 0,
  besluiten: [],
};

export const samples = {
  regieGevraagd: {
    ...leeg,
    nummer: 'ZN-2026-002',
    feiten: [
      ['Staat', 'Actief'],
      ['Regisseur', 'Marloes Visser (Bureau Jeugdzorg)'],
    ],
    gevraagd: {
      zin: 'Wil jij casusregisseur worden?',
      antwoorden: [
        { title: 'Ja, ik doe het', verb: 'casus.regie.ja' },
        { title: 'Nee', verb: 'casus.regie.nee' },
      ],
    },
  },
  gewoon: {
    nummer: 'ZN-2026-001',
    letOp: ['De jongere wordt (bijna) 18. Regel op tijd een warme overdracht naar hulp voor volwassenen.'],
    feiten: [
      ['Staat', 'Actief'],
      ['Regisseur', 'Marloes Visser (Bureau Jeugdzorg)'],
      ['Volgende overleg', 'wo 9 dec'],
    ],
    wie: 'K.O. (2010) roepnaam Kay',
    vraag:
      'Komt al zes weken niet op school en is vaak ’s nachts op straat. Alleen kom ik er niet verder mee.',
    verklaring: 'Ik ga alleen op maandag niet, want dan pas ik op mijn zusje.',
    plan: [{ doel: 'Gaat elke dag naar school', stand: 'Loopt, uiterlijk 15 jan 2027' }],
    meerDoelen: 0,
    partners: ['Jongerenwerk', 'Bureau Jeugdzorg', 'Gemeente (leerplicht/RMC)'],
    acties: [
      {
        wat: 'Een gesprek met moeder en school plannen',
        wie: 'Kevin Oosterhuis (Jongerenwerk)',
        tot: 'wo 2 dec (over 3 dagen)',
        eigen: 'x1',
      },
      {
        wat: 'Verzuim van de laatste maanden opvragen',
        wie: 'Sanne Bakker (Gemeente (leerplicht/RMC))',
        tot: 'di 1 dec (2 dagen te laat)',
      },
    ],
    meerActies: 3,
    besluiten: [
      {
        op: 'wo 25 nov',
        soort: 'integrale aanpak',
        tekst: 'Bureau Jeugdzorg neemt de regie. Over zes weken terug.',
      },
    ],
    terugkoppelingen: [
      {
        van: 'wo 2 dec: Kevin Oosterhuis (Jongerenwerk)',
        tekst: 'Hij was de hele week op tijd op school.\nWat is er nu nodig? Een gesprek met moeder.',
      },
    ],
    terugkoppelen: true,
  },
  nieuw: {
    nummer: 'ZN-2026-002',
    letOp: [],
    feiten: [
      ['Staat', 'Nieuw'],
      ['Regisseur', 'Nog niet gekozen'],
      ['Volgende overleg', 'wo 25 nov'],
    ],
    plan: [{ doel: 'Gaat elke dag naar school', stand: 'Loopt, uiterlijk 15 jan 2027' }],
    meerDoelen: 0,
    partners: ['Politie'],
    acties: [],
    meerActies: 0,
    besluiten: [],
  },
} satisfies Record<string, DossierView>;
