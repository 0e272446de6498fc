import { z } from 'zod/v4';
import { Acties, nieuweActie } from '../../src/domain/actie.ts';
import { Aanmeldingen, CasusStatus, Casussen } from '../../src/domain/casus.ts';
import { DateText } from '../../src/domain/time.ts';
import type { Feature } from '../../src/features/feature.ts';
import type { DeelnemerTurn } from '../../src/features/turn.ts';

const Zaad = z.object({
  casus: z.string(),
  status: CasusStatus.default('nieuw'),
  partners: z.array(z.string()),
  aanmelder: z.string().optional(),
  vraag: z.string().default('Waarom is integrale bespreking nodig?'),
  terugOp: DateText.optional(),
  spoed: z.boolean().default(false),
  overleg: z.string().optional(),
});
export type Zaad = z.input<typeof Zaad>;

const zaai = async (turn: DeelnemerTurn, raw: unknown): Promise<void> => {
  const zaad = Zaad.parse(raw);
  const nu = turn.now.toString({ smallestUnit: 'second' });
  const sleutel = await turn.newKey();
  const aanmelding = zaad.aanmelder === undefined ? undefined : turn.newId();
  if (aanmelding !== undefined && zaad.aanmelder !== undefined)
    turn.insert(Aanmeldingen, {
      id: aanmelding,
      status: 'geagendeerd',
      aanmelder: zaad.aanmelder,
      stap: 4,
      casus: zaad.casus,
      ...(zaad.overleg === undefined ? {} : { overleg: zaad.overleg }),
      urgentie: zaad.spoed ? 'spoed' : 'regulier',
      leefdomeinen: ['school'],
      betrokkenPartners: zaad.partners,
      inputVan: [],
      buitenDoelgroep: false,
      sleutel,
      content: await turn.seal(
        Aanmeldingen,
        { id: aanmelding, sleutel },
        { vraag: zaad.vraag, gevraagdeInput: 'Wie kent het gezin?' },
      ),
      begonnen: nu,
      ingediend: nu,
    });
  turn.insert(Casussen, {
    id: zaad.casus,
    status: zaad.status,
    partners: zaad.partners,
    aanmelders: zaad.aanmelder === undefined ? [] : [zaad.aanmelder],
    ...(aanmelding === undefined ? {} : { aanmelding }),
    overgenomen: false,
    ...(zaad.terugOp === undefined ? {} : { terugOp: zaad.terugOp }),
    sleutel,
    content: await turn.seal(
      Casussen,
      { id: zaad.casus, sleutel },
      { wie: 'Q.Z. (2010)', vraag: zaad.vraag },
    ),
    sinds: nu,
  });
};

const actie = async (turn: DeelnemerTurn, raw: unknown): Promise<void> => {
  const { eigenaar, wat, tot, soort, casus } = z
    .object({
      eigenaar: z.string(),
      wat: z.string(),
      tot: DateText,
      soort: z.enum(['actie', 'notificatiebrief']).default('actie'),
      casus: z.string().optional(),
    })
    .parse(raw);
  const sleutel = await turn.newKey();
  const id = turn.newId();
  const content = await turn.seal(Acties, { id, sleutel }, { wat });
  turn.insert(
    Acties,
    nieuweActie(
      {
        id,
        eigenaar,
        soort,
        tot,
        sleutel,
        content,
        overleg: 'vorig',
        ...(casus === undefined ? {} : { casus }),
      },
      undefined,
      turn.now,
    ),
  );
};

/** Puts casussen and acties in the store the way their own features do, so that an agenda can be tested by itself. */
export const zaad: Feature = {
  name: 'zaad',
  commands: [
    {
      name: 'zaaicasus',
      right: 'deelnemen',
      zin: 'Alleen voor tests.',
      voorbeelden: ['/zaaicasus'],
      run: async (turn, args) => {
        await zaai(turn, JSON.parse(args));
        return { kind: 'none' };
      },
    },
    {
      name: 'zaaiactie',
      right: 'deelnemen',
      zin: 'Alleen voor tests.',
      voorbeelden: ['/zaaiactie'],
      run: async (turn, args) => {
        await actie(turn, JSON.parse(args));
        return { kind: 'none' };
      },
    },
  ],
};
