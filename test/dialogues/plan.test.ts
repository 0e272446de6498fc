import { describe, expect, test } from 'vitest';
import type { Gebeurtenis } from '../../src/domain/gebeurtenis.ts';
import { begin, casussen, d, geenInhoud, rijen, woorden } from './aanmelden.ts';
import { zaad } from './zaad.ts';

const NUMMER = 'ZN-2026-014';

const klik = (wie: string, verb: string, data: object = {}) =>
  d.clicksRaw(wie, verb, { casus: NUMMER, n: d.netwerkId, ...data });
const casus = async () => {
  const [een] = await casussen();
  if (!een) throw new Error('no casus');
  return een;
};
const DOEL = {
  tekst: 'Gaat elke dag naar school',
  gebied: 'dagbesteding',
  aanpak: 'De mentor belt elke ochtend.',
  wie: 'jongerenwerk',
  tot: '2027-01-15',
};
const SCORES = { justitie: '2', overlast: '3', wonen: '1', relaties: '2' };
const REST = { dagbesteding: '2', gezondheid: '4', financien: '3', gedrag: '2' };

/** A casus of Kevin (jongerenwerk), who keeps it together, with the politie on it. */
const metCasus = async (meer: object = {}) => {
  await begin({ erbij: [zaad] });
  await d.says(
    'sanne',
    `/zaaicasus ${JSON.stringify({ casus: NUMMER, status: 'nieuw', partners: ['jongerenwerk', 'politie'], aanmelder: 'kevin', ...meer })}`,
  );
  await klik('femke', 'casus.regie.vraag', { naar: 'kevin', actief: true });
  await klik('kevin', 'casus.regie.ja');
};
const politie = async () => {
  const { deelnemers } = await d.netwerk();
  const wie = deelnemers.find(
    ({ partner, rollen }) => partner === 'politie' && !rollen.includes('leidinggevende'),
  );
  if (!wie) throw new Error('nobody of the politie');
  return wie.id;
};
const begonnen = async (vraag: 'partners' | 'zelf', moment = 'start') => {
  await klik('kevin', 'casus.scores.begin', { vraag, moment });
  return (await casus()).scoreRonde?.op ?? 'none';
};
const zetVast = async (scores: object = SCORES, rest: object = REST) => {
  const ronde = (await casus()).scoreRonde?.op;
  await klik('kevin', 'casus.meting.zet', { ronde, deel: 1, ...scores });
  return klik('kevin', 'casus.meting.zet', { ronde, deel: 2, ...rest });
};

