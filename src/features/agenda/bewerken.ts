import { z } from 'zod/v4';
import { bewerkenCard } from '../../../cards/agenda/bewerken.ts';
import { tijden, Vragen, zetOp } from '../../domain/agenda.ts';
import { toonTijd } from '../../domain/datum.ts';
import { UserError } from '../../domain/errors.ts';
import { type Agendapunt, type Overleg, Overleggen } from '../../domain/overleg.ts';
import type { WachtReden } from '../../domain/wacht-reden.ts';
import type { Reply } from '../../ports/chat.ts';
import { type Verb, verb } from '../feature.ts';
import type { Turn, View } from '../turn.ts';
import { naVersturen, planBijwerken } from './bijwerken.ts';
import { letOp } from './overzicht.ts';
import { geefToegang } from './ronde.ts';
import { eisOpen, overlegMet, puntMet, type Stand, standVan } from './stand.ts';
import { vraagAfhalen } from './wachten.ts';
import { aantal, Id, titelVan, welk } from './woorden.ts';

const detailVan = (punt: Agendapunt, vragen: number): string | undefined => {
  if (punt.casus === undefined) return undefined;
  const vraag = vragen === 0 ? 'nog geen vraag vooraf' : aantal(vragen, 'vraag vooraf', 'vragen vooraf');
  return `${aantal(punt.partners.length, 'partner', 'partners')}, ${vraag}`;
};

/** The agenda as a list to change. */
export const lijst = async (view: View, stand: Stand, pagina: number, melding?: string): Promise<Reply> => {
  const { overleg, punten } = stand;
  const vragen = (await view.list(Vragen, { prefix: `${overleg.id}!` })).map(({ value }) => value.agendapunt);
  return {
    kind: 'card',
    summary: 'Agenda bewerken',
    card: bewerkenCard({
      netwerk: view.netwerk.naam,
      overleg: overleg.id,
      titel: `Agenda ${welk(overleg, view)}`,
      melding,
      punten: tijden(overleg, punten).map(({ punt, om }) => ({
        id: punt.id,
        titel: titelVan(punt),
        tijd: `${toonTijd(om, view.netwerk.tijdzone)}, ${aantal(punt.minuten, 'minuut', 'minuten')}`,
        detail: detailVan(punt, vragen.filter((id) => id === punt.id).length),
      })),
      let: letOp(stand, view),
      verstuurd: overleg.agendaVerstuurd !== undefined,
      pagina,
    }),
  };
};

/** What is known besides the items: why a casus that is not on it (any more) must wait. */
type Erbij = { readonly reden?: { readonly casus: string; readonly reden: WachtReden } };

/** Reasons are of casussen that wait; one that is on the agenda (again) has none. */
const redenenNa = (
  { redenen = {} }: Overleg,
  agenda: readonly Agendapunt[],
  { reden }: Erbij,
): Pick<Overleg, 'redenen'> => {
  if (Object.keys(redenen).length === 0 && !reden) return {};
  const alle = { ...redenen, ...(reden ? { [reden.casus]: reden.reden } : {}) };
  const wacht = Object.entries(alle).filter(([casus]) => !agenda.some((punt) => punt.casus === casus));
  return { redenen: Object.fromEntries(wacht) };
};

/**
 * Changes the agenda and resolves with how it stands then. Once it was sent, who is newly invited may read, the card in
 * the channel is drawn anew, and those concerned hear of it once, a little later.
 */
export const wijzig = async (
  turn: Turn,
  id: string,
  doe: (punten: Agendapunt[]) => Agendapunt[],
  erbij: Erbij = {},
): Promise<Stand> => {
  const stored = await overlegMet(turn, id);
  eisOpen(stored.value, turn);
  const agenda = doe((await standVan(turn, stored.value)).punten);
  if (agenda.length === 0) throw new UserError('Een agenda heeft minstens één punt.');
  const na: Overleg = { ...stored.value, agenda, ...redenenNa(stored.value, agenda, erbij) };
  const stand = await standVan(turn, na);
  turn.audit('agenda gewijzigd', id);
  if (na.agendaVerstuurd === undefined) {
    turn.replace(Overleggen, stored, na);
    return stand;
  }
  const overleg = naVersturen(stored.value, stand);
  turn.replace(Overleggen, stored, overleg);
  await geefToegang(turn, id, agenda);
  turn.redraw(`agenda.kanaal!${id}`);
  planBijwerken(turn, overleg);
  return { ...stand, overleg };
};

const Pagina = z.coerce.number().int().min(1).max(1000).catch(1);
/** An agenda, and a page of its list. */
export const Over = z.object({ overleg: Id, pagina: Pagina.optional() });
/** An item, and the place it must get (from 0). */
export const Plek = z.object({
  overleg: Id,
  punt: z.string().max(80),
  plek: z.number().int().min(0).max(500),
});

/** Listing the items, and dropping one. */
export const bewerkVerbs: readonly Verb[] = [
  verb('agenda.bewerken', 'coordineren', Over, async (turn, { overleg, pagina }) => {
    const { value } = await overlegMet(turn, overleg);
    eisOpen(value, turn);
    return lijst(turn, await standVan(turn, value), pagina ?? 1);
  }),
  verb(
    'agenda.haalAf',
    'coordineren',
    Plek.pick({ overleg: true, punt: true }),
    async (turn, { overleg, punt }) => {
      const stand = await standVan(turn, (await overlegMet(turn, overleg)).value);
      const eraf = stand.punten.find(({ id }) => id === punt);
      if (!eraf) return lijst(turn, stand, 1, 'Dit punt stond al niet meer op de agenda.');
      eisOpen(stand.overleg, turn);
      if (eraf.casus !== undefined) return vraagAfhalen(turn, stand.overleg, eraf.casus);
      const nu = await wijzig(turn, overleg, (punten) => punten.filter(({ id }) => id !== punt));
      return lijst(turn, nu, 1, `${titelVan(eraf)} is van de agenda gehaald.`);
    },
  ),
];

/** Puts an item on a place; the same click twice is the same place. */
export const zetOpPlek = (turn: Turn, { overleg, punt, plek }: z.infer<typeof Plek>): Promise<Stand> =>
  wijzig(turn, overleg, (punten) => {
    puntMet(punten, punt);
    return zetOp(punten, punt, plek);
  });
