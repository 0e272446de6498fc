import { uitgenodigden } from '../../domain/aanwezigheid.ts';
import { Voorbereidingen, Vragen } from '../../domain/agenda.ts';
import type { Agendapunt, Overleg } from '../../domain/overleg.ts';
import type { View } from '../turn.ts';
import { casussenZonderAanmelder } from './aanmelder-weg.ts';
import { isVan } from './eigen.ts';
import { antwoordenOp } from './stand.ts';
import { aantal, puntRegels } from './woorden.ts';

/** The items with their times; what is passed on says so. */
export const regelsMetStand = async (
  view: View,
  overleg: Overleg,
  punten: readonly Agendapunt[],
): Promise<{ readonly om: string; readonly titel: string }[]> => {
  const door = await casussenZonderAanmelder(view, overleg, punten, await antwoordenOp(view, overleg));
  return puntRegels(overleg, punten, view).map((regel, plek) => {
    const casus = punten[plek]?.casus;
    return casus !== undefined && door.includes(casus)
      ? { ...regel, titel: `${regel.titel}, wordt doorgeschoven` }
      : regel;
  });
};

/** What came in so far, in numbers: nobody is named. */
export const telling = async (
  view: View,
  overleg: Overleg,
): Promise<{ readonly antwoorden: string; readonly voorbereid: string | undefined }> => {
  const genodigd = uitgenodigden(view.netwerk, overleg).map(({ id }) => id);
  const gaven = (await antwoordenOp(view, overleg)).filter(({ deelnemer }) => genodigd.includes(deelnemer));
  const komt = gaven.filter(({ antwoord }) => antwoord === 'komt').length;
  const vragen = (await view.list(Vragen, { prefix: `${overleg.id}!` }))
    .map(({ value }) => value)
    .filter(({ agendapunt, partner }) =>
      overleg.agenda.some(({ id, partners }) => id === agendapunt && partners.includes(partner)),
    );
  const klaar = (await view.list(Voorbereidingen, { prefix: `${overleg.id}!` })).map(({ value }) => value);
  const beantwoord = vragen.filter((vraag) =>
    klaar.some((een) => een.agendapunt === vraag.agendapunt && isVan(view, een, vraag.partner)),
  );
  return {
    antwoorden: `${gaven.length} van ${genodigd.length}: ${aantal(komt, 'komt', 'komen')}, ${aantal(gaven.length - komt, 'komt', 'komen')} niet`,
    voorbereid: vragen.length === 0 ? undefined : `${beantwoord.length} van ${vragen.length}`,
  };
};
