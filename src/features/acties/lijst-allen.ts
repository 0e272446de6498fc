import { z } from 'zod/v4';
import { type ActielijstView, actielijstCard } from '../../../cards/acties/lijst.ts';
import { actieoverzichtCard } from '../../../cards/acties/overzicht.ts';
import { ACTIE_BIJ, type Actie } from '../../domain/actie.ts';
import {
  isTeLaat,
  opDringend,
  telPer,
  WACHT_REDENEN,
  type WachtReden,
  wachtOpCoordinator,
} from '../../domain/actie-lijst.ts';
import { opDatum, staat, totDatum } from '../../domain/actie-woorden.ts';
import { deelnemerMet, hoortBij, partnerMet, partnersVan } from '../../domain/netwerk.ts';
import type { Card } from '../../ports/card.ts';
import type { View } from '../turn.ts';
import { openActies, openActiesMet, openOnder } from './lezen.ts';
import { rij } from './lijst-rij.ts';

/**
 * Whose acties: of a partner, of a person, of a casus (`-`: of none), or everyone's; or what waits for the coördinator, or
 * counts by partner or casus. Ids only: what was typed is not kept.
 */
export const Filter = z.object({
  partner: z.string().optional(),
  persoon: z.string().optional(),
  casus: z.string().optional(),
  toon: z.enum(['wacht', 'partners', 'casussen']).optional(),
});
export type Filter = z.infer<typeof Filter>;

const ZONDER = '-';
const ALLE = { title: 'Alle acties', keus: {} } as const;

const titelVan = (view: View, { partner, persoon, casus }: Filter): string => {
  if (partner !== undefined) return `Acties van ${partnerMet(view.netwerk, partner)?.naam ?? 'deze partner'}`;
  if (casus !== undefined) return casus === ZONDER ? 'Acties zonder casus' : `Acties bij ${casus}`;
  return persoon === undefined
    ? 'Alle acties'
    : `Acties van ${deelnemerMet(view.netwerk, persoon)?.naam ?? 'deze persoon'}`;
};

const past =
  (view: View, { partner, persoon, casus }: Filter) =>
  (actie: Actie): boolean => {
    const eigenaar = deelnemerMet(view.netwerk, actie.eigenaar);
    return (
      (persoon === undefined || actie.eigenaar === persoon) &&
      (casus === undefined || (actie.casus ?? ZONDER) === casus) &&
      (partner === undefined || (eigenaar !== undefined && hoortBij(eigenaar, partner)))
    );
  };

/** What can be on the list: no more is read than that, where it is about a person, a casus or a partner. */
const gevraagde = (view: View, { partner, persoon, casus, toon }: Filter): Promise<Actie[]> => {
  if (toon !== undefined) return openActies(view);
  if (persoon !== undefined) return openActiesMet(view, [persoon]);
  if (casus !== undefined && casus !== ZONDER) return openOnder(view, ACTIE_BIJ.openBij(casus));
  if (partner === undefined) return openActies(view);
  const mensen = view.netwerk.deelnemers.filter((een) => hoortBij(een, partner));
  return openActiesMet(
    view,
    mensen.map(({ id }) => id),
  );
};

type Wachtend = { readonly actie: Actie; readonly reden: WachtReden };

const wachtendOp = (view: View, acties: readonly Actie[], wie: string): Wachtend[] =>
  acties
    .flatMap((actie) => {
      const reden = wachtOpCoordinator(actie, wie, view.vandaag);
      return reden === undefined ? [] : [{ actie, reden }];
    })
    .sort(
      (a, b) => WACHT_REDENEN.indexOf(a.reden) - WACHT_REDENEN.indexOf(b.reden) || opDatum(a.actie, b.actie),
    );

const wachtStaat = (view: View, { actie, reden }: Wachtend): string => {
  switch (reden) {
    case 'Meer tijd gevraagd':
      return `vraagt meer tijd, tot ${totDatum(actie.uitstel?.gevraagdTot ?? actie.tot, view.vandaag)}`;
    case 'Jij bent gevraagd':
      return 'vraagt of jij dit overneemt';
    case 'Lang te laat':
      return staat(actie);
    case 'Bespreken':
      return `kreeg ${actie.keerUitgesteld ?? 0} keer meer tijd, komt op de agenda`;
  }
};

