import { controleCard } from '../../../cards/netwerk/controle.ts';
import { UserError } from '../../domain/errors.ts';
import { actieveDeelnemers, deelnemerMet } from '../../domain/netwerk.ts';
import type { Verschil } from '../../domain/netwerk-verschil.ts';
import type { Voorstel } from '../../domain/netwerk-voorstel.ts';
import type { Card } from '../../ports/card.ts';
import type { Reply } from '../../ports/chat.ts';
import type { Turn, View } from '../turn.ts';
import { feitenVan, letVan } from './controle-feiten.ts';
import { type Huidig, huidigVan, naBevestigen } from './voorstel.ts';

const TWIJFEL_OP_KAART = 4;

export const GEEN_LIJST = 'Er is geen lijst die op jouw bevestiging wacht.';
export const NIETS_VERANDERD = 'Er is niets veranderd: alles op deze lijst staat al zo in het netwerk.';

/** How many differ, when the netwerk had people before. */
const verschillenVan = (view: View, { deelnemers, partners }: Verschil): number | undefined =>
  actieveDeelnemers(view.netwerk).length === 0
    ? undefined
    : [...deelnemers, ...partners].filter(({ soort }) => soort !== 'gelijk').length;

const kaart = (view: View, huidig: Huidig, melding: string | undefined, fout: string | undefined): Card => {
  const { voorstel, straks, verschil } = huidig;
  const open = voorstel.twijfel.filter(({ deelnemer }) => !voorstel.overgeslagen.includes(deelnemer));
  const verschillen = verschillenVan(view, verschil);
  return controleCard({
    netwerk: view.netwerk.naam,
    melding,
    fout,
    bron: voorstel.bron,
    revisie: voorstel.revisie,
    versie: view.netwerk.versie ?? 0,
    feiten: feitenVan(voorstel, verschillen === undefined ? undefined : verschil),
    let: letVan(huidig).slice(0, 5),
    twijfel: open.slice(0, TWIJFEL_OP_KAART).map(({ deelnemer, waarom }) => ({
      id: deelnemer,
      naam: deelnemerMet(straks, deelnemer)?.naam ?? deelnemerMet(voorstel, deelnemer)?.naam ?? '',
      waarom,
    })),
    meerTwijfel: Math.max(0, open.length - TWIJFEL_OP_KAART),
    rest: voorstel.rest + voorstel.kolommen,
    verschillen,
  });
};

/** The list as it was read and corrected; `fout` says why it could not be confirmed. */
export const toonControle = (view: View, huidig: Huidig, melding?: string, fout?: string): Reply => ({
  kind: 'card',
  summary: 'Klopt deze lijst?',
  card: kaart(view, huidig, melding, fout),
  busy: true,
});

/** After a correction in this turn: the proposal as it is now. */
export const toonNa = (turn: Turn, huidig: Huidig, voorstel: Voorstel, melding: string): Reply =>
  toonControle(turn, { ...huidig, voorstel, ...naBevestigen(turn, voorstel) }, melding);

/** The list that waits for this person, or the sentence that there is none. */
export const eisHuidig = async (turn: Turn): Promise<Huidig> => {
  const huidig = await huidigVan(turn, turn.who.oid);
  if (!huidig) throw new UserError(`${GEEN_LIJST} Typ /netwerk.`);
  return huidig;
};
