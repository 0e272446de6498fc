import { besluitenlijst, content } from './content.ts';
import type { Playground } from './playground.ts';

/** From the agenda to the besluitenlijst, as people do it. Each step ends in the private chat. */

const stelVraag = async ({ person: ik }: Playground): Promise<void> => {
  await ik.click('Wijzigen', { line: 'ZN-2026-001' });
  await ik.sees('Punt 2 van 3');
  await ik.click('Vraag stellen');
  await ik.sees('Vraag vooraf bij ZN-2026-001');
  await ik.choose('Aan welke partner?', 'Jongerenwerk');
  await ik.fill(/De vraag/, content.vooraf);
  await ik.screenshot('agenda-vraag');
  await ik.click('Bewaren');
  await ik.sees('De vraag aan Jongerenwerk is bewaard.');
  await ik.click('Terug naar dit punt');
  await ik.sees(content.vooraf);
};

export const maakAgenda = async (playground: Playground): Promise<void> => {
  const { person: ik } = playground;
  await playground.later('2026-11-19T09:00:00Z');
  await ik.sees('Dit is mijn voorstel');
  await ik.screenshot('agenda-voorstel');
  await ik.say('/agenda');
  await ik.sees('ZN-2026-001 (nieuw)');
  await ik.click('Bewerken');
  await ik.sees('2. ZN-2026-001');
  await ik.screenshot('agenda-bewerken');
  await stelVraag(playground);
  await ik.click('Omhoog');
  await ik.sees('Punt 1 van 3');
  await ik.screenshot('agenda-punt');
  await ik.click('Terug');
  await ik.sees('1. ZN-2026-001');
  await ik.click('Versturen');
  await ik.sees('Agenda versturen?');
  await ik.screenshot('agenda-versturen');
  await ik.click('Ja, versturen');
  await ik.sees(/voor Kevin Oosterhuis.*Kom je\?/);
  await ik.screenshot('agenda-verstuurd');
  await ik.openChannel();
  await ik.sees('ZN-2026-001');
  await ik.screenshot('agenda-kanaal');
  await ik.openPrivate();
};

export const zegAf = async ({ person: ik }: Playground): Promise<void> => {
  await ik.become('Kevin');
  await ik.say('/agenda');
  await ik.sees('Kom je?');
  await ik.screenshot('komje');
  await ik.click('Openen');
  await ik.sees(content.vooraf);
  await ik.screenshot('komje-geopend');
  await ik.become('Rachid');
  await ik.say('/agenda');
  await ik.click('Nee');
  await ik.sees('Wie komt in jouw plaats?');
  await ik.screenshot('komje-vervanger');
  await ik.pick(/Joost Vermeer/);
  await ik.click('Doorgeven');
  await ik.sees('Joost Vermeer is je vervanger');
  await ik.sees('Rachid Amrani vraagt of je als vervanger komt');
  await ik.screenshot('komje-doorgegeven');
};

/** Each answer as proposed, but for the day that the list does not tell. */
const beantwoordVragen = async ({ person: ik }: Playground): Promise<void> => {
  await ik.click('6 vragen beantwoorden');
  for (const left of [6, 5, 4, 3, 2, 1]) {
    await ik.sees(`nog ${left} `);
    if ((await ik.words()).includes('Er is nog geen volgend overleg gepland.'))
      await ik.chooseDay('Uiterlijk op', '2026-12-11');
    await ik.screenshot(`besluitenlijst-vraag-${7 - left}`);
    await ik.click('Volgende');
  }
  await ik.sees('Geen vragen.');
};

export const legBesluitenVast = async (playground: Playground): Promise<void> => {
  const { person: ik } = playground;
  await playground.later('2026-11-26T09:00:00Z');
  await ik.sees('Besluitenlijst van wo 25 nov');
  await ik.screenshot('besluitenlijst-gevraagd');
  await ik.become('Femke');
  await ik.say('/besluitenlijst');
  await ik.click('Tekst plakken');
  await ik.fill('De tekst van de lijst', besluitenlijst());
  await ik.click('Lezen');
  await ik.sees('Klopt deze lijst?');
  await ik.screenshot('besluitenlijst-gelezen');
  await beantwoordVragen(playground);
  await ik.click('Verder');
  await ik.sees('Deel 2 van 2');
  await ik.screenshot('besluitenlijst-klaar');
  await ik.click('Vaststellen');
  await ik.sees('Lijst vaststellen?');
  await ik.screenshot('besluitenlijst-vaststellen');
  await ik.click('Ja, vaststellen');
  await ik.sees('is vastgesteld');
  await ik.sees(/voor Kevin Oosterhuis.*Je hebt 2 acties uit het overleg van wo 25 nov/);
  await ik.sees(/voor Rachid Amrani.*Terugkoppeling op je aanmelding/);
  await ik.screenshot('besluitenlijst-vastgesteld');
  await ik.openChannel();
  await ik.sees('De besluitenlijst van wo 25 nov is vastgesteld');
  await ik.screenshot('besluitenlijst-kanaal');
  await ik.openPrivate();
};
