import type { Actie } from './actie.ts';
import type { Besluit } from './besluit.ts';
import type { Aanmelding } from './casus.ts';
import type { Gebeurtenis } from './gebeurtenis.ts';

/** One thing that happened to a casus; `op` is the instant. */
export type Moment =
  | { readonly soort: 'aanmelding'; readonly op: string; readonly aanmelding: Aanmelding }
  | { readonly soort: 'besluit'; readonly op: string; readonly besluit: Besluit }
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
    ...van.besluiten.map((besluit): Moment => ({ soort: 'besluit', op: besluit.op, besluit })),
    ...van.aanmeldingen.flatMap((aanmelding): Moment[] =>
      aanmelding.ingediend === undefined
        ? []
        : [{ soort: 'aanmelding', op: aanmelding.ingediend, aanmelding }],
    ),
  ];
  return momenten.sort((a, b) => Date.parse(b.op) - Date.parse(a.op));
};
