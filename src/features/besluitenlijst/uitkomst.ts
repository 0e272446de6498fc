import { type MeldingView, meldingCard } from '../../../cards/kit/melding.ts';
import type { LijstConcept } from '../../domain/besluitenlijst-concept.ts';
import type { Reply } from '../../ports/chat.ts';
import type { View } from '../turn.ts';

const zinVan = (lijst: LijstConcept): string => {
  const { uitgave } = lijst;
  switch (lijst.status) {
    case 'open':
      return 'Deze lijst is nog niet vastgesteld.';
    case 'publiceren':
      return 'Deze lijst wordt nu vastgesteld. Je krijgt bericht als het klaar is.';
    case 'klaar':
      return `Deze lijst is al vastgesteld: ${uitgave?.besluiten ?? 0} besluiten en ${uitgave?.acties ?? 0} nieuwe acties.`;
    case 'weg':
      return 'Deze lijst is weggegooid. Stuur de lijst opnieuw als je hem toch nodig hebt.';
  }
};

/** What became of a list that is not being prepared any more. */
export const uitkomstView = (lijst: LijstConcept, view: View): MeldingView => ({
  context: view.netwerk.naam,
  titel: 'Besluitenlijst',
  zin: zinVan(lijst),
  stappen:
    lijst.status === 'weg'
      ? [{ title: 'Nieuwe lijst', verb: 'besluitenlijst.begin' }]
      : [{ title: 'Alle acties', verb: 'opdracht.start', data: { opdracht: '/acties' } }],
});

export const toonUitkomst = (view: View, lijst: LijstConcept): Reply => ({
  kind: 'card',
  summary: 'Besluitenlijst',
  card: meldingCard(uitkomstView(lijst, view)),
});
