import type { Playground } from './playground.ts';

/** Keeping a netwerk right, as a coördinator does by hand. Each step ends in the private chat. */

export const bevestigGeheimhouding = async ({ person: ik }: Playground): Promise<void> => {
  await ik.become('Kevin');
  await ik.click('Ik bevestig de geheimhouding', { on: 'Welkom, Kevin Oosterhuis' });
  await ik.sees('Je hebt dit bevestigd');
  await ik.screenshot('geheimhouding');
  await ik.become('Femke');
};

export const vulConvenantIn = async ({ person: ik }: Playground): Promise<void> => {
  await ik.say('/netwerk');
  await ik.sees('Nog in te stellen');
  await ik.screenshot('netwerk-overzicht');
  await ik.click('Meer');
  await ik.click('Openen', { line: 'Convenant' });
  await ik.click('Invullen');
  await ik.fill('Geldig van', '1 januari 2026');
  await ik.fill(/Geldig tot en met/, '31 december 2028');
  await ik.click('Verder');
  await ik.sees('zondag 31 december 2028');
  await ik.screenshot('convenant');
  await ik.click('Vastleggen');
  await ik.sees('Geldig tot en met');
};

export const voegPartnerToe = async ({ person: ik }: Playground): Promise<void> => {
  await ik.say('/netwerk');
  await ik.click('Partners');
  await ik.click('Nieuwe partner');
  await ik.fill('Naam van de organisatie', 'Stichting Thuisbasis');
  await ik.pick(/op afroep/);
  await ik.click('Toevoegen');
  await ik.sees('Stichting Thuisbasis');
  await ik.screenshot('partner-toegevoegd');
  await ik.click('Doet niet meer mee');
  await ik.sees('Stichting Thuisbasis');
  await ik.screenshot('partner-weg');
  await ik.click('Ja, doet niet meer mee');
  await ik.sees('Weer laten meedoen');
};

export const planReeks = async ({ person: ik }: Playground): Promise<void> => {
  await ik.say('/overleg elke 2 weken op woensdag 9.30 vanaf 1 december tot 1 maart 2027');
  await ik.sees('kloppen deze datums?');
  await ik.click('Aanpassen');
  await ik.sees('Reeks plannen: wanneer?');
  await ik.screenshot('reeks-wanneer');
  await ik.click('Verder');
  await ik.sees('Schoolvakanties overslaan?');
  await ik.choose('Schoolvakanties overslaan?', 'Ja, regio Midden');
  await ik.screenshot('reeks-waar');
  await ik.click('Datums bekijken');
  await ik.sees('Valt weg: kerstvakantie');
  await ik.screenshot('reeks-datums');
  await ik.click('Reeks plannen');
  await ik.sees('De reeks staat gepland.');
  await ik.click('Alle overleggen');
  await ik.sees('wo 2 dec, 09:30');
  await ik.screenshot('reeks-lijst');
};

export const verplaatsEen = async ({ person: ik }: Playground): Promise<void> => {
  await ik.say('/overleg');
  await ik.click('Bekijken', { line: 'wo 2 dec' });
  await ik.click('Verplaatsen');
  await ik.chooseDay('Datum', '2026-12-03');
  await ik.click('Verder');
  await ik.sees('donderdag 3 december 2026');
  await ik.click('Verplaatsen');
  await ik.sees('Het overleg is verplaatst.');
  await ik.screenshot('reeks-verplaatst');
};

export const vinktAanWieErWas = async (playground: Playground): Promise<void> => {
  const { person: ik } = playground;
  await playground.later('2026-12-04T11:00:00Z');
  await ik.sees('Besluitenlijst van');
  await ik.click('Wie was er?');
  await ik.sees('Vink aan wie er was');
  await ik.check(/Kevin Oosterhuis/);
  await ik.screenshot('opkomst');
  await ik.click('Bewaren');
  await ik.sees('Dit is bewaard.');
  await ik.screenshot('opkomst-klaar');
};
