import { z } from 'zod/v4';
import { meldingCard } from '../../../cards/kit/melding.ts';
import { welkomCard } from '../../../cards/netwerk/welkom.ts';
import { welkomDeelnemerCard } from '../../../cards/netwerk/welkom-deelnemer.ts';
import { actieveDeelnemers, actievePartners, deelnemerMet, partnersVan } from '../../domain/netwerk.ts';
import { bereikbareCoordinatoren } from '../../domain/netwerk-regels.ts';
import { Voorstellen } from '../../domain/netwerk-voorstel.ts';
import { aantal, rolWoorden } from '../../domain/netwerk-woorden.ts';
import type { MessageKind } from '../feature.ts';
import type { Composed, View } from '../turn.ts';
import { WELKOM_DEELNEMER } from './bewaar.ts';
import { gelezenKaart } from './controle-feiten.ts';
import { convenantBericht } from './convenant-einde.ts';
import { geheimhoudingBericht, geheimhoudingVan } from './geheimhouding.ts';
import { hercontroleBerichten } from './hercontrole-berichten.ts';
import { logboekBericht } from './logboek-bericht.ts';
import { rolBericht } from './rol-bericht.ts';
import { GEEN_COORDINATOR, GEKOMEN, GELEZEN, WELKOM_KANAAL } from './soorten.ts';
import { STAND, standCard } from './stand.ts';
import { vertrekBerichten } from './vertrek-berichten.ts';
import { logboekVan, namenVanPartners } from './woorden.ts';

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

const welkomDeelnemer = async (view: View, id: string): Promise<Composed> => {
  const { netwerk } = view;
  const wie = deelnemerMet(netwerk, id);
  if (!wie || wie.vertrokken !== undefined)
    return vervallen(view, 'Welkom', 'Je doet niet meer mee aan dit netwerk.', 'doet niet meer mee');
  return {
    send: true,
    summary: `Welkom bij ${netwerk.naam}`,
    card: welkomDeelnemerCard({
      netwerk: netwerk.naam,
      naam: wie.naam,
      rol: rolWoorden(wie.rollen),
      organisatie: namenVanPartners(netwerk, partnersVan(wie)),
      logboek: logboekVan(netwerk),
      ...(await geheimhoudingVan(view, id)),
    }),
  };
};

const gekomen = (view: View, gekoppeld: readonly string[], vraag: readonly string[]): Composed => {
  const zinnen = [
    gekoppeld.length > 0 &&
      `${aantal(gekoppeld.length, 'deelnemer', 'deelnemers')} van de lijst kwam${gekoppeld.length === 1 ? '' : 'en'} in het team en ${gekoppeld.length === 1 ? 'doet' : 'doen'} nu mee.`,
    vraag.length > 0 &&
      'Er kwam iemand in het team die op een deelnemer lijkt, of die jij eerder verwijderde. Ik heb niets gekoppeld. Kijk of dat moet.',
    gekoppeld.length > 0 && 'Acties die eerder naar een ander gingen, blijven daar.',
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
        ? `Het netwerk staat klaar: ${aantal(actievePartners(netwerk).length, 'partner', 'partners')} en ${mensen}.`
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
  ...vertrekBerichten,
  ...hercontroleBerichten,
  convenantBericht,
  geheimhoudingBericht,
  rolBericht,
  logboekBericht,
  {
    soort: WELKOM_KANAAL,
    again: false,
    noem: { wat: 'Wie ik ben, in het kanaal', waarom: 'Ik ben aan het team toegevoegd.' },
    compose: async (view) => ({
      send: true,
      summary: 'Hallo, ik ben Ketenbot',
      card: welkomCard({ netwerk: view.netwerk.naam, inrichten: view.netwerk.status === 'inrichting' }),
    }),
  },
  {
    soort: WELKOM_DEELNEMER,
    again: false,
    noem: { wat: 'Welkomstbericht', waarom: 'Deze persoon doet vanaf nu mee.' },
    compose: async (view, over) =>
      welkomDeelnemer(view, z.object({ deelnemer: z.string() }).parse(over).deelnemer),
  },
  {
    soort: GEKOMEN,
    again: true,
    noem: { wat: 'Bericht: iemand kwam in het team', waarom: 'Je hoort wie er nu meedoet.' },
    compose: async (view, over) => {
      const { gekoppeld, vraag } = z.object({ gekoppeld: Ids, vraag: Ids }).parse(over);
      return gekomen(view, gekoppeld, vraag);
    },
  },
  {
    soort: GEEN_COORDINATOR,
    again: true,
    noem: { wat: 'Bericht: er is geen coördinator', waarom: 'De laatste coördinator ging uit het team.' },
    compose: async (view) => {
      const titel = 'Dit netwerk heeft geen coördinator';
      if (bereikbareCoordinatoren(view.netwerk).length > 0)
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
    noem: { wat: 'De lijst is gelezen', waarom: 'Iemand stuurde een lijst.' },
    compose: async (view, over) => {
      const voorstel = (await view.get(Voorstellen, Van.parse(over).van))?.value;
      if (!voorstel) return verwerkt(view);
      return { send: true, summary: 'Ik heb de lijst gelezen', card: gelezenKaart(view, voorstel) };
    },
  },
  {
    soort: STAND,
    again: true,
    noem: { wat: 'Het overzicht van het netwerk', waarom: 'Iemand typte /netwerk.' },
    compose: async (view, over) => ({
      send: true,
      summary: 'Jullie netwerk',
      card: await standCard(view, Van.parse(over).van),
    }),
  },
];
