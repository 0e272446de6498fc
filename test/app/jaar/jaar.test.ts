import { expect, test } from 'vitest';
import type { Actie } from '../../../src/domain/actie.ts';
import type { Overleg } from '../../../src/domain/overleg.ts';
import { indexVerschil } from '../../support/index-klopt.ts';
import { long } from '../../support/long.ts';
import { gekend, vragenVan } from './berichten.ts';
import { type Feiten, nuVan } from './feiten.ts';
import { leefEenJaar } from './jaar.ts';
import { dagVan } from './kalender.ts';
import {
  binnenWerktijd,
  eenPerDag,
  keerVerlof,
  nietInVerlof,
  nietNaAntwoord,
  nietNaVertrek,
  nietTweemaal,
  type Regel,
  vraagNietOpnieuw,
} from './regels.ts';
import {
  aanmelderHoortBesluit,
  aanmelderHoortUitkomst,
  aanmeldingBlijftNietLiggen,
} from './regels-aanmelding.ts';
import {
  actieNietNaAntwoord,
  actieNietTeVaak,
  eenEigenaar,
  naStilte,
  teLaatNaarCoordinator,
} from './regels-acties.ts';
import { tabel } from './tabel.ts';
import { MERK, type Wereld } from './wereld.ts';

const REGELS: Readonly<Record<string, Regel>> = {
  nietTweemaal,
  binnenWerktijd,
  eenPerDag,
  nietNaVertrek,
  nietInVerlof,
  vraagNietOpnieuw,
  nietNaAntwoord,
  actieNietNaAntwoord,
  actieNietTeVaak,
  teLaatNaarCoordinator,
  eenEigenaar,
  naStilte,
  aanmelderHoortUitkomst,
  aanmelderHoortBesluit,
  aanmeldingBlijftNietLiggen,
};

/** Enough of them to read what is wrong; the rest is more of the same. */
const VOORBEELDEN = 10;

/** What is looked at on every step, and once a day. */
const bewaak = () => {
  let gezien = 0;
  let dag = '';
  return (w: Wereld): void => {
    const { wire } = w.k.d.chat;
    for (; gezien < wire.length; gezien++)
      if (JSON.stringify(wire[gezien]).includes(MERK))
        w.fouten.push(`content in a post: ${wire[gezien]?.summary}`);
    const vandaag = dagVan(w.k.nu()).toString();
    if (vandaag !== dag) w.fouten.push(...eenEigenaar(w.k.feiten).map((zin) => `${vandaag} ${zin}`));
    dag = vandaag;
  };
};

/** A rule that has nothing to look at holds of itself: so much of everything there was. */
const omvang = (feiten: Feiten, { teller }: Wereld) => {
  const posts = gekend(feiten);
  const vragen = vragenVan(posts);
  const soort = (naam: string): number => posts.filter(({ bericht }) => bericht?.soort === naam).length;
  return {
    overleggen: nuVan<Overleg>(feiten, 'overleg').length,
    vastgesteld: nuVan<Overleg>(feiten, 'overleg').filter(({ vastgesteld }) => vastgesteld).length,
    acties: nuVan<Actie>(feiten, 'actie').length,
    aanmeldingen: teller.aanmeldingen,
    verkeerdeKlikken: teller.verkeerd,
    herinneringen: vragen.length,
    signalen: vragen.filter((vraag) => vraag.soort === 'actie.signaal').length,
    ingehaald: soort('ingehaald'),
    terugkoppelingen: soort('terugkoppeling.aanmelder'),
    uitkomsten: soort('aanmelding.uitkomst'),
    verlof: keerVerlof(feiten),
  };
};

test.each(long ? [1, 2, 3, 4, 5, 6, 7, 8] : [1])(
  'a year of 25 partners, of people as they are and a clock that stops: every rule holds (seed %i)',
  async (zaad) => {
    const w = await leefEenJaar(zaad, bewaak());
    const { feiten } = w.k;
    const er = omvang(feiten, w);
    const index = await indexVerschil(w.k.d.store, w.k.d.netwerkId);
    process.stdout.write(`${JSON.stringify(er)}\n${tabel(feiten, w.mensen.size)}\n`);
    await w.k.d.close();
    expect(w.k.d.errors).toEqual([]);
    expect(w.fouten.slice(0, VOORBEELDEN)).toEqual([]);
    expect(index.slice(0, VOORBEELDEN)).toEqual([]);
    for (const [naam, regel] of Object.entries(REGELS))
      expect.soft(regel(feiten).slice(0, VOORBEELDEN), naam).toEqual([]);
    expect(er.overleggen).toBe(22);
    expect(er.vastgesteld).toBe(22);
    expect(er.acties).toBeGreaterThan(250);
    expect(er.aanmeldingen).toBeGreaterThan(35);
    expect(er.verkeerdeKlikken).toBeGreaterThan(2);
    expect(er.herinneringen).toBeGreaterThan(500);
    expect(er.signalen).toBeGreaterThan(40);
    expect(er.ingehaald).toBeGreaterThan(0);
    expect(er.terugkoppelingen).toBeGreaterThan(20);
    expect(er.uitkomsten).toBeGreaterThan(20);
    expect(er.verlof).toBeGreaterThan(20);
  },
  600_000,
);