describe('the plan van aanpak', () => {
  test('gets a goal, which stands in the casus and can be changed and reached', async () => {
    await metCasus();
    const leeg = await klik('kevin', 'casus.plan');
    expect(woorden(leeg)).toContain('Er zijn nog geen doelen.');
    await d.clicks('kevin', 'Doel toevoegen');
    const na = await d.clicks('kevin', 'Bewaren', DOEL);
    expect(woorden(na)).toContain('Gaat elke dag naar school');
    expect(woorden(na)).toContain('Loopt, uiterlijk');
    expect(woorden(await klik(await politie(), 'casus.openen'))).toContain('Gaat elke dag naar school');

    await klik('kevin', 'casus.plan');
    await d.clicks('kevin', 'Wijzigen');
    const gehaald = await d.clicks('kevin', 'Bewaren', { ...DOEL, stand: 'gehaald' });
    expect(woorden(gehaald)).toContain('Gehaald');
    expect(woorden(await klik('kevin', 'casus.openen'))).toContain('Er zijn nog geen doelen.');
    expect((await rijen<Gebeurtenis>('gebeurtenis!')).filter(({ soort }) => soort === 'doel')).toHaveLength(
      2,
    );
    await geenInhoud();
  });

  test('says what is wrong, keeps what was typed, and stores none of it', async () => {
    await metCasus();
    await klik('kevin', 'casus.doel');
    const fout = await d.clicks('kevin', 'Bewaren', {
      ...DOEL,
      aanpak: 'Bel moeder op 0612345678',
      tot: '2026-01-01',
    });
    expect(woorden(fout)).toContain('Nog niet gelukt');
    expect(woorden(fout)).toContain('Kies een dag na vandaag');
    expect(JSON.stringify(fout)).toContain('0612345678');
    expect(await rijen('plan!')).toEqual([]);
    const leeg = await klik('kevin', 'casus.doel.zet', {});
    expect(woorden(leeg)).toContain('Schrijf in één zin wat er beter moet gaan.');
  });

  test('does not lose the change of another who had the same goal open', async () => {
    await metCasus();
    await klik('kevin', 'casus.doel.zet', DOEL);
    const kaart = JSON.stringify(await klik('kevin', 'casus.plan'));
    const doel = /"doel":"([^"]+)"/.exec(kaart)?.[1];
    await klik('femke', 'casus.doel.zet', { ...DOEL, doel, keer: 1, tekst: 'Komt op tijd op school' });
    const laat = await klik('kevin', 'casus.doel.zet', {
      ...DOEL,
      doel,
      keer: 1,
      tekst: 'Gaat graag naar school',
    });
    expect(woorden(laat)).toContain('Iemand anders wijzigde dit doel net');
    expect(woorden(await klik('kevin', 'casus.plan'))).toContain('Komt op tijd op school');
    await d.clicks('kevin', 'Wijzigen');
    await d.clicks('kevin', 'Bewaren', { ...DOEL, tekst: 'Gaat graag naar school' });
    expect(woorden(await klik('kevin', 'casus.plan'))).toContain('Gaat graag naar school');
  });

  test('holds twelve goals, and says so at the thirteenth', async () => {
    await metCasus();
    for (let keer = 1; keer <= 12; keer++)
      await klik('kevin', 'casus.doel.zet', { ...DOEL, tekst: `Doel ${keer}` });
    expect(woorden(await klik('kevin', 'casus.plan'))).not.toContain('Doel toevoegen');
    expect(woorden(await klik('kevin', 'casus.doel.zet', DOEL))).toContain('hoogstens 12 doelen');
  });

  test('is seen by a partner on the casus, who cannot change it; by nobody else', async () => {
    await metCasus();
    await klik('kevin', 'casus.doel.zet', DOEL);
    const wie = await politie();
    expect(woorden(await klik(wie, 'casus.plan'))).toContain('Gaat elke dag naar school');
    expect(woorden(await klik(wie, 'casus.doel.zet', { ...DOEL, tekst: 'Iets anders' }))).toContain(
      'Dit kan alleen de casusregisseur',
    );
    expect(woorden(await klik('marloes', 'casus.plan'))).toContain('niet openen');
    expect(woorden(await klik('marloes', 'casus.scores'))).toContain('niet openen');
  });
});

