import { z } from 'zod/v4';
import { meldingCard } from '../../../cards/kit/melding.ts';
import { Aanmeldingen } from '../../domain/casus.ts';
import { belZin, koppelSleutels } from '../../domain/koppel.ts';
import type { MessageKind } from '../feature.ts';
import { dagVanAanmelding } from './woorden.ts';

const Over = z.object({
  aanmelding: z.string(),
  wat: z.enum(['jongere', 'gezin']),
  netwerk: z.string(),
  bel: z.array(z.string()),
});

/** To the coördinatoren of both netwerken: where else somebody is known, and whom to call. Never who, or why. */
export const eldersBericht: MessageKind = {
  soort: 'aanmelding.elders',
  again: true,
  noem: {
    wat: 'Ook bekend in een ander netwerk',
    waarom: 'Een aanmelding gaat over een jongere of gezin dat ook ergens anders is aangemeld.',
  },
  compose: async (view, over) => {
    const { aanmelding: id, wat, netwerk, bel } = Over.parse(over);
    const aanmelding = (await view.get(Aanmeldingen, id))?.value;
    const titel = 'Ook bekend in een ander netwerk';
    const kaart = (zin: string, stappen: { title: string; verb: string; data: Record<string, string> }[]) =>
      meldingCard({ context: view.netwerk.naam, titel, zin, stappen });
    if (!aanmelding || koppelSleutels(aanmelding).length === 0)
      return {
        send: false,
        reason: 'de aanmelding is er niet meer',
        summary: titel,
        card: kaart('Dit is niet meer van belang: de aanmelding is ingetrokken of gewist.', []),
      };
    const waarover =
      aanmelding.casus === undefined
        ? `De aanmelding van ${dagVanAanmelding(view, aanmelding)}`
        : `Casus ${aanmelding.casus}`;
    const wie = wat === 'jongere' ? 'een jongere die' : 'een gezin dat';
    return {
      send: true,
      summary: titel,
      card: kaart(
        `${waarover} gaat over ${wie} ook bekend is in ${netwerk}. ${belZin(bel)} Spreek af wie het oppakt.`,
        [
          aanmelding.casus === undefined
            ? { title: 'Aanmelding bekijken', verb: 'aanmelding.openen', data: { aanmelding: id } }
            : { title: 'Casus openen', verb: 'casus.openen', data: { casus: aanmelding.casus } },
        ],
      ),
    };
  },
};
