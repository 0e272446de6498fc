import { z } from 'zod/v4';
import { protocolCard } from '../../../cards/netwerk/protocol.ts';
import { Acties } from '../../domain/actie.ts';
import { UserError } from '../../domain/errors.ts';
import type { Netwerk } from '../../domain/netwerk.ts';
import { Overleggen } from '../../domain/overleg.ts';
import { komendeOverleggen, overlegTreden } from '../../domain/overleg-beloop.ts';
import { presets } from '../../domain/presets.ts';
import type { Protocol } from '../../domain/protocol.ts';
import { metProtocol, protocolGevolg } from '../../domain/protocol-gevolg.ts';
import {
  alsTekst,
  GROEP_IDS,
  GROEPEN,
  type Groep,
  leesGroep,
  PROTOCOL_WOORDEN,
  uitTekst,
} from '../../domain/protocol-groepen.ts';
import type { Reply } from '../../ports/chat.ts';
import { type Verb, verb } from '../feature.ts';
import type { Turn, View } from '../turn.ts';
import { HERPLAN } from './protocol-herplan.ts';
import { wanneer } from './woorden.ts';

type Veld = keyof Protocol;
const STAP: Partial<Record<Veld, string>> = {
  aanmeldingOpent: 'aanmelding-opent',
  herinneringAanmelding: 'herinnering-aanmelding',
  agendaKlaar: 'agenda-klaar',
  aanmeldingSluit: 'aanmelding-sluit',
  agendaVerstuurd: 'agenda-verstuurd',
  herinneringAanwezigheid: 'herinnering-aanwezigheid',
  morgenOverleg: 'morgen-overleg',
  afwezigSignaal: 'afwezig-signaal',
  besluitenlijst: 'besluitenlijst',
};

const kaart = (turn: View, view: Parameters<typeof protocolCard>[0]): Reply => ({
  kind: 'card',
  summary: 'Protocol',
  busy: true,
  card: protocolCard({ ...view, netwerk: turn.netwerk.naam }),
});

const open = async (turn: View) => {
  const [overleggen, acties] = await Promise.all([
    turn.list(Overleggen, { shelf: 'open' }),
    turn.list(Acties, { shelf: 'open' }),
  ]);
  return { overleggen: overleggen.map(({ value }) => value), acties: acties.map(({ value }) => value) };
};

const datums = async (turn: View, netwerk: Netwerk): Promise<ReadonlyMap<string, string>> => {
  const eerste = komendeOverleggen((await open(turn)).overleggen, turn.now)[0];
  return new Map(
    eerste
      ? overlegTreden(eerste, netwerk).map(({ soort, at }) => [soort, wanneer(at.toString(), turn)])
      : [],
  );
};

const toon = async (turn: Turn, melding?: string, netwerk = turn.netwerk): Promise<Reply> => {
  const op = await datums(turn, netwerk);
  const regel = (veld: Veld): [string, string] => {
    const { wat, eenheid } = PROTOCOL_WOORDEN[veld];
    const dag = op.get(STAP[veld] ?? '');
    const getal = `${netwerk.protocol[veld]}${eenheid.startsWith('e ') ? '' : ' '}${eenheid}`;
    return [wat, dag === undefined ? getal : `${getal} → ${dag}`];
  };
  return kaart(turn, {
    soort: 'overzicht',
    netwerk: netwerk.naam,
    melding,
    groepen: GROEP_IDS.map((id) => ({ naam: GROEPEN[id].naam, regels: GROEPEN[id].velden.map(regel) })),
    keuzes: [
      ...GROEP_IDS.map((value) => ({ title: GROEPEN[value].naam, value })),
      ...presets.map(({ id, naam }) => ({ title: `Voorbeeld: ${naam}`, value: id })),
    ],
  });
};

const formulier = (turn: Turn, groep: Groep, ingevuld?: Record<string, unknown>, melding?: string): Reply =>
  kaart(turn, {
    soort: 'groep',
    netwerk: turn.netwerk.naam,
    naam: GROEPEN[groep].naam,
    groep,
    melding,
    was: alsTekst(turn.netwerk.protocol),
    velden: GROEPEN[groep].velden.map((id) => {
      const getal = Number(ingevuld ? ingevuld[id] : turn.netwerk.protocol[id]);
      const { wat, eenheid } = PROTOCOL_WOORDEN[id];
      return { id, label: `${wat} (${eenheid})`, ...(Number.isFinite(getal) ? { getal } : {}) };
    }),
  });

