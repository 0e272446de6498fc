import { describe, expect, test } from 'vitest';
import { DEMO_TENANT } from '../../src/demo/netwerk.ts';
import { RIGHTS, type Right } from '../../src/domain/authority.ts';
import type { Netwerk } from '../../src/domain/netwerk.ts';
import { features } from '../../src/features/index.ts';
import type { Actor, Place } from '../../src/ports/input.ts';
import { type Dialogue, startDialogue, TEAM } from '../support/dialogue.ts';
import { actorMet, DOCUMENTEN, klik, typ, weigeringen } from './vragen.ts';
import { DATA, metWereld } from './wereld.ts';

/**
 * Who asks. `betrokkene` owns the actie, brought in the aanmelding and is of a partner on the casus; `ander` is of
 * another partner. `leidinggevende` (nothing else) and `vertrokken` are of a partner that is on the casus too.
 * `inrichter` added the bot to a team that is not set up yet; `oudInrichter` to one that is.
 */
const ROLLEN = {
  coordinator: 'femke',
  betrokkene: 'kevin',
  ander: 'dewi',
  leidinggevende: 'wim',
  vertrokken: 'joost',
  vreemde: 'niemand',
  andereTenant: 'femke',
  inrichter: 'inge',
  oudInrichter: 'inge',
} as const;
type Rol = keyof typeof ROLLEN;
const ALLE = Object.keys(ROLLEN) as Rol[];

/** Who gets through, by right. A right that is not here fails. */
const MAG: Readonly<Record<Right, readonly Rol[]>> = {
  deelnemen: ['coordinator', 'betrokkene', 'ander', 'leidinggevende'],
  'inrichten-of-deelnemen': ['coordinator', 'betrokkene', 'ander', 'leidinggevende', 'inrichter'],
  inbrengen: ['coordinator', 'betrokkene', 'ander'],
  inrichten: ['coordinator', 'inrichter'],
  coordineren: ['coordinator'],
  beoordelen: ['coordinator'],
  'eigen-actie': ['coordinator', 'betrokkene'],
  'actie-beantwoorden': ['betrokkene'],
  'casus-zien': ['coordinator', 'betrokkene'],
  'casus-leiden': ['coordinator', 'betrokkene'],
  'eigen-aanmelding': ['coordinator', 'betrokkene'],
  'eigen-kaart': ['betrokkene'],
  'overleg-leiden': ['coordinator', 'betrokkene'],
  'overleg-zien': ['coordinator', 'betrokkene', 'ander'],
  'partner-instellen': ['coordinator'],
};

const metInrichter = (netwerk: Netwerk): Netwerk => ({
  ...netwerk,
  inrichters: ['demo-inge'],
  deelnemers: netwerk.deelnemers.map((deelnemer) =>
    deelnemer.id === ROLLEN.vertrokken ? { ...deelnemer, vertrokken: '2026-11-01T09:00:00Z' } : deelnemer,
  ),
});

/** A netwerk at work with all of it in it, or the same one before anything was set up. */
const wereld = async (rol: 'inrichter' | 'rest'): Promise<Dialogue> => {
  if (rol === 'inrichter')
    return startDialogue({
      netwerk: (netwerk) => ({
        ...metInrichter(netwerk),
        status: 'inrichting',
        partners: [],
        deelnemers: [],
      }),
    });
  const d = await startDialogue({ features: metWereld, netwerk: metInrichter });
  await d.clicksRaw('kevin', 'test.rechten', { n: d.netwerkId });
  return d;
};

const actorVan = (rol: Rol): Actor =>
  actorMet(ROLLEN[rol], rol === 'andereTenant' ? 'tenant-elders' : DEMO_TENANT);

const klikt = async (d: Dialogue, rol: Rol, name: string, data: object, place?: Place): Promise<string> => {
  const reply = await klik(d, actorVan(rol), name, data, place);
  return reply.kind === 'error' ? reply.text : 'verder';
};

const typt = async (d: Dialogue, rol: Rol, text: string, file?: string): Promise<string> =>
  (await typ(d, actorVan(rol), text, file)).tekst ?? 'verder';

const isWeigering = await weigeringen();

