import { content } from './content.ts';
import type { Playground } from './playground.ts';

/** From an empty netwerk to a casus, as people do it. Each step ends in the private chat. */

export const setUpNetwerk = async ({ person: ik, link }: Playground): Promise<void> => {
  await ik.openChannel();
  await ik.mention('/netwerk');
  await ik.sees('Netwerk inrichten');
  await ik.screenshot('netwerk-kanaal');
  await ik.openPrivate();
  await ik.sendFile('netwerk.xlsx', link('netwerk.xlsx'));
  await ik.sees('Ik heb de lijst gelezen');
  await ik.screenshot('netwerk-gelezen');
  await ik.click('Lijst nakijken');
  await ik.sees('Klopt deze lijst?');
  await ik.screenshot('netwerk-controle');
  await ik.click('Bevestigen');
  await ik.sees('Hoe lang bewaren we?');
  await ik.screenshot('netwerk-bewaartermijnen');
  await ik.click('Vastleggen');
  await ik.sees('De bewaartermijnen zijn vastgelegd.');
  await ik.click('Bevestigen');
  await ik.sees('Het netwerk staat klaar');
  await ik.sees('Welkom, Kevin Oosterhuis');
  await ik.screenshot('netwerk-klaar');
};

export const planOverleg = async ({ person: ik }: Playground): Promise<void> => {
  await ik.say('/overleg wo 25 nov 09:30 Stadhuis');
  await ik.sees('De aanmelding opent');
  await ik.screenshot('overleg-plannen');
  await ik.click('Plannen');
  await ik.sees('Het overleg staat gepland');
  await ik.screenshot('overleg-gepland');
};

/** Step 1, after which the tab is closed: what was typed is kept, and is not in the chat. */
const beginAanmelding = async ({ person: ik }: Playground): Promise<void> => {
  await ik.say('/aanmelden');
  await ik.click('Formulier openen');
  await ik.sees('Stap 1 van 4');
  await ik.fill('Initialen', 'W.Q.');
  await ik.fill('Geboortedatum', '3-5-2010');
  await ik.fill('Roepnaam', content.roepnaam);
  await ik.fill('Jouw dossiernummer', content.dossier);
  await ik.screenshot('aanmelden-1');
  await ik.click('Verder');
  await ik.sees('Stap 2 van 4');
  await ik.leave();
  await ik.reopen();
  await ik.say('/aanmelden');
  await ik.sees('Je gaat verder bij stap 2 van 4');
  await ik.screenshot('aanmelden-later-verder');
  await ik.click('Verder met formulier');
  await ik.sees('Stap 2 van 4');
};

export const meldAan = async (playground: Playground): Promise<void> => {
  const { person: ik } = playground;
  await ik.become('Rachid');
  await beginAanmelding(playground);
  await ik.fill('Waarom is samen bespreken nodig?', content.vraag);
  await ik.check(/School/);
  await ik.screenshot('aanmelden-2');
  await ik.click('Verder');
  await ik.sees('Stap 3 van 4');
  await ik.check(/betrokken\?.*Jongerenwerk/);
  await ik.check(/informatie\?.*Jongerenwerk/);
  await ik.fill('Wat wil je van hen weten?', content.input);
  await ik.choose('Is dit al in een ander overleg besproken?', 'Nee');
  await ik.screenshot('aanmelden-3');
  await ik.click('Verder');
  await ik.sees('Stap 4 van 4');
  await ik.pick(/niet bereikbaar/);
  await ik.pick(/Wettelijke grond/);
  await ik.screenshot('aanmelden-4');
  await ik.click('Verder');
  await ik.sees('Klopt dit?');
  await ik.sees(content.vraag);
  await ik.screenshot('aanmelden-controle');
  await ik.click('Indienen');
  await ik.sees('Ontvangen. De coördinator kijkt ernaar.');
  await ik.screenshot('aanmelden-ingediend');
};

export const beoordeel = async ({ person: ik }: Playground): Promise<void> => {
  await ik.become('Femke');
  await ik.say('/aanmeldingen');
  await ik.sees('Deze wachten op jouw beoordeling');
  await ik.screenshot('triage-lijst');
  await ik.click('Beoordelen');
  await ik.sees(content.vraag);
  await ik.screenshot('triage');
  await ik.click('Agenderen');
  await ik.sees('is op de agenda gezet als ZN-2026-001');
  await ik.screenshot('triage-klaar');
};
