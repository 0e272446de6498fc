import { Temporal } from 'temporal-polyfill';
import { z } from 'zod/v4';
import { toonDatum } from '../../domain/datum.ts';
import { leesDatum } from '../../domain/datum-lezen.ts';
import { leesTijd } from '../../domain/moment-lezen.ts';
import { Vakantieregio } from '../../domain/netwerk.ts';
import { OverlegSoort } from '../../domain/overleg.ts';
import { MAX_DATUMS, type Reeks, ReeksRegel, regelDatums } from '../../domain/reeks.ts';
import type { View } from '../turn.ts';
import { leesWaarEnHoeLang } from './lezen.ts';

const Tekst = z.union([z.string().max(1000), z.number()]).optional();

/** The forms of a reeks as they come back; whatever is missing or strange is asked again, with the rest kept. */
export const ReeksVelden = z.object({
  /** The reeks that is changed; absent: a new one. */
  reeks: z
    .string()
    .regex(/^[a-z0-9-]{6,60}$/)
    .optional(),
  ritme: Tekst,
  weekdag: Tekst,
  welke: Tekst,
  van: Tekst,
  tot: Tekst,
  tijd: Tekst,
  minuten: Tekst,
  soort: Tekst,
  plaats: Tekst,
  link: Tekst,
  regio: Tekst,
  bijVrij: Tekst,
});
export type ReeksVelden = z.infer<typeof ReeksVelden>;

/** How often, as it can be chosen. */
export const RITMES = [
  ['w1', 'Elke week'],
  ['w2', 'Elke 2 weken'],
  ['w3', 'Elke 3 weken'],
  ['w4', 'Elke 4 weken'],
  ['w6', 'Elke 6 weken'],
  ['w8', 'Elke 8 weken'],
  ['m1', 'Elke maand'],
  ['m2', 'Elke 2 maanden'],
  ['m3', 'Elk kwartaal'],
] as const;

const tekst = (waarde: string | number | undefined): string => String(waarde ?? '').trim();

/** The rule, or the sentence that says what is missing. */
const leesRegel = (velden: ReeksVelden): ReeksRegel | string => {
  const ritme = /^([wm])(\d{1,2})$/.exec(tekst(velden.ritme));
  if (!ritme) return 'Kies hoe vaak het overleg is.';
  const weekdag = Number(tekst(velden.weekdag));
  if (!Number.isInteger(weekdag) || weekdag < 1 || weekdag > 7) return 'Kies op welke dag het overleg is.';
  const elke = Number(ritme[2]);
  const regel =
    ritme[1] === 'w'
      ? { soort: 'weken', elke, weekdag }
      : { soort: 'maanden', elke, weekdag, welke: Number(tekst(velden.welke) || '1') };
  const gelezen = ReeksRegel.safeParse(regel);
  return gelezen.success ? gelezen.data : 'Kies de hoeveelste week van de maand.';
};

/** A date as people write it; one that is over or far away is read as well, and said to be so. */
const dagVan = (waarde: string, view: View): Temporal.PlainDate | undefined => {
  const gelezen = leesDatum(waarde, { vandaag: view.vandaag });
  if (gelezen.soort === 'datum') return gelezen.datum;
  const jaar = /(?:19|20)\d\d/.exec(waarde)?.[0];
  if (jaar === undefined) return undefined;
  const toen = leesDatum(waarde, { vandaag: Temporal.PlainDate.from(`${jaar}-01-01`) });
  return toen.soort === 'datum' ? toen.datum : undefined;
};

const KEREN = /^(\d{1,4}) ?(?:x|keer|maal|overleggen|keren)$/i;

