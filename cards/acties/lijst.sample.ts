import type { ActielijstRij, ActielijstView } from './lijst.ts';

const anders = [
  { naam: 'Wacht op jou', uitleg: '2 vragen om meer tijd, 1 lang te laat.', keus: { toon: 'wacht' } },
  { naam: 'Per partner', keus: { toon: 'partners' } },
  { naam: 'Per casus', keus: { toon: 'casussen' } },
  { naam: 'Alleen jouw acties', keus: { persoon: 'femke' } },
];

const rijen = (alle: readonly ActielijstRij[]): ActielijstView['rijen'] => alle.map((rij) => () => rij);

const veel = Array.from({ length: 19 }, (_, index) => ({
  id: `a${index}`,
  naam: index % 2 === 0 ? 'Marloes Visser (Bureau Jeugdzorg)' : 'Ingrid Postma (Schoolmaatschappelijk werk)',
  termijn: index < 7 ? `${9 - index} dagen te laat (ma ${16 + index} nov)` : 'Over 5 dagen (wo 2 dec)',
  groep: index < 7 ? 'Te laat' : 'Later',
  ...(index === 1 ? { staat: 'open, overdracht gevraagd' } : {}),
}));

export const samples = {
  eigen: {
    titel: 'Jouw acties',
    rijen: rijen([
      {
        id: 'a1',
        naam: 'Actie bij ZN-2026-014',
        termijn: '2 dagen te laat (wo 25 nov)',
        staat: 'meer tijd gevraagd',
        groep: 'Te laat',
      },
      {
        id: 'a2',
        naam: 'Notificatiebrief bij ZN-2026-015',
        termijn: 'Vandaag (vr 27 nov)',
        groep: 'Deze week',
      },
      { id: 'a3', naam: 'Actie', termijn: 'Over 5 dagen (wo 2 dec)', staat: 'bezig', groep: 'Later' },
      { id: 'a4', naam: 'Actie', termijn: 'Over 5 dagen (wo 2 dec)', groep: 'Je helpt mee' },
    ]),
    teLaat: 1,
    leeg: 'Je hebt geen open acties.',
    pagina: 1,
    filter: { persoon: 'kevin' },
    net: [{ id: 'a9', welke: 't1', naam: 'Actie bij ZN-2026-011', staat: 'Gedaan', tot: '10:42' }],
  },
  allen: {
    titel: 'Alle acties',
    rijen: rijen(veel),
    teLaat: 7,
    leeg: 'Er zijn geen open acties.',
    pagina: 1,
    filter: {},
    anders,
  },
  tweede: {
    titel: 'Alle acties',
    rijen: rijen(veel),
    teLaat: 7,
    leeg: 'Er zijn geen open acties.',
    pagina: 2,
    filter: {},
    anders,
  },
  wacht: {
    titel: 'Wacht op jou',
    rijen: rijen([
      {
        id: 'a1',
        naam: 'Kevin Oosterhuis (Jongerenwerk)',
        termijn: '2 dagen te laat (wo 25 nov)',
        staat: 'vraagt meer tijd, tot wo 9 dec',
        groep: 'Meer tijd gevraagd',
      },
      {
        id: 'a2',
        naam: 'Marloes Visser (Bureau Jeugdzorg)',
        termijn: '9 dagen te laat (wo 18 nov)',
        groep: 'Lang te laat, geen antwoord',
      },
    ]),
    teLaat: 2,
    leeg: 'Er wacht niets op jou.',
    pagina: 1,
    filter: { toon: 'wacht' },
    terug: { title: 'Alle acties', keus: {} },
  },
  leeg: {
    titel: 'Jouw acties',
    rijen: [],
    teLaat: 0,
    leeg: 'Je hebt geen open acties.',
    pagina: 1,
    filter: {},
    letOp: 'Alleen de coördinator ziet acties van anderen.',
  },
} satisfies Record<string, ActielijstView>;
