import { Acties, isOpenActie } from '../../domain/actie.ts';
import { type Bericht, Berichten, Wachtenden } from '../../domain/bericht.ts';
import { Besluiten } from '../../domain/besluit.ts';
import { LijstConcepten } from '../../domain/besluitenlijst-concept.ts';
import { Aanmeldingen, Casussen, isOpenCasus } from '../../domain/casus.ts';
import { Overdrachten } from '../../domain/overdracht.ts';
import { Overleggen } from '../../domain/overleg.ts';
import { Reflecties } from '../../domain/reflectie.ts';
import type { Kind } from '../../domain/row.ts';
import type { Row, Write } from '../../ports/store.ts';
import { stableId } from '../id.ts';
import { parseThing, readThing, toJson } from '../rows.ts';
import { staatEr } from './kaart.ts';
import { type Bij, isOuder, type Veeg } from './veeg.ts';

/** Messages of one day or one occasion: with that day past nothing can plan them again. */
const VAN_EEN_KEER = [
  'antwoord!',
  'digest!',
  'ingehaald!',
  'levering.mislukt!',
  'levering.kanaal!',
  'gids!',
  'koppel!',
  'overdracht!',
];
/** They stay at least this long: for the delivery list, and beyond all that can be planned for a day. */
const KEER_DAGEN = 100;
/**
 * Any other message is remembered as long as what it is about: the row is what keeps it from being sent twice. It goes this
 * long after that came to its end.
 */
const NA_AFLOOP_DAGEN = 400;

const voorbij = (bij: Bij, op: string | undefined): boolean =>
  op !== undefined && isOuder(op, bij.now, NA_AFLOOP_DAGEN);

type Einde = (bij: Bij, id: string) => Promise<boolean>;

const eindeVan =
  <T, C>(kind: Kind<T, C>, isVoorbij: (value: T, bij: Bij) => boolean, zonder = false): Einde =>
  async (bij, id) => {
    const stored = await readThing(bij.store, bij.netwerk.id, kind, id);
    return stored ? isVoorbij(stored.value, bij) : zonder;
  };

/**
 * By what a message names in `over`: whether that came to its end so long ago that nothing can be planned about it any more.
 * What is not there says nothing, and the message stays.
 */
const EINDEN: Readonly<Record<string, Einde>> = {
  actie: eindeVan(Acties, (actie, bij) => !isOpenActie(actie) && voorbij(bij, actie.klaar)),
  overleg: eindeVan(
    Overleggen,
    ({ status, start, vastgesteld }, bij) =>
      (status === 'besluitenlijst vastgesteld' || status === 'afgezegd') &&
      voorbij(bij, start) &&
      (vastgesteld === undefined || voorbij(bij, vastgesteld)),
  ),
  casus: eindeVan(Casussen, (casus, bij) => !isOpenCasus(casus) && voorbij(bij, casus.gewist)),
  aanmelding: eindeVan(Aanmeldingen, ({ gewist }, bij) => voorbij(bij, gewist)),
  besluit: eindeVan(Besluiten, ({ op }, bij) => voorbij(bij, op)),
  reflectie: eindeVan(Reflecties, ({ gesloten }, bij) => voorbij(bij, gesloten)),
  overdracht: eindeVan(Overdrachten, ({ gewist }, bij) => voorbij(bij, gewist)),
  lijst: eindeVan(LijstConcepten, ({ klaar }, bij) => voorbij(bij, klaar), true),
};

const onderwerpen = ({ over }: Bericht): [string, string][] =>
  over === null || typeof over !== 'object' || Array.isArray(over)
    ? []
    : Object.entries(over).flatMap(([naam, id]) =>
        EINDEN[naam] && typeof id === 'string' ? [[naam, id] as [string, string]] : [],
      );

const isAfgelopen = async (bij: Bij, bericht: Bericht): Promise<boolean> => {
  const over = onderwerpen(bericht);
  const einden = await Promise.all(over.map(([naam, id]) => EINDEN[naam]?.(bij, id) ?? false));
  return over.length > 0 && einden.every((einde) => einde);
};

const magWeg = async (bij: Bij, bericht: Bericht): Promise<boolean> => {
  const op = bericht.verzonden ?? bericht.gemaakt;
  if (VAN_EEN_KEER.some((begin) => bericht.id.startsWith(begin))) return isOuder(op, bij.now, KEER_DAGEN);
  return isOuder(op, bij.now, NA_AFLOOP_DAGEN) && isAfgelopen(bij, bericht);
};

/** Has the outbox put an empty card in its place: that knows how fast Teams may be asked. */
const maakLeeg = async (bij: Bij, { id }: Bericht): Promise<Write[]> => {
  const wachtend = { id: `leeg!${stableId(id, -4)}`, bericht: id, ververs: true, leeg: true as const };
  const key = Wachtenden.keyOf(wachtend);
  return (await bij.store.get(bij.netwerk.id, key)) ? [] : [{ op: 'insert', key, value: toJson(wachtend) }];
};

/** Messages: cards are emptied after the time the netwerk chose, and rows go when nothing can plan them again. */
export const berichtenVeeg: Veeg = {
  naam: 'bericht',
  doe: async (bij: Bij, row: Row): Promise<Write[]> => {
    const { value: bericht, etag } = parseThing(Berichten, row);
    if (bericht.status === 'wacht' || bericht.status === 'bezig') return [];
    const op = bericht.verzonden ?? bericht.gemaakt;
    if (staatEr(bericht))
      return isOuder(op, bij.now, bij.netwerk.bewaartermijnen.kaartenDagen) ? maakLeeg(bij, bericht) : [];
    return (await magWeg(bij, bericht)) ? [{ op: 'delete', key: row.key, etag }] : [];
  },
};
