import { Temporal } from 'temporal-polyfill';
import { z } from 'zod/v4';
import { type CorrectieView, correctieCard } from '../../../cards/casus/correctie.ts';
import { correctieDingCard } from '../../../cards/casus/correctie-ding.ts';
import { correctieTekstCard } from '../../../cards/casus/correctie-tekst.ts';
import { type Casus, Casussen } from '../../domain/casus.ts';
import { toonDatum } from '../../domain/datum.ts';
import { UserError } from '../../domain/errors.ts';
import { wieDeed } from '../../domain/netwerk.ts';
import { lokaleDatum } from '../../domain/werkdag.ts';
import type { Reply } from '../../ports/chat.ts';
import { type Verb, verbOn } from '../feature.ts';
import type { DeelnemerTurn, View } from '../turn.ts';
import { BRONNEN, type Bron, type Ding, type Geopend, type Tekst, WAAROM } from './correctie-bronnen.ts';
import { bon, eisInhoud, kort, tekstFouten } from './invullen.ts';
import { noteer } from './noteren.ts';
import { CasusData, vind } from './toegang.ts';
import { vertelOpCasus } from './vertellen.ts';

const LANGSTE = 4000;
const LANGSTE_VERKLARING = 1000;

const naamVan = (view: View, bron: Bron, { op }: Ding): string =>
  op === undefined
    ? bron.naam
    : `${bron.naam} van ${toonDatum(lokaleDatum(Temporal.Instant.from(op), view.netwerk.tijdzone), view.vandaag)}`;

const wieVan = (view: View, van: string | undefined): string | undefined => {
  return van === undefined ? undefined : wieDeed(view.netwerk, van);
};

const dingenVan = async (turn: DeelnemerTurn, casus: Casus): Promise<CorrectieView['dingen']> => {
  const alle = await Promise.all(
    BRONNEN.map(async (bron) => (await bron.dingen(turn, casus)).map((ding) => ({ bron, ding }))),
  );
  return alle
    .flat()
    .sort((a, b) => ((a.ding.op ?? '9') < (b.ding.op ?? '9') ? 1 : -1))
    .map(({ bron, ding }) => ({
      naam: naamVan(turn, bron, ding),
      van: wieVan(turn, ding.van),
      verb: 'casus.correctie.ding',
      data: { ding: `${bron.soort} ${ding.id}` },
    }));
};

const lijst = verbOn(
  'casus.correctie',
  'coordineren',
  CasusData.extend({ pagina: z.coerce.number().int().catch(1).optional() }),
  vind,
  async (turn, { pagina }, { casus }) => {
    eisInhoud(casus);
    return {
      kind: 'card',
      summary: 'Verbeteren',
      card: correctieCard({
        nummer: casus.id,
        dingen: [
          { naam: 'Over wie het gaat', verb: 'casus.correctie.wie', data: {} },
          { naam: 'Verklaring van de jongere of een ouder', verb: 'casus.verklaring', data: {} },
          ...(await dingenVan(turn, casus)),
        ],
        pagina: pagina ?? 1,
      }),
    };
  },
);

const MetDing = CasusData.extend({ ding: z.string().max(300) });

const WEG = 'Dit staat niet (meer) bij de casus. Er is niets veranderd. Kies opnieuw wat je wilt verbeteren.';

/** Opens one thing. Throws `UserError` when it is not there, or not of this casus. */
const opent = async (
  turn: DeelnemerTurn,
  casus: Casus,
  naam: string,
): Promise<{ bron: Bron; open: Geopend }> => {
  eisInhoud(casus);
  const bron = BRONNEN.find(({ soort }) => naam.startsWith(`${soort} `));
  const open = await bron?.open(turn, casus, naam.slice(bron.soort.length + 1));
  if (!bron || !open) throw new UserError(WEG);
  return { bron, open };
};

const toon = verbOn(
  'casus.correctie.ding',
  'coordineren',
  MetDing,
  vind,
  async (turn, { ding }, { casus }) => {
    const { bron, open } = await opent(turn, casus, ding);
    return {
      kind: 'card',
      summary: 'Verbeteren',
      card: correctieDingCard({
        nummer: casus.id,
        ding,
        naam: naamVan(turn, bron, open.ding),
        teksten: open.teksten.map((een) => ({ ...een, tekst: kort(een.tekst) })),
      }),
    };
  },
);

const MetVeld = MetDing.extend({ veld: z.string().max(40) });
type MetVeld = z.infer<typeof MetVeld>;

const tekstIn = ({ teksten }: Geopend, veld: string): Tekst => {
  const tekst = teksten.find((een) => een.veld === veld);
  if (!tekst) throw new UserError(WEG);
  return tekst;
};

const formulier = (
  titel: string,
  { casus, ding, veld }: MetVeld,
  { versie }: Geopend,
  tekst: Tekst,
  fout?: string,
): Reply => ({
  kind: 'card',
  summary: 'Verbeteren',
  card: correctieTekstCard({
    context: `Casus ${casus}`,
    titel,
    intro: 'Wat er nu staat, verdwijnt. In het logboek staat dat er iets is verbeterd, niet wat.',
    label: tekst.label,
    tekst: tekst.tekst,
    langste: LANGSTE,
    verplicht: tekst.verplicht,
    fout,
    bewaar: { verb: 'casus.correctie.zet', data: { casus, ding, veld, stempel: versie } },
    terug: { verb: 'casus.correctie.ding', data: { casus, ding } },
  }),
});

