import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { listThings } from '../../src/app/rows.ts';
import { Acties } from '../../src/domain/actie.ts';
import { AuditRegels } from '../../src/domain/bericht.ts';
import { deelnemerMet, type Netwerk, partnerMet } from '../../src/domain/netwerk.ts';
import type { Reply } from '../../src/ports/chat.ts';
import { choiceOf } from '../support/card-play.ts';
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
const partner = async (id: string) => partnerMet(await d.netwerk(), id);
const genaamd = async (naam: string) => (await d.netwerk()).partners.find((een) => een.naam === naam);
const wie = async (id: string) => deelnemerMet(await d.netwerk(), id);
const klik = async (naam: string, data: object, door = 'femke') => zegt(await d.clicksRaw(door, naam, data));
const zet = (id: string, wat: string, waarde: string, meer: object = {}) =>
  klik('netwerk.zetPartner', { waar: 'netwerk', partner: id, wat, waarde, ...meer });
const nieuw = (data: object) => klik('netwerk.voegPartnerToe', data);
const weg = (id: string, mensen = '') => klik('netwerk.partnerWeg', { partner: id, mensen });
const audit = async () =>
  (await listThings(d.store, d.netwerkId, AuditRegels)).map(({ value }) => `${value.wat} ${value.over}`);

describe('one partner', () => {
  it('is opened from the list, and changed one thing at a time', async () => {
    await d.says('femke', '/netwerk');
    await d.clicks('femke', 'Partners');
    await d.clicks('femke', 'Openen');
    expect(d.sees('femke')).toContain('Convenant getekend');
    expect(await zet('politie', 'naam', 'Politie Midden')).toContain('Naam: Politie Midden.');
    expect(await zet('politie', 'sector', 'veiligheid')).toContain('Er is niets veranderd.');
    expect(await zet('politie', 'sector', 'gemeente')).toContain('Sector: gemeente.');
    expect(await zet('politie', 'sector', 'ruimtevaart')).toContain('Kies een sector uit de lijst');
    expect(await zet('politie', 'sector', 'geen')).toContain('Sector: geen.');
    expect(await zet('politie', 'leidinggevende', 'Districtschef')).toContain(
      'Leidinggevende: Districtschef.',
    );
    expect(await zet('politie', 'leidinggevende', ' ')).toContain('Leidinggevende: niet ingevuld.');
    expect(await zet('politie', 'getekend', 'ja')).toContain('Convenant getekend: ja.');
    expect(await zet('politie', 'getekend', 'misschien')).toContain('Kies ja of nee.');
    expect(await partner('politie')).toEqual({
      id: 'politie',
      naam: 'Politie Midden',
      binding: 'kern',
      getekend: true,
    });
    expect(await audit()).toEqual(expect.arrayContaining(['partner: naam gewijzigd politie']));
  });

  it('says what follows before it takes part in another way', async () => {
    expect(await zet('politie', 'binding', 'op afroep')).toContain(
      'De mensen van Politie krijgen niet meer de vraag of zij iets willen inbrengen.',
    );
    expect((await partner('politie'))?.binding).toBe('kern');
    await d.clicks('femke', 'Ja, wijzigen');
    expect((await partner('politie'))?.binding).toBe('op afroep');
    expect(await zet('wonen', 'binding', 'kern')).toContain('bij elk overleg de vraag');
    expect(await zet('wonen', 'binding', 'vriend')).toContain('Maak een keuze.');
  });

  it('says what it means when no partner is kern any more', async () => {
    const kern = (await d.netwerk()).partners.filter(({ binding }) => binding === 'kern');
    for (const { id } of kern.slice(1)) await zet(id, 'binding', 'op afroep', { zeker: true });
    expect(await zet(kern[0]?.id ?? '', 'binding', 'op afroep')).toContain(
      'Geen enkele partner is dan nog kern. Niemand krijgt dan vanzelf de vraag om iets in te brengen.',
    );
    await d.clicks('femke', 'Ja, wijzigen');
    expect(await klik('netwerk.lijst', { waar: 'netwerk', wat: 'partners' })).toContain(
      'Geen enkele partner is kern.',
    );
  });

  it.each([
    ['', 'Vul een naam in.'],
    ['   ', 'Vul een naam in.'],
    ['\u200f\u202e', 'Vul een naam in.'],
    ['🦆🦆', 'minstens één letter'],
    ['politie', 'Er is niets veranderd'],
    ['  JONGERENWERK ', 'Jongerenwerk staat al bij de partners.'],
    ['x'.repeat(300), 'De naam is te lang.'],
  ])('refuses the name %j kindly, with what was typed still there', async (naam, zin) => {
    if (naam === 'politie') await zet('politie', 'naam', 'politie');
    const antwoord = await d.clicksRaw('femke', 'netwerk.zetPartner', {
      waar: 'netwerk',
      partner: 'politie',
      wat: 'naam',
      waarde: naam,
    });
    expect(zegt(antwoord)).toContain(zin);
    if (naam.length === 300) expect(JSON.stringify(antwoord)).toContain('x'.repeat(260));
  });

  it('keeps odd names as they are', async () => {
    const naam = `Stichting "d'Overkant" & <Co> 🦆 *sterk*`;
    expect(await zet('wonen', 'naam', `\u202e${naam}\u200f`)).toContain(naam);
    expect((await partner('wonen'))?.naam).toBe(naam);
  });
});

