import { AanmeldConcepten } from '../../domain/aanmelding-concept.ts';
import { gewisteAanmelding, isAanmeldingTeWissen } from '../../domain/bewaren.ts';
import { Aanmeldingen } from '../../domain/casus.ts';
import type { Turn } from '../turn.ts';

/** A commit holds a hundred rows; each aanmelding changes at most five. */
const PER_KEER = 15;

/** Erases what became no casus and has been kept long enough; a draft that was never sent in goes altogether. */
export const wisOude = async (turn: Turn): Promise<'more' | 'done'> => {
  const oude = (await turn.list(Aanmeldingen)).filter(({ value }) =>
    isAanmeldingTeWissen(value, turn.netwerk, turn.vandaag),
  );
  for (const stored of oude.slice(0, PER_KEER)) {
    const { id, status, sleutel, aanmelder } = stored.value;
    await turn.destroyKey(sleutel);
    turn.audit('gewist', `aanmelding ${id}`, 'bewaartermijn');
    if (status !== 'concept') {
      turn.replace(Aanmeldingen, stored, gewisteAanmelding(stored.value, turn.now));
      continue;
    }
    turn.remove(Aanmeldingen, stored);
    const wijzer = await turn.get(AanmeldConcepten, aanmelder);
    if (wijzer?.value.aanmelding === id) turn.remove(AanmeldConcepten, wijzer);
  }
  return oude.length > PER_KEER ? 'more' : 'done';
};
