import { Temporal } from 'temporal-polyfill';
import { z } from 'zod/v4';
import { type UitvraagView, uitvraagCard } from '../../../cards/aanmelding/uitvraag.ts';
import { meldingCard } from '../../../cards/kit/melding.ts';
import { laatsteAanmelddag, laterVragenOp, neemtAanmelding } from '../../domain/aanmelding-overleg.ts';
import { toonDatum } from '../../domain/datum.ts';
import { UserError } from '../../domain/errors.ts';
import { type Inbreng, Inbrengen, type Overleg, Overleggen } from '../../domain/overleg.ts';
import { herinnerUiterlijk } from '../../domain/overleg-beloop.ts';
import { lokaalUur } from '../../domain/werkdag.ts';
import type { Card } from '../../ports/card.ts';
import { type MessageKind, type MomentKind, type NudgeKind, type Verb, verb } from '../feature.ts';
import type { Composed, DeelnemerTurn, View } from '../turn.ts';
import { overlegDag } from './woorden.ts';

const VRAAG = 'aanmelding.vraag';
const LATER = 'aanmelding.later';
const VRAAG_TEKST = 'Heb je iets in te brengen?';

const Over = z.object({ overleg: z.string(), deelnemer: z.string() });

const inbrengVan = async (view: View, overleg: string, deelnemer: string): Promise<Inbreng | undefined> =>
  (await view.get(Inbrengen, `${overleg}!${deelnemer}`))?.value;

/** `later` counts as an answer until its day has come. */
const standVan = (view: View, overleg: Overleg, inbreng: Inbreng | undefined): UitvraagView['stand'] => {
  if (!neemtAanmelding(overleg, view.netwerk, view.now)) return 'gesloten';
  if (inbreng?.antwoord === 'aangemeld') return 'aangemeld';
  if (inbreng?.antwoord === 'niets deze keer') return 'niets';
  const wacht = inbreng?.opnieuwOp !== undefined && inbreng.opnieuwOp > view.vandaag.toString();
  return wacht ? 'later' : 'vraag';
};

const uitvraag = (view: View, overleg: Overleg, inbreng: Inbreng | undefined): Card =>
  uitvraagCard({
    overleg: overleg.id,
    datum: overlegDag(view, overleg),
    totEnMet: toonDatum(laatsteAanmelddag(overleg, view.netwerk), view.vandaag),
    stand: standVan(view, overleg, inbreng),
    opnieuw: inbreng?.opnieuwOp && toonDatum(Temporal.PlainDate.from(inbreng.opnieuwOp), view.vandaag),
  });

const AFGEZEGD: Composed = {
  send: false,
  reason: 'het overleg gaat niet door',
  summary: 'Overleg afgezegd',
  card: meldingCard({ titel: VRAAG_TEKST, zin: 'Dit overleg gaat niet door. Je hoeft niets te doen.' }),
};

const gaatDoor = async (view: View, id: string): Promise<Overleg | undefined> => {
  const overleg = (await view.get(Overleggen, id))?.value;
  return overleg?.status === 'afgezegd' ? undefined : overleg;
};

const vraagBericht: MessageKind = {
  soort: VRAAG,
  again: false,
  noem: { wat: 'Heb je iets in te brengen?', waarom: 'De aanmelding voor het overleg gaat open.' },
  compose: async (view, over) => {
    const { overleg: id, deelnemer } = Over.parse(over);
    const overleg = await gaatDoor(view, id);
    if (!overleg) return AFGEZEGD;
    const inbreng = await inbrengVan(view, id, deelnemer);
    const open = standVan(view, overleg, inbreng) === 'vraag';
    return {
      send: open,
      card: uitvraag(view, overleg, inbreng),
      summary: `${VRAAG_TEKST} Overleg van ${overlegDag(view, overleg)}`,
      ...(open ? {} : { reason: 'al beantwoord, of de aanmelding is gesloten' }),
    };
  },
};

/** In the channel: whoever has something can begin there; the form is shown to that person alone. */
const kanaalBericht: MessageKind = {
  soort: 'aanmelding.open',
  again: false,
  noem: { wat: 'De aanmelding is open, in het kanaal', waarom: 'De aanmelding voor het overleg gaat open.' },
  compose: async (view, over) => {
    const { overleg: id } = Over.pick({ overleg: true }).parse(over);
    const overleg = await gaatDoor(view, id);
    if (!overleg) return AFGEZEGD;
    const open = neemtAanmelding(overleg, view.netwerk, view.now);
    const tot = toonDatum(laatsteAanmelddag(overleg, view.netwerk), view.vandaag);
    const titel = `Aanmelden voor ${overlegDag(view, overleg)}`;
    return {
      send: open,
      summary: titel,
      ...(open ? {} : { reason: 'de aanmelding is gesloten' }),
      card: meldingCard({
        titel,
        zin: open
          ? `Wil je een jongere inbrengen? Dat kan tot en met ${tot}. Alleen jij ziet wat je invult.`
          : 'Aanmelden voor dit overleg kan niet meer, behalve bij spoed.',
        stappen: [{ title: 'Aanmelden', verb: 'aanmelding.formulier', data: { overleg: id } }],
      }),
    };
  },
};