describe('the scores', () => {
  test('are asked when the casus is actief and has none, and set by the casusregisseur alone', async () => {
    await metCasus();
    expect(woorden(await klik('kevin', 'casus.openen'))).toContain('Er zijn nog geen scores.');
    await d.clicks('kevin', 'Scores geven');
    await d.clicks('kevin', 'Zelf invullen', { moment: 'start' });
    await d.clicks('kevin', 'Verder', SCORES);
    expect(d.sees('kevin')).toContain('deel 2 van 2');
    await d.clicks('kevin', 'Vaststellen', REST);
    expect(d.sees('kevin')).toContain('De scores zijn vastgesteld');
    expect(await rijen('meting!')).toMatchObject([{ moment: 'start', wie: 'kevin', casus: NUMMER }]);
    expect(await rijen('mening!')).toEqual([]);
    expect(await casus()).not.toHaveProperty('scoreRonde');
    const kaart = await klik('kevin', 'casus.scores');
    expect(JSON.stringify(kaart)).toContain('data:image/png;base64,');
    expect(woorden(kaart)).toContain('School of werk: 2');
    expect(woorden(await klik('kevin', 'casus.openen'))).not.toContain('Er zijn nog geen scores.');
    await geenInhoud();
  });

  test('of two moments show how they moved', async () => {
    await metCasus();
    await begonnen('zelf');
    await zetVast();
    await d.at('2027-05-10T09:00');
    await begonnen('zelf', 'herijking');
    await zetVast(SCORES, { ...REST, dagbesteding: '4', gezondheid: '3', financien: '' });
    const kaart = woorden(await klik(await politie(), 'casus.scores'));
    expect(kaart).toContain('School of werk: van 2 naar 4, beter');
    expect(kaart).toContain('Gezondheid: van 4 naar 3, slechter');
    expect(kaart).toContain('Overlast: 3, gelijk gebleven');
    expect(woorden(await klik('kevin', 'casus.levensloop'))).toContain('Scores vastgesteld');
  });

  test('are asked of the partners by a neutral message; the middle stands filled in for the casusregisseur', async () => {
    await metCasus();
    const wie = await politie();
    const ronde = await begonnen('partners');
    expect(d.messages(wie).at(-1)).toContain(`Hoe gaat het? ${NUMMER}`);
    await d.clicks(wie, 'Invullen');
    await d.clicks(wie, 'Verder', { ...SCORES, relaties: 'onbekend' });
    await d.clicks(wie, 'Versturen', { ...REST, toelichting: 'Sinds de zomer gaat het beter.' });
    expect(d.sees(wie)).toContain('Bedankt');
    expect(d.messages('kevin').at(-1)).toContain('1 van de 1 partners gaven antwoord');
    await d.clicks('kevin', 'Vaststellen');
    const kaart = JSON.stringify(await klik('kevin', 'casus.meting', { ronde }));
    expect(kaart).toContain('Politie');
    expect(kaart).toContain('"value":"2"');
    await zetVast();
    expect(woorden(await klik(wie, 'casus.mening', { ronde }))).toContain('niet meer open');
    await geenInhoud();
  });

  test('say where the text is wrong and keep the choices; a partner may change the answer', async () => {
    await metCasus();
    const wie = await politie();
    const ronde = await begonnen('partners');
    await klik(wie, 'casus.mening.zet', { ronde, deel: 1, ...SCORES });
    const fout = await klik(wie, 'casus.mening.zet', {
      ronde,
      deel: 2,
      ...REST,
      toelichting: 'bel 0612345678',
    });
    expect(woorden(fout)).toContain('Nog niet gelukt');
    expect(JSON.stringify(fout)).toContain('0612345678');
    expect(await rijen('mening!')).toMatchObject([{ klaar: false }]);
    await klik(wie, 'casus.mening.zet', { ronde, deel: 2, ...REST });
    await klik(wie, 'casus.mening.zet', { ronde, deel: 1, ...SCORES, wonen: '5' });
    expect(await rijen('mening!')).toMatchObject([{ klaar: true, van: 'politie' }]);
    expect(d.messages('kevin').filter((een) => een.includes('partners gaven antwoord'))).toHaveLength(1);
  });

  test('remind once who did not answer, and tell the casusregisseur how far it is', async () => {
    await metCasus();
    const wie = await politie();
    await begonnen('partners');
    const eerst = d.messages(wie).length;
    await d.at('2026-11-06T11:00');
    expect(d.messages(wie).slice(eerst).join(' ')).toContain('Hoe gaat het?');
    expect(d.messages('kevin').at(-1)).toContain('0 van de 1 partners gaven antwoord');
  });

  test('are asked once, however often it is clicked; nonsense sets nothing', async () => {
    await metCasus();
    const wie = await politie();
    const ronde = await begonnen('partners');
    expect(await begonnen('partners')).toBe(ronde);
    expect(d.messages(wie).filter((een) => een.includes('Hoe gaat het?'))).toHaveLength(1);
    await klik('kevin', 'casus.meting.zet', { ronde, deel: 1, justitie: '9', overlast: 'x' });
    expect(woorden(await klik('kevin', 'casus.meting.zet', { ronde, deel: 2 }))).toContain(
      'nog geen enkele score',
    );
    expect(await rijen('meting!')).toEqual([]);
    await zetVast();
    expect(woorden(await klik('kevin', 'casus.meting.zet', { ronde, deel: 2, ...REST }))).toContain(
      'niet meer open',
    );
    expect(await rijen('meting!')).toHaveLength(1);
    expect(woorden(await klik(wie, 'casus.meting.zet', { ronde, deel: 2, ...REST }))).toContain(
      'Dit kan alleen de casusregisseur',
    );
    expect(woorden(await klik('kevin', 'casus.mening', { ronde }))).toContain('niet meer open');
  });
});
