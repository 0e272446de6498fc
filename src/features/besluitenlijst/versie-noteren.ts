import type { Uitgave } from '../../domain/besluitenlijst-concept.ts';
import { LijstVersies, samengeteld, versieId, versieVan, type Wijziging } from '../../domain/lijst-versie.ts';
import type { Overleg } from '../../domain/overleg.ts';
import { instantText } from '../../domain/time.ts';
import type { Turn } from '../turn.ts';
import type { Publicatie } from './publicatie.ts';

const erbij = ({ besluiten, acties, verzet, gesloten = [] }: Uitgave): Wijziging[] => {
  const geteld: readonly Wijziging[] = [
    { wat: 'besluit erbij', aantal: besluiten },
    { wat: 'actie erbij', aantal: acties },
    { wat: 'actie gewijzigd', aantal: verzet + gesloten.length },
  ];
  return geteld.filter(({ aantal }) => aantal > 0);
};

/** Writes down which version of the list this is and what it changed. Resolves with the overleg, which keeps the number. */
export const noteerVersie = (turn: Turn, { lijst, uitgave }: Publicatie, overleg: Overleg): Overleg => {
  const { correctie: bezig, ...rest } = overleg;
  const zonder = bezig === lijst.id ? rest : overleg;
  const eerste = overleg.vastgesteld === undefined;
  const wijzigingen = uitgave.correctie ? samengeteld(uitgave.correctie.wijzigingen) : erbij(uitgave);
  // The same list read once more brings nothing new.
  if (!eerste && wijzigingen.length === 0) return zonder;
  const versie = versieVan(overleg) + 1;
  turn.insert(LijstVersies, {
    id: versieId(overleg.id, versie),
    overleg: overleg.id,
    versie,
    soort: uitgave.correctie ? 'correctie' : eerste ? 'vastgesteld' : 'aanvulling',
    ...(uitgave.correctie ? { reden: uitgave.correctie.reden } : {}),
    op: instantText(turn.now, 'second'),
    door: uitgave.door,
    lijst: lijst.id,
    wijzigingen,
  });
  return { ...zonder, lijstVersie: versie };
};
