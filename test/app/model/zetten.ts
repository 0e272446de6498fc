import type { Temporal } from 'temporal-polyfill';
import type { CasusStatus } from '../../../src/domain/casus.ts';
import type { Deelnemer } from '../../../src/domain/netwerk.ts';
import type { Overdracht } from '../../../src/domain/overdracht.ts';
import { AFSPRAKEN, BETROKKEN, VRAAG, WIE } from '../../dialogues/formulier.ts';
import { besloten, type GeboekteCasus, nieuwMerk } from './ledger.ts';
import { aanmeldingVan, deed, klik, rijen, type Spel } from './spel.ts';

/** A move as fast-check makes it: what, by whom, on what, how. Numbers are taken modulo what there is at that moment. */
export type Zet = {
  readonly wat: number;
  readonly wie: number;
  readonly waarop: number;
  readonly hoe: number;
};

const kies = <T>(uit: readonly T[], nummer: number): T | undefined => uit[nummer % Math.max(1, uit.length)];

/** Those who take part at this moment and can bring something in. */
const erbij = ({ boek }: Spel): string[] => boek.mensen.filter((wie) => !boek.weg.has(wie));

/** A whole form, by hand, with a mark of its own in what is typed. */
const meldAan = async (spel: Spel, { wie, hoe }: Zet): Promise<void> => {
  const { d, boek } = spel;
  const wieMeldt = kies(erbij(spel), wie) ?? 'kevin';
  const merk = nieuwMerk(boek);
  const anoniem = hoe % 5 === 0;
  const partners = ['smw', 'politie', 'ggd', 'amw', 'bjz'];
  await d.says(wieMeldt, '/aanmelden');
  await d.clicks(wieMeldt, 'Formulier openen');
  const geboren = `3-5-${2005 + (hoe % 8)}`;
  await d.clicks(wieMeldt, 'Verder', { ...WIE, roepnaam: '', dossiernummer: '', geboren });
  await d.clicks(wieMeldt, 'Verder', { ...VRAAG, vraag: `Er zijn zorgen over ${merk}.` });
  const eigen = (await d.netwerk()).deelnemers.find(({ id }) => id === wieMeldt)?.partner;
  const anderen = partners.filter((een) => een !== eigen);
  await d.clicks(wieMeldt, 'Verder', {
    ...BETROKKEN,
    betrokken: kies(anderen, hoe) ?? '',
    inputVan: kies(anderen, hoe + 1) ?? '',
    gevraagdeInput: `Wat weten jullie van ${merk}?`,
  });
  await d.clicks(wieMeldt, 'Verder', { ...AFSPRAKEN, ...(anoniem ? { grondslag: 'anoniem' } : {}) });
  await d.clicks(wieMeldt, 'Indienen');
  const rij = await aanmeldingVan(
    spel,
    ({ id, aanmelder, status }) =>
      aanmelder === wieMeldt && status === 'ingediend' && !boek.aanmeldingen.has(id),
  );
  if (!rij) {
    spel.fouten.push(`${wieMeldt} sent an aanmelding in, and it is not there`);
    return;
  }
  boek.aanmeldingen.set(rij.id, { aanmelder: wieMeldt, merk, status: 'ingediend' });
  deed(spel, 'aangemeld');
};

const UITKOMSTEN = ['agenderen', 'aanvulling', 'doorverwijzen', 'consultatie', 'afwijzen'] as const;
const NA = {
  agenderen: 'geagendeerd',
  aanvulling: 'aanvulling gevraagd',
  doorverwijzen: 'doorverwezen',
  consultatie: 'consultatie',
  afwijzen: 'afgewezen',
} as const;

