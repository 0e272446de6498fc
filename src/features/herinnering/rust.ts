import { Temporal } from 'temporal-polyfill';
import { z } from 'zod/v4';
import { rustCard } from '../../../cards/herinnering/rust.ts';
import { stilCard } from '../../../cards/herinnering/stil.ts';
import { meldingCard } from '../../../cards/kit/melding.ts';
import { mayDo, type Subject } from '../../domain/authority.ts';
import { toonDatum } from '../../domain/datum.ts';
import { UserError } from '../../domain/errors.ts';
import { type Partner, partnerMet } from '../../domain/netwerk.ts';
import { rustVan, vervangerNu } from '../../domain/stuurmoment.ts';
import { MEESTE_STILLE_DAGEN, type Rust } from '../../domain/verlof.ts';
import { komendVerlof, metRust } from '../../domain/verlof-wijzigen.ts';
import type { Reply } from '../../ports/chat.ts';
import { type Verb, verb, verbOn } from '../feature.ts';
import type { DeelnemerTurn, View } from '../turn.ts';

export const EIGEN = 'rust.toon';

const DAGEN = ['maandag', 'dinsdag', 'woensdag', 'donderdag', 'vrijdag'] as const;
const UREN = [9, 10, 11, 12, 13, 14, 15, 16] as const;
const GEEN_UUR = 'geen';

/** `woensdag en vrijdag`. */
const dagenZin = (dagen: readonly number[]): string => {
  const namen = [...dagen].sort().map((dag) => DAGEN[dag - 1] ?? '');
  if (namen.length === 0) return 'geen';
  return namen.length === 1 ? `${namen[0]}` : `${namen.slice(0, -1).join(', ')} en ${namen.at(-1)}`;
};

/** `van ma 30 nov tot en met vr 4 dec`. */
export const verlofZin = (
  { vandaag }: Pick<View, 'vandaag'>,
  verlof: { readonly van: string; readonly tot: string },
): string => {
  const dag = (tekst: string) => toonDatum(Temporal.PlainDate.from(tekst), vandaag);
  return verlof.van === verlof.tot
    ? `op ${dag(verlof.van)}`
    : `van ${dag(verlof.van)} tot en met ${dag(verlof.tot)}`;
};

/** When the reminders of whoever asks come. */
export const toonRust = (turn: DeelnemerTurn, letOp?: string): Reply => {
  const ik = turn.who.deelnemer;
  const { netwerk, vandaag } = turn;
  const weg = komendVerlof(netwerk, ik.id, vandaag);
  const rust = rustVan(netwerk, ik.partner);
  return {
    kind: 'card',
    summary: 'Jouw herinneringen',
    card: rustCard({
      netwerk: netwerk.naam,
      weg: weg && verlofZin(turn, weg),
      vervanger: weg && vervangerNu(netwerk, ik.id, Temporal.PlainDate.from(weg.van))?.naam,
      organisatie: partnerMet(netwerk, ik.partner)?.naam ?? 'jouw organisatie',
      partner: ik.partner,
      stil: dagenZin(rust?.dagen ?? []),
      uur: rust?.uur === undefined ? 'zodra het tijd is' : `vanaf ${rust.uur}:00`,
      magStil: mayDo('partner-instellen', turn.who, { partner: ik.partner }).mag,
      letOp,
    }),
  };
};

const Data = z.object({ partner: z.string().max(80) });

const vindPartner = async (
  turn: DeelnemerTurn,
  { partner }: z.infer<typeof Data>,
): Promise<{ subject: Subject; thing: Partner }> => {
  const thing = partnerMet(turn.netwerk, partner);
  if (!thing || thing.vertrokken !== undefined)
    throw new UserError('Deze organisatie doet niet (meer) mee in dit netwerk. Typ /herinner.');
  return { subject: { partner: thing.id }, thing };
};

const formulier = (
  partner: Partner,
  nu: { readonly dagen: readonly string[]; readonly uur: string },
  fout?: string,
): Reply => ({
  kind: 'card',
  summary: 'Stille dagen',
  card: stilCard({
    organisatie: partner.naam,
    partner: partner.id,
    dagen: DAGEN.map((title, plek) => ({ title, value: `${plek + 1}` })),
    gekozen: nu.dagen,
    uren: [
      { title: 'Zodra het tijd is', value: GEEN_UUR },
      ...UREN.map((uur) => ({ title: `Vanaf ${uur}:00`, value: `${uur}` })),
    ],
    uur: nu.uur,
    fout,
  }),
});

const vraag = verbOn('rust.vraag', 'partner-instellen', Data, vindPartner, async (turn, _data, partner) => {
  const rust = rustVan(turn.netwerk, partner.id);
  return formulier(partner, { dagen: (rust?.dagen ?? []).map(String), uur: `${rust?.uur ?? GEEN_UUR}` });
});

const Ingevuld = Data.extend({
  dagen: z.string().max(40).default(''),
  uur: z.string().max(10).default(GEEN_UUR),
});

const gelezen = (data: z.infer<typeof Ingevuld>): Omit<Rust, 'partner'> => {
  const dagen = [...new Set(data.dagen.split(',').map(Number))].filter((dag) => dag >= 1 && dag <= 5);
  const uur = UREN.find((een) => `${een}` === data.uur);
  return { dagen: dagen.filter(Number.isInteger).sort(), ...(uur === undefined ? {} : { uur }) };
};

const zet = verbOn('rust.zet', 'partner-instellen', Ingevuld, vindPartner, async (turn, data, partner) => {
  const rust = gelezen(data);
  if (rust.dagen.length > MEESTE_STILLE_DAGEN)
    return formulier(
      partner,
      { dagen: rust.dagen.map(String), uur: data.uur },
      'Kies hoogstens drie stille dagen: op de andere dagen komen de herinneringen.',
    );
  turn.saveNetwerk(metRust(turn.netwerk, { partner: partner.id, ...rust }));
  turn.audit('stille dagen gezet', `partner ${partner.id}`);
  const uur = rust.uur === undefined ? 'zodra het tijd is' : `vanaf ${rust.uur}:00`;
  return {
    kind: 'card',
    summary: 'Bewaard',
    card: meldingCard({
      context: partner.naam,
      titel: 'Bewaard',
      zin: `Stille dagen: ${dagenZin(rust.dagen)}. Herinneringen komen ${uur}. Kan iets niet wachten, dan komt het toch.`,
      stappen: [{ title: 'Jouw herinneringen', verb: EIGEN }],
    }),
  };
});

const toon = verb(EIGEN, 'deelnemen', z.object({}), async (turn) => toonRust(turn));

export const rustVerbs: readonly Verb[] = [toon, vraag, zet];
