import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { listThings } from '../../src/app/rows.ts';
import { Berichten } from '../../src/domain/bericht.ts';
import { deelnemerMet, type Netwerk } from '../../src/domain/netwerk.ts';
import { Voorstellen } from '../../src/domain/netwerk-voorstel.ts';
import { ChatError } from '../../src/ports/chat.ts';
import { type Dialogue, startDialogue } from '../support/dialogue.ts';

let d: Dialogue;
const start = async (options: Parameters<typeof startDialogue>[0] = {}) => {
  d = await startDialogue(options);
};
afterEach(async () => {
  expect(d.errors).toEqual([]);
  await d.close();
});

const soorten = async (): Promise<string[]> =>
  (await listThings(d.store, d.netwerkId, Berichten)).map(({ value }) => value.soort);
const keer = async (soort: string): Promise<number> =>
  (await soorten()).filter((een) => een === soort).length;
const persoon = async (naam: string) => (await d.netwerk()).deelnemers.find((een) => een.naam === naam);
const voorstellen = async () => listThings(d.store, d.netwerkId, Voorstellen);

/** Everything of a first set-up up to the card that asks to confirm. */
const totNakijken = async () => {
  await d.members('femke', { bot: 'added' });
  await d.says('femke', '/netwerk');
  await d.says('femke', '', { file: 'netwerk.xlsx' });
  await d.clicks('femke', 'Lijst nakijken');
};
const richtIn = async () => {
  await totNakijken();
  await d.clicks('femke', 'Bevestigen');
  await d.clicks('femke', 'Vastleggen');
  await d.clicks('femke', 'Bevestigen');
};

const KOP = 'Naam\tE-mail\tOrganisatie\tRol\tVaste vervanger';
const plak = async (rijen: readonly string[], kop = KOP) => {
  await d.says('femke', '/netwerk');
  await d.clicks('femke', 'Lijst plakken');
  await d.clicks('femke', 'Lezen', { tekst: [kop, ...rijen].join('\n') });
};
/** The list of the netwerk as it is, as rows: what somebody would export. */
const alsRijen = (netwerk: Netwerk): string[] =>
  netwerk.deelnemers.map(({ naam, email, partner, rollen, vervanger }) =>
    [
      naam,
      email ?? '',
      netwerk.partners.find(({ id }) => id === partner)?.naam ?? '',
      rollen.join(' en ').replace('coordinator', 'coördinator'),
      vervanger === undefined ? '' : (deelnemerMet(netwerk, vervanger)?.naam ?? ''),
    ].join('\t'),
  );

/** What a click answered, in words. */
const antwoord = async (reply: Promise<unknown>): Promise<string> => JSON.stringify(await reply);
const opLijst = (wie: string, kop = 'Naar het overzicht') => d.clicks(wie, kop);
const kies = async (naam: string) => {
  const id = (await persoon(naam))?.id ?? '';
  return d.clicksRaw('femke', 'netwerk.persoon', { waar: 'netwerk', deelnemer: id });
};
const zet = async (naam: string, wat: string, waarde: string, wie = 'femke') =>
  d.clicksRaw(wie, 'netwerk.zet', {
    waar: 'netwerk',
    deelnemer: (await persoon(naam))?.id,
    wat,
    waarde,
    zeker: true,
  });