/** The coördinator decides; what is decided already stays as it was. */
const beoordeel = async (spel: Spel, { waarop, hoe }: Zet): Promise<void> => {
  const { boek } = spel;
  // Mostly one that waits; now and then one that was decided already.
  const alle = [...boek.aanmeldingen];
  const wachtend = alle.filter(
    ([, { status }]) => status === 'ingediend' || status === 'aanvulling gevraagd',
  );
  const [id, aanmelding] = kies(hoe % 7 === 0 ? alle : wachtend, waarop) ?? [];
  if (id === undefined || !aanmelding) return;
  const uitkomst = hoe % 2 === 0 ? 'agenderen' : (kies(UITKOMSTEN, hoe) ?? 'agenderen');
  const wacht = aanmelding.status === 'ingediend' || aanmelding.status === 'aanvulling gevraagd';
  const rij = await aanmeldingVan(spel, (een) => een.id === id);
  await klik(spel, 'femke', 'aanmelding.besluit', {
    aanmelding: id,
    uitkomst,
    toelichting: 'Dit is besproken met de wijk.',
  });
  const magNiet = uitkomst === 'agenderen' && rij?.grondslag === 'anoniem';
  if (!wacht || magNiet) return;
  aanmelding.status = NA[uitkomst];
  deed(spel, uitkomst);
  if (uitkomst !== 'agenderen') return;
  const na = await aanmeldingVan(spel, (een) => een.id === id);
  if (na?.casus === undefined || boek.casussen.has(na.casus)) {
    spel.fouten.push(`aanmelding ${id} got no casus of its own: ${na?.casus}`);
    return;
  }
  aanmelding.casus = na.casus;
  const { merk, aanmelder } = aanmelding;
  boek.casussen.set(na.casus, { merk, status: 'nieuw', keren: 0, aanmelder, woorden: 0 });
};

const trekIn = async (spel: Spel, { waarop }: Zet): Promise<void> => {
  const [id, aanmelding] = kies([...spel.boek.aanmeldingen], waarop) ?? [];
  if (id === undefined || !aanmelding || spel.boek.weg.has(aanmelding.aanmelder)) return;
  const wacht = aanmelding.status === 'ingediend' || aanmelding.status === 'aanvulling gevraagd';
  await klik(spel, aanmelding.aanmelder, 'aanmelding.intrekken', {
    aanmelding: id,
    tekst: 'Het is al opgelost.',
    verstuurd: true,
  });
  if (!wacht) return;
  aanmelding.status = 'ingetrokken';
  deed(spel, 'ingetrokken');
};

const isDicht = (status: CasusStatus): boolean =>
  status.startsWith('afgesloten') || status === 'overgedragen';

const wordtRegisseur = (spel: Spel, casus: GeboekteCasus, wie: string): void => {
  casus.regisseur = wie;
  delete casus.gevraagd;
  casus.keren += 1;
  besloten(spel.boek, casus, wie);
  if (casus.status === 'nieuw') casus.status = 'actief';
  deed(spel, 'regisseur');
};

/** Somebody is asked to keep a casus together; who asks oneself has said yes. */
const vraagRegie = async (spel: Spel, { wie, waarop }: Zet): Promise<void> => {
  const [nummer, casus] = kies([...spel.boek.casussen], waarop) ?? [];
  const naar = kies(erbij(spel), wie);
  if (nummer === undefined || !casus || naar === undefined) return;
  await klik(spel, 'femke', 'casus.regie.vraag', { casus: nummer, naar });
  if (casus.gewist || isDicht(casus.status)) return;
  if (casus.regisseur === naar || casus.gevraagd === naar) return;
  if (naar === 'femke') wordtRegisseur(spel, casus, naar);
  else casus.gevraagd = naar;
  deed(spel, 'regie gevraagd');
};

/** Anybody at all says yes, or no: only whoever was asked is heard. */
const antwoordRegie = async (spel: Spel, { wie, waarop, hoe }: Zet): Promise<void> => {
  const [nummer, casus] = kies([...spel.boek.casussen], waarop) ?? [];
  if (nummer === undefined || !casus) return;
  const iemand = hoe % 2 === 0 ? (casus.gevraagd ?? 'kevin') : (kies(spel.boek.mensen, wie) ?? 'kevin');
  const ja = hoe % 3 !== 0;
  await klik(spel, iemand, ja ? 'casus.regie.ja' : 'casus.regie.nee', { casus: nummer });
  if (casus.gevraagd !== iemand || spel.boek.weg.has(iemand) || casus.gewist) return;
  if (casus.regisseur === iemand) return;
  if (ja) wordtRegisseur(spel, casus, iemand);
  else delete casus.gevraagd;
};

