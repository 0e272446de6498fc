import { Temporal } from 'temporal-polyfill';
import type { Overleg } from '../../../src/domain/overleg.ts';
import { meldAan } from './aanmelden.ts';
import { herinnerMetDeHand, stuurAgenda, werkAanmeldingenWeg } from './coordinator.ts';
import { nuVan } from './feiten.ts';
import { reageer } from './gedrag.ts';
import { openKantoor, ZONE } from './kantoor.ts';
import { KNOP, TYP } from './knoppen.ts';
import { maakLijst } from './lijst.ts';
import { type Mens, mensenVan } from './mensen.ts';
import { lokaal, nieuwRooster, SLAAP } from './rooster.ts';
import { doetMee, klik, type Wereld } from './wereld.ts';

const BEGIN = '2025-12-15T09:00';
export const EINDE = lokaal('2027-02-19T17:00');

/** A Monday every other week: over both DST nights, Easter, Whitsun, two New Years, and round the school holidays. */
const REEKS = { ritme: 'w2', weekdag: '1', tijd: '09:30', van: '5 januari 2026', tot: '18 januari 2027' };
const REST = {
  minuten: '120',
  soort: 'casuïstiekoverleg',
  plaats: 'Stadhuis',
  regio: 'midden',
  bijVrij: 'werkdag erna',
};

/** Two instances run on the one store from and until. */
const MET_ZIJN_TWEEEN = [
  { van: lokaal('2026-03-02T00:00'), tot: lokaal('2026-07-01T00:00') },
  { van: lokaal('2026-09-21T00:00'), tot: lokaal('2026-11-20T00:00') },
];
/** Here the clock goes back an hour. */
const TERUG = lokaal('2026-09-08T10:30');
/** Who leaves, and when. */
const VERTREK = [
  { wie: 'carlijn', op: lokaal('2026-05-18T11:00') },
  { wie: 'hilde', op: lokaal('2026-06-12T15:00') },
  { wie: 'zeno', op: lokaal('2026-10-07T16:30') },
  { wie: 'chantal', op: lokaal('2026-12-08T10:10') },
];

const mens = (w: Wereld, id: string): Mens => {
  const gevonden = w.mensen.get(id);
  if (!gevonden) throw new Error(`no ${id}`);
  return gevonden;
};

const planReeks = async (w: Wereld): Promise<void> => {
  const femke = mens(w, 'femke');
  let kaart = await klik(w, femke, await w.k.zegt('femke', TYP.overleg), KNOP.reeks);
  kaart = await klik(w, femke, kaart, KNOP.reeksVerder, REEKS);
  kaart = await klik(w, femke, kaart, KNOP.reeksVoorstel, REST);
  if (!(await klik(w, femke, kaart, KNOP.reeksPlan))) throw new Error('the reeks was not planned');
};

const dagen = (start: string, aantal: number, uur: number): Temporal.Instant =>
  Temporal.Instant.from(start)
    .toZonedDateTimeISO(ZONE)
    .add({ days: aantal })
    .with({ hour: uur, minute: 5 })
    .toInstant();

/** What the coördinatoren do around every overleg; now and then they are late with it. */
const planOverleg = (w: Wereld, { id, start }: Overleg): void => {
  const { rooster, k } = w;
  const femke = mens(w, 'femke');
  const sanne = mens(w, 'sanne');
  rooster.plan(dagen(start, -6, 11), 'femke', () => werkAanmeldingenWeg(w, femke));
  rooster.plan(dagen(start, -5, k.toeval.tussen(8, 19)), 'femke', () => stuurAgenda(w, femke));
  rooster.plan(dagen(start, -3, 13), 'sanne', () => stuurAgenda(w, sanne));
  if (k.toeval.kans(0.4)) rooster.plan(dagen(start, -3, 15), 'femke', () => herinnerMetDeHand(w, femke));
  rooster.plan(dagen(start, 1, k.toeval.tussen(9, 17)), 'femke', () => maakLijst(w, femke, id));
  // Late and urgent ones come too.
  if (k.toeval.kans(0.5)) return;
  rooster.plan(dagen(start, -4, 10), 'late', async () => {
    const wie = k.toeval.kies(
      [...w.mensen.values()].filter((een) => doetMee(w, een.id) && een.aard !== 'nooit'),
    );
    await meldAan(w, wie, { spoed: k.toeval.kans(0.5) });
  });
};

