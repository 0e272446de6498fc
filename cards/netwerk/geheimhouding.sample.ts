import type { GeheimhoudingView } from './geheimhouding.ts';

const zinnen = [
  'Wat ik hier over jongeren en gezinnen hoor of lees, deel ik niet met anderen.',
  'Ik gebruik het alleen voor mijn werk in dit netwerk.',
  'Dat blijft zo als ik niet meer meedoe.',
];
const netwerk = 'Zorgnetwerk 12-23 Lindendaal';

export const samples = {
  eerste: { netwerk, versie: 1, zinnen },
  nieuw: { netwerk, versie: 2, zinnen, melding: 'Dit gaat over het nieuwe convenant.' },
  bevestigd: { netwerk, versie: 2, zinnen, bevestigd: 'wo 25 nov' },
} satisfies Record<string, GeheimhoudingView>;
