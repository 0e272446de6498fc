import { Temporal } from 'temporal-polyfill';
import { toonLang } from './datum.ts';
import { JAAR, type Lezer, metJaar, type Vorm } from './datum-vorm.ts';
import { leesWeek, leesWeekdag } from './datum-week.ts';
import {
  GETAL,
  getalWaarde,
  MAAND,
  MAANDEN,
  maandNummer,
  WEEKDAG,
  WEEKDAGEN,
  weekdagNummer,
} from './datum-woorden.ts';

type Datum = Temporal.PlainDate;

const bestaat = (year: number, month: number, day: number): Datum | undefined => {
  if (month < 1 || month > 12 || day < 1) return undefined;
  const datum = Temporal.PlainDate.from({ year, month, day });
  return datum.day === day ? datum : undefined;
};

const dagVorm = (
  dag: string,
  maand: number,
  jaar: string | undefined,
  weekdag: string | undefined,
  anker: Datum,
): Vorm => {
  const gevonden = metJaar(jaar, anker.year, anker, (year) => bestaat(year, maand, Number(dag)));
  if (!gevonden) return { waarom: 'Deze datum bestaat niet. Wat is de goede datum?' };
  const { datum } = gevonden;
  if (weekdag && weekdagNummer(weekdag) !== datum.dayOfWeek) {
    const echt = WEEKDAGEN[datum.dayOfWeek - 1];
    const genoemd = WEEKDAGEN[weekdagNummer(weekdag) - 1];
    const waarom = `${datum.day} ${MAANDEN[datum.month - 1]} ${datum.year} is een ${echt}, geen ${genoemd}. Wat is de goede datum?`;
    return { waarom, voorstel: datum };
  }
  return { ...gevonden, vanaf: datum };
};

const benoemd = new RegExp(
  `^(?:(${WEEKDAG})[.,]? )?(?:de )?(\\d{1,2})(?:e|de|ste)?[ .-]*(${MAAND})\\.?${JAAR}$`,
);
const cijfers = new RegExp(
  String.raw`^(?:(${WEEKDAG})[.,]? )?(\d{1,2}) ?[-/.] ?(\d{1,2})(?: ?[-/.] ?'?(\d{4}|\d{2}))?$`,
);

/** `9 december 2026`, `wo 9 dec`, `2-12-2026`, `2/12`, `2026-12-02`. */
const leesDag: Lezer = (t, anker) => {
  const iso = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/.exec(t);
  if (iso) return dagVorm(iso[3] ?? '', Number(iso[2]), iso[1], undefined, anker);
  const naam = benoemd.exec(t);
  if (naam) return dagVorm(naam[2] ?? '', maandNummer(naam[3] ?? ''), naam[4], naam[1], anker);
  const getallen = cijfers.exec(t);
  return getallen
    ? dagVorm(getallen[2] ?? '', Number(getallen[3]), getallen[4], getallen[1], anker)
    : undefined;
};

const deelVanMaand = (deel: string | undefined, eerste: Datum): Datum => {
  const dag = { begin: 7, half: 15, halverwege: 15, midden: 15, medio: 15 }[deel ?? ''] ?? eerste.daysInMonth;
  return eerste.with({ day: dag });
};

const maand = new RegExp(
  `^(?:(begin|half|halverwege|midden|medio|einde?|ultimo) )?(?:van )?(?:de )?(?:(${MAAND})|((?:deze|volgende) )?maand)${JAAR}$`,
);

/** `begin januari` (the 7th), `half december` (the 15th), `eind december`, `december`, `eind volgende maand` (the last day). */
const leesMaand: Lezer = (t, anker) => {
  const m = maand.exec(t);
  if (!m || t === 'maand') return undefined;
  const deel = m[1];
  const eerste = anker.with({ day: 1 }).add({ months: m[3] === 'volgende ' ? 1 : 0 });
  const gevonden = m[2]
    ? metJaar(m[4], anker.year, anker, (jaar) =>
        deelVanMaand(deel, eerste.with({ year: jaar, month: maandNummer(m[2] ?? '') })),
      )
    : { datum: deelVanMaand(deel, eerste) };
  if (!gevonden) return undefined;
  const { datum } = gevonden;
  const hoe = `${datum.day === datum.daysInMonth ? 'de laatste dag' : `de ${datum.day}e`} van ${MAANDEN[datum.month - 1]}`;
  return { ...gevonden, ...(deel ? {} : { vanaf: datum.with({ day: 1 }) }), hoe };
};

/** `eind 2026`, `einde van het jaar`. */
const leesJaar: Lezer = (t, anker) => {
  const m = /^(?:einde?|ultimo) (?:van )?(?:(\d{4})|(?:dit|het) (?:kalender)?jaar)$/.exec(t);
  if (!m) return undefined;
  const year = m[1] ? Number(m[1]) : anker.year;
  return { datum: Temporal.PlainDate.from({ year, month: 12, day: 31 }), hoe: 'de laatste dag van het jaar' };
};

const EENHEID: Readonly<Record<string, 'days' | 'weeks' | 'months'>> = { d: 'days', w: 'weeks', m: 'months' };
const over = new RegExp(`^(?:(?:over|binnen) )?(${GETAL}) (dag(?:en)?|week|weken|wkn?|maand(?:en)?)$`);
const NABIJ: ReadonlyMap<string, number> = new Map([
  ['vandaag', 0],
  ['morgen', 1],
  ['overmorgen', 2],
]);

/** `morgen`, `over 2 weken`, `binnen een maand`: counted from the day it was written. */
const leesAfstand: Lezer = (t, anker) => {
  const dagen = NABIJ.get(t);
  if (dagen !== undefined) return { datum: anker.add({ days: dagen }) };
  const m = over.exec(t);
  const eenheid = EENHEID[m?.[2]?.charAt(0) ?? ''];
  if (!m || !eenheid) return undefined;
  return {
    datum: anker.add({ [eenheid]: getalWaarde(m[1] ?? '') }),
    hoe: `gerekend vanaf ${toonLang(anker)}`,
  };
};

const lezers: readonly Lezer[] = [leesDag, leesWeek, leesMaand, leesJaar, leesAfstand, leesWeekdag];

/** Tries each way of writing a date on `gewoon` text without the words around it. */
export const leesVorm: Lezer = (t, anker) => {
  for (const lees of lezers) {
    const vorm = lees(t, anker);
    if (vorm) return vorm;
  }
  return undefined;
};
