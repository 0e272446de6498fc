import { GEEN } from '../../../cards/besluitenlijst/besluit.ts';
import { ANDERS, type VraagView } from '../../../cards/besluitenlijst/vraag.ts';
import type { Choice } from '../../../cards/kit/inputs.ts';
import type { ConceptActie, PuntContent } from '../../domain/besluitenlijst-concept.ts';
import { watVan } from '../../domain/besluitenlijst-vragen.ts';
import { isTeOnthouden } from '../../domain/lijst-gewoonten.ts';
import { naamMetPartner } from '../../domain/netwerk.ts';
import type { DeelnemerTurn } from '../turn.ts';
import { besluitCitaat, type Deel } from './vraag-casus.ts';
import { mensenKeuzes } from './woorden.ts';

const actieCitaat = (actie: ConceptActie): [string, string][] => [
  ['Actie', watVan(actie)],
  ...(actie.wie.tekst === '' ? [] : [['Wie', actie.wie.tekst] as [string, string]]),
  ...(actie.wanneer.tekst === '' ? [] : [['Wanneer', actie.wanneer.tekst] as [string, string]]),
];

type WieKeuze = {
  readonly kandidaten: readonly string[];
  readonly nu: string | undefined;
  /** Everyone, not only those who were named. */
  readonly alle: boolean;
  readonly erbij: readonly Choice[];
};

/** So many names stand open; more fold into the list of everyone. */
const HOOGSTENS = 5;

/** The named ones to choose from, with a way to the others; or everyone. */
const wieKeuze = (turn: DeelnemerTurn, { kandidaten, nu, alle, erbij }: WieKeuze): VraagView['keuze'] => {
  const bekend = kandidaten.filter((id) => turn.netwerk.deelnemers.some((each) => each.id === id));
  const kort = bekend.length > 0 && bekend.length <= HOOGSTENS && !alle;
  const namen = kort
    ? [
        ...bekend.map((id) => ({ title: naamMetPartner(turn.netwerk, id), value: id })),
        { title: 'Iemand anders', value: ANDERS },
      ]
    : mensenKeuzes(turn.netwerk, bekend);
  const choices = [...namen, ...erbij];
  return {
    label: 'Kies één persoon',
    choices,
    value: choices.some(({ value }) => value === nu) ? nu : undefined,
  };
};

const regieUitleg = (punt: PuntContent): string => {
  if (punt.regie?.waarom !== undefined) return punt.regie.waarom;
  return punt.regie?.tekst
    ? `"${punt.regie.tekst}" ken ik niet.`
    : 'Bij een integrale aanpak hoort één casusregisseur.';
};

/** Who keeps the casus together. */
export const overRegie = (turn: DeelnemerTurn, punt: PuntContent, alle: boolean): Deel => {
  const geen =
    punt.soort !== 'integrale aanpak' || punt.heeftRegie
      ? [{ title: 'Er is geen regisseur genoemd', value: GEEN }]
      : [];
  return {
    vraag: 'Wie is de casusregisseur?',
    uitleg: regieUitleg(punt),
    citaat: besluitCitaat(punt),
    keuze: wieKeuze(turn, {
      kandidaten: punt.regie?.kandidaten ?? [],
      nu: punt.regie?.wie,
      alle,
      erbij: geen,
    }),
  };
};

/** Who does it. */
export const overEigenaar = (turn: DeelnemerTurn, actie: ConceptActie, alle: boolean): Deel => ({
  vraag: 'Wie is de eigenaar van deze actie?',
  uitleg:
    actie.wie.waarom ??
    (actie.wie.tekst === '' ? 'Er staat niet wie dit doet.' : `"${actie.wie.tekst}" ken ik niet.`),
  citaat: actieCitaat(actie),
  onthoud: isTeOnthouden(actie.wie, turn.vandaag) ? actie.wie.tekst : undefined,
  keuze: wieKeuze(turn, { kandidaten: actie.wie.kandidaten, nu: actie.wie.wie, alle, erbij: [] }),
});

/** Whether it is the actie somebody else has, which then goes to whoever is named here. */
export const overZelfde = (turn: DeelnemerTurn, actie: ConceptActie): Deel | undefined => {
  const { zelfde, wie } = actie;
  if (!zelfde || wie.wie === undefined) return undefined;
  const naam = naamMetPartner(turn.netwerk, wie.wie);
  return {
    vraag: 'Is dit dezelfde actie?',
    uitleg: `Er is al een open actie met deze tekst, van ${naamMetPartner(turn.netwerk, zelfde.van)}.`,
    citaat: actieCitaat(actie),
    keuze: {
      label: 'Kies wat klopt',
      choices: [
        { title: `Dezelfde: hij gaat over naar ${naam}`, value: 'ja' },
        { title: `Een andere: ${naam} krijgt een nieuwe actie`, value: 'nee' },
      ],
      value: zelfde.ja === undefined ? undefined : zelfde.ja ? 'ja' : 'nee',
    },
  };
};

/** By when. */
export const overDatum = (turn: DeelnemerTurn, actie: ConceptActie): Deel => ({
  vraag: 'Wanneer moet dit klaar zijn?',
  uitleg:
    actie.wanneer.waarom ??
    (actie.wanneer.tekst === '' ? 'Er staat geen datum.' : 'Deze datum kan ik niet lezen.'),
  citaat: actieCitaat(actie),
  datum: { value: actie.wanneer.op ?? actie.wanneer.voorstel, min: turn.vandaag.toString() },
});