describe('a partner that joins', () => {
  it('is added by card, with its people after that', async () => {
    await d.says('femke', '/netwerk');
    await d.clicks('femke', 'Partners');
    await d.clicks('femke', 'Nieuwe partner');
    await d.clicks('femke', 'Toevoegen', { naam: 'Halt', binding: 'op afroep', sector: 'veiligheid' });
    expect(d.sees('femke')).toContain('Halt doet mee. Voeg nu de mensen toe.');
    const halt = await genaamd('Halt');
    expect(halt).toMatchObject({ binding: 'op afroep', sector: 'veiligheid' });
    d.chat.members = [...d.chat.members, { oid: 'y', teamsId: '29:y', naam: 'Yara El Idrissi', guest: true }];
    await d.clicks('femke', 'Iemand toevoegen');
    await d.clicks('femke', 'Toevoegen', { lid: 'y' });
    expect((await d.netwerk()).deelnemers.find(({ oid }) => oid === 'y')?.partner).toBe(halt?.id);
  });

  it('is refused when the name is taken, with the form as it was filled in', async () => {
    const reply = await d.clicksRaw('femke', 'netwerk.voegPartnerToe', {
      naam: ' jongerenWERK',
      binding: 'extern',
      sector: 'wonen',
      leidinggevende: 'Baas',
    });
    expect(zegt(reply)).toContain('Jongerenwerk staat al bij de partners. Kies een andere naam.');
    expect(JSON.stringify(reply)).toContain('"value":"Baas"');
    expect(JSON.stringify(reply)).toContain('"value":"extern"');
    expect(await nieuw({ naam: 'x'.repeat(300) })).toContain('De naam is te lang.');
    expect(await nieuw({ naam: 'Halt', binding: 'soms' })).toContain('Maak een keuze.');
    expect((await d.netwerk()).partners).toHaveLength(11);
  });

  it('is added once when two coördinatoren do it at the same time', async () => {
    await klik('netwerk.zet', {
      waar: 'netwerk',
      deelnemer: 'sanne',
      wat: 'rol',
      waarde: 'coordinator',
      zeker: true,
    });
    const antwoorden = await Promise.all([
      d.clicksRaw('femke', 'netwerk.voegPartnerToe', { naam: 'Halt' }),
      d.clicksRaw('sanne', 'netwerk.voegPartnerToe', { naam: 'halt' }),
    ]);
    expect(antwoorden.map(zegt).join()).toContain('staat al bij de partners');
    expect((await d.netwerk()).partners.filter(({ naam }) => naam.toLowerCase() === 'halt')).toHaveLength(1);
  });

  it('comes after the netwerk was set up, not before', async () => {
    await d.close();
    d = await startDialogue({ empty: true });
    await d.members('femke', { bot: 'added' });
    await d.says('femke', '/netwerk');
    expect(await klik('netwerk.partnerNieuw', { n: d.netwerkId })).toContain(
      'Dit netwerk wordt nog ingericht.',
    );
  });
});

