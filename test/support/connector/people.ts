import { createHash } from 'node:crypto';

/** Someone with an account, as the fake Teams knows them. */
export type Person = {
  readonly naam: string;
  readonly oid: string;
  readonly teamsId: string;
  readonly email: string;
  readonly upn: string;
  readonly guest: boolean;
};

/** A place to talk in: `id` is the conversation; `members` is who sees it. */
export type Room = {
  readonly kind: 'personal' | 'channel' | 'group';
  readonly id: string;
  readonly members: readonly Person[];
  readonly team?: { readonly id: string; readonly naam: string };
};

const uuidOf = (text: string): string =>
  createHash('sha256')
    .update(text)
    .digest('hex')
    .replace(/^(.{8})(.{4})(.{4})(.{4})(.{12}).*$/, '$1-$2-$3-$4-$5');

const slug = (text: string): string =>
  text
    .toLowerCase()
    .normalize('NFD')
    .replace(/[^a-z0-9 ]/g, '')
    .trim()
    .replace(/ +/g, '.');

/** The same name gives the same person, every time. */
export const person = (naam: string, more: Partial<Person> = {}): Person => ({
  naam,
  oid: uuidOf(naam),
  teamsId: `29:${uuidOf(`teams ${naam}`).replaceAll('-', '')}`,
  email: `${slug(naam)}@partner.example`,
  upn: `${slug(naam)}@partner.example`,
  guest: false,
  ...more,
});

/** The 1:1 chat of the bot with someone. */
export const personalRoom = (who: Person): Room => ({
  kind: 'personal',
  id: `a:${who.oid}`,
  members: [who],
});

/** A team with one channel. */
export const teamRoom = (naam: string, members: readonly Person[]): Room => {
  const id = `19:${slug(naam)}@thread.tacv2`;
  return { kind: 'channel', id, members, team: { id, naam } };
};

export const groupRoom = (naam: string, members: readonly Person[]): Room => ({
  kind: 'group',
  id: `19:${slug(naam)}@thread.v2`,
  members,
});
