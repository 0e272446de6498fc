import { z } from 'zod/v4';
import { type VoorbeeldView, voorbeeldCard } from '../../../cards/agenda/voorbeeld.ts';
import { uitgenodigden } from '../../domain/aanwezigheid.ts';
import { tijden, Vragen } from '../../domain/agenda.ts';
import { nietBetrokkenBij } from '../../domain/betrokken.ts';
import { Casussen } from '../../domain/casus.ts';
import { toonTijd } from '../../domain/datum.ts';
import { tenzijOpSlot } from '../../domain/errors.ts';
import { actievePartners, hoortBij } from '../../domain/netwerk.ts';
import { namenVan } from '../../domain/netwerk-woorden.ts';
import type { Agendapunt } from '../../domain/overleg.ts';
import type { Reply } from '../../ports/chat.ts';
import { type Verb, verb } from '../feature.ts';
import type { Turn, View } from '../turn.ts';
import { overlegMet, type Stand, standVan } from './stand.ts';
import { regelsMetStand } from './tellen.ts';
import { Id, OP_SLOT, titelVan, wanneer, welk } from './woorden.ts';

const KANAAL = 'kanaal';
const NAMEN = 6;

const genodigden = (view: View, { overleg, punten }: Stand) =>
  uitgenodigden(view.netwerk, { ...overleg, agenda: punten });

/** Whether this partner may read the casus of the item once the agenda is sent. */
const ziet = async (view: View, { overleg }: Stand, punt: Agendapunt, partner: string): Promise<boolean> => {
  const casus = punt.casus === undefined ? undefined : (await view.get(Casussen, punt.casus))?.value;
  if (!casus) return false;
  if (casus.partners.includes(partner)) return true;
  return punt.partners.includes(partner) && nietBetrokkenBij(casus, [partner], overleg.id).length === 0;
};

type Deel = Pick<VoorbeeldView, 'punten' | 'partner'>;

const voorPartner = async (turn: Turn, stand: Stand, partner: string): Promise<Deel> => {
  const punten: VoorbeeldView['punten'][number][] = [];
  const vragen: { punt: string; vraag: string }[] = [];
  for (const { punt, om } of tijden(stand.overleg, stand.punten)) {
    if (!(await ziet(turn, stand, punt, partner))) continue;
    punten.push({ om: toonTijd(om, turn.netwerk.tijdzone), titel: titelVan(punt) });
    if (!punt.partners.includes(partner)) continue;
    const vraag = (await turn.get(Vragen, `${stand.overleg.id}!${punt.id}!${partner}`))?.value;
    if (vraag)
      vragen.push({
        punt: titelVan(punt),
        vraag: (await tenzijOpSlot(turn.open(Vragen, vraag, 'voorbeeld van de agenda'), { vraag: OP_SLOT }))
          .vraag,
      });
  }
  const mensen = genodigden(turn, stand).filter((een) => hoortBij(een, partner));
  return { punten, partner: { mensen: namenVan(mensen, NAMEN), vragen } };
};

/** The agenda as the channel or one partner will get it; nothing is sent. */
const toon = async (turn: Turn, id: string, wie: string): Promise<Reply> => {
  const stand = await standVan(turn, (await overlegMet(turn, id)).value);
  const { overleg, punten } = stand;
  const mensen = genodigden(turn, stand);
  const partners = actievePartners(turn.netwerk).filter((partner) =>
    mensen.some((een) => hoortBij(een, partner.id)),
  );
  const partner = partners.find((een) => een.id === wie);
  const deel = partner
    ? await voorPartner(turn, stand, partner.id)
    : { punten: await regelsMetStand(turn, overleg, punten) };
  return {
    kind: 'card',
    summary: 'Voorbeeld van de agenda',
    busy: true,
    card: voorbeeldCard({
      netwerk: turn.netwerk.naam,
      overleg: overleg.id,
      keuzes: [
        { title: 'Het kanaal', value: KANAAL },
        ...partners.map(({ id: value, naam }) => ({ title: naam, value })),
      ],
      gekozen: partner?.id ?? KANAAL,
      titel: `Agenda ${welk(overleg, turn)}`,
      wanneer: wanneer(overleg, turn),
      plaats: overleg.plaats,
      ...deel,
    }),
  };
};

export const voorbeeldVerbs: readonly Verb[] = [
  verb(
    'agenda.voorbeeld',
    'coordineren',
    z.object({ overleg: Id, wie: z.string().max(80).default(KANAAL) }),
    (turn, { overleg, wie }) => toon(turn, overleg, wie),
  ),
];
