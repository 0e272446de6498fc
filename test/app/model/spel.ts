import type { Actie } from '../../../src/domain/actie.ts';
import type { Aanmelding, Casus } from '../../../src/domain/casus.ts';
import type { Netwerk } from '../../../src/domain/netwerk.ts';
import type { Reply } from '../../../src/ports/chat.ts';
import { prefixRange } from '../../../src/ports/store.ts';
import { wordsOf } from '../../support/chat.ts';
import type { Dialogue } from '../../support/dialogue.ts';
import type { Grootboek } from './ledger.ts';

/** The bot, the ledger of what was done to it, and what went wrong on the way. */
export type Spel = {
  readonly d: Dialogue;
  readonly boek: Grootboek;
  readonly fouten: string[];
  /** How often each move really did something: a model of which nothing happens proves nothing. */
  readonly gedaan: Map<string, number>;
  getoond: number;
};

export const rijen = async <T>({ d }: Pick<Spel, 'd'>, prefix: string): Promise<T[]> =>
  (await d.store.list(d.netwerkId, prefixRange(prefix))).map(({ value }) => value as T);

const MERK = /zwaluwnest\d{3}/g;

/** Who may read a casus at this moment, said once more in other words than the bot's own. */
const magLezen = (netwerk: Netwerk, casus: Casus, acties: readonly Actie[], wie: string): boolean => {
  const persoon = netwerk.deelnemers.find(({ id }) => id === wie);
  if (!persoon || persoon.vertrokken !== undefined) return false;
  if (persoon.rollen.includes('coordinator') || persoon.rollen.includes('plaatsvervanger')) return true;
  if (acties.some(({ casus: van, eigenaar }) => van === casus.id && eigenaar === wie)) return true;
  if (!persoon.rollen.some((rol) => rol !== 'leidinggevende')) return false;
  const voor = [persoon.partner, ...(persoon.ookVoor ?? [])];
  return (
    casus.regisseur === wie ||
    casus.regieVoorstel?.naar === wie ||
    casus.aanmelders.includes(wie) ||
    casus.partners.some((een) => voor.includes(een))
  );
};

/** Nothing anybody is shown may hold what is of a casus or aanmelding that is not theirs. `zelf`: what they typed just now. */
const bekijk = async (spel: Spel, wie: string, wat: string, reply: Reply, zelf = ''): Promise<void> => {
  const getoond =
    reply.kind === 'card' ? JSON.stringify(reply.card) : reply.kind === 'none' ? '' : reply.text;
  const merken = [...new Set(getoond.match(MERK) ?? [])].filter((merk) => !zelf.includes(merk));
  if (merken.length === 0) return;
  spel.getoond += 1;
  const netwerk = await spel.d.netwerk();
  const casussen = await rijen<Casus>(spel, 'casus!');
  const acties = await rijen<Actie>(spel, 'actie!open!');
  const coordinator = netwerk.deelnemers.some(
    ({ id, rollen, vertrokken }) => id === wie && vertrokken === undefined && rollen.includes('coordinator'),
  );
  for (const merk of merken) {
    const aanmelding = [...spel.boek.aanmeldingen.values()].find((een) => een.merk === merk);
    const [nummer, casus] = [...spel.boek.casussen].find(([, een]) => een.merk === merk) ?? [];
    const rij = casussen.find(({ id }) => id === nummer);
    const eigen = aanmelding?.aanmelder === wie && !spel.boek.weg.has(wie);
    const mag = coordinator || eigen || (rij !== undefined && magLezen(netwerk, rij, acties, wie));
    if (!mag) spel.fouten.push(`${wie} saw ${nummer ?? 'an aanmelding'} (${merk}) by ${wat}`);
    if (casus?.gewist) spel.fouten.push(`${wie} saw ${nummer} after it was erased, by ${wat}`);
  }
};

/** A click, whatever comes of it; what it shows is held against who may see it. */
export const klik = async (
  spel: Spel,
  wie: string,
  verb: string,
  data: Readonly<Record<string, unknown>>,
): Promise<string> => {
  const reply = await spel.d.clicksRaw(wie, verb, { n: spel.d.netwerkId, ...data });
  await bekijk(spel, wie, verb, reply, JSON.stringify(data));
  if (reply.kind === 'card') return wordsOf(reply.card);
  return reply.kind === 'none' ? '' : reply.text;
};

/** One line more in the count of what really happened. */
export const deed = ({ gedaan }: Spel, wat: string): void => {
  gedaan.set(wat, (gedaan.get(wat) ?? 0) + 1);
};

export const aanmeldingVan = async (
  spel: Spel,
  past: (een: Aanmelding) => boolean,
): Promise<Aanmelding | undefined> => (await rijen<Aanmelding>(spel, 'aanmelding!')).find(past);
