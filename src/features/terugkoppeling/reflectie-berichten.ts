import { Temporal } from 'temporal-polyfill';
import { z } from 'zod/v4';
import { meldingCard } from '../../../cards/kit/melding.ts';
import { ACTIE_BIJ, Acties } from '../../domain/actie.ts';
import { type Casus, Casussen } from '../../domain/casus.ts';
import { coordinatoren } from '../../domain/netwerk.ts';
import {
  betrokkenBij,
  HERINNER_DAGEN,
  isTeVragen,
  nieuweReflectie,
  type Reflectie,
  Reflecties,
  reflectieId,
  Terugblikken,
  terugblikPrefix,
  VERTEL_DAGEN,
} from '../../domain/reflectie.ts';
import { inVenster } from '../../domain/werkdag.ts';
import type { Card } from '../../ports/card.ts';
import type { MessageKind, MomentKind, NudgeKind } from '../feature.ts';
import type { Stored, Turn, View } from '../turn.ts';

const VRAAG = 'reflectie.vraag';
const KLAAR = 'reflectie.klaar';
const HERINNER = 'reflectie.herinner';
const VERTEL = 'reflectie.vertel';

/** A reflection of which the casus is still closed, the same time, and can be read. */
export const leesReflectie = async (
  view: View,
  id: string,
): Promise<{ readonly stored: Stored<Reflectie>; readonly casus: Casus } | undefined> => {
  const stored = await view.get(Reflecties, id);
  const casus = stored && (await view.get(Casussen, stored.value.casus))?.value;
  if (!stored || !casus || casus.gesloten !== stored.value.gesloten) return undefined;
  return casus.gewist === undefined && casus.beperkt === undefined ? { stored, casus } : undefined;
};

/** Whether this person still has to answer. */
const nogNodig = async (view: View, id: string, wie: string): Promise<Reflectie | undefined> => {
  const gevonden = await leesReflectie(view, id);
  if (!gevonden?.stored.value.gevraagd.includes(wie)) return undefined;
  const eerder = await view.get(Terugblikken, `${terugblikPrefix(gevonden.stored.value)}${wie}`);
  return eerder ? undefined : gevonden.stored.value;
};

const begin = async (turn: Turn, casus: Casus): Promise<void> => {
  const acties = (await turn.listBy(Acties, ACTIE_BIJ.bij(casus.id))).map(({ value }) => value);
  const gevraagd = betrokkenBij(turn.netwerk, casus, acties);
  const reflectie = nieuweReflectie(casus.id, casus.gesloten ?? '', gevraagd);
  turn.insert(Reflecties, reflectie);
  if (gevraagd.length === 0) return;
  for (const id of gevraagd)
    turn.send({
      id: `${VRAAG}!${reflectie.id}!${id}`,
      soort: VRAAG,
      over: { reflectie: reflectie.id, aan: id },
      aan: { soort: 'deelnemer', deelnemer: id },
    });
  const na = (dagen: number) =>
    inVenster(turn.now.add({ hours: 24 * dagen }), turn.netwerk.tijdzone, turn.netwerk.protocol.berichtUur);
  turn.moment(na(HERINNER_DAGEN), HERINNER, reflectie.id);
  turn.moment(na(VERTEL_DAGEN), VERTEL, reflectie.id);
};

/** Asks those involved in what was closed, one casus a portion; once for each time it was closed. */
export const vraagReflectie = async (turn: Turn): Promise<'more' | 'done'> => {
  const dicht = (await turn.list(Casussen, { shelf: 'dicht' })).map(({ value }) => value);
  const gevraagd = new Set((await turn.list(Reflecties)).map(({ value }) => value.id));
  const nu = dicht.filter(
    (casus) => isTeVragen(casus, turn.now) && !gevraagd.has(reflectieId(casus.id, casus.gesloten ?? '')),
  );
  const [casus] = nu;
  if (!casus) return 'done';
  await begin(turn, casus);
  return nu.length > 1 ? 'more' : 'done';
};

const ZIN = 'De casus is gesloten. Wil je terugkijken? Drie vragen, een halve minuut.';
const knop = (reflectie: string) => ({ title: 'Terugkijken', verb: 'reflectie.openen', data: { reflectie } });

