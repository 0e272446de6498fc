import { type Actie, Acties, isOpenActie } from '../../domain/actie.ts';
import { Berichten } from '../../domain/bericht.ts';
import { type Aanmelding, Aanmeldingen } from '../../domain/casus.ts';
import { actieveDeelnemers } from '../../domain/netwerk.ts';
import { Voorstellen } from '../../domain/netwerk-voorstel.ts';
import { type Overleg, Overleggen } from '../../domain/overleg.ts';
import type { View } from '../turn.ts';
import { zonderGeheimhouding } from './geheimhouding.ts';

/** What the dashboard is made of; read once. */
export type Gelezen = {
  readonly overleggen: readonly Overleg[];
  readonly acties: readonly Actie[];
  readonly aanmeldingen: readonly Aanmelding[];
  readonly lijstKlaar: boolean;
  readonly zonderGeheim: number;
  readonly nietGeleverd: number;
};

/** Deliveries that failed are shown this long. */
const DAGEN_TERUG = 7;

const mislukt = async (view: View, ik: string | undefined): Promise<number> => {
  const sinds = view.vandaag.subtract({ days: DAGEN_TERUG }).toString();
  const delen = (await view.list(Berichten, { prefix: 'levering.mislukt!' })).map(({ value }) =>
    value.id.split('!'),
  );
  const recent = delen.filter(([, , dag = '', aan]) => dag >= sinds && aan === ik);
  return new Set(recent.map(([, wie]) => wie)).size;
};

/** Six reads, whatever there is. */
export const leesGelezen = async (view: View, oid: string): Promise<Gelezen> => {
  const ik = actieveDeelnemers(view.netwerk).find((een) => een.oid === oid)?.id;
  const [overleggen, acties, aanmeldingen, voorstel, zonder, nietGeleverd] = await Promise.all([
    view.list(Overleggen, { shelf: 'open' }),
    view.list(Acties, { shelf: 'open' }),
    view.list(Aanmeldingen, { shelf: 'open' }),
    view.get(Voorstellen, oid),
    zonderGeheimhouding(view),
    mislukt(view, ik),
  ]);
  return {
    overleggen: overleggen.map(({ value }) => value),
    acties: acties.map(({ value }) => value).filter(isOpenActie),
    aanmeldingen: aanmeldingen.map(({ value }) => value),
    lijstKlaar: voorstel !== undefined,
    zonderGeheim: zonder.filter((wie) => wie.oid !== undefined).length,
    nietGeleverd,
  };
};
