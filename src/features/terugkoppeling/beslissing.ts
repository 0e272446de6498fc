import type { CasusStatus } from '../../domain/casus.ts';
import type { Gebeurtenis } from '../../domain/gebeurtenis.ts';
import { naamMetPartner } from '../../domain/netwerk.ts';
import type { View } from '../turn.ts';
import type { Zaak } from './zaak.ts';

/** What was decided, and what that means, for somebody who does not know how a netwerk works. */
export type Beslissing = { readonly soort: string; readonly uitleg?: string };

const STAAT: Readonly<Record<CasusStatus, Beslissing>> = {
  nieuw: { soort: 'opnieuw bekijken', uitleg: 'De casus komt weer op de agenda.' },
  actief: {
    soort: 'samen aan de slag',
    uitleg: 'Partners werken samen aan één plan. Eén persoon houdt dat bij elkaar.',
  },
  volgen: { soort: 'volgen', uitleg: 'Het loopt nu. De casus komt vanzelf terug op de agenda.' },
  slapend: {
    soort: 'even rust',
    uitleg: 'Er gebeurt nu niets. Maak je je weer zorgen? Meld het opnieuw aan, dan wordt de casus wakker.',
  },
  'afgesloten positief': { soort: 'afsluiten', uitleg: 'De hulp loopt goed en de doelen zijn gehaald.' },
  'afgesloten negatief': { soort: 'afsluiten', uitleg: 'Het netwerk stopt met deze casus.' },
  overgedragen: {
    soort: 'overdragen',
    uitleg: 'Een ander netwerk heeft de casus overgenomen. De coördinator weet bij wie je nu terechtkunt.',
  },
};

const regisseur = (view: View, { over, van, naar }: Gebeurtenis, metNaam: boolean): Beslissing => {
  const wie = metNaam && over !== undefined ? naamMetPartner(view.netwerk, over) : 'Iemand anders';
  const staat = naar !== undefined && naar !== van ? ` ${STAAT[naar].uitleg ?? ''}` : '';
  return { soort: 'nieuwe casusregisseur', uitleg: `${wie} houdt de casus nu bij elkaar.${staat}` };
};

/** In words fit for the aanmelder; `metNaam`: they are on the casus, and may know who it is about. */
export const beslissingVan = (view: View, zaak: Zaak, metNaam: boolean): Beslissing => {
  if (zaak.besluit) return { soort: zaak.besluit.soort ?? 'anders' };
  const { gebeurtenis } = zaak;
  switch (gebeurtenis.soort) {
    case 'herijkt':
      return {
        soort: 'doorgaan',
        uitleg: 'Er is gevraagd of het netwerk hier nog mee door moet. Dat is zo.',
      };
    case 'regisseur':
      return regisseur(view, gebeurtenis, metNaam);
    default:
      return STAAT[gebeurtenis.naar ?? 'overgedragen'];
  }
};
