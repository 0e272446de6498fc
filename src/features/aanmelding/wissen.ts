import { Aanmeldingen } from '../../domain/casus.ts';
import { gewisteAanmelding, isAanmeldingTeWissen } from '../../domain/wissen.ts';
import type { Turn } from '../turn.ts';
import { wis } from './bewaar.ts';

/** A commit holds a hundred rows; each aanmelding changes at most five. */
const PER_KEER = 15;

/** Erases what became no casus and has been kept long enough; a draft that was never sent in goes altogether. */
export const wisOude = async (turn: Turn): Promise<'more' | 'done'> => {
  const oude = (await turn.list(Aanmeldingen)).filter(({ value }) =>
    isAanmeldingTeWissen(value, turn.netwerk, turn.vandaag),
  );
  for (const stored of oude.slice(0, PER_KEER)) {
    const { id, status, sleutel } = stored.value;
    if (status === 'concept') {
      await wis(turn, stored, 'bewaartermijn');
      continue;
    }
    await turn.destroyKey(sleutel);
    turn.replace(Aanmeldingen, stored, gewisteAanmelding(stored.value, turn.now));
    turn.audit('gewist', `aanmelding ${id}`, 'bewaartermijn');
  }
  return oude.length > PER_KEER ? 'more' : 'done';
};
