import { naamLijktOp } from '../../domain/lijst/namen.ts';
import type { Netwerk } from '../../domain/netwerk.ts';
import { actieveDeelnemers } from '../../domain/netwerk.ts';
import { zoekLeden } from '../../domain/netwerk-leden.ts';
import type { Teamlid } from '../../domain/netwerk-voorstel.ts';
import { ChatError } from '../../ports/chat.ts';
import type { Turn } from '../turn.ts';

/** Everyone in the team; undefined when Teams does not answer. */
export const teamVan = async (turn: Turn): Promise<Teamlid[] | undefined> => {
  try {
    return (await turn.roster()).map(({ oid, teamsId, naam, email, upn }) => ({
      oid,
      teamsId,
      naam,
      ...(email === undefined ? {} : { email }),
      ...(upn === undefined ? {} : { upn }),
    }));
  } catch (error) {
    if (error instanceof ChatError) return undefined;
    throw error;
  }
};

export const GEEN_TEAM = 'Teams gaf geen antwoord op de vraag wie er in het team zit.';

export type Keuze = { readonly title: string; readonly value: string };

/** Room for choices on a card, in bytes. */
const RUIMTE = 14_000;

/** As many choices as fit on a card; `over` tells that there were more. */
export const passend = (keuzes: readonly Keuze[]): { readonly keuzes: Keuze[]; readonly over: boolean } => {
  let ruimte = RUIMTE;
  const past = keuzes.filter((keuze) => {
    ruimte -= new TextEncoder().encode(JSON.stringify(keuze)).length + 2;
    return ruimte > 0;
  });
  return { keuzes: past, over: past.length < keuzes.length };
};

export const keuzeVan = ({ naam, email, oid }: Teamlid): Keuze => ({
  title: `${naam}${email === undefined ? '' : ` (${email})`}`.slice(0, 120),
  value: oid,
});

/** People of the team who are nobody in the netwerk yet, those who resemble `naam` first. */
export const vrijeLeden = (
  team: readonly Teamlid[],
  netwerk: Pick<Netwerk, 'partners' | 'deelnemers'>,
  gezocht: { readonly naam?: string; readonly zoek?: string | undefined; readonly behalve?: string },
): Teamlid[] => {
  const bezet = new Set(
    actieveDeelnemers(netwerk).flatMap(({ id, oid }) =>
      oid === undefined || id === gezocht.behalve ? [] : [oid],
    ),
  );
  const vrij = zoekLeden(
    team.filter(({ oid }) => !bezet.has(oid)),
    gezocht.zoek ?? '',
  );
  const { naam } = gezocht;
  if (naam === undefined) return vrij;
  const lijkt = vrij.filter((lid) => naamLijktOp(lid.naam, naam));
  return [...lijkt, ...vrij.filter((lid) => !lijkt.includes(lid))];
};
