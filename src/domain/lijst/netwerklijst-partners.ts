import type { GelezenPartner, Ruw } from './netwerklijst-vorm.ts';
import { fold } from './tekst.ts';
import { leesBinding, leesSector } from './woordenlijst.ts';

type RuwePartner = Ruw['partners'][number];

/** The rows of one partner together, by name. */
export const groepeer = (rows: readonly RuwePartner[]): RuwePartner[][] => {
  const groups = new Map<string, RuwePartner[]>();
  for (const row of rows) {
    const key = fold(row.naam);
    groups.set(key, [...(groups.get(key) ?? []), row]);
  }
  return [...groups.values()];
};

/** One partner from its rows: the first value of each column counts, what differs is reported. */
export const partnerUit = (
  rows: readonly RuwePartner[],
  zonderBinding: string[],
  ruw: Ruw,
): GelezenPartner => {
  const naam = rows[0]?.naam ?? '';
  const pick = <Value extends string>(
    wat: 'sector' | 'binding' | 'leidinggevende',
    lees: (text: string) => Value | undefined,
  ) => {
    let picked: Value | undefined;
    for (const row of rows) {
      const value = row[wat] === '' ? undefined : lees(row[wat]);
      if (row[wat] !== '' && value === undefined) {
        ruw.nietGeplaatst.push({
          rij: row.rij,
          waarom: `De ${wat} "${row[wat]}" van ${naam} ken ik niet. Kies er een uit de lijst.`,
        });
      } else if (value !== undefined && picked !== undefined && value !== picked) {
        ruw.nietGeplaatst.push({
          rij: row.rij,
          waarom: `${naam} staat er vaker in. Ik houd "${picked}" aan als ${wat}.`,
        });
      }
      picked ??= value;
    }
    return picked;
  };
  const sector = pick('sector', leesSector);
  const binding = pick('binding', leesBinding);
  const leidinggevendeFunctie = pick('leidinggevende', (text) => text);
  if (binding === undefined) zonderBinding.push(naam);
  return {
    naam,
    ...(sector !== undefined && { sector }),
    binding: binding ?? 'kern',
    ...(leidinggevendeFunctie !== undefined && { leidinggevendeFunctie }),
  };
};
