import { z } from 'zod/v4';
import { convenantGetekendCard } from '../../../cards/netwerk/convenant-getekend.ts';
import { geheimhoudingVersie } from '../../domain/geheimhouding.ts';
import type { Partner } from '../../domain/netwerk.ts';
import type { Reply } from '../../ports/chat.ts';
import { type Verb, verb } from '../feature.ts';
import type { Turn } from '../turn.ts';
import { tekenaars, toonConvenant } from './convenant-stand.ts';

const PER_PAGINA = 20;

const toon = async (turn: Turn, gevraagd: number, melding?: string): Promise<Reply> => {
  const alle = tekenaars(turn.netwerk);
  const laatste = Math.max(1, Math.ceil(alle.length / PER_PAGINA));
  const pagina = Math.min(Math.max(1, gevraagd), laatste);
  const vanaf = (pagina - 1) * PER_PAGINA;
  const partners = alle.slice(vanaf, vanaf + PER_PAGINA);
  if (partners.length === 0) return toonConvenant(turn, 'Er zijn nog geen partners die tekenen.');
  return {
    kind: 'card',
    summary: 'Wie tekende het convenant?',
    busy: true,
    card: convenantGetekendCard({
      netwerk: turn.netwerk.naam,
      melding,
      versie: geheimhoudingVersie(turn.netwerk),
      partners: partners.map(({ id, naam, getekend }) => ({ id, naam, getekend: getekend ?? false })),
      pagina,
      welke:
        laatste > 1 ? `Partners ${vanaf + 1} t/m ${vanaf + partners.length} van ${alle.length}` : undefined,
      laatste: pagina === laatste,
    }),
  };
};

const Getekend = z.object({
  versie: z.number().int().default(1),
  pagina: z.number().int().default(1),
  getoond: z.array(z.string()).max(PER_PAGINA).default([]),
  partners: z.string().max(8_000).optional(),
});

const teken = async (turn: Turn, data: z.infer<typeof Getekend>): Promise<Reply> => {
  const { netwerk } = turn;
  if (data.versie !== geheimhoudingVersie(netwerk))
    return toon(turn, 1, 'Er is intussen een nieuw convenant. Vul in wie dat tekende.');
  const ja = new Set(data.partners?.split(',') ?? []);
  const wordt = (partner: Partner): Partner => {
    const getekend = ja.has(partner.id);
    return data.getoond.includes(partner.id) && (partner.getekend ?? false) !== getekend
      ? { ...partner, getekend }
      : partner;
  };
  const partners = netwerk.partners.map(wordt);
  const veranderd = partners.filter((partner, index) => partner !== netwerk.partners[index]);
  const na = { ...turn, netwerk: { ...netwerk, partners } };
  if (veranderd.length > 0) {
    turn.saveNetwerk({ ...netwerk, partners, versie: netwerk.versie ?? 0 });
    for (const { id, getekend } of veranderd)
      turn.audit(getekend ? 'convenant getekend' : 'convenant niet getekend', id, `versie ${data.versie}`);
  }
  const verder = tekenaars(na.netwerk).length > data.pagina * PER_PAGINA;
  return verder ? toon(na, data.pagina + 1, 'Opgeslagen.') : toonConvenant(na, 'Opgeslagen wie tekende.');
};

/** Which partners signed, a page at a time. */
export const convenantTekenVerbs: readonly Verb[] = [
  verb('netwerk.convenantGetekend', 'inrichten', z.object({}), (turn) => toon(turn, 1)),
  verb('netwerk.convenantTeken', 'inrichten', Getekend, teken),
];