const vraagKaart = ({ casus, id }: Reflectie): Card =>
  meldingCard({ context: casus, titel: 'Heeft het geholpen?', zin: ZIN, stappen: [knop(id)] });

const Over = z.object({ reflectie: z.string(), aan: z.string() });

const vraagBericht: MessageKind = {
  soort: VRAAG,
  again: false,
  noem: { wat: 'Terugkijken op een casus', waarom: 'Een casus is gesloten.' },
  compose: async (view, over) => {
    const { reflectie: id, aan } = Over.parse(over);
    const summary = 'Heeft het geholpen?';
    const nog = await nogNodig(view, id, aan);
    if (nog) return { send: true, summary, card: vraagKaart(nog) };
    return {
      send: false,
      reason: 'beantwoord, of niet meer nodig',
      summary,
      card: meldingCard({
        titel: 'Terugkijken',
        zin: 'Je hebt geantwoord, of het is niet meer nodig. Dank je.',
      }),
    };
  },
};

const klaarBericht: MessageKind = {
  soort: KLAAR,
  again: true,
  noem: { wat: 'Terugblik op een casus', waarom: 'De betrokkenen keken terug.' },
  compose: async (view, over) => {
    const { reflectie: id } = z.object({ reflectie: z.string() }).parse(over);
    const gevonden = await leesReflectie(view, id);
    const titel = 'De betrokkenen keken terug';
    if (!gevonden)
      return {
        send: false,
        reason: 'casus is weer open, of gewist',
        summary: titel,
        card: meldingCard({ titel, zin: 'De casus is weer open, of de inhoud is gewist.' }),
      };
    const { casus, beantwoord, gevraagd } = gevonden.stored.value;
    return {
      send: true,
      summary: titel,
      card: meldingCard({
        context: casus,
        titel,
        zin: `${beantwoord} van de ${gevraagd.length} gaven antwoord.`,
        stappen: [{ title: 'Bekijken', verb: 'reflectie.samen', data: { reflectie: id } }],
      }),
    };
  },
};

export const reflectieBerichten: readonly MessageKind[] = [vraagBericht, klaarBericht];

/** Tells the coördinatoren what came of it, once: when all answered, or when the time is over. */
export const vertel = (turn: Turn, reflectie: Reflectie): Reflectie => {
  if (reflectie.verteld) return reflectie;
  for (const { id } of coordinatoren(turn.netwerk))
    turn.send({
      id: `${KLAAR}!${reflectie.id}!${id}`,
      soort: KLAAR,
      over: { reflectie: reflectie.id },
      aan: { soort: 'deelnemer', deelnemer: id },
    });
  return { ...reflectie, verteld: true };
};

export const reflectieMomenten: readonly MomentKind[] = [
  {
    soort: HERINNER,
    due: async (turn, { over }) => {
      const gevonden = await leesReflectie(turn, over);
      for (const wie of gevonden?.stored.value.gevraagd ?? [])
        if (await nogNodig(turn, over, wie)) turn.nudge({ soort: VRAAG, over, aan: wie });
    },
  },
  {
    soort: VERTEL,
    due: async (turn, { over }) => {
      const gevonden = await leesReflectie(turn, over);
      if (!gevonden || gevonden.stored.value.verteld) return;
      turn.replace(Reflecties, gevonden.stored, vertel(turn, gevonden.stored.value));
    },
  },
];

/** The one reminder of who did not look back yet. */
export const reflectieNudge: NudgeKind = {
  soort: VRAAG,
  noem: { wat: 'terugkijken op een casus', waarom: 'Een casus is gesloten, en er is nog geen antwoord.' },
  line: async (view, over, aan) => {
    const nog = await nogNodig(view, over, aan);
    if (!nog) return undefined;
    const dag = Temporal.Instant.from(nog.gesloten).toZonedDateTimeISO(view.netwerk.tijdzone).toPlainDate();
    const dagen = dag.until(view.vandaag, { largestUnit: 'days' }).days;
    return {
      zin: `${nog.casus} is ${dagen} dagen geleden gesloten. Heeft het geholpen?`,
      knop: knop(nog.id),
      card: vraagKaart(nog),
      summary: 'Heeft het geholpen?',
    };
  },
};
