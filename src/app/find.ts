import { z } from 'zod/v4';
import { oneLine } from '../../cards/kit/plain.ts';
import { belongs, magBeginnen, type Who } from '../domain/authority.ts';
import { UserError } from '../domain/errors.ts';
import { type Netwerk, nieuwNetwerk } from '../domain/netwerk.ts';
import type { Actor, Clicked, Input, Place } from '../ports/input.ts';
import type { Ports } from '../ports/ports.ts';
import { createChoices } from './choice.ts';
import { netwerkenOf, othersInTeam } from './gids.ts';
import { netwerkIdOf } from './id.ts';
import { channelOf, channelOfNetwerk, isGeneral } from './place.ts';
import { KIES, NIEUW, stampOf } from './stamped.ts';

/**
 * A netwerk as found, or a blank one that is not stored yet (`etag` undefined). `oneOfMore`: this person might have
 * meant another one here.
 */
export type Found = {
  readonly netwerk: Netwerk;
  readonly etag: string | undefined;
  readonly oneOfMore?: boolean;
  /** What this person can choose from here, where finding it told. */
  readonly choosable?: readonly Netwerk[];
};

/** Several may be meant: the person is asked which. */
export type Which = { readonly which: readonly Netwerk[] };

const ONBEKEND =
  'Ik ken je nog niet. Vraag de coördinator van je netwerk om je op de lijst te zetten, of voeg mij toe aan een team en typ daar /netwerk.';
const MEERDERE =
  'Je zit in meer dan één netwerk. Typ je opdracht opnieuw, dan vraag ik welk netwerk je bedoelt.';
const NIET_MEER = 'Dit netwerk is er niet (meer). Typ je opdracht opnieuw, of typ /help.';
const NIEUW_WAAR = 'Typ /netwerk nieuw in het kanaal van het team waar het nieuwe netwerk komt.';
const NIEUW_ALGEMEEN =
  'Dit kanaal is van het hele team. Maak een eigen kanaal voor het nieuwe netwerk en typ daar /netwerk nieuw.';

const Naam = z.object({ naam: z.string() });

/** The name somebody gave the netwerk that begins, on one line; empty when they gave none. */
export const nameIn = (data: unknown): string => oneLine(Naam.safeParse(data).data?.naam ?? '').trim();

/** There is nothing to choose. */
const settled = (found: Found): Found => ({ ...found, choosable: [] });

/** How the finder reads netwerken, and who a person is in one. */
type Reading = {
  load(id: string): Promise<Found | undefined>;
  who(actor: Actor, netwerk: Netwerk): Who;
  /** On the allow-list, or, without one, whoever brought the bot into the team of this netwerk. */
  mayBegin(actor: Actor, netwerk: Netwerk): boolean;
};

