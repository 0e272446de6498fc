import { Temporal } from 'temporal-polyfill';
import { toonLang } from './datum.ts';
import { leesVorm } from './datum-vormen.ts';
import { gewoon } from './datum-woorden.ts';
import type { Netwerk } from './netwerk.ts';
import type { Convenant } from './netwerk-bewaking.ts';
import { instantText } from './time.ts';
import { inVenster, isInVenster, lokaalUur, werkdagVanaf } from './werkdag.ts';

/** The planner looks at the end of the convenant under this name. */
export const CONVENANT = 'netwerk.convenant';

export type Melding = NonNullable<Convenant['gemeld']>[number];
type Tijden = Pick<Netwerk, 'tijdzone' | 'protocol'>;

/** A convenant is normally made for three years. */
const GEWOON_JAREN = 3;
const LANGSTE_TEKST = 80;
const JAREN = { van: 2000, tot: 2100 } as const;

/** A date as people write it, with its year; or the Dutch sentence that says what is wrong with it. */
export const leesConvenantDatum = (
  tekst: string,
  vandaag: Temporal.PlainDate,
): Temporal.PlainDate | string => {
  const geenDatum = 'Ik lees hier geen datum. Schrijf bijvoorbeeld 31 december 2029.';
  if (tekst.length > LANGSTE_TEKST) return geenDatum;
  const vorm = leesVorm(gewoon(tekst), vandaag);
  if (!vorm) return geenDatum;
  if ('waarom' in vorm) return vorm.waarom;
  if (vorm.jaarGeraden) return 'Zet het jaar erbij, bijvoorbeeld 31 december 2029.';
  const { year } = vorm.datum;
  return year < JAREN.van || year > JAREN.tot
    ? `Het jaar ${year} kan niet kloppen. Kies een jaar van ${JAREN.van} tot en met ${JAREN.tot}.`
    : vorm.datum;
};

/** What people fill in. */
export type Looptijd = { readonly van?: Temporal.PlainDate; readonly tot: Temporal.PlainDate };

/** The last day of three years, which is what a convenant is normally made for. */
export const gewoneEinddatum = (van: Temporal.PlainDate): Temporal.PlainDate =>
  van.add({ years: GEWOON_JAREN }).subtract({ days: 1 });

/** Why this cannot be, in a Dutch sentence; undefined when it can. */
export const weigerLooptijd = ({ van, tot }: Looptijd): string | undefined =>
  van && Temporal.PlainDate.compare(tot, van) <= 0
    ? `De einddatum, ${toonLang(tot)}, ligt niet na de begindatum, ${toonLang(van)}. Verander een van de twee.`
    : undefined;

const duur = (dagen: number): string => {
  const jaren = Math.round(dagen / 365.25);
  if (jaren >= 1) return `ongeveer ${jaren} jaar`;
  const maanden = Math.max(1, Math.round(dagen / 30.4));
  return maanden === 1 ? 'ongeveer een maand' : `ongeveer ${maanden} maanden`;
};

/** What is possible but odd, in Dutch sentences. */
export const letOpLooptijd = ({ van, tot }: Looptijd, vandaag: Temporal.PlainDate): string[] => {
  const dagen = van ? van.until(tot, { largestUnit: 'days' }).days : GEWOON_JAREN * 365;
  const jaren = dagen / 365.25;
  return [
    (jaren < GEWOON_JAREN - 0.5 || jaren > GEWOON_JAREN + 0.5) &&
      `Het convenant loopt dan ${duur(dagen)}. Meestal is dat drie jaar.`,
    van && Temporal.PlainDate.compare(van, vandaag) > 0 && 'Het begint pas later.',
    Temporal.PlainDate.compare(tot, vandaag) < 0 && 'Het is dan al verlopen.',
    !van && Temporal.PlainDate.compare(tot, vandaag.add({ years: 5 })) > 0 && 'Dat duurt nog lang.',
  ].filter((zin) => zin !== false && zin !== undefined);
};

