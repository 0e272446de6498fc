import { z } from 'zod/v4';
import { voorbereidenCard } from '../../../cards/agenda/voorbereiden.ts';
import { meldingCard } from '../../../cards/kit/melding.ts';
import { ACTIE_BIJ, Acties } from '../../domain/actie.ts';
import { type Voorbereiding, Voorbereidingen, Vragen, voorbereidingId } from '../../domain/agenda.ts';
import { metPartners, nietBetrokkenBij, zonderPartners } from '../../domain/betrokken.ts';
import { type Casus, Casussen } from '../../domain/casus.ts';
import { UserError } from '../../domain/errors.ts';
import { Gebeurtenissen, nieuweGebeurtenis } from '../../domain/gebeurtenis.ts';
import { partnersVan } from '../../domain/netwerk.ts';
import type { Agendapunt, Overleg } from '../../domain/overleg.ts';
import { weigeringen } from '../../domain/privacy-guard.ts';
import type { Reply } from '../../ports/chat.ts';
import { type Verb, verbOn } from '../feature.ts';
import type { DeelnemerTurn, Stored } from '../turn.ts';
import { eigenVan, isVan, subjectVan, vragenAan } from './eigen.ts';
import { antwoordenOp, eisOpen, overlegMet, puntMet } from './stand.ts';
import { Id, titelVan } from './woorden.ts';

const WAAROM = 'voorbereiding van het overleg';
const LANGSTE = 1500;

type Punt = {
  readonly overleg: Overleg;
  readonly punt: Agendapunt;
  readonly casus: Casus;
  readonly stored: Stored<Casus>;
};

const Over = z.object({ overleg: Id, punt: z.string().max(80) });

/** The item and its casus; whether this person may see it is decided on what the casus really is. */
const vind = async (turn: DeelnemerTurn, data: z.infer<typeof Over>) => {
  const { value: overleg } = await overlegMet(turn, data.overleg);
  const punt = puntMet(overleg.agenda, data.punt);
  const stored = punt.casus === undefined ? undefined : await turn.get(Casussen, punt.casus);
  if (!stored) throw new UserError('Bij dit punt valt niets voor te bereiden.');
  const casus = stored.value;
  return { subject: subjectVan(casus), thing: { overleg, punt, casus, stored } };
};

const eigenVragen = async (turn: DeelnemerTurn, { overleg, punt, casus }: Punt): Promise<string[]> => {
  const antwoorden = await antwoordenOp(turn, overleg);
  const vragen = await vragenAan(turn, overleg, [{ punt, casus }], turn.who.deelnemer, antwoorden);
  const open: string[] = [];
  for (const vraag of vragen) open.push((await turn.open(Vragen, vraag, WAAROM)).vraag);
  return open;
};

const formulier = async (
  turn: DeelnemerTurn,
  thing: Punt,
  ingevuld: { betrokken?: 'ja' | 'nee' | undefined; input?: string | undefined; fout?: string },
): Promise<Reply> => ({
  kind: 'card',
  summary: 'Voorbereiden',
  card: voorbereidenCard({
    netwerk: turn.netwerk.naam,
    overleg: thing.overleg.id,
    punt: thing.punt.id,
    titel: titelVan(thing.punt),
    vragen: await eigenVragen(turn, thing),
    ...ingevuld,
  }),
});

const begin = async (turn: DeelnemerTurn, thing: Punt): Promise<Reply> => {
  eisOpen(thing.overleg, turn);
  const stored = await turn.get(
    Voorbereidingen,
    voorbereidingId(thing.overleg.id, thing.punt.id, turn.who.deelnemer.id),
  );
  if (!stored) return formulier(turn, thing, {});
  const { input } = stored.value.metInput ? await turn.open(Voorbereidingen, stored.value, WAAROM) : {};
  return formulier(turn, thing, { betrokken: stored.value.antwoord === 'betrokken' ? 'ja' : 'nee', input });
};

const Ingevuld = Over.extend({
  betrokken: z.enum(['ja', 'nee']).optional().catch(undefined),
  input: z.string().max(5000).default(''),
});

/** What is wrong with what was filled in, in sentences. */
const fouten = (turn: DeelnemerTurn, { betrokken, input }: z.infer<typeof Ingevuld>): string[] => [
  ...(betrokken === undefined ? ['Kies of jij of je organisatie betrokken is.'] : []),
  ...(input.trim().length > LANGSTE ? [`De tekst is te lang. Gebruik hoogstens ${LANGSTE} tekens.`] : []),
  ...weigeringen(input, turn.vandaag).map(({ zin }) => zin),
];

/** Takes the partners of this person off the casus, unless a colleague answered otherwise. Resolves with whether any left. */
const verlaat = async (turn: DeelnemerTurn, { overleg, punt, casus, stored }: Punt): Promise<boolean> => {
  const ik = turn.who.deelnemer;
  const antwoorden = await turn.list(Voorbereidingen, { prefix: `${overleg.id}!${punt.id}!` });
  const anders = antwoorden
    .map(({ value }) => value)
    .filter((een) => een.deelnemer !== ik.id && een.antwoord === 'betrokken');
  const partners = partnersVan(ik).filter((partner) => !anders.some((een) => isVan(turn, een, partner)));
  const acties = (await turn.listBy(Acties, ACTIE_BIJ.openBij(casus.id), { shelf: 'open' })).map(
    ({ value }) => value,
  );
  const na = zonderPartners(casus, { partners, overleg: overleg.id, acties, netwerk: turn.netwerk });
  if (na === casus) return false;
  turn.replace(Casussen, stored, na);
  await noteerBetrokken(turn, casus, 'niet betrokken');
  return true;
};

