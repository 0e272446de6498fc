import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Clicked, Input } from '../../../src/ports/input.ts';
import { groupRoom, person, personalRoom } from '../../support/fake-connector.ts';
import { type EdgeBot, startEdge } from './bot.ts';

const anna = person('Anna de Vries');
const bram = person('Bram Bakker');

describe('what comes in', () => {
  let bot: EdgeBot;
  beforeAll(async () => {
    bot = await startEdge();
  });
  afterAll(() => bot.close());

  const last = (): Input => {
    const input = bot.inputs.at(-1);
    if (input === undefined) throw new Error('nothing came in');
    return input;
  };
  const says = async (more: Record<string, unknown>): Promise<Input> => {
    await bot.teams.deliver(bot.teams.activity('message', anna, undefined, more));
    return last();
  };
  const textOf = async (text: string, more = {}): Promise<string> => {
    const input = await says({ text, ...more });
    return input.kind === 'said' ? input.text : '';
  };

  it('knows who said it, and where, from the activity', async () => {
    await bot.teams.sendMessage({ from: anna, text: 'help' });
    expect(last()).toMatchObject({
      kind: 'said',
      text: 'help',
      actor: { tenant: bot.teams.tenant, oid: anna.oid, teamsId: anna.teamsId, naam: anna.naam },
      place: { kind: 'personal', conversation: personalRoom(anna).id, serviceUrl: bot.teams.serviceUrl },
    });
  });

  it('takes the mention off in a channel, and knows the team', async () => {
    const team = bot.teams.team('Zorgnetwerk', [anna, bram]);
    await bot.teams.sendMessage({ from: anna, text: ' agenda', room: team });
    expect(last()).toMatchObject({
      kind: 'said',
      text: 'agenda',
      place: { kind: 'channel', team: { id: team.team?.id, naam: 'Zorgnetwerk', channel: team.id } },
    });
  });

  it('knows a group chat', async () => {
    await bot.teams.sendMessage({ from: anna, text: 'help', room: groupRoom('Overleg', [anna, bram]) });
    expect(last()).toMatchObject({ text: 'help', place: { kind: 'group' } });
  });

  it('falls back on the sender id where there is no Entra id', async () => {
    await says({ text: 'help', from: { id: 'user-id-0', name: 'Alex Wilber' } });
    expect(last().actor).toEqual({
      tenant: bot.teams.tenant,
      oid: 'user-id-0',
      teamsId: 'user-id-0',
      naam: 'Alex Wilber',
    });
  });

  it.each([
    ['<at>Ketenbot</at>&nbsp;help', 'help'],
    ['<at>Ketenbot</at> <at>Ketenbot</at> help', 'help'],
    ['help <at>ketenbot</at>', 'help ketenbot'],
    ['<at>Ketenbot</at> geef <at>Bram Bakker</at> de actie', 'geef Bram Bakker de actie'],
    ['<at id="0">Ketenbot</at>\u00a0/agenda', '/agenda'],
    ['  help  \r\n', 'help'],
    ['een\r\ntwee\rdrie', 'een\ntwee\ndrie'],
    ['partner\tnaam\n\tAnna\t\n', 'partner\tnaam\n\tAnna\t'],
    ['\u200bhe\ufefflp\u0000', 'help'],
    ['a &lt;b&gt; & c', 'a &lt;b&gt; & c'],
    ['<at>', '<at>'],
    ['half \ud83d emoji', 'half \ufffd emoji'],
    ['👩‍👩‍👧 ok', '👩‍👩‍👧 ok'],
  ])('reads %j as %j', async (text, expected) => {
    expect(await textOf(text)).toBe(expected);
  });

  it('decodes entities where the text is XML', async () => {
    expect(await textOf('Jansen &amp; Zonen &lt;3', { textFormat: 'xml' })).toBe('Jansen & Zonen <3');
  });

  it('takes the mention off when the bot was renamed in the team', async () => {
    const entities = [
      {
        type: 'mention',
        mentioned: { id: `28:${bot.teams.credentials?.appId}`, name: 'Keten' },
        text: '<at>Keten</at>',
      },
    ];
    expect(await textOf('<at>Keten</at> help', { entities })).toBe('help');
  });

  it('gives a file with the address to fetch it from', async () => {
    const file = bot.teams.host('Lijst 2026.xlsx', new Uint8Array([1]));
    await bot.teams.sendMessage({ from: anna, files: [file] });
    expect(last()).toMatchObject({
      text: '',
      files: [
        {
          name: 'Lijst 2026.xlsx',
          contentType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
          url: file.url,
        },
      ],
    });
  });

  it('gives a plain attachment as a file, and a card or page as none', async () => {
    const attachments = [
      { contentType: 'text/csv', contentUrl: 'http://127.0.0.1:1/a.csv', name: 'a.csv' },
      { contentType: 'application/vnd.microsoft.card.adaptive', content: {} },
      { contentType: 'text/html', content: '<p>x</p>' },
    ];
    expect(await says({ attachments })).toMatchObject({
      files: [{ name: 'a.csv', contentType: 'text/csv', url: 'http://127.0.0.1:1/a.csv' }],
    });
  });

  it('gives the HTML of a paste, without the mention', async () => {
    const html =
      '<div><span itemscope itemtype="http://schema.skype.com/Mention" itemid="0">Ketenbot</span>&nbsp;<table><tr><td>Anna</td></tr></table></div>';
    await bot.teams.sendMessage({ from: anna, text: 'Anna', html });
    expect(last()).toMatchObject({ html: '<div>&nbsp;<table><tr><td>Anna</td></tr></table></div>' });
  });

  it('makes a click of Action.Execute, with what was filled in and the message it stands in', async () => {
    const data = { actie: '1', uitkomst: 'gedaan' };
    const value = { action: { type: 'Action.Execute', verb: 'actie.gereed', data } };
    const activity = bot.teams.activity('invoke', anna, undefined, {
      name: 'adaptiveCard/action',
      replyToId: '17',
      value,
    });
    await bot.teams.deliver(activity);
    expect(last()).toMatchObject({
      kind: 'clicked',
      verb: 'actie.gereed',
      data,
      card: '17',
      actor: { oid: anna.oid },
    });
  });

  it('makes the same click of Action.Submit', async () => {
    await bot.teams.click({ from: anna, verb: 'actie.gereed', data: { actie: '1' }, submit: true });
    const { verb, data } = last() as Clicked;
    expect([verb, data]).toEqual(['actie.gereed', { actie: '1' }]);
  });

  it('never takes the actor from card data', async () => {
    const data = {
      actor: { oid: bram.oid },
      tenant: 'other',
      oid: bram.oid,
      from: { aadObjectId: bram.oid },
    };
    await bot.teams.click({ from: anna, verb: 'casus.open', data });
    expect(last().actor).toMatchObject({ oid: anna.oid, tenant: bot.teams.tenant });
  });

  it('gives the same activity the same id, and another conversation another one', async () => {
    await bot.teams.sendMessage({ from: anna, text: 'a', id: '1' });
    await bot.teams.sendMessage({ from: anna, text: 'a', id: '1' });
    await bot.teams.sendMessage({ from: bram, text: 'a', id: '1' });
    const [first, again, other] = bot.inputs.slice(-3).map(({ activity }) => activity);
    expect(again).toBe(first);
    expect(other).not.toBe(first);
  });

  it('gives an activity without an id one that its content decides', async () => {
    const body = JSON.stringify(bot.teams.activity('message', anna, undefined, { text: 'a', id: undefined }));
    await bot.teams.deliver(body);
    await bot.teams.deliver(body);
    await bot.teams.deliver(body.replace('"a"', '"b"'));
    const [first, again, other] = bot.inputs.slice(-3).map(({ activity }) => activity);
    expect(again).toBe(first);
    expect(other).not.toBe(first);
  });

  it('hears that the bot came into a team and left it', async () => {
    const team = bot.teams.team('Zorgnetwerk', [anna]);
    await bot.teams.addBot(team, anna);
    expect(last()).toMatchObject({
      kind: 'members',
      botAdded: true,
      botRemoved: false,
      added: [],
      place: { kind: 'channel' },
    });
    await bot.teams.removeBot(team, anna);
    expect(last()).toMatchObject({ kind: 'members', botAdded: false, botRemoved: true, removed: [] });
  });

  it.each([
    ['add', { botAdded: true, botRemoved: false }],
    ['add-upgrade', { botAdded: true, botRemoved: false }],
    ['remove', { botAdded: false, botRemoved: true }],
  ])('hears of an installation that is "%s"', async (action, expected) => {
    await bot.teams.deliver(bot.teams.activity('installationUpdate', anna, undefined, { action }));
    expect(last()).toMatchObject({ kind: 'members', ...expected });
  });

  it('hears who joined, by Entra id', async () => {
    await bot.teams.addMembers(bot.teams.team('Zorgnetwerk', [anna]), anna, [bram]);
    expect(last()).toMatchObject({ kind: 'members', botAdded: false, added: [bram.oid], removed: [] });
  });

  it('leaves a team that only got another name alone', async () => {
    const before = bot.inputs.length;
    const renamed = bot.teams.activity('conversationUpdate', anna, undefined, {
      channelData: { eventType: 'teamRenamed' },
    });
    expect((await bot.teams.deliver(renamed)).status).toBe(200);
    expect(bot.inputs.length).toBe(before);
  });
});
