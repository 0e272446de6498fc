import { Temporal } from 'temporal-polyfill';
import { z } from 'zod/v4';
import { toonDatum, toonTijd } from '../../domain/datum.ts';
import { leesMoment, leesTijd } from '../../domain/moment-lezen.ts';
import { type Overleg, Overleggen, OverlegSoort } from '../../domain/overleg.ts';
import { eindVan } from '../../domain/overleg-beloop.ts';
import { overlappend } from '../../domain/overleg-wijzigen.ts';
import { lokaleDatum } from '../../domain/werkdag.ts';
import type { View } from '../turn.ts';

/** The form as it comes back; whatever is missing or strange is asked again, with the rest kept. */
export const Velden = z.object({
  datum: z.string().max(40).optional(),
  tijd: z.string().max(20).optional(),
  minuten: z.union([z.string().max(10), z.number()]).optional(),
  soort: z.string().max(40).optional(),
  plaats: z.string().max(300).optional(),
  link: z.string().max(1000).optional(),
});
export type Velden = z.infer<typeof Velden>;

/** What is wanted, checked. */
export type Gewenst = Pick<Overleg, 'soort' | 'start' | 'minuten'> &
  Partial<Pick<Overleg, 'plaats' | 'link'>>;
export type Controle =
  | { readonly soort: 'goed'; readonly gewenst: Gewenst }
  | { readonly soort: 'fout'; readonly zin: string };

const UREN = { van: 7, tot: 22 } as const;
const MINUTEN = { van: 15, tot: 480 } as const;

const fout = (zin: string): Controle => ({ soort: 'fout', zin });

const leesDag = (tekst: string | undefined): Temporal.PlainDate | undefined => {
  try {
    return tekst === undefined ? undefined : Temporal.PlainDate.from(tekst, { overflow: 'reject' });
  } catch {
    return undefined;
  }
};

/** A https address without a password in it, or undefined. */
const leesLink = (tekst: string): string | undefined => {
  try {
    const url = new URL(tekst);
    return url.protocol === 'https:' && url.username === '' && url.password === '' ? url.href : undefined;
  } catch {
    return undefined;
  }
};

const regel = (tekst: string | undefined): string | undefined => {
  const schoon = tekst?.replace(/\s+/g, ' ').trim();
  return schoon ? schoon : undefined;
};

/** Local date and time to an instant, or the sentence that says why that cannot be. */
const leesStart = (velden: Velden, view: View): Temporal.Instant | string => {
  const dag = leesDag(velden.datum);
  if (!dag) return 'Kies een datum.';
  const tijd = leesTijd(velden.tijd ?? '');
  if (!tijd) return 'Dit is geen tijd. Vul bijvoorbeeld 09:30 in.';
  const lokaal = dag.toZonedDateTime({ timeZone: view.netwerk.tijdzone, plainTime: tijd });
  if (!lokaal.toPlainTime().equals(tijd))
    return 'Deze tijd bestaat niet: die nacht gaat de klok een uur vooruit. Kies een andere tijd.';
  const start = lokaal.toInstant();
  const dagNaam = toonDatum(dag, view.vandaag);
  if (Temporal.Instant.compare(start, view.now) <= 0)
    return `${dagNaam} om ${toonTijd(start, view.netwerk.tijdzone)} is al voorbij. Kies een latere datum of tijd.`;
  if (Temporal.PlainDate.compare(dag, view.vandaag.add({ years: 2 })) > 0)
    return `${dagNaam} duurt nog langer dan twee jaar. Is dat het goede jaar?`;
  if (tijd.hour < UREN.van || tijd.hour >= UREN.tot)
    return `Een overleg begint tussen ${String(UREN.van).padStart(2, '0')}:00 en ${UREN.tot}:00. Kies een andere tijd.`;
  return start;
};

/** How long it takes and where it is, checked; or the sentence that says what is wrong. */
export const leesWaarEnHoeLang = (
  velden: Pick<Velden, 'minuten' | 'plaats' | 'link'>,
): Pick<Gewenst, 'minuten' | 'plaats' | 'link'> | string => {
  const minuten = Number(velden.minuten);
  if (!Number.isInteger(minuten) || minuten < MINUTEN.van || minuten > MINUTEN.tot)
    return `Vul bij de duur een heel getal in van ${MINUTEN.van} tot en met ${MINUTEN.tot} minuten.`;
  const plaats = regel(velden.plaats);
  if (plaats !== undefined && plaats.length > 120)
    return 'De plaats is te lang. Gebruik hoogstens 120 tekens.';
  const getypt = regel(velden.link);
  const link = getypt === undefined ? undefined : leesLink(getypt);
  if (getypt !== undefined && link === undefined)
    return 'De link klopt niet. Een goede link begint met https:// en heeft geen spaties.';
  return {
    minuten,
    ...(plaats === undefined ? {} : { plaats }),
    ...(link === undefined ? {} : { link }),
  };
};

