import { z } from 'zod/v4';
import { meldingCard } from '../../../cards/kit/melding.ts';
import { type OvergangView, overgangCard } from '../../../cards/netwerk/overgang.ts';
import { type Deelnemer, deelnemerMet } from '../../domain/netwerk.ts';
import { aantal, namenVan } from '../../domain/netwerk-woorden.ts';
import { Overgang, watGaatOver } from '../../domain/vertrek.ts';
import type { MessageKind } from '../feature.ts';
import type { BerichtView, Composed, View } from '../turn.ts';
import { OVERGENOMEN, VERTROKKEN } from './soorten.ts';

const NAMEN = 5;
const REGELS = 12;

const ontvangerVan = ({ bericht: { aan } }: BerichtView): string =>
  aan.soort === 'deelnemer' ? aan.deelnemer : '';

const naamVan = ({ netwerk }: View, id: string): string =>
  deelnemerMet(netwerk, id)?.naam ?? 'iemand die niet meer meedoet';

const mensenVan = ({ netwerk }: View, ids: readonly string[]): Deelnemer[] =>
  ids.flatMap((id) => deelnemerMet(netwerk, id) ?? []);

const ACTIES = { title: 'Mijn acties', verb: 'opdracht.start', data: { opdracht: 'acties' } };
const CASUSSEN = { title: 'Casussen', verb: 'opdracht.start', data: { opdracht: 'casus' } };

const over = (view: View, titel: string, meer: Omit<OvergangView, 'netwerk' | 'titel'>): Composed => ({
  send: true,
  summary: titel,
  card: overgangCard({ netwerk: view.netwerk.naam, titel, ...meer }),
});

const regelsVan = (view: View, tel: readonly Overgang[], ik: string, metNaam: boolean): string[] => {
  const regels = tel.map((een) => {
    const naar = een.naar === ik ? 'jou' : naamVan(view, een.naar);
    return `${metNaam ? `${naamVan(view, een.van)}: ` : ''}${watGaatOver(een)} naar ${naar}`;
  });
  const rest = regels.length - REGELS;
  return rest > 0 ? [...regels.slice(0, REGELS), `en nog ${rest} keer`] : regels;
};

const hoe = (uitTeam: boolean, wie: readonly Deelnemer[]): string => {
  if (!uitTeam) return 'De toegang is gestopt.';
  const wat = wie.length === 1 ? 'is' : 'zijn';
  return `${namenVan(wie, NAMEN)} ${wat} uit het team gegaan. De toegang is meteen gestopt.`;
};

/** To a coördinator: who takes no part any more, and where their work went. */
const vertrokken = (
  view: BerichtView,
  ids: readonly string[],
  uitTeam: boolean,
  tel: readonly Overgang[],
): Composed => {
  const wie = mensenVan(view, ids);
  const enkel = wie.length === 1 ? wie[0] : undefined;
  const titel = enkel
    ? `${enkel.naam} doet niet meer mee`
    : `${aantal(wie.length, 'deelnemer doet', 'deelnemers doen')} niet meer mee`;
  const ik = ontvangerVan(view);
  const weer = wie.filter((een) => een.vertrokken === undefined);
  if (tel.length === 0 && weer.length === wie.length)
    return {
      send: false,
      reason: 'doet weer mee',
      summary: titel,
      card: meldingCard({ context: view.netwerk.naam, titel, zin: 'Deze mensen doen weer mee.' }),
    };
  const geleid = wie.some(({ rollen }) => rollen.includes('coordinator'));
  const neemtWaar = geleid && deelnemerMet(view.netwerk, ik)?.rollen.includes('plaatsvervanger');
  return over(view, titel, {
    zin: [
      hoe(uitTeam, wie),
      weer.length > 0 && `${namenVan(weer, NAMEN)} ${weer.length === 1 ? 'doet' : 'doen'} intussen weer mee.`,
      neemtWaar && 'Jij bent plaatsvervanger en neemt nu waar als coördinator.',
      tel.length === 0 && 'Er stonden geen open acties of casussen op naam.',
    ]
      .filter((zin) => zin !== false && zin !== undefined)
      .join(' '),
    regels: regelsVan(view, tel, ik, !enkel),
    slot: tel.some(({ naar }) => naar !== ik) ? 'Wie iets kreeg, heeft bericht gehad.' : undefined,
    knoppen: [
      { title: 'Bekijken', verb: 'netwerk.lijst', data: { waar: 'netwerk', wat: 'vertrokken' } },
      ...(tel.some(({ naar }) => naar === ik) ? [ACTIES] : []),
    ],
  });
};

/** To whoever got it: how much, and whose it was. One message, however many there were. */
const overgenomen = (view: BerichtView, tel: readonly Overgang[]): Composed => {
  const wie = mensenVan(
    view,
    tel.map(({ van }) => van),
  );
  const enkel = wie.length === 1;
  const vervanger = enkel && wie[0]?.vervanger === ontvangerVan(view);
  return over(view, 'Er kwam werk naar jou', {
    zin: `${namenVan(wie, NAMEN)} ${enkel ? 'doet' : 'doen'} niet meer mee. ${vervanger ? 'Jij bent de vervanger, dus dit' : 'Dit'} is nu van jou:`,
    regels: enkel
      ? tel.map(watGaatOver)
      : tel.slice(0, REGELS).map((een) => `${watGaatOver(een)}, van ${naamVan(view, een.van)}`),
    knoppen: [
      ...(tel.some(({ acties }) => acties > 0) ? [ACTIES] : []),
      ...(tel.some(({ regie }) => regie > 0) ? [CASUSSEN] : []),
    ],
  });
};

const Tel = z.object({ tel: z.array(Overgang).default([]) });
const Vertrokken = Tel.extend({ deelnemers: z.array(z.string()), uitTeam: z.boolean().default(true) });

/** What is told about people who take no part any more. Names of deelnemers and counts, in a private chat. */
export const vertrekBerichten: readonly MessageKind[] = [
  {
    soort: VERTROKKEN,
    again: true,
    noem: {
      wat: 'Bericht: iemand doet niet meer mee',
      waarom: 'Je hoort waar de acties en casussen naartoe gingen.',
    },
    compose: async (view, ruw) => {
      const { deelnemers, uitTeam, tel } = Vertrokken.parse(ruw);
      return vertrokken(view, deelnemers, uitTeam, tel);
    },
  },
  {
    soort: OVERGENOMEN,
    again: true,
    noem: {
      wat: 'Bericht: er kwam werk naar jou',
      waarom: 'Iemand doet niet meer mee, en deze persoon is de vervanger.',
    },
    compose: async (view, ruw) => overgenomen(view, Tel.parse(ruw).tel),
  },
];
