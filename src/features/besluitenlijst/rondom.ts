import { Temporal } from 'temporal-polyfill';
import { z } from 'zod/v4';
import { aanwezigCard } from '../../../cards/besluitenlijst/aanwezig.ts';
import { ANDER_OVERLEG } from '../../../cards/besluitenlijst/overleg.ts';
import { meldingCard } from '../../../cards/kit/melding.ts';
import { uitgenodigden } from '../../domain/aanwezigheid.ts';
import type { LijstConcept } from '../../domain/besluitenlijst-concept.ts';
import { leesTijd } from '../../domain/moment-lezen.ts';
import { actieveDeelnemers } from '../../domain/netwerk.ts';
import { type Overleg, Overleggen, Planningen } from '../../domain/overleg.ts';
import type { Reply } from '../../ports/chat.ts';
import type { Verb } from '../feature.ts';
import type { DeelnemerTurn, Turn } from '../turn.ts';
import { alleOverleggen, dagVan, OPRUIMEN } from './maken.ts';
import { bezig, toonKiesOverleg, toonLijst } from './tonen.ts';
import { toonUitkomst } from './uitkomst.ts';
import { inhoudVan, lijstVerb, OverLijst, type Werk, zetLijst } from './werk.ts';
import { contextVan, overlegVanLijst } from './woorden.ts';

const LAATSTE_PAGINA = 99;

const Gekozen = OverLijst.extend({
  overleg: z.string().max(80).optional(),
  datum: z.string().max(20).optional(),
  tijd: z.string().max(20).optional(),
});

const startVan = (
  turn: Turn,
  datum: string | undefined,
  tijd: string | undefined,
): Temporal.Instant | undefined => {
  const om = leesTijd(tijd ?? '');
  try {
    return (
      om &&
      Temporal.PlainDate.from(datum ?? '', { overflow: 'reject' })
        .toZonedDateTime({ timeZone: turn.netwerk.tijdzone, plainTime: om })
        .toInstant()
    );
  } catch {
    return undefined;
  }
};

/** Two people who add an overleg at once are put one after the other. */
const opDeBeurt = async (turn: Turn): Promise<void> => {
  const rij = { id: 'planning' as const, laatste: turn.now.toString({ smallestUnit: 'second' }) };
  const stored = await turn.get(Planningen, rij.id);
  if (stored) turn.replace(Planningen, stored, rij);
  else turn.insert(Planningen, rij);
};

/** An overleg that was held before the bot knew of it: nothing is sent for it any more. */
const voegToe = async (
  turn: DeelnemerTurn,
  werk: Werk,
  data: z.infer<typeof Gekozen>,
): Promise<string | Overleg> => {
  const start = startVan(turn, data.datum, data.tijd);
  if (!start) return 'Vul in op welke dag en hoe laat het overleg was.';
  if (Temporal.Instant.compare(start, turn.now) > 0)
    return 'Dit overleg moet nog komen. Kies een dag en tijd die voorbij is.';
  const overleg: Overleg = {
    id: turn.newId(),
    soort: 'casuïstiekoverleg',
    status: 'gehouden',
    start: start.toString({ smallestUnit: 'second' }),
    minuten: 90,
    agenda: [],
    versie: 0,
    gedaan: [],
  };
  const dag = dagVan(overleg, turn);
  const zelfde = (await alleOverleggen(turn)).find(
    (each) => each.status !== 'afgezegd' && dagVan(each, turn).equals(dag),
  );
  if (zelfde) return 'Op die dag staat al een overleg in de planning. Kies dat overleg in de lijst.';
  await opDeBeurt(turn);
  turn.insert(Overleggen, overleg);
  turn.audit('overleg toegevoegd', overleg.id);
  zetLijst(turn, werk, { overleg: overleg.id });
  return overleg;
};

const kiesOverleg = async (
  turn: DeelnemerTurn,
  werk: Werk,
  data: z.infer<typeof Gekozen>,
): Promise<Reply> => {
  if (werk.lijst.bron === 'correctie') return toonLijst(turn, werk);
  const terug = (fout: string) =>
    toonKiesOverleg(turn, werk, { gekozen: data.overleg, datum: data.datum, tijd: data.tijd, fout });
  if (data.overleg === undefined || data.overleg === ANDER_OVERLEG) {
    const toegevoegd = await voegToe(turn, werk, data);
    if (typeof toegevoegd === 'string') return terug(toegevoegd);
    return toonNieuw(turn, werk, toegevoegd);
  }
  const overleg = (await turn.get(Overleggen, data.overleg))?.value;
  const begonnen = overleg && Temporal.Instant.compare(Temporal.Instant.from(overleg.start), turn.now) <= 0;
  if (!overleg || overleg.status === 'afgezegd' || !begonnen)
    return terug('Dit overleg is niet gehouden. Kies een ander.');
  zetLijst(turn, werk, { overleg: overleg.id });
  return toonLijst(turn, werk);
};

