import { describe, expect, test } from 'vitest';
import type { Gebeurtenis } from '../../src/domain/gebeurtenis.ts';
import { aanmeldingen, begin, casussen, d, geenInhoud, rijen, woorden } from './aanmelden.ts';
import { zaad } from './zaad.ts';

const NUMMER = 'ZN-2026-014';
const REDEN = 'Het gaat thuis een stuk beter dan in de zomer.';

const klik = (wie: string, verb: string, data: object = {}) =>
  d.clicksRaw(wie, verb, { casus: NUMMER, n: d.netwerkId, ...data });
const casus = async () => {
  const [een] = await casussen();
  if (!een) throw new Error('no casus');
  return een;
};
const gebeurd = async () => (await rijen<Gebeurtenis>('gebeurtenis!')).map(({ soort }) => soort);

/** A casus of Kevin (jongerenwerk), with the politie on it. */
const metCasus = async (status = 'nieuw', meer: object = {}) => {
  await begin({ erbij: [zaad] });
  await d.says(
    'sanne',
    `/zaaicasus ${JSON.stringify({ casus: NUMMER, status, partners: ['jongerenwerk', 'politie'], aanmelder: 'kevin', ...meer })}`,
  );
};
const metRegisseur = async () => {
  await metCasus();
  await klik('femke', 'casus.regie.vraag', { naar: 'kevin' });
  await klik('kevin', 'casus.regie.ja');
};

describe('the casusregisseur', () => {
  test('is asked, says yes, and the casus is actief', async () => {
    await metCasus();
    await klik('femke', 'casus.regie');
    await d.clicks('femke', 'Vraag het', { naar: 'marloes' });
    expect(d.sees('marloes')).toContain('Wil jij casusregisseur worden van ZN-2026-014?');
    expect(await casus()).not.toHaveProperty('regisseur');
    await d.clicks('marloes', 'Eerst bekijken');
    expect(d.sees('marloes')).toContain('Q.Z. (2010)');
    await d.clicks('marloes', 'Ja, ik doe het');
    expect(await casus()).toMatchObject({ status: 'actief', regisseur: 'marloes' });
    expect((await casus()).partners).toContain(
      (await d.netwerk()).deelnemers.find(({ id }) => id === 'marloes')?.partner,
    );
    expect(d.sees('femke')).toContain('Marloes');
    expect(d.messages('marloes').at(-1)).toContain('Jij bent casusregisseur.');
    expect((await gebeurd()).sort()).toEqual(['regie gevraagd', 'regisseur']);
    await geenInhoud();
  });

  test('says no, and who asked hears it; nothing changed, and the casus cannot be seen any more', async () => {
    await metCasus();
    await klik('femke', 'casus.regie.vraag', { naar: 'marloes' });
    await d.clicks('marloes', 'Nee');
    expect(d.messages('femke').at(-1)).toContain('zei nee');
    expect(await casus()).not.toHaveProperty('regisseur');
    expect(woorden(await klik('marloes', 'casus.openen'))).toContain('niet openen');
  });

  test('is not asked for a closed casus, unless that opens it again', async () => {
    await metCasus('afgesloten positief');
    for (const verb of ['casus.regie', 'casus.regie.vraag'])
      expect(woorden(await klik('femke', verb, { naar: 'kevin' }))).toContain('Maak hem eerst weer actief');
    expect(await casus()).not.toHaveProperty('regieVoorstel');
    await klik('femke', 'casus.regie.vraag', { naar: 'kevin', actief: true });
    await klik('kevin', 'casus.regie.ja');
    expect(await casus()).toMatchObject({ status: 'actief', regisseur: 'kevin' });
  });

  test('is one person: a second yes, or a yes to a question that was withdrawn, changes nothing', async () => {
    await metCasus();
    await klik('femke', 'casus.regie.vraag', { naar: 'marloes' });
    await klik('femke', 'casus.regie.vraag', { naar: 'kevin' });
    expect(woorden(await klik('marloes', 'casus.regie.ja'))).toContain('niet openen');
    await klik('kevin', 'casus.regie.ja');
    expect(woorden(await klik('kevin', 'casus.regie.ja'))).toContain('Jij bent al casusregisseur');
    expect((await casus()).regisseur).toBe('kevin');
    expect((await gebeurd()).filter((soort) => soort === 'regisseur')).toHaveLength(1);
  });

  test('may ask a successor, and nobody else on the casus may', async () => {
    await metRegisseur();
    expect(woorden(await klik('rachid', 'casus.regie.vraag', { naar: 'rachid' }))).toContain(
      'alleen de casusregisseur',
    );
    await klik('kevin', 'casus.regie.vraag', { naar: 'rachid' });
    await d.clicks('rachid', 'Ja, ik doe het');
    expect((await casus()).regisseur).toBe('rachid');
    expect(d.messages('kevin').at(-1)).toContain('is nu casusregisseur');
  });

  test('takes it at once when choosing oneself; somebody who is not in the netwerk cannot be chosen', async () => {
    await metCasus();
    expect(woorden(await klik('femke', 'casus.regie.vraag', { naar: 'niemand' }))).toContain(
      'Kies iemand uit de lijst.',
    );
    await klik('femke', 'casus.regie.vraag', { naar: 'femke' });
    expect(await casus()).toMatchObject({ status: 'actief', regisseur: 'femke' });
  });
});