/** Where a casus can go by hand, once more in the words of the domain. */
const WEGEN: Readonly<Record<CasusStatus, readonly CasusStatus[]>> = {
  nieuw: ['actief', 'volgen', 'slapend', 'afgesloten positief', 'afgesloten negatief'],
  actief: ['volgen', 'slapend', 'afgesloten positief', 'afgesloten negatief'],
  volgen: ['actief', 'slapend', 'afgesloten positief', 'afgesloten negatief'],
  slapend: ['actief', 'volgen', 'afgesloten positief', 'afgesloten negatief'],
  'afgesloten positief': ['actief'],
  'afgesloten negatief': ['actief'],
  overgedragen: [],
};
const STATEN = Object.keys(WEGEN) as CasusStatus[];

const zetStaat = async (spel: Spel, { waarop, hoe }: Zet): Promise<void> => {
  const [nummer, casus] = kies([...spel.boek.casussen], waarop) ?? [];
  const naar = kies(STATEN, hoe);
  if (nummer === undefined || !casus || naar === undefined) return;
  const datum = vandaagIn(spel).add({ weeks: 6 }).toString();
  await klik(spel, 'femke', 'casus.staat.zet', {
    casus: nummer,
    staat: naar,
    motivatie: 'Zo is het afgesproken met de ouders.',
    datum,
  });
  if (casus.gewist || !WEGEN[casus.status].includes(naar)) return;
  if (naar === 'actief' && casus.regisseur === undefined) return;
  casus.status = naar;
  besloten(spel.boek, casus, 'femke');
  if (isDicht(naar)) {
    delete casus.gevraagd;
    spel.boek.besluiten += 1;
  }
  deed(spel, `naar ${naar}`);
};

const vandaagIn = ({ d }: Pick<Spel, 'd'>): Temporal.PlainDate =>
  d.ports.clock.now().toZonedDateTimeISO('Europe/Amsterdam').toPlainDate();

/** What a list can say about a casus, and where that brings it. */
const BESLUITEN: readonly { readonly tekst: string; readonly na: CasusStatus; readonly regie?: true }[] = [
  { tekst: 'volgen, over 4 weken terug', na: 'volgen' },
  { tekst: 'integrale aanpak', na: 'actief', regie: true },
  { tekst: 'afsluiten positief', na: 'afgesloten positief' },
];

/** What brought the casus in is dealt with. */
const behandeld = ({ boek }: Spel, nummer: string): void => {
  for (const aanmelding of boek.aanmeldingen.values())
    if (aanmelding.casus === nummer && aanmelding.status === 'geagendeerd') aanmelding.status = 'besproken';
};

/** The coördinator has it done by hand what the overleg decided, before the list is there. Resolves with whether that was a change. */
const doetAlvast = async (
  spel: Spel,
  nummer: string,
  casus: GeboekteCasus,
  na: CasusStatus,
): Promise<boolean> => {
  if (!WEGEN[casus.status].includes(na) || (na === 'actief' && casus.regisseur === undefined)) return false;
  const datum = vandaagIn(spel).add({ weeks: 4 }).toString();
  const motivatie = 'Zo is het in het overleg besloten.';
  await klik(spel, 'femke', 'casus.staat.zet', { casus: nummer, staat: na, motivatie, datum });
  casus.status = na;
  if (isDicht(na)) spel.boek.besluiten += 1;
  besloten(spel.boek, casus, 'femke');
  deed(spel, 'met de hand, en daarna op de lijst');
  return true;
};

type Draft = {
  id: string;
  bron: string;
  status: string;
  punten: { id: string; casus?: string }[];
  revisie: number;
};
const correctieVan = async (spel: Spel): Promise<Draft | undefined> =>
  (await rijen<Draft>(spel, 'besluitenlijst!open!')).find(({ bron }) => bron === 'correctie');

