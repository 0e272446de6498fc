import { describe, expect, it } from 'vitest';
import { weigeringen } from '../../src/domain/privacy-guard.ts';
import { FOUT, GOED } from './guard-teksten.ts';
import { datum } from './time-arbitraries.ts';

const vandaag = datum('2026-11-26');
const soorten = (text: string) => weigeringen(text, vandaag, { namen: true }).map(({ soort }) => soort);

describe('the guard on what people write', () => {
  const fout = Object.entries(FOUT).flatMap(([soort, teksten]) => teksten.map((tekst) => ({ soort, tekst })));
  const gemist = fout.filter(({ soort, tekst }) => !(soorten(tekst) as string[]).includes(soort));
  const vals = GOED.filter((tekst) => soorten(tekst).length > 0);

  it('is measured on enough of both', () => {
    expect(fout.length).toBeGreaterThanOrEqual(150);
    expect(GOED.length).toBeGreaterThanOrEqual(150);
    expect(new Set(fout.map(({ tekst }) => tekst)).size).toBe(fout.length);
    expect(new Set(GOED).size).toBe(GOED.length);
  });

  it('misses nothing of it, and raises no false alarm', () => {
    process.stdout.write(
      `guards: ${fout.length - gemist.length} of ${fout.length} found, ${gemist.length} missed; ${vals.length} of ${GOED.length} harmless refused\n`,
    );
    expect(gemist).toEqual([]);
    expect(vals.map((tekst) => [tekst, ...soorten(tekst)])).toEqual([]);
  });
});
