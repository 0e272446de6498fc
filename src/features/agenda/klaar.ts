import { Temporal } from 'temporal-polyfill';
import { z } from 'zod/v4';
import { klaarCard } from '../../../cards/agenda/klaar.ts';
import type { ProefRegel } from '../../../cards/agenda/proef.part.ts';
import { proefCard } from '../../../cards/agenda/proef.ts';
import { proefWieCard } from '../../../cards/agenda/proef-wie.ts';
import { toonDatumTijd } from '../../domain/datum.ts';
import { deelnemerMet, naamMetPartner } from '../../domain/netwerk.ts';
import { opsomming } from '../../domain/netwerk-woorden.ts';
import type { Reply } from '../../ports/chat.ts';
import { type MessageKind, type Verb, verb } from '../feature.ts';
import type { Proefbericht, Proefdraai, Turn, View } from '../turn.ts';
import { aantal, dagVan, hoofdletter, overlegVoorBericht, vervallen, welk } from './woorden.ts';

/** Names that stand in a line; of more people the rest is counted. */
const NAMEN = 5;

/** The same message to several people at one moment is one line. */
type Groep = {
  readonly sleutel: string;
  readonly eerste: Proefbericht;
  readonly aan: readonly Proefbericht[];
};

const groepen = ({ berichten }: Proefdraai): Groep[] => {
  const per = new Map<string, Proefbericht[]>();
  for (const bericht of berichten) {
    const sleutel = `${bericht.at.toString({ smallestUnit: 'minute' })} ${bericht.wat}`;
    per.set(sleutel, [...(per.get(sleutel) ?? []), bericht]);
  }
  return [...per].flatMap(([sleutel, aan]) => (aan[0] ? [{ sleutel, eerste: aan[0], aan }] : []));
};

const naamVan = (view: View, { aan }: Proefbericht): string => {
  if (aan.soort === 'kanaal') return 'het kanaal';
  if (aan.soort === 'gesprek') return 'een chat';
  return deelnemerMet(view.netwerk, aan.deelnemer)?.naam ?? 'iemand die niet meer meedoet';
};

const regelVan = (view: View, { sleutel, eerste, aan }: Groep): ProefRegel => ({
  wat: eerste.wat,
  wanneer: toonDatumTijd(eerste.at, view.netwerk.tijdzone, view.vandaag),
  aan: `Aan ${opsomming(
    aan.map((een) => naamVan(view, een)),
    NAMEN,
  )}`,
  waarom: eerste.waarom,
  sleutel: aan.length > NAMEN ? sleutel : undefined,
});

const totZin = (view: View, { tot }: Proefdraai, dagen: number): string | undefined =>
  Temporal.Instant.compare(tot, view.now.add({ hours: 24 * dagen })) < 0
    ? `Er zijn heel veel berichten. Ik heb vooruitgekeken tot ${toonDatumTijd(tot, view.netwerk.tijdzone, view.vandaag)}.`
    : undefined;

const toon = async (turn: Turn, pagina: number): Promise<Reply> => {
  const dagen = turn.netwerk.protocol.proefdraaiDagen;
  const proef = await turn.proefdraai(dagen);
  return {
    kind: 'card',
    summary: 'Wat gaat er uit?',
    busy: true,
    card: proefCard({
      netwerk: turn.netwerk.naam,
      dagen,
      let: totZin(turn, proef, dagen),
      regels: groepen(proef).map((groep) => regelVan(turn, groep)),
      pagina,
    }),
  };
};

const wie = async (turn: Turn, sleutel: string, pagina: number): Promise<Reply> => {
  const proef = await turn.proefdraai(turn.netwerk.protocol.proefdraaiDagen);
  const groep = groepen(proef).find((een) => een.sleutel === sleutel);
  if (!groep) return toon(turn, 1);
  const { wat, wanneer } = regelVan(turn, groep);
  return {
    kind: 'card',
    summary: 'Wie krijgt dit?',
    busy: true,
    card: proefWieCard({
      netwerk: turn.netwerk.naam,
      wat,
      wanneer,
      sleutel,
      mensen: groep.aan.map((een) =>
        een.aan.soort === 'deelnemer' ? naamMetPartner(turn.netwerk, een.aan.deelnemer) : naamVan(turn, een),
      ),
      pagina,
    }),
  };
};

const Pagina = z.coerce.number().int().default(1);

/** What goes out in the days ahead when nobody does anything more; for the coördinator, at any time. */
export const proefVerbs: readonly Verb[] = [
  verb('agenda.proef', 'coordineren', z.object({ pagina: Pagina }), (turn, { pagina }) => toon(turn, pagina)),
  verb(
    'agenda.proefWie',
    'coordineren',
    z.object({ sleutel: z.string().max(200), pagina: Pagina }),
    (turn, { sleutel, pagina }) => wie(turn, sleutel, pagina),
  ),
];

/** Lines on the posted card; the rest is a click away. */
const OP_DE_KAART = 8;

/** "Agenda klaar?", to the coördinator, with the messages that come. */
export const klaarBericht: MessageKind = {
  soort: 'agenda.klaar',
  again: false,
  noem: { wat: 'Is de agenda bijna klaar?', waarom: 'Het protocol vraagt dit voor elk overleg.' },
  compose: async (view, over) => {
    const overleg = await overlegVoorBericht(view, z.object({ overleg: z.string() }).parse(over).overleg);
    if ('send' in overleg) return overleg;
    if (overleg.agendaVerstuurd !== undefined)
      return vervallen(view, 'De agenda is verstuurd.', 'agenda al verstuurd');
    const dagen = view.netwerk.protocol.proefdraaiDagen;
    const proef = await view.proefdraai(dagen);
    // What is on its way already, this message among it, is no news.
    const later = proef.berichten.filter(({ at }) => Temporal.Instant.compare(at, view.now) > 0);
    const regels = groepen({ ...proef, berichten: later }).map((groep) => regelVan(view, groep));
    return {
      send: true,
      summary: `Is de agenda voor ${dagVan(overleg, view)} bijna klaar?`,
      card: klaarCard({
        netwerk: view.netwerk.naam,
        overleg: overleg.id,
        titel: hoofdletter(welk(overleg, view)),
        dagen,
        let: totZin(view, proef, dagen),
        regels: regels.slice(0, OP_DE_KAART),
        meer:
          regels.length > OP_DE_KAART
            ? `En nog ${aantal(regels.length - OP_DE_KAART, 'bericht', 'soorten berichten')} daarna.`
            : undefined,
      }),
    };
  },
};
