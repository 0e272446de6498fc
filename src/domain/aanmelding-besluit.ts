import type { Temporal } from 'temporal-polyfill';
import { buitenDoelgroep } from './aanmelding-wie.ts';
import type { Aanmelding, AanmeldingContent, AanmeldingStatus } from './casus.ts';
import { type KoppelSoort, koppeling } from './koppel.ts';
import type { Netwerk } from './netwerk.ts';
import type { Uitkomst } from './uitkomst.ts';

/** Something the form still needs, with the step where it is filled in. */
export type Ontbreekt = { readonly stap: number; readonly zin: string };

/** What must be filled in before an aanmelding can be sent in. */
export const ontbreekt = (
  aanmelding: Aanmelding,
  content: AanmeldingContent,
  netwerk: Pick<Netwerk, 'doelgroep'>,
  vandaag: Temporal.PlainDate,
): Ontbreekt[] => {
  const anoniem = aanmelding.grondslag === 'anoniem';
  const jaar = content.geboortejaar;
  const buiten = jaar !== undefined && buitenDoelgroep({ jaar }, netwerk.doelgroep, vandaag) !== undefined;
  const nodig: [ontbreekt: boolean, stap: number, zin: string][] = [
    [!anoniem && !content.initialen, 1, 'Vul de initialen in, of kies bij stap 4 voor anoniem.'],
    [jaar === undefined, 1, 'Vul het geboortejaar in.'],
    [
      buiten && !aanmelding.buitenDoelgroep,
      1,
      'De leeftijd past niet bij dit netwerk. Open stap 1 en kies of je doorgaat.',
    ],
    [!aanmelding.soort, 1, 'Kies wat voor aanmelding het is.'],
    [!content.vraag, 2, 'Schrijf waarom samen bespreken nodig is.'],
    [aanmelding.leefdomeinen.length === 0, 2, 'Kies waar het over gaat.'],
    [!aanmelding.elders, 3, 'Kies of dit al ergens anders is besproken.'],
    [!aanmelding.geinformeerd, 4, 'Vul in of de jongere en de ouders het weten.'],
    [!aanmelding.grondslag, 4, 'Kies op welke grond je dit mag delen.'],
    [!aanmelding.urgentie, 4, 'Kies of er haast bij is.'],
  ];
  return nodig.flatMap(([mist, stap, zin]) => (mist ? [{ stap, zin }] : []));
};

/** Where an aanmelding stands after a decision. */
export const STATUS_NA: Readonly<Record<Uitkomst, AanmeldingStatus>> = {
  agenderen: 'geagendeerd',
  aanvulling: 'aanvulling gevraagd',
  doorverwijzen: 'doorverwezen',
  consultatie: 'consultatie',
  afwijzen: 'afgewezen',
  aanmelden: 'consultatie',
};

/** Whether it waits for a decision of the coördinator. */
export const wachtOpBesluit = (aanmelding: Aanmelding): boolean =>
  aanmelding.status === 'ingediend' || aanmelding.status === 'aanvulling gevraagd';

/** Whether the aanmelder can still change it or take it back. */
export const isWijzigbaar = (aanmelding: Aanmelding): boolean =>
  aanmelding.status === 'concept' || wachtOpBesluit(aanmelding);

const TOELICHTING: Readonly<Record<Exclude<Uitkomst, 'agenderen' | 'aanmelden'>, string>> = {
  aanvulling: 'Schrijf bij Toelichting wat je nog wilt weten.',
  doorverwijzen: 'Schrijf bij Toelichting waar de aanmelder terecht kan.',
  consultatie: 'Schrijf bij Toelichting wat je advies is.',
  afwijzen: 'Schrijf bij Toelichting waarom je de aanmelding niet in behandeling neemt.',
};

/** Why this cannot be decided (yet): Dutch sentences, empty when it can. */
export const besluitFouten = (
  uitkomst: Uitkomst,
  aanmelding: Pick<Aanmelding, 'elders' | 'grondslag' | 'twijfel'>,
  ingevuld: { readonly toelichting?: string | undefined; readonly afgestemdMet?: string | undefined },
): string[] => {
  if (uitkomst === 'aanmelden') return aanmelding.twijfel ? [] : ['Dit is al een aanmelding.'];
  if (uitkomst !== 'agenderen') {
    if (ingevuld.toelichting) return [];
    const zin = TOELICHTING[uitkomst];
    return [aanmelding.twijfel ? zin.replace(' bij Toelichting', '') : zin];
  }
  if (aanmelding.twijfel)
    return ['Een vraag om advies kan niet op de agenda. Geef advies, of vraag om aan te melden.'];
  if (aanmelding.grondslag === 'anoniem')
    return ['Een anonieme aanmelding kan niet op de agenda. Kies Consultatie.'];
  const elders = aanmelding.elders !== undefined && aanmelding.elders !== 'nee';
  return elders && !ingevuld.afgestemdMet
    ? [
        'Dit is ook ergens anders besproken. Spreek eerst af wie het oppakt, en vul in met wie je dat hebt afgestemd.',
      ]
    : [];
};

/** Spoed first, then those that wait for the coördinator before those that wait for an answer, then oldest first. */
export const triageVolgorde = (aanmeldingen: readonly Aanmelding[]): Aanmelding[] => {
  const rang = (aanmelding: Aanmelding) =>
    (aanmelding.status === 'aanvulling gevraagd' ? 2 : 0) + (aanmelding.urgentie === 'spoed' ? 0 : 1);
  const sinds = (aanmelding: Aanmelding) => aanmelding.ingediend ?? aanmelding.begonnen;
  return aanmeldingen
    .filter(wachtOpBesluit)
    .sort((a, b) => rang(a) - rang(b) || (sinds(a) < sinds(b) ? -1 : 1));
};

/** Other aanmeldingen of the same youth, or of the same gezin, by their keyed hashes. */
export const zelfde = (
  aanmelding: Aanmelding,
  alle: readonly Aanmelding[],
  soort: KoppelSoort,
): Aanmelding[] =>
  alle.filter((ander) => ander.id !== aanmelding.id && koppeling(aanmelding, ander) === soort);
