import { resolve } from 'node:path';
import type { Config } from './config.ts';
import { openKopieen } from './start.ts';

type Say = (line: string) => void;

/** Copies the embedded store to a new file, while the bot runs; the master key is not in it. */
export const makeKopie = async (config: Config, to: string, say: Say): Promise<void> => {
  const rows = (await openKopieen(config)).make(resolve(to));
  say(`Reservekopie gemaakt: ${resolve(to)} (${rows} rijen). Bewaar de hoofdsleutel ergens anders.`);
};

/** Puts a copy back, with the bot stopped; what was erased since it was made stays erased. */
export const zetTerug = async (config: Config, from: string, say: Say): Promise<void> => {
  const { rows, again, previous } = (await openKopieen(config)).putBack(resolve(from));
  say(`Teruggezet: ${rows} rijen uit ${resolve(from)}.`);
  if (previous === undefined)
    say(
      'Er was geen opslag om mee te vergelijken. Is er na het maken van deze kopie iets op verzoek gewist? Wis dat opnieuw.',
    );
  else {
    say(`Wat na het maken van de kopie is gewist, is opnieuw gewist (${again} sleutels).`);
    say(`De vorige opslag staat in ${previous}. Gooi dat bestand weg als alles klopt.`);
  }
  say('Start Ketenbot: wat over tijd is, wordt dan vanzelf gewist.');
};
