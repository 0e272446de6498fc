import { z } from 'zod/v4';
import { meldingCard } from '../../../cards/kit/melding.ts';
import { isWijzigbaar } from '../../domain/aanmelding-besluit.ts';
import type { StapLezing } from '../../domain/aanmelding-stappen.ts';
import { CONTROLE, STAPPEN, type Velden, veldenUit } from '../../domain/aanmelding-velden.ts';
import { type Aanmelding, type AanmeldingContent, Aanmeldingen } from '../../domain/casus.ts';
import { UserError } from '../../domain/errors.ts';
import type { Reply } from '../../ports/chat.ts';
import { type Verb, verb, verbOn } from '../feature.ts';
import type { DeelnemerTurn, Stored } from '../turn.ts';
import {
  bewaar,
  bezig,
  eigenConcept,
  nogTeWijzigen,
  opent,
  vindAanmelding,
  wis,
  zetConcept,
} from './bewaar.ts';
import { toonControle } from './indienen.ts';
import { toonInzien } from './inzien.ts';
import {
  GeenNaam,
  lees,
  naStap,
  sleutelsNa,
  stapKaart,
  toonStap,
  verwerkStap,
  vraagDoelgroep,
} from './stap.ts';
import { toonTwijfel } from './twijfel.ts';
import { stapVan } from './woorden.ts';

const Naar = z.enum(['verder', 'terug', 'later']);
const MetId = z.object({ aanmelding: z.string() });
const stapNummer = z.coerce.number().int().min(1).max(STAPPEN);

/** Opens the form: where it was left, or empty. */
const formulier = verb(
  'aanmelding.formulier',
  'inbrengen',
  z.object({ overleg: z.string().optional() }),
  async (turn) => {
    const concept = await eigenConcept(turn, turn.who.deelnemer.id);
    if (!concept) return bezig(stapKaart(turn, 1, undefined, {}));
    const { value } = concept;
    const melding = `Je was al begonnen. Je gaat verder bij ${stapVan(value.stap)}.`;
    return toonStap(
      turn,
      value.stap,
      value,
      await opent(turn, value),
      value.stap === CONTROLE ? {} : { melding },
    );
  },
);

/** A second click goes on with what the first one kept. Another youth than was begun with is never written over it. */
const verderMet = async (
  turn: DeelnemerTurn,
  concept: Stored<Aanmelding>,
  naar: z.infer<typeof Naar>,
  velden: Velden,
  lezing: StapLezing,
): Promise<Reply> => {
  const { value } = concept;
  const content = await opent(turn, value);
  const { initialen, geboortejaar } = lezing.content;
  if (content.initialen === initialen && content.geboortejaar === geboortejaar)
    return verwerkStap(turn, concept, 1, naar, velden);
  const melding = 'Je was al met een andere aanmelding begonnen. Maak die eerst af, of wis hem.';
  return toonStap(turn, value.stap, value, content, { melding });
};

/** The first step of a new aanmelding: it is kept from here on. Whoever has begun already goes on with that. */
const begin = verb(
  'aanmelding.begin',
  'inbrengen',
  z.looseObject({ naar: Naar, geenNaam: GeenNaam }),
  async (turn, data) => {
    const { naar, geenNaam } = data;
    const velden = veldenUit(1, data);
    const concept = await eigenConcept(turn, turn.who.deelnemer.id);
    const lezing = lees(turn, 1, velden, geenNaam);
    if (concept) return verderMet(turn, concept, naar, velden, lezing);
    if (lezing.geweigerd || (naar === 'verder' && lezing.fouten.length > 0))
      return bezig(stapKaart(turn, 1, undefined, velden, lezing));
    const ids = { id: turn.newId(), sleutel: await turn.newKey() };
    const content: AanmeldingContent = lezing.content;
    const aanmelding: Aanmelding = {
      ...ids,
      ...lezing.rij,
      status: 'concept',
      aanmelder: turn.who.deelnemer.id,
      stap: naar === 'verder' && !vraagDoelgroep(turn, lezing, ids.id) ? 2 : 1,
      leefdomeinen: [],
      betrokkenPartners: [],
      inputVan: [],
      buitenDoelgroep: false,
      ...(await sleutelsNa(turn, lezing)),
      content: await turn.seal(Aanmeldingen, ids, content),
      begonnen: turn.now.toString({ smallestUnit: 'second' }),
    };
    turn.insert(Aanmeldingen, aanmelding);
    await zetConcept(turn, aanmelding.id);
    turn.audit('begonnen', `aanmelding ${aanmelding.id}`);
    return naStap(turn, 1, naar, aanmelding, content, lezing);
  },
);

