import { Temporal } from 'temporal-polyfill';
import { z } from 'zod/v4';
import { meldingCard } from '../../../../cards/kit/melding.ts';
import { type Actie, Acties } from '../../../domain/actie.ts';
import { type Besluit, Besluiten } from '../../../domain/besluit.ts';
import {
  type ConceptActie,
  LEEG_PUNT,
  LijstConcepten,
  type PuntContent,
  puntId,
} from '../../../domain/besluitenlijst-concept.ts';
import { GRENZEN } from '../../../domain/besluitenlijst-grenzen.ts';
import { ACTIES_PER_PUNT } from '../../../domain/besluitenlijst-opbouwen.ts';
import { metPunt, standVan } from '../../../domain/besluitenlijst-stand.ts';
import { Casussen } from '../../../domain/casus.ts';
import { UserError } from '../../../domain/errors.ts';
import { coordinatoren } from '../../../domain/netwerk.ts';
import { type Overleg, Overleggen } from '../../../domain/overleg.ts';
import type { Reply } from '../../../ports/chat.ts';
import { type Verb, verb } from '../../feature.ts';
import type { DeelnemerTurn, Turn } from '../../turn.ts';
import { dagVan, nieuweLijst } from '../maken.ts';
import { type Onderwerp, opgesteld } from '../opgesteld.ts';
import { toonLijst } from '../tonen.ts';
import { metVastgesteldeLijst } from '../versies.ts';
import { Id, sluitAf, type Werk, werkVan } from '../werk.ts';
import { telWoord } from '../woorden.ts';
import { WAAROM } from './woorden.ts';

/** A commit holds a hundred rows: each item is one, and so is the line in the logboek of all that is opened for it. */
const RIJEN = 85;

/** An actie as it stands on the published list. */
const actieUit = async (turn: Turn, actie: Actie): Promise<ConceptActie> => {
  const { wat } = await turn.open(Acties, actie, WAAROM);
  return {
    id: actie.id,
    soort: actie.soort,
    wat,
    bron: wat,
    wie: { tekst: '', wie: actie.eigenaar, kandidaten: [] },
    wanneer: { tekst: '', op: actie.tot },
    staat: {
      wat,
      wie: actie.eigenaar,
      op: actie.tot,
      status: actie.status,
      ...(actie.casus === undefined ? {} : { casus: actie.casus }),
    },
  };
};

const wekenTot = (overleg: Overleg, terugOp: string | undefined, turn: Turn): number | undefined =>
  terugOp === undefined
    ? undefined
    : Math.round(dagVan(overleg, turn).until(Temporal.PlainDate.from(terugOp)).days / 7);

const metBesluit = async (
  turn: Turn,
  overleg: Overleg,
  punt: PuntContent,
  besluit: Besluit,
): Promise<PuntContent> => {
  const { tekst } = await turn.open(Besluiten, besluit, WAAROM);
  const { casus, soort, afsluiting, regisseur } = besluit;
  const weken = wekenTot(overleg, besluit.terugOp, turn);
  const over = {
    ...(casus === undefined ? {} : { casus }),
    ...(soort === undefined ? {} : { soort }),
    ...(afsluiting === undefined ? {} : { afsluiting }),
  };
  return {
    ...punt,
    ...over,
    ...(soort === undefined ? { geenSoort: true } : {}),
    besluitTekst: tekst,
    ...(regisseur === undefined ? {} : { regie: { tekst: '', wie: regisseur, kandidaten: [] } }),
    ...(weken === undefined ? {} : { volgenWeken: weken }),
    staat: {
      besluit: besluit.id,
      tekst,
      ...over,
      ...(regisseur === undefined ? {} : { regie: regisseur }),
      ...(weken === undefined ? {} : { weken }),
    },
  };
};

const inStukken = <T>(dingen: readonly T[], grootte: number): T[][] =>
  Array.from({ length: Math.ceil(dingen.length / grootte) }, (_, stuk) =>
    dingen.slice(stuk * grootte, (stuk + 1) * grootte),
  );

