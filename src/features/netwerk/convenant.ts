import { Temporal } from 'temporal-polyfill';
import { z } from 'zod/v4';
import { convenantVragenCard } from '../../../cards/netwerk/convenant-vragen.ts';
import { gevolgCard } from '../../../cards/netwerk/gevolg.ts';
import {
  convenantMeldingen,
  gewoneEinddatum,
  type Looptijd,
  leesConvenantDatum,
  letOpLooptijd,
  nieuwConvenant,
  weigerLooptijd,
} from '../../domain/convenant.ts';
import { toonDatumTijd, toonLang } from '../../domain/datum.ts';
import { GEHEIMHOUDING_VRAGEN } from '../../domain/geheimhouding.ts';
import { actieveDeelnemers, type Netwerk } from '../../domain/netwerk.ts';
import type { Convenant } from '../../domain/netwerk-bewaking.ts';
import { aantal } from '../../domain/netwerk-woorden.ts';
import { DateText } from '../../domain/time.ts';
import type { Reply } from '../../ports/chat.ts';
import { type Verb, verb } from '../feature.ts';
import type { Turn } from '../turn.ts';
import { planConvenant, ververs } from './convenant-einde.ts';
import { toonConvenant } from './convenant-stand.ts';

const Ingevuld = z.object({
  van: z.string().max(400).default(''),
  tot: z.string().max(400).default(''),
  nieuw: z.enum(['ja', 'nee']).optional(),
});
type Ingevuld = z.infer<typeof Ingevuld>;

const lang = (datum: string | undefined): string | undefined =>
  datum === undefined ? undefined : toonLang(Temporal.PlainDate.from(datum)).replace(/^\S+ /, '');

const vraag = ({ netwerk }: Turn, ingevuld?: Ingevuld, fout?: string): Reply => {
  const { convenant, naam } = netwerk;
  return {
    kind: 'card',
    summary: 'Convenant',
    busy: true,
    card: convenantVragenCard({
      netwerk: naam,
      fout,
      van: ingevuld ? ingevuld.van.slice(0, 80) : lang(convenant?.van),
      tot: ingevuld ? ingevuld.tot.slice(0, 80) : lang(convenant?.tot),
      nieuw: convenant && (ingevuld?.nieuw ?? 'nee'),
    }),
  };
};

/** What was typed as dates; or the sentence that says what is wrong. Without an end: three years. */
const leesLooptijd = ({ van, tot }: Ingevuld, vandaag: Temporal.PlainDate): Looptijd | string => {
  const begin = van.trim() === '' ? undefined : leesConvenantDatum(van, vandaag);
  if (typeof begin === 'string') return `Geldig van: ${begin}`;
  if (tot.trim() === '' && begin === undefined) return 'Vul in tot wanneer het convenant geldt.';
  const eind = tot.trim() === '' && begin ? gewoneEinddatum(begin) : leesConvenantDatum(tot, vandaag);
  if (typeof eind === 'string') return `Geldig tot en met: ${eind}`;
  const looptijd = begin ? { van: begin, tot: eind } : { tot: eind };
  return weigerLooptijd(looptijd) ?? looptijd;
};

/** When the coördinatoren hear that it ends. */
const aankondiging = (turn: Turn, tot: Temporal.PlainDate): string => {
  const komend = convenantMeldingen({ tot: tot.toString() }, turn.netwerk).filter(
    ({ at }) => Temporal.Instant.compare(at, turn.now) > 0,
  );
  const eerste = komend[0];
  if (!eerste) return 'De einddatum is voorbij. Op het overzicht staat dat het convenant is verlopen.';
  const op = toonDatumTijd(eerste.at, turn.netwerk.tijdzone, turn.vandaag);
  if (eerste.melding === 'half jaar') return `Op ${op} herinner ik de coördinatoren aan de evaluatie.`;
  return `Het loopt binnen een half jaar af: plan de evaluatie nu. Op ${op} hoor je weer van mij.`;
};

const gevolgenVan = (turn: Turn, looptijd: Looptijd, nieuw: boolean): string[] => {
  const { netwerk, vandaag } = turn;
  const mensen = actieveDeelnemers(netwerk).filter(({ oid }) => oid !== undefined).length;
  return [
    looptijd.van ? `Van ${toonLang(looptijd.van)}` : 'Zonder begindatum',
    `Tot en met ${toonLang(looptijd.tot)}`,
    ...letOpLooptijd(looptijd, vandaag).map((zin) => `Let op: ${zin}`),
    aankondiging(turn, looptijd.tot),
    ...(nieuw
      ? [
          `Dit wordt versie ${(netwerk.convenant?.versie ?? 0) + 1}. ${aantal(mensen, 'persoon krijgt', 'mensen krijgen')} opnieuw de vraag om de geheimhouding te bevestigen.`,
          'Wie tekende, vul je opnieuw in.',
        ]
      : []),
  ];
};

