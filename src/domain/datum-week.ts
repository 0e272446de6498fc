import { Temporal } from 'temporal-polyfill';
import { JAAR, type Lezer, metJaar } from './datum-vorm.ts';
import { WEEKDAG, WEEKDAGEN, weekdagNummer } from './datum-woorden.ts';

type Datum = Temporal.PlainDate;

const maandagVanWeek = (jaar: number, week: number): Datum | undefined => {
  const vierJanuari = Temporal.PlainDate.from({ year: jaar, month: 1, day: 4 });
  const maandag = vierJanuari.add({ days: (week - 1) * 7 - vierJanuari.dayOfWeek + 1 });
  return maandag.weekOfYear === week ? maandag : undefined;
};

const DAG_IN_DEEL: Readonly<Record<string, number>> = { begin: 1, half: 3, halverwege: 3, midden: 3 };
const deelDag = (deel: string): number => DAG_IN_DEEL[deel] ?? 5;

const week = new RegExp(
  `^(?:(begin|half|halverwege|midden|einde?) )?(?:van )?(?:week|wk|w)\\.? ?(\\d{1,2})${JAAR}$`,
);

/** `wk 49`, `week 1 2027`, `eind week 49`: ISO weeks; the friday, unless it says begin or half. */
export const leesWeek: Lezer = (t, anker) => {
  const m = week.exec(t);
  if (!m) return undefined;
  const nummer = Number(m[2]);
  const dag = deelDag(m[1] ?? 'eind');
  const gevonden = metJaar(m[3], anker.yearOfWeek ?? anker.year, anker, (jaar) =>
    maandagVanWeek(jaar, nummer)?.add({ days: dag - 1 }),
  );
  if (!gevonden) return { waarom: `Week ${nummer} bestaat niet in dat jaar. Wat is de goede datum?` };
  const vanaf = gevonden.datum.subtract({ days: dag - 1 });
  return { ...gevonden, vanaf, hoe: `de ${WEEKDAGEN[dag - 1]} van week ${nummer}` };
};

const weekWoord = new RegExp(
  `^(?:(begin|half|halverwege|midden|einde?) )?(?:van )?(deze|volgende|komende) week(?: (?:op )?(${WEEKDAG}))?$|^(${WEEKDAG}) (deze|volgende|komende) week$`,
);
const losseDag = new RegExp(`^(?:deze |(volgende) )?(${WEEKDAG})$`);

/** `volgende week woensdag`, `eind deze week`, `vrijdag` (the first one after the day it was written). */
export const leesWeekdag: Lezer = (t, anker) => {
  const maandag = anker.subtract({ days: anker.dayOfWeek - 1 });
  const m = weekWoord.exec(t);
  if (m) {
    const begin = (m[2] ?? m[5]) === 'deze' ? maandag : maandag.add({ days: 7 });
    const genoemd = m[3] ?? m[4];
    const nummer = genoemd ? weekdagNummer(genoemd) : deelDag(m[1] ?? 'eind');
    const datum = begin.add({ days: nummer - 1 });
    return genoemd ? { datum } : { datum, hoe: `de ${WEEKDAGEN[nummer - 1]} van week ${datum.weekOfYear}` };
  }
  const los = losseDag.exec(t);
  if (!los) return undefined;
  const nummer = weekdagNummer(los[2] ?? '');
  const eerste = anker.add({ days: ((nummer - anker.dayOfWeek + 6) % 7) + 1 });
  if (!los[1]) return { datum: eerste, vanaf: eerste };
  const dag = WEEKDAGEN[nummer - 1];
  return {
    waarom: `Welke ${dag} is bedoeld: deze of volgende week?`,
    voorstel: maandag.add({ days: nummer + 6 }),
  };
};