describe('setting up', () => {
  beforeEach(() => start({ empty: true }));

  it('goes from an empty team to a netwerk in which everybody can type', async () => {
    await d.members('femke', { bot: 'added' });
    expect(d.channel()[0]).toContain('Ik help dit netwerk om afspraken te maken en na te komen.');
    await d.says('femke', '/netwerk');
    expect(d.sees('femke')).toContain('1. Partners en deelnemers');
    await d.says('femke', '', { file: 'netwerk.xlsx' });
    expect(d.sees('femke')).toContain('11: 7 kern, 3 op afroep, 1 extern');
    expect(d.sees('femke')).toContain('15 van 15');
    await d.clicks('femke', 'Lijst nakijken');
    expect(d.sees('femke')).toContain('15 van 15: 15 op e-mailadres');
    expect(d.sees('femke')).toContain('1 coördinator, 13 deelnemers en 1 leidinggevende');
    await d.clicks('femke', 'Bevestigen');
    expect(d.sees('femke')).toContain('Hoe lang bewaren we?');
    expect((await d.netwerk()).status).toBe('inrichting');
    await d.clicks('femke', 'Vastleggen', { casus: '24' });
    expect(d.sees('femke')).toContain('Klik nu op Bevestigen');
    expect(await antwoord(d.clicks('femke', 'Bevestigen'))).toContain(
      'Het netwerk staat klaar. 15 mensen krijgen',
    );
    const netwerk = await d.netwerk();
    expect(netwerk).toMatchObject({
      status: 'in bedrijf',
      bewaartermijnen: { gekozen: true, casusNaSluitenDagen: 730 },
    });
    expect(netwerk.partners).toHaveLength(11);
    expect(netwerk.deelnemers).toHaveLength(15);
    expect(netwerk.deelnemers.every(({ oid, teamsId }) => oid !== undefined && teamsId !== undefined)).toBe(
      true,
    );
    const rachid = await persoon('Rachid Amrani');
    expect(rachid?.vervanger).toBe((await persoon('Joost Vermeer'))?.id);
    expect(d.messages('kevin')).toHaveLength(1);
    expect(d.messages('kevin')[0]).toContain('Welkom, Kevin Oosterhuis');
    await d.says('kevin', '/help');
    expect(d.sees('kevin')).toContain('/aanmelden');
    expect(await voorstellen()).toEqual([]);
    await d.says('femke', '/netwerk');
    expect(d.sees('femke')).toContain('11, waarvan 7 kern');
  });

  it('shows who sets up what to do in /help, and lets them begin there', async () => {
    await d.members('femke', { bot: 'added' });
    await d.says('femke', '/help');
    await d.clicks('femke', 'Netwerk');
    expect(d.sees('femke')).toContain('Netwerk inrichten');
  });

  it('names nobody of the list in what it posts', async () => {
    await totNakijken();
    for (const bericht of d.messages('femke')) expect(bericht).not.toMatch(/Rachid|Visser|example/);
  });

  it('lets nobody but the one who added it set up, and says so', async () => {
    await d.members('femke', { bot: 'added' });
    await d.says('kevin', '/netwerk', { in: 'kanaal' });
    expect(d.messages('kevin').at(-1)).toContain('Dat doet wie mij aan het team toevoegde');
    expect(await d.clicksRaw('kevin', 'netwerk.openen', { n: d.netwerkId })).toMatchObject({ kind: 'error' });
    expect((await d.netwerk()).inrichters).toEqual(['demo-femke']);
  });

  it('begins in the channel too when nobody told that the bot was added', async () => {
    await d.says('femke', '/help', { in: 'kanaal' });
    expect(d.messages('femke').at(-1)).toContain('Typ /netwerk om het in te richten.');
    await d.says('femke', '/netwerk', { in: 'kanaal' });
    expect(d.sees('femke')).toContain('Netwerk inrichten');
    await d.says('femke', '', { file: 'netwerk.xlsx' });
    expect(d.sees('femke')).toContain('15 van 15');
  });

  it('welcomes the channel once when Teams tells twice that the bot was added', async () => {
    await d.members('femke', { bot: 'added' });
    await d.members('femke', { bot: 'added' });
    await d.members('femke', { bot: 'added' }, 'members-1');
    await d.members('sanne', { bot: 'added' });
    expect(d.channel()).toHaveLength(1);
    expect((await d.netwerk()).inrichters).toEqual(['demo-femke', 'demo-sanne']);
  });

  it('takes no notice when it is added to a private chat or taken out of a team it knows nothing of', async () => {
    await d.members('femke', { bot: 'removed', removed: ['kevin'] });
    expect(await d.netwerk()).toBeUndefined();
  });

  it('keeps a note when the bot is taken out of the team, and goes on when it is back', async () => {
    await richtIn();
    await d.members('femke', { bot: 'removed' });
    await d.members('kevin', { bot: 'added' });
    expect(await d.netwerk()).toMatchObject({ status: 'in bedrijf', inrichters: ['demo-femke'] });
    expect(JSON.stringify(await d.store.list(d.netwerkId, { from: 'audit!', until: 'audit"' }))).toContain(
      'bot uit het team gehaald',
    );
  });

  it('goes on without the team when Teams does not answer, and links people at a later reading', async () => {
    const { members } = d.chat;
    d.chat.roster = async () => {
      throw new ChatError('busy', 'busy', { status: 429 });
    };
    await totNakijken();
    expect(d.sees('femke')).toContain('Teams gaf geen antwoord');
    d.chat.roster = async () => members;
    await d.says('femke', '', { file: 'netwerk.xlsx' });
    await d.clicks('femke', 'Lijst nakijken');
    expect(d.sees('femke')).toContain('15 van 15');
  });

  it('asks for a coördinator when the list has none, and takes whoever confirms', async () => {
    await d.members('wim', { bot: 'added' });
    await d.says('wim', '/netwerk');
    await d.clicks('wim', 'Lijst plakken');
    await d.clicks('wim', 'Lezen', {
      tekst: [KOP, 'Kevin Oosterhuis\tk.oosterhuis@jongerenwerk.example\tJongerenwerk\tdeelnemer\t'].join(
        '\n',
      ),
    });
    await d.clicks('wim', 'Bevestigen');
    await d.clicks('wim', 'Vastleggen');
    await d.clicks('wim', 'Bevestigen');
    expect(d.sees('wim')).toContain('Zonder coördinator kan het netwerk niet beginnen');
    await d.clicks('wim', 'Bevestigen', { wie: 'ik' });
    expect(d.sees('wim')).toContain('Kies bij welke organisatie je hoort.');
    const [partner] = (await voorstellen())[0]?.value.partners ?? [];
    await d.clicks('wim', 'Bevestigen', { wie: 'ik', bij: partner?.id ?? '' });
    expect(await persoon('Wim Dijkstra')).toMatchObject({ rollen: ['coordinator'], oid: 'demo-wim' });
    await d.says('wim', '/netwerk');
    expect(d.sees('wim')).toContain('Jullie netwerk');
  });

  it('leaves it to the coördinator of the list when whoever confirms is none', async () => {
    await d.members('wim', { bot: 'added' });
    await d.says('wim', '', { file: 'netwerk.xlsx' });
    await d.clicks('wim', 'Lijst nakijken');
    await d.clicks('wim', 'Bevestigen');
    await d.clicks('wim', 'Vastleggen');
    await d.clicks('wim', 'Bevestigen');
    expect(d.sees('wim')).toContain('Op de lijst staat: Femke de Wit.');
    await d.clicks('wim', 'Bevestigen', { wie: 'anderen' });
    expect((await persoon('Wim Dijkstra'))?.rollen).toEqual(['leidinggevende']);
    expect(await d.clicksRaw('wim', 'netwerk.openen', {})).toMatchObject({ kind: 'error' });
    await d.says('femke', '/netwerk');
    expect(d.sees('femke')).toContain('Jullie netwerk');
  });

  it('refuses a retention that cannot be, and gives back what was filled in', async () => {
    await totNakijken();
    await d.clicks('femke', 'Bevestigen');
    await d.clicks('femke', 'Vastleggen', { casus: '61', audit: '7' });
    expect(d.sees('femke')).toContain('vul een heel getal in van 1 tot en met 60 maanden');
    await d.clicks('femke', 'Vastleggen', { casus: '60' });
    expect((await d.netwerk()).bewaartermijnen).toMatchObject({
      gekozen: true,
      casusNaSluitenDagen: 1826,
      auditDagen: 2556,
    });
  });

  it('confirms once when the button is clicked twice at the same time', async () => {
    await totNakijken();
    await d.clicks('femke', 'Bevestigen');
    await d.clicks('femke', 'Vastleggen');
    const replies = await Promise.all([d.clicks('femke', 'Bevestigen'), d.clicks('femke', 'Bevestigen')]);
    expect(JSON.stringify(replies)).toContain('al verwerkt');
    expect((await d.netwerk()).deelnemers).toHaveLength(15);
    expect(await keer('netwerk.welkom-deelnemer')).toBe(15);
  });

  it('confirms only what was seen', async () => {
    await totNakijken();
    await d.clicks('femke', 'Bevestigen');
    await d.clicks('femke', 'Vastleggen');
    const [oud] = await voorstellen();
    await d.says('femke', '', { file: 'netwerk.xlsx' });
    const reply = await antwoord(
      d.clicksRaw('femke', 'netwerk.bevestig', {
        revisie: oud?.value.revisie,
        versie: (await d.netwerk()).versie,
      }),
    );
    expect(reply).toContain('Er is intussen iets veranderd');
    expect((await d.netwerk()).status).toBe('inrichting');
  });

  it('throws a list away after asking, and one that was never confirmed after two weeks', async () => {
    await totNakijken();
    await d.clicks('femke', 'Weggooien');
    expect(d.sees('femke')).toContain('Lijst weggooien?');
    expect(await voorstellen()).toHaveLength(1);
    await d.clicks('femke', 'Ja, weggooien');
    expect(await voorstellen()).toEqual([]);
    expect(await antwoord(d.clicks('femke', 'Ja, weggooien'))).toContain(
      'geen lijst die op jouw bevestiging wacht',
    );
    await d.says('femke', '', { file: 'netwerk.xlsx' });
    await d.at('2026-11-16T09:00');
    expect(await voorstellen()).toHaveLength(1);
    await d.at('2026-11-16T11:00');
    expect(await voorstellen()).toEqual([]);
  });
});

