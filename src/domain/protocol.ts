import { z } from 'zod/v4';
import { VENSTER } from './werkdag.ts';

const getal = (wat: string, van: number, tot: number) => {
  const error = `${wat}: vul een heel getal in van ${van} tot en met ${tot}.`;
  return z.int({ error }).min(van, { error, abort: true }).max(tot, { error, abort: true });
};

const velden = z.object({
  aanmeldingOpent: getal('Aanmelding opent (dagen voor het overleg)', 3, 90),
  herinneringAanmelding: getal('Herinnering om aan te melden (dagen voor het overleg)', 2, 90),
  agendaKlaar: getal('Vraag "agenda klaar?" (dagen voor het overleg)', 2, 90),
  aanmeldingSluit: getal('Aanmelding sluit (dagen voor het overleg)', 2, 90),
  agendaVerstuurd: getal('Agenda versturen (dagen voor het overleg)', 1, 60),
  herinneringAanwezigheid: getal('Herinnering aanwezigheid (dagen voor het overleg)', 1, 60),
  morgenOverleg: getal('Bericht "morgen overleg" (dagen voor het overleg)', 1, 14),
  afwezigSignaal: getal('Melding afwezige partners (dagen voor het overleg)', 1, 14),
  besluitenlijst: getal('Besluitenlijst versturen (dagen na het overleg)', 1, 30),
  actieBinnenkort: getal('Actie bijna aan de beurt (dagen voor de datum)', 1, 30),
  actieTeLaat: getal('Actie te laat (dagen na de datum)', 1, 60),
  actieTweedeNudge: getal('Tweede nudge (dagen na de datum)', 2, 60),
  actieSignaal: getal('Melding aan de coördinator (dagen na de datum)', 3, 90),
  /** Hour of the day, local time, at which planned messages go out. */
  berichtUur: getal('Uur waarop berichten gaan', VENSTER.van, VENSTER.tot - 1),
  volgenWeken: getal('Volgen (weken)', 1, 52),
  herijkingWeken: getal('Herijking (weken)', 1, 104),
  herijkingWekenGroep: getal('Herijking bij een groepsaanpak (weken)', 1, 104),
  /** Which working day after the quarter the rapportage goes out. */
  rapportageWerkdag: getal('Rapportage (werkdag na het kwartaal)', 1, 40),
  /** How many days the dry run of "agenda klaar?" looks ahead. */
  proefdraaiDagen: getal('Vooruitkijken bij "agenda klaar?" (dagen)', 1, 60),
  /** Minutes an item gets on the agenda that is proposed, by kind; `minutenKortst`: how far a casus may be shortened. */
  minutenOpening: getal('Opening (minuten)', 1, 60).default(5),
  minutenActies: getal('Acties van de vorige keer (minuten)', 1, 60).default(10),
  minutenNieuw: getal('Nieuwe casus (minuten)', 5, 60).default(15),
  minutenVolgen: getal('Casus die we volgen (minuten)', 5, 60).default(15),
  minutenHerijking: getal('Herijking (minuten)', 5, 60).default(15),
  minutenOverig: getal('Ander punt (minuten)', 1, 60).default(5),
  minutenKortst: getal('Kortste tijd voor een casus (minuten)', 5, 60).default(10),
  /** How many casussen one overleg treats. */
  casussenHoogstens: getal('Casussen op één overleg', 1, 20).default(6),
  /** How many overleggen a casus can be left to wait without the coördinator saying why. */
  wachtHoogstens: getal('Zo vaak mag een casus wachten (overleggen)', 1, 10).default(2),
});

/** The deadlines of one netwerk, each its own to change. Days are local calendar days before or after the event. */
export type Protocol = Readonly<z.infer<typeof velden>>;

/** `field` must be less than (or at most, when `gelijk`) `dan`. For days before an overleg: less is later. */
type Volgorde = { field: keyof Protocol; dan: keyof Protocol; gelijk?: true; zin: string };

