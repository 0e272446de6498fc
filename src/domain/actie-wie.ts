import { kandidatenVan, zoekEigenaar } from './lijst/eigenaar.ts';
import { zoekPartners } from './lijst/organisaties.ts';
import { actieveDeelnemers, actievePartners, type Deelnemer, type Netwerk, type Partner } from './netwerk.ts';

/** Who somebody means with a word behind a command: a partner, a person, several people it can be, or nobody we know. */
export type Bedoeld =
  | { readonly soort: 'partner'; readonly partner: Partner }
  | { readonly soort: 'persoon'; readonly deelnemer: Deelnemer }
  | { readonly soort: 'kies'; readonly deelnemers: readonly Deelnemer[] }
  | { readonly soort: 'onbekend' };

/** Reads `politie`, `kevin`, `Kevin Oosterhuis`. Doubt is never resolved by guessing. */
export const wieBedoeld = (netwerk: Netwerk, woord: string): Bedoeld => {
  const partners = actievePartners(netwerk);
  const [partner, ander] = zoekPartners(woord, partners);
  if (partner && !ander) return { soort: 'partner', partner };
  const mensen = actieveDeelnemers(netwerk);
  const ids = kandidatenVan(zoekEigenaar(woord, { deelnemers: mensen, partners })).map(({ id }) => id);
  const deelnemers = mensen.filter(({ id }) => ids.includes(id));
  const [een] = deelnemers;
  if (!een) return { soort: 'onbekend' };
  return deelnemers.length === 1 ? { soort: 'persoon', deelnemer: een } : { soort: 'kies', deelnemers };
};