/** The overleg was made in this very turn, so it cannot be read yet: the list is opened with the next click. */
const toonNieuw = (turn: DeelnemerTurn, werk: Werk, overleg: Overleg): Reply =>
  bezig(
    meldingCard({
      titel: 'Overleg toegevoegd',
      zin: `${contextVan(overleg, turn)} staat nu in de planning. Er gaan geen berichten meer voor uit.`,
      stappen: [
        { title: 'Verder met de lijst', verb: 'besluitenlijst.openen', data: { lijst: werk.lijst.id } },
      ],
    }),
  );

const toonAanwezig = async (turn: DeelnemerTurn, werk: Werk): Promise<Reply> => {
  const overleg = await overlegVanLijst(turn, werk.lijst);
  const { aanwezig, afwezig } = werk.lijst;
  const genodigd = overleg ? uitgenodigden(turn.netwerk, overleg).map(({ id }) => id) : [];
  const noemen = new Set([...genodigd, ...aanwezig, ...afwezig]);
  const mensen = actieveDeelnemers(turn.netwerk)
    .filter(
      ({ id, vervanger }) =>
        noemen.has(id) ||
        noemen.has(vervanger ?? '') ||
        turn.netwerk.deelnemers.some((each) => each.vervanger === id && noemen.has(each.id)),
    )
    .sort((a, b) => a.naam.localeCompare(b.naam, 'nl'));
  return bezig(
    aanwezigCard({
      lijst: werk.lijst.id,
      overleg: contextVan(overleg, turn),
      mensen: mensen.map(({ id, naam }) => ({ title: naam, value: id })),
      aanwezig,
      afwezig,
      onbekend: (await inhoudVan(turn, werk)).namen,
    }),
  );
};

const Aanwezig = OverLijst.extend({
  aanwezig: z.string().max(8000).optional(),
  afwezig: z.string().max(8000).optional(),
});

const bewaarAanwezig = (turn: DeelnemerTurn, werk: Werk, data: z.infer<typeof Aanwezig>): Promise<Reply> => {
  const bekend = (gekozen: string | undefined) => {
    const ids = (gekozen ?? '').split(',');
    return actieveDeelnemers(turn.netwerk).flatMap(({ id }) => (ids.includes(id) ? [id] : []));
  };
  const aanwezig = bekend(data.aanwezig);
  const afwezig = bekend(data.afwezig).filter((id) => !aanwezig.includes(id));
  zetLijst(turn, werk, { aanwezig, afwezig });
  return toonLijst(turn, werk, LAATSTE_PAGINA);
};

/** What was published stands; a next correction may be begun. */
const laatLos = async (turn: DeelnemerTurn, { id, overleg }: LijstConcept): Promise<void> => {
  const stored = overleg === undefined ? undefined : await turn.get(Overleggen, overleg);
  if (stored?.value.correctie !== id) return;
  const { correctie: _klaar, ...rest } = stored.value;
  turn.replace(Overleggen, stored, rest);
};

const gooiWeg = async (turn: DeelnemerTurn, werk: Werk, zeker: boolean): Promise<Reply> => {
  if (!zeker) {
    return bezig(
      meldingCard({
        titel: werk.lijst.bron === 'correctie' ? 'Toch niet corrigeren?' : 'Deze lijst weggooien?',
        zin: 'Er wordt niets verstuurd. Wat je hebt ingevuld, wordt gewist.',
        stappen: [
          { title: 'Terug naar de lijst', verb: 'besluitenlijst.openen', data: { lijst: werk.lijst.id } },
          {
            title: 'Ja, weggooien',
            verb: 'besluitenlijst.weggooien',
            data: { lijst: werk.lijst.id, zeker: true },
          },
        ],
      }),
    );
  }
  await laatLos(turn, werk.lijst);
  zetLijst(turn, werk, { status: 'weg' });
  turn.moment(turn.now, OPRUIMEN, werk.lijst.id);
  return toonUitkomst(turn, werk.lijst);
};

/** What stands around the items: which overleg, who was there, and away with it. */
export const rondomVerbs: readonly Verb[] = [
  lijstVerb('besluitenlijst.kiesOverleg', Gekozen, kiesOverleg),
  lijstVerb('besluitenlijst.aanwezig', OverLijst, toonAanwezig),
  lijstVerb('besluitenlijst.aanwezigOpslaan', Aanwezig, bewaarAanwezig),
  lijstVerb(
    'besluitenlijst.weggooien',
    OverLijst.extend({ zeker: z.boolean().optional() }),
    (turn, werk, { zeker }) => gooiWeg(turn, werk, zeker ?? false),
  ),
];
