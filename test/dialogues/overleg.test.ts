import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { listThings } from '../../src/app/rows.ts';
import { type Overleg, Overleggen } from '../../src/domain/overleg.ts';
import { agendaFeature } from '../../src/features/agenda/agenda.ts';
import { withHelp } from '../../src/features/index.ts';
import { overlegFeature } from '../../src/features/overleg/overleg.ts';
import { type Dialogue, startDialogue } from '../support/dialogue.ts';
import { buren } from './buren.ts';

let d: Dialogue;
const start = async (at = '2026-11-02T10:00') => {
  d = await startDialogue({ at, features: withHelp([overlegFeature, agendaFeature, buren]) });
};
beforeEach(() => start());
afterEach(async () => {
  expect(d.errors).toEqual([]);
  await d.close();
});

const overleggen = async (): Promise<Overleg[]> =>
  (await listThings(d.store, d.netwerkId, Overleggen)).map(({ value }) => value);
const enige = async (): Promise<Overleg> => {
  const [overleg, ...meer] = await overleggen();
  if (!overleg || meer.length > 0)
    throw new Error(`expected one overleg, found ${meer.length + (overleg ? 1 : 0)}`);
  return overleg;
};
const vulIn = async (velden: Record<string, string>) => {
  await d.says('femke', '/overleg');
  await d.clicks('femke', 'Overleg plannen');
  return d.clicks('femke', 'Verder', velden);
};
const plan = async (tekst: string) => {
  await d.says('femke', `/overleg ${tekst}`);
  await d.clicks('femke', 'Plannen');
};
const soorten = (wie: string, soort: string) =>
  d.messages(wie).filter((bericht) => bericht.startsWith(soort));

