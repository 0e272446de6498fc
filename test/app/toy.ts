import { z } from 'zod/v4';
import { meldingCard } from '../../cards/kit/melding.ts';
import { UserError } from '../../src/domain/errors.ts';
import { kind, SealedContent } from '../../src/domain/row.ts';
import { type Feature, verb, verbOn } from '../../src/features/feature.ts';

/** A counter with sealed words in it: the smallest thing that has all a real one has. */
const Tel = z.object({ id: z.string(), stand: z.number(), sleutel: z.string(), content: SealedContent });
export const Tellers = kind('tel', Tel, { content: z.object({ geheim: z.string() }) });

/** How often each handler ran: to see that a second delivery does no second work. */
export const runs = { plus: 0 };

const Id = z.object({ id: z.string() });
const find = async (turn: Parameters<Parameters<typeof verbOn>[3]>[0], { id }: { id: string }) => {
  const thing = await turn.get(Tellers, id);
  if (!thing) throw new UserError('Deze teller is er niet (meer).');
  return { subject: { voor: 'kevin' }, thing };
};

export const toyFeature: Feature = {
  name: 'toy',
  commands: [
    {
      name: 'begin',
      right: 'deelnemen',
      zin: 'Begin een teller.',
      voorbeelden: ['/begin geheim'],
      run: async (turn, args) => {
        const sleutel = await turn.newKey();
        const content = await turn.seal(Tellers, { id: 'a', sleutel }, { geheim: args });
        turn.insert(Tellers, { id: 'a', stand: 0, sleutel, content });
        turn.send({
          id: 'toy.nieuw!a!kevin',
          soort: 'toy.nieuw',
          over: { id: 'a' },
          aan: { soort: 'deelnemer', deelnemer: 'kevin' },
        });
        turn.moment(turn.now.add({ hours: 24 }), 'toy.moment', 'a');
        return { kind: 'text', text: 'begonnen' };
      },
    },
    {
      name: 'verklap',
      right: 'deelnemen',
      zin: 'Doet wat niet mag.',
      voorbeelden: ['/verklap'],
      run: async (turn) => {
        const stored = await turn.get(Tellers, 'a');
        if (!stored) throw new UserError('Er is geen teller.');
        const { geheim } = await turn.open(Tellers, stored.value, 'test');
        return { kind: 'text', text: geheim };
      },
    },
    {
      name: 'porren',
      right: 'coordineren',
      zin: 'Herinner Kevin.',
      voorbeelden: ['/porren'],
      run: async (turn) => {
        turn.nudge({ soort: 'toy.nudge', over: 'a', aan: 'kevin' });
        return { kind: 'text', text: 'gepord' };
      },
    },
  ],
  verbs: [
    verbOn('toy.plus', 'eigen-kaart', Id, find, async (turn, _data, stored) => {
      runs.plus += 1;
      turn.replace(Tellers, stored, { ...stored.value, stand: stored.value.stand + 1 });
      turn.audit('geteld', 'tel a');
      return { kind: 'text', text: `stand ${stored.value.stand + 1}` };
    }),
    verbOn('toy.open', 'eigen-kaart', Id, find, async (turn, _data, stored) => {
      const { geheim } = await turn.open(Tellers, stored.value, 'eigen kaart');
      return { kind: 'card', summary: 'Geopend', card: meldingCard({ titel: 'Geopend', zin: geheim }) };
    }),
    verb('toy.stuk', 'deelnemen', z.object({}), async () => {
      throw new Error('a bug');
    }),
  ],
  messages: [
    {
      soort: 'toy.nieuw',
      again: true,
      compose: async (view, over) => {
        const stored = await view.get(Tellers, z.object({ id: z.string() }).parse(over).id);
        const stand = stored?.value.stand ?? 0;
        return {
          send: stand < 5,
          reason: 'uitgeteld',
          summary: 'Er is een teller',
          card: meldingCard({
            titel: `Stand ${stand}`,
            zin: 'Tel verder.',
            stappen: [
              { title: 'Plus', verb: 'toy.plus', data: { id: 'a' } },
              { title: 'Openen', verb: 'toy.open', data: { id: 'a' } },
            ],
          }),
        };
      },
    },
    {
      soort: 'digest',
      again: false,
      compose: async (_view, over) => {
        const { items } = z
          .object({ items: z.array(z.object({ soort: z.string(), over: z.string() })) })
          .parse(over);
        return {
          send: true,
          summary: 'Herinnering',
          card: meldingCard({ titel: 'Herinnering', zin: items.map((item) => item.over).join(', ') }),
        };
      },
    },
    {
      soort: 'levering.mislukt',
      again: false,
      compose: async () => ({
        send: true,
        summary: 'Niet bezorgd',
        card: meldingCard({ titel: 'Niet bezorgd', zin: 'Een bericht kwam niet aan.' }),
      }),
    },
    {
      soort: 'ingehaald',
      again: false,
      compose: async (_view, over) => ({
        send: true,
        summary: 'Ingehaald',
        card: meldingCard({ titel: 'Ingehaald', zin: JSON.stringify(over) }),
      }),
    },
  ],
  nudges: [],
  moments: [
    {
      soort: 'toy.moment',
      due: async (turn, moment) => {
        turn.nudge({ soort: 'toy.nudge', over: moment.over, aan: 'kevin' });
        const late = Math.floor(
          moment.op === '' ? 0 : (turn.now.epochMilliseconds - Date.parse(moment.op)) / 86_400_000,
        );
        turn.dropped(late);
        turn.moment(turn.now.add({ hours: 24 }), 'toy.moment', moment.over);
      },
    },
  ],
};
