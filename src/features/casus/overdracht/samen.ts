import { Casussen } from '../../../domain/casus.ts';
import { coordinatoren } from '../../../domain/netwerk.ts';
import {
  beeindigd,
  beletsel,
  bijgewerkt,
  inStap,
  type Omdat,
  OVERDRACHT,
  type Overdracht,
  Overdrachten,
  uitStap,
} from '../../../domain/overdracht.ts';
import { instantText } from '../../../domain/time.ts';
import { NIETS } from '../../../domain/wissen.ts';
import type { Samenwerk } from '../../feature.ts';
import type { Stored, Turn } from '../../turn.ts';
import { noteer } from '../noteren.ts';
import { BERICHT } from './berichten.ts';
import { partnerNamen } from './lezen.ts';
import { openHier } from './openen.ts';
import { geefOver, vertel } from './overgeven.ts';
import { vertelLeiders, WAAROM } from './rij.ts';
import { anderVan } from './woorden.ts';

type Rij = Stored<Overdracht>;

const casusVan = async (turn: Turn, { casus }: Overdracht) =>
  casus === undefined ? undefined : turn.get(Casussen, casus);

/** The form comes here, under a key of this netwerk; in the log of the other stands that it was given. */
const ontvang = async (turn: Turn, daar: Turn, hun: Overdracht): Promise<void> => {
  const casus = await casusVan(daar, hun);
  // Closed or locked meanwhile: the other side takes it back itself.
  if (beletsel(casus?.value) !== undefined) return;
  const content = await daar.open(Overdrachten, hun, `overdracht aan ${turn.netwerk.naam}`);
  daar.audit('verstrekt', `overdracht ${hun.id}`, turn.netwerk.naam);
  const thing = { id: hun.id, sleutel: await turn.newKey() };
  const { gesprokenMet: _wie, weigering: _nee, ...formulier } = content;
  const rij: Overdracht = {
    ...thing,
    kant: 'in',
    fase: 'aangeboden',
    ander: { netwerk: daar.netwerk.id, naam: daar.netwerk.naam },
    ...(hun.casus === undefined ? {} : { nummerDaar: hun.casus }),
    bel: coordinatoren(daar.netwerk).map(({ naam }) => naam),
    begonnen: instantText(turn.now, 'second'),
    stap: 1,
    aangeboden: { op: instantText(turn.now, 'second'), naam: hun.aangeboden?.naam ?? '' },
    ...(hun.toestemming ? { toestemming: hun.toestemming } : {}),
    gesproken: {},
    content: await turn.seal(Overdrachten, thing, {
      ...formulier,
      partners: partnerNamen(daar, hun, content),
    }),
  };
  turn.insert(Overdrachten, rij);
  turn.audit('ontvangen', `overdracht ${rij.id}`, daar.netwerk.naam);
  vertelLeiders(turn, BERICHT.aangeboden, rij, '');
};

/** Takes over what the other side said, and tells it here. */
const werkBij = (turn: Turn, stored: Rij, hun: Overdracht): void => {
  const was = stored.value;
  const na = bijgewerkt(was, hun);
  turn.replace(Overdrachten, stored, na);
  if (na.afspraak && na.afspraak !== was.afspraak)
    vertelLeiders(turn, BERICHT.afspraak, na, `${na.afspraak.keer}${na.afspraak.door}`);
  const gesproken = na.gesproken[hun.kant];
  if (gesproken && !was.gesproken[hun.kant]) vertelLeiders(turn, BERICHT.gesproken, na, gesproken.op);
};

const zonderOverdracht = async (turn: Turn, rij: Overdracht) => {
  const casus = await casusVan(turn, rij);
  if (casus?.value.overdracht !== rij.id) return casus?.value;
  const { overdracht: _deze, ...rest } = casus.value;
  turn.replace(Casussen, casus, rest);
  return rest;
};

/** The casus was closed, locked or erased while it was on offer: it stays what it is, and is offered no more. */
const trekTerug = async (turn: Turn, stored: Rij, omdat: Omdat): Promise<void> => {
  const rij: Overdracht = { ...beeindigd(stored.value, 'ingetrokken', turn.now), omdat };
  turn.replace(Overdrachten, stored, rij);
  turn.audit('gewijzigd', `overdracht ${rij.id}`, `ingetrokken: ${omdat}`);
  const casus = await zonderOverdracht(turn, rij);
  if (casus && omdat !== 'op slot' && omdat !== 'gewist')
    await noteer(turn, casus, { soort: 'overdracht ingetrokken', waarom: anderVan(rij) });
  if (stored.value.fase === 'aangeboden') vertelLeiders(turn, BERICHT.ingetrokken, rij, '');
};

