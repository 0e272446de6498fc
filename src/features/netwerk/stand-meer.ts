import { z } from 'zod/v4';
import { rijenCard } from '../../../cards/netwerk/rijen.ts';
import type { Reply } from '../../ports/chat.ts';
import { type Verb, verb } from '../feature.ts';
import type { Turn } from '../turn.ts';
import { inrichtenKaart, toonStand } from './stand.ts';
import { leesGelezen } from './stand-lezen.ts';
import { puntenVan } from './stand-punten.ts';
import { nietInTeam } from './woorden.ts';

const TERUG = { title: 'Naar het overzicht', verb: 'netwerk.openen' };

/** Everything that is late or waits, a page at a time. */
const alles = async (turn: Turn, pagina: number): Promise<Reply> => {
  const punten = puntenVan(turn, await leesGelezen(turn, turn.who.oid));
  return {
    kind: 'card',
    summary: 'Alles wat aandacht vraagt',
    busy: true,
    card: rijenCard({
      netwerk: turn.netwerk.naam,
      titel: 'Alles wat aandacht vraagt',
      rijen: punten.map(({ wat, stand, laat, knop }) => ({
        naam: wat,
        stand: laat ? `Te laat. ${stand}` : stand,
        knop,
      })),
      leeg: 'Er wacht niets op jou.',
      pagina,
      lijst: { verb: 'netwerk.alles', data: {} },
      knoppen: [TERUG],
    }),
  };
};

const naar = (
  naam: string,
  detail: string,
  knop: { title: string; verb: string; data?: Record<string, string | number> },
) => ({
  naam,
  detail,
  knop,
});

/** Every part of the netwerk that can be looked at or changed. */
const meer = async (turn: Turn): Promise<Reply> => ({
  kind: 'card',
  summary: 'Meer',
  busy: true,
  card: rijenCard({
    netwerk: turn.netwerk.naam,
    titel: 'Wat wil je bekijken of wijzigen?',
    rijen: [
      naar('Overleggen', 'Plannen, verplaatsen en afzeggen', {
        title: 'Openen',
        verb: 'opdracht.start',
        data: { opdracht: 'overleg' },
      }),
      naar('Convenant', 'Tot wanneer het geldt, en wie tekende', {
        title: 'Openen',
        verb: 'netwerk.convenant',
      }),
      naar('Geheimhouding', 'Wie dit nog niet bevestigde', {
        title: 'Openen',
        verb: 'netwerk.geheimhoudingLijst',
        data: { pagina: 1 },
      }),
      naar('Klopt de lijst nog?', 'Elk kwartaal bevestig je wie er meedoet', {
        title: 'Openen',
        verb: 'netwerk.hercontrole',
        data: { na: '' },
      }),
      naar('Toegang gestopt', 'Wie niet is bevestigd, weer toelaten', {
        title: 'Openen',
        verb: 'netwerk.hercontroleGestopt',
        data: { pagina: 1 },
      }),
      naar(
        'Lijst inlezen',
        `Plakken uit Excel of mail${nietInTeam(turn.netwerk) > 0 ? '; zoekt ook opnieuw in het team' : ''}`,
        {
          title: 'Openen',
          verb: 'netwerk.plakken',
        },
      ),
      naar('Stappen van het inrichten', 'Wat er klaar is, en wat nog kan', {
        title: 'Openen',
        verb: 'netwerk.inrichten',
      }),
    ],
    leeg: '',
    pagina: 1,
    lijst: { verb: 'netwerk.meer', data: {} },
    knoppen: [TERUG],
  }),
});

const inrichten = async (turn: Turn): Promise<Reply> => ({
  kind: 'card',
  summary: 'Netwerk inrichten',
  busy: true,
  card: await inrichtenKaart(turn, turn.who.oid),
});

/** Nothing is lost by it: the steps stay under "Meer". */
const zetOpzij = async (turn: Turn): Promise<Reply> => {
  const { netwerk } = turn;
  if (netwerk.status === 'inrichting' || netwerk.inrichtenKlaar) return toonStand(turn);
  const na = { ...netwerk, inrichtenKlaar: true };
  turn.saveNetwerk(na);
  turn.audit('gewijzigd', netwerk.id, 'stappen van het inrichten opzij gezet');
  return toonStand(
    { ...turn, netwerk: na },
    'De stappen staan niet meer op het overzicht. Je vindt ze onder Meer.',
  );
};

/** The rest of the dashboard. */
export const standVerbs: readonly Verb[] = [
  verb('netwerk.alles', 'inrichten', z.object({ pagina: z.number().int().default(1) }), (turn, { pagina }) =>
    alles(turn, pagina),
  ),
  verb('netwerk.meer', 'inrichten', z.object({}), meer),
  verb('netwerk.inrichten', 'inrichten', z.object({}), inrichten),
  verb('netwerk.inrichtenLater', 'inrichten', z.object({}), zetOpzij),
];