describe('correcting what was read', () => {
  beforeEach(() => start({ empty: true }));

  const lid = (oid: string, naam: string, email?: string) => ({
    oid,
    teamsId: `29:${oid}`,
    naam,
    ...(email === undefined ? {} : { email }),
    guest: false,
  });

  it('asks who somebody is when two people of the team have that name', async () => {
    d.chat.members = [
      ...d.chat.members.filter(({ oid }) => oid !== 'demo-kevin'),
      lid('k1', 'Kevin Oosterhuis'),
      lid('k2', 'Kevin Oosterhuis', 'kevin@elders.example'),
    ];
    await totNakijken();
    expect(d.sees('femke')).toContain('Meer dan één persoon in het team heet zo.');
    expect(d.sees('femke')).toContain('14 van 15');
    await d.clicks('femke', 'Kiezen');
    expect(d.sees('femke')).toContain('Wie is Kevin Oosterhuis in het team?');
    await d.clicks('femke', 'Verder', { waarde: 'k2' });
    expect(d.sees('femke')).toContain('ja, door jou gekozen');
    await opLijst('femke');
    expect(d.sees('femke')).not.toContain('Wie is dit in het team?');
    await d.clicks('femke', 'Bevestigen');
    await d.clicks('femke', 'Vastleggen');
    await d.clicks('femke', 'Bevestigen');
    expect((await persoon('Kevin Oosterhuis'))?.oid).toBe('k2');
  });

  it('does not take a name for a person whose address in the team is another', async () => {
    d.chat.members = d.chat.members.map((een) =>
      een.oid === 'demo-kevin'
        ? { ...een, email: 'iemand@anders.example', upn: 'iemand@anders.example' }
        : een,
    );
    await totNakijken();
    expect(d.sees('femke')).toContain('het e-mailadres in het team is anders');
  });

  it('corrects role, organisation and vervanger, one question at a time, and leaves people out', async () => {
    await totNakijken();
    const ids = new Map((await voorstellen())[0]?.value.deelnemers.map(({ naam, id }) => [naam, id]));
    const partners = new Map((await voorstellen())[0]?.value.partners.map(({ naam, id }) => [naam, id]));
    const vraag = (naam: string, wat: string, waarde: string) =>
      d.clicksRaw('femke', 'netwerk.zet', { waar: 'lijst', deelnemer: ids.get(naam), wat, waarde });
    await d.clicks('femke', 'Mensen');
    expect(d.sees('femke')).toContain('1 t/m 8 van 15');
    await d.clicks('femke', 'Verder');
    expect(d.sees('femke')).toContain('Kevin Oosterhuis');
    expect(await antwoord(vraag('Kevin Oosterhuis', 'rol', ''))).toContain('Kies minstens één rol.');
    await vraag('Kevin Oosterhuis', 'rol', 'deelnemer,notulist');
    await vraag('Kevin Oosterhuis', 'partner', partners.get('Politie') ?? '');
    expect(
      await antwoord(vraag('Kevin Oosterhuis', 'vervanger', ids.get('Kevin Oosterhuis') ?? '')),
    ).toContain('Iemand kan niet zijn eigen vervanger zijn.');
    await vraag('Kevin Oosterhuis', 'vervanger', ids.get('Ingrid Postma') ?? '');
    await d.clicksRaw('femke', 'netwerk.overslaan', { deelnemer: ids.get('Wim Dijkstra'), over: true });
    await d.clicksRaw('femke', 'netwerk.zetPartner', {
      waar: 'lijst',
      partner: partners.get('GGZ jeugd'),
      waarde: 'kern',
    });
    await d.clicksRaw('femke', 'netwerk.controle', {});
    await d.clicks('femke', 'Bevestigen');
    await d.clicks('femke', 'Vastleggen');
    await d.clicks('femke', 'Bevestigen');
    expect(await persoon('Kevin Oosterhuis')).toMatchObject({
      rollen: ['deelnemer', 'notulist'],
      partner: partners.get('Politie'),
      vervanger: ids.get('Ingrid Postma'),
    });
    expect(await persoon('Wim Dijkstra')).toBeUndefined();
    expect((await d.netwerk()).partners.find(({ naam }) => naam === 'GGZ jeugd')?.binding).toBe('kern');
  });

  it('shows what could not be placed, with the reason, and the columns it did not use', async () => {
    await d.members('femke', { bot: 'added' });
    await plak(
      [
        'Femke de Wit\tf.dewit@gemeente.example\tGemeente\tcoördinator\t\t06-1',
        '\tx@y.example\tGemeente\tdeelnemer\t\t06-2',
        'Kevin Oosterhuis\tgeen adres\tJongerenwerk\tsuperheld\t\t06-3',
      ],
      `${KOP}\tTelefoon`,
    );
    expect(d.sees('femke')).toContain('1 kolom van je lijst heb ik niet gebruikt.');
    await d.clicks('femke', 'Bekijken');
    expect(d.sees('femke')).toContain('Telefoon');
    expect(d.sees('femke')).toContain('Er staat geen naam bij.');
    expect(d.sees('femke')).toContain('superheld');
  });

  it('keeps what had no place sealed, and notes who looked at it', async () => {
    await d.members('femke', { bot: 'added' });
    await plak([
      'Femke de Wit\tf.dewit@gemeente.example\tGemeente\tcoördinator\t',
      'Een zin over een jongere\t\t\t\t',
    ]);
    const rijen = JSON.stringify(await d.store.list(d.netwerkId, { from: '', until: '~' }));
    expect(rijen).toContain('Femke de Wit');
    expect(rijen).not.toContain('over een jongere');
    expect(rijen).not.toContain('lijstvoorstel demo-femke');
    await d.clicks('femke', 'Bekijken');
    expect(d.sees('femke')).toContain('Een zin over een jongere');
    expect(JSON.stringify(await d.store.list(d.netwerkId, { from: 'audit!', until: 'audit"' }))).toContain(
      'lijstvoorstel demo-femke',
    );
    await d.clicksRaw('femke', 'netwerk.gooiWeg', { zeker: true });
    expect(await d.store.list(d.netwerkId, { from: 'sleutel!', until: 'sleutel"' })).toEqual([]);
  });

  it('gives the form back with what was pasted when there is nothing to read in it', async () => {
    await d.members('femke', { bot: 'added' });
    await plak(['Kevin', 'Joost'], 'Wie');
    expect(d.sees('femke')).toContain('Ik heb op deze lijst geen partners en mensen gevonden.');
    expect(d.sees('femke')).toContain('Joost');
    await d.clicks('femke', 'Lezen', { tekst: ' ' });
    expect(d.sees('femke')).toContain('Plak eerst de lijst.');
  });

  it.each([
    [600, 'Ik kan hoogstens 150 partners en 500 mensen aan'],
    [5_000, 'Deze lijst heeft te veel rijen.'],
  ])('refuses a list of %i people with a sentence, and keeps nothing of it', async (hoeveel, zin) => {
    await d.members('femke', { bot: 'added' });
    const rijen = Array.from(
      { length: hoeveel },
      (_, i) => `Persoon Nummer${i}\tp${i}@x.example\tPolitie\tdeelnemer\t`,
    );
    await d.says('femke', [KOP, ...rijen].join('\n'));
    expect(d.messages('femke').at(-1)).toContain(zin);
    expect(await voorstellen()).toEqual([]);
  });

  it('shows odd names as they are, and says what is too long', async () => {
    await d.members('femke', { bot: 'added' });
    await plak([
      'Femke de Wit\tf.dewit@gemeente.example\tGemeente\tcoördinator\t',
      `Jan "Haak" O'Neill 🙂\tjan@x.example\tPolitie\tdeelnemer\t`,
      'محمد علي\tm@x.example\tPolitie\tdeelnemer\t',
      `${'Lang'.repeat(75)} Naam\tlang@x.example\tPolitie\tdeelnemer\t`,
    ]);
    expect(d.sees('femke')).toContain('2: 2 kern');
    await d.clicks('femke', 'Mensen');
    expect(d.sees('femke')).toContain(`O'Neill 🙂`);
    expect(d.sees('femke')).toContain('محمد علي');
    await d.clicksRaw('femke', 'netwerk.lijst', { waar: 'lijst', wat: 'rest' });
    expect(d.sees('femke')).toContain('De naam is te lang');
  });
});