const geweigerd = async (turn: Turn, daar: Turn, stored: Rij, hun: Overdracht): Promise<void> => {
  const { weigering } = await daar.open(Overdrachten, hun, `weigering, gelezen door ${turn.netwerk.naam}`);
  const eigen = await turn.open(Overdrachten, stored.value, WAAROM);
  const rij = {
    ...beeindigd(stored.value, 'geweigerd', turn.now),
    content: await turn.seal(Overdrachten, stored.value, { ...eigen, weigering }),
  };
  turn.replace(Overdrachten, stored, rij);
  const casus = await zonderOverdracht(turn, rij);
  if (casus) await noteer(turn, casus, { soort: 'overdracht geweigerd', waarom: weigering });
  vertelLeiders(turn, BERICHT.geweigerd, rij, '');
};

/** It did not come here: nothing of what was sent can be read any more. */
const ruimOp = async (turn: Turn, stored: Rij, ingetrokken?: Omdat): Promise<void> => {
  const rij: Overdracht = ingetrokken
    ? { ...beeindigd(stored.value, 'ingetrokken', turn.now), omdat: ingetrokken }
    : stored.value;
  await turn.destroyKey(rij.sleutel);
  turn.replace(Overdrachten, stored, { ...rij, content: NIETS, gewist: instantText(turn.now, 'second') });
  turn.audit('gewist', `overdracht ${rij.id}`, ingetrokken ? 'ingetrokken' : 'geweigerd');
  if (ingetrokken) vertelLeiders(turn, BERICHT.ingetrokken, rij, '');
};

const stapUit = async (turn: Turn, daar: Turn | undefined, stored: Rij): Promise<void> => {
  const rij = stored.value;
  const hun = rij.ander && (await daar?.get(Overdrachten, rij.id))?.value;
  const casus = await casusVan(turn, rij);
  const nu = uitStap(rij, hun, { casus: casus?.value, daar: rij.ander === undefined || daar !== undefined });
  if (nu.stap === 'intrekken') return trekTerug(turn, stored, nu.omdat);
  if (nu.stap === 'vertellen') return vertel(turn, stored);
  if (nu.stap === 'bijwerken' && hun) return werkBij(turn, stored, hun);
  if (nu.stap === 'geweigerd' && hun && daar) return geweigerd(turn, daar, stored, hun);
  if (nu.stap === 'overgeven' && casus) return geefOver(turn, stored, casus).then(() => undefined);
};

const stapIn = async (
  turn: Turn,
  daar: Turn | undefined,
  stored: Rij | undefined,
  id: string,
): Promise<void> => {
  const hun = (await daar?.get(Overdrachten, id))?.value;
  const nu = inStap(stored?.value, hun, turn.netwerk.id);
  if (!hun || !daar) return;
  if (nu.stap === 'ontvangen') return ontvang(turn, daar, hun);
  if (!stored) return;
  if (nu.stap === 'bijwerken') return werkBij(turn, stored, hun);
  if (nu.stap === 'intrekken') return ruimOp(turn, stored, nu.omdat);
  if (nu.stap === 'opruimen') return ruimOp(turn, stored);
  if (nu.stap === 'openen') return openHier(turn, daar, stored);
};

/**
 * Keeps the two rows of an overdracht in line. One commit moves the casus: the one in which the netwerk that hands over becomes
 * `overgedragen`. Before it the casus is open there and only there; after it the accepted row here holds it until it is opened.
 */
export const overdrachtSamen: Samenwerk = {
  soort: OVERDRACHT,
  ander: async (view, id) => (await view.get(Overdrachten, id))?.value.ander?.netwerk,
  stap: async (hier, daar, id) => {
    const mijn = await hier.get(Overdrachten, id);
    return mijn?.value.kant === 'uit' ? stapUit(hier, daar, mijn) : stapIn(hier, daar, mijn, id);
  },
};
