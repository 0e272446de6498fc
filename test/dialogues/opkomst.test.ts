import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { listThings } from '../../src/app/rows.ts';
import { AuditRegels, Berichten } from '../../src/domain/bericht.ts';
import type { Netwerk } from '../../src/domain/netwerk.ts';
import { Aanwezigheden, type Overleg, Overleggen } from '../../src/domain/overleg.ts';
import { type Dialogue, startDialogue } from '../support/dialogue.ts';

let d: Dialogue;
const start = async (netwerk?: (netwerk: Netwerk) => Netwerk) => {
  d = await startDialogue({ at: '2026-11-03T10:00', ...(netwerk ? { netwerk } : {}) });
};
beforeEach(() => start());
afterEach(async () => {
  expect(d.errors).toEqual([]);
  await d.close();
});

const overlegOp = async (dag: string): Promise<Overleg> => {
  const alle = (await listThings(d.store, d.netwerkId, Overleggen)).map(({ value }) => value);
  const overleg = alle.find(({ start }) => start.startsWith(dag));
  if (!overleg) throw new Error(`no overleg on ${dag}`);
  return overleg;
};
const was = async (dag: string): Promise<Record<string, boolean | undefined>> => {
  const { id } = await overlegOp(dag);
  const rijen = await listThings(d.store, d.netwerkId, Aanwezigheden, { prefix: `${id}!` });
  return Object.fromEntries(rijen.map(({ value }) => [value.deelnemer, value.was]));
};
const plan = async (tekst: string) => {
  await d.says('femke', `/overleg ${tekst}`);
  await d.clicks('femke', 'Plannen');
};
const verstuurAgenda = async () => {
  await d.says('femke', '/agenda');
  await d.clicks('femke', 'Versturen');
  await d.clicks('femke', 'Ja, versturen');
};
/** Opens the card as any button that leads to it does. */
const open = async (dag: string) =>
  d.clicksRaw('femke', 'agenda.opkomst', { overleg: (await overlegOp(dag)).id, n: d.netwerkId });
const woorden = (reply: unknown): string => JSON.stringify(reply);
const ALLEN = ['annelies', 'dewi', 'femke', 'ingrid', 'kevin', 'marloes', 'rachid'];
const vul = async (dag: string, er: readonly string[]) =>
  d.clicksRaw('femke', 'agenda.opkomstBewaar', {
    overleg: (await overlegOp(dag)).id,
    pagina: 1,
    mensen: ALLEN,
    er: er.join(','),
    n: d.netwerkId,
  });
const metTitel = (wie: string, zin: string): string[] =>
  d.messages(wie).filter((bericht) => bericht.includes(zin));

