import { Temporal } from 'temporal-polyfill';
import { z } from 'zod/v4';
import { verlofCard } from '../../../cards/herinnering/verlof.ts';
import { meldingCard } from '../../../cards/kit/melding.ts';
import { toonDatum } from '../../domain/datum.ts';
import { UserError } from '../../domain/errors.ts';
import { actieveDeelnemers, type Deelnemer, naamMetPartner } from '../../domain/netwerk.ts';
import { type Overleg, Overleggen } from '../../domain/overleg.ts';
import { vervangerNu } from '../../domain/stuurmoment.ts';
import { DateText } from '../../domain/time.ts';
import type { Verlof } from '../../domain/verlof.ts';
import { metVerlof, verlofFout, zonderOudVerlof, zonderVerlof } from '../../domain/verlof-wijzigen.ts';
import { lokaleDatum } from '../../domain/werkdag.ts';
import type { Reply } from '../../ports/chat.ts';
import { type Verb, verb } from '../feature.ts';
import type { DeelnemerTurn, Turn } from '../turn.ts';
import { EIGEN, verlofZin } from './rust.ts';

const Dagen = z.object({ van: z.string().max(20).default(''), tot: z.string().max(20).default('') });
const VanWie = z.object({ wie: z.string().max(80).default('') });

type Ingevuld = {
  readonly wie?: string;
  readonly van?: string;
  readonly tot?: string;
  readonly fout?: string;
};

const formulier = (turn: DeelnemerTurn, voor: 'mij' | 'ander', nu: Ingevuld = {}): Reply => ({
  kind: 'card',
  summary: 'Afwezig',
  card: verlofCard({
    netwerk: turn.netwerk.naam,
    vandaag: turn.vandaag.toString(),
    ...nu,
    ...(voor === 'ander'
      ? {
          mensen: actieveDeelnemers(turn.netwerk).map(({ id }) => ({
            title: naamMetPartner(turn.netwerk, id),
            value: id,
          })),
        }
      : {}),
  }),
});

const NIETS: readonly Overleg[] = [];

/** Overleggen of which the agenda is known, and at which this person is not there. */
const gemist = async (turn: DeelnemerTurn, { van, tot }: Verlof): Promise<readonly Overleg[]> => {
  const open = (await turn.list(Overleggen, { shelf: 'open' })).map(({ value }) => value);
  return open.filter(({ start, agendaVerstuurd }) => {
    const dag = lokaleDatum(Temporal.Instant.from(start), turn.netwerk.tijdzone).toString();
    return agendaVerstuurd !== undefined && van <= dag && dag <= tot;
  });
};

const bewaard = (
  turn: DeelnemerTurn,
  verlof: Verlof,
  overleggen: readonly Overleg[],
  eigen: boolean,
): Reply => {
  const vervanger = vervangerNu(turn.netwerk, verlof.deelnemer, Temporal.PlainDate.from(verlof.van));
  const wie = eigen ? 'Je' : naamMetPartner(turn.netwerk, verlof.deelnemer);
  const [eerste] = overleggen;
  const dag =
    eerste &&
    toonDatum(lokaleDatum(Temporal.Instant.from(eerste.start), turn.netwerk.tijdzone), turn.vandaag);
  const zinnen = [
    `${wie} ${eigen ? 'bent' : 'is'} er niet ${verlofZin(turn, verlof)}. Er komen dan geen herinneringen.`,
    vervanger
      ? `Voor acties die dan aan de beurt zijn, wordt ${vervanger.naam} gevraagd.`
      : 'Er is geen vervanger. Wat dan te laat wordt, ziet de coördinator.',
    dag === undefined ? '' : `In die tijd is er overleg, op ${dag}.`,
  ];
  return {
    kind: 'card',
    summary: 'Bewaard',
    card: meldingCard({
      context: turn.netwerk.naam,
      titel: 'Bewaard',
      zin: zinnen.filter((zin) => zin !== '').join(' '),
      stappen: [
        ...(eigen && eerste && dag !== undefined
          ? [{ title: `Afmelden voor ${dag}`, verb: 'agenda.nee', data: { overleg: eerste.id } }]
          : []),
        eigen
          ? { title: 'Jouw herinneringen', verb: EIGEN }
          : { title: 'Wie reageerde nog niet?', verb: 'herinner.overzicht' },
      ],
    }),
  };
};

