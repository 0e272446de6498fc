import { describe, expect, test } from 'vitest';
import {
  aanmeldingen,
  alGepost,
  begin,
  casussen,
  d,
  GEHEIM,
  geenInhoud,
  meldAan,
  rijen,
  woorden,
} from './aanmelden.ts';

describe('after sending in', () => {
  test('the aanmelder changes it until it was decided', async () => {
    await begin();
    await meldAan('kevin');
    await d.clicks('kevin', 'Openen');
    await d.clicks('kevin', 'Wijzigen');
    await d.clicks('kevin', 'Vraag wijzigen');
    await d.clicks('kevin', 'Bewaren', { vraag: 'Is nu ook thuis weg.' });
    expect(d.sees('kevin')).toContain('Is nu ook thuis weg.');
    await d.clicks('kevin', 'Klaar');
    await d.says('femke', '/aanmeldingen');
    await d.clicks('femke', 'Beoordelen');
    expect(d.sees('femke')).toContain('Is nu ook thuis weg.');
    await d.clicks('femke', 'Agenderen');
    const aanmelding = (await aanmeldingen())[0]?.id;
    const laat = await d.clicksRaw('kevin', 'aanmelding.stap', {
      aanmelding,
      stap: 2,
      naar: 'verder',
      vraag: 'Toch anders.',
      leefdomeinen: 'school',
    });
    expect(woorden(laat)).toContain('Op de agenda gezet als ZN-2026-001');
    expect(woorden(laat)).not.toContain('Toch anders.');
    expect(d.messages('femke').filter((each) => each.includes('Nieuwe aanmelding'))).toHaveLength(1);
  });

  test('a regular one can be changed until aanmelding closes, and taken back until it is decided', async () => {
    await begin();
    await meldAan('kevin');
    const aanmelding = (await aanmeldingen())[0]?.id;
    const stap = { aanmelding, stap: 2, naar: 'verder', vraag: 'Toch anders.', leefdomeinen: 'school' };
    await d.at('2026-11-18T08:59');
    expect(woorden(await d.clicksRaw('kevin', 'aanmelding.stap', stap))).toContain('Toch anders.');
    await d.at('2026-11-19T10:00');
    const laat = await d.clicksRaw('kevin', 'aanmelding.stap', { ...stap, vraag: 'Te laat.' });
    expect(woorden(laat)).toContain('Wijzigen kan niet meer: de aanmelding voor dit overleg is gesloten.');
    const open = woorden(await d.clicksRaw('kevin', 'aanmelding.openen', { aanmelding }));
    expect(open).not.toContain('Wijzigen');
    expect(open).toContain('Intrekken');
    expect(open).not.toContain('Te laat.');
  });

  test('the aanmelder takes it back with a reason, and the coördinator sees that', async () => {
    await begin();
    await meldAan('kevin');
    await d.clicks('kevin', 'Openen');
    await d.clicks('kevin', 'Intrekken');
    expect(woorden(await d.clicks('kevin', 'Intrekken'))).toContain('Schrijf kort waarom');
    await d.clicks('kevin', 'Intrekken', { tekst: 'De school pakt het zelf op.' });
    expect(await aanmeldingen()).toMatchObject([{ status: 'ingetrokken' }]);
    expect(d.messages('femke')[0]).toContain('Ingetrokken');
    expect(d.messages('femke')[0]).not.toContain('Beoordelen');
    const aanmelding = (await aanmeldingen())[0]?.id;
    const laat = await d.clicksRaw('femke', 'aanmelding.besluit', { aanmelding, uitkomst: 'agenderen' });
    expect(woorden(laat)).toContain('Ingetrokken');
    expect(await casussen()).toEqual([]);
    expect(alGepost()).not.toContain('De school pakt het zelf op.');
    expect(
      woorden(
        await d.clicksRaw('kevin', 'aanmelding.intrekken', {
          aanmelding,
          verstuurd: true,
          tekst: 'nog eens',
        }),
      ),
    ).toContain('De school pakt het zelf op.');
  });
});

