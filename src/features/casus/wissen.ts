import { Temporal } from 'temporal-polyfill';
import { z } from 'zod/v4';
import { meldingCard } from '../../../cards/kit/melding.ts';
import { type Casus, Casussen, isOpenCasus, type WisGrond } from '../../domain/casus.ts';
import { toonDatum } from '../../domain/datum.ts';
import { coordinatoren } from '../../domain/netwerk.ts';
import { VernietigdeSleutels } from '../../domain/sleutel.ts';
import { gewisteCasus, metSluiting, wisStap } from '../../domain/wissen.ts';
import type { MessageKind } from '../feature.ts';
import type { Stored, Turn } from '../turn.ts';
import { vraagId } from './regie.ts';
import { ververs } from './scores-berichten.ts';
import { wisRest } from './wis-rest.ts';

const WISSEN = 'casus.wissen';
/** A commit holds a hundred rows. */
const PER_KEER = 5;
const LEIDERS = 10;

/**
 * Destroys the key of a casus; its number, its state and its dates stay. What stands under it is erased by `wisRest`. Resolves
 * with the casus as it is then. `waarom` is for the audit log.
 */
export const wisCasus = async (
  turn: Turn,
  stored: Stored<Casus>,
  waarom: string,
  grond?: WisGrond,
): Promise<Casus> => {
  const casus = stored.value;
  await turn.destroyKey(casus.sleutel);
  const na = gewisteCasus(casus, turn.now, grond);
  turn.replace(Casussen, stored, na);
  turn.audit('gewist', `casus ${casus.id}`, waarom);
  if (casus.regieVoorstel) turn.redraw(vraagId(casus.id, casus.regieVoorstel));
  if (casus.scoreRonde) ververs(turn, casus, casus.scoreRonde);
  return na;
};

const vertel = (turn: Turn, op: string, casussen: readonly string[]): void => {
  for (const { id } of coordinatoren(turn.netwerk).slice(0, LEIDERS))
    turn.send({
      id: `${WISSEN}!${op}!${casussen[0]}!${id}`,
      soort: WISSEN,
      over: { op, casussen: [...casussen] },
      aan: { soort: 'deelnemer', deelnemer: id },
    });
};

const nuTeDoen = async (turn: Turn) =>
  (await turn.list(Casussen, { shelf: 'dicht' }))
    .map((stored) => ({ stored, wat: wisStap(stored.value, turn.netwerk, turn.vandaag) }))
    .filter(({ wat }) => wat.stap !== 'niets');

/** A casus whose key is destroyed, but that does not say so: the store was put back as it was before that. */
const teruggezet = async (turn: Turn, alle: readonly Stored<Casus>[]): Promise<Stored<Casus> | undefined> => {
  const vernietigd = new Set((await turn.list(VernietigdeSleutels)).map(({ value }) => value.id));
  return alle.find(({ value }) => value.gewist === undefined && vernietigd.has(value.sleutel));
};

/** Erases what was closed long enough ago, and was announced; then what still stands under what was erased. */
export const wisGesloten = async (turn: Turn): Promise<'more' | 'done'> => {
  const [te] = (await nuTeDoen(turn)).filter(({ wat }) => wat.stap === 'wissen');
  const alle = await turn.list(Casussen);
  const terug = te ? undefined : await teruggezet(turn, alle);
  if (te) await wisCasus(turn, te.stored, 'bewaartermijn');
  else if (terug) await wisCasus(turn, terug, 'sleutel was al vernietigd');
  else
    return wisRest(
      turn,
      alle.flatMap(({ value }) => (value.gewist === undefined ? [] : [value])),
    );
  return 'more';
};

/** Announces two weeks before what will be erased. */
export const kondigAan = async (turn: Turn): Promise<'more' | 'done'> => {
  const nu = (await nuTeDoen(turn)).filter(({ wat }) => wat.stap !== 'wissen');
  const aangekondigd: string[] = [];
  let op = '';
  for (const { stored, wat } of nu.slice(0, PER_KEER)) {
    if (wat.stap === 'aankondigen') {
      op = wat.op;
      aangekondigd.push(stored.value.id);
      turn.replace(Casussen, stored, { ...stored.value, wisOp: wat.op });
    } else turn.replace(Casussen, stored, metSluiting(stored.value, turn.now));
  }
  if (aangekondigd.length > 0) vertel(turn, op, aangekondigd);
  return nu.length > PER_KEER ? 'more' : 'done';
};

const Over = z.object({ op: z.string(), casussen: z.array(z.string()) });

const titelVan = (nummers: readonly string[]): string =>
  nummers.length === 1 ? 'De inhoud van een casus wordt gewist' : 'De inhoud van casussen wordt gewist';

/** To the coördinatoren, two weeks before: which numbers, when, and how to prevent it. */
export const wisBericht: MessageKind = {
  soort: WISSEN,
  again: true,
  noem: { wat: 'Inhoud wordt gewist', waarom: 'De bewaartermijn van een gesloten casus is bijna voorbij.' },
  compose: async (view, over) => {
    const { op, casussen } = Over.parse(over);
    const stored = await Promise.all(casussen.map((id) => view.get(Casussen, id)));
    const nog = stored.flatMap((each) =>
      each && !isOpenCasus(each.value) && !each.value.gewist ? [each.value.id] : [],
    );
    const titel = titelVan(casussen);
    const kaart = (zin: string) => meldingCard({ context: view.netwerk.naam, titel, zin });
    if (nog.length === 0)
      return {
        send: false,
        reason: 'er is niets meer te wissen',
        summary: titel,
        card: kaart(`De inhoud van ${casussen.join(', ')} is gewist, of de casus is weer open.`),
      };
    const dag = toonDatum(Temporal.PlainDate.from(op), view.vandaag);
    return {
      send: true,
      summary: titel,
      card: kaart(
        `Op ${dag} wordt de inhoud van ${nog.join(', ')} gewist. Dat hoort bij de bewaartermijn die jullie kozen. De nummers en de aantallen blijven. Is een casus nog nodig? Bespreek hem voor die dag opnieuw en zet het besluit in de besluitenlijst.`,
      ),
    };
  },
};
