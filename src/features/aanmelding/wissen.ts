import { Aanmeldingen } from '../../domain/casus.ts';
import { VernietigdeSleutels } from '../../domain/sleutel.ts';
import { gewisteAanmelding, isAanmeldingTeWissen } from '../../domain/wissen.ts';
import type { Turn } from '../turn.ts';
import { wis } from './bewaar.ts';

/** A commit holds a hundred rows; each aanmelding changes at most five. */
const PER_KEER = 15;

/** Erases what became no casus and has been kept long enough; a draft that was never sent in goes altogether. */
export const wisOude = async (turn: Turn): Promise<'more' | 'done'> => {
  const vernietigd = new Set((await turn.list(VernietigdeSleutels)).map(({ value }) => value.id));
  const oude = (await turn.list(Aanmeldingen)).filter(
    ({ value }) =>
      isAanmeldingTeWissen(value, turn.netwerk, turn.vandaag) ||
      // The store was put back as it was before the key was destroyed; what is of a casus goes with that.
      (value.gewist === undefined && value.casus === undefined && vernietigd.has(value.sleutel)),
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
