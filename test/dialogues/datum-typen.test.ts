import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { listThings } from '../../src/app/rows.ts';
import { Overleggen } from '../../src/domain/overleg.ts';
import { type Dialogue, startDialogue } from '../support/dialogue.ts';

let d: Dialogue;
beforeEach(async () => {
  d = await startDialogue({ at: '2026-11-20T10:00' });
});
afterEach(async () => {
  expect(d.errors).toEqual([]);
  await d.close();
});

const typ = async (tekst: string): Promise<string> => {
  await d.says('femke', `/overleg ${tekst}`);
  return d.sees('femke');
};

describe('a date that is typed behind /overleg', () => {
  it.each([
    ['over twee weken dinsdag om 2 uur', 'dinsdag 1 december 2026, 14:00 tot 15:30'],
    ['wo 25 nov 09:30–11:00 Stadhuis', 'woensdag 25 november 2026, 09:30 tot 11:00'],
    ['de 25e om kwart voor tien', 'woensdag 25 november 2026, 09:45 tot 11:15'],
    ['om half tien op 2 december Stadhuis', 'woensdag 2 december 2026, 09:30 tot 11:00'],
    ['dinsdagmiddag 2 uur', 'dinsdag 24 november 2026, 14:00 tot 15:30'],
    ['wo wk 53 10:00', 'woensdag 30 december 2026, 10:00 tot 11:30'],
  ])('is shown back in full before it counts: %s', async (tekst, terug) => {
    expect(await typ(tekst)).toContain(terug);
    expect(await listThings(d.store, d.netwerkId, Overleggen)).toEqual([]);
  });

  it.each([
    ['28 maart 2027 02:30', 'Deze tijd bestaat niet: die nacht gaat de klok een uur vooruit.'],
    ['31 oktober 2027 02:30', 'Een overleg begint tussen 07:00 en 22:00.'],
    ['29 februari 2027 10:00', 'Deze datum bestaat niet.'],
    ['eind november 10 uur', 'Op welke dag is het precies?'],
    ['25 nov 14.30 - 13.00', 'Hoe laat begint het'],
    ['25 nov 9:30 of 10:30', 'meer dan één dag of tijd'],
    ['woensdag 9:30 uur 2 december', 'meer dan één dag of tijd'],
    ['25 nov 9:30 26 nov 10:00', 'meer dan één dag of tijd'],
    ['vrijdag 15 uur', 'vandaag bedoeld, of over een week?'],
    ['donderdag de 25e om 9 uur Stadhuis', 'is geen donderdag'],
  ])('is asked about rather than guessed: %s', async (tekst, vraag) => {
    const gezien = await typ(tekst);
    expect(gezien).toContain(vraag);
    expect(gezien).not.toContain('Zo gaat het');
  });

  it('takes what follows for the place, also when there is a number in it', async () => {
    expect(await typ('wo 25 nov 9:30 Wijkcentrum 2, zaal 10')).toContain('Wijkcentrum 2, zaal 10');
  });
});
