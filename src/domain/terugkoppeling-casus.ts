import { Temporal } from 'temporal-polyfill';
import type { Actie } from './actie.ts';
import { terugTot } from './actie-terug.ts';
import { mayDo } from './authority.ts';
import { Besluiten, besluitPrefix } from './besluit.ts';
import { type Casus, isOpenCasus } from './casus.ts';
import { onderwerp } from './casus-toegang.ts';
import {
  type Gebeurtenis,
  type GebeurtenisContent,
  Gebeurtenissen,
  gebeurtenisPrefix,
} from './gebeurtenis.ts';
import { actieveDeelnemers, coordinatoren, type Netwerk } from './netwerk.ts';
import { weigeringen } from './privacy-guard.ts';
import type { Kind } from './row.ts';
import { isLeeg } from './wissen.ts';

/** What somebody on a casus writes of how it goes, without an actie: what happened, what it brought, what is needed now. */
export type TerugkoppelingTekst = Pick<GebeurtenisContent, 'gebeurd' | 'opbrengst' | 'vervolg'>;

export const TERUGKOPPELING_LABELS = {
  gebeurd: 'Wat is er gebeurd?',
  opbrengst: 'Wat bracht het?',
  vervolg: 'Wat is er nu nodig?',
} as const;
type Veld = keyof typeof TERUGKOPPELING_LABELS;
const VELDEN: readonly Veld[] = ['gebeurd', 'opbrengst', 'vervolg'];

/** As long as one answer may be. */
export const LANGSTE_TERUGKOPPELING = 800;

/** The form as it was read. `misschienNaam`: refused for nothing but what may be a name, so the writer can say that it is none. */
export type GelezenTerugkoppeling = {
  readonly tekst: TerugkoppelingTekst;
  readonly fouten: readonly string[];
  readonly misschienNaam: boolean;
};

/** Reads what was filled in; `geenNaam`: the writer said that what looks like a name is none. */
export const leesTerugkoppeling = (
  getypt: Readonly<Record<Veld, string>>,
  { vandaag, geenNaam }: { readonly vandaag: Temporal.PlainDate; readonly geenNaam: boolean },
): GelezenTerugkoppeling => {
  const tekst: { [veld in Veld]?: string } = {};
  const fouten: string[] = [];
  let alleenNaam = true;
  for (const veld of VELDEN) {
    const waarde = getypt[veld].trim();
    const label = TERUGKOPPELING_LABELS[veld];
    const gevonden = weigeringen(waarde, vandaag, { namen: !geenNaam });
    const mis = [
      ...(waarde === '' && veld === 'gebeurd' ? ['Schrijf in een of twee zinnen wat er is gebeurd.'] : []),
      ...(waarde.length > LANGSTE_TERUGKOPPELING
        ? [`"${label}" is te lang. Gebruik hoogstens ${LANGSTE_TERUGKOPPELING} tekens.`]
        : []),
    ];
    if (mis.length > 0 || gevonden.some(({ soort }) => soort !== 'naam')) alleenNaam = false;
    fouten.push(...mis);
    if (gevonden.length > 0) fouten.push(`Kijk naar "${label}" ${gevonden.map(({ zin }) => zin).join(' ')}`);
    if (waarde !== '') tekst[veld] = waarde;
  }
  return { tekst, fouten, misschienNaam: alleenNaam && fouten.length > 0 };
};

/** All of it as one text: what happened first, the rest with what it answers. */
export const terugkoppelingZin = (tekst: TerugkoppelingTekst): string =>
  VELDEN.flatMap((veld) => {
    const waarde = tekst[veld];
    if (waarde === undefined) return [];
    return veld === 'gebeurd' ? [waarde] : [`${TERUGKOPPELING_LABELS[veld]} ${waarde}`];
  }).join('\n');

/** The name of one among those of its casus: what a button carries. */
export const welkeVan = ({ id }: Pick<Gebeurtenis, 'id'>): string => id.split('!').at(-1) ?? '';

/** Whether whoever wrote it can still take it back; nobody else has heard of it until then. */
export const kanTerugnemen = (
  { wie, op }: Pick<Gebeurtenis, 'wie' | 'op'>,
  ik: string,
  now: Temporal.Instant,
): boolean => wie === ik && Temporal.Instant.compare(now, terugTot(op)) < 0;

/** A commit holds a hundred rows; a message takes two. */
const MEESTE = 30;

/**
 * Who hears that something was written: who is at work on the casus. That is the casusregisseur (the coördinatoren, while there is none),
 * whoever has an open actie on it, and the aanmelders. Not who wrote it, and only who may read it.
 */
export const hoortTerugkoppeling = (
  netwerk: Netwerk,
  casus: Casus,
  openActies: readonly Actie[],
  schrijver: string,
): string[] => {
  const eigenaars = openActies.filter((actie) => actie.casus === casus.id).map(({ eigenaar }) => eigenaar);
  const leidt =
    casus.regisseur === undefined ? coordinatoren(netwerk).map(({ id }) => id) : [casus.regisseur];
  const ids = new Set([...leidt, ...eigenaars, ...casus.aanmelders]);
  return actieveDeelnemers(netwerk)
    .filter((deelnemer) => ids.has(deelnemer.id) && deelnemer.id !== schrijver)
    .filter(
      (deelnemer) =>
        mayDo(
          'casus-zien',
          { oid: '', tenant: netwerk.tenant, netwerk, deelnemer, magInrichten: false },
          onderwerp(casus, openActies, deelnemer.id),
        ).mag,
    )
    .map(({ id }) => id)
    .slice(0, MEESTE);
};

/** Whether something can be written: the netwerk is at work on it, and its content can be read. */
export const kanTerugkoppelen = (casus: Casus): boolean => isOpenCasus(casus) && casus.beperkt === undefined;

/** Reads a range of one kind. */
type Lezer = {
  list<T, C>(kind: Kind<T, C>, where: { prefix: string }): Promise<readonly { readonly value: T }[]>;
};

/** Everything that was written about one casus and can be read, newest first. */
export const terugkoppelingenVan = async (view: Lezer, casus: string): Promise<Gebeurtenis[]> =>
  (await view.list(Gebeurtenissen, { prefix: gebeurtenisPrefix(casus) }))
    .map(({ value }) => value)
    .filter((een) => een.soort === 'terugkoppeling' && !isLeeg(een))
    .sort((a, b) => (a.op < b.op ? 1 : -1));

/**
 * What was written since the day of the overleg that decided about the casus last, newest first: what the next one has not heard yet.
 * All of it while nothing was decided.
 */
export const nieuweTerugkoppelingen = async (view: Lezer, casus: string): Promise<Gebeurtenis[]> => {
  const besluiten = await view.list(Besluiten, { prefix: besluitPrefix(casus) });
  const dagen = besluiten.flatMap(({ value }) =>
    value.ingetrokken === undefined ? [value.id.split('!')[1] ?? ''] : [],
  );
  const sinds = dagen.sort().at(-1) ?? '';
  return (await terugkoppelingenVan(view, casus)).filter(({ op }) => op >= sinds);
};