describe('planning an overleg', () => {
  it('shows the next ones, and says so when there is none', async () => {
    await d.says('femke', '/overleg');
    expect(d.sees('femke')).toContain('Er is nog geen overleg gepland.');
  });

  it('shows what was filled in and what follows from it before it counts', async () => {
    await vulIn({ datum: '2026-11-25', tijd: '09:30', plaats: 'Stadhuis, kamer 2.14' });
    expect(d.sees('femke')).toContain('woensdag 25 november 2026, 09:30 tot 11:00');
    expect(d.sees('femke')).toContain('Zo gaat het');
    expect(d.sees('femke')).toMatch(/wo 11 nov\nDe aanmelding opent/);
    expect(await overleggen()).toEqual([]);
    await d.clicks('femke', 'Plannen');
    expect(d.sees('femke')).toContain('Het overleg staat gepland');
    expect(await enige()).toMatchObject({
      start: '2026-11-25T08:30:00Z',
      minuten: 90,
      status: 'gepland',
      plaats: 'Stadhuis, kamer 2.14',
    });
  });

  it('reads day, time and place from the typed command', async () => {
    await d.says('femke', '/overleg wo 25 nov 09:30-11:30 in Stadhuis https://teams.example/abc');
    expect(d.sees('femke')).toContain('09:30 tot 11:30');
    await d.clicks('femke', 'Plannen');
    expect(await enige()).toMatchObject({
      minuten: 120,
      plaats: 'Stadhuis',
      link: 'https://teams.example/abc',
    });
  });

  it.each([
    ['wo 25 nov Stadhuis', 'Hoe laat begint het?'],
    ['do 25 nov 09:30', '25 november'],
    ['1 oktober 2026 09:30', 'al voorbij'],
    ['ma 2 nov 09:00', 'al voorbij'],
    ['wo 25 nov 03:00', 'tussen 07:00 en 22:00'],
    ['zondag 28 maart 2027 om 02:30', 'bestaat niet'],
    ['blabla', 'Ik lees hier geen datum en tijd in.'],
  ])('answers "%s" with a question and plans nothing', async (tekst, zin) => {
    await d.says('femke', `/overleg ${tekst}`);
    expect(d.sees('femke')).toContain(zin);
    expect(d.sees('femke')).toContain('Overleg plannen');
    expect(await overleggen()).toEqual([]);
  });

  it('gives the form back with everything that was typed when something is wrong', async () => {
    await vulIn({
      datum: '2026-10-01',
      tijd: '09:30',
      plaats: 'Wijkcentrum Oost',
      link: 'https://teams.example/x',
      minuten: '75',
    });
    expect(d.sees('femke')).toContain('al voorbij');
    for (const wat of ['2026-10-01', '09:30', 'Wijkcentrum Oost', 'https://teams.example/x'])
      expect(d.sees('femke')).toContain(wat);
    await d.clicks('femke', 'Verder', { datum: '2026-11-25' });
    expect(d.sees('femke')).toContain('Wijkcentrum Oost');
    expect(d.sees('femke')).toContain('09:30 tot 10:45');
  });

  it('refuses a link that is no https address', async () => {
    await vulIn({ datum: '2026-11-25', tijd: '09:30', link: 'javascript:alert(1)' });
    expect(d.sees('femke')).toContain('Een goede link begint met https://');
  });

  it('warns for a holiday, and for an aanmelding that has closed by then', async () => {
    await vulIn({ datum: '2026-12-25', tijd: '09:30' });
    expect(d.sees('femke')).toContain('Dit is eerste kerstdag.');
    await vulIn({ datum: '2026-11-06', tijd: '09:30' });
    expect(d.sees('femke')).toContain('De aanmelding is dan al gesloten. Alleen spoed kan nog.');
  });

  it('refuses an hour that overlaps with another overleg', async () => {
    await plan('wo 25 nov 09:30');
    await vulIn({ datum: '2026-11-25', tijd: '10:30' });
    expect(d.sees('femke')).toContain('Op wo 25 nov van 09:30 tot 11:00 staat al een casuïstiekoverleg.');
    await vulIn({ datum: '2026-11-25', tijd: '11:00' });
    expect(d.sees('femke')).toContain('klopt dit?');
  });

  it('plans once when the same card is clicked twice, also at the same time', async () => {
    await d.says('femke', '/overleg wo 25 nov 09:30');
    await Promise.all([
      d.clicks('femke', 'Plannen', {}, { activity: 'a' }),
      d.clicks('femke', 'Plannen', {}, { activity: 'b' }),
    ]);
    await d.clicks('femke', 'Plannen', {}, { activity: 'a' });
    expect((await enige()).start).toBe('2026-11-25T08:30:00Z');
  });

  it('plans one of two overlapping overleggen that are asked for at the same time', async () => {
    await d.says('femke', '/overleg wo 25 nov 09:30');
    const een = {
      overleg: 'eenoverleg1',
      datum: '2026-11-25',
      tijd: '09:30',
      minuten: 90,
      soort: 'casuïstiekoverleg',
    };
    const replies = await Promise.all([
      d.clicksRaw('femke', 'overleg.plan', een),
      d.clicksRaw('femke', 'overleg.plan', { ...een, overleg: 'anderoverleg', tijd: '10:00' }),
    ]);
    expect(await overleggen()).toHaveLength(1);
    expect(JSON.stringify(replies)).toContain('staat al een casuïstiekoverleg');
  });

  it('is for the coördinator only', async () => {
    await d.says('kevin', '/overleg wo 25 nov 09:30');
    expect(d.messages('kevin').at(-1)).toContain('Dit kan alleen de coördinator');
    for (const naam of [
      'overleg.plan',
      'overleg.formulier',
      'overleg.zegAf',
      'overleg.openen',
      'overleg.lijst',
    ])
      expect(await d.clicksRaw('kevin', naam, { overleg: 'eenoverleg1' })).toMatchObject({
        kind: 'error',
        text: expect.stringContaining('alleen de coördinator'),
      });
  });

  it.each([{}, null, 'x', [], { overleg: 7 }, { overleg: '../../netwerk' }, { overleg: 'bestaatniet' }])(
    'answers garbage %j with a sentence',
    async (data) => {
      for (const naam of ['overleg.openen', 'overleg.verplaats', 'overleg.zegAf', 'overleg.wijzig'])
        expect(await d.clicksRaw('femke', naam, data)).toMatchObject({ kind: 'error' });
      expect(await overleggen()).toEqual([]);
    },
  );
});

describe('the ladder', () => {
  it('brings every step on its day, each once', async () => {
    await plan('wo 25 nov 09:30 Stadhuis');
    await d.at('2026-11-11T08:59');
    expect(soorten('kevin', 'aanmelding.vraag')).toEqual([]);
    await d.at('2026-11-11T09:00');
    expect(await enige()).toMatchObject({ status: 'aanmelding open' });
    expect(d.channel().filter((bericht) => bericht.startsWith('aanmelding.open'))).toHaveLength(1);
    expect(soorten('kevin', 'aanmelding.vraag')).toHaveLength(1);
    expect(soorten('wim', 'aanmelding.vraag')).toEqual([]);
    expect(soorten('hanneke', 'aanmelding.vraag')).toEqual([]);
    await d.at('2026-11-16T09:00');
    expect(d.messages('kevin').at(-1)).toContain('Heb je iets in te brengen?');
    await d.at('2026-11-19T12:00');
    expect(await enige()).toMatchObject({ status: 'aanmelding gesloten' });
    await d.at('2026-11-26T12:00');
    expect(await enige()).toMatchObject({ status: 'gehouden' });
    expect(soorten('femke', 'besluitenlijst.vraag')).toHaveLength(1);
    expect(soorten('kevin', 'aanmelding.vraag')).toHaveLength(1);
  });

  it('opens the aanmelding at once when it is planned after the day that was for it', async () => {
    await plan('wo 11 nov 14:00');
    await d.at('2026-11-02T10:01');
    expect(await enige()).toMatchObject({ status: 'aanmelding open' });
    expect(soorten('kevin', 'aanmelding.vraag')).toHaveLength(1);
    expect(d.messages('kevin').join()).not.toContain('Heb je iets in te brengen?');
    expect(soorten('femke', 'ingehaald')).toEqual([]);
  });

  it('waits for the next working morning when it is planned in the weekend', async () => {
    await d.close();
    await start('2026-10-31T20:00');
    await plan('wo 11 nov 14:00');
    expect(d.sees('femke')).toContain('De volgende werkdag');
    await d.at('2026-11-01T20:00');
    expect(soorten('kevin', 'aanmelding.vraag')).toEqual([]);
    await d.at('2026-11-02T08:00');
    expect(soorten('kevin', 'aanmelding.vraag')).toHaveLength(1);
  });

  it('does not ask for aanmeldingen for a beleidsoverleg', async () => {
    await vulIn({ datum: '2026-11-25', tijd: '09:30', soort: 'beleidsoverleg' });
    await d.clicks('femke', 'Plannen');
    await d.at('2026-11-17T12:00');
    expect(soorten('kevin', 'aanmelding.vraag')).toEqual([]);
  });
});

