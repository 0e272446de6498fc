import { Temporal } from 'temporal-polyfill';
import type { Netwerk } from './netwerk.ts';
import type { Rust, Verlof } from './verlof.ts';

/** Leave of longer ago is forgotten: nothing needs it any more. */
const VERGEET_DAGEN = 14;

/** The first leave of this person that is not over yet. */
export const komendVerlof = (
  { verlof }: Pick<Netwerk, 'verlof'>,
  wie: string,
  vandaag: Temporal.PlainDate,
): Verlof | undefined =>
  verlof
    ?.filter(({ deelnemer, tot }) => deelnemer === wie && tot >= vandaag.toString())
    .sort((a, b) => a.van.localeCompare(b.van))[0];

const alleen = (netwerk: Netwerk, blijft: (verlof: Verlof) => boolean): Netwerk => {
  const { verlof = [], ...rest } = netwerk;
  const over = verlof.filter(blijft);
  return over.length === 0 ? rest : { ...rest, verlof: over };
};

/** Without any leave of this person. */
export const zonderVerlof = (netwerk: Netwerk, wie: string): Netwerk =>
  alleen(netwerk, ({ deelnemer }) => deelnemer !== wie);

/** Without the leave that is long over; undefined when there is none of that. */
export const zonderOudVerlof = (netwerk: Netwerk, vandaag: Temporal.PlainDate): Netwerk | undefined => {
  const grens = vandaag.subtract({ days: VERGEET_DAGEN }).toString();
  const na = alleen(netwerk, ({ tot }) => tot >= grens);
  return (na.verlof?.length ?? 0) < (netwerk.verlof?.length ?? 0) ? na : undefined;
};

/** With this leave, in the place of what was known of this person. */
export const metVerlof = (netwerk: Netwerk, verlof: Verlof): Netwerk => {
  const zonder = zonderVerlof(netwerk, verlof.deelnemer);
  return { ...zonder, verlof: [...(zonder.verlof ?? []), verlof] };
};

/** With what a partner asks now; a partner that asks nothing is left out. */
export const metRust = (netwerk: Netwerk, nieuw: Rust): Netwerk => {
  const { rust = [], ...rest } = netwerk;
  const anderen = rust.filter(({ partner }) => partner !== nieuw.partner);
  const alle = nieuw.dagen.length === 0 && nieuw.uur === undefined ? anderen : [...anderen, nieuw];
  return alle.length === 0 ? rest : { ...rest, rust: alle };
};

/** Longer than this is no leave: then somebody else should be in their place. */
const LANGSTE_DAGEN = 366;

/** Why these days cannot be kept as leave; undefined when they can. */
export const verlofFout = (van: string, tot: string, vandaag: Temporal.PlainDate): string | undefined => {
  if (tot < van) return 'De laatste dag ligt voor de eerste. Kies andere dagen.';
  if (tot < vandaag.toString()) return 'Die dagen zijn al voorbij. Kies andere dagen.';
  const dagen = Temporal.PlainDate.from(van).until(tot, { largestUnit: 'days' }).days;
  return dagen > LANGSTE_DAGEN
    ? 'Dat is langer dan een jaar. Vraag de coördinator of een collega jouw plaats inneemt.'
    : undefined;
};
