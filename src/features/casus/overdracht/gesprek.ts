import { z } from 'zod/v4';
import { overdrachtDagCard } from '../../../../cards/casus/overdracht-dag.ts';
import { overdrachtMomentCard } from '../../../../cards/casus/overdracht-moment.ts';
import { type Overdracht, Overdrachten } from '../../../domain/overdracht.ts';
import { DateText } from '../../../domain/time.ts';
import type { Reply } from '../../../ports/chat.ts';
import { type Verb, verbOn } from '../../feature.ts';
import type { DeelnemerTurn } from '../../turn.ts';
import { tekstFouten } from '../invullen.ts';
import { noteer } from '../noteren.ts';
import { eisLeesbaar, ik, OverdrachtData, opent, schrijf, vindOverdracht } from './rij.ts';
import { toonStand } from './stand.ts';
import { belZinVan, dagVan, naamVan } from './woorden.ts';

const LANGSTE_WIE = 120;
const MAANDEN_VOORUIT = 3;

const vraagMoment = (
  turn: DeelnemerTurn,
  rij: Overdracht,
  ingevuld: {
    readonly op?: string | undefined;
    readonly tijd?: string | undefined;
    readonly fout?: string;
  } = {},
): Reply => ({
  kind: 'card',
  summary: 'Moment voorstellen',
  card: overdrachtMomentCard({
    overdracht: rij.id,
    naam: naamVan(rij),
    bel: belZinVan(rij),
    vanaf: turn.vandaag.toString(),
    ...ingevuld,
  }),
});

const moment = verbOn(
  'overdracht.moment',
  'coordineren',
  OverdrachtData,
  vindOverdracht,
  async (turn, _data, thing) => {
    const { rij } = thing;
    if (rij.fase !== 'aangeboden' || !rij.ander) return toonStand(turn, thing);
    return vraagMoment(turn, rij, { op: rij.afspraak?.op, tijd: rij.afspraak?.tijd });
  },
);

const TIJD = /^([01]?\d|2[0-3])[:.]([0-5]\d)$/;

const zetMoment = verbOn(
  'overdracht.moment.zet',
  'coordineren',
  OverdrachtData.extend({ op: z.string().max(40).optional(), tijd: z.string().max(40).optional() }),
  vindOverdracht,
  async (turn, data, thing) => {
    const { rij, stored } = thing;
    if (rij.fase !== 'aangeboden' || !rij.ander) return toonStand(turn, thing);
    const op = DateText.safeParse(data.op);
    const [, uur, minuut] = TIJD.exec((data.tijd ?? '').trim()) ?? [];
    const uiterlijk = turn.vandaag.add({ months: MAANDEN_VOORUIT }).toString();
    if (!op.success || op.data < turn.vandaag.toString() || op.data > uiterlijk)
      return vraagMoment(turn, rij, { ...data, fout: 'Kies een dag vanaf vandaag, binnen drie maanden.' });
    if (uur === undefined || minuut === undefined)
      return vraagMoment(turn, rij, { ...data, fout: 'Kies ook een tijd, bijvoorbeeld 14:30.' });
    const tijd = `${uur.padStart(2, '0')}:${minuut}`;
    const na = schrijf(turn, stored, {
      ...rij,
      afspraak: { op: op.data, tijd, door: rij.kant, keer: (rij.afspraak?.keer ?? 0) + 1 },
    });
    turn.audit('gewijzigd', `overdracht ${rij.id}`, 'moment voorgesteld');
    return toonStand(
      turn,
      { rij: na },
      `Voorgesteld: ${dagVan(turn, op.data)}, ${tijd}. Het andere netwerk hoort het.`,
    );
  },
);

const vraagGesproken = (
  turn: DeelnemerTurn,
  rij: Overdracht,
  ingevuld: {
    readonly op?: string | undefined;
    readonly wie?: string | undefined;
    readonly fout?: string;
  } = {},
): Reply => ({
  kind: 'card',
  summary: 'Elkaar gesproken',
  card: overdrachtDagCard({
    overdracht: rij.id,
    naam: naamVan(rij),
    buiten: rij.ander === undefined,
    tot: turn.vandaag.toString(),
    ...ingevuld,
  }),
});

const magSpreken = ({ fase, kant }: Overdracht): boolean =>
  fase === 'aangeboden' || (kant === 'in' && fase === 'aanvaard');

const gesproken = verbOn(
  'overdracht.gesproken',
  'coordineren',
  OverdrachtData,
  vindOverdracht,
  async (turn, _data, thing) =>
    magSpreken(thing.rij) ? vraagGesproken(turn, thing.rij) : toonStand(turn, thing),
);

const zetGesproken = verbOn(
  'overdracht.gesproken.zet',
  'coordineren',
  OverdrachtData.extend({ op: z.string().max(40).optional(), wie: z.string().max(2000).optional() }),
  vindOverdracht,
  async (turn, data, thing) => {
    const { rij, stored, casus } = thing;
    if (!magSpreken(rij)) return toonStand(turn, thing);
    eisLeesbaar(thing);
    const op = DateText.safeParse(data.op);
    const wie = (data.wie ?? '').trim();
    const fouten = rij.ander ? [] : tekstFouten(turn, wie, LANGSTE_WIE);
    if (!rij.ander && wie === '') fouten.push('Schrijf wie je sprak: de functie, geen naam.');
    if (!op.success || op.data > turn.vandaag.toString())
      fouten.push('Kies de dag waarop jullie elkaar spraken. Die dag kan niet na vandaag zijn.');
    if (!op.success || fouten.length > 0)
      return vraagGesproken(turn, rij, { op: data.op, wie: data.wie, fout: fouten.join(' ') });
    const content = rij.ander
      ? rij.content
      : await turn.seal(Overdrachten, rij, { ...(await opent(turn, rij)), gesprokenMet: wie });
    const na = schrijf(turn, stored, {
      ...rij,
      content,
      gesproken: { ...rij.gesproken, [rij.kant]: { op: op.data, naam: ik(turn) } },
    });
    if (casus) await noteer(turn, casus.value, { soort: 'overdracht besproken' });
    turn.audit('gewijzigd', `overdracht ${rij.id}`, 'elkaar gesproken');
    return toonStand(turn, { rij: na }, 'Genoteerd.');
  },
);

export const gesprekVerbs: readonly Verb[] = [moment, zetMoment, gesproken, zetGesproken];
