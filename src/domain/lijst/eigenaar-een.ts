import type { DeelnemerRef, Mensen } from './mensen.ts';
import { type NaamPast, naamPast } from './namen.ts';
import { type PartnerRef, zoekPartners } from './organisaties.ts';
import { fold, wordsOf } from './tekst.ts';
import { kanIemandZijn, naamVan } from './woordenschat.ts';

/**
 * Who is meant. Only `een` may be taken over without asking; `hoe` says what it rests on. With `kies` the likeliest
 * stands first and `waarom` is a Dutch sentence for the coördinator.
 */
export type OwnerMatch =
  | {
      readonly soort: 'een';
      readonly deelnemer: DeelnemerRef;
      readonly hoe: NaamPast | 'organisatie' | 'naam en organisatie' | 'e-mail' | 'bijnaam';
    }
  | { readonly soort: 'kies'; readonly kandidaten: readonly DeelnemerRef[]; readonly waarom: string }
  | { readonly soort: 'onbekend'; readonly tekst: string };

/** One person, one organisation, or one with the other beside it: "Kevin", "SMW", "Jongerenwerk (Kevin)". */
export const zoekEen = (text: string, mensen: Mensen): OwnerMatch | undefined => {
  if (text.includes('@')) return opEmail(text, mensen);
  const bijnaam = opBijnaam(text, mensen);
  if (bijnaam) return bijnaam;
  if (!kanIemandZijn(text, mensen)) return undefined;
  const [, before = '', inside = '', after = ''] = /^([^()]*)\(([^()]*)\)([^()]*)$/.exec(text) ?? [];
  if (inside.trim() !== '' && (before.trim() === '') !== (after.trim() === '')) {
    return (
      uitOrganisaties(exactePartners(text, mensen), mensen, text) ??
      metToevoeging((before + after).trim(), inside.trim(), mensen)
    );
  }
  if (/[()]/.test(text)) return uitOrganisaties(exactePartners(text, mensen), mensen, text);
  return alsNaamOfOrganisatie(text, mensen) ?? uitWoorden(text, mensen);
};

/** A name that a person of this netwerk explained before. */
const opBijnaam = (text: string, { deelnemers, bijnamen }: Mensen): OwnerMatch | undefined => {
  const id = bijnamen?.get(wordsOf(text).join(' '));
  const wie = id === undefined ? undefined : deelnemers.find((each) => each.id === id);
  return wie && { soort: 'een', deelnemer: wie, hoe: 'bijnaam' };
};

const opEmail = (text: string, { deelnemers }: Mensen): OwnerMatch | undefined => {
  const found = deelnemers.filter(({ email }) => email !== undefined && fold(text).includes(fold(email)));
  return kiesOfEen(found, 'e-mail', 'Meer dan één deelnemer heeft dit e-mailadres.');
};

const exactePartners = (text: string, { partners }: Mensen): PartnerRef[] => {
  const asked = fold(text);
  return partners.filter((partner) => fold(partner.naam) === asked);
};

const alsNaamOfOrganisatie = (text: string, mensen: Mensen): OwnerMatch | undefined => {
  const personen = opNaam(text, mensen.deelnemers);
  if (personen?.past === 'volledige naam') return naamAntwoord(personen, text);
  const exact = exactePartners(text, mensen);
  if (exact.length > 0) return uitOrganisaties(exact, mensen, text);
  if (personen) return naamAntwoord(personen, text);
  return uitOrganisaties(zoekPartners(text, mensen.partners), mensen, text);
};

type Gevonden = { readonly past: NaamPast; readonly wie: readonly DeelnemerRef[] };

const opNaam = (text: string, deelnemers: readonly DeelnemerRef[]): Gevonden | undefined => {
  const words = wordsOf(text);
  const fits = deelnemers.map((wie) => ({ wie, past: naamPast(words, naamVan(wie)) }));
  for (const past of ['volledige naam', 'initialen'] as const) {
    const found = fits.filter((fit) => fit.past === past).map(({ wie }) => wie);
    if (found.length > 0) return { past, wie: found };
  }
  const found = fits.filter((fit) => fit.past !== undefined);
  const past = found[0]?.past;
  return past === undefined ? undefined : { past, wie: found.map(({ wie }) => wie) };
};

const naamAntwoord = ({ past, wie }: Gevonden, text: string): OwnerMatch | undefined =>
  kiesOfEen(wie, past, `Meer dan één deelnemer kan "${text}" zijn.`);

const kiesOfEen = (
  wie: readonly DeelnemerRef[],
  hoe: Extract<OwnerMatch, { soort: 'een' }>['hoe'],
  waarom: string,
): OwnerMatch | undefined => {
  const [only] = wie;
  if (only === undefined) return undefined;
  return wie.length === 1
    ? { soort: 'een', deelnemer: only, hoe }
    : { soort: 'kies', kandidaten: wie, waarom };
};