describe('a second reading', () => {
  beforeEach(() => start());

  it('makes one person of two rows for two organisations with one address', async () => {
    await plak([
      'Naam\tE-mail\tOrganisatie',
      'Kevin Oosterhuis\tk.oosterhuis@jongerenwerk.example\tJongerenwerk',
      'Kevin Oosterhuis\tk.oosterhuis@jongerenwerk.example\tHalt',
    ]);
    await d.clicks('femke', 'Bevestigen');
    const na = await d.netwerk();
    const halt = na.partners.find(({ naam }) => naam === 'Halt');
    expect(deelnemerMet(na, 'kevin')).toMatchObject({ partner: 'jongerenwerk', ookVoor: [halt?.id] });
    expect(na.deelnemers.filter(({ naam }) => naam === 'Kevin Oosterhuis')).toHaveLength(1);
  });

  it('says that nothing changed when the list is the same', async () => {
    const voor = await d.netwerk();
    await d.says('femke', '', { file: 'netwerk.xlsx' });
    expect(d.messages('femke').at(-1)).toContain('Er is niets veranderd');
    expect(await d.netwerk()).toEqual(voor);
    expect(await voorstellen()).toEqual([]);
  });

  it('shows only what differs, changes only that, and removes nobody by itself', async () => {
    const voor = await d.netwerk();
    d.chat.members = [
      ...d.chat.members,
      {
        oid: 'y',
        teamsId: '29:y',
        naam: 'Yara El Idrissi',
        email: 'y.elidrissi@jongerenwerk.example',
        guest: true,
      },
    ];
    const rijen = alsRijen(voor)
      .filter((rij) => !rij.startsWith('Petra'))
      .map((rij) => (rij.startsWith('Sanne') ? rij.replace('deelnemer', 'notulist') : rij));
    await plak([
      ...rijen,
      'Yara El Idrissi\ty.elidrissi@jongerenwerk.example\tJongerenwerk\tdeelnemer\tKevin Oosterhuis',
    ]);
    expect(d.sees('femke')).toContain('Yara El Idrissi');
    await d.clicks('femke', 'Verschillen');
    expect(d.sees('femke')).toContain('Rol: deelnemer → notulist');
    expect(d.sees('femke')).toContain('Niet op de lijst. Blijft meedoen.');
    expect(d.sees('femke')).not.toContain('Marloes');
    await opLijst('femke');
    await d.clicks('femke', 'Bevestigen');
    const na = await d.netwerk();
    expect(deelnemerMet(na, 'sanne')?.rollen).toEqual(['notulist']);
    expect(deelnemerMet(na, 'petra')).toEqual(deelnemerMet(voor, 'petra'));
    expect(await persoon('Yara El Idrissi')).toMatchObject({ oid: 'y', vervanger: 'kevin' });
    expect(na.deelnemers.filter(({ id }) => id !== 'sanne').slice(0, 14)).toEqual(
      voor.deelnemers.filter(({ id }) => id !== 'sanne'),
    );
    expect(await keer('netwerk.welkom-deelnemer')).toBe(1);
  });

  it('removes who is not on the list any more only when that is ticked', async () => {
    const voor = await d.netwerk();
    await plak(alsRijen(voor).filter((rij) => !rij.startsWith('Petra')));
    await d.clicks('femke', 'Verschillen');
    await d.clicks('femke', 'Verwijderen');
    expect(d.sees('femke')).toContain('Petra Jansen wordt verwijderd als je bevestigt.');
    await opLijst('femke');
    await d.clicks('femke', 'Bevestigen');
    expect(deelnemerMet(await d.netwerk(), 'petra')).toMatchObject({ verwijderd: true });
    await d.says('petra', '/help');
    expect(d.messages('petra').at(-1)).toContain('Je staat (nog) niet op de lijst');
  });

  it('keeps role, binding and vervanger when the list does not speak of them', async () => {
    const voor = await d.netwerk();
    const rijen = alsRijen(voor).map((rij) => rij.split('\t').slice(0, 3).join('\t'));
    await plak(rijen, 'Naam\tE-mail\tOrganisatie');
    expect(d.sees('femke')).toContain('Er is niets veranderd');
    expect(await d.netwerk()).toMatchObject({ partners: voor.partners, deelnemers: voor.deelnemers });
  });

  it('never leaves the netwerk without a coördinator', async () => {
    await plak(alsRijen(await d.netwerk()).map((rij) => rij.replace('coördinator', 'voorzitter')));
    await d.clicks('femke', 'Bevestigen');
    expect(d.sees('femke')).toContain('Een netwerk heeft altijd een coördinator');
    expect(await voorstellen()).toHaveLength(1);
    expect(deelnemerMet(await d.netwerk(), 'femke')?.rollen).toEqual(['coordinator']);
  });

  it('shows the list again when another coördinator changed the people in between', async () => {
    await zet('Sanne Bakker', 'rol', 'coordinator');
    await plak([...alsRijen(await d.netwerk()), 'Yara Nieuw\tyara@x.example\tPolitie\tdeelnemer\t']);
    await zet('Kevin Oosterhuis', 'rol', 'voorzitter', 'sanne');
    const reply = await antwoord(d.clicks('femke', 'Bevestigen'));
    expect(reply).toContain('Er is intussen iets veranderd');
    expect(await persoon('Yara Nieuw')).toBeUndefined();
  });

  it('adds a person once when two coördinatoren confirm the same new list at the same time', async () => {
    await zet('Sanne Bakker', 'rol', 'deelnemer,coordinator');
    const tekst = [
      KOP,
      ...alsRijen(await d.netwerk()),
      'Yara Nieuw\tyara@x.example\tPolitie\tdeelnemer\t',
    ].join('\n');
    for (const wie of ['femke', 'sanne']) await d.clicksRaw(wie, 'netwerk.lees', { tekst });
    await Promise.all([d.clicks('femke', 'Bevestigen'), d.clicks('sanne', 'Bevestigen')]);
    for (const wie of ['femke', 'sanne']) {
      await d.clicksRaw(wie, 'netwerk.controle', {});
      if (d.sees(wie).includes('Klopt deze lijst?')) await d.clicks(wie, 'Bevestigen');
    }
    expect((await d.netwerk()).deelnemers.filter(({ naam }) => naam === 'Yara Nieuw')).toHaveLength(1);
    expect(await voorstellen()).toEqual([]);
  });

  it('does not bring back who left after the list was read', async () => {
    await plak(
      alsRijen(await d.netwerk()).map((rij) =>
        rij.startsWith('Kevin') ? rij.replace('deelnemer', 'notulist') : rij,
      ),
    );
    await d.members('femke', { removed: ['kevin'] });
    await d.clicksRaw('femke', 'netwerk.controle', {});
    await d.clicks('femke', 'Bevestigen');
    expect((await persoon('Kevin Oosterhuis'))?.vertrokken).toBeDefined();
  });

  it('is for the coördinator only, also with a list of somebody else', async () => {
    await d.says('kevin', '', { file: 'netwerk.xlsx' });
    expect(d.messages('kevin').at(-1)).toContain('Dit kan alleen de coördinator');
    for (const naam of [
      'netwerk.openen',
      'netwerk.controle',
      'netwerk.plakken',
      'netwerk.toevoegen',
      'netwerk.instellingen',
    ])
      expect(await d.clicksRaw('kevin', naam, {})).toMatchObject({ kind: 'error' });
    expect(
      await d.clicksRaw('kevin', 'netwerk.zet', {
        waar: 'netwerk',
        deelnemer: 'kevin',
        wat: 'rol',
        waarde: 'coordinator',
        zeker: true,
      }),
    ).toMatchObject({
      kind: 'error',
    });
    expect(await d.clicksRaw('wim', 'netwerk.bevestig', { revisie: 1, versie: 0 })).toMatchObject({
      kind: 'error',
    });
  });

  it.each([
    {},
    null,
    'x',
    [],
    { deelnemer: 7 },
    { waar: 'elders', deelnemer: 'niemand' },
    { waar: 'netwerk', deelnemer: 'weg', wat: 'rol' },
  ])('answers garbage %j with a sentence and changes nothing', async (data) => {
    const voor = await d.netwerk();
    for (const naam of [
      'netwerk.zet',
      'netwerk.vraag',
      'netwerk.persoon',
      'netwerk.verwijder',
      'netwerk.weg',
      'netwerk.lijst',
      'netwerk.zetPartner',
      'netwerk.bevestig',
    ])
      expect(await d.clicksRaw('femke', naam, data)).toMatchObject({ kind: 'error' });
    expect(await d.netwerk()).toEqual(voor);
  });
});

