import { z } from 'zod/v4';
import { bewaartermijnenCard } from '../../../cards/netwerk/bewaartermijnen.ts';
import { gegevensCard } from '../../../cards/netwerk/gegevens.ts';
import { instellingenCard } from '../../../cards/netwerk/instellingen.ts';
import { UserError } from '../../domain/errors.ts';
import { inGetallen, leesTermijnen, TERMIJNEN } from '../../domain/netwerk-bewaren.ts';
import { leesNaam } from '../../domain/netwerk-wijzigen.ts';
import type { Reply } from '../../ports/chat.ts';
import { type Verb, verb } from '../feature.ts';
import type { Turn } from '../turn.ts';
import { toonControle } from './controle.ts';
import { toonStand } from './stand.ts';
import { huidigVan } from './voorstel.ts';
import { bewarenVan, doelgroepVan, protocolVan } from './woorden.ts';

const Getal = z.union([z.string().max(12), z.number()]).optional();
const Ingevuld = z.object({ afgewezen: Getal, casus: Getal, kaarten: Getal, audit: Getal });
type Ingevuld = z.infer<typeof Ingevuld>;

/** The list on the way to whose confirmation the periods are asked. */
export type OpWeg = { readonly revisie: number; readonly versie: number };

const naarGetal = (waarde: string | number | undefined): number | undefined =>
  waarde === undefined || waarde === '' || !Number.isFinite(Number(waarde)) ? undefined : Number(waarde);

/** Asks how long things are kept, with the proposal or what was chosen filled in. */
export const vraagTermijnen = (turn: Turn, opWeg?: OpWeg, ingevuld?: Ingevuld, fout?: string): Reply => {
  const { bewaartermijnen, naam, status } = turn.netwerk;
  const nu = inGetallen(bewaartermijnen);
  const instelling = {
    title: 'Terug',
    verb: status === 'inrichting' ? 'netwerk.openen' : 'netwerk.instellingen',
  };
  return {
    kind: 'card',
    summary: 'Bewaartermijnen',
    busy: true,
    card: bewaartermijnenCard({
      netwerk: naam,
      fout,
      gekozen: bewaartermijnen.gekozen,
      termijnen: TERMIJNEN.map((termijn) => ({
        ...termijn,
        getal: ingevuld ? naarGetal(ingevuld[termijn.veld]) : nu[termijn.veld],
      })),
      voor: { lijst: opWeg !== undefined, ...opWeg },
      terug: opWeg ? { title: 'Terug', verb: 'netwerk.controle' } : instelling,
    }),
  };
};

const Bewaar = Ingevuld.extend({
  lijst: z.boolean(),
  revisie: z.number().int().optional(),
  versie: z.number().int().optional(),
});

const bewaar = async (turn: Turn, data: z.infer<typeof Bewaar>): Promise<Reply> => {
  const { lijst, revisie, versie } = data;
  const opWeg = lijst && revisie !== undefined && versie !== undefined ? { revisie, versie } : undefined;
  const termijnen = leesTermijnen(data);
  if (typeof termijnen === 'string') return vraagTermijnen(turn, opWeg, data, termijnen);
  turn.saveNetwerk({ ...turn.netwerk, bewaartermijnen: termijnen, versie: turn.netwerk.versie ?? 0 });
  turn.audit('bewaartermijnen gekozen', turn.netwerk.id, Object.values(termijnen).slice(1).join(', '));
  const zin = 'De bewaartermijnen zijn vastgelegd.';
  const huidig = opWeg && (await huidigVan(turn, turn.who.oid));
  if (huidig) return toonControle(turn, huidig, `${zin} Klik nu op Bevestigen.`);
  const { bewaartermijnen: _was, ...rest } = turn.netwerk;
  return toonStand({ ...turn, netwerk: { ...rest, bewaartermijnen: termijnen } }, zin);
};

const Gegevens = z.object({ naam: z.string().max(400).default(''), min: Getal, max: Getal });

const gegevens = (turn: Turn, ingevuld?: z.infer<typeof Gegevens>, fout?: string): Reply => ({
  kind: 'card',
  summary: 'Naam en doelgroep',
  busy: true,
  card: gegevensCard({
    netwerk: turn.netwerk.naam,
    fout,
    naam: ingevuld ? ingevuld.naam.slice(0, 80) : turn.netwerk.naam,
    min: ingevuld ? naarGetal(ingevuld.min) : turn.netwerk.doelgroep.min,
    max: ingevuld ? naarGetal(ingevuld.max) : turn.netwerk.doelgroep.max,
  }),
});

const leesLeeftijden = (ingevuld: z.infer<typeof Gegevens>): { min: number; max: number } => {
  const [min, max] = [naarGetal(ingevuld.min), naarGetal(ingevuld.max)];
  const goed = (jaar: number | undefined): jaar is number =>
    jaar !== undefined && Number.isInteger(jaar) && jaar >= 0 && jaar <= 99;
  if (!goed(min) || !goed(max))
    throw new UserError('Vul bij de leeftijden een heel getal in van 0 tot en met 99.');
  if (min > max) throw new UserError('De jongste leeftijd is hoger dan de oudste. Draai ze om.');
  return { min, max };
};

const bewaarGegevens = async (turn: Turn, ingevuld: z.infer<typeof Gegevens>): Promise<Reply> => {
  try {
    const naam = leesNaam(ingevuld.naam);
    const doelgroep = leesLeeftijden(ingevuld);
    const next = { ...turn.netwerk, naam, doelgroep, versie: turn.netwerk.versie ?? 0 };
    turn.saveNetwerk(next);
    turn.audit('naam of doelgroep gewijzigd', turn.netwerk.id);
    return await toonStand({ ...turn, netwerk: next }, 'Naam en doelgroep zijn vastgelegd.');
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return gegevens(turn, ingevuld, error.message);
  }
};

/** Name, ages, retention; the days of the protocol are shown. */
export const instellingVerbs: readonly Verb[] = [
  verb('netwerk.instellingen', 'inrichten', z.object({}), async ({ netwerk }) => ({
    kind: 'card',
    summary: 'Instellingen',
    busy: true,
    card: instellingenCard({
      netwerk: netwerk.naam,
      doelgroep: doelgroepVan(netwerk),
      bewaren: bewarenVan(netwerk),
      protocol: protocolVan(netwerk.protocol),
    }),
  })),
  verb('netwerk.bewaartermijnen', 'inrichten', z.object({}), async (turn) => vraagTermijnen(turn)),
  verb('netwerk.bewaar', 'inrichten', Bewaar, bewaar),
  verb('netwerk.gegevens', 'inrichten', z.object({}), async (turn) => gegevens(turn)),
  verb('netwerk.bewaarGegevens', 'inrichten', Gegevens, bewaarGegevens),
];
