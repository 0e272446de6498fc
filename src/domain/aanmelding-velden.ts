import type { Aanmelding, AanmeldingContent } from './casus.ts';

/** The steps of the form; after the last one everything is shown once more. */
export const STAPPEN = 4;
export const CONTROLE = STAPPEN + 1;

/** The inputs of each step, by the names they come back under. */
const VELDEN_VAN = [
  ['initialen', 'geboren', 'roepnaam', 'dossiernummer', 'gezinsnummer', 'soort'],
  ['vraag', 'leefdomeinen'],
  ['betrokken', 'inputVan', 'gevraagdeInput', 'elders', 'eldersToelichting'],
  ['geinformeerd', 'geinformeerdOp', 'grondslag', 'toestemmingOp', 'urgentie', 'spoedReden'],
] as const;
/** The inputs of a doubt. */
const TWIJFEL_VELDEN = ['vraag', 'leefdomeinen', 'bellen'] as const;
export type Veld = (typeof VELDEN_VAN)[number][number] | (typeof TWIJFEL_VELDEN)[number];

/** What was filled in on a step, as typed. */
export type Velden = { readonly [V in Veld]?: string | undefined };

const LANGSTE_INVOER = 3000;

const veldenMet = (namen: readonly Veld[], data: Readonly<Record<string, unknown>>): Velden =>
  Object.fromEntries(
    namen.flatMap((naam) => {
      const waarde = data[naam];
      return typeof waarde === 'string' ? [[naam, waarde.slice(0, LANGSTE_INVOER)]] : [];
    }),
  );

/** The inputs of a step out of whatever came back with a click; what is not text counts as left empty. */
export const veldenUit = (stap: number, data: Readonly<Record<string, unknown>>): Velden =>
  veldenMet(VELDEN_VAN[stap - 1] ?? [], data);

/** The same for the form of a doubt. */
export const twijfelUit = (data: Readonly<Record<string, unknown>>): Velden =>
  veldenMet(TWIJFEL_VELDEN, data);

/** What the form shows on opening: what was kept of each field. Of a birth date that is the year. */
export const veldenVan = (aanmelding: Aanmelding, content: AanmeldingContent): Velden => ({
  initialen: content.initialen,
  geboren: content.geboortejaar?.toString(),
  roepnaam: content.roepnaam,
  dossiernummer: content.dossiernummer,
  soort: aanmelding.soort,
  vraag: content.vraag,
  leefdomeinen: aanmelding.leefdomeinen.join(','),
  betrokken: aanmelding.betrokkenPartners.join(','),
  inputVan: aanmelding.inputVan.join(','),
  gevraagdeInput: content.gevraagdeInput,
  elders: aanmelding.elders,
  eldersToelichting: content.eldersToelichting,
  geinformeerd:
    aanmelding.geinformeerd?.ja === false ? aanmelding.geinformeerd.omdat : aanmelding.geinformeerd && 'ja',
  geinformeerdOp: aanmelding.geinformeerd?.ja ? aanmelding.geinformeerd.op : undefined,
  grondslag: aanmelding.grondslag,
  toestemmingOp: aanmelding.toestemmingOp,
  urgentie: aanmelding.urgentie,
  spoedReden: content.spoedReden,
  bellen: aanmelding.bellen === undefined ? undefined : aanmelding.bellen ? 'ja' : 'nee',
});