const zetVerlof = async (
  turn: DeelnemerTurn,
  wie: string,
  { van, tot }: z.infer<typeof Dagen>,
  eigen: boolean,
): Promise<Reply> => {
  const nu = { ...(eigen ? {} : { wie }), van, tot };
  const voor = eigen ? 'mij' : 'ander';
  if (!DateText.safeParse(van).success || !DateText.safeParse(tot).success)
    return formulier(turn, voor, { ...(eigen ? {} : { wie }), fout: 'Kies een eerste en een laatste dag.' });
  const fout = verlofFout(van, tot, turn.vandaag);
  if (fout !== undefined) return formulier(turn, voor, { ...nu, fout });
  const verlof: Verlof = { deelnemer: wie, van, tot };
  turn.saveNetwerk(metVerlof(turn.netwerk, verlof));
  turn.audit('verlof gezet', `deelnemer ${wie}`, eigen ? 'zelf' : 'coördinator');
  return bewaard(turn, verlof, eigen ? await gemist(turn, verlof) : NIETS, eigen);
};

const persoonMet = (turn: DeelnemerTurn, id: string): Deelnemer => {
  const wie = actieveDeelnemers(turn.netwerk).find((een) => een.id === id);
  if (!wie) throw new UserError('Kies eerst wie er niet is.');
  return wie;
};

const terug = (turn: DeelnemerTurn, wie: string, eigen: boolean): Reply => {
  turn.saveNetwerk(zonderVerlof(turn.netwerk, wie));
  turn.audit('verlof weg', `deelnemer ${wie}`, eigen ? 'zelf' : 'coördinator');
  return {
    kind: 'card',
    summary: 'Weer terug',
    card: meldingCard({
      context: turn.netwerk.naam,
      titel: eigen ? 'Fijn dat je er weer bent' : 'Genoteerd',
      zin: eigen
        ? 'Herinneringen komen weer naar jou. Met /acties zie je wat er openstaat.'
        : `Herinneringen gaan weer naar ${naamMetPartner(turn.netwerk, wie)}.`,
      stappen: [
        eigen
          ? { title: 'Mijn acties', verb: 'opdracht.start', data: { opdracht: '/acties' } }
          : { title: 'Wie reageerde nog niet?', verb: 'herinner.overzicht' },
      ],
    }),
  };
};

/** Leave: everyone for themselves, the coördinator for anyone. */
export const verlofVerbs: readonly Verb[] = [
  verb('verlof.vraag', 'deelnemen', z.object({}), async (turn) => formulier(turn, 'mij')),
  verb('verlof.zet', 'deelnemen', Dagen, (turn, data) => zetVerlof(turn, turn.who.deelnemer.id, data, true)),
  verb('verlof.weg', 'deelnemen', z.object({}), async (turn) => terug(turn, turn.who.deelnemer.id, true)),
  verb('verlof.voor', 'coordineren', VanWie, async (turn, { wie }) => formulier(turn, 'ander', { wie })),
  verb('verlof.zetVoor', 'coordineren', Dagen.extend(VanWie.shape), async (turn, data) =>
    zetVerlof(turn, persoonMet(turn, data.wie).id, data, false),
  ),
  verb('verlof.wegVoor', 'coordineren', VanWie, async (turn, { wie }) =>
    terug(turn, persoonMet(turn, wie).id, false),
  ),
];

/** Forgets leave that is long over. */
export const vergeetVerlof = async (turn: Turn): Promise<'done'> => {
  const na = zonderOudVerlof(turn.netwerk, turn.vandaag);
  if (na) turn.saveNetwerk(na);
  return 'done';
};