const GESLOTEN =
  'Wijzigen kan niet meer: de aanmelding voor dit overleg is gesloten. Weet je iets nieuws? Zeg het tegen de coördinator, of neem het mee naar het overleg.';

/** Runs a change of the form while it can still be changed; otherwise shows where it stands. A doubt has a form of its own. */
const zolangWijzigbaar =
  <D>(run: (turn: DeelnemerTurn, data: D, stored: Stored<Aanmelding>) => Promise<Reply>) =>
  async (turn: DeelnemerTurn, data: D, stored: Stored<Aanmelding>): Promise<Reply> => {
    if (!isWijzigbaar(stored.value)) return toonInzien(turn, stored.value);
    if (!(await nogTeWijzigen(turn, stored.value))) throw new UserError(GESLOTEN);
    return stored.value.twijfel ? toonTwijfel(turn, stored.value) : run(turn, data, stored);
  };

const StapData = z.looseObject({
  aanmelding: z.string(),
  stap: stapNummer,
  naar: Naar,
  geenNaam: GeenNaam,
});
const stap = verbOn(
  'aanmelding.stap',
  'eigen-kaart',
  StapData,
  vindAanmelding,
  zolangWijzigbaar((turn, data: z.infer<typeof StapData>, stored) =>
    verwerkStap(turn, stored, data.stap, data.naar, veldenUit(data.stap, data), data.geenNaam),
  ),
);

const WijzigData = MetId.extend({ stap: stapNummer });
const wijzig = verbOn(
  'aanmelding.wijzig',
  'eigen-kaart',
  WijzigData,
  vindAanmelding,
  zolangWijzigbaar(async (turn, data: z.infer<typeof WijzigData>, { value }) =>
    toonStap(turn, data.stap, value, await opent(turn, value)),
  ),
);

const controle = verbOn(
  'aanmelding.controle',
  'eigen-kaart',
  MetId,
  vindAanmelding,
  zolangWijzigbaar(async (turn, _data, { value }) => toonControle(turn, value, await opent(turn, value))),
);

/** Goes on with somebody outside the doelgroep. */
const toch = verbOn(
  'aanmelding.toch',
  'eigen-kaart',
  MetId,
  vindAanmelding,
  zolangWijzigbaar(async (turn, _data, stored) => {
    const content = await opent(turn, stored.value);
    const next = await bewaar(
      turn,
      stored,
      { buitenDoelgroep: true, stap: Math.max(stored.value.stap, 2) },
      content,
      'gewijzigd',
    );
    return toonStap(turn, next.stap, next, content);
  }),
);

const WisData = MetId.extend({ zeker: z.boolean().optional() });
const wissen = verbOn(
  'aanmelding.wis',
  'eigen-kaart',
  WisData,
  vindAanmelding,
  async (turn, { zeker }, stored) => {
    const { id: aanmelding, status, twijfel } = stored.value;
    const opnieuw = twijfel ? 'aanmelding.twijfel' : 'aanmelding.formulier';
    if (status !== 'concept') return toonInzien(turn, stored.value);
    if (!zeker)
      return bezig(
        meldingCard({
          titel: 'Alles wissen?',
          zin: 'Alles wat je in dit formulier invulde, gaat weg. Dat kun je niet terugdraaien.',
          stappen: [
            { title: 'Niet wissen', verb: opnieuw },
            { title: 'Ja, alles wissen', verb: 'aanmelding.wis', data: { aanmelding, zeker: true } },
          ],
        }),
      );
    await wis(turn, stored);
    const stappen = [{ title: 'Nieuw formulier', verb: opnieuw }];
    return {
      kind: 'card',
      card: meldingCard({ titel: 'Gewist', zin: 'Er is niets bewaard.', stappen }),
      summary: 'Gewist',
    };
  },
);

export const formulierVerbs: readonly Verb[] = [formulier, begin, stap, wijzig, controle, toch, wissen];
