import { describe, expect, test } from 'vitest';
import type { Aanmelding } from '../../src/domain/casus.ts';
import {
  AFSPRAKEN,
  aanmeldingen,
  alBewaard,
  BETROKKEN,
  begin,
  d,
  GEHEIM,
  geenInhoud,
  inbrengen,
  meldAan,
  rijen,
  VRAAG,
  WIE,
  woorden,
} from './aanmelden.ts';

describe('filling in the form', () => {
  test('four steps, a last look and a receipt; nothing typed stands in a chat or readable in the store', async () => {
    await begin();
    await d.says('kevin', '/aanmelden');
    expect(d.sees('kevin')).toContain('Wat wil je doen?');
    expect(woorden(await d.clicks('kevin', 'Formulier openen'))).toContain('Stap 1 van 4');
    expect(woorden(await d.clicks('kevin', 'Verder', WIE))).toContain('Stap 2 van 4');
    expect(woorden(await d.clicks('kevin', 'Verder', VRAAG))).toContain('Stap 3 van 4');
    expect(woorden(await d.clicks('kevin', 'Verder', BETROKKEN))).toContain('Stap 4 van 4');
    const controle = woorden(await d.clicks('kevin', 'Verder', AFSPRAKEN));
    expect(controle).toContain('Klopt dit?');
    expect(controle).toContain(GEHEIM.vraag);
    expect(controle).toContain('Kayleigh');
    expect(controle).toContain('wo 25 nov');
    const bon = woorden(await d.clicks('kevin', 'Indienen'));
    expect(bon).toContain('Ontvangen');
    expect(bon).not.toContain(GEHEIM.vraag);
    expect(await aanmeldingen()).toMatchObject([
      { status: 'ingediend', aanmelder: 'kevin', overleg: 'o1', leefdomeinen: ['thuissituatie', 'school'] },
    ]);
    expect(await inbrengen()).toMatchObject([{ overleg: 'o1', deelnemer: 'kevin', antwoord: 'aangemeld' }]);
    await geenInhoud();
  });

  test('the posted card says afterwards that it was received, and offers a new form', async () => {
    await begin();
    await meldAan('kevin');
    const [kaart] = d.messages('kevin');
    expect(kaart).toContain('Aanmelding van ma 2 nov');
    expect(kaart).toContain('Ontvangen. De coördinator kijkt ernaar.');
    expect(kaart).toContain('Formulier openen');
  });

  test('the posted card is left alone while the form is being filled in', async () => {
    await begin();
    await d.says('kevin', '/aanmelden');
    await d.clicks('kevin', 'Formulier openen');
    await d.clicks('kevin', 'Verder', WIE);
    await d.clicks('kevin', 'Verder', VRAAG);
    expect(d.chat.posted[0]?.updates).toBe(0);
  });

  test('what was typed is still there three days later, and on another card', async () => {
    await begin();
    await d.says('kevin', '/aanmelden');
    await d.clicks('kevin', 'Formulier openen');
    await d.clicks('kevin', 'Verder', WIE);
    await d.clicks('kevin', 'Verder', VRAAG);
    await d.at('2026-11-05T14:00');
    await d.says('kevin', '/aanmelden');
    expect(d.sees('kevin')).toContain('Je was al begonnen. Je gaat verder bij stap 3 van 4.');
    await d.clicks('kevin', 'Verder met formulier');
    expect(d.sees('kevin')).toContain('Stap 3 van 4');
    await d.clicks('kevin', 'Terug', BETROKKEN);
    expect(d.sees('kevin')).toContain(GEHEIM.vraag);
    await d.clicks('kevin', 'Verder');
    expect(d.sees('kevin')).toContain(GEHEIM.gevraagdeInput);
    await geenInhoud();
  });

  test('"later verder" keeps a half-filled step', async () => {
    await begin();
    await d.says('kevin', '/aanmelden');
    await d.clicks('kevin', 'Formulier openen');
    await d.clicks('kevin', 'Later verder', { initialen: 'K.Z.' });
    expect(d.sees('kevin')).not.toContain('K.Z.');
    await d.clicks('kevin', 'Nu verder');
    expect(d.sees('kevin')).toContain('K.Z.');
    expect(d.sees('kevin')).toContain('Stap 1 van 4');
  });

  test('only the year of the birth date is kept, with a code that finds the same youth again', async () => {
    await begin();
    await meldAan('kevin');
    await meldAan('ingrid', { wie: { initialen: 'kz', geboren: '3 mei 2010' } });
    await meldAan('dewi', { wie: { geboren: '4-5-2010' } });
    const sleutels = (await aanmeldingen()).map(({ koppelsleutel }) => koppelsleutel);
    expect(new Set(sleutels).size).toBe(2);
    await geenInhoud();
  });

  test('going back to step 1 and on again keeps the code while nothing changed', async () => {
    await begin();
    await d.says('kevin', '/aanmelden');
    await d.clicks('kevin', 'Formulier openen');
    await d.clicks('kevin', 'Verder', WIE);
    const [eerst] = await aanmeldingen();
    await d.clicks('kevin', 'Terug');
    expect(d.sees('kevin')).toContain('2010');
    await d.clicks('kevin', 'Verder');
    const [daarna] = await aanmeldingen();
    expect(eerst?.koppelsleutel).toBeDefined();
    expect(daarna?.koppelsleutel).toBe(eerst?.koppelsleutel);
  });

  test.each([
    ['a telephone number', { vraag: 'Bel moeder op 06-12345678.' }, 'telefoonnummer'],
    ['a BSN', { vraag: 'Het gaat om 123456782.' }, 'BSN'],
    ['an address', { vraag: 'Woont op 1234 AB 12.' }, 'postcode'],
  ])(
    'a vraag with %s is given back with what was typed, and nothing of it is kept',
    async (_wat, vraag, zin) => {
      await begin();
      await d.says('kevin', '/aanmelden');
      await d.clicks('kevin', 'Formulier openen');
      await d.clicks('kevin', 'Verder', WIE);
      const voor = await alBewaard();
      const terug = woorden(await d.clicks('kevin', 'Verder', { ...VRAAG, ...vraag }));
      expect(terug).toContain(zin);
      expect(terug).toContain(vraag.vraag);
      expect(terug).toContain('Stap 2 van 4');
      expect((await alBewaard()).includes(vraag.vraag)).toBe(false);
      expect((await aanmeldingen())[0]?.content).toEqual(
        (JSON.parse(voor) as { key: string; value: Aanmelding }[]).find(({ key }) =>
          key.startsWith('aanmelding!'),
        )?.value.content,
      );
    },
  );

  test('what may not be kept is refused on the way back too', async () => {
    await begin();
    await d.says('kevin', '/aanmelden');
    await d.clicks('kevin', 'Formulier openen');
    await d.clicks('kevin', 'Verder', WIE);
    expect(woorden(await d.clicks('kevin', 'Terug', { vraag: 'mail naar ouder@voorbeeld.nl' }))).toContain(
      'e-mailadres',
    );
  });

  test('a name instead of initials, an impossible date and no soort are said all at once', async () => {
    await begin();
    await d.says('kevin', '/aanmelden');
    await d.clicks('kevin', 'Formulier openen');
    const terug = woorden(
      await d.clicks('kevin', 'Verder', {
        initialen: 'Kayleigh',
        geboren: '31-2-2010',
        roepnaam: 'Kay Zomer',
      }),
    );
    expect(terug).toContain('geen naam');
    expect(terug).toContain('bestaat niet');
    expect(terug).toContain('zonder achternaam');
    expect(await aanmeldingen()).toEqual([]);
  });

  test('a youth outside the doelgroep: where it belongs, and stop or go on', async () => {
    await begin();
    await d.says('kevin', '/aanmelden');
    await d.clicks('kevin', 'Formulier openen');
    const vraag = woorden(await d.clicks('kevin', 'Verder', { ...WIE, geboren: '2019' }));
    expect(vraag).toContain('12 tot en met 23 jaar');
    expect(vraag).toContain('Centrum voor Jeugd en Gezin');
    await d.clicks('kevin', 'Toch doorgaan');
    expect(d.sees('kevin')).toContain('Stap 2 van 4');
    expect(await aanmeldingen()).toMatchObject([{ buitenDoelgroep: true, stap: 2 }]);
  });

  test('stopping there erases it, key and all', async () => {
    await begin();
    await d.says('kevin', '/aanmelden');
    await d.clicks('kevin', 'Formulier openen');
    await d.clicks('kevin', 'Verder', { ...WIE, geboren: '1980' });
    await d.clicks('kevin', 'Stoppen en wissen');
    expect(await aanmeldingen()).toEqual([]);
    expect(await rijen('sleutel!')).toEqual([]);
    await d.clicks('kevin', 'Nieuw formulier');
    expect(d.sees('kevin')).toContain('Stap 1 van 4');
  });

  test('wiping a draft asks first', async () => {
    await begin();
    await d.says('kevin', '/aanmelden');
    await d.clicks('kevin', 'Formulier openen');
    await d.clicks('kevin', 'Verder', WIE);
    await d.clicks('kevin', 'Wissen');
    expect(await aanmeldingen()).toHaveLength(1);
    await d.clicks('kevin', 'Ja, alles wissen');
    expect(await aanmeldingen()).toEqual([]);
  });

  test('anonymous means anonymous: what says who it is, is erased', async () => {
    await begin();
    await d.says('kevin', '/aanmelden');
    await d.clicks('kevin', 'Formulier openen');
    await d.clicks('kevin', 'Verder', WIE);
    await d.clicks('kevin', 'Verder', VRAAG);
    await d.clicks('kevin', 'Verder', BETROKKEN);
    const controle = woorden(
      await d.clicks('kevin', 'Verder', { geinformeerd: 'veiligheid', grondslag: 'anoniem' }),
    );
    expect(controle).toContain('gewist');
    for (const weg of [GEHEIM.initialen, GEHEIM.roepnaam, GEHEIM.dossiernummer])
      expect(controle).not.toContain(weg);
    const [rij] = await aanmeldingen();
    expect(rij).toMatchObject({ soort: 'consultatie', grondslag: 'anoniem' });
    expect(rij?.koppelsleutel).toBeUndefined();
  });

  test('without initials it can only be anonymous: the last look says what is missing and where', async () => {
    await begin();
    await d.says('kevin', '/aanmelden');
    await d.clicks('kevin', 'Formulier openen');
    await d.clicks('kevin', 'Verder', { geboren: '2010' });
    await d.clicks('kevin', 'Verder', VRAAG);
    await d.clicks('kevin', 'Verder', BETROKKEN);
    const controle = woorden(await d.clicks('kevin', 'Verder', AFSPRAKEN));
    expect(controle).toContain('Stap 1: Vul de initialen in');
    expect(controle).not.toContain('Indienen');
    const id = (await aanmeldingen())[0]?.id;
    await d.clicksRaw('kevin', 'aanmelding.indienen', { aanmelding: id });
    expect(await aanmeldingen()).toMatchObject([{ status: 'concept' }]);
    await d.clicks('kevin', 'Wie wijzigen');
    await d.clicks('kevin', 'Verder', { initialen: 'K.Z.' });
    expect(d.sees('kevin')).toContain('Klopt dit?');
    await d.clicks('kevin', 'Indienen');
    expect(await aanmeldingen()).toMatchObject([{ status: 'ingediend' }]);
  });

  test('after closing a regular one goes to the overleg after, and spoed still to this one', async () => {
    await begin({ at: '2026-11-20T10:00', overleggen: ['2026-11-25', '2026-12-09'] });
    expect(await meldAan('kevin')).toContain(
      'Aanmelden voor wo 25 nov kan niet meer, behalve bij spoed. Deze aanmelding gaat naar het overleg van wo 9 dec.',
    );
    await d.says('ingrid', '/aanmelden');
    await d.clicks('ingrid', 'Formulier openen');
    await d.clicks('ingrid', 'Verder', WIE);
    await d.clicks('ingrid', 'Verder', VRAAG);
    await d.clicks('ingrid', 'Verder', BETROKKEN);
    const spoed = { ...AFSPRAKEN, urgentie: 'spoed' };
    expect(woorden(await d.clicks('ingrid', 'Verder', spoed))).toContain('Schrijf waarom er haast bij is.');
    await d.clicks('ingrid', 'Verder', { ...spoed, spoedReden: 'Er is dreiging thuis.' });
    expect(woorden(await d.clicks('ingrid', 'Indienen'))).toContain('wo 25 nov, als spoed');
    expect((await aanmeldingen()).map(({ overleg, urgentie }) => [urgentie, overleg]).sort()).toEqual([
      ['regulier', 'o2'],
      ['spoed', 'o1'],
    ]);
  });

  test('without a planned overleg it is received all the same', async () => {
    await begin({ overleggen: [] });
    expect(await meldAan('kevin')).toContain('Er is nog geen volgend overleg gepland.');
    expect(await inbrengen()).toEqual([]);
  });
});
