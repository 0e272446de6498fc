import { Temporal } from 'temporal-polyfill';
import { z } from 'zod/v4';
import { meldingCard } from '../../../cards/kit/melding.ts';
import { UserError } from '../../domain/errors.ts';
import { type Overleg, Overleggen } from '../../domain/overleg.ts';
import { nieuwOverleg, OVERLEG_TREDE, tekst } from '../../domain/overleg-beloop.ts';
import { zegOverlegAf } from '../../domain/overleg-wijzigen.ts';
import { type Reeks, Reeksen } from '../../domain/reeks.ts';
import { overlegVanReeks } from '../../domain/reeks-plan.ts';
import { type ReeksVerschil, verschilMet } from '../../domain/reeks-verschil.ts';
import type { Reply } from '../../ports/chat.ts';
import { type MomentKind, type Verb, verb } from '../feature.ts';
import type { Stored, Turn } from '../turn.ts';
import { opDeBeurt } from './kaarten.ts';
import { openOverleggen } from './lezen.ts';
import { toonReeks, toonRest, toonVoorstel, toonWanneer, wensVan } from './reeks-kaarten.ts';
import { ReeksVelden, veldenVanReeks } from './reeks-lezen.ts';

/** The planner goes on making the overleggen of a reeks under this name. */
const REEKS_VERDER = 'overleg.reeks-verder';

/** Overleggen of a reeks per commit: each is two or three of its hundred rows. */
const PORTIE = 20;

const Id = z.string().regex(/^[a-z0-9-]{6,60}$/);
const MetReeks = z.object({ reeks: Id });

/** The reeks, or a sentence that says what to do when it is not there. */
const reeksMet = async (turn: Turn, id: string): Promise<Stored<Reeks>> => {
  const stored = await turn.get(Reeksen, id);
  if (!stored) throw new UserError('Deze reeks bestaat niet (meer). Typ /overleg voor de lijst.');
  return stored;
};

const metMoment = (turn: Turn, overleg: Overleg): void => {
  if (overleg.moment !== undefined)
    turn.moment(Temporal.Instant.from(overleg.moment), OVERLEG_TREDE, overleg.id);
};

/** Does the first part of what must change; the planner goes on with the rest. */
const werkBij = async (turn: Turn, reeks: Reeks, verschil: ReeksVerschil): Promise<void> => {
  const { nieuw, wijzig, weg } = verschil;
  let over = PORTIE;
  for (const overleg of weg.slice(0, over)) {
    const stored = await turn.get(Overleggen, overleg.id);
    if (stored) turn.replace(Overleggen, stored, zegOverlegAf(stored.value));
  }
  over -= Math.min(over, weg.length);
  for (const { overleg, naar } of wijzig.slice(0, over)) {
    const stored = await turn.get(Overleggen, overleg.id);
    if (!stored) continue;
    turn.replace(Overleggen, stored, naar);
    metMoment(turn, naar);
  }
  over -= Math.min(over, wijzig.length);
  for (const datum of nieuw.slice(0, over)) {
    const van = overlegVanReeks(reeks, datum, turn.netwerk.tijdzone);
    // Cancelled by hand meanwhile: that stays so.
    if (await turn.get(Overleggen, van.id)) continue;
    const overleg = nieuwOverleg(van, turn.netwerk, turn.now);
    turn.insert(Overleggen, overleg);
    metMoment(turn, overleg);
  }
  if (weg.length + wijzig.length + nieuw.length > PORTIE) turn.moment(turn.now, REEKS_VERDER, reeks.id);
};

const verschilVan = async (turn: Turn, reeks: Reeks): Promise<ReeksVerschil> =>
  verschilMet(reeks, await openOverleggen(turn), turn.netwerk, turn.now);

/** What of a reeks was not done yet. Nothing is done twice: it compares again what there is. */
export const reeksMoment: MomentKind = {
  soort: REEKS_VERDER,
  due: async (turn, { over }) => {
    const stored = await turn.get(Reeksen, over);
    if (!stored) return;
    const verschil = await verschilVan(turn, stored.value);
    const gemaakt = await Promise.all(
      verschil.nieuw.map(async (datum) => ({
        datum,
        al: await turn.get(Overleggen, overlegVanReeks(stored.value, datum, turn.netwerk.tijdzone).id),
      })),
    );
    await werkBij(turn, stored.value, {
      ...verschil,
      nieuw: gemaakt.filter(({ al }) => !al).map(({ datum }) => datum),
    });
  },
};

const eersteForm = async (turn: Turn, velden: ReeksVelden, fout?: string): Promise<Reply> =>
  toonWanneer(
    turn,
    velden,
    velden.reeks === undefined ? undefined : (await reeksMet(turn, velden.reeks)).value,
    fout,
  );

const oudeVan = async (turn: Turn, velden: ReeksVelden): Promise<Stored<Reeks> | undefined> =>
  velden.reeks === undefined ? undefined : turn.get(Reeksen, velden.reeks);

const voorstel = async (turn: Turn, velden: ReeksVelden, pagina: number): Promise<Reply> => {
  const oud = await oudeVan(turn, velden);
  const wens = wensVan(turn, velden, oud?.value, oud?.value.id ?? turn.newId());
  if ('fout' in wens)
    return wens.waar === 'wanneer' ? eersteForm(turn, velden, wens.fout) : toonRest(turn, velden, wens.fout);
  return toonVoorstel(
    turn,
    velden,
    wens.reeks,
    await verschilVan(turn, wens.reeks),
    oud !== undefined,
    pagina,
  );
};

