import { describe, expect, test } from 'vitest';
import { listThings } from '../../src/app/rows.ts';
import { AuditRegels } from '../../src/domain/bericht.ts';
import {
  AFSPRAKEN,
  aanmeldingen,
  BETROKKEN,
  begin,
  d,
  GEHEIM,
  inbrengen,
  meldAan,
  VRAAG,
  WIE,
  woorden,
} from './aanmelden.ts';

describe('twice, at once, and by others', () => {
  test('a second delivery of a step or of "Indienen" changes nothing and answers the same', async () => {
    await begin();
    await d.says('kevin', '/aanmelden');
    await d.clicks('kevin', 'Formulier openen');
    const een = await d.clicks('kevin', 'Verder', WIE, { activity: 'stap-1' });
    const data = { naar: 'verder', stap: 1, soort: 'nieuw', ...WIE };
    const twee = await d.clicksRaw('kevin', 'aanmelding.begin', data, 'stap-1');
    expect(woorden(twee)).toBe(woorden(een));
    expect(await aanmeldingen()).toHaveLength(1);
    await d.clicks('kevin', 'Verder', VRAAG);
    await d.clicks('kevin', 'Verder', BETROKKEN);
    await d.clicks('kevin', 'Verder', AFSPRAKEN);
    const id = (await aanmeldingen())[0]?.id;
    await d.clicks('kevin', 'Indienen', {}, { activity: 'indienen' });
    await d.clicksRaw('kevin', 'aanmelding.indienen', { aanmelding: id }, 'indienen');
    expect(d.messages('femke')).toHaveLength(1);
  });

  test('a double click on the first step begins one draft; on "Indienen" it sends in once', async () => {
    await begin();
    const data = { naar: 'verder', stap: 1, soort: 'nieuw', ...WIE };
    await Promise.all([
      d.clicksRaw('kevin', 'aanmelding.begin', data),
      d.clicksRaw('kevin', 'aanmelding.begin', data),
    ]);
    expect(await aanmeldingen()).toHaveLength(1);
    await d.says('kevin', '/aanmelden');
    await d.clicks('kevin', 'Verder met formulier');
    await d.clicks('kevin', 'Verder', VRAAG);
    await d.clicks('kevin', 'Verder', BETROKKEN);
    await d.clicks('kevin', 'Verder', AFSPRAKEN);
    const aanmelding = (await aanmeldingen())[0]?.id;
    const [a, b] = await Promise.all([
      d.clicksRaw('kevin', 'aanmelding.indienen', { aanmelding }),
      d.clicksRaw('kevin', 'aanmelding.indienen', { aanmelding }),
    ]);
    expect([woorden(a), woorden(b)].every((each) => each.includes('Je aanmelding is binnen'))).toBe(true);
    expect(d.messages('femke')).toHaveLength(1);
    expect(await inbrengen()).toHaveLength(1);
  });

  test('another youth is never written over a draft that was begun elsewhere', async () => {
    await begin();
    await d.says('kevin', '/aanmelden');
    await d.clicks('kevin', 'Formulier openen');
    await d.clicks('kevin', 'Verder', WIE);
    const ander = await d.clicksRaw('kevin', 'aanmelding.begin', {
      naar: 'verder',
      initialen: 'B.B.',
      geboren: '2011',
      soort: 'nieuw',
    });
    expect(woorden(ander)).toContain('Je was al met een andere aanmelding begonnen.');
    await d.clicks('kevin', 'Terug');
    expect(d.sees('kevin')).toContain('K.Z.');
  });

  test('nobody else can see, change or send in a draft, not even the coördinator', async () => {
    await begin();
    await d.says('kevin', '/aanmelden');
    await d.clicks('kevin', 'Formulier openen');
    await d.clicks('kevin', 'Verder', WIE);
    const aanmelding = (await aanmeldingen())[0]?.id;
    const verbs = [
      'stap',
      'wijzig',
      'controle',
      'toch',
      'wis',
      'indienen',
      'openen',
      'aanvullen',
      'intrekken',
      'triage',
      'besluit',
    ];
    for (const who of ['ingrid', 'femke', 'wim'])
      for (const naam of verbs) {
        const data = { aanmelding, stap: 1, naar: 'verder', uitkomst: 'agenderen', zeker: true };
        const reply = await d.clicksRaw(who, `aanmelding.${naam}`, data);
        expect(reply.kind, `${who} ${naam}`).toBe('error');
        expect(woorden(reply)).not.toContain('K.Z.');
      }
    expect(await aanmeldingen()).toMatchObject([{ status: 'concept', stap: 2 }]);
    await d.says('femke', '/aanmeldingen');
    expect(d.sees('femke')).toContain('Er wachten geen aanmeldingen.');
  });

  test('what was sent in is the aanmelder’s to change and the coördinator’s to judge', async () => {
    await begin();
    await meldAan('kevin');
    const aanmelding = (await aanmeldingen())[0]?.id;
    for (const naam of ['openen', 'triage', 'besluit', 'stap', 'intrekken', 'indienen'])
      expect(
        (
          await d.clicksRaw('ingrid', `aanmelding.${naam}`, {
            aanmelding,
            stap: 1,
            naar: 'verder',
            uitkomst: 'afwijzen',
            toelichting: 'x',
          })
        ).kind,
        naam,
      ).toBe('error');
    for (const naam of ['triage', 'besluit'])
      expect(
        (await d.clicksRaw('kevin', `aanmelding.${naam}`, { aanmelding, uitkomst: 'agenderen' })).kind,
        naam,
      ).toBe('error');
    expect(
      (await d.clicksRaw('femke', 'aanmelding.stap', { aanmelding, stap: 2, naar: 'verder', ...VRAAG })).kind,
    ).toBe('error');
    expect(woorden(await d.clicksRaw('femke', 'aanmelding.openen', { aanmelding }))).toContain(GEHEIM.vraag);
  });

  test.each([
    [{}],
    [{ aanmelding: 7 }],
    [
      {
        aanmelding: 'bestaat-niet',
        stap: 1,
        naar: 'verder',
        uitkomst: 'agenderen',
        antwoord: 'later vragen',
        overleg: 'x',
      },
    ],
    [{ aanmelding: { $ne: null }, stap: 99, naar: 'weg', uitkomst: 'alles' }],
    [null],
    ['tekst'],
  ])('garbage in a button is answered with a sentence: %j', async (data) => {
    await begin();
    const metId = [
      'stap',
      'wijzig',
      'controle',
      'toch',
      'wis',
      'indienen',
      'openen',
      'aanvullen',
      'intrekken',
      'triage',
      'besluit',
      'inbreng',
      'vraag',
    ];
    for (const naam of metId) {
      const reply = await d.clicksRaw('femke', `aanmelding.${naam}`, data);
      expect(reply.kind, naam).toBe('error');
    }
    expect(await aanmeldingen()).toEqual([]);
  });

  test('a first step full of garbage is the form again', async () => {
    await begin();
    const reply = await d.clicksRaw('kevin', 'aanmelding.begin', {
      naar: 'verder',
      initialen: { a: 1 },
      geboren: ['x'],
      soort: 'boef',
      vraag: 'x'.repeat(100_000),
    });
    expect(woorden(reply)).toContain('Stap 1 van 4');
    expect(woorden(reply)).toContain('Vul de geboortedatum in');
  });

  test('a leidinggevende does not fill in aanmeldingen', async () => {
    await begin();
    await d.says('wim', '/aanmelden');
    expect(d.messages('wim').at(-1)).toContain('Jij staat op de lijst als leidinggevende.');
    expect((await d.clicksRaw('wim', 'aanmelding.formulier', {})).kind).toBe('error');
  });

  test('typed in the channel, the form is shown to the one who clicks and the answer to the one who typed', async () => {
    await begin();
    await d.says('kevin', '@Ketenbot /aanmelden'.replace('@Ketenbot ', ''), { in: 'kanaal' });
    expect(d.channel()).toEqual([]);
    expect(d.messages('kevin')).toHaveLength(1);
  });
});

