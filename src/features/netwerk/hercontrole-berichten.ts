import { z } from 'zod/v4';
import { type MeldingView, meldingCard } from '../../../cards/kit/melding.ts';
import { stopMoment, teBevestigen } from '../../domain/hercontrole.ts';
import { gestopten } from '../../domain/hercontrole-mensen.ts';
import { coordinatoren } from '../../domain/netwerk.ts';
import { aantal, namenVan } from '../../domain/netwerk-woorden.ts';
import type { MessageKind } from '../feature.ts';
import type { Composed, View } from '../turn.ts';
import {
  HERCONTROLE_GESTOPT,
  HERCONTROLE_KANAAL,
  HERCONTROLE_VRAAG,
  HERCONTROLE_WAARSCHUWING,
} from './soorten.ts';
import { dagVan } from './woorden.ts';

const NAMEN = 5;
const NAAR_NETWERK = { title: 'Naar het netwerk', verb: 'netwerk.openen' };

const kaart = (view: View, titel: string, zin: string, stappen: MeldingView['stappen'] = []): Composed => ({
  send: true,
  summary: titel,
  card: meldingCard({ context: view.netwerk.naam, titel, zin, stappen }),
});

/** "ma 1 feb": when access ends of who is not confirmed. */
export const stopDag = (view: View): string => {
  const op = stopMoment(view.netwerk, view.netwerk.hercontrole ?? {});
  return op === undefined ? 'een later moment' : dagVan(op.toString(), view);
};

const isBezig = ({ netwerk }: View, kwartaal: string): boolean =>
  netwerk.hercontrole?.kwartaal === kwartaal && netwerk.hercontrole.gevraagd !== undefined;

const Vraag = z.object({ kwartaal: z.string(), stap: z.enum(['vraag', 'herinner', 'waarschuw']) });

const vraag = (view: View, { kwartaal, stap }: z.infer<typeof Vraag>): Composed => {
  const open = isBezig(view, kwartaal) ? teBevestigen(view.netwerk) : [];
  if (open.length === 0)
    return {
      ...kaart(view, 'Klopt de lijst nog?', 'Deze controle van de lijst is klaar.', [NAAR_NETWERK]),
      send: false,
      reason: 'al bevestigd',
    };
  const wie = aantal(open.length, 'persoon is', 'mensen zijn');
  const dag = stopDag(view);
  const nakijken = [{ title: 'Nakijken', verb: 'netwerk.hercontrole', data: { na: '' } }];
  if (stap === 'waarschuw')
    return kaart(
      view,
      'Straks stopt de toegang',
      `Op ${dag} stopt de toegang van wie jij niet bevestigde: ${namenVan(open, NAMEN)}. Zij krijgen daar nu ook bericht van.`,
      nakijken,
    );
  const zin =
    stap === 'vraag'
      ? 'Elk kwartaal kijk je of iedereen op de lijst nog meedoet.'
      : 'Twee weken geleden vroeg ik of de lijst nog klopt.';
  return kaart(
    view,
    'Klopt de lijst nog?',
    `${zin} ${wie} nog niet bevestigd. Wie dat op ${dag} nog niet is, verliest de toegang.`,
    nakijken,
  );
};

const waarschuwing = (view: View, kwartaal: string, deelnemer: string): Composed => {
  const titel = 'Doe je nog mee?';
  const open = isBezig(view, kwartaal) && teBevestigen(view.netwerk).some(({ id }) => id === deelnemer);
  if (!open)
    return {
      ...kaart(view, titel, 'Dit is geregeld: je hoeft niets te doen.'),
      send: false,
      reason: 'al bevestigd',
    };
  const leiders = coordinatoren(view.netwerk);
  const wie = leiders.length === 0 ? 'de coördinator' : namenVan(leiders, 3);
  return kaart(
    view,
    titel,
    `Je toegang tot dit netwerk stopt op ${stopDag(view)}. Elk kwartaal bevestigt de coördinator wie er meedoet, en jij bent nog niet bevestigd. Doe je nog mee? Vraag dan ${wie} om je te bevestigen.`,
    [{ title: 'Mijn acties', verb: 'opdracht.start', data: { opdracht: 'acties' } }],
  );
};

