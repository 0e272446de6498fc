import { fold } from './tekst.ts';

/** What a line can start with: "Besluit:", "Actie Kevin:", "Toelichting:"… Each matches the label alone. */
export const BESLUIT =
  /^(?:(?:genomen )?besluit(?:en)?|conclusies?|uitkomst)(?: ?\d{1,2})? ?[:–—-] ?|^b ?: ?|^bp? ?\d{1,3} ?[:.)] ?/i;
export const BESLOTEN =
  /^(?:(?:(?:er|hiermee|daarom|verder) (?:is|wordt|werd) )?(?:er )?besloten|(?:we|wij|(?:het|de) (?:netwerk|overleg|team|groep|tafel|partners|aanwezigen)) besl(?:uit|uiten|oot|oten))\b/i;
export const ACTIE =
  /^(?:(?:actiepunt(?:en)?|acties?|te doen|to ?do|ap)\b(?!-| ?[&+/] ?| en | - en )|a(?= ?\d{1,3} ?[:.)])|(?:a|wat)(?= ?:))(?: ?#?\d{1,3}[a-z]?(?=[:.) ]|$))?[.)]? ?/i;
export const AFSPRAAK = /^afspra(?:ak|ken) ?[:–—-] ?/i;
export const UITLEG =
  /^(?:toelichting|motivatie|motivering|bespreking|beeldvorming|oordeelsvorming|besluitvorming|beeld|oordeel|stand van zaken|svz|situatie|opmerking(?:en)?|reden|bijzonderheden|context|achtergrond|signalen|zorgen|krachten|aandachtspunten?|let op|n\.?b\.?|p\.?s\.?|informatie|ter info|doel(?:en)?|advies|inbreng|vraag) ?: ?/i;
export const REGIE = /^(?:(?:casus)?regie|(?:casus)?regisseur|casemanager) ?[:–-] ?/i;
export const CEL =
  /^(wie|door(?: wie)?|eigenaar|actie ?houder|actiehouder\(s\)|trekker|uitvoerder|verantwoordelijke?|wanneer|deadline|(?:datum )?gereed(?: op)?|einddatum|streefdatum|termijn|uiterlijk|voor wanneer|status|stand) ?: ?/i;
export const NUMMER =
  /^(?!0\d{2}(?: ?:| [-–—] |, ))(\d{1,3}(?:\.\d{1,2})?[a-z]?)(?: ?[.):]|(?= [-–] )|(?<=\d\.\d{1,2})(?= \p{L})|(?= (?:[a-z]{1,6} ?[-–]? ?20\d\d|casus ?\d))) ?(?:[-–] )?(?!\d{1,2} ?(?:uur|u\b|[-–]))/iu;
export const ONDERWERP =
  /^(?:casus(?:nummer| ?nr\.?)?|zaak|dossier|onderwerp|agendapunt(?: \d{1,2})?|jongere|punt(?: \d{1,2})?) ?: ?/i;

const PUNT =
  /^(?:opening|mededelingen|rondvraag|sluiting|afsluiting|w\.?v\.?t\.?t\.?k\.?|vaststellen (?:agenda|besluitenlijst)|(?:van )?vorige (?:besluitenlijst|actielijst|acties|verslag)|(?:besluitenlijst|actielijst|acties|actiepunten|verslag|notulen) (?:van )?(?:de |het )?vorige? (?:overleg|keer|bijeenkomst|vergadering)|nieuwe (?:acties|actiepunten)|casuistiek|casussen|casusbespreking|bespreking casussen|nieuwe (?:aanmeldingen|casussen)|lopende casussen|terugkoppeling(?:en)?|herijking(?:en)?|ingekomen stukken|overige (?:punten|zaken)|algemeen)$/;

/** Whether a text is a fixed item of every agenda: opening, rondvraag… */
export const isVastPunt = (text: string): boolean => text.length < 80 && PUNT.test(fold(text));

