import { createDocuments } from '../../../src/adapters/documents/documents.ts';
import { noemtBesluit } from '../../../src/domain/lijst/besluit-woorden.ts';
import { leesBesluitenlijst } from '../../../src/domain/lijst/besluitenlijst-lezen.ts';
import type {
  GelezenActie,
  GelezenBesluitenlijst,
  GelezenItem,
  LeesContext,
} from '../../../src/domain/lijst/besluitenlijst-vorm.ts';
import type { DeelnemerRef } from '../../../src/domain/lijst/eigenaar.ts';
import { type Document, fold } from '../../../src/domain/lijst/tekst.ts';
import { bestandVan } from '../../fixtures/besluitenlijsten/maken.ts';
import type { Voorbeeld } from '../../fixtures/besluitenlijsten/vorm.ts';
import { context, mensen, wanneer, wie } from './wereld.ts';

/** What became of each fact a list holds. `fout` is what nobody would notice. */
export const LOTEN = ['goed', 'gevraagd', 'gemist', 'fout'] as const;
export type Lot = (typeof LOTEN)[number];
export type Oordeel = { readonly lot: Lot; readonly wat: string };

type VerwachteActie = {
  readonly woorden: string;
  readonly wie: string;
  readonly wanneer: string;
  readonly status: string | undefined;
};
type VerwachtItem = {
  readonly casus: string;
  readonly besluit: string;
  regie?: string;
  readonly acties: VerwachteActie[];
};
type Verwacht = { readonly items: VerwachtItem[]; readonly getoond: string[] };

/** The lines of `verwacht` (see `Voorbeeld`). */
const leesVerwacht = (text: string): Verwacht => {
  const items: VerwachtItem[] = [];
  const getoond: string[] = [];
  for (const line of text.trim().split('\n')) {
    const [een = '', twee = '', drie = '', vier] = line.slice(2).split(' | ');
    const item = items.at(-1);
    if (line.startsWith('# ')) items.push({ casus: een, besluit: twee, acties: [] });
    else if (line.startsWith('~ ')) getoond.push(een);
    else if (line.startsWith('! ') && item) item.regie = een;
    else if (line.startsWith('+ ') && item)
      item.acties.push({ woorden: een, wie: twee, wanneer: drie, status: vier });
    else throw new Error(`Deze regel zegt niets: ${line}`);
  }
  return { items, getoond };
};

/** The document as the bot gets it: through the real adapter, by file or pasted. */
const documentVan = async ({ bron }: Voorbeeld): Promise<Document> => {
  const bestand = await bestandVan(bron);
  const documents = createDocuments({
    fetchHosts: ['sharepoint.com'],
    fetch: async () => new Response(Buffer.from(bestand?.bytes ?? [])),
  });
  if (bestand)
    return documents.read({ name: bestand.naam, contentType: '', url: 'https://x.sharepoint.com/lijst' });
  if ('html' in bron) return documents.parseHtml(bron.html);
  return documents.parseText('geplakt' in bron ? bron.geplakt : '');
};

/** Who stands in for whom in the sample netwerk. */
const VERVANGERS = new Map([
  ['Femke de Wit', 'Sanne Bakker'],
  ['Rachid Amrani', 'Joost Vermeer'],
  ['Marloes Visser', 'Tom Hendriks'],
  ['Annelies van Dam', 'Karin Smit'],
]);

const contextVan = ({ erbij = [] }: Voorbeeld): LeesContext => ({
  ...context,
  partners: mensen.partners,
  vertrokken: [{ id: 'gerard', naam: 'Gerard Bos', partner: 'Schoolmaatschappelijk werk' }],
  deelnemers: [
    ...mensen.deelnemers
      .filter(({ naam }) => naam !== 'Wim Dijkstra')
      .map((wie) => ({ ...wie, vervanger: VERVANGERS.get(wie.naam) })),
    ...erbij.map((each): DeelnemerRef => {
      const [naam = '', partner = ''] = each.split(' | ');
      return { id: naam, naam, partner };
    }),
  ],
  bekendeCasussen: [
    ...[2, 3, 7, 9, 11, 12, 14, 15, 18, 21].map((n) => `ZN-2026-${String(n).padStart(3, '0')}`),
    'ZN-2025-018',
  ],
});

const bevat = (geheel: string, deel: string): boolean => fold(geheel).includes(fold(deel));

/** One value against what it must be: `?` must be asked, and whatever is filled in without asking must be right. */
const vergelijk = (wat: string, moet: string, is: string, gevraagd: boolean): Oordeel => {
  if (gevraagd) return { lot: moet === '?' ? 'goed' : 'gevraagd', wat: `${wat}: ${is} (${moet})` };
  return { lot: moet === is ? 'goed' : 'fout', wat: `${wat}: ${is} in plaats van ${moet}` };
};

const casusOordeel = (wat: string, moet: string, item: GelezenItem): Oordeel =>
  vergelijk(
    `casus van ${wat}`,
    moet,
    item.casusVraag?.kandidaten.join() ?? item.casus ?? '-',
    item.casusVraag !== undefined,
  );

