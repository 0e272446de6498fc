import { z } from 'zod/v4';
import { ophalenCard, zonderAdresCard } from '../../../cards/kit/ophalen.ts';
import { LINK_MINUTEN } from '../../domain/bestand-link.ts';
import type { Reply } from '../../ports/chat.ts';
import { type FileKind, fileOn, type Verb, verb } from '../feature.ts';
import type { DeelnemerTurn } from '../turn.ts';

const NIETS = z.object({});

const VOORBEELDEN = [
  ['netwerk.voorbeeld.word', 'word', 'Voorbeeld in Word'],
  ['netwerk.voorbeeld.pdf', 'pdf', 'Voorbeeld in PDF'],
] as const;

const voorbeeld = async (turn: DeelnemerTurn): Promise<Reply> => {
  const context = turn.netwerk.naam;
  const terug = { title: 'Terug', verb: 'netwerk.huisstijl', data: {} };
  const links: { title: string; url: string }[] = [];
  for (const [soort, , title] of VOORBEELDEN) {
    const url = await turn.bestand(soort, {});
    if (url !== undefined) links.push({ title, url });
  }
  const card =
    links.length === 0
      ? zonderAdresCard(context, terug)
      : ophalenCard({
          context,
          titel: 'Voorbeeld van een bestand',
          zin: 'Zo zien alle bestanden eruit die de bot maakt. Er staat niets in over een jongere.',
          links,
          minuten: LINK_MINUTEN,
          terug,
        });
  return { kind: 'card', summary: 'Voorbeeld van een bestand', card };
};

export const voorbeeldVerbs: readonly Verb[] = [verb('netwerk.voorbeeld', 'coordineren', NIETS, voorbeeld)];

/** A document with one of everything. */
export const voorbeeldBestanden: readonly FileKind[] = VOORBEELDEN.map(([soort, vorm]) =>
  fileOn(
    soort,
    'coordineren',
    NIETS,
    async () => ({ subject: {}, thing: undefined }),
    async () => ({
      naam: 'voorbeeld huisstijl',
      vorm,
      stuk: {
        titel: 'Zo ziet een bestand eruit',
        blokken: [
          { soort: 'alinea', tekst: 'Dit is een voorbeeld. Er staat niets in over een jongere.' },
          { soort: 'kop', tekst: 'Een kop' },
          { soort: 'punten', punten: ['Een punt in een lijst', 'Nog een punt'] },
          { soort: 'kop', tekst: 'Een tabel' },
          {
            soort: 'tabel',
            kolommen: ['Actie', 'Wie', 'Uiterlijk', 'Stand'],
            rijen: [['De school bellen', 'Jongerenwerk', 'vr 4 dec', 'open']],
          },
        ],
      },
    }),
  ),
);
