import { Temporal } from 'temporal-polyfill';
import type { Veld, Velden } from './aanmelding-velden.ts';
import { gezinsnummerFout, initialenFout, leesGeboorte, roepnaamFout } from './aanmelding-wie.ts';
import { type Aanmelding, type AanmeldingContent, LEEFDOMEINEN } from './casus.ts';
import { type PersoonsgegevenSoort, weigeringen } from './privacy-guard.ts';
import { DateText } from './time.ts';

/**
 * What a step changes, in the row and in the sealed content. `fouten` are Dutch sentences; a field with one is not
 * among the changes. `geweigerd`: something may not be kept at all. `datum`: the birth date, to be used once.
 */
export type StapLezing = {
  readonly rij: Partial<Aanmelding>;
  readonly content: AanmeldingContent;
  readonly fouten: readonly string[];
  readonly geweigerd: boolean;
  /** Refused for nothing but what may be a name: the writer can say that it is none. */
  readonly misschienNaam: boolean;
  readonly datum?: Temporal.PlainDate;
  /** The gezinsnummer as typed, to be used once. */
  readonly gezinsnummer?: string;
};

/** What reading a step needs to know of the netwerk. */
export type StapContext = {
  readonly vandaag: Temporal.PlainDate;
  readonly partners: readonly string[];
  /** The writer said that what looks like a name is none. */
  readonly geenNaam?: boolean;
};

type Lezer = ReturnType<typeof lezer>;

/** Reads one input after the other, and remembers what is wrong with them. */
const lezer = (velden: Velden, { vandaag, partners, geenNaam = false }: StapContext) => {
  const fouten: string[] = [];
  const geweigerd = new Set<PersoonsgegevenSoort>();
  const fout = (zin: string) => {
    fouten.push(zin);
    return undefined;
  };
  const rauw = (naam: Veld) => velden[naam]?.trim() || undefined;
  return {
    fout,
    rauw,
    vandaag,
    uit: () => ({
      fouten,
      geweigerd: geweigerd.size > 0,
      misschienNaam: geweigerd.size === 1 && geweigerd.has('naam'),
    }),
    /** A text that may be kept; `verplicht` is the sentence when it is missing. */
    tekst: (naam: Veld, label: string, langste: number, verplicht?: string): string | undefined => {
      const waarde = rauw(naam);
      if (waarde === undefined) return verplicht === undefined ? undefined : fout(verplicht);
      if (waarde.length > langste) return fout(`"${label}" is te lang. Gebruik hoogstens ${langste} tekens.`);
      const gevonden = weigeringen(waarde, vandaag, { namen: !geenNaam });
      if (gevonden.length === 0) return waarde;
      for (const { soort } of gevonden) geweigerd.add(soort);
      return fout(`Kijk naar "${label}". ${gevonden.map(({ zin }) => zin).join(' ')}`);
    },
    keuze: <T extends string>(naam: Veld, uit: readonly T[], verplicht: string): T | undefined =>
      uit.find((optie) => optie === rauw(naam)) ?? fout(verplicht),
    keuzes: <T extends string>(naam: Veld, uit: readonly T[]): T[] => {
      const gekozen = (rauw(naam) ?? '').split(',').map((each) => each.trim());
      return uit.filter((optie) => gekozen.includes(optie));
    },
    partnersIn: (naam: Veld): string[] => {
      const gekozen = (rauw(naam) ?? '').split(',').map((each) => each.trim());
      return partners.filter((id) => gekozen.includes(id));
    },
    /** A local date that is not after today. */
    datum: (naam: Veld, verplicht: string): string | undefined => {
      const gelezen = DateText.safeParse(rauw(naam));
      if (!gelezen.success) return fout(verplicht);
      if (Temporal.PlainDate.compare(Temporal.PlainDate.from(gelezen.data), vandaag) <= 0)
        return gelezen.data;
      return fout('Een datum ligt in de toekomst. Vul de dag in waarop het is gebeurd.');
    },
  };
};

type Deel = Pick<StapLezing, 'rij' | 'content' | 'datum' | 'gezinsnummer'>;

const SOORTEN = ['nieuw', 'heraanmelding', 'consultatie', 'overdracht'] as const;

const leesWie = (lees: Lezer): Deel => {
  const toegestaan = (waarde: string | undefined, fout: (tekst: string) => string | undefined) => {
    const zin = waarde && fout(waarde);
    return zin ? lees.fout(zin) : waarde;
  };
  const initialen = toegestaan(lees.tekst('initialen', 'Initialen', 100), initialenFout);
  const roepnaam = toegestaan(lees.tekst('roepnaam', 'Roepnaam', 100), roepnaamFout);
  const dossiernummer = lees.tekst('dossiernummer', 'Jouw dossiernummer', 40);
  const nummer = toegestaan(lees.rauw('gezinsnummer'), gezinsnummerFout);
  const gezin = nummer === undefined ? {} : { gezinsnummer: nummer };
  const soort = lees.keuze('soort', SOORTEN, 'Kies wat voor aanmelding het is.');
  const getypt = lees.rauw('geboren');
  const geboren =
    getypt === undefined
      ? { fout: 'Vul de geboortedatum in, of alleen het jaar.' }
      : leesGeboorte(getypt, lees.vandaag);
  if ('fout' in geboren) {
    lees.fout(geboren.fout);
    return { rij: { soort }, content: { initialen, roepnaam, dossiernummer }, ...gezin };
  }
  const { jaar: geboortejaar, datum } = geboren.geboorte;
  return {
    rij: { soort },
    content: { initialen, roepnaam, dossiernummer, geboortejaar },
    ...(datum && { datum }),
    ...gezin,
  };
};