describe('people of the netwerk', () => {
  beforeEach(() => start());

  it('changes role, organisation, vervanger and e-mail of one person', async () => {
    await d.says('femke', '/netwerk');
    await d.clicks('femke', 'Mensen');
    expect(d.sees('femke')).toContain('1 t/m 8 van 15');
    await kies('Kevin Oosterhuis');
    expect(d.sees('femke')).toContain('k.oosterhuis@jongerenwerk.example');
    await d.clicksRaw('femke', 'netwerk.vraag', { waar: 'netwerk', deelnemer: 'kevin', wat: 'rol' });
    await d.clicks('femke', 'Verder', { waarde: 'deelnemer,voorzitter' });
    expect(d.sees('femke')).toContain('De rol is gewijzigd.');
    await zet('Kevin Oosterhuis', 'partner', 'politie');
    await zet('Kevin Oosterhuis', 'vervanger', 'joost');
    expect(await antwoord(zet('Kevin Oosterhuis', 'email', 'kevin@'))).toContain('Dit is geen e-mailadres.');
    expect(await antwoord(zet('Kevin Oosterhuis', 'email', 'j.vermeer@politie.example'))).toContain(
      'al van Joost Vermeer',
    );
    await zet('Kevin Oosterhuis', 'email', 'Kevin@politie.example');
    expect(await persoon('Kevin Oosterhuis')).toMatchObject({
      rollen: ['deelnemer', 'voorzitter'],
      partner: 'politie',
      vervanger: 'joost',
      email: 'kevin@politie.example',
    });
    expect(await antwoord(zet('Kevin Oosterhuis', 'vervanger', 'joost'))).toContain('Er is niets veranderd.');
  });

  it('warns when people replace each other in a circle', async () => {
    await zet('Tom Hendriks', 'vervanger', 'marloes');
    await d.says('femke', '/netwerk');
    expect(d.sees('femke')).toContain('Er is iets met de lijst');
    await d.clicks('femke', 'Mensen');
    expect(d.sees('femke')).toContain('Deze mensen vervangen elkaar: Marloes Visser en Tom Hendriks.');
  });

  it('takes somebody out after asking; access ends at once and the name stays', async () => {
    await kies('Kevin Oosterhuis');
    await d.clicks('femke', 'Doet niet meer mee');
    expect(d.sees('femke')).toContain('De toegang stopt meteen.');
    await d.clicks('femke', 'Ja, doet niet meer mee');
    await d.clicks('femke', 'Ja, doet niet meer mee');
    expect(d.sees('femke')).toContain('doet niet meer mee sinds ma 2 nov');
    await d.says('kevin', '/acties');
    expect(d.messages('kevin').at(-1)).toContain('Je staat (nog) niet op de lijst');
    await d.clicks('femke', 'Weer laten meedoen');
    expect(d.messages('kevin').at(-1)).toContain('Welkom, Kevin Oosterhuis');
    await d.says('kevin', '/help');
    expect(d.sees('kevin')).toContain('/aanmelden');
  });

  it('keeps the last coördinator', async () => {
    const zin = 'Een netwerk heeft altijd een coördinator';
    expect(await antwoord(d.clicksRaw('femke', 'netwerk.verwijder', { deelnemer: 'femke' }))).toContain(zin);
    expect(await antwoord(zet('Femke de Wit', 'rol', 'deelnemer'))).toContain(zin);
    expect(await antwoord(zet('Femke de Wit', 'team', 'geen'))).toContain(zin);
    expect(deelnemerMet(await d.netwerk(), 'femke')).toMatchObject({
      rollen: ['coordinator'],
      oid: 'demo-femke',
    });
  });

  it('keeps one of two coördinatoren who each take the other out at the same time', async () => {
    await zet('Sanne Bakker', 'rol', 'coordinator');
    await Promise.all([
      d.clicksRaw('femke', 'netwerk.verwijder', { deelnemer: 'sanne' }),
      d.clicksRaw('sanne', 'netwerk.verwijder', { deelnemer: 'femke' }),
    ]);
    const na = await d.netwerk();
    expect(
      na.deelnemers.filter(
        ({ rollen, vertrokken }) => rollen.includes('coordinator') && vertrokken === undefined,
      ),
    ).toHaveLength(1);
  });

  it('adds somebody of the team, once', async () => {
    d.chat.members = [...d.chat.members, { oid: 'y', teamsId: '29:y', naam: 'Yara El Idrissi', guest: true }];
    await d.says('femke', '/netwerk');
    await d.clicks('femke', 'Mensen');
    await d.clicks('femke', 'Iemand toevoegen');
    expect(d.sees('femke')).not.toContain('Kevin');
    await d.clicks('femke', 'Toevoegen', { lid: 'y' });
    expect(d.sees('femke')).toContain('Kies een organisatie.');
    await d.clicks('femke', 'Toevoegen', { lid: 'y', bij: 'jongerenwerk' });
    await d.clicksRaw('femke', 'netwerk.voegToe', { lid: 'y', bij: 'politie', rol: 'deelnemer' });
    expect((await d.netwerk()).deelnemers.filter(({ oid }) => oid === 'y')).toMatchObject([
      { naam: 'Yara El Idrissi', partner: 'jongerenwerk', rollen: ['deelnemer'] },
    ]);
    expect(await keer('netwerk.welkom-deelnemer')).toBe(1);
  });

  it('gives one account to one person', async () => {
    expect(await antwoord(zet('Kevin Oosterhuis', 'team', 'demo-joost'))).toContain(
      'al gekoppeld aan Joost Vermeer',
    );
  });

  it('shows the settings, and changes retention, name and ages', async () => {
    await d.says('femke', '/netwerk');
    await d.clicks('femke', 'Instellingen');
    expect(d.sees('femke')).toContain('14 dagen voor het overleg');
    await d.clicks('femke', 'Naam en doelgroep');
    await d.clicks('femke', 'Vastleggen', { naam: 'Netwerk Noord', min: '18', max: '12' });
    expect(d.sees('femke')).toContain('Draai ze om.');
    await d.clicks('femke', 'Vastleggen', { min: '12', max: '18' });
    expect(await d.netwerk()).toMatchObject({ naam: 'Netwerk Noord', doelgroep: { min: 12, max: 18 } });
  });
});