const gevolg = async (turn: Turn, nieuw: Protocol, preset?: (typeof presets)[number]): Promise<Reply> => {
  const was = turn.netwerk;
  const wordt = metProtocol(was, nieuw, turn.now);
  const { verschuift, valtWeg, meteen } = protocolGevolg(was, wordt, await open(turn), turn.now);
  const [voor, na] = [await datums(turn, was), await datums(turn, wordt)];
  const anders = GROEP_IDS.flatMap((groep): readonly Veld[] => GROEPEN[groep].velden)
    .filter((veld) => was.protocol[veld] !== nieuw[veld])
    .map((veld) => {
      const [oud, straks] = [voor.get(STAP[veld] ?? ''), na.get(STAP[veld] ?? '')];
      const dag = straks && oud !== straks ? `: voor het eerste overleg ${straks} in plaats van ${oud}` : '';
      return `${PROTOCOL_WOORDEN[veld].wat}: ${nieuw[veld]} in plaats van ${was.protocol[veld]}${dag}.`;
    });
  return kaart(turn, {
    soort: 'gevolg',
    netwerk: was.naam,
    was: alsTekst(was.protocol),
    nieuw: alsTekst(nieuw),
    preset: preset?.id,
    punten: [
      ...(preset
        ? [`${preset.naam}: ${preset.uitleg} Nieuwe nummers beginnen met ${preset.casusPrefix}.`]
        : []),
      ...(anders.length > 0 ? anders : ['De getallen blijven gelijk.']),
      `Stappen die verschuiven: ${verschuift}. Die wegvallen: ${valtWeg}. Die meteen gaan: ${meteen}.`,
      'Een herinnering waarvan de dag dan al voorbij is, gaat niet meer. Niemand krijgt iets dubbel.',
      ...([...GROEPEN.minuten.velden, ...GROEPEN.plaats.velden].some(
        (veld) => was.protocol[veld] !== nieuw[veld],
      )
        ? [
            'De tijden gelden voor elk agendavoorstel van nu af. Een agenda die je al hebt bewerkt, blijft zoals hij is.',
          ]
        : []),
    ],
  });
};

const Vast = z.object({
  was: z.string().max(200),
  nieuw: z.string().max(200),
  preset: z.string().max(40).optional(),
});

const legVast = async (turn: Turn, data: z.infer<typeof Vast>): Promise<Reply> => {
  const nieuw = uitTekst(data.nieuw);
  if (!nieuw) throw new UserError('Deze getallen kloppen niet. Open het protocol opnieuw.');
  if (data.was !== alsTekst(turn.netwerk.protocol))
    return toon(turn, 'Het protocol is intussen gewijzigd. Kijk opnieuw.');
  const preset = presets.find(({ id }) => id === data.preset);
  const eigen = preset
    ? { doelgroep: preset.doelgroep, casusPrefix: preset.casusPrefix, preset: preset.id }
    : {};
  const next = { ...metProtocol(turn.netwerk, nieuw, turn.now), ...eigen };
  turn.saveNetwerk(next);
  turn.moment(turn.now, HERPLAN, '');
  turn.audit('protocol gewijzigd', turn.netwerk.id);
  return toon(turn, 'Het protocol is vastgelegd.', next);
};

const Ingevuld = z
  .object({ groep: z.enum(GROEP_IDS), was: z.string().max(200) })
  .catchall(z.union([z.string().max(400), z.number()]));

/** The protocol: every number on one card, changed in groups; what follows is shown before it counts. */
export const protocolVerbs: readonly Verb[] = [
  verb('netwerk.protocol', 'inrichten', z.object({}), (turn) => toon(turn)),
  verb('netwerk.protocolKies', 'inrichten', z.object({ keuze: z.string().max(40) }), async (turn, data) => {
    const preset = presets.find(({ id }) => id === data.keuze);
    if (preset) return gevolg(turn, preset.protocol, preset);
    const groep = GROEP_IDS.find((id) => id === data.keuze);
    return groep ? formulier(turn, groep) : toon(turn, 'Kies wat je wilt wijzigen.');
  }),
  verb('netwerk.protocolGevolg', 'inrichten', Ingevuld, async (turn, data) => {
    if (data.was !== alsTekst(turn.netwerk.protocol))
      return toon(turn, 'Het protocol is intussen gewijzigd. Kijk opnieuw.');
    const nieuw = leesGroep(turn.netwerk.protocol, data.groep, data);
    return typeof nieuw === 'string' ? formulier(turn, data.groep, data, nieuw) : gevolg(turn, nieuw);
  }),
  verb('netwerk.protocolVastleggen', 'inrichten', Vast, legVast),
];