describe('a partner that leaves', () => {
  it('asks what becomes of its people, and moves them to another partner', async () => {
    await d.clicksRaw('femke', 'test.zaai', {
      acties: [{ id: 'a1', eigenaar: 'rachid', tot: '2026-11-25', wat: 'Bellen' }],
    });
    const vraag = await klik('netwerk.partnerWegVraag', { partner: 'politie' });
    expect(vraag).toContain('Politie staat op 1 open casus.');
    expect(vraag).toContain('Van Politie doen 3 mensen mee: Rachid Amrani, Joost Vermeer en Wim Dijkstra.');
    expect(vraag).toContain('Als zij niet meer meedoen: 1 actie gaat naar Femke de Wit.');
    await d.clicks('femke', 'Ja, doet niet meer mee');
    expect(d.sees('femke')).toContain('Kies wat er met de mensen gebeurt.');
    await d.clicks('femke', 'Ja, doet niet meer mee', { mensen: 'naar:jongerenwerk' });
    expect(d.sees('femke')).toContain('Politie doet niet meer mee sinds ma 2 nov.');
    expect((await partner('politie'))?.vertrokken).toBe('2026-11-02T09:00:00Z');
    expect(await wie('rachid')).toMatchObject({ partner: 'jongerenwerk' });
    expect((await wie('rachid'))?.vertrokken).toBeUndefined();
    await d.at('2026-11-02T10:10');
    const acties = await listThings(d.store, d.netwerkId, Acties, { shelf: 'open' });
    expect(acties.map(({ value }) => value.eigenaar)).toEqual(['rachid']);
  });

  it('takes its people out with it when that is chosen; their work goes to others', async () => {
    await d.clicksRaw('femke', 'test.zaai', {
      acties: [{ id: 'a1', eigenaar: 'kevin', tot: '2026-11-25', wat: 'Bellen' }],
    });
    await klik('netwerk.partnerWegVraag', { partner: 'jongerenwerk' });
    await d.clicks('femke', 'Ja, doet niet meer mee', { mensen: 'uit' });
    expect(await wie('kevin')).toMatchObject({ verwijderd: true, vertrokken: '2026-11-02T09:00:00Z' });
    await d.at('2026-11-02T10:10');
    const acties = await listThings(d.store, d.netwerkId, Acties, { shelf: 'open' });
    expect(acties.map(({ value }) => value.eigenaar)).toEqual(['femke']);
    expect(d.messages('femke').at(-1)).toContain('1 actie naar jou');
    expect(await klik('netwerk.terug', { deelnemer: 'kevin' })).toContain(
      'Bij welke organisatie hoort Kevin Oosterhuis nu?',
    );
    expect(await klik('netwerk.terug', { deelnemer: 'kevin', waarde: 'jongerenwerk' })).toContain(
      'Kies een organisatie uit de lijst.',
    );
    await d.clicks('femke', 'Verder', { waarde: 'smw' });
    expect(await wie('kevin')).toMatchObject({ partner: 'smw', oid: 'demo-kevin' });
    expect((await wie('kevin'))?.vertrokken).toBeUndefined();
  });

  it('does not get back by itself who had left the team before', async () => {
    await d.members('femke', { removed: ['kevin'] });
    await weg('jongerenwerk');
    await d.members('femke', { added: ['kevin'] });
    expect((await wie('kevin'))?.vertrokken).toBeDefined();
    expect(d.messages('femke').at(-1)).toContain('Ik heb niets gekoppeld');
  });

  it('is named where it stood, and offered nowhere', async () => {
    await d.clicksRaw('femke', 'test.zaai', { partners: ['jongerenwerk', 'politie'] });
    await weg('politie', 'uit');
    const offered = await d.clicksRaw('femke', 'netwerk.toevoegen', {});
    expect(JSON.stringify(offered)).not.toContain('"Politie"');
    expect(
      JSON.stringify(
        await d.clicksRaw('femke', 'netwerk.vraag', { waar: 'netwerk', deelnemer: 'kevin', wat: 'partner' }),
      ),
    ).not.toContain('"Politie"');
    expect(
      await klik('netwerk.zet', { waar: 'netwerk', deelnemer: 'kevin', wat: 'partner', waarde: 'politie' }),
    ).toContain('Kies een organisatie uit de lijst.');
    expect(await klik('netwerk.voegToe', { lid: 'demo-x', bij: 'politie', rol: 'deelnemer' })).toContain(
      'Kies een organisatie.',
    );
    expect(await klik('casus.openen', { casus: 'ZN-2026-001' })).toContain('Politie');
    await d.says('kevin', '/aanmelden');
    await d.clicks('kevin', 'Formulier openen');
    await d.clicks('kevin', 'Verder', { initialen: 'A.B.', geboren: '3-5-2010' });
    await d.clicks('kevin', 'Verder', { vraag: 'Wie doet wat hierin?', leefdomeinen: 'school' });
    expect(d.sees('kevin')).toContain('Wie is er al bij betrokken?');
    expect(d.sees('kevin')).toContain('GGD Jeugdgezondheidszorg');
    expect(d.sees('kevin')).not.toContain('Politie');
    await d.says('femke', '/netwerk');
    expect(d.sees('femke')).toContain('10, waarvan 6 kern');
  });

  it('comes back without people; not when another has its name by now', async () => {
    await weg('jongerenwerk', 'uit');
    expect(await nieuw({ naam: 'Jongerenwerk' })).toContain('Laat die partner daar weer meedoen.');
    await klik('netwerk.partner', { waar: 'netwerk', partner: 'jongerenwerk' });
    await d.clicks('femke', 'Weer laten meedoen');
    expect(d.sees('femke')).toContain('Jongerenwerk doet weer mee. Voeg de mensen weer toe.');
    expect((await partner('jongerenwerk'))?.vertrokken).toBeUndefined();
    expect(await klik('netwerk.terug', { deelnemer: 'kevin' })).toContain('Kevin Oosterhuis doet weer mee.');
    expect(await audit()).toEqual(
      expect.arrayContaining(['partner verwijderd jongerenwerk', 'partner doet weer mee jongerenwerk']),
    );
  });

  it('comes back by a list that names it, which says so before it is confirmed', async () => {
    await weg('wonen');
    await weg('jongerenwerk', 'uit');
    await d.says('femke', '', { file: 'netwerk.xlsx' });
    await klik('netwerk.lijst', { waar: 'lijst', wat: 'verschillen' });
    expect(d.sees('femke')).toContain('Doet weer mee (partner)');
    await klik('netwerk.controle', {});
    await d.clicks('femke', 'Bevestigen');
    expect((await partner('wonen'))?.vertrokken).toBeUndefined();
    expect((await partner('jongerenwerk'))?.vertrokken).toBeUndefined();
  });

  it('cannot take the last coördinator with it, and says so where it can be put right', async () => {
    expect(await weg('gemeente', 'uit')).toContain('Een netwerk heeft altijd een coördinator');
    expect(d.sees('femke')).toContain('Wat gebeurt er met deze mensen?');
    expect((await partner('gemeente'))?.vertrokken).toBeUndefined();
    expect(await weg('gemeente', 'naar:gemeente')).toContain('Kies een partner die meedoet.');
    expect(await weg('gemeente', 'naar:bestaatniet')).toContain('Kies een partner die meedoet.');
  });

  it('leaves at once when nobody belongs to it, and twice is once', async () => {
    expect(await klik('netwerk.partnerWegVraag', { partner: 'wonen' })).toContain(
      'Van Woningcorporatie doet nu niemand mee.',
    );
    await d.clicks('femke', 'Ja, doet niet meer mee');
    await d.clicks('femke', 'Ja, doet niet meer mee');
    expect((await partner('wonen'))?.vertrokken).toBe('2026-11-02T09:00:00Z');
    expect((await audit()).filter((regel) => regel === 'partner verwijderd wonen')).toHaveLength(1);
    expect(await zet('wonen', 'naam', 'Anders')).toContain('doet niet meer mee sinds');
  });
});

