import { Temporal } from 'temporal-polyfill';
import { z } from 'zod/v4';
import { leveringCard } from '../../../cards/herinnering/levering.ts';
import { meldingCard } from '../../../cards/kit/melding.ts';
import { type Bericht, Berichten, Wachtenden } from '../../domain/bericht.ts';
import { toonDatumTijd } from '../../domain/datum.ts';
import { UserError } from '../../domain/errors.ts';
import { kanOpnieuw, nogEens, opLijst, STANDEN, samenvatting, standVan } from '../../domain/levering.ts';
import { actieveDeelnemers, naamMetPartner } from '../../domain/netwerk.ts';
import { Overleggen } from '../../domain/overleg.ts';
import { instantText } from '../../domain/time.ts';
import type { Reply } from '../../ports/chat.ts';
import { type Verb, verb } from '../feature.ts';
import type { DeelnemerTurn, View } from '../turn.ts';
import { watIsHet } from './levering.ts';

const DAGEN = 30;
const ALLES = 'alles';
const IEDEREEN = 'iedereen';
const KANAAL = 'kanaal';
const LIJST = 'levering.lijst';

const Filter = z.object({
  stand: z
    .enum([ALLES, ...STANDEN])
    .default(ALLES)
    .catch(ALLES),
  wie: z.string().max(80).default(IEDEREEN).catch(IEDEREEN),
  overleg: z.string().max(80).default(ALLES).catch(ALLES),
});
type Filter = z.infer<typeof Filter>;

const OverOverleg = z.object({ overleg: z.string() });
const overlegVan = ({ over }: Bericht): string | undefined => OverOverleg.safeParse(over).data?.overleg;

const past = (bericht: Bericht, { stand, wie, overleg }: Filter): boolean => {
  const aan = bericht.aan.soort === 'deelnemer' ? bericht.aan.deelnemer : KANAAL;
  return (
    (stand === ALLES || standVan(bericht) === stand) &&
    (wie === IEDEREEN || aan === wie) &&
    (overleg === ALLES || overlegVan(bericht) === overleg)
  );
};

const tijd = (view: View, op: string): string =>
  toonDatumTijd(Temporal.Instant.from(op), view.netwerk.tijdzone, view.vandaag);

const hoofdletter = (tekst: string): string => tekst.replace(/^./, (letter) => letter.toUpperCase());

/** "Beantwoord ma 23 nov, 10:12", "Mislukt: kan of wil geen berichten van mij krijgen". */
const standZin = (view: View, bericht: Bericht): string => {
  const stand = standVan(bericht);
  if (stand === 'beantwoord' && bericht.beantwoord) return `Beantwoord ${tijd(view, bericht.beantwoord)}`;
  if (stand === 'geopend' && bericht.geopend) return `Geopend ${tijd(view, bericht.geopend)}`;
  if (stand === 'mislukt') return `Mislukt: ${bericht.reden ?? 'Teams nam het bericht niet aan'}`;
  if (stand === 'onzeker') return 'Onzeker: Teams gaf geen antwoord';
  return hoofdletter(stand);
};

const wieZin = (view: View, { aan }: Bericht): string =>
  aan.soort === 'deelnemer' ? naamMetPartner(view.netwerk, aan.deelnemer) : 'Het kanaal';

const nieuwsteEerst = (a: Bericht, b: Bericht): number =>
  b.gemaakt.localeCompare(a.gemaakt) || a.id.localeCompare(b.id);

const overleggenMet = async (view: View, berichten: readonly Bericht[]) => {
  const ids = [...new Set(berichten.flatMap((bericht) => overlegVan(bericht) ?? []))];
  const gevonden = await Promise.all(ids.map((id) => view.get(Overleggen, id)));
  return gevonden
    .flatMap((stored) => (stored ? [stored.value] : []))
    .sort((a, b) => b.start.localeCompare(a.start))
    .map(({ id, start }) => ({ title: tijd(view, start), value: id }));
};

const toonLijst = async (view: View, filter: Filter, pagina: number): Promise<Reply> => {
  const sinds = instantText(view.now.subtract({ hours: 24 * DAGEN }), 'millisecond');
  const alle = (await view.list(Berichten))
    .map(({ value }) => value)
    .filter((bericht) => opLijst(bericht, sinds))
    .sort(nieuwsteEerst);
  const overleggen = await overleggenMet(view, alle);
  return {
    kind: 'card',
    summary: 'Kwamen de berichten aan?',
    card: leveringCard({
      rijen: alle
        .filter((bericht) => past(bericht, filter))
        .map((bericht) => ({
          bericht: bericht.id,
          wie: wieZin(view, bericht),
          stand: standZin(view, bericht),
          wat: `${hoofdletter(watIsHet(bericht))}, ${tijd(view, bericht.verzonden ?? bericht.gemaakt)}`,
          opnieuw: kanOpnieuw(bericht),
        })),
      samen: samenvatting(alle),
      standen: [
        { title: 'Alles', value: ALLES },
        ...STANDEN.map((stand) => ({ title: hoofdletter(stand), value: stand })),
      ],
      stand: filter.stand,
      mensen: [
        { title: 'Iedereen', value: IEDEREEN },
        { title: 'Het kanaal', value: KANAAL },
        ...actieveDeelnemers(view.netwerk).map(({ id }) => ({
          title: naamMetPartner(view.netwerk, id),
          value: id,
        })),
      ],
      wie: filter.wie,
      overleggen: overleggen.length === 0 ? [] : [{ title: 'Alles', value: ALLES }, ...overleggen],
      overleg: overleggen.some(({ value }) => value === filter.overleg) ? filter.overleg : ALLES,
      dagen: DAGEN,
      pagina,
    }),
  };
};

const Data = z.object({ bericht: z.string().max(400) });

const stuurOpnieuw = async (turn: DeelnemerTurn, id: string): Promise<Reply> => {
  const stored = await turn.get(Berichten, id);
  if (!stored) throw new UserError('Dit bericht is er niet (meer).');
  const { value } = stored;
  const klaar = (titel: string, zin: string): Reply => ({
    kind: 'card',
    summary: titel,
    card: meldingCard({ titel, zin, stappen: [{ title: 'Naar de berichten', verb: LIJST }] }),
  });
  if (!kanOpnieuw(value))
    return klaar('Niet nodig', `Voor ${wieZin(turn, value)}: ${standZin(turn, value)}.`);
  turn.replace(Berichten, stored, nogEens(value));
  turn.insert(Wachtenden, {
    id: `${instantText(turn.now, 'millisecond')}!opnieuw!${turn.newId()}`,
    bericht: id,
    ververs: false,
  });
  turn.audit('bericht opnieuw', `bericht ${value.soort}`);
  return klaar(
    'Ik probeer het opnieuw',
    `Voor ${wieZin(turn, value)}. Zo meteen zie je bij de berichten of het is gelukt. Is het niet meer nodig, dan gaat het niet uit.`,
  );
};

/** What became of every message, and sending again what did not arrive. */
export const leveringVerbs: readonly Verb[] = [
  verb(LIJST, 'coordineren', Filter, (turn, filter) => toonLijst(turn, filter, 1)),
  verb(
    'levering.blad',
    'coordineren',
    Filter.extend({ pagina: z.coerce.number().int().optional() }),
    (turn, { pagina, ...filter }) => toonLijst(turn, filter, pagina ?? 1),
  ),
  verb('levering.opnieuw', 'coordineren', Data, (turn, { bericht }) => stuurOpnieuw(turn, bericht)),
];