/** The list that was published just now had it wrong: what was decided is taken back, or is something else. */
const corrigeer = async (spel: Spel, nummer: string, was: GeboekteCasus, hoe: number): Promise<void> => {
  const { d, boek } = spel;
  const casus = boek.casussen.get(nummer);
  const overleg = (await rijen<{ id: string; vastgesteld?: string }>(spel, 'overleg!dicht!'))
    .filter(({ vastgesteld }) => vastgesteld !== undefined)
    .sort((a, b) => (a.vastgesteld ?? '').localeCompare(b.vastgesteld ?? ''))
    .at(-1);
  await klik(spel, 'femke', 'besluitenlijst.corrigeren', { overleg: overleg?.id });
  const lijst = await correctieVan(spel);
  const punt = lijst?.punten.find((each) => each.casus === nummer);
  if (!casus || !lijst || !punt) return void spel.fouten.push(`no correction of ${nummer} could be begun`);
  const over = { lijst: lijst.id, punt: punt.id };
  const intrekken = hoe % 2 === 0;
  if (intrekken) await klik(spel, 'femke', 'besluitenlijst.laatWeg', { ...over, weg: true });
  else
    await klik(spel, 'femke', 'besluitenlijst.besluitOpslaan', {
      ...over,
      casus: nummer,
      soort: 'afsluiten negatief',
      besluit: `Toch afsluiten. Het gaat om ${casus.merk}.`,
      regie: 'geen',
    });
  const revisie = (await correctieVan(spel))?.revisie;
  await klik(spel, 'femke', 'besluitenlijst.vaststellen', { lijst: lijst.id, revisie, reden: 'anders' });
  await d.at(
    d.ports.clock
      .now()
      .toZonedDateTimeISO('Europe/Amsterdam')
      .toPlainDateTime()
      .add({ minutes: 15 })
      .toString({ smallestUnit: 'minute' }),
  );
  casus.status = intrekken ? was.status : 'afgesloten negatief';
  if (was.regisseur === undefined) delete casus.regisseur;
  else casus.regisseur = was.regisseur;
  casus.woorden += 1;
  deed(spel, intrekken ? 'besluit ingetrokken' : 'besluit gecorrigeerd');
};

/** An overleg is planned, held and recorded: a besluit about one casus, and an actie for somebody. */
const houdOverleg = async (spel: Spel, { wie, waarop, hoe }: Zet): Promise<void> => {
  const { d, boek } = spel;
  const [nummer, casus] = kies([...boek.casussen], waarop) ?? [];
  const besluit = kies(BESLUITEN, hoe);
  const eigenaar = kies(erbij(spel), wie);
  if (nummer === undefined || !casus || !besluit || eigenaar === undefined) return;
  if (casus.gewist || isDicht(casus.status)) return;
  const dag = vandaagIn(spel).add({ days: 1 });
  const dag2 = dag.add({ days: 1 });
  await d.says('femke', `/overleg ${dag.day}-${dag.month}-${dag.year} 09:30 Stadhuis`);
  await d.clicks('femke', 'Plannen');
  await d.at(`${dag2.toString()}T10:00`);
  const persoon = (await d.netwerk()).deelnemers.find(({ id }) => id === eigenaar);
  const tot = dag2.add({ weeks: 2 });
  const { merk } = casus;
  const metHand = waarop % 2 === 0 && (await doetAlvast(spel, nummer, casus, besluit.na));
  // Nothing is actief without somebody who keeps it together: a list that says so names who.
  const regie = besluit.regie && casus.regisseur === undefined ? ` Casusregisseur: ${persoon?.naam}.` : '';
  await d.says('femke', '/besluitenlijst');
  await d.clicks('femke', 'Tekst plakken');
  const tekst = [
    `Besluitenlijst ${dag.day}-${dag.month}-${dag.year}`,
    nummer,
    `Besluit: ${besluit.tekst}.${regie} Het gaat om ${merk}.`,
    `Actie ${persoon?.naam}: ${merk} bellen, uiterlijk ${tot.day}-${tot.month}-${tot.year}`,
  ].join('\n');
  await d.clicks('femke', 'Lezen', { tekst });
  // Somebody else was to do the same already: that actie goes over, or there are two.
  if (d.sees('femke').includes('1 vraag beantwoorden')) {
    await d.clicks('femke', '1 vraag beantwoorden');
    await d.clicks('femke', 'Volgende', { keuze: hoe % 2 === 0 ? 'ja' : 'nee' });
  }
  await d.clicks('femke', 'Vaststellen');
  await d.clicks('femke', 'Ja, vaststellen');
  await d.at(`${dag2.toString()}T10:20`);
  const gekomen = (await rijen<{ casus?: string; soort?: string }>(spel, 'besluit!')).length;
  if (gekomen !== boek.besluiten + 1) {
    spel.fouten.push(`a list with one besluit made ${gekomen - boek.besluiten}`);
    boek.besluiten = gekomen;
    return;
  }
  boek.besluiten += 1;
  // What was done by hand is one word, also when the list says it too; whoever had none of it hears of the list.
  if (!metHand || casus.aanmelder === 'femke' || boek.weg.has(casus.aanmelder)) casus.woorden += 1;
  const was = { ...casus };
  casus.status = besluit.na;
  if (regie !== '') casus.regisseur = eigenaar;
  behandeld(spel, nummer);
  deed(spel, `besluit ${besluit.tekst}`);
  if ((wie + hoe) % 3 !== 0) await corrigeer(spel, nummer, was, hoe);
};

