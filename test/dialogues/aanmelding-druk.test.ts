import { describe, expect, test } from 'vitest';
import { aanmeldingen, begin, casussen, d, meldAan, woorden } from './aanmelden.ts';
import { AFSPRAKEN, BETROKKEN, VRAAG, WIE } from './formulier.ts';

/** An hour: opening, acties and rondvraag leave room for four casussen. */
const KORT = { minuten: 60, overleggen: ['2026-11-25', '2026-12-09'] };

const wie = (nummer: number) => ({ initialen: `A${'BCDEFGH'[nummer]}`, geboren: String(2008 + nummer) });

const agendeer = async (keuze: Record<string, string> = {}) => {
  await d.says('femke', '/aanmeldingen');
  await d.clicks('femke', 'Beoordelen');
  return woorden(await d.clicks('femke', 'Agenderen', keuze));
};

const vol = async (hoeveel = 4) => {
  for (let nummer = 0; nummer < hoeveel; nummer++) {
    await meldAan('kevin', { wie: wie(nummer) });
    await agendeer();
  }
};

describe('how full an overleg is', () => {
  test('is said when sending in, with until when it may wait; nothing is refused', async () => {
    await begin(KORT);
    await vol();
    await d.says('dewi', '/aanmelden');
    await d.clicks('dewi', 'Formulier openen');
    await d.clicks('dewi', 'Verder', { ...WIE, ...wie(5) });
    await d.clicks('dewi', 'Verder', VRAAG);
    await d.clicks('dewi', 'Verder', BETROKKEN);
    const controle = woorden(await d.clicks('dewi', 'Verder', AFSPRAKEN));
    expect(controle).toContain('Dit overleg heeft al 4 casussen.');
    expect(controle).toContain('Jouw aanmelding wacht mogelijk tot wo 9 dec.');
    expect(woorden(await d.clicks('dewi', 'Indienen'))).toContain('wacht mogelijk tot wo 9 dec');
    expect((await aanmeldingen()).filter(({ aanmelder }) => aanmelder === 'dewi')).toMatchObject([
      { status: 'ingediend', overleg: 'o1' },
    ]);
  });

  test('is not spoken of while there is room, and counts what is still to be judged', async () => {
    await begin(KORT);
    await vol(3);
    const bon = await meldAan('dewi', { wie: wie(4) });
    expect(bon).not.toContain('wacht mogelijk');
    expect(await meldAan('ingrid', { wie: wie(5) })).toContain(
      'Dit overleg heeft al 3 casussen en 1 aanmelding die nog wordt beoordeeld.',
    );
  });

  test('spoed goes first, and is told so', async () => {
    await begin(KORT);
    await vol();
    const bon = await meldAan('dewi', {
      wie: wie(5),
      afspraken: { urgentie: 'spoed', spoedReden: 'Dreiging thuis.' },
    });
    expect(bon).toContain('Dit overleg heeft al 4 casussen. Spoed gaat voor.');
    expect(await agendeer()).toContain('Voor het overleg van wo 25 nov.');
    await d.says('femke', '/agenda');
    expect(d.sees('femke')).toContain('ZN-2026-005');
    expect(await casussen()).toHaveLength(5);
  });

  test('the coördinator sees it when judging, and can choose the next overleg instead', async () => {
    await begin(KORT);
    await vol();
    await meldAan('dewi', { wie: wie(5) });
    await d.says('femke', '/aanmeldingen');
    const kaart = woorden(await d.clicks('femke', 'Beoordelen'));
    expect(kaart).toContain('Het overleg van wo 25 nov heeft al 4 casussen.');
    expect(kaart).toContain('Je kunt hieronder een ander overleg kiezen.');
    expect(woorden(await d.clicks('femke', 'Agenderen', { overlegKeuze: 'o2' }))).toContain(
      'Voor het overleg van wo 9 dec.',
    );
    expect((await aanmeldingen()).find(({ aanmelder }) => aanmelder === 'dewi')).toMatchObject({
      overleg: 'o2',
    });
    expect(d.messages('dewi').at(-1)).toContain('Het overleg is op wo 9 dec.');
  });

  test('an overleg that is not there is not believed; with one overleg there is nothing to choose', async () => {
    await begin({ minuten: 60 });
    await meldAan('kevin', { wie: wie(1) });
    await d.says('femke', '/aanmeldingen');
    expect(woorden(await d.clicks('femke', 'Beoordelen'))).not.toContain('voor welk overleg');
    const aanmelding = (await aanmeldingen())[0]?.id;
    const keuze = { aanmelding, uitkomst: 'agenderen', overlegKeuze: 'bestaat-niet' };
    await d.clicksRaw('femke', 'aanmelding.besluit', keuze);
    expect(await aanmeldingen()).toMatchObject([{ status: 'geagendeerd', overleg: 'o1' }]);
  });
});
