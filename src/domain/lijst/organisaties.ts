import { isNear } from './namen.ts';
import { fold, hasRun, sameWords, wordsOf } from './tekst.ts';

/** What is needed of a partner. */
export type PartnerRef = { readonly id: string; readonly naam: string };

/** Short names, and names of the people who work there, as they stand in besluitenlijsten. */
const KORT: Readonly<Record<string, readonly string[]>> = {
  smw: ['schoolmaatschappelijk werk'],
  'schoolmaatschappelijk werker': ['schoolmaatschappelijk werk'],
  amw: ['algemeen maatschappelijk werk'],
  bjz: ['bureau jeugdzorg'],
  jgz: ['jeugdgezondheidszorg'],
  jeugdarts: ['jeugdgezondheidszorg', 'ggd'],
  jeugdverpleegkundige: ['jeugdgezondheidszorg', 'ggd'],
  ggd: ['gemeentelijke gezondheidsdienst', 'jeugdgezondheidszorg'],
  ggz: ['geestelijke gezondheidszorg'],
  rvdk: ['raad voor de kinderbescherming', 'kinderbescherming'],
  rvk: ['raad voor de kinderbescherming', 'kinderbescherming'],
  'raad vd kinderbescherming': ['raad voor de kinderbescherming'],
  om: ['openbaar ministerie'],
  officier: ['openbaar ministerie'],
  vt: ['veilig thuis'],
  cjg: ['centrum voor jeugd en gezin'],
  lpa: ['leerplicht'],
  leerplichtambtenaar: ['leerplicht'],
  rmc: ['leerplicht'],
  wijkagent: ['politie'],
  jeugdagent: ['politie'],
  agent: ['politie'],
  jongerenwerker: ['jongerenwerk'],
  jw: ['jongerenwerk'],
  reclasseringswerker: ['reclassering'],
  jeugdreclasseerder: ['jeugdreclassering'],
  jeugdbeschermer: ['jeugdbescherming'],
  jb: ['jeugdbescherming'],
  jr: ['jeugdreclassering'],
  wsg: ['william schrikker', 'william schrikker groep'],
  ldh: ['leger des heils'],
  zvh: ['zorg en veiligheidshuis', 'veiligheidshuis'],
  woco: ['woningcorporatie'],
};

const GENERIEK = new Set(
  'werk jeugd zorg nederland team bureau centrum stichting regio voor de van en der het thuis huis school hulp groep dienst in'.split(
    ' ',
  ),
);

/** A partner's names, worked out once: in full, parts that are names themselves, and short names. */
type Namen = {
  readonly full: readonly string[];
  readonly aliases: readonly (readonly string[])[];
  readonly kort: ReadonlySet<string>;
};

const bekend = new WeakMap<PartnerRef, Namen>();

const namenVan = (partner: PartnerRef): Namen => {
  const known = bekend.get(partner);
  if (known) return known;
  const full = wordsOf(partner.naam);
  const namen = { full, aliases: aliases(partner.naam), kort: new Set(korteNamen(full)) };
  bekend.set(partner, namen);
  return namen;
};

/** The partners a text can mean, by the surest reading that fits any: exact name, short name, part of the name. */
export const zoekPartners = <P extends PartnerRef>(text: string, partners: readonly P[]): P[] => {
  const words = wordsOf(text.replace(/^(?:de|het) /i, ''));
  if (words.length === 0) return [];
  const readings: ((namen: Namen) => boolean)[] = [
    ({ full }) => sameWords(full, words),
    (namen) => namen.aliases.some((alias) => sameWords(alias, words)),
    ({ kort }) => kort.has(words.join(' ')),
    ({ full }) => hasMeaning(words) && hasRun(full, words),
  ];
  for (const reading of readings.slice(0, words.length > 12 ? 1 : undefined)) {
    const found = partners.filter((partner) => reading(namenVan(partner)));
    if (found.length > 0) return found;
  }
  return [];
};

/** Partners whose name is one typing error away: a proposal, never an answer. */
export const bijnaPartners = <P extends PartnerRef>(text: string, partners: readonly P[]): P[] => {
  const asked = wordsOf(text).join(' ');
  return partners.filter((partner) => {
    const namen = namenVan(partner);
    return [namen.full, ...namen.aliases].some(
      (alias) => isNear(asked, alias.join(' ')) && !isBuur(wordsOf(text), alias),
    );
  });
};

/** "Wijkteam 1" and "Wijkteam 2", "Basisschool A" and "B": two organisations, no typing error. */
const isBuur = (a: readonly string[], b: readonly string[]): boolean => {
  if (a.length !== b.length) return false;
  const anders = a.flatMap((word, i) => (word === b[i] ? [] : [word, b[i] ?? '']));
  return anders.length > 0 && anders.every((word) => /^(?:\d+|[a-z])$/.test(word));
};

const STOPWOORDEN = new Set(['voor', 'de', 'van', 'en', 'der', 'het', 'in', 'te', 'bij', 'op']);

/** Every word by which a partner can be named. */
export const woordenVan = (partner: PartnerRef): string[] => {
  const { full, kort } = namenVan(partner);
  const words = full.filter((word) => !STOPWOORDEN.has(word));
  return [...(words.length > 0 ? words : full), ...[...kort].flatMap((name) => name.split(' '))];
};

/** "Gemeente (leerplicht/RMC)" is also called Gemeente, leerplicht and RMC. */
const aliases = (naam: string): string[][] => {
  const text = fold(naam);
  const open = text.indexOf('(');
  const close = text.indexOf(')', open);
  if (open < 0 || close < 0) return [wordsOf(naam)];
  return [text.slice(0, open), ...text.slice(open + 1, close).split(/[/,;]/)]
    .map(wordsOf)
    .filter((alias) => alias.length > 0);
};

const korteNamen = (full: readonly string[]): string[] => [
  ...Object.keys(KORT).filter((short) => KORT[short]?.some((long) => hasRun(full, long.split(' ')))),
  ...(KORT[full.join(' ')] ?? []),
  ...initialisms(full),
];

const initialisms = (full: readonly string[]): string[] => {
  const letters = (words: readonly string[]) => words.map((word) => word[0]).join('');
  const short = [letters(full), letters(full.filter((word) => !GENERIEK.has(word) || word === 'werk'))];
  return full.length < 2 ? [] : short.filter((name) => name.length >= 2 && name.length <= 6);
};

const hasMeaning = (words: readonly string[]): boolean =>
  words.some((word) => word.length >= 3 && !GENERIEK.has(word));
