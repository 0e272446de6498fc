import { content } from './content.ts';
import type { Playground } from './playground.ts';

/** What comes of it, as people see it. Each step ends in the private chat. */

export const hoortTerug = async ({ person: ik }: Playground): Promise<void> => {
  await ik.become('Rachid');
  await ik.click('Openen', { on: 'Terugkoppeling op je aanmelding' });
  await ik.sees(content.besluit);
  await ik.screenshot('terugkoppeling');
  await ik.click('Gelezen');
  await ik.sees('Dank je');
};

export const antwoordt = async (playground: Playground): Promise<void> => {
  const { person: ik } = playground;
  await playground.later('2026-12-07T09:00:00Z');
  await ik.sees(/voor Kevin Oosterhuis.*moet wo 9 dec klaar zijn/);
  await ik.screenshot('herinnering');
  await ik.become('Kevin');
  await ik.say('/acties');
  await ik.sees('2 open.');
  await ik.screenshot('acties-kevin');
  await ik.click('Openen', { line: 'ZN-2026-001' });
  await ik.sees(content.actie);
  await ik.fill(/Wat leverde het op/, content.resultaat);
  await ik.screenshot('actie-antwoord');
  await ik.click('Gedaan');
  await ik.sees('1 open.');
  await ik.screenshot('actie-beantwoord');
};

/** The same with the keyboard alone. */
export const antwoordtMetToetsen = async ({ person: ik }: Playground): Promise<void> => {
  await ik.say('/acties');
  await ik.sees('Actie bij ZN-2026-003');
  await ik.tabTo(/Openen: .*ZN-2026-003/, { back: true });
  await ik.press('Enter');
  await ik.sees('Wat leverde het op?');
  // The button that had the focus is gone: it stands after the card now.
  await ik.tabTo(/Wat leverde het op/, { back: true });
  await ik.type(content.toetsen);
  await ik.tabTo(/Gedaan/);
  await ik.screenshot('actie-met-toetsen');
  await ik.press('Enter');
  await ik.sees('Je hebt geen open acties');
};

export const ziet = async ({ person: ik }: Playground): Promise<void> => {
  await ik.become('Femke');
  await ik.say('/acties');
  await ik.sees('Alle acties');
  await ik.screenshot('acties-alle');
  await ik.say('/herinner');
  await ik.sees('Wie heeft nog niet gereageerd?');
  await ik.screenshot('herinner');
  await ik.click('Nu herinneren: iedereen');
  await ik.sees('Toch nu herinneren?');
  await ik.click('Toch sturen');
  await ik.sees(/voor Marloes Visser.*Is je actie gelukt/);
  await ik.screenshot('herinner-gedaan');
  await ik.say('/help');
  await ik.sees('Wat wil je doen?');
  await ik.screenshot('help');
};

/** What was written down wrongly is put right, as the next version of the list. */
export const corrigeert = async ({ person: ik }: Playground): Promise<void> => {
  await ik.say('/besluitenlijst');
  await ik.click('Vastgestelde lijsten');
  await ik.sees('Overleg van wo 25 nov');
  await ik.click('Bekijken');
  await ik.sees('Versie 1 geldt.');
  await ik.screenshot('lijst-versies');
  await ik.click('Corrigeren');
  await ik.sees('Wat moet anders?');
  await ik.screenshot('lijst-corrigeren');
  await ik.click('Wijzigen', { line: 'Integrale aanpak' });
  await ik.sees('Besluit wijzigen');
  await ik.click('Besluit wijzigen');
  await ik.fill(/Het besluit in je eigen woorden/, content.gecorrigeerd);
  await ik.screenshot('lijst-besluit-wijzigen');
  await ik.click('Opslaan');
  await ik.sees('Klaar met dit punt');
  await ik.click('Klaar met dit punt');
  await ik.sees('1 wijziging.');
  await ik.click('Verder');
  await ik.sees('Deel 2 van 2');
  await ik.click('Correctie vaststellen');
  await ik.sees('Vaststellen als versie 2?');
  await ik.pick('Verkeerd genoteerd');
  await ik.screenshot('lijst-correctie-vaststellen');
  await ik.click('Ja, vaststellen');
  await ik.sees('Versie 2 geldt nu.');
  await ik.screenshot('lijst-gecorrigeerd');
};