describe('the team', () => {
  beforeEach(() => start());

  it('ends the access of who leaves at once, and tells the coördinator once', async () => {
    await d.members('femke', { removed: ['kevin'] });
    await d.members('femke', { removed: ['kevin'] });
    expect((await persoon('Kevin Oosterhuis'))?.vertrokken).toBe('2026-11-02T09:00:00Z');
    expect(
      await d.clicksRaw('kevin', 'opdracht.start', { n: d.netwerkId, opdracht: 'acties' }),
    ).toMatchObject({ kind: 'error' });
    await d.at('2026-11-02T10:05');
    const berichten = d.messages('femke').filter((bericht) => bericht.includes('uit het team gegaan'));
    expect(berichten).toHaveLength(1);
    expect(berichten[0]).toContain('Kevin Oosterhuis doet niet meer mee');
    expect(berichten[0]).toContain('Er stonden geen open acties of casussen op naam.');
    await d.clicks('femke', 'Bekijken');
    expect(d.sees('femke')).toContain('Kevin Oosterhuis');
  });

  it('links who comes back, welcomes them and tells the coördinator', async () => {
    await d.members('femke', { removed: ['kevin'] });
    await d.members('femke', { added: ['kevin'] });
    expect((await persoon('Kevin Oosterhuis'))?.vertrokken).toBeUndefined();
    expect(d.messages('kevin').at(-1)).toContain('Welkom, Kevin Oosterhuis');
    expect(d.messages('femke').at(-1)).toContain('1 deelnemer van de lijst kwam in het team');
  });

  it('links who comes into the team and stood on the list', async () => {
    await zet('Kevin Oosterhuis', 'team', 'geen');
    expect((await persoon('Kevin Oosterhuis'))?.oid).toBeUndefined();
    await d.says('femke', '/netwerk');
    expect(d.sees('femke')).toContain('1 deelnemer is niet gevonden in het team');
    await d.members('femke', { added: ['kevin'] });
    expect((await persoon('Kevin Oosterhuis'))?.oid).toBe('demo-kevin');
  });

  it('does not bring back by itself whom a coördinator took out', async () => {
    await d.clicksRaw('femke', 'netwerk.verwijder', { deelnemer: 'kevin' });
    await d.members('femke', { removed: ['kevin'] });
    await d.members('femke', { added: ['kevin'] });
    expect((await persoon('Kevin Oosterhuis'))?.vertrokken).toBeDefined();
    expect(d.messages('femke').at(-1)).toContain('die jij eerder verwijderde');
  });

  it('tries again later when Teams cannot tell yet who came', async () => {
    await d.members('femke', { removed: ['kevin'] });
    const { roster } = d.chat;
    d.chat.roster = async () => {
      throw new ChatError('busy', 'busy', { status: 429 });
    };
    await d.members('femke', { added: ['kevin'] });
    expect((await persoon('Kevin Oosterhuis'))?.vertrokken).toBeDefined();
    d.chat.roster = roster;
    await d.at('2026-11-02T10:15');
    expect((await persoon('Kevin Oosterhuis'))?.vertrokken).toBeUndefined();
  });

  it('says so in the channel when the last coördinator leaves, and lets who adds the bot again choose a new one', async () => {
    await d.members('femke', { removed: ['femke'] });
    expect(d.channel().at(-1)).toContain('geen coördinator');
    expect(await d.clicksRaw('femke', 'netwerk.openen', { n: d.netwerkId })).toMatchObject({ kind: 'error' });
    await d.members('sanne', { bot: 'added' });
    expect(
      await d.clicksRaw('sanne', 'netwerk.zet', {
        waar: 'netwerk',
        deelnemer: 'sanne',
        wat: 'rol',
        waarde: 'coordinator',
        zeker: true,
      }),
    ).toMatchObject({
      kind: 'card',
    });
    await d.says('sanne', '/netwerk');
    expect(d.sees('sanne')).toContain('Jullie netwerk');
    expect(await d.clicksRaw('kevin', 'netwerk.openen', {})).toMatchObject({ kind: 'error' });
  });

  it('takes no notice of people who are not in the netwerk', async () => {
    const voor = await d.netwerk();
    await d.members('femke', { added: ['onbekend'], removed: ['vreemd'] });
    expect(await d.netwerk()).toEqual(voor);
  });
});

