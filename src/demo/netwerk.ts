import { netwerkIdOf } from '../app/id.ts';
import { type Deelnemer, type Netwerk, nieuwNetwerk, type Partner, type Rol } from '../domain/netwerk.ts';

/** The tenant of the demo and of the Playground. */
export const DEMO_TENANT = '00000000-0000-0000-0000-000000000001';
/** The team and channel of the demo, as the Playground has them. */
export const DEMO_TEAM = 'team-zorgnetwerk';
export const DEMO_KANAAL = 'kanaal-algemeen';
export const DEMO_NETWERK = netwerkIdOf(DEMO_TENANT, DEMO_TEAM);

const partner = (
  id: string,
  naam: string,
  sector: string,
  binding: Partner['binding'],
  leidinggevendeFunctie: string,
): Partner => ({
  id,
  naam,
  sector,
  binding,
  leidinggevendeFunctie,
});

const deelnemer = (
  id: string,
  naam: string,
  email: string,
  bij: string,
  vervanger?: string,
  rol: Rol = 'deelnemer',
): Deelnemer => ({
  id,
  naam,
  email,
  partner: bij,
  rollen: [rol],
  oid: `demo-${id}`,
  teamsId: `29:demo-${id}`,
  ...(vervanger === undefined ? {} : { vervanger }),
});

/** Invented people of invented partners: the netwerk that a new installation starts with when nothing is configured. */
export const demoNetwerk = (sinds: string, serviceUrl: string): Netwerk => ({
  ...nieuwNetwerk({
    id: DEMO_NETWERK,
    tenant: DEMO_TENANT,
    naam: 'Zorgnetwerk 12-23 (demo)',
    inrichters: [],
    sinds,
    kanaal: { serviceUrl, conversation: DEMO_KANAAL, team: DEMO_TEAM },
  }),
  status: 'in bedrijf',
  bewaartermijnen: {
    gekozen: true,
    afgewezenDagen: 28,
    casusNaSluitenDagen: 365,
    kaartenDagen: 30,
    auditDagen: 1826,
  },
  partners: [
    partner('gemeente', 'Gemeente (leerplicht/RMC)', 'onderwijs', 'kern', 'Leidinggevende leerplicht'),
    partner('politie', 'Politie', 'veiligheid', 'kern', 'Teamchef'),
    partner('bjz', 'Bureau Jeugdzorg', 'jeugdbescherming en -reclassering', 'kern', 'Teammanager'),
    partner('smw', 'Schoolmaatschappelijk werk', 'onderwijs', 'kern', 'Manager SMW'),
    partner('ggd', 'GGD Jeugdgezondheidszorg', 'jeugdgezondheidszorg en preventie', 'kern', 'Manager JGZ'),
    partner('jongerenwerk', 'Jongerenwerk', 'sociale basisvoorziening', 'kern', 'Directeur jongerenwerk'),
    partner('amw', 'Algemeen maatschappelijk werk', 'sociale basisvoorziening', 'kern', 'Manager AMW'),
    partner(
      'reclassering',
      'Reclassering Nederland',
      'jeugdbescherming en -reclassering',
      'op afroep',
      'Unitmanager',
    ),
    partner(
      'rvdk',
      'Raad voor de Kinderbescherming',
      'jeugdbescherming en -reclassering',
      'op afroep',
      'Teamleider',
    ),
    partner('ggz', 'GGZ jeugd', 'specialistische jeugdzorg', 'op afroep', 'Behandelcoördinator'),
    partner('wonen', 'Woningcorporatie', 'wonen', 'extern', 'Manager wonen'),
  ],
  deelnemers: [
    deelnemer('femke', 'Femke de Wit', 'f.dewit@gemeente.example', 'gemeente', 'sanne', 'coordinator'),
    deelnemer('sanne', 'Sanne Bakker', 's.bakker@gemeente.example', 'gemeente'),
    deelnemer('rachid', 'Rachid Amrani', 'r.amrani@politie.example', 'politie', 'joost'),
    deelnemer('joost', 'Joost Vermeer', 'j.vermeer@politie.example', 'politie'),
    deelnemer('marloes', 'Marloes Visser', 'm.visser@bjz.example', 'bjz', 'tom'),
    deelnemer('tom', 'Tom Hendriks', 't.hendriks@bjz.example', 'bjz'),
    deelnemer('ingrid', 'Ingrid Postma', 'i.postma@smw.example', 'smw'),
    deelnemer('dewi', 'Dewi Santoso', 'd.santoso@ggd.example', 'ggd'),
    deelnemer('kevin', 'Kevin Oosterhuis', 'k.oosterhuis@jongerenwerk.example', 'jongerenwerk'),
    deelnemer('annelies', 'Annelies van Dam', 'a.vandam@amw.example', 'amw', 'karin'),
    deelnemer('karin', 'Karin Smit', 'k.smit@amw.example', 'amw'),
    deelnemer('peter', 'Peter Jansen', 'p.jansen@reclassering.example', 'reclassering'),
    deelnemer('petra', 'Petra Jansen', 'p.jansen@rvdk.example', 'rvdk'),
    deelnemer('hanneke', 'Hanneke Mulder', 'h.mulder@ggz.example', 'ggz'),
    deelnemer('wim', 'Wim Dijkstra', 'w.dijkstra@politie.example', 'politie', undefined, 'leidinggevende'),
  ],
});
