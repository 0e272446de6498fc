import type { LijstConcept, Uitgave } from '../../domain/besluitenlijst-concept.ts';
import type { Overleg } from '../../domain/overleg.ts';

/** The list that is published, how far it came, and the overleg it is of. */
export type Publicatie = {
  readonly lijst: LijstConcept;
  readonly uitgave: Uitgave;
  readonly overleg: Overleg;
};
