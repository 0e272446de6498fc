import type { Overdracht, OverdrachtContent } from './overdracht.ts';

/** The answers that are typed: one name of `OverdrachtContent` each. */
type TekstVeld = 'wie' | 'vraag' | 'verloop' | 'plan' | 'reden' | 'verwacht' | 'contact' | 'verder';

/** One question of the form that is answered by typing. */
export type Vraag = {
  readonly id: TekstVeld;
  readonly label: string;
  readonly hint?: string;
  readonly kort?: true;
  readonly verplicht?: true;
};

const GEEN_NAMEN = 'Geen namen of andere persoonsgegevens.';

/** The four blocks of an overdracht (domain, section 2) with their typed questions; what is chosen comes with the block. */
export const BLOKKEN: readonly { readonly titel: string; readonly vragen: readonly Vraag[] }[] = [
  {
    titel: 'De casus en wat er gebeurde',
    vragen: [
      {
        id: 'wie',
        label: 'Over wie gaat het?',
        hint: 'Initialen en geboortejaar, geen volledige naam.',
        kort: true,
        verplicht: true,
      },
      { id: 'vraag', label: 'Wat was de vraag?', hint: GEEN_NAMEN, verplicht: true },
      { id: 'verloop', label: 'Wat is er gedaan, en wat is besloten?', hint: GEEN_NAMEN, verplicht: true },
      { id: 'plan', label: 'Hoe staat het plan ervoor?', hint: GEEN_NAMEN },
    ],
  },
  {
    titel: 'Waarom, en wat er wordt verwacht',
    vragen: [
      { id: 'reden', label: 'Waarom draag je de casus over?', hint: GEEN_NAMEN, verplicht: true },
      { id: 'verwacht', label: 'Wat verwacht je van het andere netwerk?', hint: GEEN_NAMEN, verplicht: true },
    ],
  },
  {
    titel: 'Andere informatie en wie je kunt spreken',
    vragen: [
      {
        id: 'contact',
        label: 'Wie kan het andere netwerk spreken?',
        hint: 'Functie en organisatie, geen namen.',
        verplicht: true,
      },
      { id: 'verder', label: 'Wat moet het andere netwerk nog weten?', hint: GEEN_NAMEN },
    ],
  },
  { titel: 'Jongere en ouders', vragen: [] },
];

export const LAATSTE_BLOK = 4;

/** What must still be answered before it can be signed off, with the block where that is asked. */
export const ontbrekend = (
  { toestemming }: Pick<Overdracht, 'toestemming'>,
  content: OverdrachtContent,
): { readonly stap: number; readonly zin: string }[] => [
  ...BLOKKEN.flatMap(({ vragen }, plek) =>
    vragen
      .filter(({ id, verplicht }) => verplicht && !content[id])
      .map(({ label }) => ({ stap: plek + 1, zin: `Nog niet ingevuld: ${label}` })),
  ),
  ...((content.weet ?? []).length > 0 ? [] : [{ stap: 2, zin: 'Nog niet gekozen: wie weet ervan?' }]),
  ...(toestemming
    ? []
    : [{ stap: 4, zin: 'Vertel het eerst aan de jongere en de ouders. Zonder dat kan de overdracht niet.' }]),
];

const TOESTEMMING = {
  toestemming: 'Jongere en ouders geven toestemming',
  geïnformeerd: 'Jongere en ouders zijn geïnformeerd',
} as const;

/** One block as it is read: its title, and each question with its answer. */
export type GelezenBlok = {
  readonly titel: string;
  readonly regels: readonly (readonly [vraag: string, antwoord: string])[];
};

/**
 * The four blocks with what was answered, without what was left open. `partners` are names; `dag` writes a date for people.
 */
export const gelezen = (
  overdracht: Pick<Overdracht, 'toestemming' | 'aangeboden'>,
  content: OverdrachtContent,
  als: { readonly partners: readonly string[]; readonly dag: (datum: string) => string },
): GelezenBlok[] => {
  const getypt = (plek: number): [string, string][] =>
    (BLOKKEN[plek]?.vragen ?? []).flatMap(({ id, label }) => {
      const antwoord = content[id];
      return antwoord ? [[label, antwoord] as [string, string]] : [];
    });
  const { toestemming, aangeboden } = overdracht;
  const gekozen: readonly (readonly [string, string][])[] = [
    [],
    [['Wie weet ervan?', (content.weet ?? []).join(', ')]],
    [['Wie doen er nu mee?', als.partners.join(', ')]],
    [
      [
        'Weten jongere en ouders ervan?',
        toestemming ? `${TOESTEMMING[toestemming.soort]}, op ${als.dag(toestemming.op)}` : '',
      ],
      ['Getekend door de coördinator die overdraagt', aangeboden?.naam ?? ''],
    ],
  ];
  return BLOKKEN.map(({ titel }, plek) => ({
    titel: `${plek + 1}. ${titel}`,
    regels: [...getypt(plek), ...(gekozen[plek] ?? []).filter(([, antwoord]) => antwoord !== '')],
  }));
};
