import type { InrichtenView } from '../../../cards/netwerk/inrichten.ts';
import { actieveDeelnemers, coordinatoren, type Netwerk } from '../../domain/netwerk.ts';
import { type Voorstel, Voorstellen } from '../../domain/netwerk-voorstel.ts';
import { aantal } from '../../domain/netwerk-woorden.ts';
import { Overleggen } from '../../domain/overleg.ts';
import { presets } from '../../domain/presets.ts';
import { standaardProtocol } from '../../domain/protocol.ts';
import type { View } from '../turn.ts';
import { partnersVan } from './woorden.ts';

/** One step of setting up. `klaar`: in words how it is done; `later`: the netwerk works without it. */
export type Stap = {
  readonly naam: string;
  readonly klaar?: string | undefined;
  readonly nog: string;
  readonly later: boolean;
  readonly knop: { readonly title: string; readonly verb: string; readonly data?: Record<string, string> };
};

const isStandaard = ({ protocol }: Netwerk): boolean =>
  Object.entries(standaardProtocol).every(([veld, waarde]) =>
    Object.entries(protocol).some(([naam, nu]) => naam === veld && nu === waarde),
  );

const protocolStand = (netwerk: Netwerk): string | undefined => {
  const gekozen = presets.find(({ id }) => id === netwerk.preset);
  if (gekozen) return `als ${gekozen.naam}`;
  return isStandaard(netwerk) ? undefined : 'aangepast aan jullie netwerk';
};

const mensen = (netwerk: Netwerk, voorstel: Voorstel | undefined): string | undefined => {
  if (netwerk.status === 'in bedrijf')
    return `${partnersVan(netwerk)}; ${aantal(actieveDeelnemers(netwerk).length, 'deelnemer', 'deelnemers')}`;
  return (
    voorstel &&
    `${aantal(voorstel.partners.length, 'partner', 'partners')} en ${aantal(voorstel.deelnemers.length, 'persoon', 'mensen')} gelezen`
  );
};

const leiding = (netwerk: Netwerk, voorstel: Voorstel | undefined): string | undefined => {
  const wie = coordinatoren(netwerk.status === 'in bedrijf' ? netwerk : (voorstel ?? netwerk));
  return wie.length === 0 ? undefined : aantal(wie.length, 'coördinator', 'coördinatoren');
};

const heeftOverleg = async (view: View): Promise<boolean> =>
  (await view.list(Overleggen, { limit: 1 })).length > 0;

/** The six steps, in the order in which they are offered. */
export const stappenVan = async (view: View, oid: string): Promise<Stap[]> => {
  const { netwerk } = view;
  const voorstel = netwerk.status === 'inrichting' ? (await view.get(Voorstellen, oid))?.value : undefined;
  const { convenant, bewaartermijnen } = netwerk;
  const overleg = netwerk.status === 'in bedrijf' && (await heeftOverleg(view));
  return [
    {
      naam: 'Partners en deelnemers',
      klaar: mensen(netwerk, voorstel),
      nog: 'Stuur je lijst, of plak hem',
      later: false,
      knop: { title: 'Lijst plakken', verb: 'netwerk.plakken' },
    },
    {
      naam: 'Wie is coördinator?',
      klaar: leiding(netwerk, voorstel),
      nog: 'Dat vraag ik als je de lijst bevestigt',
      later: netwerk.status === 'inrichting',
      knop: { title: 'Mensen', verb: 'netwerk.lijst', data: { waar: 'netwerk', wat: 'mensen' } },
    },
    {
      naam: 'Protocol: wanneer gaat welk bericht?',
      klaar: protocolStand(netwerk),
      nog: 'Nu geldt de standaard: elke maand een overleg',
      later: true,
      knop: { title: 'Kiezen', verb: 'netwerk.protocol' },
    },
    {
      naam: 'Bewaartermijnen',
      klaar: bewaartermijnen.gekozen ? 'gekozen' : undefined,
      nog: 'Ik doe een voorstel',
      later: false,
      knop: { title: 'Kiezen', verb: 'netwerk.bewaartermijnen' },
    },
    {
      naam: 'Convenant',
      klaar: convenant && 'ingevuld',
      nog: 'Tot wanneer geldt het?',
      later: true,
      knop: { title: 'Invullen', verb: 'netwerk.convenant' },
    },
    {
      naam: 'Eerste overleg, of een reeks',
      klaar: overleg ? 'gepland' : undefined,
      nog: netwerk.status === 'inrichting' ? 'Als de lijst is bevestigd' : 'Nog niet gepland',
      later: netwerk.status === 'inrichting',
      knop: { title: 'Plannen', verb: 'opdracht.start', data: { opdracht: 'overleg' } },
    },
  ];
};

/** The step to do now: what the netwerk needs before what can wait. */
export const volgendeStap = (stappen: readonly Stap[]): Stap | undefined => {
  const open = stappen.filter(({ klaar }) => klaar === undefined);
  return open.find(({ later }) => !later) ?? open[0];
};

/** The steps as they stand on the card. */
export const stappenView = (stappen: readonly Stap[], inrichting: boolean): InrichtenView['stappen'] => {
  const nu = volgendeStap(stappen);
  return stappen.map((stap, index) => {
    const { naam, klaar, nog, later, knop } = stap;
    const stand = later ? `Kan later. ${nog}` : `Nog te doen. ${nog}`;
    // Before there are people nothing can be planned.
    const kan = !inrichting || ['netwerk.instellingen', 'netwerk.convenant'].includes(knop.verb);
    return {
      naam: `${index + 1}. ${naam}`,
      stand: klaar === undefined ? (stap === nu ? `Nu. ${nog}` : stand) : `Klaar: ${klaar}`,
      knop: klaar === undefined && kan ? knop : undefined,
      nu: stap === nu,
    };
  });
};