const vraag = verbOn('casus.correctie.tekst', 'coordineren', MetVeld, vind, async (turn, data, { casus }) => {
  const { bron, open } = await opent(turn, casus, data.ding);
  return formulier(naamVan(turn, bron, open.ding), data, open, tekstIn(open, data.veld));
});

const GEWIJZIGD =
  'Iemand anders wijzigde dit net. Wat jij typte staat er nog. Bewaar opnieuw als dat moet blijven.';

const foutIn = (
  turn: DeelnemerTurn,
  tekst: string,
  verplicht: boolean,
  langste: number,
): string | undefined => {
  if (tekst === '' && verplicht) return 'Dit kan niet leeg zijn. Schrijf op wat er moet staan.';
  return tekstFouten(turn, tekst, langste).join(' ') || undefined;
};

/** The receipt. Those on the casus hear that something changed, not what. */
export const verbeterd = async (turn: DeelnemerTurn, casus: Casus): Promise<Reply> => {
  await noteer(turn, casus, { soort: 'gecorrigeerd' });
  vertelOpCasus(turn, 'gecorrigeerd', casus);
  return bon(
    casus,
    'Dit is verbeterd',
    'Wie op de casus staat, hoort dat er iets is verbeterd. Staat hetzelfde ook op een andere plek? Verbeter het daar ook.',
    { title: 'Nog iets verbeteren', verb: 'casus.correctie' },
  );
};

const zet = verbOn(
  'casus.correctie.zet',
  'coordineren',
  MetVeld.extend({ stempel: z.string().max(100).default(''), tekst: z.string().max(10_000).default('') }),
  vind,
  async (turn, data, { casus }) => {
    const { bron, open } = await opent(turn, casus, data.ding);
    const was = tekstIn(open, data.veld);
    const tekst = data.tekst.trim();
    const weer = (fout: string) =>
      formulier(naamVan(turn, bron, open.ding), data, open, { ...was, tekst: data.tekst }, fout);
    const fout = foutIn(turn, tekst, was.verplicht, LANGSTE);
    if (fout !== undefined) return weer(fout);
    // The same twice is the same once.
    if (tekst === was.tekst) return bon(casus, 'Dit staat er al', 'Er is niets veranderd.');
    if (data.stempel !== open.versie) return weer(GEWIJZIGD);
    await open.zet(data.veld, tekst);
    return verbeterd(turn, casus);
  },
);

const verklaringFormulier = (casus: Casus, tekst: string, fout?: string): Reply => ({
  kind: 'card',
  summary: 'Verklaring',
  card: correctieTekstCard({
    context: `Casus ${casus.id}`,
    titel: 'Verklaring van de jongere of een ouder',
    intro:
      'Is een jongere of ouder het niet eens met wat er staat, en verbeter je het niet? Schrijf dan op wat die ervan vindt. Het staat voortaan in de casus.',
    label: 'Wat vindt de jongere of ouder?',
    tekst,
    langste: LANGSTE_VERKLARING,
    verplicht: false,
    fout,
    bewaar: { verb: 'casus.verklaring.zet', data: { casus: casus.id } },
    terug: { verb: 'casus.correctie', data: { casus: casus.id } },
  }),
});

const verklaring = verbOn(
  'casus.verklaring',
  'coordineren',
  CasusData,
  vind,
  async (turn, _data, { casus }) => {
    eisInhoud(casus);
    return verklaringFormulier(casus, (await turn.open(Casussen, casus, WAAROM)).verklaring ?? '');
  },
);

const zetVerklaring = verbOn(
  'casus.verklaring.zet',
  'coordineren',
  CasusData.extend({ tekst: z.string().max(10_000).default('') }),
  vind,
  async (turn, data, { casus, stored }) => {
    eisInhoud(casus);
    const tekst = data.tekst.trim();
    const fout = foutIn(turn, tekst, false, LANGSTE_VERKLARING);
    if (fout !== undefined) return verklaringFormulier(casus, data.tekst, fout);
    const { verklaring: was, ...rest } = await turn.open(Casussen, casus, WAAROM);
    if ((was ?? '') === tekst) return bon(casus, 'Dit staat er al', 'Er is niets veranderd.');
    const na = tekst === '' ? rest : { ...rest, verklaring: tekst };
    turn.replace(Casussen, stored, { ...casus, content: await turn.seal(Casussen, casus, na) });
    await noteer(turn, casus, { soort: 'verklaring' });
    vertelOpCasus(turn, 'gecorrigeerd', casus);
    return bon(
      casus,
      tekst === '' ? 'De verklaring is weg' : 'De verklaring is bewaard',
      'Wie de casus opent, ziet wat de jongere of ouder ervan vindt.',
    );
  },
);

/** AVG art. 16: what is wrong is put right, or what somebody thinks of it is put beside it. */
export const correctieVerbs: readonly Verb[] = [lijst, toon, vraag, zet, verklaring, zetVerklaring];
