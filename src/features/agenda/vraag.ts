import { z } from 'zod/v4';
import { vraagCard } from '../../../cards/agenda/vraag.ts';
import { meldingCard } from '../../../cards/kit/melding.ts';
import { type Vraag, Vragen, vraagId } from '../../domain/agenda.ts';
import { type Casus, Casussen } from '../../domain/casus.ts';
import { UserError } from '../../domain/errors.ts';
import { actievePartners } from '../../domain/netwerk.ts';
import type { Agendapunt } from '../../domain/overleg.ts';
import { weigeringen } from '../../domain/privacy-guard.ts';
import type { Reply } from '../../ports/chat.ts';
import { type Verb, verb } from '../feature.ts';
import type { Turn } from '../turn.ts';
import { wijzig } from './bewerken.ts';
import { naamVan, Over, standMet } from './punt.ts';
import { puntMet, type Stand } from './stand.ts';
import { titelVan } from './woorden.ts';

const casusVan = async (turn: Turn, punt: Agendapunt): Promise<Casus> => {
  const casus = punt.casus === undefined ? undefined : (await turn.get(Casussen, punt.casus))?.value;
  if (!casus) throw new UserError('Bij dit punt kun je geen vraag stellen. Dat kan alleen bij een casus.');
  return casus;
};

const vraagFormulier = (
  turn: Turn,
  stand: Stand,
  punt: Agendapunt,
  more: { fout?: string; partner?: string; vraag?: string } = {},
): Reply => {
  const partners = actievePartners(turn.netwerk).filter(({ id }) => punt.partners.includes(id));
  if (partners.length === 0) throw new UserError('Kies eerst de partners bij dit punt, en klik op Bewaren.');
  return {
    kind: 'card',
    summary: 'Vraag vooraf',
    card: vraagCard({
      netwerk: turn.netwerk.naam,
      overleg: stand.overleg.id,
      punt: punt.id,
      titel: titelVan(punt),
      partners: partners.map(({ id, naam }) => ({ id, naam })),
      ...more,
    }),
  };
};

const Gesteld = Over.extend({
  partner: z.string().max(80).default(''),
  vraag: z.string().max(2000).default(''),
});

/** Keeps the question for one partner, under the key of the casus; an empty one takes it away. */
const stelVraag = async (turn: Turn, data: z.infer<typeof Gesteld>): Promise<Reply> => {
  const stand = await standMet(turn, data.overleg);
  const punt = puntMet(stand.punten, data.punt);
  const casus = await casusVan(turn, punt);
  const vraag = data.vraag.trim();
  const weer = (fout: string) =>
    vraagFormulier(turn, stand, punt, { fout, partner: data.partner, vraag: data.vraag });
  if (!punt.partners.includes(data.partner)) return weer('Kies aan welke partner je de vraag stelt.');
  if (vraag.length > 500) return weer('De vraag is te lang. Gebruik hoogstens 500 tekens.');
  const geweigerd = weigeringen(vraag, turn.vandaag);
  if (geweigerd.length > 0) return weer(geweigerd.map(({ zin }) => zin).join(' '));
  const id = vraagId(stand.overleg.id, punt.id, data.partner);
  const stored = await turn.get(Vragen, id);
  if (vraag === '') {
    if (stored) turn.remove(Vragen, stored);
    turn.audit('vraag vervallen', `casus ${casus.id}`);
    return toonZonder(turn, stand, punt, 'De vraag is vervallen.');
  }
  const { sleutel } = casus;
  const rij: Vraag = {
    id,
    overleg: stand.overleg.id,
    agendapunt: punt.id,
    casus: casus.id,
    partner: data.partner,
    sleutel,
    content: await turn.seal(Vragen, { id, sleutel }, { vraag }),
    sinds: turn.now.toString({ smallestUnit: 'second' }),
  };
  if (stored) turn.replace(Vragen, stored, rij);
  else turn.insert(Vragen, rij);
  turn.audit('vraag gesteld', `casus ${casus.id}`);
  // The proposal becomes the agenda as soon as something hangs on one of its items; after sending, the partner hears of it.
  if (stand.overleg.agenda.length === 0 || stand.overleg.agendaVerstuurd !== undefined)
    await wijzig(turn, stand.overleg.id, (punten) => punten);
  return toonZonder(turn, stand, punt, `De vraag aan ${naamVan(turn, data.partner)} is bewaard.`);
};

/** The receipt of a question. What was just written is read again on the next click. */
const toonZonder = async (turn: Turn, stand: Stand, punt: Agendapunt, zin: string): Promise<Reply> => ({
  kind: 'card',
  summary: 'Vraag vooraf',
  card: meldingCard({
    context: turn.netwerk.naam,
    titel: titelVan(punt),
    zin,
    stappen: [
      {
        title: 'Terug naar dit punt',
        verb: 'agenda.punt',
        data: { overleg: stand.overleg.id, punt: punt.id },
      },
      { title: 'Nog een vraag', verb: 'agenda.vraag', data: { overleg: stand.overleg.id, punt: punt.id } },
      { title: 'Hele agenda', verb: 'agenda.bewerken', data: { overleg: stand.overleg.id } },
    ],
  }),
});

/** The question a partner must prepare. */
export const vraagVerbs: readonly Verb[] = [
  verb('agenda.vraag', 'coordineren', Over, async (turn, { overleg, punt }) => {
    const stand = await standMet(turn, overleg);
    const gevonden = puntMet(stand.punten, punt);
    await casusVan(turn, gevonden);
    return vraagFormulier(turn, stand, gevonden);
  }),
  verb('agenda.stelVraag', 'coordineren', Gesteld, stelVraag),
];
