import type { TweeKeerView } from './twee-keer.ts';

const basis = {
  netwerk: 'Zorgnetwerk 12-23 Lindendaal',
  partner: 'politie',
  naam: 'Politie',
  overleg: 'o1',
  wanneer: 'wo 28 okt en wo 25 nov',
};

export const samples = {
  vraag: basis,
  verstuurd: { ...basis, verstuurd: 'Femke de Wit stuurde hun di 1 dec een bericht.' },
} satisfies Record<string, TweeKeerView>;