describe('the state of a casus', () => {
  test('actief wants a casusregisseur first', async () => {
    await metCasus('slapend');
    expect(woorden(await klik('femke', 'casus.staat.vraag', { staat: 'actief' }))).toContain(
      'Wie wordt casusregisseur?',
    );
    await d.clicks('femke', 'Vraag het', { naar: 'kevin' });
    expect((await casus()).status).toBe('slapend');
    await d.clicks('kevin', 'Ja, ik doe het');
    expect(await casus()).toMatchObject({ status: 'actief', regisseur: 'kevin' });
  });

  test('volgen wants a day and a reason, and loses nothing that was typed', async () => {
    await metRegisseur();
    await klik('kevin', 'casus.staat');
    await d.clicks('kevin', 'Kiezen');
    expect(d.sees('kevin')).toContain('Wanneer bespreken jullie de casus weer?');
    const fout = await d.clicks('kevin', 'Bewaren', { datum: '2026-11-01', motivatie: REDEN });
    expect(woorden(fout)).toContain('Kies een dag na vandaag.');
    expect(JSON.stringify(fout)).toContain(REDEN);
    await d.clicks('kevin', 'Bewaren', { datum: '2026-12-14', motivatie: REDEN });
    expect(await casus()).toMatchObject({ status: 'volgen', terugOp: '2026-12-14' });
    await klik('kevin', 'casus.levensloop');
    expect(d.sees('kevin')).toContain(REDEN);
    expect(d.sees('kevin')).toContain('Van Actief naar Volgen');
    expect(JSON.stringify(await rijen('gebeurtenis!'))).not.toContain(REDEN);
  });

  test('a reason with a name or a number in it is refused, and given back', async () => {
    await metRegisseur();
    const tekst = 'Bel 06 12345678 voor meer.';
    const fout = await klik('femke', 'casus.staat.zet', { staat: 'slapend', motivatie: tekst });
    expect(woorden(fout)).toContain('telefoonnummer');
    expect(JSON.stringify(fout)).toContain(tekst);
    expect((await casus()).status).toBe('actief');
  });

  test('a casusregisseur cannot let it sleep or end it badly; somebody on the casus cannot change it at all', async () => {
    await metRegisseur();
    expect(woorden(await klik('kevin', 'casus.staat.zet', { staat: 'slapend', motivatie: REDEN }))).toContain(
      'staat al anders',
    );
    expect(woorden(await klik('rachid', 'casus.staat.zet', { staat: 'volgen', motivatie: REDEN }))).toContain(
      'alleen de casusregisseur',
    );
    expect(woorden(await klik('dewi', 'casus.staat', {}))).toContain('niet openen');
    expect((await casus()).status).toBe('actief');
  });

  test('closing well follows the rule, or says why not; the aanmelder hears it once', async () => {
    await metRegisseur();
    const alles = '0,1,2,3';
    expect(
      woorden(
        await klik('kevin', 'casus.staat.zet', {
          staat: 'afgesloten positief',
          vinkjes: alles,
          motivatie: REDEN,
        }),
      ),
    ).toContain('alleen de coördinator');
    expect(
      woorden(await klik('femke', 'casus.staat.zet', { staat: 'afgesloten positief', vinkjes: '0' })),
    ).toContain('Niet alles is aangevinkt');
    expect(
      woorden(await klik('femke', 'casus.staat.zet', { staat: 'afgesloten positief', vinkjes: alles })),
    ).toContain('nog geen 9 maanden');
    await klik('femke', 'casus.staat.zet', {
      staat: 'afgesloten positief',
      vinkjes: alles,
      motivatie: REDEN,
    });
    await klik('femke', 'casus.staat.zet', {
      staat: 'afgesloten positief',
      vinkjes: alles,
      motivatie: REDEN,
    });
    expect(await casus()).toMatchObject({ status: 'afgesloten positief', gesloten: expect.any(String) });
    const terug = d.messages('kevin').filter((bericht) => bericht.includes('Terugkoppeling'));
    expect(terug).toHaveLength(1);
    expect(terug[0]).not.toContain(REDEN);
    await d.clicks('kevin', 'Openen');
    expect(d.sees('kevin')).toContain(REDEN);
    await geenInhoud();
  });

  test('what was closed can be opened again by the coördinator, with a reason', async () => {
    await metCasus('afgesloten negatief');
    await klik('femke', 'casus.staat.vraag', { staat: 'actief' });
    await d.clicks('femke', 'Vraag het', { naar: 'femke' });
    expect(await casus()).toMatchObject({ status: 'actief', regisseur: 'femke' });
    expect(await casus()).not.toHaveProperty('gesloten');
  });
});

