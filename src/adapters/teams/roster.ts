import { z } from 'zod/v4';
import { ChatError, type RosterMember } from '../../ports/chat.ts';

const maybe = z.string().min(1).optional().catch(undefined);

const Member = z.object({
  id: z.string().min(1),
  aadObjectId: maybe,
  objectId: maybe,
  name: maybe,
  givenName: maybe,
  surname: maybe,
  email: maybe,
  userPrincipalName: maybe,
  userRole: maybe,
});

const Page = z.object({ members: z.array(z.unknown()).catch([]), continuationToken: maybe });

const PAGE_SIZE = 500;
const MAX_PAGES = 100;

const toRosterMember = (item: unknown): RosterMember[] => {
  const parsed = Member.safeParse(item);
  if (!parsed.success) return [];
  const {
    id,
    aadObjectId,
    objectId,
    name,
    givenName,
    surname,
    email,
    userPrincipalName: upn,
    userRole,
  } = parsed.data;
  return [
    {
      oid: aadObjectId ?? objectId ?? id,
      teamsId: id,
      naam: name ?? [givenName, surname].filter(Boolean).join(' '),
      ...(email === undefined ? {} : { email }),
      ...(upn === undefined ? {} : { upn }),
      guest: userRole === 'guest' || (upn?.toUpperCase().includes('#EXT#') ?? false),
    },
  ];
};

/** What to ask for. The first page has no token; the SDK's types want one all the same. */
export type PageRequest = { readonly pageSize: number; readonly continuationToken: string };

const pageRequest = (token: string | undefined): PageRequest =>
  ({ pageSize: PAGE_SIZE, ...(token === undefined ? {} : { continuationToken: token }) }) as PageRequest;

/** Reads all pages through `fetchPage`; one request at a time. Throws `ChatError` when there is no end to them. */
export const readRoster = async (
  fetchPage: (page: PageRequest) => Promise<unknown>,
): Promise<RosterMember[]> => {
  const members: RosterMember[] = [];
  let token: string | undefined;
  for (let pages = 0; pages < MAX_PAGES; pages += 1) {
    const page = Page.parse(await fetchPage(pageRequest(token)));
    members.push(...page.members.flatMap(toRosterMember));
    token = page.continuationToken;
    if (token === undefined) return members;
  }
  throw new ChatError('refused', `a roster of more than ${MAX_PAGES} pages`);
};
