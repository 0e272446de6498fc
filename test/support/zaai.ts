import { z } from 'zod/v4';
import { ACTIE_TREDE, Acties, eersteTrede, nieuweActie } from '../../src/domain/actie.ts';
import { Besluiten } from '../../src/domain/besluit.ts';
import { Casussen, nieuweCasus } from '../../src/domain/casus.ts';
import { Overleggen } from '../../src/domain/overleg.ts';
import { type Feature, verb } from '../../src/features/feature.ts';
import { features } from '../../src/features/index.ts';
import type { DeelnemerTurn } from '../../src/features/turn.ts';

/** The besluit that is sown with a casus: its id begins with the number, as those of the bot do. */
export const besluitVan = (casus: string): string => `${casus}!2026-11-02!o1`;

/** What a netwerk has agreed, to begin a test with: one overleg with one casus, its besluit and its acties. */
const Zaai = z.object({
  casus: z.string().default('ZN-2026-001'),
  partners: z.array(z.string()).default(['jongerenwerk', 'politie']),
  aanmelders: z.array(z.string()).default([]),
  regisseur: z.string().optional(),
  overleg: z
    .object({ id: z.string(), start: z.string() })
    .default({ id: 'o1', start: '2026-11-02T08:30:00Z' }),
  besluit: z.string().optional(),
  acties: z
    .array(z.object({ id: z.string(), eigenaar: z.string(), tot: z.string(), wat: z.string() }))
    .default([]),
  /** What the besluitenlijst would send. */
  stuur: z.boolean().default(false),
});

const zaai = async (turn: DeelnemerTurn, van: z.infer<typeof Zaai>): Promise<void> => {
  const sleutel = await turn.newKey();
  const now = turn.now.toString({ smallestUnit: 'second' });
  turn.insert(Overleggen, {
    id: van.overleg.id,
    soort: 'casuïstiekoverleg',
    status: 'besluitenlijst vastgesteld',
    start: van.overleg.start,
    minuten: 90,
    agenda: [],
  });
  const { casus, partners, aanmelders, regisseur } = van;
  turn.insert(
    Casussen,
    nieuweCasus(
      {
        id: casus,
        partners,
        aanmelders,
        ...(regisseur === undefined ? {} : { regisseur, status: 'actief' as const }),
        overgenomen: false,
        sleutel,
        content: await turn.seal(Casussen, { id: casus, sleutel }, {}),
      },
      turn.now,
    ),
  );
  if (van.besluit !== undefined) {
    const id = besluitVan(casus);
    const content = await turn.seal(Besluiten, { id, sleutel }, { tekst: van.besluit });
    turn.insert(Besluiten, {
      id,
      overleg: van.overleg.id,
      casus,
      soort: 'integrale aanpak',
      sleutel,
      content,
      op: now,
    });
    if (van.stuur)
      for (const wie of aanmelders)
        turn.send({
          id: `terugkoppeling.aanmelder!${id}!${wie}`,
          soort: 'terugkoppeling.aanmelder',
          over: { besluit: id },
          aan: { soort: 'deelnemer', deelnemer: wie },
        });
  }
  for (const { id, eigenaar, tot, wat } of van.acties) {
    const content = await turn.seal(Acties, { id, sleutel }, { wat });
    const moment = eersteTrede(tot, turn.netwerk, turn.now);
    turn.insert(
      Acties,
      nieuweActie(
        { id, eigenaar, soort: 'actie', tot, casus, overleg: van.overleg.id, sleutel, content },
        moment,
        turn.now,
      ),
    );
    if (moment) turn.moment(moment, ACTIE_TREDE, id);
  }
  if (!van.stuur) return;
  for (const eigenaar of new Set(van.acties.map((actie) => actie.eigenaar)))
    turn.send({
      id: `acties.nieuw!${van.overleg.id}!${eigenaar}`,
      soort: 'acties.nieuw',
      over: { overleg: van.overleg.id, eigenaar },
      aan: { soort: 'deelnemer', deelnemer: eigenaar },
    });
};

const zaaiFeature: Feature = {
  name: 'zaai',
  verbs: [
    verb('test.zaai', 'deelnemen', Zaai, async (turn, van) => {
      await zaai(turn, van);
      return { kind: 'none' };
    }),
  ],
};

/** All features, and the button `test.zaai` that puts in place what an overleg would have brought. */
export const metZaai: readonly Feature[] = [...features, zaaiFeature];
