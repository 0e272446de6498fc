import { z } from 'zod/v4';
import { naarPunt, verder } from '../../domain/live.ts';
import type { Reply } from '../../ports/chat.ts';
import type { Verb } from '../feature.ts';
import type { DeelnemerTurn } from '../turn.ts';
import { toonLezen } from './live-lezen.ts';
import { Getypt, schrijf, schuifDoor } from './live-schrijven.ts';
import { toonFout, toonNu, toonOverzicht, vraagOver } from './live-tonen.ts';
import { Antwoord, bewaarVervolg, toonVervolg, Vraag, vraagVervolg } from './live-vervolg.ts';
import { agendaPunt, isZonderAanmelder, liveVerb, OverOverleg, OverPunt, type Zaal } from './live-zaal.ts';

const Gedaan = Getypt.extend({ doe: z.enum(['verder', 'bewaar', 'terug', 'over', 'overzicht']) });

/** To the item before this one on the agenda. */
const terug = (turn: DeelnemerTurn, zaal: Zaal, id: string): void => {
  const { agenda } = zaal.overleg;
  const vorige = agenda[agenda.findIndex((een) => een.id === id) - 1];
  if (vorige && zaal.live.nu === id) zaal.live = naarPunt(zaal.live, agenda, vorige.id, turn.now);
};

/** This item is done. */
const gaVerder = (turn: DeelnemerTurn, zaal: Zaal, punt: string): Promise<Reply> => {
  zaal.live = verder(zaal.live, zaal.overleg.agenda, punt, 'besproken', turn.now);
  return toonNu(turn, zaal);
};

/** Keeps what was typed, whatever the button; nothing moves when it cannot be kept. */
const bewaar = async (turn: DeelnemerTurn, zaal: Zaal, data: z.infer<typeof Gedaan>): Promise<Reply> => {
  const punt = agendaPunt(zaal, data.punt);
  const fout = await schrijf(turn, zaal, punt, data);
  if (fout !== undefined) {
    const { soort, besluit, wat, wie, wanneer } = data;
    return toonFout(turn, zaal, punt, fout, { soort, besluit, wat, wie, wanneer });
  }
  const hier = zaal.live.nu === punt.id;
  switch (data.doe) {
    case 'over':
      return hier ? vraagOver(turn, zaal, punt.id) : toonNu(turn, zaal);
    case 'overzicht':
      return toonOverzicht(turn, zaal, 1);
    case 'terug':
      terug(turn, zaal, punt.id);
      return toonNu(turn, zaal);
    case 'verder':
      if (hier) await schuifDoor(turn, zaal, punt, undefined);
      return (hier ? await vraagVervolg(turn, zaal, punt.id) : undefined) ?? gaVerder(turn, zaal, punt.id);
    case 'bewaar':
      return toonNu(turn, zaal, hier ? undefined : 'Bewaard. Het overleg is intussen bij dit punt.');
  }
};

const Over = OverPunt.extend({ hoe: z.enum(['later', 'doorschuiven']) });

const slaOver = async (turn: DeelnemerTurn, zaal: Zaal, data: z.infer<typeof Over>): Promise<Reply> => {
  const punt = agendaPunt(zaal, data.punt);
  if (zaal.live.nu !== punt.id) return toonNu(turn, zaal);
  const door = data.hoe === 'doorschuiven';
  if (door && punt.casus !== undefined) {
    const weg = await isZonderAanmelder(turn, zaal.overleg, punt);
    await schuifDoor(turn, zaal, punt, weg ? 'aanmelder' : 'tijd');
  }
  const { agenda } = zaal.overleg;
  zaal.live = verder(zaal.live, agenda, punt.id, door ? 'doorgeschoven' : 'later', turn.now);
  return toonNu(turn, zaal);
};

const Bladzij = OverOverleg.extend({ pagina: z.coerce.number().int().min(1).max(1000).catch(1) });

/** The overleg while it is held: item by item, what is decided goes straight into the draft of the besluitenlijst. */
export const liveVerbs: readonly Verb[] = [
  liveVerb('live.openen', OverOverleg, (turn, zaal) => toonNu(turn, zaal)),
  liveVerb('live.bewaar', Gedaan, bewaar),
  liveVerb('live.over', Over, slaOver),
  liveVerb('live.naar', OverPunt, (turn, zaal, { punt }) => {
    zaal.live = naarPunt(zaal.live, zaal.overleg.agenda, agendaPunt(zaal, punt).id, turn.now);
    return toonNu(turn, zaal);
  }),
  liveVerb('live.overzicht', Bladzij, (turn, zaal, { pagina }) => toonOverzicht(turn, zaal, pagina)),
  liveVerb('live.vervolg.vraag', Vraag, toonVervolg),
  liveVerb(
    'live.vervolg',
    Antwoord,
    async (turn, zaal, data) =>
      (await bewaarVervolg(turn, zaal, data)) ?? gaVerder(turn, zaal, agendaPunt(zaal, data.punt).id),
  ),
  liveVerb('live.later', OverPunt, (turn, zaal, { punt }) => gaVerder(turn, zaal, agendaPunt(zaal, punt).id)),
  liveVerb('live.lezen', OverPunt, (turn, zaal, { punt }) => toonLezen(turn, zaal, punt)),
];