const noteerBetrokken = async (
  turn: DeelnemerTurn,
  casus: Casus,
  soort: 'betrokken' | 'niet betrokken',
): Promise<void> => {
  const { id: wie, partner: over } = turn.who.deelnemer;
  const rij = nieuweGebeurtenis(casus, { soort, wie, over }, { now: turn.now, uniek: turn.newId() });
  turn.insert(Gebeurtenissen, { ...rij, content: await turn.seal(Gebeurtenissen, rij, {}) });
  turn.audit('gewijzigd', `casus ${casus.id}`, soort);
};

const afscheid = (turn: DeelnemerTurn, { overleg, punt }: Punt): Reply => ({
  kind: 'card',
  summary: 'Bewaard',
  card: meldingCard({
    context: turn.netwerk.naam,
    titel: 'Bewaard: niet betrokken',
    zin: `Je organisatie ziet ${titelVan(punt)} niet meer. Klopt dat niet? Tot het begin van het overleg kun je dit terugdraaien.`,
    stappen: [
      { title: 'Terug naar mijn agenda', verb: 'agenda.openen', data: { overleg: overleg.id } },
      { title: 'Toch betrokken', verb: 'agenda.toch', data: { overleg: overleg.id, punt: punt.id } },
    ],
  }),
});

/** Whoever said "not involved" for this very item may take it back, and nobody else. */
const vindAfscheid = async (turn: DeelnemerTurn, data: z.infer<typeof Over>) => {
  const { thing } = await vind(turn, data);
  const ik = turn.who.deelnemer;
  const rij = (await turn.get(Voorbereidingen, voorbereidingId(thing.overleg.id, thing.punt.id, ik.id)))
    ?.value;
  const zei =
    rij?.antwoord === 'niet betrokken'
      ? nietBetrokkenBij(thing.casus, partnersVan(ik), thing.overleg.id)
      : [];
  const subject = zei.length > 0 ? { voor: ik.id } : {};
  return { subject, thing: { ...thing, zei } };
};

const toch = verbOn('agenda.toch', 'eigen-kaart', Over, vindAfscheid, async (turn, _data, thing) => {
  const { overleg, casus, stored, zei } = thing;
  eisOpen(overleg, turn);
  const na = metPartners(casus, zei, overleg.id);
  turn.replace(Casussen, stored, na);
  await noteerBetrokken(turn, casus, 'betrokken');
  return formulier(turn, { ...thing, casus: na }, { betrokken: 'ja' });
});

/** On to the next question to this person that nobody answered, when there is one. */
const volgendeVraag = async (turn: DeelnemerTurn, { overleg, punt }: Punt) => {
  const rest = overleg.agenda.filter(({ id }) => id !== punt.id);
  const ik = turn.who.deelnemer;
  const { eerste } = await eigenVan(
    turn,
    { ...overleg, agenda: rest },
    ik,
    await antwoordenOp(turn, overleg),
  );
  return eerste === undefined
    ? []
    : [
        {
          title: 'Volgende vraag',
          verb: 'agenda.voorbereiden',
          data: { overleg: overleg.id, punt: eerste },
        },
      ];
};

/** Keeps what this person knows, under the key of the casus. Can be changed until it begins. */
const bewaar = async (turn: DeelnemerTurn, data: z.infer<typeof Ingevuld>, thing: Punt): Promise<Reply> => {
  const { overleg, punt, casus } = thing;
  eisOpen(overleg, turn);
  const fout = fouten(turn, data);
  if (fout.length > 0)
    return formulier(turn, thing, { betrokken: data.betrokken, input: data.input, fout: fout.join(' ') });
  const input = data.betrokken === 'ja' ? data.input.trim() : '';
  const ik = turn.who.deelnemer;
  const id = voorbereidingId(overleg.id, punt.id, ik.id);
  const { sleutel } = casus;
  const rij: Voorbereiding = {
    id,
    overleg: overleg.id,
    agendapunt: punt.id,
    casus: casus.id,
    deelnemer: ik.id,
    partner: ik.partner,
    antwoord: data.betrokken === 'ja' ? 'betrokken' : 'niet betrokken',
    metInput: input !== '',
    sleutel,
    content: await turn.seal(Voorbereidingen, { id, sleutel }, input === '' ? {} : { input }),
    sinds: turn.now.toString({ smallestUnit: 'second' }),
  };
  const stored = await turn.get(Voorbereidingen, id);
  if (stored) turn.replace(Voorbereidingen, stored, rij);
  else turn.insert(Voorbereidingen, rij);
  turn.audit('voorbereid', `casus ${casus.id}`, WAAROM);
  turn.redraw(`agenda.kanaal!${overleg.id}`);
  if (rij.antwoord === 'niet betrokken' && (await verlaat(turn, thing))) return afscheid(turn, thing);
  return {
    kind: 'card',
    summary: 'Bewaard',
    card: meldingCard({
      context: turn.netwerk.naam,
      titel: 'Bewaard',
      zin: `Je voorbereiding bij ${titelVan(punt)} is bewaard. Tot het begin van het overleg kun je haar wijzigen.`,
      stappen: [
        ...(await volgendeVraag(turn, thing)),
        { title: 'Terug naar mijn agenda', verb: 'agenda.openen', data: { overleg: overleg.id } },
      ],
    }),
  };
};

export const voorbereidVerbs: readonly Verb[] = [
  toch,
  verbOn('agenda.voorbereiden', 'casus-zien', Over, vind, (turn, _data, thing) => begin(turn, thing)),
  verbOn('agenda.voorbereid', 'casus-zien', Ingevuld, vind, bewaar),
];