const leesVraag = (lees: Lezer): Deel => {
  const leefdomeinen = lees.keuzes('leefdomeinen', LEEFDOMEINEN);
  const vraag = lees.tekst(
    'vraag',
    'Waarom is samen bespreken nodig?',
    2000,
    'Schrijf waarom samen bespreken nodig is. Zonder vraag komt de aanmelding niet op de agenda.',
  );
  if (leefdomeinen.length === 0) lees.fout('Kies waar het over gaat: minstens één onderwerp.');
  return { rij: { leefdomeinen }, content: { vraag } };
};

const ELDERS = ['nee', 'ZAT/SOT', 'JCO', 'ander netwerk'] as const;

const leesBetrokken = (lees: Lezer): Deel => {
  const elders = lees.keuze('elders', ELDERS, 'Kies of dit al in een ander overleg is besproken.');
  return {
    rij: { elders, betrokkenPartners: lees.partnersIn('betrokken'), inputVan: lees.partnersIn('inputVan') },
    content: {
      gevraagdeInput: lees.tekst('gevraagdeInput', 'Wat wil je van hen weten?', 1000),
      eldersToelichting: lees.tekst(
        'eldersToelichting',
        'Waar en wanneer besproken?',
        500,
        elders && elders !== 'nee' ? 'Schrijf waar en wanneer dit al is besproken.' : undefined,
      ),
    },
  };
};

const GEINFORMEERD = ['ja', 'veiligheid', 'lopend onderzoek', 'niet bereikbaar'] as const;
const GRONDSLAGEN = ['toestemming', 'wettelijk, geïnformeerd', 'anoniem'] as const;

const leesGeinformeerd = (lees: Lezer): Aanmelding['geinformeerd'] => {
  const keuze = lees.keuze('geinformeerd', GEINFORMEERD, 'Kies of de jongere en de ouders het weten.');
  if (keuze === undefined) return undefined;
  if (keuze !== 'ja') return { ja: false, omdat: keuze };
  const op = lees.datum('geinformeerdOp', 'Vul in op welke dag de jongere en de ouders het hoorden.');
  return op === undefined ? undefined : { ja: true, op };
};

const leesAfspraken = (lees: Lezer): Deel => {
  const geinformeerd = leesGeinformeerd(lees);
  const grondslag = lees.keuze('grondslag', GRONDSLAGEN, 'Kies op welke grond je dit mag delen.');
  const urgentie = lees.keuze('urgentie', ['regulier', 'spoed'], 'Kies of er haast bij is.');
  const toestemmingOp =
    grondslag === 'toestemming'
      ? lees.datum('toestemmingOp', 'Vul in op welke dag de toestemming is gegeven.')
      : undefined;
  const spoedReden = lees.tekst(
    'spoedReden',
    'Waarom is er haast bij?',
    500,
    urgentie === 'spoed' ? 'Schrijf waarom er haast bij is.' : undefined,
  );
  const rij = { geinformeerd, grondslag, urgentie, toestemmingOp };
  if (grondslag !== 'anoniem') return { rij, content: { spoedReden } };
  // Anonymous means anonymous: what says who it is goes, and what is left is a question for advice.
  return {
    rij: { ...rij, soort: 'consultatie', koppelsleutel: undefined, gezinssleutel: undefined },
    content: { spoedReden, initialen: undefined, roepnaam: undefined, dossiernummer: undefined },
  };
};

const leesTwijfelDeel = (lees: Lezer): Deel => {
  const leefdomeinen = lees.keuzes('leefdomeinen', LEEFDOMEINEN);
  const vraag = lees.tekst(
    'vraag',
    'Wat zie je, en waarover twijfel je?',
    2000,
    'Schrijf wat je ziet, en waarover je twijfelt.',
  );
  if (leefdomeinen.length === 0) lees.fout('Kies waar het over gaat: minstens één onderwerp.');
  const bellen = lees.keuze('bellen', ['ja', 'nee'], 'Kies of de coördinator je mag bellen.') === 'ja';
  return { rij: { leefdomeinen, bellen }, content: { vraag } };
};

const LEZERS = [leesWie, leesVraag, leesBetrokken, leesAfspraken] as const;

/** Reads what was filled in on a step (1 to 4). */
export const leesStap = (stap: number, velden: Velden, context: StapContext): StapLezing => {
  const lees = lezer(velden, context);
  const deel = (LEZERS[stap - 1] ?? leesWie)(lees);
  return { ...deel, ...lees.uit() };
};

/** Reads what was filled in about a doubt. */
export const leesTwijfel = (velden: Velden, context: StapContext): StapLezing => {
  const lees = lezer(velden, context);
  return { ...leesTwijfelDeel(lees), ...lees.uit() };
};