/** Finds the netwerk something is about. */
export const createFinder = (ports: Ports, { load, who, mayBegin }: Reading) => {
  const { store } = ports;
  const choices = createChoices(store);

  const loadAll = async (ids: readonly string[]): Promise<Found[]> =>
    (await Promise.all(ids.map(load))).filter((found) => found !== undefined);

  const blank = ({ actor, place }: Input, id: string, team: { id: string; naam?: string }): Found => ({
    netwerk: nieuwNetwerk({
      id,
      tenant: actor.tenant,
      naam: team.naam ?? 'Nieuw netwerk',
      kanaal: { serviceUrl: place.serviceUrl, conversation: channelOf(place), team: team.id },
      inrichters: [actor.oid],
      sinds: ports.clock.now().toString({ smallestUnit: 'second' }),
    }),
    etag: undefined,
  });

  /** The team's netwerken, its first in front. */
  const inTeam = async ({ team, tenant }: Place): Promise<Found[]> => {
    if (!team) return [];
    const first = netwerkIdOf(tenant, team.id);
    const [one, others] = await Promise.all([load(first), othersInTeam(store, first)]);
    return [...(one ? [one] : []), ...(await loadAll(others))];
  };

  /** Those this person is in, or may set up. The netwerk itself decides; the directory may be behind. */
  const own = (actor: Actor, founds: readonly Found[]): Found[] =>
    founds.filter(({ netwerk }) => belongs(who(actor, netwerk)));

  /** The only one, or the one that was remembered. */
  const pick = async (
    { actor, place }: Input,
    founds: readonly Found[],
  ): Promise<Found | Which | undefined> => {
    const [one] = founds;
    if (!one || founds.length === 1) return one && settled(one);
    const chosen = await choices.of(actor, place);
    const known = founds.find(({ netwerk }) => netwerk.id === chosen);
    const choosable = founds.map(({ netwerk }) => netwerk);
    return known ? { ...known, oneOfMore: true, choosable } : { which: choosable };
  };

  const ofPerson = async (input: Input): Promise<Found | Which> => {
    const all = await loadAll(await netwerkenOf(store, input.actor));
    const found = (await pick(input, all.length > 1 ? own(input.actor, all) : all)) ?? all[0];
    if (!found) throw new UserError(ONBEKEND);
    return found;
  };

  /** The netwerk that lives in this channel. The channel of the whole team is nobody's own when there are more. */
  const livingHere = (place: Place, founds: readonly Found[]): Found | undefined =>
    isGeneral(place)
      ? undefined
      : founds.find(({ netwerk }) => channelOfNetwerk(netwerk) === channelOf(place));

  const first = (input: Input, team: { id: string; naam?: string }): Found => {
    // A guest from another tenant does not begin a netwerk in somebody else's team.
    if (input.actor.tenant !== input.place.tenant) throw new UserError(ONBEKEND);
    return blank(input, netwerkIdOf(input.place.tenant, team.id), team);
  };

  const ofTeam = async (input: Input, team: { id: string; naam?: string }): Promise<Found | Which> => {
    const all = await inTeam(input.place);
    const [one] = all;
    if (!one) return first(input, team);
    const there = all.length === 1 ? one : livingHere(input.place, all);
    return there ? settled(there) : ((await pick(input, own(input.actor, all))) ?? settled(one));
  };

  /**
   * The netwerk that begins in this channel, or the one that is there already. `others` are the names of those the
   * team has; none: it is the team's first. Throws `UserError` when nothing can begin here, or not by this person.
   */
  const begin = async (input: Input): Promise<{ found: Found; others: readonly string[] }> => {
    const { actor, place } = input;
    if (!place.team) throw new UserError(NIEUW_WAAR);
    const all = await inTeam(place);
    if (all.length === 0) return { found: first(input, place.team), others: [] };
    const verdict = magBeginnen(
      all.map(({ netwerk }) => ({ ...who(actor, netwerk), magInrichten: mayBegin(actor, netwerk) })),
    );
    if (!verdict.mag) throw new UserError(verdict.zin);
    const others = all.map(({ netwerk }) => netwerk.naam);
    const here = all.find(({ netwerk }) => channelOfNetwerk(netwerk) === channelOf(place));
    if (here) return { found: here, others };
    if (isGeneral(place)) throw new UserError(NIEUW_ALGEMEEN);
    const { netwerk } = blank(input, netwerkIdOf(place.tenant, place.team.id, channelOf(place)), place.team);
    return { found: { netwerk: { ...netwerk, begonnenDoor: actor.oid }, etag: undefined }, others };
  };

  const ofClick = async (input: Clicked): Promise<Found | undefined> => {
    const { n, kies } = stampOf(input.data);
    if (input.verb === KIES) {
      const chosen = kies === undefined ? undefined : await load(kies);
      if (!chosen) throw new UserError(NIET_MEER);
      return { ...chosen, oneOfMore: true };
    }
    if (input.verb === NIEUW) {
      const { found } = await begin(input);
      const naam = nameIn(input.data);
      if (found.etag !== undefined || naam === '') return found;
      return { ...found, netwerk: { ...found.netwerk, naam } };
    }
    return n === undefined ? undefined : load(n);
  };

  return {
    choices,
    begin,
    /** The netwerken this person can choose from here; one or none where there is nothing to choose. */
    choosable: async ({ actor, place }: Pick<Input, 'actor' | 'place'>): Promise<readonly Netwerk[]> => {
      const all = place.team ? await inTeam(place) : await loadAll(await netwerkenOf(store, actor));
      const there = livingHere(place, all);
      return (there ? [there] : own(actor, all)).map(({ netwerk }) => netwerk);
    },
    /** All netwerken of the team, or a blank one: what happens to the team happens to each. */
    ofMembers: async (input: Input): Promise<readonly Found[]> => {
      const { team } = input.place;
      if (!team) return [];
      const all = await inTeam(input.place);
      return all.length > 0 ? all : [first(input, team)];
    },
    /** Throws `UserError` when this person belongs nowhere, or clicked on something that no longer says which is meant. */
    find: async (input: Input): Promise<Found | Which> => {
      const clicked = input.kind === 'clicked' ? await ofClick(input) : undefined;
      if (clicked) return clicked;
      const { team } = input.place;
      const found = team ? await ofTeam(input, team) : await ofPerson(input);
      if ('which' in found && input.kind === 'clicked') throw new UserError(MEERDERE);
      return found;
    },
  };
};
