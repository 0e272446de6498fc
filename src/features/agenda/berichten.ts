import { Temporal } from 'temporal-polyfill';
import { z } from 'zod/v4';
import { kanaalCard } from '../../../cards/agenda/kanaal.ts';
import { morgenCard } from '../../../cards/agenda/morgen.ts';
import { antwoordVan, isGevraagd } from '../../domain/aanwezigheid.ts';
import { toonTijd } from '../../domain/datum.ts';
import { type Deelnemer, deelnemerMet } from '../../domain/netwerk.ts';
import type { Overleg } from '../../domain/overleg.ts';
import { isBegonnen } from '../../domain/overleg-beloop.ts';
import type { Json } from '../../ports/store.ts';
import type { MessageKind } from '../feature.ts';
import type { Composed, View } from '../turn.ts';
import { eigenVan } from './eigen.ts';
import { PERSOONLIJK } from './ontvangers.ts';
import { inWoorden, persoonlijk } from './persoonlijk.ts';
import { antwoordenOp } from './stand.ts';
import { regelsMetStand, telling } from './tellen.ts';
import { dagVan, overlegVoorBericht, vervallen, wanneer, welk } from './woorden.ts';

const Over = z.object({ overleg: z.string(), deelnemer: z.string() });

/** The overleg and the person of a message, or why it is not needed any more. */
const wieEnWat = async (
  view: View,
  over: Json,
): Promise<{ overleg: Overleg; deelnemer: Deelnemer } | Composed> => {
  const data = Over.parse(over);
  const overleg = await overlegVoorBericht(view, data.overleg);
  if ('send' in overleg) return overleg;
  const deelnemer = deelnemerMet(view.netwerk, data.deelnemer);
  if (!deelnemer || deelnemer.vertrokken !== undefined)
    return vervallen(view, 'Deze agenda was voor iemand anders.', 'doet niet meer mee');
  return { overleg, deelnemer };
};

const persoonlijkBericht: MessageKind = {
  soort: PERSOONLIJK,
  again: true,
  noem: { wat: 'Jouw agenda, en: kom je?', waarom: 'De agenda is verstuurd.' },
  compose: async (view, over) => {
    const gevonden = await wieEnWat(view, over);
    if ('send' in gevonden) return gevonden;
    const { overleg, deelnemer } = gevonden;
    const antwoorden = await antwoordenOp(view, overleg);
    if (!isGevraagd(view.netwerk, overleg, antwoorden, deelnemer.id))
      return vervallen(
        view,
        'Je bent niet meer nodig bij dit overleg. Je hoeft niets te doen.',
        'niet meer uitgenodigd',
      );
    const begonnen = isBegonnen(overleg, view.now);
    return {
      send: !begonnen,
      ...(begonnen ? { reason: 'al begonnen' } : {}),
      summary: `Agenda voor ${dagVan(overleg, view)}. Kom je?`,
      card: await persoonlijk(view, overleg, deelnemer, { antwoorden }),
    };
  },
};

const kanaalBericht: MessageKind = {
  soort: 'agenda.kanaal',
  again: true,
  noem: { wat: 'De agenda in het kanaal', waarom: 'De agenda is verstuurd.' },
  compose: async (view, over) => {
    const overleg = await overlegVoorBericht(view, z.object({ overleg: z.string() }).parse(over).overleg);
    if ('send' in overleg) return overleg;
    return {
      send: true,
      summary: `De agenda voor ${dagVan(overleg, view)} staat klaar`,
      card: kanaalCard({
        netwerk: view.netwerk.naam,
        overleg: overleg.id,
        titel: `Agenda ${welk(overleg, view)}`,
        wanneer: wanneer(overleg, view),
        plaats: overleg.plaats,
        link: overleg.link,
        ...(await telling(view, overleg)),
        punten: await regelsMetStand(view, overleg, overleg.agenda),
      }),
    };
  },
};

