import type { NetBeantwoord } from '../../../cards/acties/net.part.ts';
import { type Actie, Acties } from '../../domain/actie.ts';
import { ActieTerugs, kanTerug, terugTot } from '../../domain/actie-terug.ts';
import { actieNaam, staat } from '../../domain/actie-woorden.ts';
import { toonTijd } from '../../domain/datum.ts';
import type { View } from '../turn.ts';

/** What this person did just now and can still take back, the newest first. */
export const netBeantwoord = async (
  view: View,
  wie: string,
  past: (actie: Actie) => boolean = () => true,
): Promise<NetBeantwoord[]> => {
  const rijen = (await view.list(ActieTerugs, { prefix: `${wie}!` })).map(({ value }) => value);
  const gelezen = await Promise.all(
    rijen.map(async (rij) => ({ rij, actie: await view.get(Acties, rij.actie) })),
  );
  return gelezen
    .flatMap(({ rij, actie }) =>
      actie && actie.value.terug?.id === rij.id && kanTerug(actie.value, wie, view.now) && past(actie.value)
        ? [
            {
              id: rij.actie,
              welke: rij.id,
              naam: actieNaam(actie.value),
              staat: staat(actie.value).replace(/^./, (letter) => letter.toUpperCase()),
              tot: toonTijd(terugTot(rij.op), view.netwerk.tijdzone),
            },
          ]
        : [],
    )
    .reverse();
};
