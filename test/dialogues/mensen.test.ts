import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { listThings } from '../../src/app/rows.ts';
import { AuditRegels } from '../../src/domain/bericht.ts';
import { deelnemerMet, type Netwerk } from '../../src/domain/netwerk.ts';
import type { Reply } from '../../src/ports/chat.ts';
import { wordsOf } from '../support/chat.ts';
import { type Dialogue, startDialogue } from '../support/dialogue.ts';
import { metZaai } from '../support/zaai.ts';

let d: Dialogue;
beforeEach(async () => {
  d = await startDialogue({ features: metZaai });
});
afterEach(async () => {
  expect(d.errors).toEqual([]);
  await d.close();
});

const zegt = (reply: Reply): string =>
  reply.kind === 'card' ? wordsOf(reply.card) : reply.kind === 'none' ? '' : reply.text;
const wie = async (id: string) => deelnemerMet(await d.netwerk(), id);
const klik = async (naam: string, data: object, door = 'femke') => zegt(await d.clicksRaw(door, naam, data));
const zet = (id: string, wat: string, waarde: string, meer: object = {}) =>
  klik('netwerk.zet', { waar: 'netwerk', deelnemer: id, wat, waarde, ...meer });
const zeker = { zeker: true };

describe('a person of two organisations', () => {
  it('is made so by card, after what follows was said', async () => {
    await klik('netwerk.persoon', { waar: 'netwerk', deelnemer: 'kevin' });
    expect(d.sees('femke')).toContain('Hoort ook bij');
    expect(d.sees('femke')).toContain('geen andere organisatie');
    await klik('netwerk.vraag', { waar: 'netwerk', deelnemer: 'kevin', wat: 'ook' });
    await d.clicks('femke', 'Verder', { waarde: 'ggz,smw' });
    expect(d.sees('femke')).toContain(
      'Kevin Oosterhuis mag dan de casussen zien waar GGZ jeugd en Schoolmaatschappelijk werk op staat.',
    );
    expect((await wie('kevin'))?.ookVoor).toBeUndefined();
    await d.clicks('femke', 'Ja, wijzigen');
    expect((await wie('kevin'))?.ookVoor).toEqual(['ggz', 'smw']);
    expect(d.sees('femke')).toContain('GGZ jeugd en Schoolmaatschappelijk werk');
  });

  it('reads the casussen of both, and of neither any more when that ends', async () => {
    await d.clicksRaw('femke', 'test.zaai', { partners: ['ggz'] });
    const lees = () => klik('casus.openen', { casus: 'ZN-2026-001' }, 'kevin');
    expect(await lees()).toContain('Je kunt deze casus niet openen');
    await zet('kevin', 'ook', 'ggz', zeker);
    expect(await lees()).toContain('ZN-2026-001');
    expect(await zet('kevin', 'ook', '')).toContain('ziet de casussen van GGZ jeugd niet meer.');
    await zet('kevin', 'ook', '', zeker);
    expect(await lees()).toContain('Je kunt deze casus niet openen');
  });

  it('keeps the own organisation out of the others, also when it changes', async () => {
    await zet('kevin', 'ook', 'ggz,jongerenwerk,ggz', zeker);
    expect((await wie('kevin'))?.ookVoor).toEqual(['ggz']);
    await zet('kevin', 'partner', 'ggz', zeker);
    expect(await wie('kevin')).toMatchObject({ partner: 'ggz' });
    expect((await wie('kevin'))?.ookVoor).toBeUndefined();
    expect(await zet('kevin', 'ook', 'bestaatniet')).toContain('Kies organisaties uit de lijst.');
  });

  it('stands with both organisations in the lists, and is welcomed with both', async () => {
    await zet('kevin', 'ook', 'ggz', zeker);
    expect(await klik('netwerk.partner', { waar: 'netwerk', partner: 'ggz' })).toContain(
      'Kevin Oosterhuis (van een andere organisatie)',
    );
    await klik('netwerk.verwijder', { deelnemer: 'kevin' });
    await klik('netwerk.terug', { deelnemer: 'kevin' });
    expect(d.messages('kevin').at(-1)).toContain(
      'Je doet mee voor Jongerenwerk en GGZ jeugd, als deelnemer.',
    );
  });

  it('is asked once whether there is something to bring in, though both are kern', async () => {
    await zet('kevin', 'ook', 'smw', zeker);
    await d.says('femke', '/overleg 25-11-2026 9.30');
    await d.clicks('femke', 'Plannen');
    await d.at('2026-11-12T10:00');
    const vragen = d.messages('kevin').filter((bericht) => /inbrengen|in te brengen/.test(bericht));
    expect(vragen).toHaveLength(1);
  });
});

