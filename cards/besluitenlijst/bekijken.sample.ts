import type { BekijkenView } from './bekijken.ts';
import type { PuntView } from './punt.part.ts';

const volgen: PuntView = {
  id: 'p001',
  titel: '2. ZN-2026-003',
  stand: 'Volgen, terug op de agenda wo 6 jan 2027',
  besluit: 'Volgen: terug op agenda over 6 weken.',
  opmerkingen: ['Deze casus wordt overgenomen.'],
  acties: [
    {
      id: 'a1',
      wat: 'Gesprek over dagbesteding',
      wieWanneer: 'Kevin Oosterhuis (Jongerenwerk), uiterlijk wo 9 dec',
      opmerkingen: ['Jongerenwerk (Kevin) → Kevin Oosterhuis'],
    },
    {
      id: 'a2',
      wat: 'Contact met mentor over verzuim',
      wieWanneer: 'Ingrid Postma (Schoolmaatschappelijk werk), uiterlijk vr 4 dec',
      opmerkingen: ['SMW → Ingrid Postma', 'wk 49 → vr 4 dec'],
    },
  ],
};

const aanpak: PuntView = {
  id: 'p002',
  titel: '3. ZN-2026-007',
  stand: 'Integrale aanpak, regie: Marloes Visser (Bureau Jeugdzorg) · 1 vraag',
  besluit: 'Integrale aanpak. Regie: BJZ (Marloes).',
  opmerkingen: [],
  acties: [
    {
      id: 'a3',
      wat: 'Huisbezoek samen met wijkagent',
      wieWanneer: 'Eigenaar nog kiezen, uiterlijk wo 2 dec',
      opmerkingen: ['Er staat: Marloes / Rachid'],
    },
    {
      id: 'a4',
      wat: 'Notificatiebrief sturen aan de jongere en de ouders.',
      wieWanneer: 'Femke de Wit (Gemeente), uiterlijk do 3 dec',
      opmerkingen: ['Voorstel: deze casus stond voor het eerst op de agenda.'],
    },
  ],
};

const rondvraag: PuntView = {
  id: 'p005',
  titel: '6. Rondvraag',
  stand: 'Geen besluit',
  besluit: '',
  opmerkingen: [],
  acties: [],
};

export const samples = {
  vragen: {
    lijst: 'l1',
    overleg: 'Overleg van wo 25 nov',
    zin: '3 punten, 3 acties. 1 vraag.',
    let: [],
    punten: [volgen, aanpak, rondvraag],
    pagina: 1,
    paginas: 1,
    vragen: 1,
    aanwezig: {
      aanwezig: 'Aanwezig: Femke de Wit, Rachid Amrani, Marloes Visser, Ingrid Postma',
      afwezig: 'Afwezig: Dewi Santoso',
      onbekend: 'Niet herkend: wijkagent Noord',
    },
  },
  klaar: {
    lijst: 'l1',
    overleg: 'Overleg van wo 25 nov',
    zin: '14 punten, 22 acties. Geen vragen.',
    melding: 'Kijk eerst nog naar dit deel. Je hebt het nog niet gezien zoals het nu is.',
    let: ['voor dit overleg is al een lijst vastgesteld. Alleen wat nieuw is, komt erbij.'],
    punten: [volgen],
    pagina: 3,
    paginas: 3,
    vragen: 0,
    aanwezig: { aanwezig: 'Niemand aangevinkt als aanwezig', afwezig: 'Niemand aangevinkt als afwezig' },
  },
  leeg: {
    lijst: 'l2',
    overleg: 'Overleg van wo 25 nov',
    zin: '0 punten, 0 acties. Geen vragen.',
    let: [],
    punten: [],
    pagina: 1,
    paginas: 1,
    vragen: 0,
    aanwezig: { aanwezig: 'Niemand aangevinkt als aanwezig', afwezig: 'Niemand aangevinkt als afwezig' },
  },
  kolom: {
    lijst: 'l1',
    overleg: 'Overleg van wo 25 nov',
    zin: '1 punt, 2 acties. 2 vragen.',
    let: [],
    punten: [volgen],
    kolommen: ['Aan zet is'],
    pagina: 1,
    paginas: 1,
    vragen: 2,
    aanwezig: { aanwezig: 'Niemand aangevinkt als aanwezig', afwezig: 'Niemand aangevinkt als afwezig' },
  },
  correctie: {
    lijst: 'l1',
    overleg: 'Overleg van wo 25 nov',
    zin: '2 punten, 4 acties. 1 wijziging.',
    correctie: true,
    let: [
      'dit is een correctie op versie 1. Wat je niet wijzigt, blijft zoals het is. Casussen die op slot staan of gewist zijn, staan er niet bij.',
    ],
    punten: [
      {
        ...volgen,
        opmerkingen: [],
        acties: [
          {
            id: 'a1',
            wat: 'Gesprek over dagbesteding',
            wieWanneer: 'Tom Hendriks (Halt), uiterlijk vr 11 dec',
            opmerkingen: ['Gewijzigd. Er stond: Kevin Oosterhuis (Jongerenwerk), uiterlijk wo 9 dec.'],
          },
        ],
      },
    ],
    pagina: 1,
    paginas: 1,
    vragen: 0,
  },
} satisfies Record<string, BekijkenView>;
