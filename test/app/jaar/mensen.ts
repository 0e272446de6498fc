import type { Deelnemer, Netwerk, Partner } from '../../../src/domain/netwerk.ts';
import type { Toeval } from './toeval.ts';

/** How a person answers: at once, days later, everything twice, sometimes, or never. */
export type Aard = 'vlot' | 'laat' | 'dubbel' | 'vergeetachtig' | 'nooit';

/** A person of the year: who they are in the netwerk, how they answer, and when they are away. Local dates, both included. */
export type Mens = {
  readonly id: string;
  readonly voornaam: string;
  readonly partner: string;
  readonly aard: Aard;
  readonly vrij: readonly { readonly van: string; readonly tot: string }[];
};

/** The two who run the netwerk. */
export const COORDINATOREN = ['femke', 'sanne'] as const;

const VOORNAMEN =
  'Amber Bram Carlijn Daan Eefje Fleur Gijs Hilde Ilse Jelle Katja Lars Maud Niels Olga Pim Quinta Ruben Saskia Thijs Ursula Veerle Wessel Xander Yara Zeno Anouk Bastiaan Chantal Dirk Esmee Floor Geert Hugo Ivo Jorinde Koen Lotte'.split(
    ' ',
  );
const ACHTERNAMEN =
  'Aalbers Brouwer Coenen Dekker Elzinga Faber Groen Haverkamp IJzerman Jonker Kuipers Linden Meijer Nauta Oosting Postema Quist Roelofs Scholten Terpstra Uijl Veenstra Wiersma Xanten Zijlstra Abbink Bruins Claassen Drost Engels Fokkema Gerritsen Hoekstra Idema Jellema Kloosterman Lubbers Mulders'.split(
    ' ',
  );
const PARTNERS =
  'Politie|Leerplicht|GGD|Jongerenwerk|Schoolmaatschappelijk werk|Halt|Veilig Thuis|Jeugdbescherming|Maatschappelijk werk|Wijkteam|Verslavingszorg|Leger des Heils|Reclassering|Raad voor de Kinderbescherming|Jeugdpsychiatrie|Woningcorporatie|MEE|Schuldhulp|Buurtbemiddeling|Sportclub|Kinderopvang|Huisartsen|Moskee|Voetbalbond|Speeltuin'.split(
    '|',
  );
const KERN = 13;
const AFROEP = 22;

const bindingVan = (nummer: number): Partner['binding'] => {
  if (nummer < KERN) return 'kern';
  return nummer < AFROEP ? 'op afroep' : 'extern';
};

const AARDEN: readonly Aard[] = ['vlot', 'vlot', 'vlot', 'laat', 'laat', 'dubbel', 'vergeetachtig', 'nooit'];

const ZOMER = [
  { van: '2026-07-06', tot: '2026-07-24' },
  { van: '2026-07-20', tot: '2026-08-07' },
  { van: '2026-08-03', tot: '2026-08-21' },
];

const persoon = (
  id: string,
  naam: string,
  partner: string,
  rol: Deelnemer['rollen'][number],
  vervanger: string | undefined,
): Deelnemer => ({
  id,
  naam,
  partner,
  rollen: [rol],
  oid: `demo-${id}`,
  teamsId: `29:demo-${id}`,
  ...(vervanger === undefined ? {} : { vervanger }),
});

const bezettingVan = (): Pick<Netwerk, 'partners' | 'deelnemers'> => {
  const partners: Partner[] = PARTNERS.map((naam, nummer) => ({
    id: `p${nummer}`,
    naam,
    binding: bindingVan(nummer),
    leidinggevendeFunctie: 'Teamleider',
  }));
  // A kern-partner sends two, of whom the second stands in for the first; another sends one.
  const plekken = partners.flatMap(({ id, binding }) => (binding === 'kern' ? [id, id] : [id]));
  const namen = plekken.map((partner, nummer) => ({
    id: (VOORNAMEN[nummer] ?? '').toLowerCase(),
    naam: `${VOORNAMEN[nummer]} ${ACHTERNAMEN[nummer]}`,
    partner,
  }));
  const gewoon = namen.map(({ id, naam, partner }, nummer) => {
    const volgende = namen[nummer + 1];
    const eerste = namen[nummer - 1]?.partner !== partner;
    return persoon(
      id,
      naam,
      partner,
      'deelnemer',
      eerste && volgende?.partner === partner ? volgende.id : undefined,
    );
  });
  return {
    partners,
    deelnemers: [
      persoon('femke', 'Femke de Wit', 'p1', 'coordinator', undefined),
      persoon('sanne', 'Sanne Bakker', 'p9', 'coordinator', undefined),
      ...gewoon,
      ...partners.map(({ id }) => persoon(`chef-${id}`, `Chef van ${id}`, id, 'leidinggevende', undefined)),
    ],
  };
};

/** 25 partners, 40 deelnemers and a leidinggevende of each partner. */
export const metMensen = (netwerk: Netwerk): Netwerk => ({
  ...netwerk,
  ...bezettingVan(),
  naam: 'Zorgnetwerk van een jaar',
});

/** Those who do something, each with a nature and days off. Both coördinatoren answer. */
export const mensenVan = (netwerk: Netwerk, toeval: Toeval): Mens[] =>
  netwerk.deelnemers
    .filter(({ rollen }) => !rollen.includes('leidinggevende'))
    .map(({ id, naam, partner }, nummer) => ({
      id,
      voornaam: naam.split(' ')[0] ?? naam,
      partner,
      aard: id === 'femke' || id === 'sanne' ? 'vlot' : (AARDEN[nummer % AARDEN.length] ?? 'vlot'),
      vrij: id === 'femke' ? [] : [toeval.kies(ZOMER), { van: '2026-12-21', tot: '2027-01-01' }],
    }));
