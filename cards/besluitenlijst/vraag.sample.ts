import type { VraagView } from './vraag.ts';

const gewoon = { lijst: 'l1', punt: 'p002', context: '3. ZN-2026-007 · nog 3 vragen' } as const;
const actie = [
  ['Actie', 'Huisbezoek samen met wijkagent'],
  ['Wie', 'Marloes / Rachid'],
  ['Wanneer', '2-12-2026'],
] as const;

export const samples = {
  eigenaar: {
    ...gewoon,
    soort: 'eigenaar',
    actie: 'a1',
    vraag: 'Wie is de eigenaar van deze actie?',
    uitleg: 'Een actie heeft één eigenaar.',
    citaat: actie,
    keuze: {
      label: 'Kies één persoon',
      choices: [
        { title: 'Marloes Visser (Bureau Jeugdzorg)', value: 'marloes' },
        { title: 'Rachid Amrani (Politie)', value: 'rachid' },
        { title: 'Iemand anders', value: 'anders' },
      ],
    },
    terug: true,
  },
  onthouden: {
    ...gewoon,
    soort: 'eigenaar',
    actie: 'a3',
    vraag: 'Wie is de eigenaar van deze actie?',
    uitleg: '"Bé" ken ik niet.',
    citaat: [
      ['Actie', 'Gezinsplan bespreken'],
      ['Wie', 'Bé'],
    ],
    keuze: {
      label: 'Kies één persoon',
      choices: [
        { title: 'Marloes Visser (Bureau Jeugdzorg)', value: 'marloes' },
        { title: 'Rachid Amrani (Politie)', value: 'rachid' },
      ],
    },
    onthoud: 'Bé',
    terug: false,
  },
  zelfde: {
    ...gewoon,
    soort: 'zelfde',
    actie: 'a4',
    vraag: 'Is dit dezelfde actie?',
    uitleg: 'Er is al een open actie met deze tekst, van Kevin Oosterhuis (Jongerenwerk).',
    citaat: [
      ['Actie', 'Gesprek met jongere over dagbesteding'],
      ['Wie', 'Ingrid'],
      ['Wanneer', '11 december'],
    ],
    keuze: {
      label: 'Kies wat klopt',
      choices: [
        { title: 'Dezelfde: hij gaat over naar Ingrid Postma (Schoolmaatschappelijk werk)', value: 'ja' },
        {
          title: 'Een andere: Ingrid Postma (Schoolmaatschappelijk werk) krijgt een nieuwe actie',
          value: 'nee',
        },
      ],
    },
    terug: true,
  },
  datum: {
    ...gewoon,
    soort: 'datum',
    actie: 'a2',
    vraag: 'Wanneer moet dit klaar zijn?',
    uitleg: 'Er staat alleen dat het snel moet. Op welke dag moet het klaar zijn?',
    citaat: [
      ['Actie', 'Wachttijd terugkoppelen'],
      ['Wanneer', 'zsm'],
    ],
    datum: { value: '2026-12-02', min: '2026-11-26' },
    fout: 'Deze datum is al voorbij. Kies vandaag of later.',
    terug: true,
  },
  overname: {
    ...gewoon,
    soort: 'overname',
    vraag: 'ZN-2026-007 ken ik nog niet. Overnemen?',
    uitleg:
      'Overnemen kan als de casus al liep voordat ik kwam. Staat er geen besluit bij, dan komt hij vanzelf terug op de agenda. Kies je nee, dan komt dit punt niet mee.',
    citaat: [['Besluit', 'Integrale aanpak. Regie: BJZ (Marloes).']],
    keuze: {
      label: 'Casus overnemen?',
      choices: [
        { title: 'Ja, overnemen', value: 'ja' },
        { title: 'Nee, laat dit punt weg', value: 'nee' },
      ],
      value: 'ja',
    },
    meer: {
      label: 'Welke partners mogen de casus zien?',
      choices: ['Politie', 'Bureau Jeugdzorg', 'Schoolmaatschappelijk werk', 'Jongerenwerk'].map((title) => ({
        title,
        value: title.toLowerCase(),
      })),
      value: ['bureau jeugdzorg'],
    },
    terug: false,
  },
} satisfies Record<string, VraagView>;
