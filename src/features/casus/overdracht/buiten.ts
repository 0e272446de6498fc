import { z } from 'zod/v4';
import { overdrachtBuitenCard } from '../../../../cards/casus/overdracht-buiten.ts';
import { type Casus, Casussen } from '../../../domain/casus.ts';
import { beeindigd, type Overdracht, Overdrachten } from '../../../domain/overdracht.ts';
import { DateText } from '../../../domain/time.ts';
import type { Reply } from '../../../ports/chat.ts';
import { type Verb, verbOn } from '../../feature.ts';
import type { DeelnemerTurn, Stored } from '../../turn.ts';
import { bon, LANGSTE_TEKST, tekstFouten } from '../invullen.ts';
import { noteer } from '../noteren.ts';
import { geefOver } from './overgeven.ts';
import { eisLeesbaar, OverdrachtData, opent, vindOverdracht } from './rij.ts';
import { toonStand } from './stand.ts';
import { naamVan } from './woorden.ts';

const UITKOMST = ['aanvaard', 'geweigerd'] as const;

type Ingevuld = {
  readonly uitkomst?: (typeof UITKOMST)[number] | undefined;
  readonly op?: string | undefined;
  readonly reden?: string | undefined;
};

const vraag = (turn: DeelnemerTurn, rij: Overdracht, ingevuld: Ingevuld = {}, fout?: string): Reply => ({
  kind: 'card',
  summary: 'Antwoord van de andere organisatie',
  card: overdrachtBuitenCard({
    overdracht: rij.id,
    naam: naamVan(rij),
    tot: turn.vandaag.toString(),
    ...ingevuld,
    fout,
  }),
});

/** Outside, on paper, spoken with each other, and waiting for the answer. */
const wachtBuiten = ({ kant, fase, ander, gesproken }: Overdracht): boolean =>
  kant === 'uit' && fase === 'aangeboden' && ander === undefined && gesproken.uit !== undefined;

const antwoord = verbOn(
  'overdracht.antwoord',
  'coordineren',
  OverdrachtData,
  vindOverdracht,
  async (turn, _data, thing) => {
    if (!wachtBuiten(thing.rij)) return toonStand(turn, thing);
    eisLeesbaar(thing);
    return vraag(turn, thing.rij);
  },
);

const weiger = async (
  turn: DeelnemerTurn,
  stored: Stored<Overdracht>,
  casus: Stored<Casus>,
  weigering: string,
): Promise<Reply> => {
  const content = await turn.seal(Overdrachten, stored.value, {
    ...(await opent(turn, stored.value)),
    weigering,
  });
  turn.replace(Overdrachten, stored, { ...beeindigd(stored.value, 'geweigerd', turn.now), content });
  const { overdracht: _deze, ...rest } = casus.value;
  turn.replace(Casussen, casus, rest);
  await noteer(turn, casus.value, { soort: 'overdracht geweigerd', waarom: weigering });
  return bon(casus.value, 'Genoteerd: niet overgenomen', 'De casus blijft hier, zoals hij was.');
};

const zet = verbOn(
  'overdracht.antwoord.zet',
  'coordineren',
  OverdrachtData.extend({
    uitkomst: z.enum(UITKOMST).optional().catch(undefined),
    op: z.string().max(40).optional(),
    reden: z.string().max(5000).default(''),
  }),
  vindOverdracht,
  async (turn, data, thing) => {
    const { rij, stored, casus } = thing;
    if (!wachtBuiten(rij) || !casus) return toonStand(turn, thing);
    eisLeesbaar(thing);
    const reden = data.reden.trim();
    const op = DateText.safeParse(data.op);
    const fouten = tekstFouten(turn, reden, LANGSTE_TEKST);
    if (data.uitkomst === undefined) fouten.push('Kies wat het antwoord was.');
    if (!op.success || op.data > turn.vandaag.toString())
      fouten.push('Kies de dag van het antwoord. Die dag kan niet na vandaag zijn.');
    if (data.uitkomst === 'geweigerd' && reden === '')
      fouten.push('Schrijf waarom de casus niet is overgenomen.');
    if (fouten.length > 0) return vraag(turn, rij, data, fouten.join(' '));
    if (data.uitkomst === 'geweigerd') return weiger(turn, stored, casus, reden);
    const content = await opent(turn, rij);
    const na = await geefOver(turn, stored, casus, { daar: content.buiten, op: op.data });
    return toonStand(turn, { rij: na }, 'Genoteerd. Wie meedeed, hoort het.');
  },
);

export const buitenVerbs: readonly Verb[] = [antwoord, zet];
