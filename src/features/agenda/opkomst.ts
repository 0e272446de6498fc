import { z } from 'zod/v4';
import { opkomstCard } from '../../../cards/agenda/opkomst.ts';
import { opkomstKlaarCard } from '../../../cards/agenda/opkomst-klaar.ts';
import { opkomstWieNogCard } from '../../../cards/agenda/opkomst-wie-nog.ts';
import { UserError } from '../../domain/errors.ts';
import { actieveDeelnemers, deelnemerMet, naamMetPartner } from '../../domain/netwerk.ts';
import {
  kernAfwezig,
  metWas,
  OPKOMST,
  type Opkomst,
  wasErWaarschijnlijk,
  wieKonden,
  wieNog,
} from '../../domain/opkomst.ts';
import { Aanwezigheden, aanwezigheidId, type Overleg } from '../../domain/overleg.ts';
import { eindVan, isBegonnen } from '../../domain/overleg-beloop.ts';
import { inVenster } from '../../domain/werkdag.ts';
import type { Reply } from '../../ports/chat.ts';
import { type Verb, verb } from '../feature.ts';
import type { Turn, View } from '../turn.ts';
import { overlegMet } from './stand.ts';
import { aantal, dagVan, hoofdletter, Id, welk } from './woorden.ts';

const BEDENKTIJD = { minutes: 10 } as const;

/** People on one card; with their boxes it stays readable on a phone. */
const PER_PAGINA = 12;

/** Every row about who comes to this overleg and who was there. */
export const opkomstVan = async (view: View, overleg: Overleg): Promise<Opkomst> => ({
  overleg,
  rijen: (await view.list(Aanwezigheden, { prefix: `${overleg.id}!` })).map(({ value }) => value),
});

const begonnenOverleg = async (turn: Turn, id: string): Promise<Overleg> => {
  const { value: overleg } = await overlegMet(turn, id);
  if (overleg.status === 'afgezegd') throw new UserError('Dit overleg ging niet door.');
  if (!isBegonnen(overleg, turn.now))
    throw new UserError(
      `Het overleg van ${dagVan(overleg, turn)} is nog niet begonnen. Wie er was, vul je vanaf dan in.`,
    );
  return overleg;
};

const isBezig = (overleg: Overleg, view: View): boolean =>
  eindVan(overleg).epochMilliseconds > view.now.epochMilliseconds;

const toon = (turn: Turn, opkomst: Opkomst, gevraagd: number, fout?: string): Reply => {
  const { overleg } = opkomst;
  const mensen = wieKonden(turn.netwerk, opkomst);
  const paginas = Math.max(1, Math.ceil(mensen.length / PER_PAGINA));
  const pagina = Math.min(Math.max(gevraagd, 1), paginas);
  const van = (pagina - 1) * PER_PAGINA;
  const nu = mensen.slice(van, van + PER_PAGINA);
  if (nu.length === 0)
    throw new UserError('Voor dit overleg is niemand uitgenodigd. Typ /netwerk en kijk bij Mensen.');
  const bezig = isBezig(overleg, turn);
  return {
    kind: 'card',
    summary: 'Wie was er?',
    card: opkomstCard({
      netwerk: turn.netwerk.naam,
      overleg: overleg.id,
      titel: bezig ? 'Wie is er?' : 'Wie was er?',
      intro: `${hoofdletter(welk(overleg, turn))}. Wie zei te komen, staat al aangevinkt.`,
      fout,
      vraag: bezig ? 'Vink aan wie er is' : 'Vink aan wie er was',
      mensen: nu.map(({ id }) => ({
        id,
        naam: naamMetPartner(turn.netwerk, id),
        er: wasErWaarschijnlijk(opkomst, id),
      })),
      pagina,
      paginas,
      deel: paginas > 1 ? `${van + 1} t/m ${van + nu.length} van ${mensen.length}` : undefined,
    }),
  };
};

const mensenZin = (hoeveel: number): string =>
  hoeveel === 0 ? 'niemand' : aantal(hoeveel, 'persoon', 'mensen');

const klaar = (turn: Turn, opkomst: Opkomst, melding: string): Reply => {
  const { overleg, rijen } = opkomst;
  return {
    kind: 'card',
    summary: 'Wie was er?',
    busy: true,
    card: opkomstKlaarCard({
      netwerk: turn.netwerk.naam,
      overleg: overleg.id,
      titel: `Wie was er bij ${welk(overleg, turn)}?`,
      melding,
      waren: mensenZin(rijen.filter(({ was }) => was === true).length),
      nietEr: mensenZin(rijen.filter(({ was }) => was === false).length),
      partners: kernAfwezig(turn.netwerk, opkomst).map(({ naam }) => naam),
      lijst: overleg.vastgesteld === undefined && !isBezig(overleg, turn),
    }),
  };
};

