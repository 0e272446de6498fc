import { expect, test } from 'vitest';
import { netwerkIdOf } from '../../src/app/id.ts';
import { readThing, toJson } from '../../src/app/rows.ts';
import { Acties } from '../../src/domain/actie.ts';
import { Aanmeldingen, Casussen } from '../../src/domain/casus.ts';
import type { Netwerk } from '../../src/domain/netwerk.ts';
import type { Kind } from '../../src/domain/row.ts';
import { Sleutels } from '../../src/domain/sleutel.ts';
import { features } from '../../src/features/index.ts';
import type { Actor } from '../../src/ports/input.ts';
import { prefixRange } from '../../src/ports/store.ts';
import { wordsOf } from '../support/chat.ts';
import { type Dialogue, startDialogue } from '../support/dialogue.ts';
import { actorMet, DOCUMENTEN, klik, typ, weigeringen } from './vragen.ts';
import { DATA, metWereld } from './wereld.ts';

/**
 * Everyone there is to ask, by what they are to the one casus of the world. From the least to the most: whoever may
 * change most comes last, so that the others are asked about what is there.
 */
const WIE: readonly (readonly [kop: string, actor: Actor])[] = [
  ['vreemde', actorMet('niemand')],
  ['coördinator, andere tenant', actorMet('femke', 'tenant-elders')],
  ['coördinator, ander netwerk', actorMet('zara')],
  ['vertrokken, partner op de casus', actorMet('joost')],
  ['leidinggevende, partner op de casus', actorMet('wim')],
  ['deelnemer, nooit op de casus', actorMet('dewi')],
  ['deelnemer, was op de casus', actorMet('tom')],
  ['vervanger van de eigenaar', actorMet('karin')],
  ['deelnemer, partner op de casus', actorMet('rachid')],
  ['aanmelder', actorMet('ingrid')],
  ['eigenaar van de actie', actorMet('annelies')],
  ['regisseur', actorMet('hanneke')],
  ['plaatsvervanger', actorMet('sanne')],
  ['coördinator', actorMet('femke')],
];

/** What is sealed in the world: who sees this, sees content. */
const INHOUD = ['Wie doet wat?', 'Bel de mentor', 'Samen verder met hem'];

const metMensen = (netwerk: Netwerk): Netwerk => ({
  ...netwerk,
  deelnemers: netwerk.deelnemers.map((een) => {
    if (een.id === 'joost') return { ...een, vertrokken: '2026-11-01T09:00:00Z' };
    return een.id === 'sanne' ? { ...een, rollen: ['plaatsvervanger'] } : een;
  }),
});

const ELDERS = netwerkIdOf('elders', 'elders');
/** Another netwerk of the same tenant, in another team, run by somebody who is nothing here. */
const ander = (netwerk: Netwerk): Netwerk => ({
  ...netwerk,
  id: ELDERS,
  naam: 'Zorgnetwerk elders',
  kanaal: {
    serviceUrl: 'https://smba.example/nl/',
    conversation: '19:elders@thread.tacv2',
    team: '19:elders@thread.tacv2',
  },
  deelnemers: [
    {
      id: 'zara',
      naam: 'Zara Elders',
      partner: 'gemeente',
      rollen: ['coordinator'],
      oid: 'demo-zara',
      teamsId: '29:demo-zara',
    },
  ],
});

const wijzig = async <T extends { id: string }, C>(
  d: Dialogue,
  kind: Kind<T, C>,
  id: string,
  meer: Partial<T>,
): Promise<void> => {
  const rijen = await d.store.list(d.netwerkId, prefixRange(`${kind.name}!`));
  const rij = rijen.find(({ value }) => kind.schema.parse(value).id === id);
  if (!rij) throw new Error(`no ${kind.name} ${id}`);
  const value = { ...kind.schema.parse(rij.value), ...meer };
  await d.store.commit(d.netwerkId, [{ op: 'replace', key: rij.key, value: toJson(value), etag: rij.etag }]);
};

