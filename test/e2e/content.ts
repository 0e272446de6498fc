import { readFileSync } from 'node:fs';

/** What people type about a youth in the round. Each sentence begins with a word that stands nowhere else. */
export const content = {
  roepnaam: 'Flupsie',
  dossier: 'QX-99417',
  vraag: 'Zwabberkruid komt al zes weken niet op school.',
  input: 'Kwispelhout: zijn er meldingen?',
  vooraf: 'Snorrebol: wie kent de vrienden?',
  besluit: 'Drommelwijk wordt samen opgepakt.',
  actie: 'Krabbelstein bezoeken met de mentor',
  resultaat: 'Blubberlicht is weer naar school.',
  toetsen: 'Mompelgras is gevonden.',
  gecorrigeerd: 'Wispelbeek wordt samen opgepakt, en school doet mee.',
};

/** The words that may stand in no message, and on no disk. */
export const secrets: readonly string[] = [
  ...Object.values(content).map((sentence) => /^[\w-]+/.exec(sentence)?.[0] ?? sentence),
  // In the list of the fixture:
  'dagbesteding',
  'wijkagent',
  'verzuim',
];

/** The besluitenlijst of the fixtures, with an item about the casus of the round. */
export const besluitenlijst = (): string => {
  const text = readFileSync(new URL('../fixtures/besluitenlijst-2026-11-25.txt', import.meta.url), 'utf8');
  const item = [
    '5. ZN-2026-001',
    `Besluit: integrale aanpak, regie bij Marloes Visser. ${content.besluit}`,
    `Actie Kevin: ${content.actie}, uiterlijk 9 december.`,
  ];
  return text.replace('Rondvraag', [...item, '', 'Rondvraag'].join('\n'));
};
