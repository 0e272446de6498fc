import { ACTIE_TREDE, type Actie, Acties, eersteTrede, nieuweActie } from '../../domain/actie.ts';
import { metRegel, overdrachtBericht } from '../../domain/actie-antwoord.ts';
import { soortActie } from '../../domain/besluitenlijst-opbouwen.ts';
import { instantText } from '../../domain/time.ts';
import type { DeelnemerTurn } from '../turn.ts';

/**
 * An actie to make. `eigenaar` has it from now on; `naar` is asked to take it over, and must say yes. `sleutel`: the key
 * of its casus, or of what it is a part of.
 */
export type TeMaken = {
  /** Its id, where one was given out before. */
  readonly id?: string | undefined;
  readonly wat: string;
  readonly eigenaar: string;
  readonly naar?: string | undefined;
  readonly tot: string;
  readonly casus?: string | undefined;
  readonly sleutel?: string | undefined;
  readonly overleg?: string | undefined;
  readonly deelVan?: string | undefined;
  /** Acties that wait for it from the start. */
  readonly wachters?: readonly string[] | undefined;
};

/** Whose it becomes when `wie` should do it and this person makes it: others must say yes to anyone but a coördinator. */
export const eigenaarEn = (
  ik: string,
  coordineert: boolean,
  wie: string,
): Pick<TeMaken, 'eigenaar' | 'naar'> =>
  wie === ik || coordineert ? { eigenaar: wie } : { eigenaar: ik, naar: wie };

/** Makes it, with its ladder, and tells whoever has something to do with it. The words are sealed. */
export const maakActie = async (turn: DeelnemerTurn, van: TeMaken): Promise<Actie> => {
  const ik = turn.who.deelnemer.id;
  const id = van.id ?? turn.newId();
  const sleutel = van.sleutel ?? (await turn.newKey());
  const op = instantText(turn.now, 'millisecond');
  const moment = eersteTrede(van.tot, turn.netwerk, turn.now);
  const nieuw = nieuweActie(
    {
      id,
      eigenaar: van.eigenaar,
      soort: van.casus === undefined ? 'actie' : soortActie(van.wat),
      tot: van.tot,
      sleutel,
      content: await turn.seal(Acties, { id, sleutel }, { wat: van.wat }),
      ...(van.casus === undefined ? {} : { casus: van.casus }),
      ...(van.overleg === undefined ? {} : { overleg: van.overleg }),
      ...(van.deelVan === undefined ? {} : { deelVan: van.deelVan }),
      ...(van.naar === undefined ? {} : { overdracht: { naar: van.naar, op } }),
      ...(van.wachters?.length ? { wachters: [...van.wachters] } : {}),
    },
    moment,
    turn.now,
  );
  const actie = metRegel(nieuw, 'gemaakt', { wie: ik, now: turn.now });
  turn.insert(Acties, actie);
  if (moment) turn.moment(moment, ACTIE_TREDE, id);
  turn.audit('gemaakt', `actie ${id}`, van.deelVan === undefined ? '' : `deel van actie ${van.deelVan}`);
  if (van.naar !== undefined)
    turn.send({
      id: overdrachtBericht(actie, op, van.naar),
      soort: 'actie.overdracht',
      over: { actie: id, naar: van.naar, van: van.eigenaar, op },
      aan: { soort: 'deelnemer', deelnemer: van.naar },
    });
  else if (van.eigenaar !== ik)
    turn.send({
      id: `actie.nieuw!${id}`,
      soort: 'actie.nieuw',
      over: { actie: id, wie: van.eigenaar },
      aan: { soort: 'deelnemer', deelnemer: van.eigenaar },
    });
  return actie;
};
