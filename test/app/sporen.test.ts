import { afterEach, expect, test } from 'vitest';
import { AuditRegel } from '../../src/domain/bericht.ts';
import { features } from '../../src/features/index.ts';
import type { Reply } from '../../src/ports/chat.ts';
import type { Write } from '../../src/ports/store.ts';
import { wordsOf } from '../support/chat.ts';
import { type Dialogue, startDialogue } from '../support/dialogue.ts';
import { GOED, TEKSTVELDEN } from './velden.ts';
import { weigeringen } from './vragen.ts';
import { DATA, metWereld } from './wereld.ts';

/** Kinds of rows that are no change of anything a person decides about: what the app keeps to do its work. */
const WERK = ['audit', 'gezien', 'bericht', 'wacht', 'moment', 'digest', 'bestandlink'];
const INHOUD = ['Wie doet wat?', 'Bel de mentor', 'Samen verder met hem'];
const TEKST = 'Dat is besproken met school.';

let d: Dialogue;
afterEach(() => d.close());

const isWeigering = await weigeringen();

/** A netwerk at work, that tells what each click wrote. */
const wereld = async () => {
  const geschreven: Write[] = [];
  let netwerkId = '';
  d = await startDialogue({
    features: metWereld,
    wrap: (ports) => ({
      ...ports,
      store: {
        get: (...args) => ports.store.get(...args),
        list: (...args) => ports.store.list(...args),
        ping: () => ports.store.ping(),
        close: () => ports.store.close(),
        commit: async (partition, writes) => {
          await ports.store.commit(partition, writes);
          if (partition === netwerkId) geschreven.push(...writes);
        },
      },
    }),
  });
  netwerkId = d.netwerkId;
  await d.clicksRaw('kevin', 'test.rechten', { n: d.netwerkId });
  return geschreven;
};

const soortVan = ({ key }: Write): string => key.split('!')[0] ?? '';
const regelsIn = (writes: readonly Write[]) =>
  writes.flatMap((write) =>
    soortVan(write) === 'audit' && write.op === 'insert' ? [AuditRegel.parse(write.value)] : [],
  );

/** What is wrong with the trail a click left; undefined when nothing is. */
const mist = (reply: Reply, writes: readonly Write[]): string | undefined => {
  const regels = regelsIn(writes);
  if (reply.kind === 'error' && isWeigering(reply.text))
    return regels.some(({ wat }) => wat === 'geweigerd') ? undefined : 'a refusal without a line';
  const toont = reply.kind === 'card' && INHOUD.some((zin) => wordsOf(reply.card).includes(zin));
  if (toont && regels.length === 0) return 'content without a line';
  const gewijzigd = [...new Set(writes.map(soortVan))].filter((soort) => !WERK.includes(soort));
  return gewijzigd.length > 0 && regels.length === 0
    ? `changed ${gewijzigd.join(', ')} without a line`
    : undefined;
};

const velden = Object.fromEntries(TEKSTVELDEN.map((veld) => [veld, TEKST]));
const verbs = features.flatMap(({ verbs = [] }) => verbs.map(({ verb }) => verb));

test.each(verbs)('%s leaves a line in the log when it opens, changes or refuses', async (name) => {
  const geschreven = await wereld();
  const fouten: string[] = [];
  for (const wie of ['dewi', 'rachid', 'kevin', 'femke'])
    for (const data of [DATA, { ...velden, ...DATA, ...GOED[name] }]) {
      geschreven.length = 0;
      const reply = await d.clicksRaw(wie, name, { ...data, n: d.netwerkId });
      const fout = mist(reply, geschreven);
      if (fout) fouten.push(`${wie}: ${fout}`);
      await d.app.settled();
    }
  expect(fouten).toEqual([]);
});
