import { ACTIE_BIJ } from '../../../domain/actie.ts';
import { Berichten } from '../../../domain/bericht.ts';
import { type Aanmelding, Aanmeldingen, type Casus, Casussen } from '../../../domain/casus.ts';
import { inStaat } from '../../../domain/casus-beloop.ts';
import { openActies } from '../../../domain/casus-toegang.ts';
import { actieveDeelnemers, coordinatoren, hoortBij } from '../../../domain/netwerk.ts';
import { beeindigd, type Overdracht, Overdrachten } from '../../../domain/overdracht.ts';
import { metSluiting } from '../../../domain/wissen.ts';
import type { NewBericht, Stored, Turn, View } from '../../turn.ts';
import { noteerBeslissing } from '../noteren.ts';
import { BERICHT } from './berichten.ts';
import { anderVan, dagVan } from './woorden.ts';

/** A commit holds a hundred rows; each aanmelding takes four at most, each message two. */
const AANMELDINGEN = 12;
const MENSEN = 20;

/** The aanmeldingen of a casus that still say that the youth is known here. */
const nogBekend = async (view: View, casus: string): Promise<Stored<Aanmelding>[]> =>
  (await view.list(Aanmeldingen)).filter(
    ({ value }) => value.casus === casus && value.overgedragen === undefined && value.gewist === undefined,
  );

/** Others find the youth in the other netwerk from now on; what was to be discussed here is discussed there. */
const laatLos = (turn: Turn, aanmeldingen: readonly Stored<Aanmelding>[]): void => {
  for (const stored of aanmeldingen.slice(0, AANMELDINGEN)) {
    const { value } = stored;
    const status = value.status === 'geagendeerd' ? ('besproken' as const) : value.status;
    turn.replace(Aanmeldingen, stored, { ...value, status, overgedragen: true });
  }
};

/** The commit that moves the casus: from here on it is not this netwerk's. Retention counts from now. */
export const geefOver = async (
  turn: Turn,
  stored: Stored<Overdracht>,
  casus: Stored<Casus>,
  buiten: { readonly daar?: string | undefined; readonly op?: string | undefined } = {},
): Promise<Overdracht> => {
  const {
    regisseur,
    scoreRonde: _ronde,
    overdracht: _deze,
    ...rest
  } = inStaat(casus.value, 'overgedragen', {});
  const rij: Overdracht = {
    ...beeindigd(stored.value, 'overgedragen', turn.now),
    ...(regisseur === undefined ? {} : { wasRegisseur: regisseur }),
  };
  turn.replace(Overdrachten, stored, rij);
  turn.replace(Casussen, casus, metSluiting(rest, turn.now));
  laatLos(turn, await nogBekend(turn, casus.value.id));
  await noteerBeslissing(turn, casus.value, {
    soort: 'overgedragen',
    van: casus.value.status,
    naar: 'overgedragen',
    waarom: `Aan ${buiten.daar ?? anderVan(rij)}.${buiten.op ? ` Aanvaard op ${dagVan(turn, buiten.op)}.` : ''}`,
  });
  return rij;
};

/**
 * Everyone who must hear that it went, in a fixed order. The aanmelders have heard what was decided; they hear it here too only when
 * there is something left for them to do.
 */
const wieHoort = async (view: View, rij: Overdracht, casus: Casus): Promise<string[]> => {
  const eigenaren = (await openActies(view, ACTIE_BIJ.openBij(casus.id))).map(({ eigenaar }) => eigenaar);
  const namen = new Set([
    ...eigenaren,
    ...(rij.wasRegisseur === undefined ? [] : [rij.wasRegisseur]),
    ...coordinatoren(view.netwerk).map(({ id }) => id),
  ]);
  return actieveDeelnemers(view.netwerk)
    .filter(
      (een) =>
        namen.has(een.id) ||
        (!casus.aanmelders.includes(een.id) && casus.partners.some((partner) => hoortBij(een, partner))),
    )
    .map(({ id }) => id)
    .sort();
};

/** Tells a portion of those who must hear of it, until all were told. */
export const vertel = async (turn: Turn, stored: Stored<Overdracht>): Promise<void> => {
  const rij = stored.value;
  const casus = rij.casus === undefined ? undefined : (await turn.get(Casussen, rij.casus))?.value;
  const aanmeldingen = casus ? await nogBekend(turn, casus.id) : [];
  if (aanmeldingen.length > 0) {
    laatLos(turn, aanmeldingen);
    return;
  }
  const nog: NewBericht[] = [];
  for (const deelnemer of casus ? await wieHoort(turn, rij, casus) : []) {
    const id = `${BERICHT.klaar}!${rij.id}!${deelnemer}`;
    if (await turn.get(Berichten, id)) continue;
    const over = { overdracht: rij.id, wie: deelnemer };
    nog.push({ id, soort: BERICHT.klaar, over, aan: { soort: 'deelnemer', deelnemer } });
  }
  for (const bericht of nog.slice(0, MENSEN)) turn.send(bericht);
  turn.replace(Overdrachten, stored, nog.length > MENSEN ? rij : { ...rij, verteld: true });
};
