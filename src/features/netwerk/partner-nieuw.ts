import { z } from 'zod/v4';
import { partnerNieuwCard } from '../../../cards/netwerk/partner-nieuw.ts';
import { UserError } from '../../domain/errors.ts';
import type { Netwerk, Partner } from '../../domain/netwerk.ts';
import { eisVrijeNaam, GEEN_SECTOR, metPartner, wijzigPartner } from '../../domain/netwerk-partners.ts';
import { leesNaam } from '../../domain/netwerk-wijzigen.ts';
import type { Reply } from '../../ports/chat.ts';
import { type Verb, verb } from '../feature.ts';
import type { Turn } from '../turn.ts';
import { bewaarBezetting } from './bewaar.ts';
import { bladVan } from './blad.ts';
import { toonPartner } from './partner.ts';
import { BINDINGKEUZES, SECTORKEUZES } from './partner-vragen.ts';

const Woord = z.string().max(2_000).default('');
const Nieuw = z.object({
  naam: Woord,
  binding: Woord.default('kern'),
  sector: Woord.default(GEEN_SECTOR),
  leidinggevende: Woord,
});
type Nieuw = z.infer<typeof Nieuw>;

const formulier = (turn: Turn, ingevuld: Nieuw, fout?: string): Reply => {
  const kort = (tekst: string) => (tekst === '' ? undefined : tekst.slice(0, 260));
  return {
    kind: 'card',
    summary: 'Nieuwe partner',
    busy: true,
    card: partnerNieuwCard({
      netwerk: turn.netwerk.naam,
      fout,
      sectoren: SECTORKEUZES,
      bindingen: BINDINGKEUZES,
      ingevuld: {
        naam: kort(ingevuld.naam),
        binding: kort(ingevuld.binding),
        sector: kort(ingevuld.sector),
        leidinggevende: kort(ingevuld.leidinggevende),
      },
    }),
  };
};

const eisInBedrijf = ({ status }: Netwerk): void => {
  if (status === 'inrichting')
    throw new UserError('Dit netwerk wordt nog ingericht. Typ /netwerk en stuur eerst een lijst.');
};

const voegToe = async (turn: Turn, ingevuld: Nieuw): Promise<Reply> => {
  eisInBedrijf(turn.netwerk);
  try {
    const naam = leesNaam(ingevuld.naam);
    eisVrijeNaam(turn.netwerk, naam);
    const leeg: Partner = { id: turn.newId(), naam, binding: 'kern' };
    const nieuw = (['binding', 'sector', 'leidinggevende'] as const).reduce(
      (partner, veld) => wijzigPartner(partner, veld, ingevuld[veld], turn.netwerk),
      leeg,
    );
    const na = metPartner(turn.netwerk, nieuw);
    bewaarBezetting(turn, na);
    turn.audit('partner toegevoegd', nieuw.id);
    const blad = await bladVan({ ...turn, netwerk: na }, 'netwerk');
    return toonPartner(blad, nieuw, `${naam} doet mee. Voeg nu de mensen toe.`);
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return formulier(turn, ingevuld, error.message);
  }
};

/** A partner that joins by card. */
export const partnerNieuwVerbs: readonly Verb[] = [
  verb('netwerk.partnerNieuw', 'inrichten', z.object({}), async (turn) => {
    eisInBedrijf(turn.netwerk);
    return formulier(turn, { naam: '', binding: 'kern', sector: GEEN_SECTOR, leidinggevende: '' });
  }),
  verb('netwerk.voegPartnerToe', 'inrichten', Nieuw, voegToe),
];