/** Those who think of it tell the bot, the afternoon before, that they go on holiday; the others just go. */
const planVerlof = (w: Wereld, een: Mens): void => {
  if (een.aard !== 'vlot' && een.aard !== 'dubbel') return;
  for (const { van, tot } of een.vrij) {
    const op = Temporal.PlainDate.from(van)
      .subtract({ days: 3 })
      .toZonedDateTime({ timeZone: ZONE, plainTime: '15:20' })
      .toInstant();
    w.rooster.plan(op, een.id, async () => {
      const vraag = await klik(w, een, await w.k.zegt(een.id, TYP.herinner), KNOP.afwezig);
      await klik(w, een, vraag, KNOP.afwezigZet, { van, tot });
    });
  }
};

const nieuweWereld = async (zaad: number): Promise<Wereld> => {
  const k = await openKantoor(zaad, BEGIN);
  const mensen = mensenVan(await k.d.netwerk(), k.toeval);
  const w: Wereld = {
    k,
    rooster: nieuwRooster(k.toeval),
    mensen: new Map(mensen.map((een) => [een.id, een])),
    fouten: [],
    teller: { aanmeldingen: 0, acties: 0, verkeerd: 0 },
  };
  await planReeks(w);
  await k.tik();
  for (const overleg of nuVan<Overleg>(k.feiten, 'overleg')) planOverleg(w, overleg);
  for (const een of mensen) planVerlof(w, een);
  for (const { wie, op } of VERTREK) w.rooster.plan(op, wie, () => k.gaatWeg(wie));
  return w;
};

const binnen = (
  at: Temporal.Instant,
  { van, tot }: { van: Temporal.Instant; tot: Temporal.Instant },
): boolean => Temporal.Instant.compare(van, at) <= 0 && Temporal.Instant.compare(at, tot) < 0;

/** To the next thing that happens: while the process is away nothing does, and once the clock goes back. */
const zetKlok = (w: Wereld, wek: Temporal.Instant | undefined, gehad: Set<Temporal.Instant>): boolean => {
  const { k } = w;
  const [volgende = EINDE] = [wek, w.rooster.volgende(), EINDE]
    .filter((at) => at !== undefined)
    .sort(Temporal.Instant.compare);
  const slaap = SLAAP.find(({ van, tot }) => !gehad.has(van) && binnen(volgende, { van, tot }));
  if (slaap) {
    gehad.add(slaap.van);
    k.zet(slaap.tot);
  } else if (!gehad.has(TERUG) && Temporal.Instant.compare(volgende, TERUG) >= 0) {
    gehad.add(TERUG);
    k.zet(TERUG.subtract({ hours: 1 }));
  } else if (Temporal.Instant.compare(volgende, k.nu()) > 0) k.zet(volgende);
  return Temporal.Instant.compare(k.nu(), EINDE) < 0;
};

/** A year of the netwerk. `kijk` is called after every step. */
export const leefEenJaar = async (zaad: number, kijk: (w: Wereld) => void): Promise<Wereld> => {
  const w = await nieuweWereld(zaad);
  const gehad = new Set<Temporal.Instant>();
  let gezien = 0;
  for (;;) {
    const twee = MET_ZIJN_TWEEEN.some((tijd) => binnen(w.k.nu(), tijd));
    w.k.apps = twee ? [w.k.d.app, w.k.tweede] : [w.k.d.app];
    const wek = await w.k.tik();
    const ding = w.rooster.neem(w.k.nu());
    if (ding && (ding.wie === 'late' || doetMee(w, ding.wie))) await ding.doe();
    for (const post of w.k.feiten.posts.slice(gezien)) reageer(w, post);
    gezien = w.k.feiten.posts.length;
    kijk(w);
    if (ding) continue;
    if (!zetKlok(w, wek, gehad)) return w;
  }
};
