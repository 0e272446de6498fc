import { describe, expect, test } from 'vitest';
import { aanmeldingen, alBewaard, alGepost, begin, casussen, d, rijen, woorden } from './aanmelden.ts';
import { AFSPRAKEN, BETROKKEN, WIE } from './formulier.ts';

const TWIJFEL = {
  vraag: 'Een jongen zit elke avond alleen bij de flat.',
  leefdomeinen: 'overlast,thuissituatie',
  bellen: 'ja',
};
const ADVIES = 'Vraag eerst de wijkagent of hij hem kent.';

const openForm = async (who = 'kevin') => {
  await d.says(who, '/aanmelden');
  return woorden(await d.clicks(who, 'Ik twijfel'));
};
const twijfelt = async (who = 'kevin') => {
  await openForm(who);
  return woorden(await d.clicks(who, 'Versturen', TWIJFEL));
};
const beantwoord = async (knop: string, toelichting?: string) => {
  await d.says('femke', '/aanmeldingen');
  await d.clicks('femke', 'Beantwoorden');
  return woorden(await d.clicks('femke', knop, toelichting === undefined ? {} : { toelichting }));
};

describe('a doubt, to be talked over first', () => {
  test('three questions without a name, a receipt, and the coördinator hears of it neutrally', async () => {
    await begin();
    await d.says('kevin', '/aanmelden');
    expect(d.sees('kevin')).toContain('Wat wil je doen?');
    const formulier = woorden(await d.clicks('kevin', 'Ik twijfel'));
    expect(formulier).toContain('Waarover twijfel je?');
    expect(formulier).not.toContain('Initialen');
    expect(woorden(await d.clicks('kevin', 'Versturen', TWIJFEL))).toContain(
      'Je vraag is bij de coördinator.',
    );
    expect(await aanmeldingen()).toMatchObject([
      { status: 'ingediend', twijfel: true, soort: 'consultatie', grondslag: 'anoniem', bellen: true },
    ]);
    expect(d.messages('femke').at(-1)).toContain('Iemand wil overleggen');
    for (const waar of [alGepost(), await alBewaard()]) expect(waar).not.toContain(TWIJFEL.vraag);
  });

  test('stands in /aanmeldingen with a mark of its own, and opens on a card of its own', async () => {
    await begin();
    await twijfelt();
    await d.says('femke', '/aanmeldingen');
    expect(d.sees('femke')).toContain('Adviesvraag van ma 2 nov');
    expect(d.sees('femke')).toContain('Twijfelt en wil overleggen');
    const kaart = woorden(await d.clicks('femke', 'Beantwoorden'));
    expect(kaart).toContain(TWIJFEL.vraag);
    expect(kaart).toContain('de coördinator mag bellen');
    expect(kaart).not.toContain('Agenderen');
  });

  test('advice comes back to the one who doubted; nothing becomes a casus', async () => {
    await begin();
    await twijfelt();
    expect(await beantwoord('Advies geven')).toContain('Schrijf wat je advies is.');
    await d.clicks('femke', 'Advies geven', { toelichting: ADVIES });
    expect(d.messages('kevin').at(-1)).toContain('Je adviesvraag van ma 2 nov is beantwoord.');
    await d.clicks('kevin', 'Openen');
    expect(d.sees('kevin')).toContain(ADVIES);
    expect(await casussen()).toEqual([]);
    expect(alGepost()).not.toContain(ADVIES);
    const [rij] = await aanmeldingen();
    expect(rij?.kwaliteit).toBeUndefined();
  });

  test('the coördinator asks more, and the answer comes back into the list', async () => {
    await begin();
    await twijfelt();
    await beantwoord('Meer vragen', 'Hoe laat is dat ongeveer?');
    expect(d.messages('kevin').at(-1)).toContain('Vraag over je adviesvraag');
    await d.clicks('kevin', 'Aanvullen');
    await d.clicks('kevin', 'Versturen', { tekst: 'Rond elf uur.' });
    await d.says('femke', '/aanmeldingen');
    expect(woorden(await d.clicks('femke', 'Beantwoorden'))).toContain('Rond elf uur.');
  });

  test('"meld aan" gives the whole form with what was typed, once; it ends as an ordinary aanmelding', async () => {
    await begin();
    await twijfelt();
    expect(await beantwoord('Vraag om aan te melden')).toContain('Gevraagd om aan te melden');
    expect(d.messages('kevin').at(-1)).toContain('Meld dit aan');
    const stap1 = woorden(await d.clicks('kevin', 'Formulier openen'));
    expect(stap1).toContain('Stap 1 van 4');
    const id = (await aanmeldingen()).find(({ twijfel }) => twijfel)?.id;
    await d.clicksRaw('kevin', 'aanmelding.overnemen', { aanmelding: id });
    expect(await aanmeldingen()).toHaveLength(2);
    const stap2 = woorden(await d.clicks('kevin', 'Verder', WIE));
    expect(stap2).toContain(TWIJFEL.vraag);
    await d.clicks('kevin', 'Verder');
    await d.clicks('kevin', 'Verder', BETROKKEN);
    await d.clicks('kevin', 'Verder', AFSPRAKEN);
    await d.clicks('kevin', 'Indienen');
    await d.says('femke', '/aanmeldingen');
    expect(woorden(await d.clicks('femke', 'Beoordelen'))).toContain('Dit volgt op een adviesvraag');
    await d.clicks('femke', 'Agenderen');
    expect(await casussen()).toHaveLength(1);
    expect(woorden(await d.clicksRaw('kevin', 'aanmelding.overnemen', { aanmelding: id }))).toContain(
      'Op de agenda gezet als ZN-2026-001',
    );
  });

  test('an aanmelding that was begun already is not lost by it', async () => {
    await begin();
    await d.says('kevin', '/aanmelden');
    await d.clicks('kevin', 'Formulier openen');
    await d.clicks('kevin', 'Verder', WIE);
    await twijfelt();
    await beantwoord('Vraag om aan te melden');
    const terug = woorden(await d.clicks('kevin', 'Formulier openen'));
    expect(terug).toContain('Je was al met een andere aanmelding begonnen.');
    expect(await aanmeldingen()).toHaveLength(2);
  });

  test('can be changed and taken back until it was answered', async () => {
    await begin();
    await twijfelt();
    await d.clicks('kevin', 'Openen');
    await d.clicks('kevin', 'Wijzigen');
    expect(d.sees('kevin')).toContain(TWIJFEL.vraag);
    await d.clicks('kevin', 'Bewaren', { ...TWIJFEL, vraag: 'Nu ook overdag.' });
    await d.says('femke', '/aanmeldingen');
    expect(woorden(await d.clicks('femke', 'Beantwoorden'))).toContain('Nu ook overdag.');
    await d.clicks('kevin', 'Openen');
    await d.clicks('kevin', 'Intrekken');
    await d.clicks('kevin', 'Intrekken', { tekst: 'Het is opgelost.' });
    expect(await aanmeldingen()).toMatchObject([{ status: 'ingetrokken' }]);
  });

  test('a draft is kept, apart from the draft of an aanmelding', async () => {
    await begin();
    await openForm();
    await d.clicks('kevin', 'Later verder', { vraag: 'Ik zie iets', leefdomeinen: '', bellen: 'nee' });
    await d.says('kevin', '/aanmelden');
    expect(d.sees('kevin')).toContain('Verder met je twijfel');
    await d.clicks('kevin', 'Formulier openen');
    expect(d.sees('kevin')).toContain('Stap 1 van 4');
    await d.at('2026-11-05T09:00');
    await d.clicks('kevin', 'Verder met je twijfel');
    expect(d.sees('kevin')).toContain('Ik zie iets');
    expect(await aanmeldingen()).toMatchObject([{ status: 'concept' }]);
    await d.clicks('kevin', 'Versturen', TWIJFEL);
    await d.says('kevin', '/aanmelden');
    expect(d.sees('kevin')).toContain('Ik twijfel, ik wil overleggen');
  });

  test('a double click sends one; the second answer says the same', async () => {
    await begin();
    await openForm();
    const knop = { naar: 'verstuur', nieuw: 'twijfel-0001', ...TWIJFEL };
    const beide = await Promise.all([
      d.clicksRaw('kevin', 'aanmelding.beginTwijfel', knop),
      d.clicksRaw('kevin', 'aanmelding.beginTwijfel', knop),
    ]);
    for (const reply of beide) expect(woorden(reply)).toContain('Ontvangen');
    expect(await aanmeldingen()).toHaveLength(1);
    expect(d.messages('femke')).toHaveLength(1);
    // Somebody else's id is somebody else's.
    const ander = await d.clicksRaw('ingrid', 'aanmelding.beginTwijfel', knop);
    expect(woorden(ander)).toContain('begin opnieuw');
    expect(woorden(ander)).not.toContain(TWIJFEL.vraag);
    expect(await aanmeldingen()).toHaveLength(1);
  });

  test('a name, a BSN or an empty form comes back as it was typed, and nothing was kept', async () => {
    await begin();
    await openForm();
    expect(woorden(await d.clicks('kevin', 'Versturen'))).toContain('Schrijf wat je ziet');
    const bsn = woorden(await d.clicks('kevin', 'Versturen', { ...TWIJFEL, vraag: 'Zijn BSN is 123456782' }));
    expect(bsn).toContain('BSN');
    expect(bsn).toContain('Zijn BSN is 123456782');
    const naam = { ...TWIJFEL, vraag: 'Hij heet Jan de Vries.' };
    expect(woorden(await d.clicks('kevin', 'Versturen', naam))).toContain('voornaam met achternaam');
    expect(await aanmeldingen()).toEqual([]);
    await d.clicks('kevin', 'Het is een collega', naam);
    expect(await aanmeldingen()).toMatchObject([{ status: 'ingediend' }]);
    const regels = JSON.stringify(await rijen('audit!'));
    expect(regels).toContain('naamwaarschuwing opzij gezet');
    expect(regels).not.toContain('Vries');
  });

  test('the forms do not mix: a step of the long form changes nothing in a doubt, nor is it put on an agenda', async () => {
    await begin();
    await twijfelt();
    const aanmelding = (await aanmeldingen())[0]?.id;
    for (const naam of ['stap', 'wijzig', 'controle', 'toch', 'indienen'])
      await d.clicksRaw('kevin', `aanmelding.${naam}`, { aanmelding, stap: 1, naar: 'verder', ...WIE });
    const [rij] = await aanmeldingen();
    expect(rij).toMatchObject({ status: 'ingediend', twijfel: true, soort: 'consultatie' });
    expect(rij?.koppelsleutel).toBeUndefined();
    const toch = await d.clicksRaw('femke', 'aanmelding.besluit', { aanmelding, uitkomst: 'agenderen' });
    expect(woorden(toch)).toContain('kan niet op de agenda');
    expect(await casussen()).toEqual([]);
  });

  test('is erased after the same time as other advice', async () => {
    await begin();
    await twijfelt();
    await beantwoord('Advies geven', ADVIES);
    await d.at('2026-12-02T10:00');
    expect((await aanmeldingen())[0]?.gewist).toBeDefined();
    expect(
      woorden(await d.clicksRaw('kevin', 'aanmelding.openen', { aanmelding: (await aanmeldingen())[0]?.id })),
    ).toContain('gewist');
  });
});