/** Checks what was filled in. `id` is the overleg that is moved, which may overlap with itself. */
export const controleer = (
  velden: Velden,
  view: View,
  overleggen: readonly Overleg[],
  id?: string,
): Controle => {
  const start = leesStart(velden, view);
  if (typeof start === 'string') return fout(start);
  const soort = OverlegSoort.safeParse(velden.soort);
  if (!soort.success) return fout('Kies een soort overleg.');
  const waar = leesWaarEnHoeLang(velden);
  if (typeof waar === 'string') return fout(waar);
  const gewenst: Gewenst = {
    soort: soort.data,
    start: start.toString({ smallestUnit: 'second' }),
    ...waar,
  };
  const ander = overlappend({ ...gewenst, ...(id === undefined ? {} : { id }) }, overleggen);
  return ander ? fout(`${overlapZin(ander, view)} Kies een andere tijd.`) : { soort: 'goed', gewenst };
};

const overlapZin = (ander: Overleg, view: View): string => {
  const begin = Temporal.Instant.from(ander.start);
  const zone = view.netwerk.tijdzone;
  const dag = toonDatum(lokaleDatum(begin, zone), view.vandaag);
  return `Op ${dag} van ${toonTijd(begin, zone)} tot ${toonTijd(eindVan(ander), zone)} staat al een ${ander.soort}.`;
};

/** An overleg as it stands in the form. */
export const veldenVan = (
  overleg: Gewenst,
  zone: string,
): Velden & { datum: string; tijd: string; minuten: number; soort: string } => {
  const lokaal = Temporal.Instant.from(overleg.start).toZonedDateTimeISO(zone);
  return {
    datum: lokaal.toPlainDate().toString(),
    tijd: lokaal.toPlainTime().toString({ smallestUnit: 'minute' }),
    minuten: overleg.minuten,
    soort: overleg.soort,
    ...(overleg.plaats === undefined ? {} : { plaats: overleg.plaats }),
    ...(overleg.link === undefined ? {} : { link: overleg.link }),
  };
};

/** A typed command read: the fields, or the sentence that says what is missing. */
export type Getypt =
  | { readonly soort: 'velden'; readonly velden: Velden }
  | { readonly soort: 'fout'; readonly zin: string };

const HOE = 'Typ bijvoorbeeld: /overleg wo 25 nov 09:30 Stadhuis. Of klik op Overleg plannen.';

/** What would be the place is a day or a time: "25 nov 9:30 of 10:30" is not held in the room "of 10:30". */
const isNogEenMoment = (rest: readonly string[], view: View): boolean => {
  const tekst = rest.join(' ').replace(/^(?:of|en|tot|t\/m|-|–)\s+/i, '');
  if (tekst === '') return false;
  if (leesTijd(tekst)) return true;
  const gelezen = leesMoment(tekst, { vandaag: view.vandaag });
  return gelezen.soort === 'moment' || (gelezen.soort === 'vraag' && gelezen.voorstel !== undefined);
};

/** Reads `wo 25 nov 09:30 Stadhuis`: as many words as make a moment, and the rest is the place (or a link). */
export const leesGetypt = (
  tekst: string,
  view: View,
  standaard: { soort: string; minuten: number },
): Getypt => {
  const woorden = tekst.trim().split(/\s+/);
  let vraag: string | undefined;
  for (let aantal = Math.min(woorden.length, 14); aantal > 0; aantal -= 1) {
    const gelezen = leesMoment(woorden.slice(0, aantal).join(' '), { vandaag: view.vandaag });
    if (gelezen.soort === 'vraag') vraag ??= gelezen.waarom;
    // A question about more words is not answered by leaving words out.
    if (gelezen.soort !== 'moment' || vraag !== undefined) continue;
    const { moment, eind } = gelezen;
    const rest = woorden.slice(aantal);
    if (isNogEenMoment(rest, view))
      return { soort: 'fout', zin: `Ik lees hier meer dan één dag of tijd. ${HOE}` };
    const link = rest.find((woord) => woord.startsWith('https://'));
    const plaats = rest
      .filter((woord) => woord !== link)
      .join(' ')
      .replace(/^(?:in|bij|te|op)\s+/i, '');
    const duur = eind ? moment.toPlainTime().until(eind).total('minutes') : standaard.minuten;
    return {
      soort: 'velden',
      velden: {
        datum: moment.toPlainDate().toString(),
        tijd: moment.toPlainTime().toString({ smallestUnit: 'minute' }),
        minuten: duur,
        soort: standaard.soort,
        plaats,
        ...(link === undefined ? {} : { link }),
      },
    };
  }
  return { soort: 'fout', zin: `${vraag ?? 'Ik lees hier geen datum en tijd in.'} ${HOE}` };
};

/** Everything planned that is not over and done with. */
export const openOverleggen = async (view: View): Promise<Overleg[]> =>
  (await view.list(Overleggen, { shelf: 'open' })).map(({ value }) => value);
