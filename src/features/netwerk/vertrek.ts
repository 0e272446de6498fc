import { Temporal } from 'temporal-polyfill';
import { z } from 'zod/v4';
import { Acties, isOpenActie } from '../../domain/actie.ts';
import { krijgtNaVertrek, overdrachtBericht, weigerOverdracht } from '../../domain/actie-antwoord.ts';
import { staatVoor } from '../../domain/actie-ladder.ts';
import { Berichten } from '../../domain/bericht.ts';
import { Casussen } from '../../domain/casus.ts';
import { Gebeurtenissen, nieuweGebeurtenis } from '../../domain/gebeurtenis.ts';
import { actieveDeelnemers, BOT, coordinatoren, deelnemerMet, type Netwerk } from '../../domain/netwerk.ts';
import { bereikbareCoordinatoren } from '../../domain/netwerk-regels.ts';
import { vertelAanmelders } from '../../domain/terugkoppeling.ts';
import { Overgang, telOp, type Werk, werkNa } from '../../domain/vertrek.ts';
import type { MomentKind } from '../feature.ts';
import type { Turn } from '../turn.ts';
import { OVERGENOMEN, VERTROKKEN } from './soorten.ts';
import { verzendtijd } from './woorden.ts';

const VERTREK = 'netwerk.vertrek';
/** Things moved per commit (six rows each at most), people told per commit (two rows each), and people in one job. */
const PER_KEER = 14;
/** A regie that goes over is also kept and told: it takes the room of so many. */
const REGIE = 2;
const MELDINGEN = 40;
const MENSEN = 250;

/** What is left to do about people who left, and what was done. `gemeld`: how many were told, once all has moved. */
const Taak = z.object({
  keer: z.string(),
  weg: z.array(z.string()),
  uitTeam: z.boolean(),
  tel: z.array(Overgang),
  gemeld: z.number().int().min(0).optional(),
});
type Taak = z.infer<typeof Taak>;

const plan = (turn: Turn, taak: Taak, op = turn.now): void => turn.moment(op, VERTREK, JSON.stringify(taak));

/**
 * Plans that what people had in hand goes to others: of those who take no part any more in `wordt`; and, when there is
 * a coördinator again after a time without, of everyone who left. `keer` makes that each is told once of it.
 */
export const planVertrek = (turn: Turn, wordt: Netwerk, keer: string, uitTeam: boolean): void => {
  const nog = new Set(actieveDeelnemers(wordt).map(({ id }) => id));
  const nu = actieveDeelnemers(turn.netwerk).flatMap(({ id }) => (nog.has(id) ? [] : [id]));
  const weerLeiding =
    bereikbareCoordinatoren(turn.netwerk).length === 0 && bereikbareCoordinatoren(wordt).length > 0;
  const eerder = weerLeiding
    ? wordt.deelnemers.flatMap(({ id, vertrokken }) =>
        vertrokken === undefined || nu.includes(id) ? [] : [id],
      )
    : [];
  const weg = [...nu, ...eerder];
  for (let van = 0; van < weg.length; van += MENSEN)
    plan(turn, { keer: `${keer}.${van}`, weg: weg.slice(van, van + MENSEN), uitTeam, tel: [] });
};

const nogWeg = ({ netwerk }: Turn, { weg }: Taak): string[] =>
  weg.filter((id) => deelnemerMet(netwerk, id)?.vertrokken !== undefined);

const verplaatsActie = async (turn: Turn, werk: Extract<Werk, { soort: 'actie' }>): Promise<void> => {
  const stored = await turn.get(Acties, werk.actie);
  if (!stored) return;
  const { overdracht } = stored.value;
  turn.replace(Acties, stored, krijgtNaVertrek(stored.value, werk.naar, turn.now));
  turn.audit('gewijzigd', `actie ${werk.actie}`, `ging over: ${werk.van} doet niet meer mee`);
  if (overdracht) turn.redraw(overdrachtBericht(stored.value, overdracht.op, overdracht.naar));
};

const verplaatsRegie = async (turn: Turn, werk: Extract<Werk, { soort: 'regie' }>): Promise<void> => {
  const stored = await turn.get(Casussen, werk.casus);
  if (!stored) return;
  const casus = stored.value;
  turn.replace(Casussen, stored, { ...casus, regisseur: werk.naar });
  const { status } = casus;
  const wat = { soort: 'regisseur', wie: BOT, over: werk.naar, van: status, naar: status } as const;
  const rij = nieuweGebeurtenis(casus, wat, { now: turn.now, uniek: turn.newId() });
  // Under a key that is locked nothing can be written: the audit log holds it.
  if (casus.beperkt === undefined) {
    turn.insert(Gebeurtenissen, { ...rij, content: await turn.seal(Gebeurtenissen, rij, {}) });
    vertelAanmelders(turn, casus, rij.id, [werk.naar]);
  }
  turn.audit('regie gewijzigd', `casus ${werk.casus}`, `ging over: ${werk.van} doet niet meer mee`);
};

