import { z } from 'zod/v4';
import { type PuntView, puntCard } from '../../../cards/agenda/punt.ts';
import { Voorbereidingen, type Vraag, Vragen } from '../../domain/agenda.ts';
import { tenzijOpSlot } from '../../domain/errors.ts';
import { naamMetPartner, type Partner, partnerMet } from '../../domain/netwerk.ts';
import type { Agendapunt } from '../../domain/overleg.ts';
import type { Reply } from '../../ports/chat.ts';
import { type Verb, verb } from '../feature.ts';
import type { Turn } from '../turn.ts';
import { Plek, wijzig, zetOpPlek } from './bewerken.ts';
import { eisOpen, overlegMet, puntMet, type Stand, standVan } from './stand.ts';
import { OP_SLOT, titelVan } from './woorden.ts';

const WAAROM = 'coördinator maakt de agenda';

/** The name of a partner. */
export const naamVan = (turn: Turn, partner: string): string =>
  partnerMet(turn.netwerk, partner)?.naam ?? 'partner die niet meer meedoet';

const vragenBij = async (turn: Turn, stand: Stand, punt: Agendapunt): Promise<Vraag[]> =>
  (await turn.list(Vragen, { prefix: `${stand.overleg.id}!${punt.id}!` })).map(({ value }) => value);

const openVragen = async (turn: Turn, vragen: readonly Vraag[]): Promise<PuntView['vragen']> => {
  const open: { partner: string; vraag: string }[] = [];
  for (const vraag of vragen)
    open.push({
      partner: naamVan(turn, vraag.partner),
      vraag: (await tenzijOpSlot(turn.open(Vragen, vraag, WAAROM), { vraag: OP_SLOT })).vraag,
    });
  return open;
};

const openVoorbereiding = async (
  turn: Turn,
  stand: Stand,
  punt: Agendapunt,
): Promise<PuntView['voorbereiding']> => {
  const open: { wie: string; antwoord: string }[] = [];
  for (const { value } of await turn.list(Voorbereidingen, { prefix: `${stand.overleg.id}!${punt.id}!` })) {
    const input = value.metInput
      ? (await tenzijOpSlot(turn.open(Voorbereidingen, value, WAAROM), { input: OP_SLOT })).input
      : undefined;
    const antwoord = value.antwoord === 'betrokken' ? `Betrokken. ${input ?? ''}`.trim() : 'Niet betrokken';
    open.push({ wie: naamMetPartner(turn.netwerk, value.deelnemer), antwoord });
  }
  return open;
};

const metStand = ({ naam, binding, vertrokken }: Partner): string => {
  if (vertrokken !== undefined) return `${naam} (doet niet meer mee)`;
  return binding === 'kern' ? naam : `${naam} (${binding})`;
};

/** Partners of today that can be invited for a casus, and those that stand on the item already. */
const partnerKeuzes = (turn: Turn, punt: Agendapunt): { id: string; naam: string }[] =>
  turn.netwerk.partners
    .filter(
      ({ id, binding, vertrokken }) =>
        (binding !== 'extern' && vertrokken === undefined) || punt.partners.includes(id),
    )
    .map((partner) => ({ id: partner.id, naam: metStand(partner) }));

/** One item with its questions and what was prepared: content, so only ever the answer to a click. */
const toonPunt = async (
  turn: Turn,
  stand: Stand,
  punt: Agendapunt,
  zin: { fout?: string; melding?: string; minuten?: number; gekozen?: readonly string[] } = {},
): Promise<Reply> => ({
  kind: 'card',
  summary: 'Agendapunt',
  card: puntCard({
    netwerk: turn.netwerk.naam,
    overleg: stand.overleg.id,
    punt: punt.id,
    titel: titelVan(punt),
    plek: stand.punten.findIndex(({ id }) => id === punt.id) + 1,
    aantal: stand.punten.length,
    fout: zin.fout,
    melding: zin.melding,
    minuten: zin.minuten ?? punt.minuten,
    partners:
      punt.casus === undefined
        ? undefined
        : { keuzes: partnerKeuzes(turn, punt), gekozen: zin.gekozen ?? punt.partners },
    vragen: await openVragen(turn, await vragenBij(turn, stand, punt)),
    voorbereiding: await openVoorbereiding(turn, stand, punt),
  }),
});

/** The agenda, as long as it can be changed. */
export const standMet = async (turn: Turn, overleg: string): Promise<Stand> => {
  const { value } = await overlegMet(turn, overleg);
  eisOpen(value, turn);
  return standVan(turn, value);
};

/** An item of an agenda. */
export const Over = Plek.pick({ overleg: true, punt: true });
const Bewaard = Over.extend({
  minuten: z.union([z.string().max(10), z.number()]).optional(),
  partners: z.string().max(4000).optional(),
});

/** The ids that were chosen and exist; a client may send anything. */
const gekozenPartners = (turn: Turn, punt: Agendapunt, tekst: string): string[] => {
  const mogelijk = partnerKeuzes(turn, punt).map(({ id }) => id);
  return [...new Set(tekst.split(',').map((id) => id.trim()))].filter((id) => mogelijk.includes(id));
};

const bewaarPunt = async (turn: Turn, data: z.infer<typeof Bewaard>): Promise<Reply> => {
  const stand = await standMet(turn, data.overleg);
  const punt = puntMet(stand.punten, data.punt);
  const minuten = Number(data.minuten);
  const gekozen = punt.casus === undefined ? [] : gekozenPartners(turn, punt, data.partners ?? '');
  if (!Number.isInteger(minuten) || minuten < 1 || minuten > 120)
    return toonPunt(turn, stand, punt, {
      fout: 'Vul bij minuten een heel getal in van 1 tot en met 120.',
      gekozen,
    });
  if (punt.casus !== undefined && gekozen.length === 0)
    return toonPunt(turn, stand, punt, {
      fout: 'Kies minstens één partner bij deze casus.',
      minuten,
      gekozen,
    });
  const nieuw: Agendapunt = { ...punt, minuten, partners: gekozen };
  const nu = await wijzig(turn, data.overleg, (punten) =>
    punten.map((each) => (each.id === punt.id ? nieuw : each)),
  );
  return toonPunt(turn, nu, nieuw, { melding: 'Bewaard.' });
};

/** One item: its place, time, partners and questions. */
export const puntVerbs: readonly Verb[] = [
  verb('agenda.punt', 'coordineren', Over, async (turn, { overleg, punt }) => {
    const stand = await standMet(turn, overleg);
    return toonPunt(turn, stand, puntMet(stand.punten, punt));
  }),
  verb('agenda.plek', 'coordineren', Plek, async (turn, data) => {
    const stand = await zetOpPlek(turn, data);
    return toonPunt(turn, stand, puntMet(stand.punten, data.punt));
  }),
  verb('agenda.bewaarPunt', 'coordineren', Bewaard, bewaarPunt),
];