export const isGelabeld = (text: string): boolean =>
  [BESLUIT, BESLOTEN, ACTIE, AFSPRAAK, UITLEG, REGIE, CEL, ONDERWERP].some((label) => label.test(text));

/** What stands after a label; `undefined` when the line does not start with it. */
export const naLabel = (text: string, label: RegExp): string | undefined => {
  const match = label.exec(text);
  return match ? text.slice(match[0].length).trim() : undefined;
};

const TITEL =
  /\b(?:besluitenlijst|besluiten-? ?(?:en|&) actielijst|actie-? ?(?:en|&) (?:besluiten|afspraken)lijst|actielijst|actiepuntenlijst|verslag|notulen|afsprakenlijst)\b/;

/** "Actiepunten overleg 25-11-2026", "Acties n.a.v. overleg 25 november": the list itself, and of which day. */
const TITEL_MET_DAG =
  /^(?:openstaande )?(?:acties?|actiepunten|afspraken|besluiten)(?: en (?:acties|afspraken))?(?: per persoon)?,? (?:(?:n\.?a\.?v\.?|uit|van|na|naar aanleiding van) )?(?:(?:het|ons) )?(?:\w*(?:overleg|vergadering|bijeenkomst|uvz)\b,? ?)?(?:(?:d\.?d\.?|van|op) )?(?:(?:ma|di|wo|do|vr)[a-z]* )?(?:\d{1,2}[-/. ]\w{1,9}(?:[-/. ]\d{2,4})?)?$/;

export const isDagTitel = (text: string): boolean =>
  text.length < 200 && /\d|overleg|vergadering/.test(text) && TITEL_MET_DAG.test(fold(text));

export const isTitel = (text: string): boolean =>
  (text.length < 200 && TITEL.test(fold(text))) || isDagTitel(text);

type KopSoort = 'datum' | 'volgend overleg' | 'aanwezig' | 'afwezig' | 'voorzitter' | 'notulist' | 'anders';
export type KopDeel = { readonly soort: KopSoort; readonly inhoud: string; readonly tekst: string };

const KOP =
  /(?<![\p{L}\d])(?:(datum(?: overleg| bijeenkomst| vergadering)?)|(volgende? (?:overleg|bijeenkomst|vergadering|keer))|((?:verder |ook |tevens )?aanwezig(?:en)?(?: (?:zijn|waren|bij dit overleg|namens de partners|vanuit de partners))?)|((?:bericht van )?(?:afwezig(?:en|heid)?|afgemeld|afmelding(?:en)?|verhindering|verhinderd)(?:,? \(?[\p{L}. ]{1,30}\)?)?)|((?:technisch )?voorzitter)|(notulist|verslag(?:legger)?|secretaris)|(locatie|plaats|tijd|tijdstip|duur)) ?:/giu;
const SOORTEN: readonly KopSoort[] = [
  'datum',
  'volgend overleg',
  'aanwezig',
  'afwezig',
  'voorzitter',
  'notulist',
  'anders',
];

/** The parts of a line about the meeting itself ("Datum: … Voorzitter: …"); none when it does not start with one. */
export const kopDelen = (line: string): KopDeel[] => {
  const text = line.replace(/^(volgende? (?:overleg|bijeenkomst|vergadering)) (?=[^:]{0,20}\d)/i, '$1: ');
  const labels = [...text.matchAll(KOP)].filter(
    ({ index }) => index === 0 || /[.;,] $/.test(text.slice(index - 2, index)),
  );
  if (labels[0]?.index !== 0) return [];
  return labels.map((label, i) => {
    const tekst = text.slice(label.index, labels[i + 1]?.index).trim();
    const soort = SOORTEN[label.slice(1).findIndex((group) => group !== undefined)] ?? 'anders';
    return { soort, inhoud: tekst.slice(label[0].length).trim(), tekst };
  });
};