describe('a large netwerk', () => {
  it('sets up 40 partners and 120 people, welcomes each once, and shows them on cards that fit', async () => {
    await start({ empty: true });
    const mensen = Array.from({ length: 120 }, (_, i) => ({
      oid: `demo-p${i}`,
      teamsId: `29:p${i}`,
      naam: `Persoon van der Achternaam-${i}`,
      email: `p${i}@organisatie${i % 40}.example`,
      guest: true,
    }));
    d.chat.members = [...d.chat.members, ...mensen];
    await d.members('femke', { bot: 'added' });
    const rijen = mensen.map(
      ({ naam, email }, i) =>
        `${naam}\t${email}\tOrganisatie met een lange naam ${i % 40}\tdeelnemer\t${mensen[(i + 40) % 120]?.naam}`,
    );
    await d.says(
      'femke',
      [KOP, 'Femke de Wit\tf.dewit@gemeente.example\tGemeente\tcoördinator\t', ...rijen].join('\n'),
    );
    await d.clicks('femke', 'Lijst nakijken');
    expect(d.sees('femke')).toContain('121 van 121');
    await d.clicks('femke', 'Bevestigen');
    await d.clicks('femke', 'Vastleggen');
    await d.clicks('femke', 'Bevestigen');
    await d.at('2026-11-02T10:05');
    expect(await keer('netwerk.welkom-deelnemer')).toBe(121);
    expect(d.chat.posted.filter(({ to }) => to.kind === 'person' && to.oid === 'demo-p119')).toHaveLength(1);
    const netwerk = await d.netwerk();
    expect(JSON.stringify(netwerk).length).toBeLessThan(60_000);
    const [een] = netwerk.deelnemers;
    for (const wat of ['rol', 'partner', 'vervanger', 'team', 'email', 'naam']) {
      const reply = await d.clicksRaw('femke', 'netwerk.vraag', { waar: 'netwerk', deelnemer: een?.id, wat });
      expect(reply).toMatchObject({ kind: 'card' });
    }
    for (const wat of ['mensen', 'partners'])
      for (let pagina = 1; pagina < 17; pagina += 1)
        expect(await d.clicksRaw('femke', 'netwerk.lijst', { waar: 'netwerk', wat, pagina })).toMatchObject({
          kind: 'card',
        });
  });

  it('holds 500 people with long names, and finds one of them among the choices by part of the name', async () => {
    await start({
      netwerk: (netwerk) => ({
        ...netwerk,
        deelnemers: [
          ...netwerk.deelnemers,
          ...Array.from({ length: 485 }, (_, i) => ({
            id: `x${i}`,
            naam: `${'Naam '.repeat(20)}${i}`,
            partner: 'politie',
            rollen: ['deelnemer' as const],
          })),
        ],
      }),
    });
    await d.clicksRaw('femke', 'netwerk.vraag', { waar: 'netwerk', deelnemer: 'kevin', wat: 'vervanger' });
    expect(d.sees('femke')).not.toContain('Naam 484');
    await d.clicks('femke', 'Verder', { waarde: '', zoek: 'naam 484' });
    await d.clicks('femke', 'Verder', { waarde: 'x484', zoek: 'naam 484' });
    expect((await persoon('Kevin Oosterhuis'))?.vervanger).toBe('x484');
    expect(JSON.stringify(await d.netwerk()).length).toBeLessThan(400_000);
  });
});
