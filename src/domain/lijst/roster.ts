import { leesNaam, naamPast } from './namen.ts';
import { fold, sameWords, wordsOf } from './tekst.ts';

/** What is needed of a person in a team's roster. */
export type RosterRef = {
  readonly naam: string;
  readonly email?: string | undefined;
  readonly upn?: string | undefined;
};

export type RosterMatch<Member> =
  | { readonly soort: 'een'; readonly lid: Member; readonly hoe: 'e-mail' | 'volledige naam' }
  | { readonly soort: 'kies'; readonly kandidaten: readonly Member[]; readonly waarom: string }
  | { readonly soort: 'onbekend' };

/** Finds a deelnemer in the team: by e-mail or account name, else by a full name that only one person has. */
export const zoekInRoster = <Member extends RosterRef>(
  deelnemer: { readonly naam: string; readonly email?: string | undefined },
  roster: readonly Member[],
): RosterMatch<Member> => {
  const { email } = deelnemer;
  const byEmail = email === undefined ? [] : roster.filter((lid) => addresses(lid).includes(fold(email)));
  const [found] = byEmail;
  if (found && byEmail.length === 1) return { soort: 'een', lid: found, hoe: 'e-mail' };
  if (found)
    return {
      soort: 'kies',
      kandidaten: byEmail,
      waarom: 'Meer dan één persoon in het team heeft dit e-mailadres.',
    };
  const byName = roster.filter((lid) => sameWords(nameKey(lid.naam), nameKey(deelnemer.naam)));
  const [named] = byName;
  if (named && byName.length === 1) return { soort: 'een', lid: named, hoe: 'volledige naam' };
  if (named)
    return { soort: 'kies', kandidaten: byName, waarom: 'Meer dan één persoon in het team heet zo.' };
  const near = roster.filter(
    (lid) =>
      naamPast(wordsOf(bare(lid.naam)), leesNaam(deelnemer.naam)) ??
      naamPast(wordsOf(deelnemer.naam), leesNaam(bare(lid.naam))),
  );
  return near.length === 0
    ? { soort: 'onbekend' }
    : { soort: 'kies', kandidaten: near, waarom: 'De naam in het team is een beetje anders.' };
};

/** A guest's account name holds their own address: `naam_domein.nl#EXT#@tenant.onmicrosoft.com`. */
const addresses = ({ email, upn }: RosterRef): string[] => {
  const account = fold(upn ?? '');
  const guest = account.indexOf('#ext#@');
  const own = guest < 0 ? account : account.slice(0, guest).replace(/_([^_]*)$/, '@$1');
  return [fold(email ?? ''), own].filter((address) => address !== '');
};

/** A display name without what organisations add to it: "Visser, Marloes (BJZ)", "Marloes Visser | Gast". */
const bare = (naam: string): string => naam.replace(/\([^()]*\)/g, ' ').split(/[|[]/)[0] ?? naam;

const nameKey = (naam: string): string[] => wordsOf(bare(naam)).toSorted();
