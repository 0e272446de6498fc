import { z } from 'zod/v4';
import { afwezigCard } from '../../../cards/agenda/afwezig.ts';
import { afwezigeKernpartners } from '../../domain/aanwezigheid.ts';
import type { MessageKind } from '../feature.ts';
import { casussenZonderAanmelder } from './aanmelder-weg.ts';
import { antwoordenOp, isOpen } from './stand.ts';
import { dagVan, hoofdletter, overlegVoorBericht, vervallen, welk } from './woorden.ts';

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
    const aanmelders = await casussenZonderAanmelder(view, overleg, overleg.agenda, antwoorden);
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
