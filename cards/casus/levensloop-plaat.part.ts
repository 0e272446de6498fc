import type { Overzicht } from '../../src/domain/levensloop.ts';
import { tekst } from './svg.part.ts';

const BREED = 560;
const RAND = 12;
const KOP = 36;
const BAAN = 62;
const STRAAL = 15;

/** One lane: its name, and a dot with the number of things in each stretch of time. */
const baan = ({ naam, tellingen }: Overzicht['banen'][number], boven: number): string => {
  const midden = boven + 42;
  const breed = BREED / tellingen.length;
  const stippen = tellingen.map((aantal, plek) => {
    if (aantal === 0) return '';
    const x = Math.round(breed * (plek + 0.5));
    return `<circle cx="${x}" cy="${midden}" r="${STRAAL}" fill="#fff" stroke="#000" stroke-width="2"/>${tekst(x, midden + 6, `${aantal}`, 'text-anchor="middle" font-size="17" font-weight="bold"')}`;
  });
  return [
    tekst(0, boven + 18, naam, 'font-size="18" font-weight="bold"'),
    `<line x1="0" x2="${BREED}" y1="${midden}" y2="${midden}" stroke="#aaa" stroke-width="2"/>`,
    ...stippen,
  ].join('');
};

/** A levensloop at a glance as SVG, in black on white: lanes with numbers, so that no colour is needed to read it. */
export const levensloopSvg = ({ banen }: Pick<Overzicht, 'banen'>, van: string, tot: string): string => {
  const hoog = KOP + banen.length * BAAN + RAND;
  const alles = banen.map((een, plek) => baan(een, KOP + plek * BAAN)).join('');
  const kop = `${tekst(0, 22, van, 'font-size="17"')}${van === tot ? '' : tekst(BREED, 22, tot, 'font-size="17" text-anchor="end"')}`;
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${BREED + 2 * RAND}" height="${hoog}" viewBox="${-RAND} 0 ${BREED + 2 * RAND} ${hoog}" font-family="DejaVu Sans"><rect x="${-RAND}" y="0" width="${BREED + 2 * RAND}" height="${hoog}" fill="#fff"/>${kop}${alles}</svg>`;
};
