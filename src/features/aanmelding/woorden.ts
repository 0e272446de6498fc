import { Temporal } from 'temporal-polyfill';
import type { Inhoud } from '../../../cards/aanmelding/inhoud.part.ts';
import { STAPPEN } from '../../domain/aanmelding-velden.ts';
import type { Aanmelding, AanmeldingContent } from '../../domain/casus.ts';
import { toonDatum } from '../../domain/datum.ts';
import { deelnemerMet, type Netwerk, partnerMet } from '../../domain/netwerk.ts';
import type { Overleg } from '../../domain/overleg.ts';
import { lokaleDatum } from '../../domain/werkdag.ts';
import type { View } from '../turn.ts';

/** `di 3 nov`: the local date of a stored instant. */
export const dagVan = (view: View, instant: string): string =>
  toonDatum(lokaleDatum(Temporal.Instant.from(instant), view.netwerk.tijdzone), view.vandaag);

const dag = (view: View, datum: string): string => toonDatum(Temporal.PlainDate.from(datum), view.vandaag);

/** `wo 25 nov`: how people call an overleg. */
export const overlegDag = (view: View, overleg: Overleg): string => dagVan(view, overleg.start);

/** `di 3 nov`: when it was sent in, or begun. */
export const dagVanAanmelding = (view: View, aanmelding: Aanmelding): string =>
  dagVan(view, aanmelding.ingediend ?? aanmelding.begonnen);

export const naamVan = (view: View, aanmelding: Aanmelding): string =>
  `${aanmelding.twijfel ? 'Adviesvraag' : 'Aanmelding'} van ${dagVanAanmelding(view, aanmelding)}`;

/** Who decided: one, or two together. */
export const beslissers = ({ netwerk }: View, { beslistDoor, beslistMet }: Aanmelding): string | undefined =>
  [beslistDoor, beslistMet]
    .flatMap((id) => (id === undefined ? [] : (deelnemerMet(netwerk, id)?.naam ?? [])))
    .join(' en ') || undefined;

/** Where it stands, in neutral words. */
export const staatVan = ({ status, casus, stap, twijfel, meldAan }: Aanmelding): string => {
  switch (status) {
    case 'concept':
      if (twijfel) return 'Nog niet verstuurd';
      return `Nog niet ingediend (${stapVan(stap)})`;
    case 'ingediend':
      return 'Ontvangen. De coördinator kijkt ernaar.';
    case 'aanvulling gevraagd':
      return 'De coördinator heeft een vraag.';
    case 'geagendeerd':
      return `Op de agenda gezet als ${casus}`;
    case 'besproken':
      return `Besproken als ${casus}`;
    case 'doorverwezen':
      return 'Doorverwezen';
    case 'afgewezen':
      return 'Niet in behandeling genomen';
    case 'ingetrokken':
      return 'Ingetrokken';
    case 'consultatie':
      if (meldAan) return 'De coördinator vraagt om dit aan te melden.';
      return twijfel ? 'Er is een advies.' : 'Behandeld als consultatie';
  }
};

/** `stap 2 van 4`, or `de controle`. */
export const stapVan = (stap: number): string =>
  stap > STAPPEN ? 'de controle' : `stap ${stap} van ${STAPPEN}`;

const partnersVan = (netwerk: Netwerk, ids: readonly string[], geen: string): string =>
  ids.map((id) => partnerMet(netwerk, id)?.naam ?? 'een partner die niet meer meedoet').join(', ') || geen;

const SOORT = {
  nieuw: 'Nieuw',
  heraanmelding: 'Opnieuw: eerder al besproken',
  consultatie: 'Advies (consultatie)',
  overdracht: 'Overdracht uit een ander netwerk',
} as const;

const OMDAT = {
  veiligheid: 'Nog niet: dat is niet veilig',
  'lopend onderzoek': 'Nog niet: er loopt een onderzoek',
  'niet bereikbaar': 'Nog niet: niet bereikbaar',
} as const;

