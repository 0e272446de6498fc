import { Temporal } from 'temporal-polyfill';
import { z } from 'zod/v4';
import { meldingCard } from '../../../cards/kit/melding.ts';
import { UserError } from '../../domain/errors.ts';
import {
  CONCEPT_MINUTEN,
  HUISSTIJL,
  Huisstijlen,
  LOGO_OP_PAPIER,
  type Logo,
  type Logoconcept,
  Logoconcepten,
  logoFout,
} from '../../domain/huisstijl.ts';
import { instantText } from '../../domain/time.ts';
import type { Reply } from '../../ports/chat.ts';
import type { Document } from '../../ports/documents.ts';
import { type MomentKind, type Reader, type Verb, verb } from '../feature.ts';
import type { DeelnemerTurn, Stored, Turn } from '../turn.ts';
import { bewaarStijl, toonStijl } from './huisstijl.ts';

const OPRUIMEN = 'netwerk.logo-opruimen';
const VRAAG = 'Is dit het logo van het netwerk?';
const Welk = z.object({ plaatje: z.string().max(80) });

/** What was sent, fit for paper. Throws `UserError` with what to do when it cannot be a logo. */
const alsLogo = async (turn: Turn, { plaatje }: Document): Promise<Logo> => {
  const fout = plaatje && logoFout(plaatje);
  if (fout !== undefined) throw new UserError(fout);
  const logo = plaatje && (await turn.pictures.opPapier(plaatje, LOGO_OP_PAPIER));
  if (!logo)
    throw new UserError(
      'Op wit papier is van dit plaatje niets te zien. Gebruik een logo met kleur, en kijk of het bestand heel is.',
    );
  return logo;
};

/** A picture that was sent: kept aside until it is said that it is the logo. */
const ontvang = async (turn: DeelnemerTurn, document: Document): Promise<Reply> => {
  const logo = await alsLogo(turn, document);
  const { id } = turn.who.deelnemer;
  const stored = await turn.get(Logoconcepten, id);
  const sleutel = stored?.value.sleutel ?? (await turn.newKey());
  const concept = {
    id,
    plaatje: turn.newId(),
    sinds: instantText(turn.now, 'second'),
    sleutel,
    content: await turn.seal(Logoconcepten, { id, sleutel }, logo),
  };
  if (stored) turn.replace(Logoconcepten, stored, concept);
  else turn.insert(Logoconcepten, concept);
  turn.moment(turn.now.add({ minutes: CONCEPT_MINUTEN }), OPRUIMEN, id);
  const data = { plaatje: concept.plaatje };
  return {
    kind: 'card',
    summary: VRAAG,
    card: meldingCard({
      context: turn.netwerk.naam,
      titel: VRAAG,
      zin: 'Dan komt het boven elk bestand dat de bot in Word of PDF maakt. Tekst op een plaatje kan ik niet lezen: stuur een lijst als Word of Excel, of plak hem.',
      stappen: [
        { title: 'Ja, gebruik dit logo', verb: 'netwerk.zetLogo', data },
        { title: 'Nee, gooi het weg', verb: 'netwerk.gooiLogo', data },
      ],
    }),
  };
};

const gooiWeg = async (turn: Turn, stored: Stored<Logoconcept>): Promise<void> => {
  turn.remove(Logoconcepten, stored);
  await turn.destroyKey(stored.value.sleutel);
};

/** The picture that this button is about; undefined when it is gone, or another was sent since. */
const bedoelde = async (
  turn: DeelnemerTurn,
  { plaatje }: z.infer<typeof Welk>,
): Promise<Stored<Logoconcept> | undefined> => {
  const stored = await turn.get(Logoconcepten, turn.who.deelnemer.id);
  return stored?.value.plaatje === plaatje ? stored : undefined;
};

const toon = async (turn: DeelnemerTurn, melding: string): Promise<Reply> =>
  toonStijl(turn, (await turn.get(Huisstijlen, HUISSTIJL))?.value ?? { id: HUISSTIJL }, melding);

const zet = async (turn: DeelnemerTurn, data: z.infer<typeof Welk>): Promise<Reply> => {
  const stored = await bedoelde(turn, data);
  if (!stored) return toon(turn, 'Dit plaatje heb ik niet meer. Stuur het opnieuw in de privéchat met mij.');
  const logo = await turn.open(Logoconcepten, stored.value, 'logo van het netwerk');
  await gooiWeg(turn, stored);
  const sinds = instantText(turn.now, 'second');
  const rij = await bewaarStijl(turn, { logo: { ...logo, sinds } }, 'logo');
  return toonStijl(turn, rij, 'Vastgelegd. Dit logo komt boven elk nieuw bestand.');
};

const gooi = async (turn: DeelnemerTurn, data: z.infer<typeof Welk>): Promise<Reply> => {
  const stored = await bedoelde(turn, data);
  if (stored) await gooiWeg(turn, stored);
  return toon(turn, 'Het plaatje is weggegooid.');
};

export const logoVerbs: readonly Verb[] = [
  verb('netwerk.zetLogo', 'coordineren', Welk, zet),
  verb('netwerk.gooiLogo', 'coordineren', Welk, gooi),
];

export const logoLezer: Reader = {
  right: 'coordineren',
  recognise: ({ plaatje }) => (plaatje ? 1 : 0),
  run: ontvang,
};

/** A picture about which nothing was said does not stay. */
export const logoOpruimen: MomentKind = {
  soort: OPRUIMEN,
  due: async (turn, moment) => {
    const stored = await turn.get(Logoconcepten, moment.over);
    if (!stored) return;
    const tot = Temporal.Instant.from(stored.value.sinds).add({ minutes: CONCEPT_MINUTEN });
    if (Temporal.Instant.compare(tot, turn.now) > 0) return;
    await gooiWeg(turn, stored);
    turn.audit('plaatje verlopen', turn.netwerk.id);
  },
};
