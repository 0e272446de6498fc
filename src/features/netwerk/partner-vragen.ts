import { vraagCard } from '../../../cards/netwerk/vraag.ts';
import { SECTOREN } from '../../domain/lijst/woordenlijst.ts';
import type { Partner } from '../../domain/netwerk.ts';
import { GEEN_SECTOR, type Partnerveld } from '../../domain/netwerk-partners.ts';
import { BINDINGEN } from '../../domain/netwerk-woorden.ts';
import type { Reply } from '../../ports/chat.ts';
import type { Blad } from './blad.ts';

/** The choices of a partner's card and form. */
export const SECTORKEUZES = [
  { title: 'geen van deze', value: GEEN_SECTOR },
  ...SECTOREN.map((sector) => ({ title: sector, value: sector })),
];
export const BINDINGKEUZES = BINDINGEN.map(({ binding, woord }) => ({ title: woord, value: binding }));

/** Undefined: nobody said yet. */
export const jaNee = (waarde: boolean | undefined): string | undefined =>
  waarde === undefined ? undefined : waarde ? 'ja' : 'nee';

const vraagVan = (partner: Partner, wat: Partnerveld) => {
  switch (wat) {
    case 'naam':
      return { vraag: 'Hoe heet deze partner?', waarde: partner.naam };
    case 'sector':
      return {
        vraag: `Bij welke sector hoort ${partner.naam}?`,
        keuzes: SECTORKEUZES,
        waarde: partner.sector ?? GEEN_SECTOR,
      };
    case 'binding':
      return {
        vraag: `Hoe doet ${partner.naam} mee?`,
        keuzes: BINDINGKEUZES,
        waarde: partner.binding,
      };
    case 'leidinggevende':
      return {
        vraag: `Wat is de functie van de leidinggevende bij ${partner.naam}?`,
        waarde: partner.leidinggevendeFunctie,
        uitleg:
          'Bijvoorbeeld: teamchef. Daar klop je aan als een afspraak niet wordt nagekomen. Leeg laten mag.',
      };
    case 'getekend':
      return {
        vraag: `Heeft ${partner.naam} het convenant getekend?`,
        keuzes: [
          { title: 'ja', value: 'ja' },
          { title: 'nee', value: 'nee' },
        ],
        waarde: jaNee(partner.getekend),
      };
  }
};

/** Asks one thing about one partner, with what is so now, or what was typed. */
export const stel = (
  blad: Blad,
  partner: Partner,
  wat: Partnerveld,
  getypt?: string,
  fout?: string,
): Reply => {
  const vraag = vraagVan(partner, wat);
  const data = { waar: blad.waar, partner: partner.id };
  return {
    kind: 'card',
    summary: 'Wijzigen',
    busy: true,
    card: vraagCard({
      netwerk: blad.turn.netwerk.naam,
      titel: partner.naam,
      fout,
      ...vraag,
      ...(getypt === undefined || 'keuzes' in vraag ? {} : { waarde: getypt.slice(0, 260) }),
      verb: 'netwerk.zetPartner',
      data: { ...data, wat },
      terug: { title: 'Terug', verb: 'netwerk.partner', data },
    }),
  };
};