const rollenVan = (wie: 'inrichter' | 'rest', right: Right): Rol[] => {
  const mag = MAG[right] ?? [];
  const rollen = ALLE.filter((rol) => (rol === 'inrichter') === (wie === 'inrichter'));
  // Those who are refused first: they change nothing.
  return [...rollen.filter((rol) => !mag.includes(rol)), ...rollen.filter((rol) => mag.includes(rol))];
};

/** Who gets through, of everyone; asked in one world each for the netwerk at work and the one being set up. */
const wieMag = async (right: Right, vraag: (d: Dialogue, rol: Rol) => Promise<string>): Promise<Rol[]> => {
  const door: Rol[] = [];
  for (const wie of ['rest', 'inrichter'] as const) {
    const d = await wereld(wie);
    for (const rol of rollenVan(wie, right)) if (!isWeigering(await vraag(d, rol))) door.push(rol);
    await d.close();
  }
  return ALLE.filter((rol) => door.includes(rol));
};

const verwacht = (right: Right): Rol[] => {
  const mag = MAG[right];
  if (!mag) throw new Error(`say in MAG who has the right "${right}"`);
  return ALLE.filter((rol) => mag.includes(rol));
};

test('every right stands in the table', () => {
  expect(Object.keys(MAG).sort()).toEqual([...RIGHTS].sort());
});

describe('who may use a button: only those, whatever the card says', () => {
  const verbs = features.flatMap((feature) => feature.verbs ?? []);
  test.each(verbs.map((each) => [each.verb, each.right] as const))('%s (%s)', async (name, right) => {
    expect(await wieMag(right, (d, rol) => klikt(d, rol, name, DATA))).toEqual(verwacht(right));
  });
  test('a button that is not there is for nobody, and says what to do', async () => {
    const d = await wereld('rest');
    for (const rol of ALLE) expect(await klikt(d, rol, 'bestaat.niet', DATA)).toContain('/help');
    await d.close();
  });
});

describe('who may use the buttons that say which netwerk is meant', () => {
  test('one netwerk or another: who is in it, or sets it up', async () => {
    const kiest = (d: Dialogue, rol: Rol) =>
      klikt(d, rol, 'netwerk.kies', { kies: d.netwerkId }).then((zin) => zin.replace(/^[^:]*: /, ''));
    expect(await wieMag('inrichten-of-deelnemen', kiest)).toEqual(verwacht('inrichten-of-deelnemen'));
  });
  test('another netwerk in a channel of the team: a coördinator, and who brought the bot', async () => {
    const begint = (d: Dialogue, rol: Rol) =>
      klikt(
        d,
        rol,
        'netwerk.nieuw',
        { naam: rol },
        {
          kind: 'channel',
          tenant: DEMO_TENANT,
          serviceUrl: 'https://smba.example/nl/',
          conversation: `19:${rol}`,
          team: { id: TEAM, channel: `19:${rol}` },
        },
      );
    expect(await wieMag('inrichten', begint)).toEqual(['coordinator', 'inrichter', 'oudInrichter']);
  });
});

describe('who may use a command', () => {
  const commands = features.flatMap((feature) => feature.commands ?? []);
  const cases = commands.map((each) => [each.name, each.right] as const);
  test.each(cases)('/%s typed (%s)', async (name, right) => {
    expect(await wieMag(right, (d, rol) => typt(d, rol, `/${name}`))).toEqual(verwacht(right));
  });
  test.each(cases)('/%s started from a button (%s)', async (name, right) => {
    const data = { ...DATA, opdracht: name };
    expect(await wieMag(right, (d, rol) => klikt(d, rol, 'opdracht.start', data))).toEqual(verwacht(right));
  });
});

describe('who may drop a document', () => {
  const readers = features.flatMap(({ name, readers = [] }) =>
    readers.map(({ right }, plek) => [name, right, DOCUMENTEN[name]?.[plek]] as const),
  );
  test.each(readers)('for %s (%s): %s', async (name, right, file) => {
    if (file === undefined) throw new Error(`say in DOCUMENTEN which file the reader of ${name} takes`);
    expect(await wieMag(right, (d, rol) => typt(d, rol, '', file))).toEqual(verwacht(right));
  });
});
