import { z } from 'zod/v4';
import { meldingCard } from '../../../cards/kit/melding.ts';
import { type Actie, Acties } from '../../domain/actie.ts';
import { type ActieConcept, type ActieConceptContent, ActieConcepten } from '../../domain/actie-concept.ts';
import { leesGetypt } from '../../domain/actie-typen.ts';
import { GRENZEN } from '../../domain/besluitenlijst-grenzen.ts';
import { Casussen } from '../../domain/casus.ts';
import { RefusedError, UserError } from '../../domain/errors.ts';
import { assertGeenPersoonsgegevens } from '../../domain/privacy-guard.ts';
import { instantText } from '../../domain/time.ts';
import type { Reply } from '../../ports/chat.ts';
import { type Command, type Verb, verbOn } from '../feature.ts';
import type { DeelnemerTurn, Stored, Turn } from '../turn.ts';
import { bon } from './bon.ts';
import { gemaakt, LEEG, maakFormulier } from './formulier.ts';
import { beoordeel, volgendOverleg } from './invullen.ts';
import { Getypt } from './lezen.ts';
import { maakActie } from './maken.ts';
import { mensenVan } from './mensen.ts';

const IN_KANAAL =
  'Wat je in een kanaal met @Ketenbot typt, kan iedereen daar lezen. Typ dit liever in onze eigen chat.';

const letOp = (turn: DeelnemerTurn): string | undefined =>
  turn.place !== undefined && turn.place.kind !== 'personal' ? IN_KANAAL : undefined;

const lees = async (turn: DeelnemerTurn, args: string): Promise<ActieConceptContent> => {
  if (args.length > GRENZEN.actieTekens)
    throw new UserError(`Gebruik hoogstens ${GRENZEN.actieTekens} tekens. Er is nog niets bewaard.`);
  assertGeenPersoonsgegevens({ 'je actie': args }, turn.vandaag);
  const bekend = /\bcasus\b/i.test(args)
    ? (await turn.list(Casussen, { shelf: 'open' })).map(({ value }) => value.id)
    : [];
  const { waaromWie, kandidaten, ...rest } = leesGetypt(args, {
    mensen: mensenVan(turn.netwerk),
    vandaag: turn.vandaag,
    volgendOverleg: await volgendOverleg(turn),
    bekendeCasussen: bekend.length > 0 ? bekend : [`${turn.netwerk.casusPrefix}-${turn.vandaag.year}-000`],
    ik: turn.who.deelnemer.id,
  });
  return { ...rest, kandidaten: [...kandidaten], ...(waaromWie === undefined ? {} : { waaromWie }) };
};

/** Something must still be asked: what was typed is kept sealed, and the form is behind a button. */
const bewaarConcept = async (turn: DeelnemerTurn, content: ActieConceptContent): Promise<Reply> => {
  const id = turn.newId();
  const sleutel = await turn.newKey();
  const concept: ActieConcept = {
    id,
    door: turn.who.deelnemer.id,
    sleutel,
    content: await turn.seal(ActieConcepten, { id, sleutel }, content),
    sinds: instantText(turn.now, 'second'),
  };
  turn.insert(ActieConcepten, concept);
  const zin = 'Ik heb bewaard wat je typte. Vul aan wat nog mist. Tot dan telt de actie niet.';
  const extra = letOp(turn);
  return {
    kind: 'card',
    summary: 'Er mist nog iets aan je actie',
    card: meldingCard({
      titel: 'Er mist nog iets aan je actie',
      zin: extra === undefined ? zin : `${zin} ${extra}`,
      stappen: [{ title: 'Afmaken', verb: 'actie.maken', data: { concept: id } }],
    }),
  };
};

/** Makes it at once when all of it is sure; asks what is not. */
export const actieCommand: Command = {
  name: 'actie',
  right: 'inbrengen',
  zin: 'Maak een actie: wie doet wat, en wanneer.',
  voorbeelden: ['/actie', '/actie Kevin belt school voor vrijdag'],
  run: async (turn, args) => {
    if (args === '')
      return {
        kind: 'card',
        summary: 'Een actie maken',
        card: meldingCard({
          titel: 'Een actie maken',
          zin: 'Wie doet wat, en wanneer? Alleen jij ziet het formulier.',
          stappen: [{ title: 'Formulier openen', verb: 'actie.maken', data: {} }],
        }),
      };
    const gelezen = await lees(turn, args);
    const uitslag = gelezen.wie === '' ? undefined : await beoordeel(turn, gelezen);
    if (!uitslag || 'fout' in uitslag) return bewaarConcept(turn, gelezen);
    return gemaakt(turn, await maakActie(turn, uitslag.maak), letOp(turn));
  },
};

