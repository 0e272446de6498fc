import { z } from 'zod/v4';
import { UserError } from '../../domain/errors.ts';
import {
  type Bezetting,
  type Deelnemer,
  deelnemerMet,
  type Netwerk,
  type Partner,
  partnerMet,
} from '../../domain/netwerk.ts';
import { metPartner } from '../../domain/netwerk-partners.ts';
import type { Vondst, Voorstel } from '../../domain/netwerk-voorstel.ts';
import { metDeelnemer } from '../../domain/netwerk-wijzigen.ts';
import type { Turn } from '../turn.ts';
import { bewaarBezetting } from './bewaar.ts';
import { eisHuidig } from './controle.ts';
import { bewaarVoorstel, type Huidig, metPersoon, naBevestigen } from './voorstel.ts';

export const Waar = z.enum(['lijst', 'netwerk']);
export type Waar = z.infer<typeof Waar>;

/**
 * What people and partners are changed on: the netwerk itself, or the list that was read. Changing gives the sheet as
 * it is then, on a turn that sees it so. Throws `UserError` when it cannot be; nothing is written then.
 */
export type Blad = {
  readonly waar: Waar;
  readonly turn: Turn;
  readonly bezetting: Bezetting;
  readonly huidig: Huidig | undefined;
  /** `hoe`: linked to somebody in the team now, or to nobody any more. */
  zet(deelnemer: Deelnemer, hoe?: Vondst | 'los'): Blad;
  zetPartner(partner: Partner): Blad;
};

const opNetwerk = (turn: Turn): Blad => {
  const bewaar = (next: Netwerk): Blad => {
    bewaarBezetting(turn, next);
    return opNetwerk({ ...turn, netwerk: next });
  };
  return {
    waar: 'netwerk',
    turn,
    bezetting: turn.netwerk,
    huidig: undefined,
    zet: (deelnemer) => bewaar(metDeelnemer(turn.netwerk, deelnemer)),
    zetPartner: (partner) => bewaar(metPartner(turn.netwerk, partner)),
  };
};

const opLijst = (turn: Turn, huidig: Huidig): Blad => {
  const bewaar = (next: Voorstel): Blad => {
    const voorstel = bewaarVoorstel(turn, huidig, next);
    return opLijst(turn, { ...huidig, voorstel, ...naBevestigen(turn, voorstel) });
  };
  const { voorstel } = huidig;
  return {
    waar: 'lijst',
    turn,
    bezetting: huidig.straks,
    huidig,
    zet: (deelnemer, hoe) => {
      const next = metPersoon(voorstel, deelnemer);
      if (hoe === undefined) return bewaar(next);
      const { [deelnemer.id]: _was, ...anderen } = voorstel.gevonden;
      return bewaar({
        ...next,
        gevonden: hoe === 'los' ? anderen : { ...anderen, [deelnemer.id]: hoe },
        twijfel: voorstel.twijfel.filter((een) => een.deelnemer !== deelnemer.id),
      });
    },
    zetPartner: (partner) => bewaar(metPartner(voorstel, partner)),
  };
};

export const bladVan = async (turn: Turn, waar: Waar): Promise<Blad> =>
  waar === 'netwerk' ? opNetwerk(turn) : opLijst(turn, await eisHuidig(turn));

/** The person on it, or the sentence that there is none. */
export const persoonOp = (blad: Blad, id: string): Deelnemer => {
  const opHet = blad.huidig
    ? blad.huidig.voorstel.deelnemers.find((een) => een.id === id)
    : deelnemerMet(blad.bezetting, id);
  if (!opHet) throw new UserError('Deze persoon staat niet (meer) op de lijst. Typ /netwerk.');
  return opHet;
};

export const partnerOp = (blad: Blad, id: string): Partner => {
  const partner = blad.huidig
    ? blad.huidig.voorstel.partners.find((een) => een.id === id)
    : partnerMet(blad.bezetting, id);
  if (!partner) throw new UserError('Deze partner staat niet (meer) op de lijst. Typ /netwerk.');
  return partner;
};