/** A netwerk at work, in which everyone is one thing to the casus and no more. */
const wereld = async (): Promise<Dialogue> => {
  const d = await startDialogue({
    features: metWereld,
    netwerk: metMensen,
    others: (netwerk) => [ander(netwerk)],
  });
  await d.clicksRaw('kevin', 'test.rechten', { n: d.netwerkId });
  await wijzig(d, Casussen, DATA.casus, {
    regisseur: 'hanneke',
    aanmelders: ['ingrid'],
    partners: ['jongerenwerk', 'politie'],
  });
  await wijzig(d, Aanmeldingen, DATA.aanmelding, { aanmelder: 'ingrid' });
  await wijzig(d, Acties, DATA.actie, { eigenaar: 'annelies' });
  const oud = (await d.store.list(d.netwerkId, prefixRange('actie!open!')))[0];
  const was = Acties.schema.parse(oud?.value);
  const sleutel = await readThing(d.store, d.netwerkId, Sleutels, was.sleutel);
  if (!sleutel) throw new Error('no key');
  const id = 'actie-oud';
  const content = await d.ports.vault.seal(
    sleutel.value,
    `${d.netwerkId}/actie/${id}`,
    JSON.stringify({ wat: 'Bel de mentor' }),
  );
  const gedaan = { ...was, id, content, eigenaar: 'tom', status: 'gedaan' as const };
  await d.store.commit(d.netwerkId, [{ op: 'insert', key: Acties.keyOf(gedaan), value: toJson(gedaan) }]);
  return d;
};

const isWeigering = await weigeringen();

/** `-` refused; `(ja)` let through, and told that this cannot be done now or so; `ja`; `INHOUD` when the answer holds it. */
const oordeel = (tekst: string | undefined, kaart: string): string => {
  if (tekst !== undefined) return isWeigering(tekst) ? '-' : '(ja)';
  return INHOUD.some((zin) => kaart.includes(zin)) ? 'INHOUD' : 'ja';
};

type Vraag = (d: Dialogue, actor: Actor) => Promise<string>;

const geklikt =
  (name: string, data: object): Vraag =>
  async (d, actor) => {
    const reply = await klik(d, actor, name, data);
    return oordeel(
      reply.kind === 'error' ? reply.text : undefined,
      reply.kind === 'card' ? wordsOf(reply.card) : '',
    );
  };

const getypt =
  (text: string, file?: string): Vraag =>
  async (d, actor) => {
    const { tekst, kaart } = await typ(d, actor, text, file);
    return oordeel(tekst, kaart);
  };

/** Every way in, from the code itself. */
const wegen = (): readonly (readonly [naam: string, recht: string, vraag: Vraag])[] => [
  ...features.flatMap(({ commands = [] }) =>
    commands.map(({ name, right }) => [`/${name}`, right, getypt(`/${name}`)] as const),
  ),
  ...features.flatMap(({ readers = [], name }) =>
    readers.map(
      ({ right }, plek) => [`document (${name})`, right, getypt('', DOCUMENTEN[name]?.[plek])] as const,
    ),
  ),
  ...features.flatMap(({ verbs = [] }) =>
    verbs.map(({ verb, right }) => [verb, right, geklikt(verb, DATA)] as const),
  ),
];

const KOP = 38;
const rij = (naam: string, recht: string, cellen: readonly string[]): string =>
  `${naam.padEnd(KOP)}${recht.padEnd(24)}${cellen.map((cel) => cel.padEnd(8)).join('')}`.trimEnd();

const tabel = async (): Promise<string> => {
  const regels: string[] = [];
  for (const [naam, recht, vraag] of wegen()) {
    const d = await wereld();
    const cellen: string[] = [];
    for (const [, actor] of WIE) cellen.push(await vraag(d, actor));
    await d.close();
    regels.push(rij(naam, recht, cellen));
  }
  return [
    'Who may do what. Made by running every way in, as everyone, in a netwerk at work; not edited by hand.',
    'After a wanted change: npx vitest run test/app/gezag.test.ts -u, and review the difference.',
    '',
    '-       refused',
    '(ja)    let through, but told that it cannot be done now, or that something is missing',
    'ja      done, or shown',
    'INHOUD  done, and the answer shows what somebody wrote about the youth',
    '',
    ...WIE.map(([kop], nummer) => `${String(nummer + 1).padStart(2)}  ${kop}`),
    '',
    rij(
      'way in',
      'right',
      WIE.map((_wie, nummer) => String(nummer + 1)),
    ),
    ...regels,
    '',
  ].join('\n');
};

test('who may do what is as it was reviewed', async () => {
  await expect(await tabel()).toMatchFileSnapshot('./gezag.table.txt');
}, 240_000);
