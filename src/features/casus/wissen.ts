import { Temporal } from 'temporal-polyfill';
import { z } from 'zod/v4';
import { meldingCard } from '../../../cards/kit/melding.ts';
import { Aanmeldingen, type Casus, Casussen, isOpenCasus } from '../../domain/casus.ts';
import { toonDatum } from '../../domain/datum.ts';
import { coordinatoren } from '../../domain/netwerk.ts';
import { instantText } from '../../domain/time.ts';
import { gewisteAanmelding, metSluiting, NIETS, wisStap } from '../../domain/wissen.ts';
import type { MessageKind } from '../feature.ts';
import type { Stored, Turn } from '../turn.ts';

const WISSEN = 'casus.wissen';
/** One casus has few aanmeldingen; with each go its key and an audit line. A commit holds a hundred rows. */
const PER_KEER = 5;
const AANMELDINGEN = 15;
const LEIDERS = 10;

/** Destroys every key of a casus. Its number, its state and its dates stay. Resolves with whether all of it is done. */
const wis = async (turn: Turn, stored: Stored<Casus>): Promise<boolean> => {
  const casus = stored.value;
  const over = (await turn.list(Aanmeldingen)).filter(
    ({ value }) => value.casus === casus.id && value.gewist === undefined,
  );
  for (const aanmelding of over.slice(0, AANMELDINGEN)) {
    await turn.destroyKey(aanmelding.value.sleutel);
    turn.replace(Aanmeldingen, aanmelding, gewisteAanmelding(aanmelding.value, turn.now));
  }
  await turn.destroyKey(casus.sleutel);
  if (over.length > AANMELDINGEN) return false;
  const { beperkt: _slot, ...rest } = casus;
  turn.replace(Casussen, stored, { ...rest, content: NIETS, gewist: instantText(turn.now, 'second') });
  turn.audit('gewist', `casus ${casus.id}`, 'bewaartermijn');
  return true;
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

/** Erases what was closed long enough ago, and was announced. */
export const wisGesloten = async (turn: Turn): Promise<'more' | 'done'> => {
  const [te, ...rest] = (await nuTeDoen(turn)).filter(({ wat }) => wat.stap === 'wissen');
  if (!te) return 'done';
  return (await wis(turn, te.stored)) && rest.length === 0 ? 'done' : 'more';
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
