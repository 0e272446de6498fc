import { z } from 'zod/v4';

/** How far somebody can manage alone, on one leefgebied: 1 (acuut) to 5 (volledig zelfredzaam). */
export const SCORES = [1, 2, 3, 4, 5] as const;
export const Score = z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4), z.literal(5)]);
export type Score = z.infer<typeof Score>;

export const LEEFGEBIEDEN = [
  'justitie',
  'overlast',
  'wonen',
  'relaties',
  'dagbesteding',
  'gezondheid',
  'financien',
  'gedrag',
] as const;
export const Leefgebied = z.enum(LEEFGEBIEDEN);
export type Leefgebied = z.infer<typeof Leefgebied>;

/** The name of each leefgebied, and what each score on it means. */
export const LEEFGEBIED: Readonly<
  Record<Leefgebied, { readonly naam: string; readonly betekenis: Readonly<Record<Score, string>> }>
> = {
  justitie: {
    naam: 'Politie en justitie',
    betekenis: {
      1: 'nu ernstige of veel strafbare feiten',
      2: 'nieuwe strafbare feiten in de laatste maanden',
      3: 'af en toe contact met politie of Halt',
      4: 'geen nieuwe feiten, afspraken lopen nog',
      5: 'geen contact met politie of justitie',
    },
  },
  overlast: {
    naam: 'Overlast',
    betekenis: {
      1: 'bijna elke dag ernstige overlast',
      2: 'elke week overlast, luistert niet',
      3: 'soms overlast, spreekt men aan dan stopt het',
      4: 'bijna geen overlast meer',
      5: 'geen overlast',
    },
  },
  wonen: {
    naam: 'Wonen en gezin',
    betekenis: {
      1: 'niet veilig, of geen plek om te slapen',
      2: 'thuis gaat het vaak mis, plek kan wegvallen',
      3: 'woont thuis of ergens vast, met spanningen',
      4: 'thuis gaat het meestal goed, met wat hulp',
      5: 'veilig en vast thuis, zonder hulp',
    },
  },
  relaties: {
    naam: 'Vrienden en contacten',
    betekenis: {
      1: 'bijna alleen foute of geen contacten',
      2: 'vooral contacten die schaden',
      3: 'goede en foute contacten door elkaar',
      4: 'vooral goede contacten',
      5: 'goede vrienden en volwassenen om op te bouwen',
    },
  },
  dagbesteding: {
    naam: 'School of werk',
    betekenis: {
      1: 'geen school of werk, en geen zicht daarop',
      2: 'ingeschreven, maar gaat bijna niet',
      3: 'gaat wel, maar vaak te laat of afwezig',
      4: 'gaat bijna altijd, met wat hulp',
      5: 'gaat altijd, zonder hulp',
    },
  },
  gezondheid: {
    naam: 'Gezondheid',
    betekenis: {
      1: 'nu gevaar door ziekte, middelen of psychische nood',
      2: 'ernstige klachten, krijgt of wil geen hulp',
      3: 'klachten, hulp is begonnen',
      4: 'weinig klachten, hulp werkt',
      5: 'gezond, of gaat er goed mee om',
    },
  },
  financien: {
    naam: 'Geld en hulp',
    betekenis: {
      1: 'geen geld voor eten of huis, schulden groeien',
      2: 'grote schulden, geen hulp of breekt hulp af',
      3: 'schulden of weinig geld, hulp loopt',
      4: 'geld is op orde met wat hulp',
      5: 'regelt geld en hulp zelf',
    },
  },
  gedrag: {
    naam: 'Gedrag en houding',
    betekenis: {
      1: 'gevaar voor zichzelf of anderen, wil niets',
      2: 'werkt niet mee, ziet geen probleem',
      3: 'wisselt: werkt soms mee',
      4: 'werkt mee en wil veranderen',
      5: 'neemt zelf verantwoordelijkheid',
    },
  },
};

/** What was scored at one moment; what nobody could say is left out. */
export const Scores = z.partialRecord(Leefgebied, Score);
export type Scores = z.infer<typeof Scores>;

/** The number most people are nearest to: the middle one, the lower of two. Undefined when nobody said one. */
export const midden = (scores: readonly Score[]): Score | undefined =>
  [...scores].sort((a, b) => a - b)[Math.floor((scores.length - 1) / 2)];

/** "Van 2 naar 4": the first and the last number known, in words. */
export const verloopVan = (scores: readonly (Score | undefined)[]): string => {
  const bekend = scores.filter((score) => score !== undefined);
  const eerste = bekend[0];
  const laatste = bekend.at(-1);
  if (eerste === undefined || laatste === undefined) return 'nog niet bekend';
  if (bekend.length === 1) return `${laatste}`;
  if (eerste === laatste) return `${laatste}, gelijk gebleven`;
  return `van ${eerste} naar ${laatste}, ${eerste < laatste ? 'beter' : 'slechter'}`;
};