/** When its end is announced: half a year and two months before, and the day after; on working days. */
export const convenantMeldingen = (
  { tot }: Pick<Convenant, 'tot'>,
  { tijdzone, protocol }: Tijden,
): { readonly melding: Melding; readonly at: Temporal.Instant }[] => {
  const eind = Temporal.PlainDate.from(tot);
  const op = (dag: Temporal.PlainDate) => lokaalUur(werkdagVanaf(dag), protocol.berichtUur, tijdzone);
  return [
    { melding: 'half jaar', at: op(eind.subtract({ months: 6 })) },
    { melding: 'twee maanden', at: op(eind.subtract({ months: 2 })) },
    { melding: 'verlopen', at: op(eind.add({ days: 1 })) },
  ];
};

const tekst = (at: Temporal.Instant): string => instantText(at, 'second');

const metMoment = (convenant: Convenant, at: Temporal.Instant | undefined): Convenant => {
  const { moment: _oud, ...rest } = convenant;
  return at === undefined ? rest : { ...rest, moment: tekst(at) };
};

/** The one in force from now on. Announcements that lie behind us were never missed: it is said at once, on the card. */
export const nieuwConvenant = (
  { van, tot, versie }: Looptijd & { readonly versie: number },
  netwerk: Tijden & Pick<Netwerk, 'convenant'>,
  now: Temporal.Instant,
): Convenant => {
  const dag = tot.toString();
  const was = netwerk.convenant;
  const meldingen = convenantMeldingen({ tot: dag }, netwerk);
  const voorbij = meldingen.filter(({ at }) => Temporal.Instant.compare(at, now) <= 0);
  const gelijk = was !== undefined && was.tot === dag && was.versie === versie;
  return metMoment(
    {
      versie,
      ...(van ? { van: van.toString() } : {}),
      tot: dag,
      gemeld: voorbij.map(({ melding }) => melding),
      ...(gelijk && was.evaluatie ? { evaluatie: true } : {}),
    },
    meldingen[voorbij.length]?.at,
  );
};

/** What one look at it brings; `convenant` is to be stored, and its `moment` planned. */
export type ConvenantStap = {
  readonly nu: Melding | undefined;
  readonly convenant: Convenant;
  readonly overgeslagen: number;
};

/** At most one announcement at a time, in working hours: after a long sleep only the last one that is due. */
export const convenantStap = (
  convenant: Convenant,
  netwerk: Tijden,
  now: Temporal.Instant,
): ConvenantStap => {
  const { tijdzone, protocol } = netwerk;
  const gemeld = convenant.gemeld ?? [];
  const open = convenantMeldingen(convenant, netwerk).filter(({ melding }) => !gemeld.includes(melding));
  const gekomen = open.filter(({ at }) => Temporal.Instant.compare(at, now) <= 0);
  const nu = gekomen.at(-1)?.melding;
  const wacht = { nu: undefined, overgeslagen: 0 };
  if (nu === undefined) return { ...wacht, convenant: metMoment(convenant, open[0]?.at) };
  if (!isInVenster(now, tijdzone))
    return { ...wacht, convenant: metMoment(convenant, inVenster(now, tijdzone, protocol.berichtUur)) };
  const klaar = { ...convenant, gemeld: [...gemeld, ...gekomen.map(({ melding }) => melding)] };
  return {
    // Who said that the evaluation is planned is not reminded of it.
    nu: nu === 'twee maanden' && convenant.evaluatie ? undefined : nu,
    convenant: metMoment(klaar, open[gekomen.length]?.at),
    overgeslagen: gekomen.length - 1,
  };
};

/** Where it stands on this local date. */
export const convenantStand = (
  convenant: Convenant | undefined,
  vandaag: Temporal.PlainDate,
): 'geen' | 'verlopen' | 'loopt af' | 'geldig' => {
  if (!convenant) return 'geen';
  const tot = Temporal.PlainDate.from(convenant.tot);
  if (Temporal.PlainDate.compare(tot, vandaag) < 0) return 'verlopen';
  return Temporal.PlainDate.compare(tot.subtract({ months: 6 }), vandaag) <= 0 ? 'loopt af' : 'geldig';
};
