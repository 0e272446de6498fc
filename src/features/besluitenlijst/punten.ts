import { z } from 'zod/v4';
import { type BesluitFormView, besluitFormCard, GEEN } from '../../../cards/besluitenlijst/besluit.ts';
import type { PuntContent } from '../../domain/besluitenlijst-concept.ts';
import { GRENZEN } from '../../domain/besluitenlijst-grenzen.ts';
import { kiesBesluit } from '../../domain/besluitenlijst-vragen.ts';
import { Casussen } from '../../domain/casus.ts';
import { leesCasusNummer } from '../../domain/casus-nummer.ts';
import { weigeringen } from '../../domain/privacy-guard.ts';
import type { Reply } from '../../ports/chat.ts';
import type { Verb } from '../feature.ts';
import type { DeelnemerTurn } from '../turn.ts';
import { volgendPunt } from './acties.ts';
import { zetCasus } from './antwoorden.ts';
import { mensenVan } from './maken.ts';
import { gekozenSoort, soortKeuzes, soortWaarde } from './soorten.ts';
import { bezig, toonBij, toonLijst, toonPunt } from './tonen.ts';
import { Id, lijstVerb, OverLijst, puntVan, type Werk, zetPunt } from './werk.ts';
import { contextVan, mensenKeuzes, overlegVanLijst } from './woorden.ts';

const HOOGSTENS = 150;

const OverPunt = OverLijst.extend({ punt: Id });
const MisschienPunt = OverLijst.extend({ punt: Id.optional() });
const Ingevuld = MisschienPunt.extend({
  casus: z.string().max(80).optional(),
  nummer: z.string().max(60).optional(),
  soort: z.string().max(80).optional(),
  besluit: z.string().max(6000).optional(),
  regie: z.string().max(80).optional(),
  weken: z.union([z.string().max(10), z.number()]).optional(),
});
type Ingevuld = z.infer<typeof Ingevuld>;

/** Those on the agenda first, then what is open. */
const casusKeuzes = async (turn: DeelnemerTurn, werk: Werk, nu: string | undefined) => {
  const overleg = await overlegVanLijst(turn, werk.lijst);
  const agenda = (overleg?.agenda ?? []).flatMap(({ casus }) => (casus === undefined ? [] : [casus]));
  const open = (await turn.list(Casussen, { shelf: 'open', limit: HOOGSTENS })).map(({ value }) => value.id);
  const nummers = [...new Set([...(nu === undefined ? [] : [nu]), ...agenda, ...open])];
  return nummers.map((nummer) => ({ title: nummer, value: nummer }));
};

const formulier = async (
  turn: DeelnemerTurn,
  werk: Werk,
  punt: string | undefined,
  ingevuld: BesluitFormView['ingevuld'],
  fout?: string,
): Promise<Reply> =>
  bezig(
    besluitFormCard({
      lijst: werk.lijst.id,
      overleg: contextVan(await overlegVanLijst(turn, werk.lijst), turn),
      punt,
      casussen: await casusKeuzes(turn, werk, ingevuld.casus === GEEN ? undefined : ingevuld.casus),
      soorten: soortKeuzes,
      mensen: mensenKeuzes(turn.netwerk),
      ingevuld,
      fout,
    }),
  );

const toonForm = async (turn: DeelnemerTurn, werk: Werk, id: string | undefined): Promise<Reply> => {
  if (id === undefined) return formulier(turn, werk, undefined, {});
  const punt = await puntVan(turn, werk, id);
  return formulier(turn, werk, id, {
    casus: punt.casus,
    soort: soortWaarde(punt),
    tekst: punt.besluitTekst,
    regie: punt.regie?.wie,
    weken: punt.volgenWeken,
  });
};

type Gelezen = {
  readonly casus: string | undefined;
  readonly tekst: string;
  readonly weken: number | undefined;
};