describe('who was there', () => {
  it('is ticked during the overleg; who said to come stands ticked', async () => {
    await plan('wo 25 nov 09:30 Stadhuis');
    await d.at('2026-11-20T10:00');
    await verstuurAgenda();
    await d.clicks('kevin', 'Ja, ik kom');
    await d.clicks('dewi', 'Nee');
    await d.at('2026-11-25T10:00');
    await d.says('femke', '/agenda');
    const reply = await d.clicks('femke', 'Wie is er?');
    expect(woorden(reply)).toContain('"value":"kevin"');
    await d.clicks('femke', 'Bewaren', { er: 'kevin,femke,rachid' });
    expect(d.sees('femke')).toContain('Er waren\n3 mensen');
    expect(d.sees('femke')).toContain('Er waren niet\n4 mensen');
    expect(d.sees('femke')).toContain('GGD Jeugdgezondheidszorg');
    expect(await was('2026-11-25')).toEqual({
      annelies: false,
      dewi: false,
      femke: true,
      ingrid: false,
      kevin: true,
      marloes: false,
      rachid: true,
    });
    const rijen = (await listThings(d.store, d.netwerkId, Aanwezigheden)).map(({ value }) => value);
    // Nobody gets an answer put in their mouth.
    expect(rijen.find(({ deelnemer }) => deelnemer === 'rachid')?.antwoord).toBe('geen antwoord');
    expect(rijen.find(({ deelnemer }) => deelnemer === 'dewi')?.antwoord).toBe('komt niet');
    const regels = (await listThings(d.store, d.netwerkId, AuditRegels)).map(({ value }) => value.wat);
    expect(regels).toContain('opkomst ingevuld');
  });

  it('can be asked for with the besluitenlijst, and corrected afterwards', async () => {
    await plan('wo 25 nov 09:30');
    await d.at('2026-11-26T12:00');
    expect(metTitel('femke', 'Besluitenlijst van')).toHaveLength(1);
    await d.clicks('femke', 'Wie was er?');
    await d.clicks('femke', 'Bewaren', { er: ALLEN.join(',') });
    expect(d.sees('femke')).toContain('Er waren niet\nniemand');
    await d.clicks('femke', 'Wijzigen');
    await d.clicks('femke', 'Bewaren', { er: 'femke' });
    expect((await was('2026-11-25')).kevin).toBe(false);
    expect((await was('2026-11-25')).femke).toBe(true);
  });

  it('somebody who came without being invited can be added', async () => {
    await plan('wo 25 nov 09:30');
    await d.at('2026-11-25T12:00');
    await open('2026-11-25');
    await vul('2026-11-25', ALLEN);
    const { id } = await overlegOp('2026-11-25');
    const vraag = await d.clicksRaw('femke', 'agenda.opkomstWieNog', { overleg: id, n: d.netwerkId });
    expect(woorden(vraag)).toContain('Hanneke Mulder (GGZ jeugd)');
    expect(woorden(vraag)).not.toContain('Kevin');
    const fout = await d.clicksRaw('femke', 'agenda.opkomstErbij', { overleg: id, wie: '', n: d.netwerkId });
    expect(woorden(fout)).toContain('Kies iemand uit de lijst');
    const klaar = await d.clicksRaw('femke', 'agenda.opkomstErbij', {
      overleg: id,
      wie: 'hanneke',
      n: d.netwerkId,
    });
    expect(woorden(klaar)).toContain('Hanneke Mulder staat erbij.');
    expect((await was('2026-11-25')).hanneke).toBe(true);
  });

  it('is not asked before the overleg begins, nor of one that was cancelled', async () => {
    await plan('wo 25 nov 09:30');
    expect(await open('2026-11-25')).toMatchObject({
      kind: 'error',
      text: expect.stringContaining('nog niet begonnen'),
    });
    await d.says('femke', '/overleg');
    await d.clicks('femke', 'Bekijken');
    await d.clicks('femke', 'Afzeggen');
    await d.clicks('femke', 'Ja, afzeggen');
    await d.at('2026-11-25T10:00');
    expect(await open('2026-11-25')).toMatchObject({
      kind: 'error',
      text: 'Dit overleg ging niet door.',
    });
  });

  it('a click counts only for the people of that page, and nobody made up gets a row', async () => {
    await plan('wo 25 nov 09:30');
    await d.at('2026-11-25T12:00');
    const { id } = await overlegOp('2026-11-25');
    const bewaar = (mensen: readonly string[], er: string) =>
      d.clicksRaw('femke', 'agenda.opkomstBewaar', { overleg: id, pagina: 1, mensen, er, n: d.netwerkId });
    const reply = await bewaar(['kevin', 'niemand'], 'niemand');
    expect(woorden(reply)).toContain('intussen veranderd');
    await bewaar(['kevin'], 'kevin,hanneke,__proto__');
    expect(await was('2026-11-25')).toEqual({ kevin: true });
    await bewaar(['kevin'], 'kevin');
    await bewaar(['kevin'], 'kevin');
    expect(await was('2026-11-25')).toEqual({ kevin: true });
    expect(await d.clicksRaw('kevin', 'agenda.opkomst', { overleg: id, n: d.netwerkId })).toMatchObject({
      kind: 'error',
      text: expect.stringContaining('coördinator'),
    });
  });
});

