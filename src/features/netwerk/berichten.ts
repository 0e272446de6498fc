import { z } from 'zod/v4';
import { meldingCard } from '../../../cards/kit/melding.ts';
import { welkomCard } from '../../../cards/netwerk/welkom.ts';
import { welkomDeelnemerCard } from '../../../cards/netwerk/welkom-deelnemer.ts';
import { actieveDeelnemers, coordinatoren, deelnemerMet } from '../../domain/netwerk.ts';
import { Voorstellen } from '../../domain/netwerk-voorstel.ts';
import { aantal, rolWoorden } from '../../domain/netwerk-woorden.ts';
import type { MessageKind } from '../feature.ts';
import type { Composed, View } from '../turn.ts';
import { WELKOM_DEELNEMER } from './bewaar.ts';
import { gelezenKaart } from './controle-feiten.ts';
import { GEEN_COORDINATOR, GEKOMEN, GELEZEN, VERTROKKEN, WELKOM_KANAAL } from './soorten.ts';
import { STAND, standCard } from './stand.ts';

const Van = z.object({ van: z.string() });
const Ids = z.array(z.string());

/** A message that says one thing, with the way to the people it is about. */
const bericht = (view: View, titel: string, zin: string, lijst: 'mensen' | 'vertrokken'): Composed => ({
  send: true,
  summary: titel,
  card: meldingCard({
    context: view.netwerk.naam,
    titel,
    zin,
    stappen: [{ title: 'Bekijken', verb: 'netwerk.lijst', data: { waar: 'netwerk', wat: lijst } }],
  }),
});

const vervallen = (view: View, titel: string, zin: string, reason: string): Composed => ({
  send: false,
  reason,
  summary: titel,
  card: meldingCard({ context: view.netwerk.naam, titel, zin }),
});

const welkomDeelnemer = (view: View, id: string): Composed => {
  const wie = deelnemerMet(view.netwerk, id);
  if (!wie || wie.vertrokken !== undefined)
    return vervallen(view, 'Welkom', 'Je doet niet meer mee aan dit netwerk.', 'doet niet meer mee');
  return {
    send: true,
    summary: `Welkom bij ${view.netwerk.naam}`,
    card: welkomDeelnemerCard({ netwerk: view.netwerk.naam, naam: wie.naam, rol: rolWoorden(wie.rollen) }),
  };
};

const vertrokken = (view: View, ids: readonly string[]): Composed => {
  const weg = ids.filter((id) => deelnemerMet(view.netwerk, id)?.vertrokken !== undefined).length;
  const titel = 'Uit het team gegaan';
  if (weg === 0) return vervallen(view, titel, 'Deze mensen doen weer mee.', 'doet weer mee');
  const wie = weg === 1 ? '1 deelnemer is' : `${weg} deelnemers zijn`;
  return bericht(
    view,
    titel,
    `${wie} uit het team gegaan. De toegang is meteen gestopt. Open acties gaan naar de vervanger, en anders naar jou.`,
    'vertrokken',
  );
};

const gekomen = (view: View, gekoppeld: readonly string[], vraag: readonly string[]): Composed => {
  const zinnen = [
    gekoppeld.length > 0 &&
      `${aantal(gekoppeld.length, 'deelnemer', 'deelnemers')} van de lijst kwam${gekoppeld.length === 1 ? '' : 'en'} in het team en ${gekoppeld.length === 1 ? 'doet' : 'doen'} nu mee.`,
    vraag.length > 0 &&
      'Er kwam iemand in het team die op een deelnemer lijkt, of die jij eerder verwijderde. Ik heb niets gekoppeld. Kijk of dat moet.',
  ].filter((zin) => zin !== false);
  return bericht(
    view,
    'In het team gekomen',
    zinnen.join(' '),
    gekoppeld.length > 0 ? 'mensen' : 'vertrokken',
  );
};

/** This takes the place of the answer to "Bevestigen", so it says as much. */
const verwerkt = (view: View): Composed => {
  const { netwerk } = view;
  const klaar = netwerk.status === 'in bedrijf';
  const mensen = aantal(actieveDeelnemers(netwerk).length, 'deelnemer', 'deelnemers');
  return {
    send: false,
    reason: 'verwerkt',
    summary: 'De lijst is verwerkt',
    card: meldingCard({
      context: netwerk.naam,
      titel: klaar ? 'De lijst is verwerkt' : 'De lijst is weggegooid',
      zin: klaar
        ? `Het netwerk staat klaar: ${aantal(netwerk.partners.length, 'partner', 'partners')} en ${mensen}.`
        : 'In het netwerk is niets veranderd.',
      stappen: [
        ...(klaar
          ? [{ title: 'Overleg plannen', verb: 'opdracht.start', data: { opdracht: 'overleg' } }]
          : []),
        { title: 'Naar het netwerk', verb: 'netwerk.openen' },
      ],
    }),
  };
};

/** Every message about the netwerk itself. They hold counts; names are shown on the click. */
export const berichten: readonly MessageKind[] = [
  {
    soort: WELKOM_KANAAL,
    again: false,
    compose: async (view) => ({
      send: true,
      summary: 'Hallo, ik ben Ketenbot',
      card: welkomCard({ netwerk: view.netwerk.naam, inrichten: view.netwerk.status === 'inrichting' }),
    }),
  },
  {
    soort: WELKOM_DEELNEMER,
    again: false,
    compose: async (view, over) =>
      welkomDeelnemer(view, z.object({ deelnemer: z.string() }).parse(over).deelnemer),
  },
  {
    soort: VERTROKKEN,
    again: true,
    compose: async (view, over) => vertrokken(view, z.object({ deelnemers: Ids }).parse(over).deelnemers),
  },
  {
    soort: GEKOMEN,
    again: true,
    compose: async (view, over) => {
      const { gekoppeld, vraag } = z.object({ gekoppeld: Ids, vraag: Ids }).parse(over);
      return gekomen(view, gekoppeld, vraag);
    },
  },
  {
    soort: GEEN_COORDINATOR,
    again: true,
    compose: async (view) => {
      const titel = 'Dit netwerk heeft geen coördinator';
      if (coordinatoren(view.netwerk).length > 0)
        return vervallen(view, titel, 'Er is weer een coördinator.', 'er is een coördinator');
      return {
        send: true,
        summary: titel,
        card: meldingCard({
          context: view.netwerk.naam,
          titel,
          zin: 'De laatste coördinator ging uit het team. Wie mij aan dit team toevoegde, typt /netwerk en kiest een nieuwe. Is die er niet meer? Voeg mij dan opnieuw toe aan het team.',
        }),
      };
    },
  },
  {
    soort: GELEZEN,
    again: true,
    compose: async (view, over) => {
      const voorstel = (await view.get(Voorstellen, Van.parse(over).van))?.value;
      if (!voorstel) return verwerkt(view);
      return { send: true, summary: 'Ik heb de lijst gelezen', card: gelezenKaart(view, voorstel) };
    },
  },
  {
    soort: STAND,
    again: true,
    compose: async (view, over) => ({
      send: true,
      summary: 'Jullie netwerk',
      card: await standCard(view, Van.parse(over).van),
    }),
  },
];