describe('triage', () => {
  const beoordeel = async (who = 'femke') => {
    await d.says(who, '/aanmeldingen');
    return woorden(await d.clicks(who, 'Beoordelen'));
  };

  test('the coördinator hears of it neutrally, reads it on one card, and it becomes a casus', async () => {
    await begin();
    await meldAan('kevin');
    expect(d.messages('femke')[0]).toContain('Nieuwe aanmelding');
    expect(d.messages('femke')[0]).toContain('wo 25 nov');
    const kaart = woorden(await d.clicks('femke', 'Beoordelen'));
    expect(kaart).toContain(GEHEIM.vraag);
    expect(kaart).toContain('Kevin Oosterhuis (Jongerenwerk)');
    expect(woorden(await d.clicks('femke', 'Agenderen'))).toContain('Geagendeerd als ZN-2026-001');
    const [rij] = await aanmeldingen();
    expect(rij).toMatchObject({
      status: 'geagendeerd',
      casus: 'ZN-2026-001',
      overleg: 'o1',
      kwaliteit: 'voldoende',
      beslistDoor: 'femke',
    });
    expect(await casussen()).toMatchObject([
      {
        id: 'ZN-2026-001',
        status: 'nieuw',
        partners: ['smw', 'politie', 'jongerenwerk'],
        aanmelders: ['kevin'],
        aanmelding: rij?.id,
        sleutel: rij?.sleutel,
        overgenomen: false,
      },
    ]);
    expect(d.messages('kevin').at(-1)).toContain(
      'Je aanmelding van ma 2 nov is op de agenda gezet als ZN-2026-001. Het overleg is op wo 25 nov.',
    );
    await d.clicks('kevin', 'Openen');
    expect(d.sees('kevin')).toContain(GEHEIM.vraag);
    expect(d.messages('femke')[0]).toContain('Op de agenda gezet als ZN-2026-001');
    await geenInhoud();
  });

  test('spoed stands on top, the rest oldest first', async () => {
    await begin();
    await meldAan('kevin');
    await d.at('2026-11-03T10:00');
    await meldAan('ingrid');
    await d.at('2026-11-04T10:00');
    await meldAan('dewi', { afspraken: { urgentie: 'spoed', spoedReden: 'Dreiging thuis.' } });
    await d.says('femke', '/aanmeldingen');
    const lijst = d.sees('femke');
    const plek = (dag: string) => lijst.indexOf(`Aanmelding van ${dag}`);
    expect(lijst).toContain('Spoed. Nog te beoordelen');
    expect(plek('wo 4 nov')).toBeGreaterThan(-1);
    expect(plek('wo 4 nov')).toBeLessThan(plek('ma 2 nov'));
    expect(plek('ma 2 nov')).toBeLessThan(plek('di 3 nov'));
  });

  test.each([
    ['Doorverwijzen', 'doorverwezen', 'is doorverwezen'],
    ['Afwijzen', 'afgewezen', 'is niet in behandeling genomen'],
    ['Consultatie', 'consultatie', 'is behandeld als consultatie'],
  ])('%s needs a reason, which the aanmelder reads behind "Openen" only', async (knop, status, zin) => {
    await begin();
    await meldAan('kevin');
    await beoordeel();
    expect(
      woorden(await d.clicks('femke', knop, { kwaliteit: 'onvoldoende', gemist: 'Wie de huisarts is' })),
    ).toContain('Schrijf bij Toelichting');
    expect(d.sees('femke')).toContain('Wie de huisarts is');
    await d.clicks('femke', knop, { toelichting: 'Ga naar het wijkteam Oost.', kwaliteit: 'onvoldoende' });
    expect(await aanmeldingen()).toMatchObject([{ status, kwaliteit: 'onvoldoende', beslistDoor: 'femke' }]);
    expect(await casussen()).toEqual([]);
    expect(d.messages('kevin').at(-1)).toContain(`Je aanmelding van ma 2 nov ${zin}`);
    await d.clicks('kevin', 'Openen');
    expect(d.sees('kevin')).toContain('Ga naar het wijkteam Oost.');
    expect(d.sees('kevin')).toContain('Wie de huisarts is');
    expect(alGepost()).not.toContain('wijkteam Oost');
    await geenInhoud();
  });

  test('a question goes to the aanmelder, and the answer comes back into triage', async () => {
    await begin();
    await meldAan('kevin');
    await beoordeel();
    await d.clicks('femke', 'Aanvulling vragen', { toelichting: 'Weet leerplicht hiervan?' });
    expect(await aanmeldingen()).toMatchObject([{ status: 'aanvulling gevraagd', aanvullingen: 1 }]);
    expect(d.messages('kevin').at(-1)).toContain(
      'De coördinator wil nog iets weten over je aanmelding van ma 2 nov.',
    );
    await d.clicks('kevin', 'Aanvullen');
    expect(d.sees('kevin')).toContain('Weet leerplicht hiervan?');
    await d.clicks('kevin', 'Versturen', { tekst: 'Bel 06-12345678' });
    expect(d.sees('kevin')).toContain('telefoonnummer');
    expect(d.sees('kevin')).toContain('Bel 06-12345678');
    await d.clicks('kevin', 'Versturen', { tekst: 'Ja, sinds vorige week.' });
    expect(await aanmeldingen()).toMatchObject([{ status: 'ingediend' }]);
    expect(d.messages('kevin').find((each) => each.includes('Vraag over je aanmelding'))).toContain(
      'je antwoord is binnen',
    );
    expect(d.messages('femke').at(-1)).toContain('De aanmelder heeft je vraag beantwoord.');
    await d.clicks('femke', 'Beoordelen');
    expect(d.sees('femke')).toContain('Ja, sinds vorige week.');
    await d.clicks('femke', 'Aanvulling vragen', { toelichting: 'En de huisarts?' });
    await d.clicks('kevin', 'Aanvullen');
    await d.clicks('kevin', 'Versturen', { tekst: 'Nee.' });
    await d.clicks('femke', 'Beoordelen');
    for (const tekst of ['Weet leerplicht hiervan?', 'Ja, sinds vorige week.', 'En de huisarts?', 'Nee.'])
      expect(d.sees('femke')).toContain(tekst);
    expect(alGepost()).not.toContain('leerplicht hiervan');
    await geenInhoud();
  });

  test('discussed elsewhere too: only on the agenda once it is settled with whom', async () => {
    await begin();
    await meldAan('kevin', { betrokken: { elders: 'ZAT/SOT', eldersToelichting: 'Op school in oktober' } });
    await beoordeel();
    expect(woorden(await d.clicks('femke', 'Agenderen'))).toContain('Spreek eerst af wie het oppakt');
    expect(await casussen()).toEqual([]);
    await d.clicks('femke', 'Agenderen', { afgestemdMet: 'De voorzitter van het SOT' });
    expect(await casussen()).toHaveLength(1);
  });

  test('an anonymous one never becomes a casus', async () => {
    await begin();
    await meldAan('kevin', { afspraken: { geinformeerd: 'veiligheid', grondslag: 'anoniem' } });
    const kaart = await beoordeel();
    expect(kaart).toContain('alleen een consultatie');
    const aanmelding = (await aanmeldingen())[0]?.id;
    expect(kaart).not.toContain('Agenderen\n');
    const toch = await d.clicksRaw('femke', 'aanmelding.besluit', { aanmelding, uitkomst: 'agenderen' });
    expect(woorden(toch)).toContain('Een anonieme aanmelding kan niet op de agenda.');
    expect(await casussen()).toEqual([]);
    await d.clicks('femke', 'Consultatie', { toelichting: 'Bespreek het met de intern begeleider.' });
    expect(await aanmeldingen()).toMatchObject([{ status: 'consultatie' }]);
  });

  test('the same youth is recognised, and joins the open casus or gets a number of its own', async () => {
    await begin();
    await meldAan('kevin');
    await beoordeel();
    await d.clicks('femke', 'Agenderen');
    await meldAan('dewi', { wie: { initialen: 'KZ', geboren: '03-05-2010' } });
    expect(await beoordeel()).toContain('Bekend onder ZN-2026-001.');
    await d.clicks('femke', 'Agenderen');
    expect(await casussen()).toMatchObject([
      {
        id: 'ZN-2026-001',
        aanmelders: ['kevin', 'dewi'],
        partners: ['smw', 'politie', 'jongerenwerk', 'ggd'],
      },
    ]);
    await meldAan('ingrid');
    await beoordeel();
    await d.clicks('femke', 'Agenderen', { casusKeuze: 'nieuw' });
    expect((await casussen()).map(({ id }) => id)).toEqual(['ZN-2026-001', 'ZN-2026-002']);
  });

  test('a number that the coördinator was not offered is not believed', async () => {
    await begin();
    await meldAan('kevin');
    await beoordeel();
    await d.clicks('femke', 'Agenderen');
    await meldAan('dewi', { wie: { initialen: 'B.B.', geboren: '2011' } });
    const aanmelding = (await aanmeldingen()).find(({ aanmelder }) => aanmelder === 'dewi')?.id;
    await d.clicksRaw('femke', 'aanmelding.besluit', {
      aanmelding,
      uitkomst: 'agenderen',
      casusKeuze: 'ZN-2026-001',
    });
    expect((await casussen()).map(({ id, aanmelders }) => [id, aanmelders])).toEqual([
      ['ZN-2026-001', ['kevin']],
      ['ZN-2026-002', ['dewi']],
    ]);
  });

  test('two coördinatoren at once: one decision counts, the other sees which', async () => {
    await begin({ tweedeCoordinator: true });
    await meldAan('kevin');
    const aanmelding = (await aanmeldingen())[0]?.id;
    const [a, b] = await Promise.all([
      d.clicksRaw('femke', 'aanmelding.besluit', { aanmelding, uitkomst: 'agenderen' }),
      d.clicksRaw('sanne', 'aanmelding.besluit', {
        aanmelding,
        uitkomst: 'afwijzen',
        toelichting: 'Past niet.',
      }),
    ]);
    const teksten = [woorden(a), woorden(b)];
    expect(teksten.filter((each) => each.includes('Al beoordeeld'))).toHaveLength(1);
    expect(teksten.find((each) => each.includes('Al beoordeeld'))).toMatch(
      /door (Femke de Wit|Sanne Bakker) op ma 2 nov/,
    );
    expect(d.messages('kevin').filter((each) => each.includes('Je aanmelding is beoordeeld'))).toHaveLength(
      1,
    );
    for (const who of ['femke', 'sanne'])
      expect(d.messages(who)[0]).not.toContain('Er is een nieuwe aanmelding');
  });

  test('two aanmeldingen decided at once get two numbers', async () => {
    await begin({ tweedeCoordinator: true });
    await meldAan('kevin');
    await meldAan('dewi', { wie: { initialen: 'B.B.', geboren: '2011' } });
    const [een, twee] = (await aanmeldingen()).map(({ id }) => id);
    await Promise.all([
      d.clicksRaw('femke', 'aanmelding.besluit', { aanmelding: een, uitkomst: 'agenderen' }),
      d.clicksRaw('sanne', 'aanmelding.besluit', { aanmelding: twee, uitkomst: 'agenderen' }),
    ]);
    expect((await casussen()).map(({ id }) => id)).toEqual(['ZN-2026-001', 'ZN-2026-002']);
  });

  test('what the coördinator writes goes through the same guard', async () => {
    await begin();
    await meldAan('kevin');
    await beoordeel();
    const terug = woorden(
      await d.clicks('femke', 'Afwijzen', {
        toelichting: 'Mail naar jan@voorbeeld.nl',
        gemist: 'Zijn BSN is 123456782',
      }),
    );
    expect(terug).toContain('e-mailadres');
    expect(terug).toContain('BSN');
    expect(terug).toContain('Mail naar jan@voorbeeld.nl');
    expect(await aanmeldingen()).toMatchObject([{ status: 'ingediend' }]);
  });

  test('every reading and every change is in the audit log, without content', async () => {
    await begin();
    await meldAan('kevin');
    await beoordeel();
    await d.clicks('femke', 'Agenderen');
    const regels = await rijen<{ wie: string; wat: string }>('audit!');
    const gedaan = new Set(regels.map(({ wie, wat }) => `${wie} ${wat}`));
    for (const regel of [
      'kevin begonnen',
      'kevin gewijzigd',
      'kevin ingediend',
      'femke gelezen',
      'femke geagendeerd',
    ])
      expect(gedaan).toContain(regel);
    expect(JSON.stringify(regels)).not.toContain('school');
  });
});