/** What was filled in; a sentence when it cannot be kept. */
const leesIngevuld = (turn: DeelnemerTurn, data: Ingevuld): Gelezen | string => {
  const tekst = data.besluit?.trim() ?? '';
  const nummer = data.nummer?.trim() ?? '';
  const getypt = nummer !== '' ? nummer : data.casus === GEEN ? '' : (data.casus ?? '');
  const casus =
    getypt === '' ? undefined : leesCasusNummer(getypt, turn.netwerk.casusPrefix, turn.vandaag.year);
  if (getypt !== '' && casus === undefined)
    return 'Dit is geen casusnummer. Vul bijvoorbeeld ZN-2026-014 in.';
  const geweigerd = weigeringen(tekst, turn.vandaag);
  if (geweigerd.length > 0) return `${geweigerd.map(({ zin }) => zin).join(' ')} Er is nog niets bewaard.`;
  if (tekst.length > GRENZEN.besluitTekens) return `Gebruik hoogstens ${GRENZEN.besluitTekens} tekens.`;
  if (casus === undefined && gekozenSoort(data.soort)) return 'Kies over welke casus dit besluit gaat.';
  if (casus === undefined && tekst === '') return 'Kies een casus, of schrijf het besluit op.';
  const weken = data.weken === undefined || data.weken === '' ? undefined : Number(data.weken);
  if (weken !== undefined && !(Number.isInteger(weken) && weken >= 1 && weken <= 52))
    return 'Vul bij de weken een getal in van 1 tot en met 52.';
  return { casus, tekst, weken };
};

const LEEG: PuntContent = { volgnr: '', onderwerp: '', besluitTekst: '', heeftRegie: false, acties: [] };

const metBesluit = (
  turn: DeelnemerTurn,
  oud: PuntContent,
  data: Ingevuld,
  { casus, tekst, weken }: Gelezen,
): PuntContent => {
  const soort = gekozenSoort(data.soort);
  const { regie, volgenWeken: _weken, ...rest } = oud;
  const wie = mensenVan(turn.netwerk).deelnemers.find(({ id }) => id === data.regie)?.id;
  const gekozen = kiesBesluit(rest, casus === undefined ? undefined : soort);
  return {
    ...gekozen,
    besluitTekst: tekst,
    ...(soort?.soort === 'volgen' && weken !== undefined ? { volgenWeken: weken } : {}),
    ...(wie === undefined ? {} : { regie: { ...(regie ?? { tekst: '', kandidaten: [] }), wie } }),
  };
};

const bewaarBesluit = async (turn: DeelnemerTurn, werk: Werk, data: Ingevuld): Promise<Reply> => {
  const gelezen = leesIngevuld(turn, data);
  const terug = (fout: string) =>
    formulier(
      turn,
      werk,
      data.punt,
      {
        casus: data.casus,
        nummer: data.nummer,
        soort: data.soort,
        tekst: data.besluit,
        regie: data.regie,
        weken: Number.isFinite(Number(data.weken)) && data.weken !== '' ? Number(data.weken) : undefined,
      },
      fout,
    );
  if (typeof gelezen === 'string') return terug(gelezen);
  if (data.punt === undefined && werk.lijst.punten.length >= GRENZEN.punten)
    return terug(`Op één lijst passen hoogstens ${GRENZEN.punten} punten.`);
  const oud = data.punt === undefined ? undefined : await puntVan(turn, werk, data.punt);
  const id = data.punt ?? volgendPunt(werk);
  const nieuw = metBesluit(
    turn,
    oud ?? { ...LEEG, volgnr: String(werk.lijst.punten.length + 1) },
    data,
    gelezen,
  );
  await zetCasus(turn, werk, id, nieuw, gelezen.casus);
  return toonPunt(turn, werk, id);
};

const laatWeg = async (turn: DeelnemerTurn, werk: Werk, id: string, weg: boolean): Promise<Reply> => {
  const punt = await puntVan(turn, werk, id);
  zetPunt(turn, werk, id, { ...punt, weg });
  return weg ? toonBij(turn, werk, id) : toonPunt(turn, werk, id);
};

/** Looking at the list, and changing its items by hand. */
export const puntVerbs: readonly Verb[] = [
  lijstVerb('besluitenlijst.openen', OverLijst, (turn, werk) => toonLijst(turn, werk)),
  lijstVerb('besluitenlijst.pagina', OverLijst.extend({ pagina: z.number() }), (turn, werk, { pagina }) =>
    toonLijst(turn, werk, pagina),
  ),
  lijstVerb('besluitenlijst.terugNaar', MisschienPunt, (turn, werk, { punt }) => toonBij(turn, werk, punt)),
  lijstVerb('besluitenlijst.punt', OverPunt, (turn, werk, { punt }) => toonPunt(turn, werk, punt)),
  lijstVerb('besluitenlijst.besluit', MisschienPunt, (turn, werk, { punt }) => toonForm(turn, werk, punt)),
  lijstVerb('besluitenlijst.besluitOpslaan', Ingevuld, bewaarBesluit),
  lijstVerb('besluitenlijst.laatWeg', OverPunt.extend({ weg: z.boolean() }), (turn, werk, { punt, weg }) =>
    laatWeg(turn, werk, punt, weg),
  ),
];