/** Writes who was there, one row a person; resolves with the rows as they are then. What is the same is not written. */
const schrijf = async (
  turn: Turn,
  opkomst: Opkomst,
  er: readonly { readonly wie: string; readonly was: boolean }[],
): Promise<Opkomst> => {
  const { overleg } = opkomst;
  const nu = turn.now.toString({ smallestUnit: 'second' });
  const rijen = new Map(opkomst.rijen.map((rij) => [rij.deelnemer, rij]));
  let gewijzigd = false;
  for (const { wie, was } of er) {
    const stored = await turn.get(Aanwezigheden, aanwezigheidId(overleg.id, wie));
    if (stored?.value.was === was) continue;
    const rij = metWas(overleg, wie, stored?.value, was, nu);
    if (stored) turn.replace(Aanwezigheden, stored, rij);
    else turn.insert(Aanwezigheden, rij);
    rijen.set(wie, rij);
    gewijzigd = true;
  }
  if (gewijzigd) {
    turn.audit('opkomst ingevuld', overleg.id, aantal(er.length, 'persoon', 'mensen'));
    // Not at once: she may still be ticking.
    turn.moment(inVenster(turn.now.add(BEDENKTIJD), turn.netwerk.tijdzone), OPKOMST, overleg.id);
  }
  return { overleg, rijen: [...rijen.values()] };
};

const Pagina = z.coerce.number().int().min(1).max(1_000);
const Mensen = z.array(z.string().max(80)).max(PER_PAGINA);
const Ingevuld = z.object({
  overleg: Id,
  pagina: Pagina,
  mensen: Mensen,
  er: z.string().max(2_000).default(''),
});

/** Counts only for the people who stood on that page, whoever else is in the answer. */
const bewaar = async (turn: Turn, data: z.infer<typeof Ingevuld>): Promise<Reply> => {
  const overleg = await begonnenOverleg(turn, data.overleg);
  const opkomst = await opkomstVan(turn, overleg);
  const mag = new Set(wieKonden(turn.netwerk, opkomst).map(({ id }) => id));
  if (data.mensen.some((id) => !mag.has(id)))
    return toon(turn, opkomst, data.pagina, 'De lijst van mensen is intussen veranderd. Kijk nog een keer.');
  const er = new Set(data.er.split(','));
  const na = await schrijf(
    turn,
    opkomst,
    data.mensen.map((wie) => ({ wie, was: er.has(wie) })),
  );
  return data.pagina * PER_PAGINA < mag.size
    ? toon(turn, na, data.pagina + 1)
    : klaar(turn, na, 'Dit is bewaard.');
};

const vraagWieNog = async (turn: Turn, id: string, fout?: string): Promise<Reply> => {
  const overleg = await begonnenOverleg(turn, id);
  const opkomst = await opkomstVan(turn, overleg);
  const anderen = wieNog(turn.netwerk, opkomst);
  if (anderen.length === 0) return klaar(turn, opkomst, 'Iedereen van het netwerk staat al op de lijst.');
  return {
    kind: 'card',
    summary: 'Wie was er nog meer?',
    card: opkomstWieNogCard({
      netwerk: turn.netwerk.naam,
      overleg: overleg.id,
      intro: `${hoofdletter(welk(overleg, turn))}.`,
      fout,
      keuzes: anderen.map((wie) => ({ id: wie.id, naam: naamMetPartner(turn.netwerk, wie.id) })),
    }),
  };
};

const zetErbij = async (turn: Turn, id: string, wie: string): Promise<Reply> => {
  const overleg = await begonnenOverleg(turn, id);
  const persoon = actieveDeelnemers(turn.netwerk).find((een) => een.id === wie);
  if (!persoon) return vraagWieNog(turn, id, 'Kies iemand uit de lijst.');
  const na = await schrijf(turn, await opkomstVan(turn, overleg), [{ wie, was: true }]);
  return klaar(turn, na, `${deelnemerMet(turn.netwerk, wie)?.naam ?? 'Deze persoon'} staat erbij.`);
};

/** Who was there, ticked by the coördinator from the start of the overleg on; can be corrected afterwards. */
export const opkomstVerbs: readonly Verb[] = [
  verb(
    'agenda.opkomst',
    'coordineren',
    z.object({ overleg: Id, pagina: Pagina.default(1) }),
    async (turn, { overleg, pagina }) =>
      toon(turn, await opkomstVan(turn, await begonnenOverleg(turn, overleg)), pagina),
  ),
  verb('agenda.opkomstBewaar', 'coordineren', Ingevuld, bewaar),
  verb('agenda.opkomstWieNog', 'coordineren', z.object({ overleg: Id }), (turn, { overleg }) =>
    vraagWieNog(turn, overleg),
  ),
  verb(
    'agenda.opkomstErbij',
    'coordineren',
    z.object({ overleg: Id, wie: z.string().max(80).default('') }),
    (turn, { overleg, wie }) => zetErbij(turn, overleg, wie),
  ),
];
