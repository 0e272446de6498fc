import { expect, test } from 'vitest';
import { demoNetwerk } from '../../src/demo/netwerk.ts';
import { kernAfwezig, metWas, type Opkomst, tweeKeerAfwezig, wieKonden } from '../../src/domain/opkomst.ts';
import type { Aanwezigheid, Overleg } from '../../src/domain/overleg.ts';

const netwerk = demoNetwerk('2026-01-01T00:00:00Z', 'https://smba.example/');
const NU = '2026-11-25T11:00:00Z';
const overleg = (id: string, start: string, versie = 0): Overleg => ({
  id,
  soort: 'casuïstiekoverleg',
  status: 'agenda verstuurd',
  start,
  minuten: 90,
  agenda: [],
  versie,
});
const een = overleg('een', '2026-11-11T08:30:00Z');
const twee = overleg('twee', '2026-11-25T08:30:00Z');
const rij = (van: Overleg, deelnemer: string, more: Partial<Aanwezigheid>): Aanwezigheid => ({
  id: `${van.id}!${deelnemer}`,
  overleg: van.id,
  deelnemer,
  antwoord: 'geen antwoord',
  sinds: NU,
  versie: van.versie ?? 0,
  ...more,
});
const opkomst = (van: Overleg, ...rijen: Aanwezigheid[]): Opkomst => ({ overleg: van, rijen });
const namen = (partners: readonly { readonly id: string }[]) => partners.map(({ id }) => id);

test('a partner is absent when somebody of it was ticked absent and nobody was there for it', () => {
  expect(namen(kernAfwezig(netwerk, opkomst(een, rij(een, 'dewi', { was: false }))))).toEqual(['ggd']);
  expect(
    kernAfwezig(netwerk, opkomst(een, rij(een, 'rachid', { was: false }), rij(een, 'joost', { was: true }))),
  ).toEqual([]);
});

test('a vervanger of another organisation stands for the partner', () => {
  const rijen = [
    rij(een, 'dewi', { antwoord: 'komt niet, vervanger', vervanger: 'hanneke', was: false }),
    rij(een, 'hanneke', { was: true }),
  ];
  expect(kernAfwezig(netwerk, opkomst(een, ...rijen))).toEqual([]);
});

test('somebody who speaks for two partners is there for both', () => {
  const ookVoor = {
    ...netwerk,
    deelnemers: netwerk.deelnemers.map((wie) => (wie.id === 'kevin' ? { ...wie, ookVoor: ['ggd'] } : wie)),
  };
  const rijen = [rij(een, 'dewi', { was: false }), rij(een, 'kevin', { was: true })];
  expect(kernAfwezig(ookVoor, opkomst(een, ...rijen))).toEqual([]);
  expect(namen(kernAfwezig(netwerk, opkomst(een, ...rijen)))).toEqual(['ggd']);
});

test('whoever was not ticked is not known to have been absent, and op afroep never counts', () => {
  const leeg = opkomst(een);
  const dewi = opkomst(twee, rij(twee, 'dewi', { was: false }), rij(twee, 'hanneke', { was: false }));
  expect(tweeKeerAfwezig(netwerk, dewi, leeg)).toEqual([]);
  expect(namen(tweeKeerAfwezig(netwerk, dewi, opkomst(een, rij(een, 'dewi', { was: false }))))).toEqual([
    'ggd',
  ]);
});

test('an answer for a date that was moved is not kept as an answer; the one that counts is', () => {
  const verplaatst = overleg('een', '2026-11-12T08:30:00Z', 1);
  const oud = rij(een, 'kevin', { antwoord: 'komt', keer: 2 });
  expect(metWas(verplaatst, 'kevin', oud, false, NU)).toMatchObject({
    antwoord: 'geen antwoord',
    versie: 1,
    was: false,
  });
  expect(metWas(een, 'kevin', oud, false, NU)).toMatchObject({ antwoord: 'komt', keer: 2, was: false });
});

test('those offered are the invited, whoever said to come, and the vervangers asked', () => {
  const wie = wieKonden(
    netwerk,
    opkomst(
      een,
      rij(een, 'peter', { antwoord: 'komt' }),
      rij(een, 'dewi', { antwoord: 'komt niet, vervanger', vervanger: 'hanneke' }),
    ),
  ).map(({ id }) => id);
  expect(wie).toEqual(expect.arrayContaining(['peter', 'hanneke', 'kevin', 'femke']));
  expect(wie).not.toContain('joost');
  expect(new Set(wie).size).toBe(wie.length);
});