/** Somebody asked a colleague to come instead. */
const vervangerBericht: MessageKind = {
  soort: 'agenda.vervanger',
  again: true,
  noem: { wat: 'Kun jij als vervanger komen?', waarom: 'Iemand vroeg een collega om te vervangen.' },
  compose: async (view, over) => {
    const gevonden = await wieEnWat(view, over);
    if ('send' in gevonden) return gevonden;
    const { overleg, deelnemer } = gevonden;
    const { voor, keer } = z.object({ voor: z.string(), keer: z.number() }).parse(over);
    const antwoorden = await antwoordenOp(view, overleg);
    const vraag = antwoordVan(antwoorden, voor);
    if (vraag?.vervanger !== deelnemer.id || (vraag.keer ?? 0) !== keer)
      return vervallen(view, 'Je hoeft niet meer als vervanger te komen.', 'vervanging gaat niet door');
    const begonnen = isBegonnen(overleg, view.now);
    return {
      send: !begonnen,
      ...(begonnen ? { reason: 'al begonnen' } : {}),
      summary: `Kun jij als vervanger komen op ${dagVan(overleg, view)}?`,
      card: await persoonlijk(view, overleg, deelnemer, { antwoorden }),
    };
  },
};

/** The request to come instead was taken back. */
const nietNodigBericht: MessageKind = {
  soort: 'agenda.nietnodig',
  again: false,
  noem: { wat: 'Vervanging niet meer nodig', waarom: 'De vraag om te vervangen is ingetrokken.' },
  compose: async (view, over) => {
    const gevonden = await wieEnWat(view, over);
    if ('send' in gevonden) return gevonden;
    const { overleg, deelnemer } = gevonden;
    const weer = isGevraagd(view.netwerk, overleg, await antwoordenOp(view, overleg), deelnemer.id);
    const zin = `Je hoeft niet meer als vervanger te komen naar het overleg van ${dagVan(overleg, view)}.`;
    return { ...vervallen(view, zin, 'toch gevraagd'), send: !weer };
  },
};

const morgenBericht: MessageKind = {
  soort: 'agenda.morgen',
  again: false,
  noem: { wat: 'Het overleg is bijna', waarom: 'Deze mensen zeiden dat ze komen.' },
  compose: async (view, over) => {
    const gevonden = await wieEnWat(view, over);
    if ('send' in gevonden) return gevonden;
    const { overleg, deelnemer } = gevonden;
    const antwoorden = await antwoordenOp(view, overleg);
    const zelfde =
      (z.object({ versie: z.number() }).safeParse(over).data?.versie ?? 0) === (overleg.versie ?? 0);
    if (
      !zelfde ||
      antwoordVan(antwoorden, deelnemer.id)?.antwoord !== 'komt' ||
      isBegonnen(overleg, view.now)
    )
      return vervallen(
        view,
        'Je komt niet bij dit overleg, of het is al begonnen.',
        'komt niet of al begonnen',
      );
    const start = Temporal.Instant.from(overleg.start);
    const morgen = view.vandaag
      .add({ days: 1 })
      .equals(start.toZonedDateTimeISO(view.netwerk.tijdzone).toPlainDate());
    const om = toonTijd(start, view.netwerk.tijdzone);
    const titel = morgen ? `Morgen overleg om ${om}` : `Overleg ${dagVan(overleg, view)} om ${om}`;
    return {
      send: true,
      summary: titel,
      card: morgenCard({
        netwerk: view.netwerk.naam,
        overleg: overleg.id,
        titel,
        wanneer: wanneer(overleg, view),
        plaats: overleg.plaats,
        link: overleg.link,
        ...inWoorden(await eigenVan(view, overleg, deelnemer, antwoorden)),
      }),
    };
  },
};

/** Everything the agenda sends to a person or the channel. */
export const persoonlijkeBerichten: readonly MessageKind[] = [
  persoonlijkBericht,
  kanaalBericht,
  vervangerBericht,
  nietNodigBericht,
  morgenBericht,
];
