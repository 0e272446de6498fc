import { Temporal } from 'temporal-polyfill';
import { gewoon, MAAND, maandNummer } from './datum-woorden.ts';
import type { Netwerk } from './netwerk.ts';

/** When a youth was born, as typed: the year alone, or the whole date. The date is used once and never kept. */
export type Geboorte = { readonly jaar: number; readonly datum?: Temporal.PlainDate };

const OUDSTE = 110;
const MET_WOORD = new RegExp(`^(\\d{1,2})e? ?(${MAAND})\\.? ?(\\d{4}|\\d{2})$`);

const volJaar = (jaar: string, nu: number): number => {
  if (jaar.length === 4) return Number(jaar);
  return Number(jaar) > nu % 100 ? 1900 + Number(jaar) : 2000 + Number(jaar);
};

const delenVan = (t: string): [jaar: string, maand: number, dag: number] | undefined => {
  const iso = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/.exec(t);
  if (iso) return [iso[1] ?? '', Number(iso[2]), Number(iso[3])];
  const cijfers = /^(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4}|\d{2})$/.exec(t);
  if (cijfers) return [cijfers[3] ?? '', Number(cijfers[2]), Number(cijfers[1])];
  const woord = MET_WOORD.exec(t);
  return woord ? [woord[3] ?? '', maandNummer(woord[2] ?? ''), Number(woord[1])] : undefined;
};

