import { Temporal } from 'temporal-polyfill';
import { z } from 'zod/v4';
import { nieuweActiesCard } from '../../../cards/acties/nieuw.ts';
import { actieNaam, isGewoonOpen, opDatum, staat, totDatum } from '../../domain/actie-woorden.ts';
import { toonDatum } from '../../domain/datum.ts';
import { Overleggen } from '../../domain/overleg.ts';
import { lokaleDatum } from '../../domain/werkdag.ts';
import type { MessageKind } from '../feature.ts';
import type { View } from '../turn.ts';
import { openActiesVan } from './lezen.ts';
import { netBeantwoord } from './net.ts';

const Over = z.object({ overleg: z.string(), eigenaar: z.string() });

/** Rows a card holds with ease. */
const HOOGSTENS = 12;

const dagVan = async (view: View, overleg: string): Promise<string> => {
  const stored = await view.get(Overleggen, overleg);
  return stored
    ? toonDatum(lokaleDatum(Temporal.Instant.from(stored.value.start), view.netwerk.tijdzone), view.vandaag)
    : 'het netwerk';
};

/** To an owner, after the besluitenlijst: what you took on. Those answered fall away. */
export const nieuweActies: MessageKind = {
  soort: 'acties.nieuw',
  again: false,
  noem: { wat: 'Jouw acties uit het overleg', waarom: 'De besluitenlijst is vastgesteld.' },
  compose: async (view, ruw) => {
    const { overleg, eigenaar } = Over.parse(ruw);
    const acties = (await openActiesVan(view, eigenaar))
      .filter((actie) => actie.overleg === overleg)
      .sort(opDatum);
    const dag = await dagVan(view, overleg);
    return {
      send: acties.length > 0,
      reason: 'alles is beantwoord',
      summary: `Jouw acties uit het overleg van ${dag}`,
      card: nieuweActiesCard({
        overleg: dag,
        acties: acties.slice(0, HOOGSTENS).map((actie) => ({
          id: actie.id,
          naam: actieNaam(actie),
          tot: totDatum(actie.tot, view.vandaag),
          staat: isGewoonOpen(actie) ? undefined : `Staat: ${staat(actie)}`,
        })),
        meer: Math.max(0, acties.length - HOOGSTENS),
        net: await netBeantwoord(view, eigenaar, (actie) => actie.overleg === overleg),
      }),
    };
  },
};
