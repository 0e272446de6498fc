import { afterEach, expect, test } from 'vitest';
import { features } from '../../src/features/index.ts';
import type { Reply } from '../../src/ports/chat.ts';
import { type Dialogue, startDialogue } from '../support/dialogue.ts';
import { gevonden, luister } from './lekken.ts';
import { GOED, TEKSTVELDEN } from './velden.ts';
import { DATA, metWereld } from './wereld.ts';

/** Words a person types about a youth. */
const GEHEIM = 'zeilboot';
const TEKST = `Hij bouwt een ${GEHEIM} in de schuur.`;
const VELDEN = Object.fromEntries(TEKSTVELDEN.map((veld) => [veld, TEKST]));

/** The title of an item about no youth is kept as it is; where anyone reads, it is "Ander punt". */
const MAG: Readonly<Record<string, readonly string[]>> = {
  'agenda.voegToe': ['row gezien', 'row overleg'],
};

let d: Dialogue;
let oor: ReturnType<typeof luister>;
const wereld = async () => {
  oor = luister();
  d = await startDialogue({ features: metWereld, wrap: oor.wrap });
  await d.clicksRaw('kevin', 'test.rechten', { n: d.netwerkId });
};
afterEach(() => d.close());

const verbs = features.flatMap(({ verbs = [] }) => verbs.map(({ verb }) => verb));
test.each(verbs)('what is typed on %s stands nowhere in plain text', async (name) => {
  await wereld();
  const antwoorden: (Reply | string)[] = [];
  for (const who of ['kevin', 'femke'])
    for (const data of [
      { ...VELDEN, ...DATA, ...GOED[name] },
      // A name that is too long, or refused: comes back as it was typed, and is kept nowhere.
      { ...VELDEN, ...DATA, ...GOED[name], tekst: `${TEKST} BSN 111222333`, resultaat: TEKST.repeat(300) },
      {
        ...VELDEN,
        ...DATA,
        opdracht: TEKST,
        overleg: TEKST,
        punt: TEKST,
        lijst: TEKST,
        id: TEKST,
        wie: TEKST,
      },
    ])
      antwoorden.push(
        await d
          .clicksRaw(who, name, { ...data, n: d.netwerkId })
          .catch((error: unknown) => `threw ${String(error)} ${error instanceof Error ? error.stack : ''}`),
      );
  await d.at('2026-11-02T12:00');
  expect(await gevonden(d, oor.gelogd, GEHEIM)).toEqual(MAG[name] ?? []);
  // A reply that is shown to whoever clicked may hold it; its preview and an error that flies to the edge may not.
  for (const antwoord of antwoorden) {
    if (typeof antwoord === 'string') expect(antwoord).not.toContain(GEHEIM);
    else if (antwoord.kind === 'card') expect(antwoord.summary).not.toContain(GEHEIM);
  }
});

const commands = features.flatMap(({ commands = [] }) => commands.map(({ name }) => name));
test.each([...commands, GEHEIM, `aanmelde ${GEHEIM}`])(
  'what is typed behind /%s is not repeated to anyone',
  async (name) => {
    await wereld();
    for (const who of ['kevin', 'femke'])
      for (const text of [`/${name} ${TEKST}`, `${name}\n${TEKST}\n${TEKST}\n${TEKST}`])
        for (const more of [{}, { in: 'kanaal' as const }]) await d.says(who, text, more);
    expect(await gevonden(d, oor.gelogd, GEHEIM)).toEqual([]);
  },
);
