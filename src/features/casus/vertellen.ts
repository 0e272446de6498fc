import { z } from 'zod/v4';
import { meldingCard } from '../../../cards/kit/melding.ts';
import { mayDo } from '../../domain/authority.ts';
import { Berichten } from '../../domain/bericht.ts';
import type { Casus } from '../../domain/casus.ts';
import { onderwerp } from '../../domain/casus-toegang.ts';
import { actieveDeelnemers, type Deelnemer, type Netwerk } from '../../domain/netwerk.ts';
import { inVenster } from '../../domain/werkdag.ts';
import type { MessageKind, MomentKind } from '../feature.ts';
import type { DeelnemerTurn } from '../turn.ts';
import { leesCasus } from './toegang.ts';

const VERTEL = 'casus.vertel';
/** A commit holds a hundred rows; a message takes two. */
const PER_KEER = 30;

/** Everyone who may see the casus, but whoever did something with it. */
const opDeCasus = (netwerk: Netwerk, casus: Casus, behalve: string): Deelnemer[] =>
  actieveDeelnemers(netwerk).filter(
    (deelnemer) =>
      deelnemer.id !== behalve &&
      mayDo(
        'casus-zien',
        { oid: '', tenant: netwerk.tenant, netwerk, deelnemer, magInrichten: false },
        onderwerp(casus, [], deelnemer.id),
      ).mag,
  );

const Wat = z.enum(['gewist', 'gecorrigeerd']);
const Stap = z.object({
  wat: Wat,
  casus: z.string(),
  /** What is told at most once of: an instant, or a day. */
  keer: z.string(),
  door: z.string(),
  plek: z.number().int().min(0),
});

/**
 * Has everyone on the casus hear, in working hours, that it was erased or that something in it was corrected. Several
 * corrections of one day are one message.
 */
export const vertelOpCasus = (turn: DeelnemerTurn, wat: z.infer<typeof Wat>, { id, gewist }: Casus): void => {
  const keer = wat === 'gewist' && gewist !== undefined ? gewist : turn.vandaag.toString();
  const stap = { wat, casus: id, keer, door: turn.who.deelnemer.id, plek: 0 };
  turn.moment(inVenster(turn.now, turn.netwerk.tijdzone), VERTEL, JSON.stringify(stap));
};

/** Tells them, a portion at a time. */
export const vertelMoment: MomentKind = {
  soort: VERTEL,
  due: async (turn, { over }) => {
    const stap = Stap.parse(JSON.parse(over));
    const { wat, keer, plek } = stap;
    const casus = await leesCasus(turn, stap.casus);
    if (!casus) return;
    const wie = opDeCasus(turn.netwerk, casus, stap.door);
    const straks = plek + PER_KEER;
    for (const { id } of wie.slice(plek, straks)) {
      const bericht = `casus.${wat}!${casus.id}!${keer}!${id}`;
      if (await turn.get(Berichten, bericht)) continue;
      turn.send({
        id: bericht,
        soort: `casus.${wat}`,
        over: { casus: casus.id, keer },
        aan: { soort: 'deelnemer', deelnemer: id },
      });
    }
    if (wie.length > straks) turn.moment(turn.now, VERTEL, JSON.stringify({ ...stap, plek: straks }));
  },
};

const Over = z.object({ casus: z.string(), keer: z.string() });

/** To those on it: neutral, and with nothing to do. */
const gewist: MessageKind = {
  soort: 'casus.gewist',
  again: false,
  noem: { wat: 'Inhoud is gewist', waarom: 'De coördinator wiste een casus op verzoek.' },
  compose: async (view, over) => {
    const { casus: nummer, keer } = Over.parse(over);
    const casus = await leesCasus(view, nummer);
    const titel = `De inhoud van ${nummer} is gewist`;
    return {
      send: casus?.gewist === keer,
      reason: 'de casus is opnieuw begonnen',
      summary: titel,
      card: meldingCard({
        context: view.netwerk.naam,
        titel,
        zin: 'De coördinator heeft dit gedaan. Je hoeft niets meer te doen. Heb je zelf nog aantekeningen over deze casus? Gooi die dan ook weg.',
      }),
    };
  },
};

/** To those on it: that something changed, and not what. */
const gecorrigeerd: MessageKind = {
  soort: 'casus.gecorrigeerd',
  again: false,
  noem: { wat: 'Iets is verbeterd', waarom: 'De coördinator verbeterde iets in een casus.' },
  compose: async (view, over) => {
    const { casus: nummer } = Over.parse(over);
    const casus = await leesCasus(view, nummer);
    const titel = `In ${nummer} is iets verbeterd`;
    const weg = casus === undefined || casus.gewist !== undefined;
    return {
      send: !weg,
      reason: 'de inhoud is gewist',
      summary: titel,
      card: meldingCard({
        context: view.netwerk.naam,
        titel,
        zin: weg
          ? 'De inhoud is daarna gewist. Je hoeft niets te doen.'
          : 'De coördinator heeft dit gedaan. Open de casus als je wilt lezen wat er nu staat.',
        stappen: weg ? [] : [{ title: 'Openen', verb: 'casus.openen', data: { casus: nummer } }],
      }),
    };
  },
};

export const vertelBerichten: readonly MessageKind[] = [gewist, gecorrigeerd];