/** The deelnemers of these partners. */
export const ledenVan = (partners: readonly PartnerRef[], { deelnemers }: Mensen): DeelnemerRef[] =>
  deelnemers.filter(({ partner, ookVoor }) =>
    partners.some(({ id }) => id === partner || ookVoor?.includes(id)),
  );

/** A word for what somebody is ("wijkagent") is not the organisation itself: it can be any of its people. */
const FUNCTIE = /(?:agent|arts|werker|ambtenaar|verpleegkundige|beschermer|reclasseerder|officier)(?:en|s)?$/;

/** The one who comes for a partner: of its people the only one who is not another's vervanger. */
const vasteVan = (leden: readonly DeelnemerRef[]): DeelnemerRef | undefined => {
  const vervangers = new Set(leden.flatMap(({ vervanger }) => vervanger ?? []));
  const [vast, tweede] = leden.filter(({ id }) => !vervangers.has(id));
  return tweede ? undefined : vast;
};

const uitOrganisaties = (
  partners: readonly PartnerRef[],
  mensen: Mensen,
  text: string,
): OwnerMatch | undefined => {
  const leden = ledenVan(partners, mensen);
  const vast = partners.length === 1 && !FUNCTIE.test(fold(text)) ? vasteVan(leden) : undefined;
  return kiesOfEen(
    vast ? [vast] : leden,
    'organisatie',
    partners.length === 1
      ? `Van ${partners[0]?.naam} doet meer dan één persoon mee.`
      : 'Dit kan meer dan één organisatie zijn.',
  );
};

/** "Jongerenwerk (Kevin)", "Kevin (jongerenwerk)", "Kevin (uiterlijk vrijdag)". */
const metToevoeging = (main: string, extra: string, mensen: Mensen): OwnerMatch | undefined => {
  const both = samen(main, extra, mensen) ?? samen(extra, main, mensen);
  if (both) return both;
  const person = opNaam(main, mensen.deelnemers);
  const hint = zoekPartners(extra, mensen.partners);
  if (person && hint.length > 0) {
    return { soort: 'kies', kandidaten: person.wie, waarom: `"${main}" hoort niet bij ${hint[0]?.naam}.` };
  }
  const named = opNaam(extra, mensen.deelnemers);
  if (named && zoekPartners(main, mensen.partners).length > 0) {
    return { soort: 'kies', kandidaten: named.wie, waarom: `"${extra}" hoort niet bij ${main}.` };
  }
  const match = alsNaamOfOrganisatie(main, mensen) ?? alsNaamOfOrganisatie(extra, mensen);
  if (match?.soort !== 'een' || ZEGT_WIE.test(fold(extra)) || /\d/.test(extra)) return match;
  const { deelnemer } = match;
  return {
    soort: 'kies',
    kandidaten: [deelnemer],
    waarom: `Doet ${deelnemer.naam} het? Er staat: "${extra}".`,
  };
};

/** What may stand in brackets behind a name without another being meant. */
const ZEGT_WIE =
  /^(?:de |het )?(?:voorzitter|notulist|trekker|regie|regisseur|casusregisseur|casusregie|casemanager|eigenaar|coordinator|netwerkcoordinator|contactpersoon|hoofd|teamleider|vervanger|uiterlijk .*|lead|[a-z]{1,3}\.?)$/;

/** The people called `naam` who belong to the organisation `organisatie`. */
const samen = (naam: string, organisatie: string, mensen: Mensen): OwnerMatch | undefined => {
  const partners = zoekPartners(organisatie, mensen.partners);
  if (partners.length === 0) return undefined;
  const found = opNaam(naam, ledenVan(partners, mensen));
  return found && kiesOfEen(found.wie, 'naam en organisatie', `Meer dan één deelnemer kan "${naam}" zijn.`);
};

/** "Kevin jongerenwerk", "politie Rachid", "Kevin van jongerenwerk". */
const uitWoorden = (text: string, mensen: Mensen): OwnerMatch | undefined => {
  if (/[/&+;,\n]| en /.test(text)) return undefined;
  const words = text.split(' ');
  for (let at = 1; at < Math.min(words.length, 8); at++) {
    const left = words.slice(0, at).join(' ');
    const right = words
      .slice(at)
      .join(' ')
      .replace(/^(?:van|namens|bij|vanuit|-|–) (?:de |het )?/i, '');
    const found = samen(left, right, mensen) ?? samen(right, left, mensen);
    if (found) return found;
  }
  return undefined;
};