const datumVan = (year: number, month: number, day: number): Temporal.PlainDate | undefined => {
  try {
    return Temporal.PlainDate.from({ year, month, day }, { overflow: 'reject' });
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
};

/** Reads a birth date or a birth year as people type it. `fout` is a Dutch sentence that holds nothing of what was typed. */
export const leesGeboorte = (
  tekst: string,
  vandaag: Temporal.PlainDate,
): { readonly geboorte: Geboorte } | { readonly fout: string } => {
  const t = gewoon(tekst);
  const delen = delenVan(t);
  if (!delen && !/^(?:19|20)\d\d$/.test(t))
    return { fout: 'Schrijf de geboortedatum als 3-5-2010, of alleen het jaar: 2010.' };
  const jaar = delen ? volJaar(delen[0], vandaag.year) : Number(t);
  const datum = delen && datumVan(jaar, delen[1], delen[2]);
  if (delen && !datum) return { fout: 'Deze geboortedatum bestaat niet. Kijk de dag en de maand na.' };
  if (jaar > vandaag.year || (datum && Temporal.PlainDate.compare(datum, vandaag) > 0))
    return { fout: 'De geboortedatum ligt in de toekomst. Kijk het jaar na.' };
  if (jaar < vandaag.year - OUDSTE) return { fout: 'Het geboortejaar klopt niet. Kijk het na.' };
  return { geboorte: { jaar, ...(datum && { datum }) } };
};

/** The youngest and the oldest age this person can have today. */
const leeftijden = ({ jaar, datum }: Geboorte, vandaag: Temporal.PlainDate): { van: number; tot: number } => {
  if (!datum) return { van: Math.max(0, vandaag.year - jaar - 1), tot: vandaag.year - jaar };
  const { years } = datum.until(vandaag, { largestUnit: 'years' });
  return { van: years, tot: years };
};

/** Whether somebody is outside the doelgroep for certain; a birth year leaves room for doubt, which counts as inside. */
export const buitenDoelgroep = (
  geboorte: Geboorte,
  doelgroep: Netwerk['doelgroep'],
  vandaag: Temporal.PlainDate,
): 'te jong' | 'te oud' | undefined => {
  const { van, tot } = leeftijden(geboorte, vandaag);
  if (tot < doelgroep.min) return 'te jong';
  return van > doelgroep.max ? 'te oud' : undefined;
};

const VOLWASSEN = 18;

/** Where somebody outside the doelgroep belongs, in words: there is no list of other netwerken to point at. */
export const waarHoort = (hoe: 'te jong' | 'te oud', doelgroep: Netwerk['doelgroep']): string => {
  const dit = `Dit netwerk is voor ${doelgroep.min} tot en met ${doelgroep.max} jaar.`;
  if (hoe === 'te jong')
    return `Dit kind is nog geen ${doelgroep.min}. ${dit} Een jonger kind hoort bij het netwerk voor jonge kinderen, of bij het lokale team (Centrum voor Jeugd en Gezin).`;
  const ouder =
    doelgroep.max < VOLWASSEN - 1
      ? 'Een oudere jongere hoort bij het netwerk voor jongeren.'
      : 'Een volwassene hoort bij het wijkteam of het Zorg- en Veiligheidshuis.';
  return `Deze persoon is ouder dan ${doelgroep.max}. ${dit} ${ouder}`;
};

const TUSSENVOEGSEL = /^(?:van|der|den|het|ten|ter|vd|vder|vden)$/i;

/** Whether a run of letters is a name rather than initials: `Kevin`, `jansen`; not `K`, `JvdB`, `van`. */
const isNaam = (letters: string): boolean =>
  !TUSSENVOEGSEL.test(letters) &&
  (/^\p{Lu}\p{Ll}{2,}$/u.test(letters) || /^\p{Ll}{4,}$/u.test(letters) || letters.length > 6);

/** Why this may not stand as initials, a Dutch sentence; undefined when it may. */
export const initialenFout = (tekst: string): string | undefined => {
  const woorden = tekst.match(/\p{L}+/gu) ?? [];
  if (woorden.length === 0 || /\d/.test(tekst) || tekst.length > 20)
    return 'Vul bij de initialen alleen letters in, zoals K.O.';
  return woorden.some(isNaam)
    ? 'Vul bij de initialen geen naam in, alleen de eerste letters, zoals K.O.'
    : undefined;
};

/** Why this may not stand as roepnaam, a Dutch sentence; undefined when it may. A surname is never kept. */
export const roepnaamFout = (tekst: string): string | undefined =>
  /^\p{L}[\p{L}'-]{0,29}$/u.test(tekst)
    ? undefined
    : 'Vul alleen de roepnaam in, zonder achternaam. Schrijf een dubbele naam met een streepje, zoals Jan-Willem.';

/** Who a casus is about, as its content says it: "K.O. (2010) roepnaam Kay". */
export const wieVan = ({
  initialen,
  geboortejaar,
  roepnaam,
}: {
  readonly initialen?: string | undefined;
  readonly geboortejaar?: number | undefined;
  readonly roepnaam?: string | undefined;
}): string | undefined =>
  [initialen, geboortejaar && `(${geboortejaar})`, roepnaam && `roepnaam ${roepnaam}`]
    .filter(Boolean)
    .join(' ') || undefined;

/** What the koppelsleutel is the keyed hash of: the same youth gives the same text, however it was typed. */
export const koppelTekst = (initialen: string, datum: Temporal.PlainDate): string =>
  `jongere|${initialen.normalize('NFD').replaceAll(/\P{L}/gu, '').toUpperCase()}|${datum.toString()}`;

/** Why this is no gezinsnummer, a Dutch sentence that holds nothing of it; undefined when it may be one. */
export const gezinsnummerFout = (tekst: string): string | undefined =>
  /^[\p{L}\d][\p{L}\d ./-]{2,29}$/u.test(tekst) && /\d{3}/.test(tekst.replaceAll(/[ ./-]/g, ''))
    ? undefined
    : 'Vul het gezinsnummer in zoals het in jouw systeem staat, met minstens drie cijfers. Of laat het leeg.';

/** What the gezinssleutel is the keyed hash of: the same number gives the same text, however it was typed. */
export const gezinTekst = (nummer: string): string =>
  `gezin|${nummer
    .normalize('NFD')
    .replaceAll(/[^\p{L}\d]/gu, '')
    .toUpperCase()}`;