const volgorde: readonly Volgorde[] = [
  {
    field: 'herinneringAanmelding',
    dan: 'aanmeldingOpent',
    zin: 'De herinnering om aan te melden moet later komen dan het openen van de aanmelding.',
  },
  {
    field: 'aanmeldingSluit',
    dan: 'herinneringAanmelding',
    gelijk: true,
    zin: 'De herinnering om aan te melden mag niet na het sluiten van de aanmelding komen.',
  },
  {
    field: 'agendaKlaar',
    dan: 'aanmeldingOpent',
    zin: 'De vraag "agenda klaar?" moet later komen dan het openen van de aanmelding.',
  },
  {
    field: 'agendaVerstuurd',
    dan: 'aanmeldingSluit',
    zin: 'De agenda kan pas weg als de aanmelding is gesloten.',
  },
  {
    field: 'agendaVerstuurd',
    dan: 'agendaKlaar',
    zin: 'De agenda kan pas weg na de vraag "agenda klaar?".',
  },
  {
    field: 'herinneringAanwezigheid',
    dan: 'agendaVerstuurd',
    zin: 'De herinnering aanwezigheid moet later komen dan de agenda.',
  },
  {
    field: 'morgenOverleg',
    dan: 'herinneringAanwezigheid',
    gelijk: true,
    zin: 'Het bericht "morgen overleg" mag niet eerder komen dan de herinnering aanwezigheid.',
  },
  {
    field: 'afwezigSignaal',
    dan: 'agendaVerstuurd',
    zin: 'De melding over afwezige partners moet later komen dan de agenda.',
  },
  {
    field: 'actieTeLaat',
    dan: 'actieTweedeNudge',
    zin: 'De tweede nudge moet later komen dan het bericht dat de actie te laat is.',
  },
  {
    field: 'actieTweedeNudge',
    dan: 'actieSignaal',
    zin: 'De melding aan de coördinator moet later komen dan de tweede nudge.',
  },
  {
    field: 'herijkingWekenGroep',
    dan: 'herijkingWeken',
    gelijk: true,
    zin: 'Bij een groepsaanpak is de herijking niet later dan bij andere casussen.',
  },
  ...(['minutenNieuw', 'minutenVolgen', 'minutenHerijking'] as const).map((dan) => ({
    field: 'minutenKortst' as const,
    dan,
    gelijk: true as const,
    zin: 'De kortste tijd voor een casus mag niet langer zijn dan de gewone tijd.',
  })),
];

/** Parses a protocol: whole numbers in bounds, in an order that makes sense. Issues are Dutch sentences for people. */
export const Protocol = velden.superRefine((protocol, context) => {
  for (const { field, dan, gelijk, zin } of volgorde) {
    const klopt = gelijk ? protocol[field] <= protocol[dan] : protocol[field] < protocol[dan];
    if (!klopt) context.addIssue({ code: 'custom', path: [field], message: zin });
  }
});

/** What a netwerk starts with. */
export const standaardProtocol: Protocol = {
  aanmeldingOpent: 14,
  herinneringAanmelding: 9,
  agendaKlaar: 8,
  aanmeldingSluit: 7,
  agendaVerstuurd: 5,
  herinneringAanwezigheid: 2,
  morgenOverleg: 1,
  afwezigSignaal: 1,
  besluitenlijst: 1,
  actieBinnenkort: 3,
  actieTeLaat: 2,
  actieTweedeNudge: 5,
  actieSignaal: 7,
  berichtUur: 9,
  volgenWeken: 6,
  herijkingWeken: 26,
  herijkingWekenGroep: 13,
  rapportageWerkdag: 1,
  proefdraaiDagen: 14,
  minutenOpening: 5,
  minutenActies: 10,
  minutenNieuw: 15,
  minutenVolgen: 15,
  minutenHerijking: 15,
  minutenOverig: 5,
  minutenKortst: 10,
  casussenHoogstens: 6,
  wachtHoogstens: 2,
};
