import { facts, labelled, section } from '../kit/blocks.ts';
import type { Block } from '../kit/element.ts';

/** An aanmelding in words, content included: only ever shown in the answer to a click. */
export type Inhoud = {
  readonly wie: readonly (readonly [string, string | undefined])[];
  /** What was asked; the question of the form when absent. */
  readonly vraagLabel?: string | undefined;
  readonly vraag: string;
  readonly leefdomeinen: string;
  readonly betrokken?: string | undefined;
  readonly inputVan?: string | undefined;
  readonly gevraagdeInput?: string | undefined;
  readonly elders?: string | undefined;
  readonly afspraken: readonly (readonly [string, string | undefined])[];
  readonly spoedReden?: string | undefined;
  /** Questions of the coördinator and their answers, under a heading of their own. */
  readonly aanvulling: readonly (readonly [string, string | undefined])[];
};

const lange = (paren: readonly (readonly [string, string | undefined])[]): Block[] =>
  paren.flatMap(([label, waarde]) => (waarde ? [labelled(label, waarde)] : []));

/** The sections of an aanmelding, in the order of the form. */
export const inhoudBlokken = (inhoud: Inhoud): Block[] => [
  ...facts(inhoud.wie),
  ...section('De vraag', [
    labelled(inhoud.vraagLabel ?? 'Waarom is samen bespreken nodig?', inhoud.vraag),
    labelled('Gaat over', inhoud.leefdomeinen),
  ]),
  ...section(
    'Betrokken',
    lange([
      ['Al betrokken', inhoud.betrokken],
      ['Informatie gevraagd van', inhoud.inputVan],
      ['Gevraagde informatie', inhoud.gevraagdeInput],
      ['Al ergens anders besproken', inhoud.elders],
    ]),
  ),
  ...section('Afspraken', [...facts(inhoud.afspraken), ...lange([['Reden van spoed', inhoud.spoedReden]])]),
  ...section('Aanvulling', lange(inhoud.aanvulling)),
];
