import { z } from 'zod/v4';
import { vraagCard } from '../../../cards/netwerk/vraag.ts';
import { Binding } from '../../domain/netwerk.ts';
import { BINDINGEN } from '../../domain/netwerk-woorden.ts';
import type { Reply } from '../../ports/chat.ts';
import { type Verb, verb } from '../feature.ts';
import type { Turn } from '../turn.ts';
import { bladVan, partnerOp, Waar } from './blad.ts';
import { toonBlad } from './lijsten.ts';

const OverPartner = z.object({ waar: Waar, partner: z.string() });

const vraagBinding = async (
  turn: Turn,
  { waar, partner: id }: z.infer<typeof OverPartner>,
  fout?: string,
): Promise<Reply> => {
  const partner = partnerOp(await bladVan(turn, waar), id);
  return {
    kind: 'card',
    summary: 'Wijzigen',
    busy: true,
    card: vraagCard({
      netwerk: turn.netwerk.naam,
      titel: partner.naam,
      fout,
      vraag: `Hoe doet ${partner.naam} mee?`,
      keuzes: BINDINGEN.map(({ binding, woord }) => ({ title: woord, value: binding })),
      waarde: partner.binding,
      verb: 'netwerk.zetPartner',
      data: { waar, partner: id },
      terug: { title: 'Terug', verb: 'netwerk.lijst', data: { waar, wat: 'partners' } },
    }),
  };
};

const zetBinding = async (
  turn: Turn,
  data: z.infer<typeof OverPartner> & { waarde: string },
): Promise<Reply> => {
  const { waar, partner: id, waarde } = data;
  const binding = Binding.safeParse(waarde);
  if (!binding.success) return vraagBinding(turn, data, 'Maak een keuze.');
  const blad = await bladVan(turn, waar);
  const partner = partnerOp(blad, id);
  const vraag = { waar, wat: 'partners', pagina: 1 } as const;
  if (partner.binding === binding.data) return toonBlad(blad, vraag, 'Er is niets veranderd.');
  const na = blad.zetPartner({ ...partner, binding: binding.data });
  if (waar === 'netwerk') turn.audit('binding gewijzigd', id);
  return toonBlad(na, vraag, `${partner.naam} is nu ${binding.data}.`);
};

/** How a partner takes part. */
export const bindingVerbs: readonly Verb[] = [
  verb('netwerk.partner', 'inrichten', OverPartner, (turn, data) => vraagBinding(turn, data)),
  verb(
    'netwerk.zetPartner',
    'inrichten',
    OverPartner.extend({ waarde: z.string().max(40).default('') }),
    zetBinding,
  ),
];
