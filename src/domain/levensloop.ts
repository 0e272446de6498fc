import type { Actie } from './actie.ts';
import type { Besluit } from './besluit.ts';
import type { Aanmelding } from './casus.ts';
import type { Gebeurtenis } from './gebeurtenis.ts';

/** One thing that happened to a casus; `op` is the instant. */
export type Moment =
  | { readonly soort: 'aanmelding'; readonly op: string; readonly aanmelding: Aanmelding }
  | { readonly soort: 'besluit'; readonly op: string; readonly besluit: Besluit }
  /** A besluit was corrected, for the `keer`th time (from 0). */
  | { readonly soort: 'correctie'; readonly op: string; readonly besluit: Besluit; readonly keer: number }
  | { readonly soort: 'actie' | 'uitkomst'; readonly op: string; readonly actie: Actie }
  | { readonly soort: 'gebeurtenis'; readonly op: string; readonly gebeurtenis: Gebeurtenis };

export type Levensloop = readonly Moment[];

/** Everything that happened to one casus, newest first. What happened at one instant keeps the order of its kind. */
export const levensloop = (van: {
  readonly aanmeldingen: readonly Aanmelding[];
  readonly besluiten: readonly Besluit[];
  readonly acties: readonly Actie[];
  readonly gebeurtenissen: readonly Gebeurtenis[];
}): Levensloop => {
  const momenten: Moment[] = [
    ...van.gebeurtenissen.map(
      (gebeurtenis): Moment => ({ soort: 'gebeurtenis', op: gebeurtenis.op, gebeurtenis }),
    ),
    ...van.acties.flatMap((actie): Moment[] => [
      ...(actie.klaar === undefined ? [] : [{ soort: 'uitkomst' as const, op: actie.klaar, actie }]),
      { soort: 'actie', op: actie.sinds, actie },
    ]),
    ...van.besluiten.flatMap((besluit): Moment[] => [
      { soort: 'besluit', op: besluit.op, besluit },
      ...(besluit.correcties ?? []).map(
        ({ op }, keer): Moment => ({ soort: 'correctie', op, besluit, keer }),
      ),
    ]),
    ...van.aanmeldingen.flatMap((aanmelding): Moment[] =>
      aanmelding.ingediend === undefined
        ? []
        : [{ soort: 'aanmelding', op: aanmelding.ingediend, aanmelding }],
    ),
  ];
  return momenten.sort((a, b) => Date.parse(b.op) - Date.parse(a.op));
};

/** How many things of one sort happened in each stretch of time. */
export type Baan = { readonly naam: string; readonly tellingen: readonly number[] };
/** A levensloop at a glance: from the first day to the last one, cut into stretches of equal length. */
export type Overzicht = { readonly van: string; readonly tot: string; readonly banen: readonly Baan[] };

const BANEN: readonly (readonly [naam: string, soorten: readonly Moment['soort'][]])[] = [
  ['Aanmeldingen', ['aanmelding']],
  ['Besluiten', ['besluit', 'correctie']],
  ['Acties afgesproken', ['actie']],
  ['Acties klaar', ['uitkomst']],
  ['Andere gebeurtenissen', ['gebeurtenis']],
];
const MEESTE_STUKKEN = 12;
const MAAND_MS = 30 * 24 * 3600 * 1000;

/** What happened when, counted; undefined when nothing did. `van` and `tot` are the first and the last instant. */
export const overzicht = (loop: Levensloop): Overzicht | undefined => {
  const [laatste] = loop;
  const eerste = loop.at(-1);
  if (!laatste || !eerste) return undefined;
  const begin = Date.parse(eerste.op);
  const duur = Math.max(1, Date.parse(laatste.op) - begin);
  const stukken = Math.max(1, Math.min(MEESTE_STUKKEN, Math.ceil(duur / MAAND_MS)));
  const stuk = (op: string) => Math.min(stukken - 1, Math.floor(((Date.parse(op) - begin) / duur) * stukken));
  return {
    van: eerste.op,
    tot: laatste.op,
    banen: BANEN.map(([naam, soorten]) => {
      const eigen = loop.filter(({ soort }) => soorten.includes(soort)).map(({ op }) => stuk(op));
      return {
        naam,
        tellingen: Array.from({ length: stukken }, (_, plek) => eigen.filter((een) => een === plek).length),
      };
    }).filter(({ tellingen }) => tellingen.some((aantal) => aantal > 0)),
  };
};
