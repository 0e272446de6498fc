import { type Gekend, gekend } from './berichten.ts';
import type { Feiten } from './feiten.ts';
import { dagVan } from './kalender.ts';
import { COORDINATOREN } from './mensen.ts';

/** One person in one week: how many messages of each kind. */
type PersoonWeek = {
  readonly wie: string;
  readonly week: string;
  readonly per: Map<string, number>;
  totaal: number;
};

const weekVan = ({ at }: Gekend): string => {
  const dag = dagVan(at);
  return `${dag.yearOfWeek}-W${String(dag.weekOfYear).padStart(2, '0')}`;
};

/** What came unasked: an answer to what somebody typed is no burden. */
const ongevraagd = (feiten: Feiten): Gekend[] =>
  gekend(feiten).filter(({ aan, bericht }) => aan !== 'kanaal' && bericht?.soort !== 'antwoord');

const perWeek = (posts: readonly Gekend[]): PersoonWeek[] => {
  const weken = new Map<string, PersoonWeek>();
  for (const post of posts) {
    const naam = `${post.aan} ${weekVan(post)}`;
    const een = weken.get(naam) ?? {
      wie: post.aan,
      week: weekVan(post),
      per: new Map<string, number>(),
      totaal: 0,
    };
    weken.set(naam, een);
    const soort = post.bericht?.soort ?? '?';
    een.per.set(soort, (een.per.get(soort) ?? 0) + 1);
    een.totaal += 1;
  }
  return [...weken.values()];
};

/** The value below which this part of them lies; weeks without a message are zeros. */
const deel = (waarden: readonly number[], weken: number, p: number): number => {
  const alle = [...Array.from({ length: Math.max(0, weken - waarden.length) }, () => 0), ...waarden].sort(
    (a, b) => a - b,
  );
  return alle[Math.min(alle.length - 1, Math.floor(p * alle.length))] ?? 0;
};

const rij = (naam: string, getallen: readonly (number | string)[]): string =>
  `${naam.padEnd(34)}${getallen.map((getal) => String(getal).padStart(8)).join('')}`;

const regel = (naam: string, waarden: readonly number[], weken: number): string =>
  rij(naam, [
    waarden.reduce((a, b) => a + b, 0),
    deel(waarden, weken, 0.5),
    deel(waarden, weken, 0.9),
    Math.max(0, ...waarden),
  ]);

const opSoort = (weken: readonly PersoonWeek[]): [string, number[]][] => {
  const soorten = new Map<string, number[]>();
  for (const { per } of weken)
    for (const [soort, aantal] of per) soorten.set(soort, [...(soorten.get(soort) ?? []), aantal]);
  return [...soorten].sort(([, a], [, b]) => b.length - a.length);
};

const som = (waarden: readonly number[]): number => waarden.reduce((a, b) => a + b, 0);

/** How much the bot asked of people: per person per week, by kind, and the worst week anybody had. */
export const tabel = (feiten: Feiten, mensen: number): string => {
  const weken = perWeek(ongevraagd(feiten));
  const aantalWeken = new Set(weken.map(({ week }) => week)).size;
  const leidt = ({ wie }: PersoonWeek): boolean => COORDINATOREN.some((id) => id === wie);
  const deelnemers = weken.filter((een) => !leidt(een));
  const plekken = (mensen - COORDINATOREN.length) * aantalWeken;
  const leiders = weken.filter(leidt);
  const [drukste] = [...deelnemers].sort((a, b) => b.totaal - a.totaal);
  const totaal = (lijst: readonly PersoonWeek[]): number[] => lijst.map((een) => een.totaal);
  return [
    `Messages in ${aantalWeken} weeks to ${mensen} people (answers to what they typed not counted).`,
    rij('per person per week', ['total', 'median', 'p90', 'max']),
    regel('deelnemer', totaal(deelnemers), plekken),
    ...opSoort(deelnemers).map(([soort, waarden]) => regel(`  ${soort}`, waarden, plekken)),
    regel('coördinator', totaal(leiders), COORDINATOREN.length * aantalWeken),
    ...opSoort(leiders).map(([soort, waarden]) =>
      regel(`  ${soort}`, waarden, COORDINATOREN.length * aantalWeken),
    ),
    `channel: ${feiten.posts.filter(({ aan }) => aan === 'kanaal').length}`,
    drukste
      ? `busiest week of a deelnemer: ${drukste.wie} ${drukste.week}, ${drukste.totaal}: ${[...drukste.per].map(([soort, aantal]) => `${soort} ${aantal}`).join(', ')}`
      : '',
    `all weeks of all deelnemers: ${som(totaal(deelnemers))} / ${plekken} = ${(som(totaal(deelnemers)) / plekken).toFixed(2)} a week`,
  ].join('\n');
};