/** Which form it is: what is made of it gets this id, so that clicking twice makes one actie. */
const Concept = z.object({
  concept: z
    .string()
    .regex(/^[\w-]{1,60}$/)
    .optional(),
});

type GevondenConcept = { readonly subject: object; readonly thing: Stored<ActieConcept> | undefined };

/** What was typed before, for whoever typed it. */
const vanTyper = async (
  turn: DeelnemerTurn,
  { concept }: z.infer<typeof Concept>,
): Promise<GevondenConcept> => {
  const stored = concept === undefined ? undefined : await turn.get(ActieConcepten, concept);
  if (stored && stored.value.door !== turn.who.deelnemer.id)
    throw new RefusedError(
      'Deze kaart is voor iemand anders. Typ /actie om zelf een actie te maken.',
      'actieconcept',
    );
  return { subject: {}, thing: stored };
};

const foutOver = async (turn: DeelnemerTurn, content: ActieConceptContent) => {
  if (content.wie === '' && content.wat !== '')
    return { fout: content.waaromWie ?? 'Wie doet dit? Kies één persoon.' };
  const uitslag = await beoordeel(turn, content);
  return 'fout' in uitslag ? uitslag : undefined;
};

const openFormulier = async (turn: DeelnemerTurn, stored: Stored<ActieConcept>): Promise<Reply> => {
  const content = await turn.open(ActieConcepten, stored.value, 'getypt');
  const fout = await foutOver(turn, content);
  return maakFormulier(
    turn,
    { ...content, wanneer: fout?.voorstel ?? content.wanneer, fout: fout?.fout },
    stored.value.id,
  );
};

const Ingezonden = Concept.extend({ wat: Getypt, wie: Getypt, wanneer: Getypt, casus: Getypt });

const ruimConceptOp = async (turn: Turn, stored: Stored<ActieConcept>): Promise<void> => {
  turn.remove(ActieConcepten, stored);
  await turn.destroyKey(stored.value.sleutel);
};

const alGemaakt = (actie: Actie): Reply =>
  bon(actie, 'Deze actie is al gemaakt', 'Je hoeft niets meer te doen.');

const opslaan = async (
  turn: DeelnemerTurn,
  { concept = turn.newId(), ...velden }: z.infer<typeof Ingezonden>,
  stored: Stored<ActieConcept> | undefined,
): Promise<Reply> => {
  const al = await turn.get(Acties, concept);
  if (al) return alGemaakt(al.value);
  const uitslag = await beoordeel(turn, velden);
  if ('fout' in uitslag)
    return maakFormulier(
      turn,
      { ...velden, wanneer: uitslag.voorstel ?? velden.wanneer, fout: uitslag.fout },
      concept,
    );
  const actie = await maakActie(turn, { ...uitslag.maak, id: concept });
  if (stored) await ruimConceptOp(turn, stored);
  return gemaakt(turn, actie);
};

export const maakVerbs: readonly Verb[] = [
  verbOn('actie.maken', 'inbrengen', Concept, vanTyper, async (turn, { concept }, stored) => {
    if (stored) return openFormulier(turn, stored);
    if (concept === undefined) return maakFormulier(turn, LEEG, turn.newId());
    const al = await turn.get(Acties, concept);
    if (al) return alGemaakt(al.value);
    throw new UserError(
      'Wat je typte, bewaar ik een dag. Dat is voorbij. Typ /actie om opnieuw te beginnen.',
    );
  }),
  verbOn('actie.maken.opslaan', 'inbrengen', Ingezonden, vanTyper, opslaan),
];

const BEWAREN = { hours: 24 } as const;
const PER_KEER = 15;

/** What nobody finished is not kept. */
export const ruimConceptenOp = async (turn: Turn): Promise<'more' | 'done'> => {
  const grens = instantText(turn.now.subtract(BEWAREN), 'second');
  const oud = (await turn.list(ActieConcepten)).filter(({ value }) => value.sinds < grens);
  for (const een of oud.slice(0, PER_KEER)) await ruimConceptOp(turn, een);
  return oud.length > PER_KEER ? 'more' : 'done';
};