describe('buttons of partners', () => {
  it('are for the coördinator only', async () => {
    const voor = await d.netwerk();
    for (const [naam, data] of [
      ['netwerk.partner', { waar: 'netwerk', partner: 'wonen' }],
      ['netwerk.zetPartner', { waar: 'netwerk', partner: 'wonen', wat: 'naam', waarde: 'Anders' }],
      ['netwerk.partnerWeg', { partner: 'wonen' }],
      ['netwerk.partnerTerug', { partner: 'wonen' }],
      ['netwerk.voegPartnerToe', { naam: 'Halt' }],
    ] as const)
      expect(await d.clicksRaw('kevin', naam, data)).toMatchObject({ kind: 'error' });
    expect(await d.netwerk()).toEqual(voor);
  });

  it.each([
    {},
    null,
    'x',
    { partner: 7 },
    { partner: 'bestaatniet', waar: 'netwerk', wat: 'naam' },
    { partner: 'politie', waar: 'netwerk', wat: 'kleur' },
  ])('answer garbage %j with a sentence and change nothing', async (data) => {
    const voor = await d.netwerk();
    for (const naam of [
      'partner',
      'partnerVraag',
      'zetPartner',
      'partnerWegVraag',
      'partnerWeg',
      'partnerTerug',
      'voegPartnerToe',
    ]) {
      const reply = await d.clicksRaw('femke', `netwerk.${naam}`, data);
      expect(['error', 'card']).toContain(reply.kind);
    }
    expect(await d.netwerk()).toEqual(voor);
  });
});

describe('forty partners', () => {
  it('are all choices for the people of one that leaves, on a card that fits', async () => {
    await d.close();
    d = await startDialogue({
      netwerk: (netwerk): Netwerk => ({
        ...netwerk,
        partners: [
          ...netwerk.partners,
          ...Array.from({ length: 120 }, (_, i) => ({
            id: `p${i}`,
            naam: `Organisatie met een lange naam nummer ${i} ${'x'.repeat(60)}`,
            binding: 'op afroep' as const,
          })),
        ],
      }),
    });
    const reply = await d.clicksRaw('femke', 'netwerk.partnerWegVraag', { partner: 'politie' });
    if (reply.kind !== 'card') throw new Error('no card');
    expect(JSON.stringify(reply.card).length).toBeLessThan(28_000);
    expect(choiceOf(reply.card, 'mensen', 'Zij gaan naar Jongerenwerk')).toBe('naar:jongerenwerk');
  });
});
