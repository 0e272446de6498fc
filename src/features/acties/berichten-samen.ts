import { z } from 'zod/v4';
import { type Actie, isOpenActie } from '../../domain/actie.ts';
import { staatVoor } from '../../domain/actie-ladder.ts';
import { actieZin, actieZonderNummer, naamVan, statusWoord, totDatum } from '../../domain/actie-woorden.ts';
import type { MessageKind } from '../feature.ts';
import type { Composed } from '../turn.ts';
import { eind, Over, overActie, vraag } from './bericht.ts';

const dichtOf = (actie: Actie): Composed | undefined =>
  isOpenActie(actie)
    ? undefined
    : eind(`De ${actieZin(actie)} staat op: ${statusWoord(actie)}.`, 'al afgerond');

const Aan = Over.extend({ wie: z.string() });

/** To the owner of an actie that was made between two overleggen. */
const nieuw = overActie('actie.nieuw', Aan, (view, actie, { wie }) => {
  if (!staatVoor(view.netwerk, actie.eigenaar).some(({ id }) => id === wie))
    return eind(`De ${actieZin(actie)} is nu van iemand anders.`, 'van iemand anders');
  const zin = `Uiterlijk ${totDatum(actie.tot, view.vandaag)}. Open de actie om te zien wat het is.`;
  return dichtOf(actie) ?? vraag(actie, 'Je hebt een nieuwe actie', zin, 'Openen');
});

/** To the owner: what it waited for is done. */
const wakker = overActie('actie.wakker', Over, (view, actie) => {
  const zin = `De actie waar je op wachtte, is klaar of hoeft niet meer. Je hebt nu tot ${totDatum(actie.tot, view.vandaag)}.`;
  return dichtOf(actie) ?? vraag(actie, 'Je kunt verder met een actie', zin, 'Openen');
});

/** To the owner: a closed actie is open again. */
const heropend = overActie('actie.heropend', Over, (view, actie) => {
  const zin = `De coördinator heeft de actie heropend. Je hebt tot ${totDatum(actie.tot, view.vandaag)}.`;
  return dichtOf(actie) ?? vraag(actie, 'Een actie is weer open', zin, 'Openen');
});

/** To whoever is asked to help. */
const hulp = overActie('actie.hulp', Aan, (view, actie, { wie }) => {
  if (!actie.helpers?.includes(wie)) return eind('Je helpt hier niet (meer) aan mee.', 'helpt niet meer mee');
  const zin = `Uiterlijk ${totDatum(actie.tot, view.vandaag)}. De actie blijft van de eigenaar: die krijgt de herinneringen.`;
  return (
    dichtOf(actie) ??
    vraag(
      actie,
      `${naamVan(view.netwerk, actie.eigenaar)} kan je hulp gebruiken bij een actie`,
      zin,
      'Bekijken',
      actieZonderNummer(actie),
    )
  );
});

/** To the owner: somebody stopped helping. */
const hulpStop = overActie(
  'actie.hulp-stop',
  Aan,
  (view, actie, { wie }) =>
    dichtOf(actie) ??
    vraag(
      actie,
      `${naamVan(view.netwerk, wie)} helpt niet meer mee`,
      'Heb je iemand anders nodig? Open dan de actie en kies Meer.',
      'Openen',
      actieZonderNummer(actie),
    ),
);

/** What people hear about an actie that is new, open again, or done together. */
export const samenBerichten: readonly MessageKind[] = [nieuw, wakker, heropend, hulp, hulpStop];