const nudge: NudgeKind = {
  soort: VRAAG,
  noem: { wat: 'iets in te brengen?', waarom: 'De aanmelding sluit bijna.' },
  line: async (view, over, aan) => {
    const overleg = await gaatDoor(view, over);
    if (!overleg) return undefined;
    const inbreng = await inbrengVan(view, over, aan);
    if (standVan(view, overleg, inbreng) !== 'vraag') return undefined;
    const zin = `Heb je iets in te brengen voor het overleg van ${overlegDag(view, overleg)}?`;
    return {
      zin,
      knop: { title: 'Antwoorden', verb: VRAAG, data: { overleg: over } },
      card: uitvraag(view, overleg, inbreng),
      summary: zin,
    };
  },
};

/** Somebody asked to be asked again. An older wish, or one that was answered since, is dropped. */
const later: MomentKind = {
  soort: LATER,
  due: async (turn, { over }) => {
    const { overleg: id, deelnemer } = Over.parse(JSON.parse(over));
    const inbreng = await inbrengVan(turn, id, deelnemer);
    if (inbreng?.antwoord !== 'later vragen' || (inbreng.opnieuwOp ?? '') > turn.vandaag.toString()) return;
    const overleg = await gaatDoor(turn, id);
    if (!overleg) return;
    if (neemtAanmelding(overleg, turn.netwerk, turn.now))
      turn.nudge({
        soort: VRAAG,
        over: id,
        aan: deelnemer,
        uiterlijk: herinnerUiterlijk(overleg, turn.netwerk, 'herinnering-aanmelding', turn.now),
      });
    else turn.dropped(1);
  },
};

const vindOverleg = async (turn: DeelnemerTurn, id: string): Promise<Overleg> => {
  const overleg = await gaatDoor(turn, id);
  if (!overleg) throw new UserError('Dit overleg is er niet (meer). Je hoeft niets te doen.');
  return overleg;
};

/** The question by itself, from a digest. */
const vraag = verb(VRAAG, 'inbrengen', z.object({ overleg: z.string() }), async (turn, { overleg: id }) => {
  const overleg = await vindOverleg(turn, id);
  const inbreng = await inbrengVan(turn, id, turn.who.deelnemer.id);
  return { kind: 'card', card: uitvraag(turn, overleg, inbreng), summary: VRAAG_TEKST };
});

const Antwoord = z.object({ overleg: z.string(), antwoord: z.enum(['niets deze keer', 'later vragen']) });

/** Notes an answer to "iets in te brengen?". A second one takes the place of the first; an aanmelding stays. */
const antwoord = verb(
  'aanmelding.inbreng',
  'inbrengen',
  Antwoord,
  async (turn, { overleg: id, antwoord: gekozen }) => {
    const overleg = await vindOverleg(turn, id);
    const deelnemer = turn.who.deelnemer.id;
    const stored = await turn.get(Inbrengen, `${id}!${deelnemer}`);
    const blijft = stored?.value.antwoord === 'aangemeld' || stored?.value.antwoord === gekozen;
    if (blijft || !neemtAanmelding(overleg, turn.netwerk, turn.now))
      return { kind: 'card', card: uitvraag(turn, overleg, stored?.value), summary: VRAAG_TEKST };
    const dag = gekozen === 'later vragen' ? laterVragenOp(overleg, turn.netwerk, turn.vandaag) : undefined;
    if (gekozen === 'later vragen' && !dag)
      throw new UserError(
        'Later vragen kan niet: de aanmelding sluit al. Kies Aanmelden of Niets deze keer.',
      );
    const rij: Inbreng = {
      id: `${id}!${deelnemer}`,
      overleg: id,
      deelnemer,
      antwoord: gekozen,
      ...(dag && { opnieuwOp: dag.toString() }),
      sinds: turn.now.toString({ smallestUnit: 'second' }),
    };
    if (stored) turn.replace(Inbrengen, stored, rij);
    else turn.insert(Inbrengen, rij);
    if (dag)
      turn.moment(
        lokaalUur(dag, turn.netwerk.protocol.berichtUur, turn.netwerk.tijdzone),
        LATER,
        JSON.stringify({ overleg: id, deelnemer }),
      );
    return { kind: 'card', card: uitvraag(turn, overleg, rij), summary: VRAAG_TEKST };
  },
);

export const inbrengDelen = {
  verbs: [vraag, antwoord] satisfies readonly Verb[],
  messages: [vraagBericht, kanaalBericht] satisfies readonly MessageKind[],
  nudges: [nudge] satisfies readonly NudgeKind[],
  moments: [later] satisfies readonly MomentKind[],
};
