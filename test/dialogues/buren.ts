import { z } from 'zod/v4';
import { meldingCard } from '../../cards/kit/melding.ts';
import type { Feature, MessageKind } from '../../src/features/feature.ts';
import type { NudgeLine } from '../../src/features/turn.ts';

/** A message that says its kind and what it is about, in the place of the feature that really makes it. */
const gewoon = (soort: string): MessageKind => ({
  soort,
  again: false,
  compose: async (_view, over) => ({
    send: true,
    summary: soort,
    card: meldingCard({ titel: soort, zin: JSON.stringify(over) }),
  }),
});

const Items = z.object({ items: z.array(z.object({ soort: z.string(), over: z.string() })) });

/** The reminders of one person: the sentences that are still useful. */
const digest: MessageKind = {
  soort: 'digest',
  again: false,
  compose: async (view, over) => {
    const { aan } = view.bericht;
    const wie = aan.soort === 'deelnemer' ? aan.deelnemer : '';
    const lines = await Promise.all(
      Items.parse(over).items.map((item) => view.nudgeLine(item.soort, item.over, wie)),
    );
    const nuttig = lines.filter((line): line is NudgeLine => line !== undefined);
    const zin = nuttig.map((line) => line.zin).join(' ');
    const stappen = nuttig
      .slice(0, 1)
      .map(({ knop }) => knop as { title: string; verb: string; data: Record<string, string> });
    return {
      send: nuttig.length > 0,
      summary: 'digest',
      card: meldingCard({ titel: 'digest', zin: zin || 'niets', stappen }),
    };
  },
};

/**
 * The messages of other features that overleg and agenda set off, so that these two are tested by themselves.
 * `bijInbreng` is the line of "iets in te brengen?".
 */
export const buren: Feature = {
  name: 'buren',
  messages: [
    ...['aanmelding.open', 'aanmelding.vraag', 'besluitenlijst.vraag', 'levering.mislukt', 'ingehaald'].map(
      gewoon,
    ),
    digest,
  ],
  nudges: [
    {
      soort: 'aanmelding.vraag',
      line: async () => ({
        zin: 'Heb je iets in te brengen?',
        knop: { title: 'Aanmelden', verb: 'aanmelding.formulier', data: {} },
        card: meldingCard({ titel: 'aanmelding.vraag', zin: 'Heb je iets in te brengen?' }),
        summary: 'Heb je iets in te brengen?',
      }),
    },
  ],
};
