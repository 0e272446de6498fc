import { describe, expect, test } from 'vitest';
import {
  AFSPRAKEN,
  BETROKKEN,
  begin,
  d,
  geenInhoud,
  inbrengen,
  rijen,
  VRAAG,
  WIE,
  woorden,
} from './aanmelden.ts';

describe('"iets in te brengen?"', () => {
  test('answered "niets deze keer", the card says so and nobody is reminded', async () => {
    await begin();
    await d.clicksRaw('femke', 'proef.vraag', { overleg: 'o1', deelnemer: 'ingrid' });
    expect(d.sees('ingrid')).toContain('Aanmelden kan tot en met wo 18 nov.');
    await d.clicks('ingrid', 'Niets deze keer');
    expect(d.messages('ingrid')[0]).toContain('Je hebt deze keer niets in te brengen.');
    await d.clicksRaw('femke', 'proef.nudge', { overleg: 'o1', deelnemer: 'ingrid' });
    expect(d.messages('ingrid')).toHaveLength(1);
  });

  test('answered twice, or with something else afterwards, the last answer counts', async () => {
    await begin();
    await d.clicksRaw('femke', 'proef.vraag', { overleg: 'o1', deelnemer: 'ingrid' });
    const data = { overleg: 'o1', antwoord: 'niets deze keer' };
    await Promise.all([
      d.clicksRaw('ingrid', 'aanmelding.inbreng', data),
      d.clicksRaw('ingrid', 'aanmelding.inbreng', data),
    ]);
    await d.clicksRaw('ingrid', 'aanmelding.inbreng', { ...data, antwoord: 'later vragen' });
    expect(await inbrengen()).toMatchObject([{ antwoord: 'later vragen', opnieuwOp: '2026-11-04' }]);
  });

  test('"later vragen" asks again two working days later, once', async () => {
    await begin({ at: '2026-11-12T10:00' });
    await d.clicksRaw('femke', 'proef.vraag', { overleg: 'o1', deelnemer: 'ingrid' });
    await d.clicks('ingrid', 'Later vragen');
    expect(d.messages('ingrid')[0]).toContain('Ik vraag het je ma 16 nov nog een keer.');
    await d.at('2026-11-13T12:00');
    expect(d.messages('ingrid')).toHaveLength(1);
    await d.at('2026-11-16T12:00');
    expect(await rijen('bericht!digest!ingrid')).toHaveLength(1);
    await d.at('2026-11-20T12:00');
    expect(await rijen('bericht!digest!ingrid')).toHaveLength(1);
  });

  test('who answered in the meantime is not asked again', async () => {
    await begin({ at: '2026-11-12T10:00' });
    await d.clicksRaw('femke', 'proef.vraag', { overleg: 'o1', deelnemer: 'ingrid' });
    await d.clicks('ingrid', 'Later vragen');
    await d.clicks('ingrid', 'Niets deze keer');
    await d.at('2026-11-17T12:00');
    expect(await rijen('bericht!digest!ingrid')).toEqual([]);
  });

  test('"later vragen" is not possible on the last day', async () => {
    await begin({ at: '2026-11-18T10:00' });
    await d.clicksRaw('femke', 'proef.vraag', { overleg: 'o1', deelnemer: 'ingrid' });
    expect(woorden(await d.clicks('ingrid', 'Later vragen'))).toContain('de aanmelding sluit al');
    expect(await inbrengen()).toEqual([]);
  });

  test('after sending in, the card says so and "niets" no longer counts', async () => {
    await begin();
    await d.clicksRaw('femke', 'proef.vraag', { overleg: 'o1', deelnemer: 'kevin' });
    await d.clicks('kevin', 'Aanmelden');
    await d.clicks('kevin', 'Verder', WIE);
    await d.clicks('kevin', 'Verder', VRAAG);
    await d.clicks('kevin', 'Verder', BETROKKEN);
    await d.clicks('kevin', 'Verder', AFSPRAKEN);
    await d.clicks('kevin', 'Indienen');
    expect(d.messages('kevin')[0]).toContain('Je aanmelding is ontvangen.');
    await d.clicksRaw('kevin', 'aanmelding.inbreng', { overleg: 'o1', antwoord: 'niets deze keer' });
    expect(await inbrengen()).toMatchObject([{ antwoord: 'aangemeld' }]);
  });

  test('a click after closing says that only spoed is possible', async () => {
    await begin({ at: '2026-11-17T10:00' });
    await d.clicksRaw('femke', 'proef.vraag', { overleg: 'o1', deelnemer: 'ingrid' });
    await d.at('2026-11-20T10:00');
    expect(woorden(await d.clicks('ingrid', 'Niets deze keer'))).toContain('behalve bij spoed');
    expect(await inbrengen()).toEqual([]);
  });

  test('in the channel anyone can begin; the form and the receipt are for the one who clicked', async () => {
    await begin();
    await d.clicksRaw('femke', 'proef.kanaal', { overleg: 'o1' });
    expect(d.channel()[0]).toContain('Aanmelden voor wo 25 nov');
    await d.clicks('kevin', 'Aanmelden');
    expect(d.sees('kevin')).toContain('Stap 1 van 4');
    await d.clicks('kevin', 'Verder', WIE);
    expect(d.channel()).toHaveLength(1);
    expect(d.sees('ingrid')).not.toContain('Stap');
    await geenInhoud();
  });
});