/** Shown back in full before it counts. */
const lees = async (turn: Turn, ingevuld: Ingevuld): Promise<Reply> => {
  const looptijd = leesLooptijd(ingevuld, turn.vandaag);
  if (typeof looptijd === 'string') return vraag(turn, ingevuld, looptijd);
  const { convenant, naam } = turn.netwerk;
  const nieuw = convenant !== undefined && ingevuld.nieuw === 'ja';
  return {
    kind: 'card',
    summary: 'Klopt dit?',
    busy: true,
    card: gevolgCard({
      netwerk: naam,
      titel: 'Klopt dit convenant?',
      gevolgen: gevolgenVan(turn, looptijd, nieuw),
      ja: {
        title: 'Vastleggen',
        verb: 'netwerk.convenantBewaar',
        data: {
          van: looptijd.van?.toString(),
          tot: looptijd.tot.toString(),
          nieuw,
          was: kenmerk(convenant),
        },
      },
      nee: { title: 'Anders invullen', verb: 'netwerk.convenantVraag' },
    }),
  };
};

/** Which one was seen: nobody overwrites what a colleague just changed. */
const kenmerk = (convenant: Convenant | undefined): string =>
  convenant ? `${convenant.versie} ${convenant.van ?? ''} ${convenant.tot}` : 'geen';

const Bewaar = z.object({
  van: DateText.optional(),
  tot: DateText,
  nieuw: z.boolean().default(false),
  was: z.string().default(''),
});

const metPartners = (netwerk: Netwerk): Netwerk['partners'] =>
  netwerk.partners.map(({ getekend: _oud, ...partner }) => partner);

const bewaar = async (turn: Turn, { van, tot, nieuw, was }: z.infer<typeof Bewaar>): Promise<Reply> => {
  const { netwerk } = turn;
  const oud = netwerk.convenant;
  if (kenmerk(oud) !== was)
    return toonConvenant(
      turn,
      'Er is niets vastgelegd: het convenant is intussen al veranderd. Dit geldt nu.',
    );
  const looptijd: Looptijd = {
    ...(van === undefined ? {} : { van: Temporal.PlainDate.from(van) }),
    tot: Temporal.PlainDate.from(tot),
  };
  const fout = weigerLooptijd(looptijd);
  if (fout !== undefined) return vraag(turn, { van: van ?? '', tot }, fout);
  const opnieuw = nieuw && oud !== undefined;
  const versie = (oud?.versie ?? 1) + (opnieuw ? 1 : 0);
  const convenant = nieuwConvenant({ ...looptijd, versie }, netwerk, turn.now);
  const na: Netwerk = {
    ...netwerk,
    convenant,
    versie: netwerk.versie ?? 0,
    partners: opnieuw ? metPartners(netwerk) : netwerk.partners,
  };
  turn.saveNetwerk(na);
  planConvenant(turn, convenant.moment);
  turn.audit('convenant vastgelegd', netwerk.id, `versie ${versie}, tot en met ${tot}`);
  // Also what was said of this date before it was moved away and back.
  if (oud && oud.tot !== tot) for (const dag of [oud.tot, tot]) await ververs(turn, dag);
  if (opnieuw && netwerk.status === 'in bedrijf') turn.moment(turn.now, GEHEIMHOUDING_VRAGEN, '');
  return toonConvenant({ ...turn, netwerk: na }, 'Het convenant is vastgelegd.');
};

const evaluatieGepland = async (turn: Turn, tot: string): Promise<Reply> => {
  const { convenant } = turn.netwerk;
  if (convenant?.tot !== tot) return toonConvenant(turn, 'De einddatum is intussen veranderd.');
  if (convenant.evaluatie) return toonConvenant(turn, 'Dit was al genoteerd.');
  const na = { ...turn.netwerk, convenant: { ...convenant, evaluatie: true } };
  turn.saveNetwerk(na);
  turn.audit('evaluatie convenant gepland', turn.netwerk.id);
  await ververs(turn, tot);
  return toonConvenant({ ...turn, netwerk: na }, 'Genoteerd: de evaluatie is gepland.');
};

/** The convenant: from when until when, which version, and whether its evaluation is planned. */
export const convenantVerbs: readonly Verb[] = [
  verb('netwerk.convenant', 'inrichten', z.object({}), (turn) => toonConvenant(turn)),
  verb('netwerk.convenantVraag', 'inrichten', z.object({}), async (turn) => vraag(turn)),
  verb('netwerk.convenantLees', 'inrichten', Ingevuld, lees),
  verb('netwerk.convenantBewaar', 'inrichten', Bewaar, bewaar),
  verb(
    'netwerk.convenantEvaluatie',
    'inrichten',
    z.object({ tot: z.string().default('') }),
    (turn, { tot }) => evaluatieGepland(turn, tot),
  ),
];