/** What was typed as a reeks: every date shown when all was said, else the form with what was. */
export const getypteReeks = (turn: Turn, velden: ReeksVelden): Promise<Reply> => voorstel(turn, velden, 1);

/** Makes it. A new reeks was named by its proposal, so that a second click finds the first. */
const plan = async (turn: Turn, velden: ReeksVelden, id: string): Promise<Reply> => {
  const stored = await turn.get(Reeksen, id);
  if (stored && velden.reeks === undefined)
    return toonReeks(turn, stored.value, 'Deze reeks stond al gepland.');
  const wens = wensVan(turn, velden, stored?.value, id);
  if ('fout' in wens) return eersteForm(turn, velden, wens.fout);
  const { reeks } = wens;
  const verschil = await verschilVan(turn, reeks);
  await opDeBeurt(turn);
  if (stored) turn.replace(Reeksen, stored, reeks);
  else turn.insert(Reeksen, reeks);
  await werkBij(turn, reeks, verschil);
  turn.audit(stored ? 'reeks gewijzigd' : 'reeks gepland', reeks.id);
  return toonReeks(
    turn,
    reeks,
    stored ? 'De reeks is gewijzigd.' : 'De reeks staat gepland. Je hoeft nu niets te doen.',
    verschil.nieuw.length + verschil.vast.length + verschil.wijzig.length,
  );
};

const vraagStop = async (turn: Turn, id: string): Promise<Reply> => {
  const { value: reeks } = await reeksMet(turn, id);
  const { weg, vast } = await verschilVan(turn, gestopt(turn, reeks));
  const blijven =
    vast.length === 0
      ? ''
      : ` ${vast.length === 1 ? '1 overleg loopt al en blijft staan' : `${vast.length} overleggen lopen al en blijven staan`}; zeg ${vast.length === 1 ? 'dat' : 'die'} los af als dat nodig is.`;
  return {
    kind: 'card',
    summary: 'Reeks stoppen?',
    busy: true,
    card: meldingCard({
      context: turn.netwerk.naam,
      titel: 'Reeks stoppen?',
      zin: `${weg.length === 1 ? '1 overleg vervalt' : `${weg.length} overleggen vervallen`}. Daar is nog niemand voor gevraagd, dus niemand krijgt bericht.${blijven}`,
      stappen: [
        { title: 'Niet stoppen', verb: 'overleg.reeksBekijk', data: { reeks: id } },
        { title: 'Ja, stoppen', verb: 'overleg.reeksStopJa', data: { reeks: id } },
      ],
    }),
  };
};

/** The reeks as it ends today. */
const gestopt = (turn: Turn, reeks: Reeks): Reeks => ({
  ...reeks,
  tot: turn.vandaag.subtract({ days: 1 }).toString(),
  vanaf: turn.vandaag.toString(),
  versie: reeks.versie + 1,
  gepland: tekst(turn.now),
});

const stop = async (turn: Turn, id: string): Promise<Reply> => {
  const stored = await reeksMet(turn, id);
  if (stored.value.tot < turn.vandaag.toString())
    return toonReeks(turn, stored.value, 'Deze reeks was al gestopt.');
  const reeks = gestopt(turn, stored.value);
  const verschil = await verschilVan(turn, reeks);
  await opDeBeurt(turn);
  turn.replace(Reeksen, stored, reeks);
  await werkBij(turn, reeks, verschil);
  turn.audit('reeks gestopt', id);
  return toonReeks(turn, reeks, 'De reeks is gestopt.', verschil.vast.length);
};

const MetPagina = ReeksVelden.extend({ nieuw: Id.optional(), pagina: z.coerce.number().int().default(1) });

/** Planning, changing and ending a reeks; nothing counts before every date was shown. */
export const reeksVerbs: readonly Verb[] = [
  verb('overleg.reeks', 'coordineren', ReeksVelden, (turn, velden) => eersteForm(turn, velden)),
  verb('overleg.reeksVerder', 'coordineren', ReeksVelden, async (turn, velden) => {
    const oud = await oudeVan(turn, velden);
    const wens = wensVan(turn, velden, oud?.value, 'proef');
    return 'fout' in wens && wens.waar === 'wanneer'
      ? eersteForm(turn, velden, wens.fout)
      : toonRest(turn, velden);
  }),
  verb('overleg.reeksVoorstel', 'coordineren', ReeksVelden, (turn, velden) => voorstel(turn, velden, 1)),
  verb('overleg.reeksToon', 'coordineren', MetPagina, (turn, { pagina, nieuw: _nieuw, ...velden }) =>
    voorstel(turn, velden, pagina),
  ),
  verb('overleg.reeksPlan', 'coordineren', MetPagina, (turn, { pagina: _pagina, nieuw, ...velden }) =>
    plan(turn, velden, velden.reeks ?? nieuw ?? turn.newId()),
  ),
  verb('overleg.reeksBekijk', 'coordineren', MetReeks, async (turn, { reeks }) =>
    toonReeks(turn, (await reeksMet(turn, reeks)).value),
  ),
  verb('overleg.reeksWijzig', 'coordineren', MetReeks, async (turn, { reeks }) =>
    eersteForm(turn, veldenVanReeks((await reeksMet(turn, reeks)).value)),
  ),
  verb('overleg.reeksStop', 'coordineren', MetReeks, (turn, { reeks }) => vraagStop(turn, reeks)),
  verb('overleg.reeksStopJa', 'coordineren', MetReeks, (turn, { reeks }) => stop(turn, reeks)),
];