/** The items that stand for one casus: each besluit one, the acties with the first. */
const puntenUit = async (
  turn: Turn,
  overleg: Overleg,
  { casus, besluiten, acties }: Onderwerp,
): Promise<PuntContent[]> => {
  const heeftRegie = casus !== undefined && (await turn.get(Casussen, casus))?.value.regisseur !== undefined;
  const { weg: _weg, ...kaal } = LEEG_PUNT;
  const leeg: PuntContent = { ...kaal, ...(casus === undefined ? {} : { casus }), heeftRegie };
  const geldig = besluiten.filter(({ ingetrokken }) => ingetrokken === undefined);
  const lopend = acties.filter(({ status }) => status !== 'vervallen');
  const stukken = inStukken(lopend, ACTIES_PER_PUNT);
  const punten: PuntContent[] = [];
  for (let plek = 0; plek < Math.max(geldig.length, stukken.length); plek += 1) {
    const besluit = geldig[plek];
    const punt = besluit ? await metBesluit(turn, overleg, leeg, besluit) : leeg;
    const eigen: ConceptActie[] = [];
    for (const actie of stukken[plek] ?? []) eigen.push(await actieUit(turn, actie));
    punten.push({ ...punt, acties: eigen });
  }
  return punten;
};

/** A draft that holds what was published, as everyone could see it: each coördinator has seen it. */
const vul = async (turn: DeelnemerTurn, overleg: Overleg): Promise<Werk> => {
  const open = (await opgesteld(turn, overleg)).filter(({ dicht }) => !dicht);
  const punten: PuntContent[] = [];
  for (const onderwerp of open) punten.push(...(await puntenUit(turn, overleg, onderwerp)));
  if (punten.length === 0)
    throw new UserError(
      'Op deze lijst staat niets dat je kunt corrigeren: de casussen staan op slot of zijn gewist. Vul met /besluitenlijst aan wat mist.',
    );
  const rijen = punten.reduce((som, { staat, acties }) => som + (staat ? 2 : 1) + acties.length, 0);
  if (punten.length > GRENZEN.punten || rijen > RIJEN)
    throw new UserError(
      `Deze lijst heeft ${telWoord(punten.length, 'punt', 'punten')}, met hun acties te veel om in één keer te corrigeren. Wijzig de acties bij /acties en de casus bij /casus.`,
    );
  const werk = await nieuweLijst(turn, { bron: 'correctie', overleg });
  const gezien = coordinatoren(turn.netwerk).map(({ id }) => id);
  for (const [plek, punt] of punten.entries()) {
    const id = puntId(plek);
    const content = { ...punt, volgnr: String(plek + 1) };
    werk.punten.set(id, { stored: undefined, content, vuil: true });
    werk.lijst = metPunt(werk.lijst, standVan(id, content, gezien, true), turn.who.deelnemer.id);
  }
  werk.lijst = { ...werk.lijst, revisie: 0 };
  return werk;
};

/** The correction that is open, whoever began it; undefined when there is none. */
const lopende = async (turn: DeelnemerTurn, overleg: Overleg): Promise<Werk | Reply | undefined> => {
  const stored =
    overleg.correctie === undefined ? undefined : await turn.get(LijstConcepten, overleg.correctie);
  if (stored?.value.status === 'open') return werkVan(stored);
  if (stored?.value.status !== 'publiceren') return undefined;
  return {
    kind: 'card',
    summary: 'Besluitenlijst',
    card: meldingCard({
      context: turn.netwerk.naam,
      titel: 'Er wordt al een correctie verwerkt',
      zin: 'Een ogenblik. Probeer het over een minuut opnieuw.',
      stappen: [{ title: 'Opnieuw', verb: 'besluitenlijst.corrigeren', data: { overleg: overleg.id } }],
    }),
  };
};

const begin = async (turn: DeelnemerTurn, id: string): Promise<Reply> => {
  const stored = await metVastgesteldeLijst(turn, id);
  const overleg = stored.value;
  const bezig = await lopende(turn, overleg);
  if (bezig && 'kind' in bezig) return bezig;
  const werk = bezig ?? (await vul(turn, overleg));
  if (!bezig) turn.replace(Overleggen, stored, { ...overleg, correctie: werk.lijst.id });
  const reply = await toonLijst(turn, werk);
  await sluitAf(turn, werk);
  return reply;
};

/** A published list is corrected: what stood there is laid out as a draft, and only what is changed in it changes. */
export const correctieVerbs: readonly Verb[] = [
  verb('besluitenlijst.corrigeren', 'coordineren', z.object({ overleg: Id }), (turn, { overleg }) =>
    begin(turn, overleg),
  ),
];