describe('roles', () => {
  it('are explained where they are chosen', async () => {
    const vraag = await klik('netwerk.vraag', { waar: 'netwerk', deelnemer: 'kevin', wat: 'rol' });
    expect(vraag).toContain('plaatsvervangend coördinator: mag hetzelfde');
    expect(vraag).toContain('leidinggevende: ziet alleen aantallen, nooit de inhoud van een casus');
  });

  it('appoint a plaatsvervanger who may do what the coördinator may, and a coördinator after what that means was said', async () => {
    expect(await zet('sanne', 'rol', 'deelnemer,plaatsvervanger')).toContain('mag dan alles wat jij mag');
    await d.clicks('femke', 'Ja, wijzigen');
    expect(d.messages('sanne')).toHaveLength(1);
    expect(d.messages('sanne')[0]).toContain('Je bent nu plaatsvervangend coördinator');
    await d.says('sanne', '/netwerk');
    expect(d.sees('sanne')).toContain('Jullie netwerk');
    expect(await zet('dewi', 'rol', 'leidinggevende')).toContain('ziet dan alleen aantallen');
    expect((await wie('dewi'))?.rollen).toEqual(['deelnemer']);
    expect(await zet('dewi', 'rol', 'voorzitter,notulist')).toContain('De rol is gewijzigd.');
    expect(await zet('dewi', 'rol', 'baas')).toMatch(/./);
    expect((await wie('dewi'))?.rollen).toEqual(['voorzitter', 'notulist']);
  });

  it('of the last coördinator stay, whatever is tried, also with a plaatsvervanger; it is said before it is asked', async () => {
    await zet('sanne', 'rol', 'plaatsvervanger', zeker);
    const zin = 'Een netwerk heeft altijd een coördinator die in het team zit.';
    expect(await zet('femke', 'rol', 'deelnemer')).toContain(zin);
    expect(await zet('femke', 'rol', 'deelnemer', zeker)).toContain(zin);
    expect(await zet('femke', 'team', 'geen')).toContain(zin);
    expect(await klik('netwerk.verwijderVraag', { deelnemer: 'femke' })).toContain(zin);
    expect(await klik('netwerk.verwijder', { deelnemer: 'femke' })).toContain(zin);
    expect(await klik('netwerk.verwijder', { deelnemer: 'femke' }, 'sanne')).toContain(zin);
    expect(await wie('femke')).toMatchObject({ rollen: ['coordinator'], oid: 'demo-femke' });
  });

  it('of a coördinator without an account do not count', async () => {
    await zet('dewi', 'team', 'geen', zeker);
    await zet('dewi', 'rol', 'coordinator', zeker);
    expect(await zet('femke', 'rol', 'deelnemer', zeker)).toContain(
      'Een netwerk heeft altijd een coördinator',
    );
  });

  it('can be given away by who has them, after a warning, and the way back is shown', async () => {
    await zet('sanne', 'rol', 'coordinator', zeker);
    expect(await zet('femke', 'rol', 'deelnemer')).toContain(
      'Je kunt het netwerk daarna zelf niet meer wijzigen.',
    );
    await d.clicks('femke', 'Ja, wijzigen');
    expect(d.sees('femke')).toContain('Je bent geen coördinator meer');
    expect(await klik('netwerk.openen', {})).toContain('Dit kan alleen de coördinator');
  });

  it('are kept for one when two coördinatoren take each other the role at the same time', async () => {
    await zet('sanne', 'rol', 'coordinator', zeker);
    const weg = (door: string, id: string) =>
      d.clicksRaw(door, 'netwerk.zet', {
        waar: 'netwerk',
        deelnemer: id,
        wat: 'rol',
        waarde: 'deelnemer',
        zeker: true,
      });
    await Promise.all([weg('femke', 'sanne'), weg('sanne', 'femke')]);
    const over = (await d.netwerk()).deelnemers.filter(({ rollen }) => rollen.includes('coordinator'));
    expect(over).toHaveLength(1);
  });
});

describe('changes that others notice', () => {
  it('are said before they are done: another organisation, another account', async () => {
    const vraag = await zet('kevin', 'partner', 'politie');
    expect(vraag).toContain('Kevin Oosterhuis mag dan de casussen zien waar Politie op staat.');
    expect(vraag).toContain('Kevin Oosterhuis ziet de casussen van Jongerenwerk niet meer.');
    expect((await wie('kevin'))?.partner).toBe('jongerenwerk');
    await d.clicks('femke', 'Nee, terug');
    expect(d.sees('femke')).toContain('k.oosterhuis@jongerenwerk.example');
    expect(await zet('kevin', 'team', 'geen')).toContain('verliest de toegang meteen');
    expect((await wie('kevin'))?.oid).toBe('demo-kevin');
  });

  it('end the access of an account at once when it is no longer linked', async () => {
    await zet('kevin', 'team', 'geen', zeker);
    expect(await klik('opdracht.start', { n: d.netwerkId, opdracht: 'acties' }, 'kevin')).toContain(
      'Je staat (nog) niet op de lijst',
    );
  });

  it('are done at once where nobody notices, and are in the audit log', async () => {
    expect(await zet('kevin', 'vervanger', 'dewi')).toContain('De vervanger is gewijzigd.');
    const regels = (await listThings(d.store, d.netwerkId, AuditRegels)).map(({ value }) => value);
    expect(regels.at(-1)).toMatchObject({ wie: 'femke', wat: 'vervanger gewijzigd', over: 'kevin' });
  });
});

