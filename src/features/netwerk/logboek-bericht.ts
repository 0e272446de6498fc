import { Temporal } from 'temporal-polyfill';
import { z } from 'zod/v4';
import { meldingCard } from '../../../cards/kit/melding.ts';
import { toonDatum } from '../../domain/datum.ts';
import { LogboekWissens } from '../../domain/logboek-bewaren.ts';
import { lokaleDatum } from '../../domain/werkdag.ts';
import type { MessageKind } from '../feature.ts';

const Over = z.object({ tot: z.string() });

const MAANDEN = [
  'januari',
  'februari',
  'maart',
  'april',
  'mei',
  'juni',
  'juli',
  'augustus',
  'september',
  'oktober',
  'november',
  'december',
];

/** `oktober 2021`. */
const maandWoord = (tot: string): string => {
  const { month, year } = Temporal.PlainYearMonth.from(tot);
  return `${MAANDEN[month - 1] ?? ''} ${year}`;
};

/** To the coördinatoren, two weeks before: which months of the audit log will be destroyed, and how that can be put off. */
export const logboekBericht: MessageKind = {
  soort: 'logboek.wissen',
  again: true,
  noem: { wat: 'Oude regels uit het logboek gaan weg', waarom: 'De gekozen bewaartermijn is voorbij.' },
  compose: async (view, raw) => {
    const { tot } = Over.parse(raw);
    const rij = (await view.get(LogboekWissens, 'logboek'))?.value;
    const titel = 'Oude regels uit het logboek gaan weg';
    const context = view.netwerk.naam;
    if (rij?.tot !== tot)
      return {
        send: false,
        reason: 'het is gebeurd, of er is een langere termijn gekozen',
        summary: titel,
        card: meldingCard({ context, titel, zin: 'Dit is klaar. Je hoeft niets te doen.' }),
      };
    const dag = toonDatum(lokaleDatum(Temporal.Instant.from(rij.vanaf), view.netwerk.tijdzone), view.vandaag);
    return {
      send: true,
      summary: titel,
      card: meldingCard({
        context,
        titel,
        zin: `Na ${dag} wis ik het logboek tot en met ${maandWoord(tot)}. Dat is de termijn die jullie hebben gekozen. Je hoeft niets te doen. Wil je het langer bewaren? Kies dan een langere termijn bij Instellingen.`,
        stappen: [{ title: 'Naar het netwerk', verb: 'netwerk.openen' }],
      }),
    };
  },
};
