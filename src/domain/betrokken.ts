import type { Actie } from './actie.ts';
import type { Casus } from './casus.ts';
import { deelnemerMet, hoortBij, type Netwerk } from './netwerk.ts';

/** Whether a partner stays on the casus whatever it answers: it keeps it together, brought it in, or must do something. */
const blijft = (casus: Casus, partner: string, acties: readonly Actie[], netwerk: Netwerk): boolean =>
  [
    casus.regisseur,
    ...casus.aanmelders,
    ...acties.flatMap(({ casus: nummer, eigenaar }) => (nummer === casus.id ? [eigenaar] : [])),
  ].some((id) => {
    const wie = id === undefined ? undefined : deelnemerMet(netwerk, id);
    return wie !== undefined && hoortBij(wie, partner);
  });

const zonder = ({ nietBetrokken = [] }: Casus, partners: readonly string[], overleg: string) =>
  nietBetrokken.filter((een) => !(partners.includes(een.partner) && een.overleg === overleg));

/** The casus after somebody answered for these partners that they are not involved: they see it no more. */
export const zonderPartners = (
  casus: Casus,
  van: {
    readonly partners: readonly string[];
    readonly overleg: string;
    readonly acties: readonly Actie[];
    readonly netwerk: Netwerk;
  },
): Casus => {
  const eraf = van.partners.filter(
    (partner) => casus.partners.includes(partner) && !blijft(casus, partner, van.acties, van.netwerk),
  );
  if (eraf.length === 0) return casus;
  return {
    ...casus,
    partners: casus.partners.filter((partner) => !eraf.includes(partner)),
    nietBetrokken: [
      ...zonder(casus, eraf, van.overleg),
      ...eraf.map((partner) => ({ partner, overleg: van.overleg })),
    ],
  };
};

/** Of these partners, those that said for this overleg that they are not involved. */
export const nietBetrokkenBij = (casus: Casus, partners: readonly string[], overleg: string): string[] =>
  partners.filter((partner) =>
    (casus.nietBetrokken ?? []).some((een) => een.partner === partner && een.overleg === overleg),
  );

/** The casus after they said that they are involved after all. */
export const metPartners = (casus: Casus, partners: readonly string[], overleg: string): Casus => ({
  ...casus,
  partners: [...new Set([...casus.partners, ...partners])],
  nietBetrokken: zonder(casus, partners, overleg),
});
