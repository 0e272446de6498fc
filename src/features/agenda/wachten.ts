import { Temporal } from 'temporal-polyfill';
import { type WachtenView, wachtenCard } from '../../../cards/agenda/wachten.ts';
import { isAanDeBeurt, type Kandidaat } from '../../domain/agenda-voorstel.ts';
import type { Casus } from '../../domain/casus.ts';
import { toonDatum } from '../../domain/datum.ts';
import { Gebeurtenissen, nieuweGebeurtenis } from '../../domain/gebeurtenis.ts';
import { BOT } from '../../domain/netwerk.ts';
import type { Overleg } from '../../domain/overleg.ts';
import { WACHT_REDENEN, WachtReden } from '../../domain/wacht-reden.ts';
import type { Reply } from '../../ports/chat.ts';
import type { Turn, View } from '../turn.ts';
import type { Stand } from './stand.ts';
import { aantal } from './woorden.ts';

const redenen = WachtReden.options.map((value) => ({ title: WACHT_REDENEN[value], value }));

/** What waited too often and has no place, without a reason for this overleg: she puts it on, or says why not. */
export const zonderReden = ({ overleg, wachten }: Stand, view: View): Kandidaat | undefined =>
  wachten.find(
    (een) => isAanDeBeurt(een, view.netwerk.protocol) && overleg.redenen?.[een.casus] === undefined,
  );

const sinds = ({ sinds: dag }: Kandidaat, view: View): string =>
  toonDatum(Temporal.PlainDate.from(dag), view.vandaag);

/** "ZN-2026-005 (sinds 2 nov, 1 keer niet aan de beurt)". */
export const wachtZin = (een: Kandidaat, view: View): string => {
  const keren = een.keren ?? 0;
  const vaak = keren === 0 ? '' : `, ${aantal(keren, 'keer', 'keer')} niet aan de beurt`;
  return `${een.casus} (sinds ${sinds(een, view)}${vaak})`;
};

type Getypt = Pick<WachtenView, 'fout' | 'reden' | 'toelichting'>;

const vraagReden = (
  view: View,
  overleg: Overleg,
  casus: string,
  over: { readonly soort: 'afhalen' | 'laten'; readonly intro: string },
  getypt: Getypt = {},
): Reply => ({
  kind: 'card',
  summary: 'Waarom nu niet?',
  card: wachtenCard({
    netwerk: view.netwerk.naam,
    overleg: overleg.id,
    casus,
    ...over,
    redenen,
    ...getypt,
  }),
});

const AFHALEN = {
  soort: 'afhalen',
  intro: 'De casus wacht dan op een volgend overleg. Hij komt daar vanzelf terug.',
} as const;

/** Asks why a casus goes off the agenda. */
export const vraagAfhalen = (view: View, overleg: Overleg, casus: string, getypt?: Getypt): Reply =>
  vraagReden(view, overleg, casus, AFHALEN, getypt);

/** Asks why a casus that waited too often must wait once more. */
export const vraagLaten = (view: View, overleg: Overleg, een: Kandidaat, getypt?: Getypt): Reply => {
  const keren = aantal(een.keren ?? 0, 'overleg', 'overleggen');
  const intro = `Deze casus wacht sinds ${sinds(een, view)} en kwam ${keren} niet aan de beurt. Zet hem op de agenda, of zeg waarom niet.`;
  return vraagReden(view, overleg, een.casus, { soort: 'laten', intro }, getypt);
};

/** Keeps on the casus that it was passed on from this overleg, and why; nothing can be written to one that is locked. */
export const noteerWacht = async (
  turn: Turn,
  casus: Casus,
  van: { readonly overleg: string; readonly reden: WachtReden; readonly waarom: string },
): Promise<void> => {
  turn.audit('doorgeschoven', `casus ${casus.id}`, van.reden);
  if (casus.beperkt !== undefined || casus.gewist !== undefined) return;
  const rij = nieuweGebeurtenis(
    casus,
    {
      soort: 'doorgeschoven',
      wie: turn.who.deelnemer?.id ?? BOT,
      overleg: van.overleg,
      reden: van.reden,
    },
    { now: turn.now, uniek: turn.newId() },
  );
  const inhoud = van.waarom === '' ? {} : { waarom: van.waarom };
  turn.insert(Gebeurtenissen, { ...rij, content: await turn.seal(Gebeurtenissen, rij, inhoud) });
};