describe('what comes by itself', () => {
  test('the herijking: once, to casusregisseur and coördinator, in working hours; one answer counts', async () => {
    await metRegisseur();
    await d.at('2027-04-30T09:30');
    const vragen = (wie: string) => d.messages(wie).filter((bericht) => bericht.includes('nog nodig?'));
    expect(vragen('kevin')).toHaveLength(0);
    // 26 weeks after 2 November: Monday 3 May.
    await d.at('2027-05-03T08:30');
    expect(vragen('kevin')).toHaveLength(0);
    await d.at('2027-05-03T09:30');
    expect(vragen('kevin')).toHaveLength(1);
    expect(vragen('femke')).toHaveLength(1);
    await d.at('2027-05-06T12:00');
    expect(vragen('kevin')).toHaveLength(1);
    await d.clicks('kevin', 'Eerst bekijken');
    expect(d.sees('kevin')).toContain('Is deze casus nog nodig?');
    await d.clicks('kevin', 'Ja, doorgaan');
    await klik('kevin', 'casus.openen');
    expect(d.sees('kevin')).not.toContain('Is deze casus nog nodig?');
    expect(d.messages('femke').at(-1)).toContain('Beantwoord');
    expect(woorden(await klik('femke', 'casus.herijkt'))).toContain('al beantwoord');
    await d.at('2027-10-29T12:00');
    expect(vragen('kevin')).toHaveLength(0);
    await d.at('2027-11-05T12:00');
    expect(vragen('kevin')).toHaveLength(1);
    await geenInhoud();
  });

  test('a group that goes first is asked after 13 weeks', async () => {
    await metRegisseur();
    await klik('kevin', 'casus.wijzigen');
    await klik('kevin', 'casus.groep');
    await d.at('2027-02-02T12:00');
    expect(d.messages('kevin').some((bericht) => bericht.includes('nog nodig?'))).toBe(true);
  });

  test('a casus without reports for nine months may be closed: said once', async () => {
    await metCasus('volgen', { terugOp: '2028-01-01' });
    await d.at('2027-08-01T12:00');
    const kan = () => d.messages('femke').filter((bericht) => bericht.includes('worden afgesloten?'));
    expect(kan()).toHaveLength(0);
    await d.at('2027-08-04T12:00');
    expect(kan()).toHaveLength(1);
    await d.at('2027-08-20T12:00');
    expect(kan()).toHaveLength(1);
  });

  test('eight weeks before somebody comes free; what it is stands only in the opened casus', async () => {
    await metRegisseur();
    expect(woorden(await klik('kevin', 'casus.vrij.zet', { op: '2026-01-01' }))).toContain(
      'Kies een dag na vandaag',
    );
    await klik('kevin', 'casus.vrij.zet', { op: '2027-03-01' });
    expect(JSON.stringify(await casus())).not.toContain('2027-03-01');
    await d.at('2026-12-31T12:00');
    const letOp = () => d.messages('kevin').filter((bericht) => bericht.includes('Let op bij'));
    expect(letOp()).toHaveLength(0);
    await d.at('2027-01-04T12:00');
    expect(letOp()).toHaveLength(1);
    expect(letOp()[0]).not.toContain('vrij');
    await d.clicks('kevin', 'Openen');
    expect(d.sees('kevin')).toContain('komt binnenkort vrij');
  });
});

describe('whether youth and parents know', () => {
  test('is asked of those on the casus, and kept with the day', async () => {
    await metCasus();
    await klik('kevin', 'casus.wijzigen');
    await d.clicks('kevin', 'Wijzigen');
    await d.clicks('kevin', 'Bewaren', { antwoord: 'veiligheid' });
    expect((await casus()).geinformeerd).toEqual({ ja: false, omdat: 'veiligheid' });
    expect(
      woorden(await klik('kevin', 'casus.geinformeerd', { antwoord: 'ja', op: '2027-01-01' })),
    ).toContain('niet na vandaag');
    await klik('kevin', 'casus.geinformeerd', { antwoord: 'ja', op: '2026-11-01' });
    expect((await casus()).geinformeerd).toEqual({ ja: true, op: '2026-11-01' });
    await klik('kevin', 'casus.openen');
    expect(d.sees('kevin')).toContain('Ja, op zo 1 nov');
  });
});

test('a long history is shown in parts', async () => {
  await metCasus();
  for (let keer = 0; keer < 12; keer++) await klik('femke', 'casus.groep');
  await klik('kevin', 'casus.levensloop');
  expect(d.sees('kevin')).toContain('Pagina 1 van 2');
  await d.clicks('kevin', 'Ouder');
  expect(d.sees('kevin')).toContain('Aangemeld');
  expect((await aanmeldingen())[0]?.casus).toBe(NUMMER);
  expect(woorden(await klik('dewi', 'casus.levensloop'))).toContain('niet openen');
});