const grondslagVan = (view: View, { grondslag, toestemmingOp }: Aanmelding): string | undefined => {
  if (grondslag === 'toestemming')
    return toestemmingOp ? `Toestemming op ${dag(view, toestemmingOp)}` : 'Toestemming';
  if (grondslag === 'anoniem') return 'Anoniem: alleen advies';
  return grondslag && 'Wettelijke grond, zonder toestemming';
};

const geinformeerdVan = (view: View, { geinformeerd }: Aanmelding): string | undefined => {
  if (!geinformeerd) return undefined;
  return geinformeerd.ja ? `Ja, op ${dag(view, geinformeerd.op)}` : OMDAT[geinformeerd.omdat];
};

const eldersVan = ({ elders }: Aanmelding, { eldersToelichting }: AanmeldingContent): string | undefined => {
  if (elders === undefined) return undefined;
  const waar = elders === 'nee' ? 'Nee' : `Ja, ${elders}`;
  return eldersToelichting ? `${waar}: ${eldersToelichting}` : waar;
};

const aanvullingVan = ({ aanvullingGevraagd, aanvulling }: AanmeldingContent): Inhoud['aanvulling'] => [
  ['De coördinator vroeg', aanvullingGevraagd],
  ['Het antwoord', aanvulling],
];

const twijfelInhoud = ({ leefdomeinen, bellen }: Aanmelding, content: AanmeldingContent): Inhoud => ({
  wie: [['Bellen', bellen ? 'Ja, de coördinator mag bellen' : 'Nee, liever een bericht']],
  vraagLabel: 'Wat zie je, en waarover twijfel je?',
  vraag: content.vraag ?? 'Nog niet ingevuld',
  leefdomeinen: leefdomeinen.join(', ') || 'Nog niet ingevuld',
  afspraken: [],
  aanvulling: aanvullingVan(content),
});

/** The whole of an aanmelding in words. */
export const inhoudVan = (view: View, aanmelding: Aanmelding, content: AanmeldingContent): Inhoud =>
  aanmelding.twijfel ? twijfelInhoud(aanmelding, content) : heleInhoud(view, aanmelding, content);

const heleInhoud = (view: View, aanmelding: Aanmelding, content: AanmeldingContent): Inhoud => ({
  wie: [
    ['Initialen', content.initialen ?? (aanmelding.grondslag === 'anoniem' ? 'Anoniem' : undefined)],
    ['Geboortejaar', content.geboortejaar?.toString()],
    ['Roepnaam', content.roepnaam],
    ['Dossiernummer', content.dossiernummer],
    ['Gezinsnummer', aanmelding.gezinssleutel && 'Ingevuld, alleen bewaard als code'],
    ['Soort', aanmelding.soort && SOORT[aanmelding.soort]],
  ],
  vraag: content.vraag ?? 'Nog niet ingevuld',
  leefdomeinen: aanmelding.leefdomeinen.join(', ') || 'Nog niet ingevuld',
  betrokken: partnersVan(view.netwerk, aanmelding.betrokkenPartners, 'Nog niemand'),
  inputVan: partnersVan(view.netwerk, aanmelding.inputVan, 'Niemand'),
  gevraagdeInput: content.gevraagdeInput,
  elders: eldersVan(aanmelding, content),
  afspraken: [
    ['Geïnformeerd', geinformeerdVan(view, aanmelding)],
    ['Grondslag', grondslagVan(view, aanmelding)],
    ['Haast', aanmelding.urgentie === 'spoed' ? 'Ja, spoed' : aanmelding.urgentie && 'Nee, regulier'],
    ['Leeftijd', aanmelding.buitenDoelgroep ? 'Buiten de doelgroep' : undefined],
  ],
  spoedReden: content.spoedReden,
  aanvulling: aanvullingVan(content),
});