/** Along the chain of vervangers to somebody who takes part; at its end the coördinator. */
const opvolger = ({ boek }: Spel, deelnemers: readonly Deelnemer[], weg: string): string => {
  const na = (wie: string) => deelnemers.find(({ id }) => id === wie)?.vervanger;
  let wie = na(weg);
  while (wie !== undefined && boek.weg.has(wie)) wie = na(wie);
  return wie ?? 'femke';
};

/** Somebody leaves; what they kept together goes to who stands in for them, or to the coördinator. */
const vertrek = async (spel: Spel, { wie }: Zet): Promise<void> => {
  const weg = kies(erbij(spel), wie);
  if (weg === undefined || weg === 'femke') return;
  await klik(spel, 'femke', 'netwerk.verwijder', { deelnemer: weg });
  const { deelnemers } = await spel.d.netwerk();
  if (deelnemers.find(({ id }) => id === weg)?.vertrokken === undefined) {
    spel.fouten.push(`${weg} was taken out, and is still there`);
    return;
  }
  spel.boek.weg.add(weg);
  const nu = spel.d.ports.clock.now().toZonedDateTimeISO('Europe/Amsterdam').toPlainDateTime();
  await spel.d.at(nu.add({ minutes: 15 }).toString({ smallestUnit: 'minute' }));
  for (const casus of spel.boek.casussen.values()) {
    if (casus.regisseur !== weg || isDicht(casus.status) || casus.gewist) continue;
    casus.regisseur = opvolger(spel, deelnemers, weg);
    casus.keren += 1;
    besloten(spel.boek, casus, casus.regisseur);
  }
  deed(spel, 'vertrokken');
};

const terug = async (spel: Spel, { wie }: Zet): Promise<void> => {
  const weer = kies([...spel.boek.weg], wie);
  if (weer === undefined) return;
  await klik(spel, 'femke', 'netwerk.terug', { deelnemer: weer });
  spel.boek.weg.delete(weer);
  deed(spel, 'terug');
};

const wacht = async (spel: Spel, { hoe }: Zet): Promise<void> => {
  await spel.d.at(
    `${vandaagIn(spel)
      .add({ days: 1 + (hoe % 20) })
      .toString()}T10:00`,
  );
  deed(spel, 'tijd');
};

/** Anybody looks at anything: what they are shown is held against who may see it. */
const gluur = async (spel: Spel, { wie, waarop, hoe }: Zet): Promise<void> => {
  const [nummer] = kies([...spel.boek.casussen], waarop) ?? [];
  if (nummer === undefined) return;
  const VERBS = ['casus.openen', 'casus.plan', 'casus.levensloop', 'casus.scores', 'casus.wijzigen'];
  for (const plek of [0, 1, 2, 3, 4]) {
    const iemand = kies(spel.boek.mensen, wie + plek) ?? 'kevin';
    await klik(spel, iemand, kies(VERBS, hoe + plek) ?? 'casus.openen', { casus: nummer });
  }
  deed(spel, 'gekeken');
};

