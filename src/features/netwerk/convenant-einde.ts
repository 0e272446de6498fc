import { Temporal } from 'temporal-polyfill';
import { z } from 'zod/v4';
import { type MeldingView, meldingCard } from '../../../cards/kit/melding.ts';
import { Berichten } from '../../domain/bericht.ts';
import { CONVENANT, convenantStap, type Melding } from '../../domain/convenant.ts';
import { toonDatum } from '../../domain/datum.ts';
import { coordinatoren, type Netwerk } from '../../domain/netwerk.ts';
import type { MessageKind, MomentKind } from '../feature.ts';
import type { Composed, Turn, View } from '../turn.ts';
import { CONVENANT_EINDE } from './soorten.ts';

const LEIDERS = 20;
const MELDINGEN = ['half jaar', 'twee maanden', 'verlopen'] as const;

/** The announcement to this coördinator of the end on this date. */
const berichtId = (tot: string, melding: Melding, wie: string): string =>
  `${CONVENANT_EINDE}!${tot}!${melding.replace(' ', '-')}!${wie}`;

const leidersVan = (netwerk: Netwerk) => coordinatoren(netwerk).slice(0, LEIDERS);

/** Has the planner look at the end of the convenant when it must. */
export const planConvenant = (turn: Turn, moment: string | undefined): void => {
  if (moment !== undefined) turn.moment(Temporal.Instant.from(moment), CONVENANT, '');
};

/** What was posted about the end on this date is drawn anew. */
export const ververs = async (turn: Turn, tot: string): Promise<void> => {
  for (const { id: wie } of leidersVan(turn.netwerk))
    for (const melding of MELDINGEN) {
      const id = berichtId(tot, melding, wie);
      if ((await turn.get(Berichten, id))?.value.status === 'verzonden') turn.redraw(id);
    }
};

const kijk = async (turn: Turn, op: string): Promise<void> => {
  const was = turn.netwerk.convenant;
  if (was?.moment !== op) return;
  const { nu, convenant, overgeslagen } = convenantStap(was, turn.netwerk, turn.now);
  turn.saveNetwerk({ ...turn.netwerk, convenant });
  planConvenant(turn, convenant.moment);
  if (overgeslagen > 0) turn.dropped(overgeslagen);
  if (nu === undefined) return;
  for (const { id: wie } of leidersVan(turn.netwerk)) {
    const id = berichtId(convenant.tot, nu, wie);
    // The date was moved away and back: this was said before.
    if (await turn.get(Berichten, id)) continue;
    turn.send({
      id,
      soort: CONVENANT_EINDE,
      over: { tot: convenant.tot, melding: nu },
      aan: { soort: 'deelnemer', deelnemer: wie },
    });
  }
};

/** Looks at the end of the convenant; a moment of an earlier date does nothing. */
export const convenantMoment: MomentKind = { soort: CONVENANT, due: (turn, { op }) => kijk(turn, op) };

const kaart = (view: View, titel: string, zin: string, stappen: MeldingView['stappen'] = []): Composed => ({
  send: true,
  summary: titel,
  card: meldingCard({ context: view.netwerk.naam, titel, zin, stappen }),
});

const einde = (view: View, tot: string, melding: Melding): Composed => {
  const { convenant } = view.netwerk;
  const openen = { title: 'Naar het convenant', verb: 'netwerk.convenant' };
  const anders = (zin: string, reason: string): Composed => ({
    ...kaart(view, 'Convenant', zin, [openen]),
    send: false,
    reason,
  });
  if (convenant?.tot !== tot) return anders('De einddatum van het convenant is veranderd.', 'andere datum');
  const dag = toonDatum(Temporal.PlainDate.from(tot), view.vandaag);
  const nieuw = { title: 'Nieuwe datum invullen', verb: 'netwerk.convenantVraag' };
  if (melding === 'verlopen')
    return kaart(
      view,
      'Het convenant is verlopen',
      `Het convenant gold tot en met ${dag}. Het werk gaat gewoon door. Maak een nieuw convenant, of vul een nieuwe datum in.`,
      [nieuw, openen],
    );
  if (convenant.evaluatie)
    return anders(`De evaluatie is gepland. Het convenant geldt tot en met ${dag}.`, 'evaluatie gepland');
  const hoeLang = melding === 'half jaar' ? 'een half jaar' : 'twee maanden';
  return kaart(
    view,
    'Het convenant loopt af',
    `Over ${hoeLang}, op ${dag}, eindigt het convenant. Plan met de partners een evaluatie, bijvoorbeeld in het beleidsoverleg.`,
    [{ title: 'Evaluatie gepland', verb: 'netwerk.convenantEvaluatie', data: { tot } }, nieuw],
  );
};

/** To the coördinatoren: the convenant ends, or has ended. */
export const convenantBericht: MessageKind = {
  soort: CONVENANT_EINDE,
  again: true,
  noem: { wat: 'Bericht: het convenant loopt af', waarom: 'De evaluatie moet op tijd gepland zijn.' },
  compose: async (view, over) => {
    const { tot, melding } = z.object({ tot: z.string(), melding: z.enum(MELDINGEN) }).parse(over);
    return einde(view, tot, melding);
  },
};
