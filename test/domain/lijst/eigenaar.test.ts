import { expect, test } from 'vitest';
import { zoekEigenaar } from '../../../src/domain/lijst/eigenaar.ts';
import { zoekInRoster } from '../../../src/domain/lijst/roster.ts';
import { mensen, wie } from './wereld.ts';

test.each([
  ['Kevin', 'Kevin Oosterhuis', 'voornaam'],
  ['KEVIN', 'Kevin Oosterhuis', 'voornaam'],
  ['femke de wit', 'Femke de Wit', 'volledige naam'],
  ['Wit, Femke de', 'Femke de Wit', 'volledige naam'],
  ['Annelies Dam', 'Annelies van Dam', 'volledige naam'],
  ['A. van Dam', 'Annelies van Dam', 'initialen'],
  ['A van Dam', 'Annelies van Dam', 'initialen'],
  ['Dam, A. van', 'Annelies van Dam', 'initialen'],
  ['Kevin O.', 'Kevin Oosterhuis', 'initialen'],
  ['mw. Santoso', 'Dewi Santoso', 'achternaam'],
  ['van Dam', 'Annelies van Dam', 'achternaam'],
  ['SMW', 'Ingrid Postma', 'organisatie'],
  ['Schoolmaatschappelijk werk', 'Ingrid Postma', 'organisatie'],
  ['GGD', 'Dewi Santoso', 'organisatie'],
  ['jgz', 'Dewi Santoso', 'organisatie'],
  ['RvdK', 'Petra Jansen', 'organisatie'],
  ['de Raad voor de Kinderbescherming', 'Petra Jansen', 'organisatie'],
  ['GGZ', 'Hanneke Mulder', 'organisatie'],
  ['Reclassering', 'Peter Jansen', 'organisatie'],
  ['jongerenwerk', 'Kevin Oosterhuis', 'organisatie'],
  ['Jongerenwerk (Kevin)', 'Kevin Oosterhuis', 'naam en organisatie'],
  ['Kevin (jongerenwerk)', 'Kevin Oosterhuis', 'naam en organisatie'],
  ['BJZ (Marloes)', 'Marloes Visser', 'naam en organisatie'],
  ['Kevin van jongerenwerk', 'Kevin Oosterhuis', 'naam en organisatie'],
  ['politie Rachid', 'Rachid Amrani', 'naam en organisatie'],
  ['Politie / Rachid', 'Rachid Amrani', 'naam en organisatie'],
  ['Jansen (RvdK)', 'Petra Jansen', 'naam en organisatie'],
  ['P. Jansen, reclassering', 'Peter Jansen', 'naam en organisatie'],
  ['k.oosterhuis@jongerenwerk.example', 'Kevin Oosterhuis', 'e-mail'],
  ['Kevin (uiterlijk vrijdag)', 'Kevin Oosterhuis', 'voornaam'],
])('"%s" is %s', (text, naam, hoe) => {
  const match = zoekEigenaar(text, mensen);
  expect([wie(match), match.soort === 'een' && match.hoe]).toEqual([naam, hoe]);
});

test.each([
  ['Jansen', 'Peter Jansen?Petra Jansen', 'Meer dan één deelnemer kan "Jansen" zijn.'],
  ['P. Jansen', 'Peter Jansen?Petra Jansen', 'Meer dan één deelnemer kan "P. Jansen" zijn.'],
  ['Politie', 'Rachid Amrani?Joost Vermeer?Wim Dijkstra', 'Van Politie doet meer dan één persoon mee.'],
  ['wijkagent', 'Rachid Amrani?Joost Vermeer?Wim Dijkstra', 'Van Politie doet meer dan één persoon mee.'],
  ['Marloes / Rachid', 'Marloes Visser?Rachid Amrani', 'Een actie heeft één eigenaar.'],
  ['Marloes en Rachid', 'Marloes Visser?Rachid Amrani', 'Een actie heeft één eigenaar.'],
  ['Femke i.s.m. Dewi', 'Femke de Wit?Dewi Santoso', 'Een actie heeft één eigenaar.'],
  ['Kevin en moeder', 'Kevin Oosterhuis', 'Een actie heeft één eigenaar. "moeder" ken ik niet.'],
  ['Kevin (politie)', 'Kevin Oosterhuis', '"Kevin" hoort niet bij Politie.'],
  ['Kevni', 'Kevin Oosterhuis', '"Kevni" ken ik niet. Bedoel je Kevin Oosterhuis?'],
  ['Marlous', 'Marloes Visser', '"Marlous" ken ik niet. Bedoel je Marloes Visser?'],
  ['Marloes Smit', 'Marloes Visser?Karin Smit', '"Marloes Smit" ken ik niet. Bedoel je een van hen?'],
  ['Politei', 'Rachid Amrani?Joost Vermeer?Wim Dijkstra', '"Politei" ken ik niet. Bedoel je een van hen?'],
])('"%s" is asked: %s', (text, namen, waarom) => {
  const match = zoekEigenaar(text, mensen);
  expect([wie(match), match.soort === 'kies' && match.waarom]).toEqual([namen, waarom]);
});

test('"allen" is everyone to choose from, for an actie has one owner', () => {
  const match = zoekEigenaar('allen', mensen);
  expect(match.soort === 'kies' && match.kandidaten.length).toBe(mensen.deelnemers.length);
});

test.each(['', 'n.v.t.', '?', 'ouders', 'huisarts', 'Woningcorporatie', 'x'.repeat(300)])(
  '"%s" is nobody we know',
  (text) => {
    expect(zoekEigenaar(text, mensen).soort).toBe('onbekend');
  },
);

const lid = (naam: string, email?: string, upn?: string) => ({
  naam,
  ...(email && { email }),
  ...(upn && { upn }),
});

test.each([
  ['by e-mail', [lid('F. de Wit', 'F.deWit@Gemeente.example'), lid('Iemand')], 'e-mail'],
  [
    'by the account name of a guest',
    [lid('Femke W', undefined, 'f.dewit_gemeente.example#EXT#@stad.onmicrosoft.com')],
    'e-mail',
  ],
  [
    'by a full name only she has',
    [lid('Femke de Wit', 'femke@elders.example'), lid('Sanne de Wit')],
    'volledige naam',
  ],
  ['by a display name turned round', [lid('Wit, Femke de (Gemeente)')], 'volledige naam'],
])('a deelnemer is found in the team %s', (_how, roster, hoe) => {
  const match = zoekInRoster({ naam: 'Femke de Wit', email: 'f.dewit@gemeente.example' }, roster);
  expect(match).toEqual({ soort: 'een', lid: roster[0], hoe });
});

test('two people in the team with the same name are asked, never chosen', () => {
  const roster = [lid('Femke de Wit', 'a@x.example'), lid('Femke de Wit', 'b@x.example')];
  const match = zoekInRoster({ naam: 'Femke de Wit' }, roster);
  expect(match.soort === 'kies' && match.kandidaten).toEqual(roster);
});

test('half a name in the team is a proposal', () => {
  const match = zoekInRoster({ naam: 'Femke de Wit' }, [lid('F. de Wit'), lid('Kevin')]);
  expect(match).toMatchObject({ soort: 'kies', kandidaten: [{ naam: 'F. de Wit' }] });
});

test('an account name that only contains the address of another is not that person', () => {
  const roster = [lid('Iemand', undefined, 'x_gemeente.example#EXT#@stad.onmicrosoft.com')];
  expect(zoekInRoster({ naam: 'Femke de Wit', email: 'f.dewit@gemeente.example' }, roster)).toEqual({
    soort: 'onbekend',
  });
});