/** Somebody who may ask for it wants it erased; the number has to be typed. */
const wisOpVerzoek = async (spel: Spel, { waarop, hoe }: Zet): Promise<void> => {
  const [nummer, casus] = kies([...spel.boek.casussen], waarop) ?? [];
  if (nummer === undefined || !casus) return;
  const goed = hoe % 3 !== 0;
  await klik(spel, 'femke', 'casus.wis.ja', {
    casus: nummer,
    grond: 'verzoek van een ouder',
    bevestig: goed ? nummer : 'ZN-2020-999',
  });
  if (!goed || casus.gewist) return;
  casus.gewist = true;
  delete casus.gevraagd;
  deed(spel, 'gewist');
};

/** A casus is offered to an organisation elsewhere, which takes it, or not; or it is taken back before that. */
const draagOver = async (spel: Spel, { waarop, hoe }: Zet): Promise<void> => {
  const [nummer, casus] = kies([...spel.boek.casussen], waarop) ?? [];
  if (nummer === undefined || !casus || casus.gewist || isDicht(casus.status)) return;
  const op = vandaagIn(spel).toString();
  await klik(spel, 'femke', 'overdracht.kies', { casus: nummer, waar: 'buiten', buiten: 'Jeugdzorg Noord' });
  const rij = (await rijen<Overdracht>(spel, 'overdracht!')).findLast((een) => een.casus === nummer);
  if (!rij) {
    spel.fouten.push(`no overdracht of ${nummer} was begun`);
    return;
  }
  const doe = (verb: string, data: object = {}) => klik(spel, 'femke', verb, { overdracht: rij.id, ...data });
  const stap = (nr: number, data: object) => doe('overdracht.stap', { stap: nr, naar: 'verder', ...data });
  await stap(1, {
    wie: 'K.Z. (2010)',
    vraag: `Zorgen over ${casus.merk}.`,
    verloop: 'Het begon op school.',
    plan: '',
  });
  await stap(2, { reden: 'Het gezin verhuist.', verwacht: 'Een vaste begeleider.', weet: 'jongere,ouders' });
  await stap(3, { partners: 'jongerenwerk', contact: 'De jongerenwerker.', verder: '' });
  await stap(4, { antwoord: 'geïnformeerd', op });
  await doe('overdracht.tekenen');
  // Not yet spoken: nothing can have come of it.
  await doe('overdracht.antwoord.zet', { uitkomst: 'aanvaard', op });
  if (hoe % 3 === 0) {
    await doe('overdracht.intrekken.ja', { reden: 'Het gezin blijft toch.' });
    deed(spel, 'overdracht ingetrokken');
    return;
  }
  await doe('overdracht.gesproken.zet', { op, wie: 'De teamleider.' });
  const aanvaard = hoe % 3 === 1;
  await doe('overdracht.antwoord.zet', {
    op,
    ...(aanvaard ? { uitkomst: 'aanvaard' } : { uitkomst: 'geweigerd', reden: 'Er is een wachtlijst.' }),
  });
  deed(spel, aanvaard ? 'overgedragen' : 'overdracht geweigerd');
  if (!aanvaard) return;
  casus.status = 'overgedragen';
  besloten(spel.boek, casus, 'femke');
  delete casus.gevraagd;
  delete casus.regisseur;
  behandeld(spel, nummer);
};

/** Everything is closed, and the time for which it is kept goes by. */
export const sluitAlles = async (spel: Spel): Promise<void> => {
  for (const [casus, { status }] of spel.boek.casussen)
    if (!isDicht(status))
      await klik(spel, 'femke', 'casus.staat.zet', {
        casus,
        staat: 'afgesloten negatief',
        motivatie: 'De proef is klaar.',
      });
  const vandaag = vandaagIn(spel);
  for (const weken of [1, 53, 57]) await spel.d.at(`${vandaag.add({ weeks: weken }).toString()}T10:00`);
};

/** Every kind of move, as often as it comes. */
export const ZETTEN: readonly ((spel: Spel, zet: Zet) => Promise<void>)[] = (
  [
    [meldAan, 3],
    [beoordeel, 4],
    [trekIn, 1],
    [vraagRegie, 3],
    [antwoordRegie, 4],
    [zetStaat, 3],
    [draagOver, 4],
    [wisOpVerzoek, 2],
    [houdOverleg, 5],
    [vertrek, 1],
    [terug, 1],
    [wacht, 1],
    [gluur, 3],
  ] as const
).flatMap(([zet, keer]) => Array.from({ length: keer }, () => zet));