const actieOordelen = (
  moet: VerwachteActie,
  casus: string,
  gevonden: { readonly item: GelezenItem; readonly actie: GelezenActie },
): Oordeel[] => {
  const { item, actie } = gevonden;
  const status = actie.status ?? 'open';
  return [
    { lot: 'goed', wat: moet.woorden },
    casusOordeel(`"${moet.woorden}"`, casus, item),
    vergelijk(`wie "${moet.woorden}"`, moet.wie, wie(actie.eigenaar), actie.eigenaar.soort !== 'een'),
    vergelijk(
      `wanneer "${moet.woorden}"`,
      moet.wanneer,
      wanneer(actie.wanneer),
      actie.wanneer.soort !== 'datum',
    ),
    ...(moet.status === undefined && actie.status === undefined
      ? []
      : [vergelijk(`status "${moet.woorden}"`, moet.status ?? 'open', status, false)]),
  ];
};

const besluitOordelen = (moet: VerwachtItem, lijst: GelezenBesluitenlijst): Oordeel[] => {
  if (moet.casus === '-') return [];
  const items = lijst.items.filter(({ casus, casusVraag }) =>
    moet.casus === '?' ? casusVraag !== undefined : casus === moet.casus,
  );
  const soorten = items.flatMap(({ besluitSoort }) => besluitSoort ?? []);
  const vraagt = items.some(({ besluitTekst, besluitSoort }) => besluitTekst !== '' && !besluitSoort);
  const [soort = '-', weken] = [moet.besluit.replace(/ \d+$/, ''), /\d+$/.exec(moet.besluit)?.[0]];
  const wat = `besluit ${moet.casus}`;
  // The words of it are not lost: a line with `~` sees to that.
  const getoond = lijst.nietGelezen.some((line) => bevat(line, moet.casus) && noemtBesluit(line));
  if ((soort === '?' || (soort !== '-' && getoond)) && soorten.length === 0 && !vraagt)
    return [{ lot: 'gemist', wat }];
  const regie = items.flatMap((item) => item.regie ?? []);
  return [
    vraagt && soorten.length === 0
      ? vergelijk(wat, soort, 'vraag', true)
      : vergelijk(wat, soort, soorten.at(-1) ?? '-', false),
    ...(weken === undefined
      ? []
      : [
          vergelijk(
            `weken ${moet.casus}`,
            weken,
            String(items.find((each) => each.volgenWeken)?.volgenWeken),
            false,
          ),
        ]),
    ...(moet.regie === undefined && regie.length === 0
      ? []
      : [
          vergelijk(
            `regie ${moet.casus}`,
            moet.regie ?? '-',
            wie(regie[0]),
            regie[0] !== undefined && regie[0].soort !== 'een',
          ),
        ]),
  ];
};

/** Where words that are no actie ended up. */
const lotVanWoorden = (lijst: GelezenBesluitenlijst, woorden: string): Lot => {
  if (lijst.nietGelezen.some((line) => bevat(line, woorden))) return 'gemist';
  return 'fout';
};

const getoondOordeel = (lijst: GelezenBesluitenlijst, woorden: string): Oordeel => {
  const zichtbaar = [
    ...lijst.nietGelezen,
    ...lijst.kopregels,
    ...lijst.items.flatMap(({ besluitTekst, toelichting, onderwerp, acties }) => [
      ...acties.map(({ standVanZaken }) => standVanZaken ?? ''),
      besluitTekst,
      toelichting ?? '',
      onderwerp,
    ]),
  ].some((line) => bevat(line, woorden));
  return { lot: zichtbaar ? 'goed' : 'fout', wat: `getoond: ${woorden}` };
};

/** Besluiten about a casus of which the list says nothing. */
const verzonnenBesluiten = (lijst: GelezenBesluitenlijst, moeten: readonly VerwachtItem[]): Oordeel[] =>
  lijst.items
    .filter(
      ({ casus, besluitSoort }) => besluitSoort && !moeten.some((moet) => moet.casus === (casus ?? '?')),
    )
    .map(({ casus, besluitSoort }) => ({ lot: 'fout', wat: `verzonnen besluit: ${casus}, ${besluitSoort}` }));

/** Everything that must come of this list, and what came of it. */
export const beoordeel = async (voorbeeld: Voorbeeld): Promise<Oordeel[]> => {
  const lijst = leesBesluitenlijst(await documentVan(voorbeeld), contextVan(voorbeeld));
  const verwacht = leesVerwacht(voorbeeld.verwacht);
  const over = lijst.items.flatMap((item) => item.acties.map((actie) => ({ item, actie })));
  const acties = verwacht.items.flatMap(({ casus, acties: moeten }) =>
    moeten.flatMap((moet): Oordeel[] => {
      const plek = over.findIndex(({ actie }) => bevat(actie.tekst, moet.woorden));
      const [gevonden] = plek < 0 ? [] : over.splice(plek, 1);
      if (gevonden) return actieOordelen(moet, casus, gevonden);
      return [{ lot: lotVanWoorden(lijst, moet.woorden), wat: `geen actie: ${moet.woorden}` }];
    }),
  );
  return [
    ...acties,
    ...verwacht.items.flatMap((item) => besluitOordelen(item, lijst)),
    ...verwacht.getoond.map((woorden) => getoondOordeel(lijst, woorden)),
    ...verzonnenBesluiten(lijst, verwacht.items),
    ...over.map(({ actie }): Oordeel => ({ lot: 'fout', wat: `verzonnen actie: ${actie.tekst}` })),
  ];
};

/** How many facts ended each way. */
export const telling = (oordelen: readonly Oordeel[]): Readonly<Record<Lot, number>> => {
  const aantal = (lot: Lot) => oordelen.filter((each) => each.lot === lot).length;
  return {
    goed: aantal('goed'),
    gevraagd: aantal('gevraagd'),
    gemist: aantal('gemist'),
    fout: aantal('fout'),
  };
};
