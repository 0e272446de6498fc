import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { Protocol, standaardProtocol } from '../../src/domain/protocol.ts';

export const ZONE = 'Europe/Amsterdam';

/** A local moment in Amsterdam. */
export const lokaal = (text: string): Temporal.Instant =>
  Temporal.PlainDateTime.from(text).toZonedDateTime(ZONE).toInstant();

export const datum = (text: string): Temporal.PlainDate => Temporal.PlainDate.from(text);

/** Days around which rules of time break: clock changes, New Year, week 53, leap day, Easter, the lustrum. */
const RANDEN = [
  '2026-03-29',
  '2026-10-25',
  '2027-03-28',
  '2027-10-31',
  '2026-12-25',
  '2026-12-28',
  '2027-01-01',
  '2028-02-29',
  '2026-04-06',
  '2026-04-27',
  '2030-05-05',
];

const dag = fc.oneof(
  fc.integer({ min: 0, max: 366 * 12 }).map((dagen) => datum('2024-01-01').add({ days: dagen })),
  fc
    .tuple(fc.constantFrom(...RANDEN), fc.integer({ min: -20, max: 20 }))
    .map(([rand, dagen]) => datum(rand).add({ days: dagen })),
);

/** Any date from 2024 to 2035, often near a date where rules break. */
export const enigeDatum = dag;

/** Any minute of those dates, night hours of a clock change included. */
export const enigMoment = fc
  .tuple(dag, fc.integer({ min: 0, max: 24 * 60 - 1 }))
  .map(([date, minuut]) => date.toZonedDateTime(ZONE).toInstant().add({ minutes: minuut }));

const stap = fc.integer({ min: 1, max: 9 });

/** Any protocol that its own rules allow. */
export const enigProtocol = fc
  .record({
    morgenOverleg: stap,
    naMorgen: fc.integer({ min: 0, max: 9 }),
    verstuurd: stap,
    sluit: stap,
    herinnering: fc.integer({ min: 0, max: 9 }),
    opent: stap,
    afwezigDeel: fc.double({ min: 0, max: 1, noNaN: true }),
    klaarDeel: fc.double({ min: 0, max: 1, noNaN: true }),
    besluitenlijst: stap,
    actie: fc.tuple(stap, stap, stap, stap),
    berichtUur: fc.integer({ min: 8, max: 17 }),
  })
  .map((keuze): Protocol => {
    const herinneringAanwezigheid = keuze.morgenOverleg + keuze.naMorgen;
    const agendaVerstuurd = herinneringAanwezigheid + keuze.verstuurd;
    const aanmeldingSluit = agendaVerstuurd + keuze.sluit;
    const herinneringAanmelding = aanmeldingSluit + keuze.herinnering;
    const aanmeldingOpent = herinneringAanmelding + keuze.opent;
    const tussen = (min: number, max: number, deel: number) => min + Math.round((max - min) * deel);
    const [binnenkort, teLaat, nudge, signaal] = keuze.actie;
    return Protocol.parse({
      ...standaardProtocol,
      morgenOverleg: keuze.morgenOverleg,
      herinneringAanwezigheid,
      agendaVerstuurd,
      aanmeldingSluit,
      herinneringAanmelding,
      aanmeldingOpent,
      agendaKlaar: tussen(agendaVerstuurd + 1, aanmeldingOpent - 1, keuze.klaarDeel),
      afwezigSignaal: tussen(1, Math.min(14, agendaVerstuurd - 1), keuze.afwezigDeel),
      besluitenlijst: keuze.besluitenlijst,
      actieBinnenkort: binnenkort,
      actieTeLaat: teLaat,
      actieTweedeNudge: teLaat + nudge,
      actieSignaal: teLaat + nudge + signaal,
      berichtUur: keuze.berichtUur,
    });
  });
