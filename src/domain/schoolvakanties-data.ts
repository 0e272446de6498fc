import type { Vakantieregio } from './netwerk.ts';

/** One school holiday: Saturday up to and including Sunday, as local dates. Without `regio` it holds everywhere. */
export type Vakantie = {
  readonly naam: string;
  readonly regio?: Vakantieregio;
  readonly van: string;
  readonly tot: string;
};

/**
 * Dutch school holidays as the Rijksoverheid publishes them (opendata.rijksoverheid.nl/v1/infotypes/schoolholidays, school years
 * 2025-2026 to 2027-2028, as of September 2025). Autumn and spring holidays are advice: a school may choose otherwise.
 */
export const SCHOOLVAKANTIES: readonly Vakantie[] = [
  { naam: 'herfstvakantie', regio: 'noord', van: '2025-10-18', tot: '2025-10-26' },
  { naam: 'herfstvakantie', regio: 'midden', van: '2025-10-18', tot: '2025-10-26' },
  { naam: 'herfstvakantie', regio: 'zuid', van: '2025-10-11', tot: '2025-10-19' },
  { naam: 'kerstvakantie', van: '2025-12-20', tot: '2026-01-04' },
  { naam: 'voorjaarsvakantie', regio: 'noord', van: '2026-02-21', tot: '2026-03-01' },
  { naam: 'voorjaarsvakantie', regio: 'midden', van: '2026-02-14', tot: '2026-02-22' },
  { naam: 'voorjaarsvakantie', regio: 'zuid', van: '2026-02-14', tot: '2026-02-22' },
  { naam: 'meivakantie', van: '2026-04-25', tot: '2026-05-03' },
  { naam: 'zomervakantie', regio: 'noord', van: '2026-07-04', tot: '2026-08-16' },
  { naam: 'zomervakantie', regio: 'midden', van: '2026-07-18', tot: '2026-08-30' },
  { naam: 'zomervakantie', regio: 'zuid', van: '2026-07-11', tot: '2026-08-23' },
  { naam: 'herfstvakantie', regio: 'noord', van: '2026-10-10', tot: '2026-10-18' },
  { naam: 'herfstvakantie', regio: 'midden', van: '2026-10-17', tot: '2026-10-25' },
  { naam: 'herfstvakantie', regio: 'zuid', van: '2026-10-17', tot: '2026-10-25' },
  { naam: 'kerstvakantie', van: '2026-12-19', tot: '2027-01-03' },
  { naam: 'voorjaarsvakantie', regio: 'noord', van: '2027-02-20', tot: '2027-02-28' },
  { naam: 'voorjaarsvakantie', regio: 'midden', van: '2027-02-20', tot: '2027-02-28' },
  { naam: 'voorjaarsvakantie', regio: 'zuid', van: '2027-02-13', tot: '2027-02-21' },
  { naam: 'meivakantie', van: '2027-04-24', tot: '2027-05-02' },
  { naam: 'zomervakantie', regio: 'noord', van: '2027-07-10', tot: '2027-08-22' },
  { naam: 'zomervakantie', regio: 'midden', van: '2027-07-17', tot: '2027-08-29' },
  { naam: 'zomervakantie', regio: 'zuid', van: '2027-07-24', tot: '2027-09-05' },
  { naam: 'herfstvakantie', regio: 'noord', van: '2027-10-16', tot: '2027-10-24' },
  { naam: 'herfstvakantie', regio: 'midden', van: '2027-10-16', tot: '2027-10-24' },
  { naam: 'herfstvakantie', regio: 'zuid', van: '2027-10-23', tot: '2027-10-31' },
  { naam: 'kerstvakantie', van: '2027-12-25', tot: '2028-01-09' },
  { naam: 'voorjaarsvakantie', regio: 'noord', van: '2028-02-19', tot: '2028-02-27' },
  { naam: 'voorjaarsvakantie', regio: 'midden', van: '2028-02-26', tot: '2028-03-05' },
  { naam: 'voorjaarsvakantie', regio: 'zuid', van: '2028-02-26', tot: '2028-03-05' },
  { naam: 'meivakantie', van: '2028-04-29', tot: '2028-05-07' },
  { naam: 'zomervakantie', regio: 'noord', van: '2028-07-15', tot: '2028-08-27' },
  { naam: 'zomervakantie', regio: 'midden', van: '2028-07-08', tot: '2028-08-20' },
  { naam: 'zomervakantie', regio: 'zuid', van: '2028-07-22', tot: '2028-09-03' },
];
