import { describe, expect, test } from 'vitest';
import { alGepost, begin, casussen, d, meldAan, woorden } from './aanmelden.ts';
import { zaad } from './zaad.ts';

const VRAAG = 'Weten de jongere en de ouders dat ze besproken worden?';
const MIJN = 'Vraag bij casus';

const opAgenda = async () => {
  await begin({ overleggen: ['2026-11-25', '2026-12-16'], at: '2026-11-05T10:00', erbij: [zaad] });
  await meldAan('kevin', { afspraken: { geinformeerd: 'veiligheid', grondslag: 'wettelijk, geïnformeerd' } });
  await d.says('femke', '/aanmeldingen');
  await d.clicks('femke', 'Beoordelen');
  await d.clicks('femke', 'Agenderen');
  await d.at('2026-11-19T10:00');
};
const verstuur = (overleg: string) => d.clicksRaw('femke', 'agenda.verstuur', { overleg });
const agendaVan = (wie: string) =>
  d
    .messages(wie)
    .filter((each) => each.includes('Jouw punten'))
    .at(-1) ?? '';
const opent = async (wie: string, overleg: string) =>
  woorden(await d.clicksRaw(wie, 'agenda.openen', { overleg }));

describe('do youth and parents know?', () => {
  test('stands on the agenda of one person, neutrally; that person answers it behind "Openen"', async () => {
    await opAgenda();
    await verstuur('o1');
    expect(agendaVan('kevin')).toContain(`${MIJN}\nZN-2026-001`);
    for (const ander of ['rachid', 'ingrid', 'femke']) expect(agendaVan(ander)).not.toContain(MIJN);
    expect(alGepost()).not.toContain(VRAAG);
    expect(await opent('kevin', 'o1')).toContain(VRAAG);
    expect(await opent('rachid', 'o1')).not.toContain(VRAAG);
  });

  test('answered once it is not asked again for this overleg, but at the next, until yes', async () => {
    await opAgenda();
    await verstuur('o1');
    await d.clicksRaw('kevin', 'casus.geinformeerd', { casus: 'ZN-2026-001', antwoord: 'niet bereikbaar' });
    expect(agendaVan('kevin')).not.toContain(MIJN);
    expect(await opent('kevin', 'o1')).not.toContain(VRAAG);
    await d.at('2026-12-10T10:00');
    await verstuur('o2');
    expect(agendaVan('kevin')).toContain(`${MIJN}\nZN-2026-001`);
    await d.clicksRaw('kevin', 'casus.geinformeerd', {
      casus: 'ZN-2026-001',
      antwoord: 'ja',
      op: '2026-12-09',
    });
    expect(agendaVan('kevin')).not.toContain(MIJN);
    expect(await casussen()).toMatchObject([{ geinformeerd: { ja: true, op: '2026-12-09' } }]);
  });

  test('is reminded of with the other questions, without saying what it is about', async () => {
    await begin({ overleggen: [], at: '2026-11-05T10:00' });
    await d.says('femke', '/overleg wo 25 nov 09:30');
    await d.clicks('femke', 'Plannen');
    await meldAan('kevin', {
      afspraken: { geinformeerd: 'veiligheid', grondslag: 'wettelijk, geïnformeerd' },
    });
    await d.says('femke', '/aanmeldingen');
    await d.clicks('femke', 'Beoordelen');
    await d.clicks('femke', 'Agenderen');
    await d.at('2026-11-19T10:00');
    await d.says('femke', '/agenda');
    await d.clicks('femke', 'Versturen');
    await d.clicks('femke', 'Ja, versturen');
    await d.clicks('kevin', 'Ja, ik kom');
    await d.at('2026-11-23T12:00');
    expect(d.messages('kevin').at(-1)).toContain(
      'Er staat nog een vraag aan jou open bij casus ZN-2026-001.',
    );
    await d.clicksRaw('kevin', 'casus.geinformeerd', { casus: 'ZN-2026-001', antwoord: 'veiligheid' });
  });

  test('stands on the besluitenlijst of the overleg, as long as it is not yes', async () => {
    await opAgenda();
    await verstuur('o1');
    await d.at('2026-11-25T12:00');
    await d.says('femke', '/besluitenlijst');
    await d.clicks('femke', 'Met de hand invullen');
    expect(d.sees('femke')).toContain('Nog geen ja bij ZN-2026-001');
    await d.clicksRaw('kevin', 'casus.geinformeerd', {
      casus: 'ZN-2026-001',
      antwoord: 'ja',
      op: '2026-11-24',
    });
  });
});
