import { expect } from 'vitest';
import { netwerkIdOf } from '../../src/app/id.ts';
import { DEMO_TENANT } from '../../src/demo/netwerk.ts';
import type { Casus } from '../../src/domain/casus.ts';
import type { Netwerk } from '../../src/domain/netwerk.ts';
import type { Overdracht } from '../../src/domain/overdracht.ts';
import type { Reply } from '../../src/ports/chat.ts';
import type { Ports } from '../../src/ports/ports.ts';
import { prefixRange, type Store } from '../../src/ports/store.ts';
import { wordsOf } from '../support/chat.ts';
import { channelIdOf, type Dialogue, startDialogue, TEAM } from '../support/dialogue.ts';
import { metZaai } from '../support/zaai.ts';

export const ZUID = '12min Zuid';
export const ZUID_ID = netwerkIdOf(DEMO_TENANT, TEAM, channelIdOf('zuid'));
export const CASUS = 'ZN-2026-001';

/** What is filled in: marks that may stand in no message. */
export const BLOK = {
  1: { wie: 'Q.W. (2013)', vraag: 'Vraag-merk over school', verloop: 'Verloop-merk tot nu', plan: '' },
  2: { reden: 'Reden-merk verhuizing', verwacht: 'Verwacht-merk van Zuid', weet: 'jongere,ouders' },
  3: { partners: 'jongerenwerk', contact: 'Contact-merk jongerenwerker', verder: '' },
  4: { antwoord: 'geïnformeerd', op: '2026-11-01' },
} as const;
export const MERK = /-merk|Q\.W\.|2013/;

/** The second netwerk, run by Dewi; Karin takes part in it, and so does Petra. */
const zuidVan = (netwerk: Netwerk, meer: Partial<Netwerk>): Netwerk => ({
  ...netwerk,
  id: ZUID_ID,
  naam: ZUID,
  casusPrefix: 'ZZ',
  kanaal: { serviceUrl: 'https://smba.example/nl/', conversation: channelIdOf('zuid'), team: TEAM },
  deelnemers: ['dewi', 'karin', 'petra'].map((id) => ({
    id,
    naam: `${id} van Zuid`,
    partner: 'ggd',
    rollen: [id === 'dewi' ? ('coordinator' as const) : ('deelnemer' as const)],
    oid: `demo-${id}`,
    teamsId: `29:demo-${id}`,
  })),
  ...meer,
});

/** Two netwerken of one organisation; the first has one casus at work, with an actie of Kevin. */
export const begin = async (
  options: {
    readonly at?: string;
    readonly zuid?: Partial<Netwerk>;
    readonly wrap?: (ports: Ports) => Ports;
    readonly store?: Store;
    readonly zaai?: object | false;
  } = {},
): Promise<Dialogue> => {
  const d = await startDialogue({
    at: options.at ?? '2026-11-02T10:00',
    features: metZaai,
    ...(options.wrap ? { wrap: options.wrap } : {}),
    ...(options.store ? { store: options.store } : {}),
    netwerk: (netwerk) => ({
      ...netwerk,
      deelnemers: netwerk.deelnemers.filter(({ id }) => !['karin', 'dewi', 'petra'].includes(id)),
    }),
    others: (netwerk) => [zuidVan(netwerk, options.zuid ?? {})],
  });
  if (options.zaai !== false)
    await d.clicksRaw('femke', 'test.zaai', {
      n: d.netwerkId,
      casus: CASUS,
      regisseur: 'rachid',
      aanmelders: ['ingrid'],
      besluit: 'Besluit-merk samen verder',
      acties: [{ id: 'a1', eigenaar: 'kevin', tot: '2026-12-01', wat: 'Actie-merk' }],
      ...options.zaai,
    });
  return d;
};

/** Clicks of the coördinator here (Femke) and there (Dewi), by what they do. */
export const spelers = (d: Dialogue) => {
  const hier = (verb: string, data: object = {}) => d.clicksRaw('femke', verb, { n: d.netwerkId, ...data });
  const daar = (verb: string, data: object = {}) => d.clicksRaw('dewi', verb, { n: ZUID_ID, ...data });
  const id = async (): Promise<string> => (await overdrachten(d, d.netwerkId)).at(-1)?.id ?? '';
  return {
    hier: async (verb: string, data: object = {}) => hier(verb, { overdracht: await id(), ...data }),
    daar: async (verb: string, data: object = {}) => daar(verb, { overdracht: await id(), ...data }),
    /** Fills in the form, and signs it off unless told otherwise. */
    biedAan: async (waar: object = { waar: ZUID_ID }, tot = 4): Promise<Reply> => {
      await hier('overdracht.kies', { casus: CASUS, ...waar });
      const overdracht = await id();
      for (const stap of [1, 2, 3, 4] as const)
        if (stap <= tot) await hier('overdracht.stap', { overdracht, stap, naar: 'verder', ...BLOK[stap] });
      if (tot < 4) return { kind: 'none' };
      const reply = await hier('overdracht.tekenen', { overdracht });
      await verder(d);
      return reply;
    },
    /** Both say that they spoke. */
    spreek: async (): Promise<void> => {
      const data = { overdracht: await id(), op: '2026-11-02' };
      await hier('overdracht.gesproken.zet', data);
      await daar('overdracht.gesproken.zet', data);
    },
    aanvaard: async (): Promise<Reply> =>
      daar('overdracht.aanvaarden.ja', {
        overdracht: await id(),
        partnersHier: 'ggd',
        regisseur: 'karin',
      }),
    weiger: async (reden = 'Weiger-merk woont nog niet hier'): Promise<Reply> =>
      daar('overdracht.weigeren.ja', { overdracht: await id(), reden }),
  };
};

export const rijen = async <T>(d: Dialogue, netwerk: string, prefix: string): Promise<T[]> =>
  (await d.store.list(netwerk, prefixRange(prefix))).map(({ value }) => value as T);
export const overdrachten = (d: Dialogue, netwerk: string) => rijen<Overdracht>(d, netwerk, 'overdracht!');
export const casussen = (d: Dialogue, netwerk: string) => rijen<Casus>(d, netwerk, 'casus!');

/** Lets both netwerken do what they do by themselves. */
export const verder = async (d: Dialogue): Promise<void> => {
  for (let keer = 0; keer < 3; keer += 1) {
    await d.app.tick();
    await d.app.settled();
  }
};

export const woorden = (reply: Reply): string =>
  reply.kind === 'card' ? wordsOf(reply.card) : reply.kind === 'error' ? reply.text : '';

/** Nothing that was typed stands in a chat, or as it was typed in the store. */
export const nergensLeesbaar = async (d: Dialogue): Promise<void> => {
  expect(JSON.stringify(d.chat.wire)).not.toMatch(/-merk|Q\.W\./);
  for (const netwerk of [d.netwerkId, ZUID_ID])
    expect(JSON.stringify(await rijen(d, netwerk, ''))).not.toMatch(/-merk|Q\.W\./);
};
