import { describe, expect, test } from 'vitest';
import type { Netwerk } from '../../src/domain/netwerk.ts';
import { aanmeldingen, alGepost, begin, casussen, d, GEHEIM, meldAan, rijen, woorden } from './aanmelden.ts';

/** Ingrid judges along. */
const samen = async (anders: Partial<Parameters<typeof begin>[0]> = {}) =>
  begin({ netwerk: (netwerk: Netwerk) => ({ ...netwerk, tweedeBeoordelaar: 'ingrid' }), ...anders });

const opent = async (who: string) => {
  await d.says(who, '/aanmeldingen');
  return woorden(await d.clicks(who, 'Beoordelen'));
};

describe('triage by two', () => {
  test('is off until it is chosen under /netwerk; the one who is named hears it', async () => {
    await begin();
    await meldAan('kevin');
    await d.says('ingrid', '/aanmeldingen');
    expect(d.messages('ingrid').at(-1)).toContain('Dit kan alleen wie aanmeldingen beoordeelt');
    await d.clicksRaw('femke', 'netwerk.instellingen', {});
    await d.clicks('femke', 'Aanmeldingen');
    expect(d.sees('femke')).toContain('Wie beoordeelt mee?');
    expect(woorden(await d.clicks('femke', 'Vastleggen', { tweede: 'bestaat-niet' }))).toContain(
      'Kies iemand',
    );
    await d.clicks('femke', 'Vastleggen', { tweede: 'ingrid' });
    expect((await d.netwerk()).tweedeBeoordelaar).toBe('ingrid');
    expect(d.messages('ingrid').at(-1)).toContain('Je beoordeelt aanmeldingen mee');
    expect(await opent('ingrid')).toContain(GEHEIM.vraag);
    await d.clicks('femke', 'Vastleggen', { tweede: 'niemand' });
    expect((await d.netwerk()).tweedeBeoordelaar).toBeUndefined();
    await d.says('ingrid', '/aanmeldingen');
    expect(d.messages('ingrid').at(-1)).toContain('Dit kan alleen wie aanmeldingen beoordeelt');
  });

  test('both hear of it and see the same; what one proposes, the other confirms', async () => {
    await samen();
    await meldAan('kevin');
    expect(d.messages('ingrid').at(-1)).toContain('Nieuwe aanmelding');
    const kaart = await opent('femke');
    expect(kaart).toContain('Je beoordeelt dit samen met Ingrid');
    expect(kaart).toContain('vanaf do 5 nov alleen beslissen');
    const bon = woorden(await d.clicks('femke', 'Agenderen', { toelichting: 'Neem het schoolverslag mee.' }));
    expect(bon).toContain('Voorgesteld: agenderen');
    expect(await casussen()).toEqual([]);
    expect(d.messages('kevin').filter((each) => each.includes('beoordeeld'))).toEqual([]);
    expect(d.messages('ingrid').at(-1)).toContain('Femke de Wit stelt voor: agenderen.');
    const ander = woorden(await d.clicks('ingrid', 'Bekijken'));
    expect(ander).toContain(GEHEIM.vraag);
    expect(ander).toContain('Akkoord: agenderen');
    await d.clicks('ingrid', 'Akkoord: agenderen');
    const [rij] = await aanmeldingen();
    expect(rij).toMatchObject({ status: 'geagendeerd', beslistDoor: 'ingrid', beslistMet: 'femke' });
    expect(rij?.voorstel).toBeUndefined();
    expect(await casussen()).toHaveLength(1);
    expect(d.messages('femke').find((each) => each.includes('aanmelding'))).toContain('ZN-2026-001');
    await d.clicks('kevin', 'Openen');
    expect(d.sees('kevin')).toContain('Neem het schoolverslag mee.');
    expect(d.sees('kevin')).toContain('Ingrid');
    expect(alGepost()).not.toContain('schoolverslag');
  });

  test('the other chooses otherwise: that is the proposal then, and the first one confirms it', async () => {
    await samen();
    await meldAan('kevin');
    await opent('ingrid');
    await d.clicks('ingrid', 'Agenderen');
    expect(d.messages('femke').at(-1)).toContain('stelt voor: agenderen');
    await d.clicks('femke', 'Bekijken');
    await d.clicks('femke', 'Doorverwijzen', { toelichting: 'Naar het lokale team.' });
    expect(await aanmeldingen()).toMatchObject([
      { status: 'ingediend', voorstel: { uitkomst: 'doorverwijzen', door: 'femke', ronde: 2 } },
    ]);
    await d.clicks('ingrid', 'Bekijken');
    expect(d.sees('ingrid')).toContain('Naar het lokale team.');
    await d.clicks('ingrid', 'Akkoord: doorverwijzen');
    expect(await aanmeldingen()).toMatchObject([{ status: 'doorverwezen', beslistMet: 'femke' }]);
    expect(await casussen()).toEqual([]);
  });

  test('both at once, the same choice: one decision, told once', async () => {
    await samen();
    await meldAan('kevin');
    const aanmelding = (await aanmeldingen())[0]?.id;
    await Promise.all([
      d.clicksRaw('femke', 'aanmelding.besluit', { aanmelding, uitkomst: 'agenderen', ronde: 0 }),
      d.clicksRaw('ingrid', 'aanmelding.besluit', { aanmelding, uitkomst: 'agenderen', ronde: 0 }),
    ]);
    expect(await casussen()).toHaveLength(1);
    expect(await aanmeldingen()).toMatchObject([{ status: 'geagendeerd' }]);
    expect(d.messages('kevin').filter((each) => each.includes('Je aanmelding is beoordeeld'))).toHaveLength(
      1,
    );
  });

  test('both at once, another choice: no decision, and the second sees at once what the first chose', async () => {
    await samen();
    await meldAan('kevin');
    const aanmelding = (await aanmeldingen())[0]?.id;
    const antwoorden = await Promise.all([
      d.clicksRaw('femke', 'aanmelding.besluit', { aanmelding, uitkomst: 'agenderen', ronde: 0 }),
      d.clicksRaw('ingrid', 'aanmelding.besluit', {
        aanmelding,
        uitkomst: 'afwijzen',
        toelichting: 'Dit kan de school zelf.',
        ronde: 0,
      }),
    ]);
    const teksten = antwoorden.map(woorden);
    expect(teksten.filter((each) => each.includes('Er kwam intussen een ander voorstel'))).toHaveLength(1);
    expect(teksten.filter((each) => each.includes('Voorgesteld:'))).toHaveLength(1);
    expect(await aanmeldingen()).toMatchObject([{ status: 'ingediend', voorstel: { ronde: 1 } }]);
    expect(await casussen()).toEqual([]);
  });

  test('one click counts once, also when it comes twice', async () => {
    await samen();
    await meldAan('kevin');
    await opent('femke');
    await d.clicks('femke', 'Agenderen');
    const aanmelding = (await aanmeldingen())[0]?.id;
    const weer = await d.clicksRaw('femke', 'aanmelding.besluit', {
      aanmelding,
      uitkomst: 'agenderen',
      ronde: 1,
    });
    expect(woorden(weer)).toContain('Je voorstel staat er al');
    expect(await casussen()).toEqual([]);
    expect(d.messages('ingrid').filter((each) => each.includes('Ben je het eens?'))).toHaveLength(1);
  });

  test('no answer in two working days: the coördinator is told, and decides alone', async () => {
    await samen();
    await meldAan('kevin');
    await opent('femke');
    await d.clicks('femke', 'Agenderen');
    await d.at('2026-11-04T17:00');
    await d.clicks('femke', 'Anders kiezen');
    await d.clicks('femke', 'Consultatie', { toelichting: 'Spreek de mentor.' });
    expect((await aanmeldingen())[0]?.status).toBe('ingediend');
    await d.at('2026-11-05T09:30');
    expect(d.messages('femke').at(-1)).toContain('heeft niet geantwoord op je voorstel');
    expect(woorden(await d.clicks('femke', 'Bekijken'))).toContain('Je kunt nu ook alleen beslissen.');
    await d.clicks('femke', 'Consultatie');
    expect(await aanmeldingen()).toMatchObject([{ status: 'consultatie', beslistDoor: 'femke' }]);
    expect((await aanmeldingen())[0]?.beslistMet).toBeUndefined();
  });

  test('spoed after closing need not wait for the second one', async () => {
    await samen({ at: '2026-11-20T10:00' });
    await meldAan('kevin', { afspraken: { urgentie: 'spoed', spoedReden: 'Dreiging thuis.' } });
    await opent('femke');
    await d.clicks('femke', 'Agenderen');
    expect(await casussen()).toHaveLength(1);
  });

  test('one asks the aanmelder alone; afterwards the proposals begin anew, and are heard', async () => {
    await samen();
    await meldAan('kevin');
    await opent('femke');
    await d.clicks('femke', 'Agenderen');
    await d.clicks('ingrid', 'Bekijken');
    await d.clicks('ingrid', 'Aanvulling vragen', { toelichting: 'Weet de ouder het?' });
    expect(await aanmeldingen()).toMatchObject([{ status: 'aanvulling gevraagd' }]);
    await d.clicks('kevin', 'Aanvullen');
    await d.clicks('kevin', 'Versturen', { tekst: 'Ja.' });
    expect(d.messages('ingrid').at(-1)).toContain('Aanmelding aangevuld');
    await opent('femke');
    await d.clicks('femke', 'Agenderen');
    expect(d.messages('ingrid').at(-1)).toContain('Femke de Wit stelt voor: agenderen.');
    await d.clicks('ingrid', 'Bekijken');
    await d.clicks('ingrid', 'Akkoord: agenderen');
    expect(await casussen()).toHaveLength(1);
  });

  test('what the second one brought in, or a doubt, is the coördinator’s alone', async () => {
    await samen();
    await meldAan('ingrid');
    const eigen = (await aanmeldingen())[0]?.id;
    await d.says('ingrid', '/aanmeldingen');
    expect(d.sees('ingrid')).toContain('Er wachten geen aanmeldingen.');
    for (const naam of ['triage', 'besluit']) {
      const reply = await d.clicksRaw('ingrid', `aanmelding.${naam}`, {
        aanmelding: eigen,
        uitkomst: 'agenderen',
      });
      expect(reply.kind).toBe('error');
    }
    await opent('femke');
    await d.clicks('femke', 'Agenderen');
    expect(await casussen()).toHaveLength(1);
    await d.says('kevin', '/aanmelden');
    await d.clicks('kevin', 'Ik twijfel');
    await d.clicks('kevin', 'Versturen', { vraag: 'Een zorg.', leefdomeinen: 'school', bellen: 'ja' });
    await d.says('ingrid', '/aanmeldingen');
    expect(d.sees('ingrid')).toContain('Er wachten geen aanmeldingen.');
  });

  test('once decided the second one reads nothing of it any more; who leaves the netwerk judges no more', async () => {
    await samen();
    await meldAan('kevin');
    await opent('ingrid');
    await d.clicks('ingrid', 'Agenderen');
    await d.clicks('femke', 'Bekijken');
    await d.clicks('femke', 'Akkoord: agenderen');
    const aanmelding = (await aanmeldingen())[0]?.id;
    const later = await d.clicksRaw('ingrid', 'aanmelding.triage', { aanmelding });
    expect(woorden(later)).toContain('Al beoordeeld');
    expect(woorden(later)).not.toContain(GEHEIM.vraag);
    expect((await d.clicksRaw('ingrid', 'aanmelding.openen', { aanmelding })).kind).toBe('error');
    const gelezen = (await rijen<{ wie: string; wat: string; waarom?: string }>('audit!')).filter(
      ({ wie, wat }) => wie === 'ingrid' && wat === 'gelezen',
    );
    expect(gelezen.length).toBeGreaterThan(0);
    expect(gelezen.every(({ waarom }) => waarom === 'tweede beoordelaar')).toBe(true);
    await meldAan('dewi', { wie: { initialen: 'B.B.', geboren: '2011' } });
    await d.members('femke', { removed: ['ingrid'] });
    await opent('femke');
    await d.clicks('femke', 'Agenderen');
    expect(await casussen()).toHaveLength(2);
  });
});