const wachtLijst = (view: View, acties: readonly Actie[], wie: string, pagina: number): Card => {
  const wachtend = wachtendOp(view, acties, wie);
  return actielijstCard({
    titel: 'Wacht op jou',
    rijen: wachtend.map((een) => () => ({
      ...rij(view, een.actie, 'eigenaar'),
      staat: wachtStaat(view, een),
      groep: een.reden,
    })),
    teLaat: wachtend.filter(({ actie }) => isTeLaat(actie, view.vandaag)).length,
    leeg: 'Er wacht niets op jou.',
    pagina,
    filter: { toon: 'wacht' },
    terug: ALLE,
  });
};

const perPartner = (view: View, acties: readonly Actie[], pagina: number): Card => {
  const partners = ({ eigenaar }: Actie): string[] => {
    const wie = deelnemerMet(view.netwerk, eigenaar);
    return wie ? partnersVan(wie) : [];
  };
  return actieoverzichtCard({
    titel: 'Acties per partner',
    rijen: telPer(acties, view.vandaag, partners).map(({ naam: partner, ...tel }) => ({
      ...tel,
      naam: partnerMet(view.netwerk, partner)?.naam ?? 'Onbekende partner',
      keus: { partner },
    })),
    pagina,
    keus: { toon: 'partners' },
  });
};

const perCasus = (view: View, acties: readonly Actie[], pagina: number): Card =>
  actieoverzichtCard({
    titel: 'Acties per casus',
    rijen: telPer(acties, view.vandaag, ({ casus }) => [casus ?? ZONDER]).map(({ naam: casus, ...tel }) => ({
      ...tel,
      naam: casus === ZONDER ? 'Zonder casus' : casus,
      keus: { casus },
    })),
    pagina,
    keus: { toon: 'casussen' },
  });

const anders = (view: View, acties: readonly Actie[], wie: string): ActielijstView['anders'] => {
  const wachtend = wachtendOp(view, acties, wie).length;
  const uitleg =
    wachtend === 0 ? 'Niets op dit moment.' : wachtend === 1 ? '1 actie.' : `${wachtend} acties.`;
  return [
    { naam: 'Wacht op jou', uitleg, keus: { toon: 'wacht' } },
    { naam: 'Per partner', keus: { toon: 'partners' } },
    { naam: 'Per casus', keus: { toon: 'casussen' } },
    { naam: 'Alleen mijn acties', keus: { persoon: wie } },
  ];
};

/**
 * For the coördinator: everyone's, the most overdue first; with owner and partner, so without the casus number. What is
 * asked by casus is posted without owners: `gesloten` says that it is not posted.
 */
export const alleLijst = async (
  view: View,
  wie: string,
  filter: Filter,
  pagina: number,
  gesloten: boolean,
): Promise<Card> => {
  const alle = await gevraagde(view, filter);
  if (filter.toon === 'wacht') return wachtLijst(view, alle, wie, pagina);
  if (filter.toon === 'partners') return perPartner(view, alle, pagina);
  if (filter.toon === 'casussen') return perCasus(view, alle, pagina);
  const acties = alle.filter(past(view, filter)).sort(opDringend);
  const naam = filter.casus !== undefined && filter.casus !== ZONDER && !gesloten ? 'geen' : 'eigenaar';
  const alles = Object.values(filter).every((waarde) => waarde === undefined);
  return actielijstCard({
    titel: titelVan(view, filter),
    rijen: acties.map((actie) => () => rij(view, actie, naam)),
    teLaat: acties.filter((actie) => isTeLaat(actie, view.vandaag)).length,
    leeg: 'Er zijn geen open acties.',
    pagina,
    filter,
    ...(alles ? { anders: anders(view, alle, wie) } : { terug: ALLE }),
  });
};