describe('a name of a youth', () => {
  const NAAM = 'Hij heet Jan de Vries en komt niet meer op school.';
  const totVraag = async () => {
    await begin();
    await d.says('kevin', '/aanmelden');
    await d.clicks('kevin', 'Formulier openen');
    await d.clicks('kevin', 'Verder', WIE);
  };

  test('is refused before anything is kept; the typed text stands on the card again', async () => {
    await totVraag();
    const reply = await d.clicks('kevin', 'Verder', { ...VRAAG, vraag: NAAM });
    expect(woorden(reply)).toContain('voornaam met achternaam');
    expect(woorden(reply)).toContain(NAAM);
    expect((await aanmeldingen())[0]?.stap).toBe(2);
  });

  test('can be said to be none, once, with the reason in the audit log and not the text', async () => {
    await totVraag();
    await d.clicks('kevin', 'Verder', { ...VRAAG, vraag: NAAM });
    await d.clicks('kevin', 'Het is een organisatie', { ...VRAAG, vraag: NAAM });
    expect((await aanmeldingen())[0]?.stap).toBe(3);
    const regels = (await listThings(d.store, d.netwerkId, AuditRegels)).map(({ value }) => value);
    expect(regels).toContainEqual(
      expect.objectContaining({ wat: 'naamwaarschuwing opzij gezet', waarom: 'het is een organisatie' }),
    );
    expect(JSON.stringify(regels)).not.toContain('Vries');
    // The next text is looked at anew.
    const reply = await d.clicks('kevin', 'Verder', { ...BETROKKEN, gevraagdeInput: NAAM });
    expect(woorden(reply)).toContain('voornaam met achternaam');
  });

  test('nothing else can be overruled that way', async () => {
    await totVraag();
    const reply = await d.clicks('kevin', 'Verder', { ...VRAAG, vraag: `${NAAM} Bel 06-12345678.` });
    expect(woorden(reply)).not.toContain('Het is een organisatie');
    const [aanmelding] = await aanmeldingen();
    const raw = await d.clicksRaw('kevin', 'aanmelding.stap', {
      aanmelding: aanmelding?.id,
      stap: 2,
      naar: 'verder',
      geenNaam: 'collega',
      ...VRAAG,
      vraag: 'Bel 06-12345678.',
      n: d.netwerkId,
    });
    expect(woorden(raw)).toContain('telefoonnummer');
    expect((await aanmeldingen())[0]?.stap).toBe(2);
  });
});
