import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Netwerk } from '../../src/domain/netwerk.ts';
import { type Dialogue, startDialogue } from '../support/dialogue.ts';

let d: Dialogue;
const start = async (netwerk?: (netwerk: Netwerk) => Netwerk) => {
  d = await startDialogue({ at: '2026-11-02T10:00', ...(netwerk ? { netwerk } : {}) });
  await d.says('femke', '/overleg wo 25 nov 09:30');
  await d.clicks('femke', 'Plannen');
};
beforeEach(() => start());
afterEach(async () => {
  expect(d.errors).toEqual([]);
  await d.close();
});
const laatste = (wie: string): string => d.messages(wie).at(-1) ?? '';

describe('"Agenda klaar?"', () => {
  it('tells each message that comes: what, when, to whom and why', async () => {
    await d.at('2026-11-17T10:00');
    const kaart = laatste('femke');
    expect(kaart).toContain('Is de agenda bijna klaar?');
    expect(kaart).toContain('Voorstel voor de agenda');
    expect(kaart).toContain('Aan Femke de Wit. De aanmelding is dan gesloten.');
    expect(kaart).toContain('do 19 nov, 08:00');
  });

  it('names those who have not answered, and no longer who did', async () => {
    await d.at('2026-11-12T10:00');
    await d.clicks('femke', 'Niets deze keer');
    const proef = async () => JSON.stringify(await d.clicksRaw('femke', 'agenda.proef', { n: d.netwerkId }));
    expect(await proef()).toContain('Herinnering: iets in te brengen?');
    expect(await proef()).toContain('Aan Annelies van Dam');
    await d.clicks('annelies', 'Niets deze keer');
    expect(await proef()).not.toContain('Annelies van Dam');
  });

  it('shows all the people of a message that goes to many, a page at a time', async () => {
    await d.close();
    await start((netwerk) => ({
      ...netwerk,
      deelnemers: [
        ...netwerk.deelnemers,
        ...Array.from({ length: 30 }, (_, nummer) => ({
          id: `p${nummer}`,
          naam: `Persoon ${nummer}`,
          partner: 'politie',
          rollen: ['deelnemer' as const],
          oid: `oid-${nummer}`,
          teamsId: `29:oid-${nummer}`,
        })),
      ],
    }));
    await d.clicksRaw('femke', 'agenda.proef', { n: d.netwerkId });
    await d.clicks('femke', 'Wie?');
    expect(d.sees('femke')).toContain('Wie krijgt dit?');
    expect(d.sees('femke')).toContain('1 t/m 20 van');
    await d.clicks('femke', 'Verder');
    expect(d.sees('femke')).toContain('(Politie)');
    await d.clicks('femke', 'Terug');
  });

  it('is for the coördinator alone; a message that is not there (any more) leads back to the list', async () => {
    expect(await d.clicksRaw('kevin', 'agenda.proef', { n: d.netwerkId })).toMatchObject({
      kind: 'error',
      text: expect.stringContaining('coördinator'),
    });
    const reply = await d.clicksRaw('femke', 'agenda.proefWie', { sleutel: 'weg', n: d.netwerkId });
    expect(JSON.stringify(reply)).toContain('Wat gaat er uit?');
  });
});
