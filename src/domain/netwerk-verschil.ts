import { type Bezetting, type Deelnemer, deelnemerMet, type Partner, partnerMet } from './netwerk.ts';
import { rolWoorden } from './netwerk-woorden.ts';

/** One field that becomes something else, in words. */
export type Veranderd = { readonly veld: string; readonly van: string; readonly naar: string };

/** How one partner or person differs. `blijft`: not on the list, and kept; `weg`: taken out. */
export type Regel<T> = {
  readonly wie: T;
  readonly soort: 'nieuw' | 'gewijzigd' | 'terug' | 'gelijk' | 'blijft' | 'weg';
  readonly velden: readonly Veranderd[];
};

/** Everything that confirming changes, and who is not on the list. */
export type Verschil = {
  readonly partners: readonly Regel<Partner>[];
  readonly deelnemers: readonly Regel<Deelnemer>[];
};

type Op = { readonly partners: ReadonlySet<string>; readonly deelnemers: ReadonlySet<string> };

/** Compares the netwerk with what it becomes; `opLijst` are the ids that the list speaks of. */
export const verschil = (nu: Bezetting, straks: Bezetting, opLijst: Op): Verschil => ({
  partners: straks.partners.flatMap((partner): Regel<Partner>[] => {
    const was = partnerMet(nu, partner.id);
    if (!was) return [{ wie: partner, soort: 'nieuw', velden: [] }];
    if (!opLijst.partners.has(partner.id))
      return was.vertrokken === undefined ? [{ wie: partner, soort: 'blijft', velden: [] }] : [];
    const velden = anders([
      ['Naam', was.naam, partner.naam],
      ['Sector', was.sector, partner.sector],
      ['Binding', was.binding, partner.binding],
      ['Leidinggevende', was.leidinggevendeFunctie, partner.leidinggevendeFunctie],
    ]);
    if (was.vertrokken !== undefined && partner.vertrokken === undefined)
      return [{ wie: partner, soort: 'terug', velden }];
    return [{ wie: partner, soort: velden.length > 0 ? 'gewijzigd' : 'gelijk', velden }];
  }),
  deelnemers: straks.deelnemers.flatMap((deelnemer): Regel<Deelnemer>[] => {
    const was = deelnemerMet(nu, deelnemer.id);
    if (!was) return [{ wie: deelnemer, soort: 'nieuw', velden: [] }];
    if (was.vertrokken === undefined && deelnemer.vertrokken !== undefined)
      return [{ wie: deelnemer, soort: 'weg', velden: [] }];
    if (!opLijst.deelnemers.has(deelnemer.id))
      return was.vertrokken === undefined ? [{ wie: deelnemer, soort: 'blijft', velden: [] }] : [];
    const velden = persoonVelden(was, deelnemer, nu, straks);
    if (was.vertrokken !== undefined && deelnemer.vertrokken === undefined)
      return [{ wie: deelnemer, soort: 'terug', velden }];
    return [{ wie: deelnemer, soort: velden.length > 0 ? 'gewijzigd' : 'gelijk', velden }];
  }),
});

const persoonVelden = (was: Deelnemer, wordt: Deelnemer, nu: Bezetting, straks: Bezetting): Veranderd[] =>
  anders([
    ['Naam', was.naam, wordt.naam],
    ['Organisatie', partnerMet(nu, was.partner)?.naam, partnerMet(straks, wordt.partner)?.naam],
    ['Rol', rolWoorden(was.rollen), rolWoorden(wordt.rollen)],
    ['E-mail', was.email, wordt.email],
    ['Vervanger', naamVan(nu, was.vervanger), naamVan(straks, wordt.vervanger)],
    ['In het team', account(was), account(wordt)],
  ]);

const naamVan = (bezetting: Bezetting, id: string | undefined): string | undefined =>
  id === undefined ? undefined : deelnemerMet(bezetting, id)?.naam;

const account = ({ oid, vertrokken }: Deelnemer): string | undefined =>
  vertrokken === undefined && oid !== undefined ? 'gekoppeld' : undefined;

const anders = (
  velden: readonly (readonly [string, string | undefined, string | undefined])[],
): Veranderd[] =>
  velden.flatMap(([veld, van, naar]) =>
    van === naar ? [] : [{ veld, van: van ?? 'geen', naar: naar ?? 'geen' }],
  );

/** Whether confirming changes anything. */
export const isAnders = ({ partners, deelnemers }: Verschil): boolean =>
  [...partners, ...deelnemers].some(({ soort }) => soort !== 'gelijk' && soort !== 'blijft');