/** Nobody will answer: the owner keeps the actie, and can ask somebody else. */
const trekVraagIn = async (
  turn: Turn,
  { actie: id }: Extract<Werk, { soort: 'gevraagd' }>,
): Promise<void> => {
  const stored = await turn.get(Acties, id);
  const naar = stored?.value.overdracht?.naar;
  if (!stored || naar === undefined) return;
  turn.replace(Acties, stored, weigerOverdracht(stored.value, { wie: naar, now: turn.now }));
  turn.audit('gewijzigd', `actie ${id}`, `overdracht vervallen: ${naar} doet niet meer mee`);
  const [eigenaar] = staatVoor(turn.netwerk, stored.value.eigenaar);
  if (eigenaar)
    turn.send({
      id: `actie.overdracht-antwoord!${id}!${turn.now.toString()}!${eigenaar.id}`,
      soort: 'actie.overdracht-antwoord',
      over: { actie: id, naar, ja: false },
      aan: { soort: 'deelnemer', deelnemer: eigenaar.id },
    });
};

const doe = (turn: Turn, werk: Werk): Promise<void> => {
  if (werk.soort === 'actie') return verplaatsActie(turn, werk);
  return werk.soort === 'regie' ? verplaatsRegie(turn, werk) : trekVraagIn(turn, werk);
};

/** Each coördinator hears all of it; each other new owner what came to them. In a fixed order. */
const wieHoren = (turn: Turn, { weg, uitTeam, tel, keer }: Taak) => {
  if (!uitTeam && tel.length === 0) return [];
  const leiders = coordinatoren(turn.netwerk).slice(0, MELDINGEN);
  const anderen = [...new Set(tel.map(({ naar }) => naar))].filter(
    (id) => !leiders.some((leider) => leider.id === id),
  );
  const vanWie = uitTeam ? weg : [...new Set(tel.map(({ van }) => van))];
  return [
    ...leiders.map(({ id }) => ({
      id: `${VERTROKKEN}!${keer}!${id}`,
      soort: VERTROKKEN,
      over: { deelnemers: vanWie, uitTeam, tel },
      aan: { soort: 'deelnemer' as const, deelnemer: id },
    })),
    ...anderen.map((id) => ({
      id: `${OVERGENOMEN}!${keer}!${id}`,
      soort: OVERGENOMEN,
      over: { tel: tel.filter(({ naar }) => naar === id) },
      aan: { soort: 'deelnemer' as const, deelnemer: id },
    })),
  ];
};

const portie = (werk: readonly Werk[]): Werk[] => {
  let som = 0;
  return werk.filter(({ soort }) => {
    som += soort === 'regie' ? REGIE : 1;
    return som <= PER_KEER;
  });
};

/** Moves a portion, or tells a portion when all has moved. What is in the store says where it was, so it may stop anywhere. */
const stap = async (turn: Turn, taak: Taak): Promise<void> => {
  if (taak.gemeld === undefined) {
    const acties = (await turn.list(Acties, { shelf: 'open' })).map(({ value }) => value).filter(isOpenActie);
    const casussen = (await turn.list(Casussen, { shelf: 'open' })).map(({ value }) => value);
    const werk = werkNa(turn.netwerk, nogWeg(turn, taak), acties, casussen);
    const nu = portie(werk);
    for (const een of nu) await doe(turn, een);
    const tel = telOp(taak.tel, nu);
    if (nu.length > 0) return plan(turn, { ...taak, tel });
  }
  const gemeld = taak.gemeld ?? 0;
  const werktijd = verzendtijd(turn);
  if (Temporal.Instant.compare(werktijd, turn.now) > 0) return plan(turn, { ...taak, gemeld }, werktijd);
  const allen = wieHoren(turn, taak);
  for (const bericht of allen.slice(gemeld, gemeld + MELDINGEN))
    if (!(await turn.get(Berichten, bericht.id))) turn.send(bericht);
  if (allen.length > gemeld + MELDINGEN) plan(turn, { ...taak, gemeld: gemeld + MELDINGEN });
};

/** What people who left had in hand goes to others, a portion at a time. */
export const vertrekMoment: MomentKind = {
  soort: VERTREK,
  due: (turn, { over }) => stap(turn, Taak.parse(JSON.parse(over))),
};