describe('vervangers', () => {
  it('are never oneself, and two colleagues may replace each other', async () => {
    expect(await zet('kevin', 'vervanger', 'kevin')).toContain('Iemand kan niet zijn eigen vervanger zijn.');
    expect(await zet('tom', 'vervanger', 'marloes')).toContain('De vervanger is gewijzigd.');
    expect(await klik('netwerk.lijst', { waar: 'netwerk', wat: 'mensen' })).toContain(
      'Deze mensen vervangen elkaar: Marloes Visser en Tom Hendriks.',
    );
  });
});

describe('names', () => {
  it.each([
    ['', 'Vul een naam in.'],
    ['\u202e \u200f', 'Vul een naam in.'],
    ['🦆', 'minstens één letter'],
    ['x'.repeat(300), 'De naam is te lang.'],
  ])('%j is refused with a sentence, and what was typed is still there', async (naam, zin) => {
    const reply = await d.clicksRaw('femke', 'netwerk.zet', {
      waar: 'netwerk',
      deelnemer: 'kevin',
      wat: 'naam',
      waarde: naam,
    });
    expect(zegt(reply)).toContain(zin);
    if (naam.length === 300) expect(JSON.stringify(reply)).toContain('x'.repeat(260));
    expect((await wie('kevin'))?.naam).toBe('Kevin Oosterhuis');
  });

  it('with quotes, emoji and marks are kept as people write them, without what turns the text around', async () => {
    expect(await zet('kevin', 'naam', '\u202eKevin "de Eend" 🦆 d\'Oosterhuis\u200f')).toContain(
      'De naam is gewijzigd.',
    );
    expect((await wie('kevin'))?.naam).toBe('Kevin "de Eend" 🦆 d\'Oosterhuis');
    expect(await zet('dewi', 'naam', 'دِوِي سانتوسو')).toContain('De naam is gewijzigd.');
  });
});

describe('somebody who is added by card', () => {
  it('is refused at an organisation that takes no part, and welcomed when it does', async () => {
    const veel = (netwerk: Netwerk) => netwerk.deelnemers.length;
    const voor = veel(await d.netwerk());
    d.chat.members = [
      ...d.chat.members,
      { oid: 'y', teamsId: '29:y', naam: 'Yara "Y" El Idrissi 🦆', guest: true },
    ];
    await klik('netwerk.partnerWeg', { partner: 'wonen' });
    expect(await klik('netwerk.voegToe', { lid: 'y', bij: 'wonen', rol: 'deelnemer' })).toContain(
      'Kies een organisatie.',
    );
    expect(await klik('netwerk.voegToe', { lid: 'y', bij: 'ggz', rol: 'deelnemer' })).toContain('doet mee');
    expect(veel(await d.netwerk())).toBe(voor + 1);
  });
});

describe('a long list of people', () => {
  it('can be searched by name and by organisation, and what was asked stays while leafing', async () => {
    await klik('netwerk.lijst', { waar: 'netwerk', wat: 'mensen' });
    await d.clicks('femke', 'Zoek', { zoekterm: 'jansen' });
    expect(d.sees('femke')).toContain('Peter Jansen');
    expect(d.sees('femke')).toContain('Petra Jansen');
    expect(d.sees('femke')).not.toContain('Kevin');
    await d.clicks('femke', 'Zoek', { zoekterm: 'JONGERENWERK' });
    expect(d.sees('femke')).toContain('Kevin Oosterhuis');
    await d.clicks('femke', 'Zoek', { zoekterm: 'xyz' });
    expect(d.sees('femke')).toContain('Niemand gevonden met "xyz".');
    await d.clicks('femke', 'Zoek', { zoekterm: '' });
    await d.clicks('femke', 'Verder');
    expect(d.sees('femke')).toContain('9 t/m 15 van 15');
    for (const zoekterm of ['\u202e', '🎉', '[klik](http://x)', 'x'.repeat(200)])
      expect(await klik('netwerk.lijst', { waar: 'netwerk', wat: 'mensen', zoekterm })).toContain('Mensen');
  });
});
