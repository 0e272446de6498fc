import { z } from 'zod/v4';
import { afwezigCard } from '../../../cards/agenda/afwezig.ts';
import { afwezigeKernpartners, antwoordVan } from '../../domain/aanwezigheid.ts';
import { Voorbereidingen } from '../../domain/agenda.ts';
import { Casussen } from '../../domain/casus.ts';
import type { Aanwezigheid, Overleg } from '../../domain/overleg.ts';
import type { MessageKind } from '../feature.ts';
import type { View } from '../turn.ts';
import { antwoordenOp, isOpen } from './stand.ts';
import { dagVan, hoofdletter, overlegVoorBericht, vervallen, welk } from './woorden.ts';

/** New casussen of which every aanmelder said not to come, while nobody of them left input. */
const zonderAanmelder = async (
  view: View,
  overleg: Overleg,
  antwoorden: readonly Aanwezigheid[],
): Promise<string[]> => {
  const input = (await view.list(Voorbereidingen, { prefix: `${overleg.id}!` })).map(({ value }) => value);
  const weg = (id: string) => {
    const rij = antwoordVan(antwoorden, id);
    return rij?.antwoord === 'komt niet' || rij?.antwoord === 'komt niet, input vooraf';
  };
  const gevonden: string[] = [];
  for (const { id, soort, casus } of overleg.agenda) {
    if (soort !== 'nieuw' || casus === undefined) continue;
    const aanmelders = (await view.get(Casussen, casus))?.value.aanmelders ?? [];
    const schreef = input.some(
      (een) => een.agendapunt === id && een.metInput && aanmelders.includes(een.deelnemer),
    );
    if (aanmelders.length > 0 && aanmelders.every(weg) && !schreef) gevonden.push(casus);
  }
  return gevonden;
};

/** The day before, to the coördinator: kern-partners nobody comes for. Not sent when there is nothing to tell. */
export const afwezigBericht: MessageKind = {
  soort: 'agenda.afwezig',
  again: false,
  noem: { wat: 'Voor wie komt er niemand?', waarom: 'Van een vaste partner of een aanmelder komt niemand.' },
  compose: async (view, over) => {
    const overleg = await overlegVoorBericht(view, z.object({ overleg: z.string() }).parse(over).overleg);
    if ('send' in overleg) return overleg;
    const antwoorden = await antwoordenOp(view, overleg);
    const partners = afwezigeKernpartners(view.netwerk, overleg, antwoorden);
    const aanmelders = await zonderAanmelder(view, overleg, antwoorden);
    if ((partners.length === 0 && aanmelders.length === 0) || !isOpen(overleg, view))
      return vervallen(view, 'Voor alle vaste partners komt iemand.', 'iedereen komt');
    return {
      send: true,
      summary: `Wie komt er niet op ${dagVan(overleg, view)}?`,
      card: afwezigCard({
        netwerk: view.netwerk.naam,
        overleg: overleg.id,
        titel: hoofdletter(welk(overleg, view)),
        partners: partners.map(({ partner, hoe }) => ({
          naam: partner.naam,
          hoe: hoe === 'afgemeld' ? 'Afgemeld, zonder vervanger' : 'Nog geen antwoord',
        })),
        zonderAanmelder: aanmelders,
      }),
    };
  },
};