describe('moving and cancelling', () => {
  const openen = async () => {
    await d.says('femke', '/overleg');
    await d.clicks('femke', 'Bekijken');
  };
  const verplaats = async (velden: Record<string, string>) => {
    await openen();
    await d.clicks('femke', 'Verplaatsen');
    await d.clicks('femke', 'Verder', velden);
    return d.clicks('femke', 'Verplaatsen');
  };

  it('plans the ladder anew and drops the old one', async () => {
    await plan('wo 25 nov 09:30');
    await verplaats({ datum: '2026-12-02', tijd: '10:00' });
    expect(d.sees('femke')).toContain('Het overleg is verplaatst.');
    await d.at('2026-11-17T12:00');
    expect(soorten('kevin', 'aanmelding.vraag')).toEqual([]);
    await d.at('2026-11-18T12:00');
    expect(soorten('kevin', 'aanmelding.vraag')).toHaveLength(1);
  });

  it('tells the channel once when the aanmelding was open, and does not ask anyone twice', async () => {
    await plan('wo 25 nov 09:30');
    await d.at('2026-11-12T10:00');
    await verplaats({ datum: '2026-12-09' });
    await d.clicks('femke', 'Verplaatsen');
    await d.at('2026-12-11T10:00');
    expect(d.channel().filter((bericht) => bericht.includes('Het overleg is verplaatst'))).toHaveLength(1);
    expect(soorten('kevin', 'aanmelding.vraag')).toHaveLength(1);
  });

  it('says that nothing changed when the same moment is chosen, and changes only the place when that differs', async () => {
    await plan('wo 25 nov 09:30 Stadhuis');
    await verplaats({});
    expect(d.sees('femke')).toContain('Er is niets veranderd.');
    await verplaats({ plaats: 'Wijkcentrum' });
    expect(await enige()).toMatchObject({ plaats: 'Wijkcentrum', versie: 0 });
  });

  it('cancels after a question, and sends nothing more about it', async () => {
    await plan('wo 25 nov 09:30');
    await openen();
    await d.clicks('femke', 'Afzeggen');
    expect(d.sees('femke')).toContain('Overleg afzeggen?');
    expect(await enige()).toMatchObject({ status: 'gepland' });
    await d.clicks('femke', 'Ja, afzeggen');
    await d.clicks('femke', 'Ja, afzeggen');
    expect(d.sees('femke')).toContain('was al afgezegd');
    await d.at('2026-11-27T10:00');
    expect(d.messages('kevin')).toEqual([]);
    expect(d.channel()).toEqual([]);
  });

  it('frees the hour of a cancelled overleg', async () => {
    await plan('wo 25 nov 09:30');
    await openen();
    await d.clicks('femke', 'Afzeggen');
    await d.clicks('femke', 'Ja, afzeggen');
    await plan('wo 25 nov 09:30');
    expect((await overleggen()).map(({ status }) => status).sort()).toEqual(['afgezegd', 'gepland']);
  });

  it('does not move or cancel what has begun', async () => {
    await plan('wo 25 nov 09:30');
    const { id } = await enige();
    await d.at('2026-11-25T09:30');
    expect(await d.clicksRaw('femke', 'overleg.zegAf', { overleg: id })).toMatchObject({
      kind: 'error',
      text: expect.stringContaining('al begonnen'),
    });
    expect(await d.clicksRaw('femke', 'overleg.wijzig', { overleg: id })).toMatchObject({ kind: 'error' });
  });
});
