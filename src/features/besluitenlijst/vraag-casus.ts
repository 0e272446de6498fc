import { GEEN } from '../../../cards/besluitenlijst/besluit.ts';
import { ANDERS, type VraagView } from '../../../cards/besluitenlijst/vraag.ts';
import type { PuntContent } from '../../domain/besluitenlijst-concept.ts';
import { partnersDoor } from '../../domain/besluitenlijst-gevolg.ts';
import { actievePartners } from '../../domain/netwerk.ts';
import type { DeelnemerTurn } from '../turn.ts';
import { soortKeuzes, soortWaarde } from './soorten.ts';
import type { Werk } from './werk.ts';

/** What is asked on the card of one question. */
export type Deel = Pick<VraagView, 'vraag' | 'citaat'> &
  Partial<Pick<VraagView, 'uitleg' | 'onthoud' | 'keuze' | 'meer' | 'nummer' | 'datum'>>;

/** The words of the besluit, when there are any. */
export const besluitCitaat = (punt: PuntContent): [string, string][] =>
  punt.besluitTekst === '' ? [] : [['Besluit', punt.besluitTekst]];

const waaromCasus = (tekst: string): string =>
  tekst === ''
    ? 'Bij deze rij staat geen casus. Hoort hij bij de casus erboven, of bij geen casus?'
    : `Er staat "${tekst}". Dat kan meer dan één nummer zijn.`;

/** Which casus it is about. */
export const overCasus = (punt: PuntContent): Deel => ({
  vraag: 'Over welke casus gaat dit?',
  uitleg: punt.casusVraag && waaromCasus(punt.casusVraag.tekst),
  citaat: besluitCitaat(punt),
  keuze: {
    label: 'Casus',
    choices: [
      ...(punt.casusVraag?.kandidaten ?? []).map((nummer) => ({ title: nummer, value: nummer })),
      ...(punt.casus === undefined || punt.casusVraag?.kandidaten.includes(punt.casus)
        ? []
        : [{ title: punt.casus, value: punt.casus }]),
      { title: 'Een ander nummer', value: ANDERS },
      { title: 'Geen casus', value: GEEN },
    ],
    value: punt.casus ?? punt.casusVraag?.kandidaten[0],
  },
  nummer: { label: 'Het andere nummer' },
});

/** Whether a casus from before the bot came is taken over, and who may see it. */
export const overOvername = (turn: DeelnemerTurn, werk: Werk, punt: PuntContent): Deel => {
  const eerder = werk.lijst.overname[punt.casus ?? ''];
  return {
    vraag: `${punt.casus} ken ik nog niet. Overnemen?`,
    uitleg:
      'Overnemen kan als de casus al liep voordat ik kwam. Staat er geen besluit bij, dan komt hij vanzelf terug op de agenda. Kies je nee, dan komt dit punt niet mee.',
    citaat: besluitCitaat(punt),
    keuze: {
      label: 'Casus overnemen?',
      choices: [
        { title: 'Ja, overnemen', value: 'ja' },
        { title: 'Nee, laat dit punt weg', value: 'nee' },
      ],
      value: eerder?.ja === false ? 'nee' : 'ja',
    },
    meer: {
      label: 'Welke partners mogen de casus zien?',
      choices: actievePartners(turn.netwerk).map(({ id, naam }) => ({ title: naam, value: id })),
      value: eerder?.ja ? eerder.partners : partnersDoor(punt, turn.netwerk),
    },
  };
};

/** What was decided, and how a casus was closed. */
export const overBesluit = (punt: PuntContent): Deel => ({
  vraag: 'Wat is besloten over deze casus?',
  uitleg: 'Ik haal dit niet zeker uit de tekst.',
  citaat: besluitCitaat(punt),
  keuze: {
    label: 'Soort besluit',
    choices: [...soortKeuzes, { title: 'Niets over de casus zelf', value: GEEN }],
    value: punt.geenSoort ? GEEN : soortWaarde(punt),
  },
});

export const overAfsluiting = (punt: PuntContent): Deel => ({
  vraag: 'Is de casus positief of negatief afgesloten?',
  citaat: besluitCitaat(punt),
  keuze: {
    label: 'Afsluiting',
    choices: [
      { title: 'Positief: de doelen zijn gehaald', value: 'positief' },
      { title: 'Negatief: het netwerk kan niets meer doen', value: 'negatief' },
    ],
    value: punt.afsluiting,
  },
});
