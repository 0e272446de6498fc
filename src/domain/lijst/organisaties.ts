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

/** The partners a text can mean, by the surest reading that fits any: exact name, short name, part of the name. */
export const zoekPartners = <P extends PartnerRef>(text: string, partners: readonly P[]): P[] => {
  const words = wordsOf(text.replace(/^(?:de|het) /i, ''));
  if (words.length === 0) return [];
  if (words.length > 12) return partners.filter((partner) => fold(partner.naam) === fold(text));
  const readings: ((partner: P) => boolean)[] = [
    (partner) => sameWords(wordsOf(partner.naam), words),
    (partner) => aliases(partner.naam).some((alias) => sameWords(alias, words)),
    (partner) => isKort(words, partner.naam),
    (partner) => hasMeaning(words) && hasRun(wordsOf(partner.naam), words),
  ];
  for (const reading of readings) {
    const found = partners.filter(reading);
    if (found.length > 0) return found;
  }
  return [];
};

/** Partners whose name is one typing error away: a proposal, never an answer. */
export const bijnaPartners = <P extends PartnerRef>(text: string, partners: readonly P[]): P[] => {
  const asked = wordsOf(text).join(' ');
  return partners.filter((partner) =>
    [wordsOf(partner.naam), ...aliases(partner.naam)].some((alias) => isNear(asked, alias.join(' '))),
  );
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

const isKort = (words: readonly string[], naam: string): boolean => {
  const full = wordsOf(naam);
  const text = words.join(' ');
  if ((KORT[text] ?? []).some((long) => hasRun(full, long.split(' ')))) return true;
  if ((KORT[full.join(' ')] ?? []).includes(text)) return true;
  const [only = ''] = words;
  return words.length === 1 && only.length >= 2 && only.length <= 6 && initialisms(full).includes(only);
};

const initialisms = (full: readonly string[]): string[] => {
  if (full.length < 2) return [];
  const letters = (words: readonly string[]) => words.map((word) => word[0]).join('');
  return [letters(full), letters(full.filter((word) => !GENERIEK.has(word) || word === 'werk'))].filter(
    (short) => short.length >= 2,
  );
};

const hasMeaning = (words: readonly string[]): boolean =>
  words.some((word) => word.length >= 3 && !GENERIEK.has(word));
