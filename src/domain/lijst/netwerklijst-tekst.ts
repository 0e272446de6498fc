import { lijktOpNaam, zonderOmkering } from './namen.ts';
import type { Ruw } from './netwerklijst-vorm.ts';
import { zoekPartners } from './organisaties.ts';
import { fold, squash, withoutBullet } from './tekst.ts';
import { leesBinding, leesRollen, leesSector } from './woordenlijst.ts';

const LONGEST_LINE = 1_000;
const EMAIL = /[^\s@<>()[\],;:|]{1,64}@[^\s@<>()[\],;:|]{1,200}/g;
const TITEL =
  /^(?:(?:de )?(?:partners|deelnemers|deelnemerslijst|partnerlijst|netwerklijst|contactpersonen|contactlijst|leden)\b|.{0,60}(?:netwerk|overleg)\b)/;
const UITLEG = 'Deze regel begrijp ik niet. Schrijf per regel: naam, e-mailadres, organisatie, rol.';

/**
 * Reads people from plain text: "naam, e-mail, organisatie, rol" in any order of the last three, "organisatie: naam
 * (e-mail), naam", or a line with the organisation and its people below it.
 */
export const leesRegels = (lines: readonly string[], ruw: Ruw): void => {
  let boven = '';
  let listed = false;
  for (const [index, line] of lines.entries()) {
    const { text, bullet } = withoutBullet(line);
    if (listed && !bullet) boven = '';
    listed = bullet;
    const niet = (waarom: string) => ruw.nietGeplaatst.push({ rij: text, waarom });
    if (text.length > LONGEST_LINE) niet('Deze regel is te lang om te lezen.');
    else if (isOrganisatieKop(text, lines[index + 1])) {
      boven = text.replace(/:$/, '').trim();
      noemPartner(boven, text, ruw);
    } else if (!leesRegel(text, boven, ruw)) {
      if (TITEL.test(fold(text)) && text.length < 100 && !text.includes('@')) ruw.titels.push(text);
      else niet(UITLEG);
    }
  }
};

const noemPartner = (naam: string, rij: string, ruw: Ruw): void => {
  ruw.partners.push({ naam, sector: '', binding: '', leidinggevende: '', rij });
};

/** A short line without a name or address, with people below it. */
const isOrganisatieKop = (text: string, next: string | undefined): boolean => {
  if (text.includes('@') || text.split(' ').length > 6 || TITEL.test(fold(text))) return false;
  const below = next === undefined ? undefined : withoutBullet(next);
  const isPerson =
    below !== undefined && (below.bullet || below.text.includes('@')) && !below.text.includes(': ');
  return isPerson && (text.endsWith(':') || !/[,;:|]/.test(text)) && !lijktOpNaam(text.replace(/:$/, ''));
};

const leesRegel = (text: string, boven: string, ruw: Ruw): boolean => {
  const [head = '', ...rest] = text.split(': ');
  const people = rest.join(': ');
  if (people !== '' && !head.includes('@') && head.split(' ').length <= 8 && !TITEL.test(fold(head))) {
    return leesMensen(people, head.trim(), text, ruw);
  }
  return leesMensen(text, boven, text, ruw);
};

const leesMensen = (text: string, organisatie: string, rij: string, ruw: Ruw): boolean => {
  const people = perPersoon(text, organisatie !== '').map((part) => leesPersoon(part, organisatie, ruw));
  if (people.length === 0 || people.some((person) => person === undefined)) return false;
  for (const person of people) if (person) ruw.personen.push({ ...person, rij });
  return true;
};

/** One piece of text for each person: by address when there are more of those, else by comma under one organisation. */
const perPersoon = (text: string, hasOrganisatie: boolean): string[] => {
  const emails = [...text.matchAll(EMAIL)];
  if (emails.length > 1) {
    const pieces: string[] = [];
    let from = 0;
    for (const email of emails) {
      const end = email.index + email[0].length;
      const close = /^[>)\]]/.test(text.slice(end)) ? end + 1 : end;
      pieces.push(text.slice(from, close).replace(/^[\s,;|/]+/, ''));
      from = close;
    }
    const tail = text.slice(from).replace(/^[\s,;|/.]+/, '');
    return tail === '' ? pieces : [...pieces, tail];
  }
  const parts = text.split(/[,;/]| en /).map(squash);
  const starts = parts.map((part) =>
    lijktOpNaam(
      part
        .replace(EMAIL, '')
        .replace(/[()<>[\]]/g, '')
        .trim(),
    ),
  );
  const isList = hasOrganisatie && starts[0] === true && starts.filter((start) => start).length > 1;
  if (!isList) return [text];
  return parts.flatMap((_, i) =>
    starts[i]
      ? [parts.slice(i, starts.indexOf(true, i + 1) < 0 ? undefined : starts.indexOf(true, i + 1)).join(', ')]
      : [],
  );
};

type Persoon = Omit<Ruw['personen'][number], 'rij'>;

const leesPersoon = (text: string, boven: string, ruw: Ruw): Persoon | undefined => {
  const email = text.match(EMAIL)?.[0] ?? '';
  const parts = text
    .replace(email === '' ? /$^/ : email, '<>')
    .replace(/mailto:/g, ' ')
    .replace(/\(<>\)|<<>>|\[<>\]|<>|[<>[\]]/g, ',')
    .split(/[,;|\t]| [-–—] /)
    .map(squash)
    .filter((part) => part !== '' && part !== '.');
  if (parts.length === 0 || parts.length > 6) return undefined;
  const rollen = parts.filter((part) => leesRollen(part).onbekend.length === 0);
  const vervangers = parts.filter((part) => /^(?:vaste )?vervanger:? /i.test(part));
  const vrij = parts.filter((part) => !rollen.includes(part) && !vervangers.includes(part));
  const wie = naamEnOrganisatie(vrij, boven, email !== '', ruw);
  if (!wie) return undefined;
  const vervanger = (vervangers[0] ?? '').replace(/^(?:vaste )?vervanger:? /i, '');
  return { ...wie, email, rol: rollen.join(', '), vervanger, vervangerEmail: '' };
};

const naamEnOrganisatie = (
  parts: readonly string[],
  boven: string,
  hasEmail: boolean,
  ruw: Ruw,
): { naam: string; organisatie: string; functie: string } | undefined => {
  const known = parts.find(
    (part) =>
      zoekPartners(
        part,
        ruw.partners.map(({ naam }) => ({ id: naam, naam })),
      ).length === 1,
  );
  const naam =
    parts.find((part) => part !== known && lijktOpNaam(part)) ??
    (hasEmail ? parts.find((part) => part !== known) : undefined);
  if (naam === undefined) return undefined;
  const rest = parts.filter((part) => part !== naam && part !== known);
  const organisatie = known ?? (boven || rest.shift());
  if (organisatie === undefined || leesBinding(organisatie) !== undefined || rest.length > 1)
    return undefined;
  if (rest.some((part) => leesSector(part) === undefined && !/^[\p{L} '-]{3,40}$/u.test(part)))
    return undefined;
  return { naam: zonderOmkering(naam), organisatie, functie: rest[0] ?? '' };
};
