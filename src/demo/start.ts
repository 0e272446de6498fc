import type { Config } from '../config.ts';
import type { Netwerk } from '../domain/netwerk.ts';
import type { RosterMember } from '../ports/chat.ts';
import type { Clock } from '../ports/clock.ts';
import type { Store } from '../ports/store.ts';

import { createDemo } from './demo.ts';
import { fillWithDemo, rowOfNetwerk } from './fill.ts';
import { DEMO_NETWERK, demoNetwerk } from './netwerk.ts';
import { PLAYGROUND_CHAT, type Playground, playgroundServiceUrl, startPlayground } from './playground.ts';
import { createReader } from './reader.ts';

/** Everything that exists only without an app id: the invented netwerk, playing everyone, and the Playground. */
export const prepareDemo = async (config: Config, store: Store, clock: Clock) => {
  const serviceUrl = playgroundServiceUrl(config.playgroundPort);
  const netwerk = demoNetwerk(clock.now().toString({ smallestUnit: 'second' }), serviceUrl);
  const filled = config.demoNetwerk && (await fillWithDemo(store, netwerk));
  const reader = createReader(config.playground);
  const demo = createDemo(store, () => rowOfNetwerk(store, DEMO_NETWERK), rosterOf(netwerk), reader);
  return {
    ...demo,
    /** Nothing waits any more for somebody to open the Playground. */
    stop: reader.left,
    /** Starts the Playground if it is wanted and there, and says what to do first. */
    play: async (port: number, say: (line: string) => void): Promise<Playground | undefined> => {
      const botUrl = `http://127.0.0.1:${port}/api/messages`;
      if (filled) say('Het demonetwerk "Zorgnetwerk 12-23" staat klaar: 11 partners, 15 deelnemers.');
      say(`Ketenbot luistert op ${botUrl}`);
      if (!config.playground) return undefined;
      say('De Playground start…');
      const playground = await startPlayground({
        netwerk,
        dataDir: config.dataDir,
        port: config.playgroundPort,
        botUrl,
      });
      if (!playground) {
        reader.came();
        say('De Playground is niet geïnstalleerd (een installatie zonder ontwikkelpakketten).');
        return undefined;
      }
      await demo.welcome({ serviceUrl, conversation: PLAYGROUND_CHAT });
      say(`Open ${playground.url} en typ: /help`);
      say(
        (await rowOfNetwerk(store, DEMO_NETWERK))
          ? `Je bent ${(await demo.played(PLAYGROUND_CHAT)) ?? 'Femke de Wit, de coördinator'}. Met /alsof Kevin speel je iemand anders. Ctrl-C stopt alles.`
          : 'Er is nog geen netwerk. Typ in het kanaal: @Ketenbot /netwerk. Ctrl-C stopt alles.',
      );
      return playground;
    },
  };
};

const rosterOf = (netwerk: Netwerk): RosterMember[] =>
  netwerk.deelnemers.map(({ oid = '', teamsId = '', naam, email = '' }) => ({
    oid,
    teamsId,
    naam,
    email,
    upn: email,
    guest: false,
  }));
