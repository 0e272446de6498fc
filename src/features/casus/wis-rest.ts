import { type Actie, Acties, isOpenActie } from '../../domain/actie.ts';
import { laatVervallen, overdrachtBericht, uitstelBericht } from '../../domain/actie-antwoord.ts';
import { staatVoor } from '../../domain/actie-ladder.ts';
import { Voorbereidingen, Vragen } from '../../domain/agenda.ts';
import { Besluiten } from '../../domain/besluit.ts';
import { Aanmeldingen, type Casus } from '../../domain/casus.ts';
import { Gebeurtenissen } from '../../domain/gebeurtenis.ts';
import { coordinatoren } from '../../domain/netwerk.ts';
import { Meningen, Metingen, Plannen } from '../../domain/plan.ts';
import type { Kind } from '../../domain/row.ts';
import { gewisteAanmelding, isLeeg, NIETS } from '../../domain/wissen.ts';
import type { Sealable, Stored, Turn } from '../turn.ts';

/** A commit holds a hundred rows; the rest of them is for what goes with it. */
const RIJEN = 50;
/** So many hear that an actie lapsed: its owner, or those it fell to. */
const HOREN = 3;

type Onder = Sealable & { readonly casus?: string | undefined };
/** Something that must go, and how many rows that writes at most. */
type Klus = { readonly rijen: number; readonly doe: () => Promise<void> };

/** What was still asked about an actie is not asked any more, and who had to do it hears that it lapsed. */
const vertelVervallen = (turn: Turn, actie: Actie): void => {
  if (actie.uitstel)
    for (const { id } of coordinatoren(turn.netwerk))
      turn.redraw(uitstelBericht(actie, actie.uitstel.op, id));
  if (actie.overdracht) turn.redraw(overdrachtBericht(actie, actie.overdracht.op, actie.overdracht.naar));
  for (const { id } of staatVoor(turn.netwerk, actie.eigenaar).slice(0, HOREN))
    if (id !== turn.who.deelnemer?.id)
      turn.send({
        id: `actie.vervallen!${actie.id}!${id}`,
        soort: 'actie.vervallen',
        over: { actie: actie.id },
        aan: { soort: 'deelnemer', deelnemer: id },
      });
};

/** All that still stands under casussen that were erased: what counts is emptied, what only served is taken away. */
const klussenVan = async (turn: Turn, nummers: ReadonlySet<string>): Promise<Klus[]> => {
  const van = async <T extends Onder, C>(kind: Kind<T, C>): Promise<Stored<T>[]> =>
    (await turn.list(kind)).filter(({ value }) => value.casus !== undefined && nummers.has(value.casus));
  const leeg = async <T extends Onder, C>(
    kind: Kind<T, C>,
    wordt: (was: T) => T = (was) => was,
  ): Promise<Klus[]> =>
    (await van(kind))
      .filter(({ value }) => !isLeeg(value))
      .map((stored) => ({
        rijen: 6,
        doe: async () => {
          await turn.destroyKey(stored.value.sleutel);
          turn.replace(kind, stored, { ...wordt(stored.value), content: NIETS });
        },
      }));
  const weg = async <T extends Onder, C>(kind: Kind<T, C>): Promise<Klus[]> =>
    (await van(kind)).map((stored) => ({
      rijen: 3,
      doe: async () => {
        await turn.destroyKey(stored.value.sleutel);
        turn.remove(kind, stored);
      },
    }));
  const door = { wie: turn.who.deelnemer?.id ?? turn.who.oid, now: turn.now };
  const acties = (await van(Acties)).filter(({ value }) => isOpenActie(value) || !isLeeg(value));
  return [
    ...(await leeg(Aanmeldingen, (was) => gewisteAanmelding(was, turn.now))),
    ...acties.map((stored): Klus => {
      const { value } = stored;
      const open = isOpenActie(value);
      return {
        rijen: open ? 5 + 2 * HOREN + coordinatoren(turn.netwerk).length : 3,
        doe: async () => {
          await turn.destroyKey(value.sleutel);
          turn.replace(
            Acties,
            stored,
            open ? laatVervallen(value, NIETS, door) : { ...value, content: NIETS },
          );
          if (open) vertelVervallen(turn, value);
        },
      };
    }),
    ...(await leeg(Besluiten)),
    ...(await leeg(Gebeurtenissen)),
    ...(await leeg(Metingen)),
    ...(await leeg(Voorbereidingen, (was) => ({ ...was, metInput: false }))),
    ...(await weg(Vragen)),
    ...(await weg(Plannen)),
    ...(await weg(Meningen)),
  ];
};

/** Erases a portion of what stands under casussen that were erased; who must do something for it hears that it lapsed. */
export const wisRest = async (turn: Turn, casussen: readonly Casus[]): Promise<'more' | 'done'> => {
  if (casussen.length === 0) return 'done';
  const klussen = await klussenVan(turn, new Set(casussen.map(({ id }) => id)));
  let som = 0;
  const nu = klussen.filter(({ rijen }) => {
    som += rijen;
    return som <= RIJEN;
  });
  for (const { doe } of nu) await doe();
  return nu.length < klussen.length ? 'more' : 'done';
};