describe('a partner that was absent twice in a row', () => {
  /** Two overleggen; at each only these were there. */
  const tweeKeer = async (eerst: readonly string[], toen: readonly string[]) => {
    await plan('wo 11 nov 09:30');
    await plan('wo 25 nov 09:30');
    await plan('wo 9 dec 09:30');
    await d.at('2026-11-11T12:00');
    await vul('2026-11-11', eerst);
    await d.at('2026-11-25T12:00');
    await vul('2026-11-25', toen);
  };
  const zonder = (wie: string) => ALLEN.filter((een) => een !== wie);

  it('is shown to the coördinator, with a message that goes only on her click', async () => {
    await tweeKeer(zonder('dewi'), zonder('dewi'));
    expect(metTitel('femke', 'Twee keer niemand')).toHaveLength(0);
    await d.at('2026-11-25T13:00');
    const [melding] = metTitel('femke', 'Twee keer niemand');
    expect(melding).toContain('GGD Jeugdgezondheidszorg');
    expect(melding).toContain('wo 11 nov en wo 25 nov');
    expect(metTitel('dewi', 'We misten jullie')).toHaveLength(0);
    await d.clicks('femke', 'Bericht bekijken');
    expect(d.sees('femke')).toContain('Dewi Santoso');
    expect(d.sees('femke')).toContain('wo 9 dec, 09:30 tot 11:00');
    await d.clicks('femke', 'Niet versturen');
    expect(metTitel('dewi', 'We misten jullie')).toHaveLength(0);
    await d.clicks('femke', 'Bericht bekijken');
    await d.clicks('femke', 'Versturen');
    expect(metTitel('dewi', 'We misten jullie')).toHaveLength(1);
    expect(metTitel('femke', 'stuurde hun wo 25 nov een bericht')).toHaveLength(1);
    // A second look, or an old card, sends nothing more.
    const { id } = await overlegOp('2026-11-25');
    const weer = await d.clicksRaw('femke', 'agenda.gemistStuur', {
      partner: 'ggd',
      overleg: id,
      n: d.netwerkId,
    });
    expect(woorden(weer)).toContain('Al verstuurd');
    expect(metTitel('dewi', 'We misten jullie')).toHaveLength(1);
  });

  it('is not one that was absent once', async () => {
    await tweeKeer(zonder('dewi'), ALLEN);
    await d.at('2026-11-25T18:00');
    expect(metTitel('femke', 'Twee keer niemand')).toHaveLength(0);
  });

  it('is told once, however often the list is corrected; taken back when it was a mistake', async () => {
    await tweeKeer(zonder('dewi'), zonder('dewi'));
    await vul('2026-11-25', zonder('kevin'));
    await vul('2026-11-25', zonder('dewi'));
    await d.at('2026-11-26T12:00');
    expect(metTitel('femke', 'Twee keer niemand')).toHaveLength(1);
    await vul('2026-11-25', ALLEN);
    const { id } = await overlegOp('2026-11-25');
    const reply = await d.clicksRaw('femke', 'agenda.gemistBekijk', {
      partner: 'ggd',
      overleg: id,
      n: d.netwerkId,
    });
    expect(reply).toMatchObject({ kind: 'error', text: expect.stringContaining('intussen aangepast') });
  });

  it('whoever was not ticked at all was not absent', async () => {
    await plan('wo 11 nov 09:30');
    await plan('wo 25 nov 09:30');
    await d.at('2026-11-11T12:00');
    await vul('2026-11-11', zonder('dewi'));
    await d.at('2026-11-25T12:00');
    const { id } = await overlegOp('2026-11-25');
    await d.clicksRaw('femke', 'agenda.opkomstBewaar', {
      overleg: id,
      pagina: 1,
      mensen: ['kevin'],
      er: 'kevin',
      n: d.netwerkId,
    });
    await d.at('2026-11-25T18:00');
    expect(metTitel('femke', 'Twee keer niemand')).toHaveLength(0);
  });

  it('outside working hours nothing goes', async () => {
    await tweeKeer(zonder('dewi'), zonder('dewi'));
    await d.at('2026-11-25T20:00');
    await d.clicks('femke', 'Bericht bekijken');
    await d.clicks('femke', 'Versturen');
    expect(d.sees('femke')).toContain('buiten werktijd');
    const berichten = (await listThings(d.store, d.netwerkId, Berichten)).map(({ value }) => value.soort);
    expect(berichten).not.toContain('agenda.gemist');
  });
});