/** The last date: a date, or as many times as that makes. */
const leesEinde = (
  waarde: string,
  regel: ReeksRegel,
  van: Temporal.PlainDate,
  view: View,
): Temporal.PlainDate | string => {
  if (waarde === '') return 'Vul in tot wanneer de reeks loopt: een datum, of een aantal keren.';
  const keren = KEREN.exec(waarde);
  if (keren) {
    const aantal = Number(keren[1]);
    if (aantal < 1) return 'Een reeks heeft minstens 1 overleg.';
    if (aantal > MAX_DATUMS) return teVeel(aantal);
    return regelDatums(regel, van, van.add({ years: 100 }), aantal).at(-1) ?? van;
  }
  const tot = dagVan(waarde, view);
  if (!tot)
    return `"${waarde.slice(0, 40)}" lees ik niet als datum. Vul bijvoorbeeld 1 juli 2027 in, of 10 keer.`;
  if (Temporal.PlainDate.compare(tot, van) < 0)
    return `De reeks eindigt op ${toonDatum(tot, view.vandaag)}. Dat is voor het begin op ${toonDatum(van, view.vandaag)}.`;
  const aantal = regelDatums(regel, van, tot, 400).length;
  if (aantal > MAX_DATUMS) return teVeel(aantal);
  return aantal === 0 ? 'In deze periode valt geen enkele datum. Kies een latere einddatum.' : tot;
};

const teVeel = (aantal: number): string =>
  `Dat zijn ${aantal >= 400 ? 'meer dan 400' : aantal} overleggen. Maak er hoogstens ${MAX_DATUMS} in één keer: kies een eerdere einddatum.`;

/** The first form: when. */
export type Wanneer = Pick<Reeks, 'regel' | 'van' | 'tot' | 'tijd'>;

/** When, checked; or the sentence that says what is wrong. */
export const leesWanneer = (velden: ReeksVelden, view: View): Wanneer | string => {
  const regel = leesRegel(velden);
  if (typeof regel === 'string') return regel;
  const tijd = leesTijd(tekst(velden.tijd));
  if (!tijd) return 'Dit is geen tijd. Vul bijvoorbeeld 09:30 in.';
  if (tijd.hour < 7 || tijd.hour >= 22)
    return 'Een overleg begint tussen 07:00 en 22:00. Kies een andere tijd.';
  const van = dagVan(tekst(velden.van), view);
  if (!van) return 'Vul in vanaf welke datum de reeks loopt.';
  if (Temporal.PlainDate.compare(van, view.vandaag) < 0)
    return `${toonDatum(van, view.vandaag)} is al voorbij. Kies vandaag of een latere datum.`;
  if (Temporal.PlainDate.compare(van, view.vandaag.add({ years: 2 })) > 0)
    return `${toonDatum(van, view.vandaag)} duurt nog langer dan twee jaar. Is dat het goede jaar?`;
  const tot = leesEinde(tekst(velden.tot), regel, van, view);
  if (typeof tot === 'string') return tot;
  return {
    regel,
    van: van.toString(),
    tot: tot.toString(),
    tijd: tijd.toString({ smallestUnit: 'minute' }),
  };
};

type Rest = Pick<Reeks, 'soort' | 'minuten' | 'bijVrij'> &
  Partial<Pick<Reeks, 'plaats' | 'link' | 'vakantieregio'>>;

/** The second form: what, where, and what to do with holidays. */
export const leesRest = (velden: ReeksVelden): Rest | string => {
  const soort = OverlegSoort.safeParse(velden.soort);
  if (!soort.success) return 'Kies een soort overleg.';
  const waar = leesWaarEnHoeLang({
    minuten: velden.minuten,
    plaats: tekst(velden.plaats),
    link: tekst(velden.link),
  });
  if (typeof waar === 'string') return waar;
  const regio = Vakantieregio.safeParse(velden.regio);
  return {
    soort: soort.data,
    ...waar,
    bijVrij: velden.bijVrij === 'werkdag erna' ? 'werkdag erna' : 'overslaan',
    ...(regio.success ? { vakantieregio: regio.data } : {}),
  };
};

/** A reeks as it stands in the forms. */
export const veldenVanReeks = (reeks: Reeks): ReeksVelden => ({
  reeks: reeks.id,
  ritme: `${reeks.regel.soort === 'weken' ? 'w' : 'm'}${reeks.regel.elke}`,
  weekdag: String(reeks.regel.weekdag),
  welke: reeks.regel.soort === 'maanden' ? String(reeks.regel.welke) : '1',
  tot: reeks.tot,
  tijd: reeks.tijd,
  minuten: reeks.minuten,
  soort: reeks.soort,
  plaats: reeks.plaats,
  link: reeks.link,
  regio: reeks.vakantieregio,
  bijVrij: reeks.bijVrij,
});
