import { tekst } from './svg.part.ts';

/** One leefgebied over time: a number from 1 to 5 at each moment, or nothing when nobody could say. */
export type VoortgangLijn = {
  readonly naam: string;
  readonly verloop: string;
  readonly punten: readonly (number | undefined)[];
};

export type Voortgang = { readonly momenten: readonly string[]; readonly lijnen: readonly VoortgangLijn[] };

const BREED = 560;
const RIJ = 112;
const KOP = 44;
const LINKS = 28;
const RECHTS = 28;
const STAP = 10;
const MEESTE_NAMEN = 4;

const plekVan = (plek: number, aantal: number): number =>
  aantal <= 1 ? BREED / 2 : Math.round(LINKS + (plek * (BREED - LINKS - RECHTS)) / (aantal - 1));

type Anker = { readonly woord: 'start' | 'middle' | 'end'; readonly schuif: number };

/** The first name begins at the left edge, the last one ends at the right edge. */
const ankerVan = (plek: number, aantal: number): Anker => {
  if (aantal > 1 && plek === 0) return { woord: 'start', schuif: -LINKS };
  if (aantal > 1 && plek === aantal - 1) return { woord: 'end', schuif: RECHTS };
  return { woord: 'middle', schuif: 0 };
};

/** Higher is better: 5 stands at the top. The number stands in the dot, so no colour or scale is needed to read it. */
const lijn = ({ naam, verloop, punten }: VoortgangLijn, boven: number): string => {
  const onder = boven + RIJ - 30;
  const hoogte = (score: number) => onder - (score - 1) * STAP;
  const bekend = punten.flatMap((score, plek) =>
    score === undefined ? [] : [{ score, x: plekVan(plek, punten.length), y: hoogte(score) }],
  );
  const gids = [1, 5].map(
    (score) =>
      `<line x1="0" x2="${BREED}" y1="${hoogte(score)}" y2="${hoogte(score)}" stroke="#aaa" stroke-width="2"/>`,
  );
  const weg = bekend.map(({ x, y }) => `${x},${y}`).join(' ');
  const stippen = bekend.map(
    ({ score, x, y }) =>
      `<circle cx="${x}" cy="${y}" r="13" fill="#fff" stroke="#000" stroke-width="2"/>${tekst(x, y + 6, `${score}`, 'text-anchor="middle" font-size="17" font-weight="bold"')}`,
  );
  return [
    tekst(0, boven + 18, naam, 'font-size="20" font-weight="bold"'),
    tekst(BREED, boven + 18, verloop, 'font-size="18" text-anchor="end"'),
    ...gids,
    bekend.length > 1
      ? `<polyline points="${weg}" fill="none" stroke="#000" stroke-width="3" stroke-linejoin="round"/>`
      : '',
    ...stippen,
  ].join('');
};

/** With many moments only the first and the last are named: names that run into each other help nobody. */
const kop = (momenten: readonly string[]): string => {
  const { length } = momenten;
  const heeftNaam = (plek: number) => length <= MEESTE_NAMEN || plek === 0 || plek === length - 1;
  return momenten
    .map((naam, plek) => {
      const { woord, schuif } = ankerVan(plek, length);
      const x = plekVan(plek, length) + schuif;
      return heeftNaam(plek) ? tekst(x, 22, naam, `font-size="17" text-anchor="${woord}"`) : '';
    })
    .join('');
};

/** The line of progress as SVG, in black on white: readable without colour, on a light and on a dark card. */
export const voortgangSvg = ({ momenten, lijnen }: Voortgang): string => {
  const hoog = KOP + lijnen.length * RIJ;
  const rand = 12;
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${BREED + 2 * rand}" height="${hoog + rand}" viewBox="${-rand} 0 ${BREED + 2 * rand} ${hoog + rand}" font-family="DejaVu Sans"><rect x="${-rand}" y="0" width="${BREED + 2 * rand}" height="${hoog + rand}" fill="#fff"/>${kop(momenten)}${lijnen.map((een, plek) => lijn(een, KOP + plek * RIJ)).join('')}</svg>`;
};
