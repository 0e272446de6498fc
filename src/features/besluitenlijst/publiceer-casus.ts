import { type Besluit, Besluiten, besluitPrefix } from '../../domain/besluit.ts';
import { casusStand } from '../../domain/besluit-correctie.ts';
import type { LijstConcept, PuntContent } from '../../domain/besluitenlijst-concept.ts';
import { casusNa } from '../../domain/besluitenlijst-gevolg.ts';
import { Aanmeldingen, type Casus, Casussen, CasusTellers, nieuweCasus } from '../../domain/casus.ts';
import { jarenVan, naOvernemen } from '../../domain/casus-nummer.ts';
import { coordinatoren } from '../../domain/netwerk.ts';
import { instantText } from '../../domain/time.ts';
import { metSluiting } from '../../domain/wissen.ts';
import type { Stored, Turn } from '../turn.ts';
import { dagVan } from './maken.ts';
import type { Publicatie } from './publicatie.ts';

/** The casus an item is about; one from before the bot came is made now, and its number is never given out again. */
export type MetCasus = { readonly casus: Casus; readonly stored: Stored<Casus> | undefined };

const neemOver = async (turn: Turn, lijst: LijstConcept, id: string): Promise<MetCasus> => {
  const sleutel = await turn.newKey();
  const casus = nieuweCasus(
    {
      id,
      partners: lijst.overname[id]?.partners ?? [],
      aanmelders: [],
      overgenomen: true,
      sleutel,
      content: await turn.seal(Casussen, { id, sleutel }, {}),
    },
    turn.now,
  );
  const tellers = (await Promise.all(jarenVan([id]).map((jaar) => turn.get(CasusTellers, jaar)))).filter(
    (each) => each !== undefined,
  );
  for (const teller of naOvernemen(
    tellers.map(({ value }) => value),
    [id],
  )) {
    const stored = tellers.find(({ value }) => value.id === teller.id);
    if (stored) turn.replace(CasusTellers, stored, teller);
    else turn.insert(CasusTellers, teller);
  }
  turn.audit('overgenomen', `casus ${id}`);
  return { casus, stored: undefined };
};

/** A casus that was erased and is discussed again: the same number, a new key, a new period, and nothing of what was. */
const opnieuw = async (turn: Turn, casus: Casus): Promise<Casus> => {
  const { gewist: _gewist, wisGrond: _grond, gesloten: _gesloten, wisOp: _wisOp, ...rest } = casus;
  const nieuw = { ...rest, sleutel: await turn.newKey() };
  turn.audit('heropend', `casus ${casus.id}`);
  return { ...nieuw, content: await turn.seal(Casussen, nieuw, {}) };
};

export const casusVan = async (
  turn: Turn,
  lijst: LijstConcept,
  id: string | undefined,
): Promise<MetCasus | undefined> => {
  if (id === undefined) return undefined;
  const stored = await turn.get(Casussen, id);
  if (!stored) return neemOver(turn, lijst, id);
  return {
    casus: stored.value.gewist === undefined ? stored.value : await opnieuw(turn, stored.value),
    stored,
  };
};

/** A commit holds a hundred rows. */
const LEIDERS = 4;

/** To be handed over is for people: the coördinatoren are asked to begin it, and until then the casus stays here. */
export const vraagOverdracht = (turn: Turn, casus: string, overleg: string): void => {
  for (const { id } of coordinatoren(turn.netwerk).slice(0, LEIDERS))
    turn.send({
      id: `overdracht.besluit!${casus}!${overleg}!${id}`,
      soort: 'overdracht.besluit',
      over: { casus },
      aan: { soort: 'deelnemer', deelnemer: id },
    });
};

/** Whether a later overleg has decided about this casus. */
export const laterBesloten = async (turn: Turn, casus: string, dag: string): Promise<boolean> =>
  (await turn.list(Besluiten, { prefix: besluitPrefix(casus) })).some(
    ({ value }) => value.ingetrokken === undefined && (value.id.split('!')[1] ?? '') > dag,
  );

/**
 * Brings the casus where the besluit says: its state, its casusregisseur, who is on it. Resolves with where it stood and where it
 * stands now, when it was this besluit that brought it there.
 */
export const werkCasusBij = async (
  turn: Turn,
  { overleg, uitgave }: Publicatie,
  met: MetCasus,
  punt: PuntContent,
  nieuw: boolean,
): Promise<Besluit['gevolg']> => {
  const dag = dagVan(overleg, turn);
  const later = await laterBesloten(turn, met.casus.id, dag.toString());
  // The same list again: what was decided stands; only who is on it can grow.
  const na = casusNa(met.casus, punt, {
    overleg: dag,
    netwerk: turn.netwerk,
    verouderd: later || (punt.soort !== undefined && !nieuw),
  });
  const schrijft = nieuw && !later;
  const content = !schrijft
    ? na.content
    : await turn.seal(Casussen, na, {
        ...(met.stored
          ? await turn.open(Casussen, met.casus, `besluitenlijst, vastgesteld door ${uitgave.door}`)
          : {}),
        laatsteBesluit: punt.besluitTekst || punt.soort,
      });
  // To follow it once more is no answer to "is this still needed?"; that question must have been on the agenda.
  const gevraagd = overleg.agenda.some(({ casus, soort }) => casus === na.id && soort === 'herijking');
  const herijkt =
    schrijft && gevraagd && punt.soort !== undefined ? { herijkt: instantText(turn.now, 'second') } : {};
  const volgende = metSluiting({ ...na, ...herijkt, content }, turn.now);
  if (schrijft && volgende.overTeDragen !== undefined && volgende.overdracht === undefined)
    vraagOverdracht(turn, volgende.id, overleg.id);
  if (!met.stored) turn.insert(Casussen, volgende);
  else if (JSON.stringify(volgende) !== JSON.stringify(met.stored.value))
    turn.replace(Casussen, met.stored, volgende);
  return schrijft ? { was: casusStand(met.casus), werd: casusStand(volgende) } : undefined;
};

/** The aanmelding with which the casus came to this overleg is dealt with. */
export const isBesproken = async (turn: Turn, casus: string, overleg: string): Promise<void> => {
  for (const stored of await turn.list(Aanmeldingen, { shelf: 'open' })) {
    const { value } = stored;
    const vanHier = value.overleg === undefined || value.overleg === overleg;
    if (value.casus === casus && value.status === 'geagendeerd' && vanHier)
      turn.replace(Aanmeldingen, stored, { ...value, status: 'besproken' });
  }
};