const Gestopt = z.object({ op: z.string(), niemand: z.boolean(), aantal: z.number() });

/** `aantal`: how many lost their access then. */
const gestopt = (view: View, { op, niemand, aantal: toen }: z.infer<typeof Gestopt>): Composed => {
  const nog = gestopten(view.netwerk).filter((wie) => wie.gestopt === op);
  const titel = 'De toegang is gestopt';
  if (toen === 0)
    return kaart(
      view,
      'De lijst is niet bevestigd',
      'Geen enkele coördinator bevestigde dit kwartaal de lijst. De coördinatoren houden toegang. Kijk zelf of de lijst klopt.',
      [{ title: 'Naar de mensen', verb: 'netwerk.lijst', data: { waar: 'netwerk', wat: 'mensen' } }],
    );
  if (nog.length === 0)
    return {
      ...kaart(view, titel, 'Iedereen is weer toegelaten.', [NAAR_NETWERK]),
      send: false,
      reason: 'weer toegelaten',
    };
  const waarom = niemand
    ? 'Geen enkele coördinator bevestigde dit kwartaal de lijst. Daarom is de toegang gestopt van iedereen behalve de coördinatoren.'
    : 'De toegang is gestopt van wie dit kwartaal niet is bevestigd.';
  return kaart(
    view,
    titel,
    `${waarom} Het gaat om ${aantal(nog.length, 'persoon', 'mensen')}: ${namenVan(nog, NAMEN)}. Hun open acties gaan naar een ander. Klopt dit niet? Laat hen weer toe.`,
    [
      { title: 'Bekijken', verb: 'netwerk.hercontroleGestopt', data: { pagina: 1 } },
      { title: 'Iedereen weer toelaten', verb: 'netwerk.hercontroleToch' },
    ],
  );
};

const kanaal = (view: View, op: string): Composed => {
  const titel = 'De lijst van deelnemers is niet bevestigd';
  const nog = gestopten(view.netwerk).some((wie) => wie.gestopt === op);
  return nog
    ? kaart(
        view,
        titel,
        'Daarom is de toegang van de deelnemers gestopt. De coördinator kan iedereen met één klik weer toelaten: typ /netwerk.',
      )
    : { ...kaart(view, titel, 'Dit is weer in orde.'), send: false, reason: 'weer in orde' };
};

/** What goes out around the quarterly question. Names of deelnemers stand in private chats with coördinatoren only. */
export const hercontroleBerichten: readonly MessageKind[] = [
  {
    soort: HERCONTROLE_VRAAG,
    again: false,
    noem: {
      wat: 'Vraag: klopt de lijst nog?',
      waarom: 'Elk kwartaal bevestigt de coördinator wie er nog meedoet.',
    },
    compose: async (view, over) => vraag(view, Vraag.parse(over)),
  },
  {
    soort: HERCONTROLE_WAARSCHUWING,
    again: true,
    noem: {
      wat: 'Waarschuwing: de toegang stopt',
      waarom: 'Deze persoon is dit kwartaal nog niet bevestigd door de coördinator.',
    },
    compose: async (view, over) => {
      const { kwartaal, deelnemer } = z.object({ kwartaal: z.string(), deelnemer: z.string() }).parse(over);
      return waarschuwing(view, kwartaal, deelnemer);
    },
  },
  {
    soort: HERCONTROLE_GESTOPT,
    again: true,
    noem: { wat: 'Bericht: de toegang is gestopt', waarom: 'Wie niet is bevestigd, verliest de toegang.' },
    compose: async (view, over) => {
      return gestopt(view, Gestopt.parse(over));
    },
  },
  {
    soort: HERCONTROLE_KANAAL,
    again: true,
    noem: { wat: 'Bericht: de lijst is niet bevestigd', waarom: 'De toegang van de deelnemers is gestopt.' },
    compose: async (view, over) => kanaal(view, z.object({ op: z.string() }).parse(over).op),
  },
];
