import type { Wijziging } from '../../../domain/lijst-versie.ts';

/** Why content is opened, for the audit log. */
export const WAAROM = 'correctie van de besluitenlijst';

const MEER: Readonly<Partial<Record<Wijziging['wat'], string>>> = {
  'besluit erbij': 'besluiten erbij',
  'actie erbij': 'acties erbij',
  'actie gewijzigd': 'acties gewijzigd',
  'actie naar iemand anders': 'acties naar iemand anders',
  'actie vervallen': 'acties vervallen',
};

/** "ZN-2026-003: 2 acties gewijzigd". */
export const wijzigingZin = ({ casus, wat, aantal }: Wijziging): string => {
  const tekst = aantal === 1 ? wat : `${aantal} ${MEER[wat] ?? wat}`;
  return casus === undefined ? tekst.replace(/^./, (letter) => letter.toUpperCase()) : `${casus}: ${tekst}`;
};
