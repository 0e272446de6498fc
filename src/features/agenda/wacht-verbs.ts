import { z } from 'zod/v4';
import { type Casus, Casussen } from '../../domain/casus.ts';
import { weigeringen } from '../../domain/privacy-guard.ts';
import { WachtReden } from '../../domain/wacht-reden.ts';
import type { Reply } from '../../ports/chat.ts';
import { type Verb, verb } from '../feature.ts';
import type { Turn } from '../turn.ts';
import { lijst, Plek, wijzig } from './bewerken.ts';
import { standMet } from './punt.ts';
import { vraagVersturen } from './versturen.ts';
import { noteerWacht, vraagAfhalen, vraagLaten } from './wachten.ts';

const LANGSTE = 300;

const Gekozen = Plek.pick({ overleg: true, punt: true }).extend({
  soort: z.enum(['afhalen', 'laten']),
  reden: WachtReden.optional().catch(undefined),
  toelichting: z.string().max(3000).default(''),
});
type Gekozen = z.infer<typeof Gekozen>;

const foutIn = (turn: Turn, { reden, toelichting }: Gekozen, casus: Casus): string | undefined => {
  if (reden === undefined) return 'Kies een reden.';
  if (toelichting.trim().length > LANGSTE)
    return `De toelichting is te lang. Gebruik hoogstens ${LANGSTE} tekens.`;
  if (toelichting.trim() !== '' && casus.beperkt !== undefined)
    return 'De inhoud van deze casus is op slot. Laat de toelichting leeg.';
  const geweigerd = weigeringen(toelichting, turn.vandaag);
  return geweigerd.length > 0 ? geweigerd.map(({ zin }) => zin).join(' ') : undefined;
};

/** Takes the casus off the agenda, or leaves it to wait, with a reason that is kept. */
const laatWachten = async (turn: Turn, data: Gekozen): Promise<Reply> => {
  const stand = await standMet(turn, data.overleg);
  const { overleg } = stand;
  const erop = stand.punten.find(({ casus }) => casus === data.punt);
  const wacht = stand.wachten.find(({ casus }) => casus === data.punt);
  const casus = (await turn.get(Casussen, data.punt))?.value;
  if (!casus || !(erop || wacht))
    return lijst(turn, stand, 1, `${data.punt} stond al niet meer op de agenda.`);
  const fout = foutIn(turn, data, casus);
  const { reden } = data;
  if (fout !== undefined || reden === undefined) {
    const getypt = { fout, toelichting: data.toelichting, reden };
    return erop || !wacht
      ? vraagAfhalen(turn, overleg, casus.id, getypt)
      : vraagLaten(turn, overleg, wacht, getypt);
  }
  await noteerWacht(turn, casus, { overleg: overleg.id, reden, waarom: data.toelichting.trim() });
  const nu = await wijzig(turn, overleg.id, (punten) => punten.filter((punt) => punt.casus !== casus.id), {
    reden: { casus: casus.id, reden },
  });
  if (data.soort === 'laten') return vraagVersturen(turn, nu.overleg);
  return lijst(turn, nu, 1, `${casus.id} is van de agenda gehaald.`);
};

export const wachtVerbs: readonly Verb[] = [verb('agenda.wacht', 'coordineren', Gekozen, laatWachten)];
