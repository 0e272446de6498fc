import { Temporal } from 'temporal-polyfill';
import { z } from 'zod/v4';
import { meldingCard } from '../../../cards/kit/melding.ts';
import { ophalenCard } from '../../../cards/kit/ophalen.ts';
import { briefCard } from '../../../cards/netwerk/brief.ts';
import { LINK_MINUTEN } from '../../domain/bestand-link.ts';
import {
  BRIEF_VELDEN,
  Briefsjablonen,
  briefFouten,
  briefMist,
  conceptBrief,
  isBrief,
} from '../../domain/briefsjabloon.ts';
import { toonDatum } from '../../domain/datum.ts';
import { UserError } from '../../domain/errors.ts';
import {
  BRIEF_AAN,
  type BriefAan,
  briefStuk,
  LEGE_WAARDEN,
  notificatiebrief,
} from '../../domain/notificatiebrief.ts';
import { lokaleDatum } from '../../domain/werkdag.ts';
import type { Reply } from '../../ports/chat.ts';
import type { Document } from '../../ports/documents.ts';
import { type FileKind, fileOn, type Reader, type Verb, verb } from '../feature.ts';
import type { DeelnemerTurn } from '../turn.ts';

const AAN = z.object({ aan: z.enum(BRIEF_AAN) });
const TITEL = 'De notificatiebrief';
const HOE = { title: 'Hoe werkt het?', verb: 'netwerk.brief' };

const standVan = async (turn: DeelnemerTurn, aan: BriefAan): Promise<string> => {
  const eigen = await turn.get(Briefsjablonen, aan);
  if (!eigen) return 'Standaardtekst';
  const dag = lokaleDatum(Temporal.Instant.from(eigen.value.sinds), turn.netwerk.tijdzone);
  return `Eigen tekst, sinds ${toonDatum(dag, turn.vandaag)}`;
};

/** `anders`: what was changed in this very turn. */
const toon = async (
  turn: DeelnemerTurn,
  melding?: string,
  anders: Partial<Record<BriefAan, string>> = {},
): Promise<Reply> => {
  const stand: [BriefAan, string][] = [];
  for (const aan of BRIEF_AAN) stand.push([aan, anders[aan] ?? (await standVan(turn, aan))]);
  return {
    kind: 'card',
    summary: TITEL,
    busy: true,
    card: briefCard({
      netwerk: turn.netwerk.naam,
      melding,
      stand: stand.map(([aan, hoe]) => [`Aan de ${aan}`, hoe]),
      eigen: stand
        .filter(([, hoe]) => hoe.startsWith('Eigen'))
        .map(([aan]) => ({ aan, knop: `Standaard voor ${aan}` })),
      velden: Object.entries(BRIEF_VELDEN).map(([veld, wat]) => `{${veld}}: ${wat}`),
    }),
  };
};

const ophalen = async (turn: DeelnemerTurn): Promise<Reply> => {
  const links: { title: string; url: string }[] = [];
  for (const aan of BRIEF_AAN) {
    const url = await turn.bestand('netwerk.brief', { aan });
    if (url !== undefined) links.push({ title: `Brief aan de ${aan}`, url });
  }
  if (links.length === 0)
    throw new UserError(
      'De bot heeft nog geen eigen adres, en kan daarom geen brief geven. De beheerder stelt dat in met KETENBOT_URL.',
    );
  return {
    kind: 'card',
    summary: TITEL,
    busy: true,
    card: ophalenCard({
      context: turn.netwerk.naam,
      titel: 'Pas de brief aan in Word',
      zin: 'Laat de woorden tussen accolades staan, of zet ze op een andere plek: daar vul ik later iets in. Stuur het bestand daarna in de privéchat met mij.',
      links,
      minuten: LINK_MINUTEN,
      terug: { title: 'Terug', verb: 'netwerk.brief', data: {} },
    }),
  };
};

/** A Word file with placeholders: looked at, and kept aside until it is said for whom it is. */
const ontvang = async (turn: DeelnemerTurn, { sjabloon }: Document): Promise<Reply> => {
  if (!sjabloon) throw new UserError('In dit bestand staat niets om in te vullen.');
  const bytes = Math.floor((sjabloon.bestand.length * 3) / 4);
  const fouten = briefFouten(sjabloon.velden, sjabloon.klopt, bytes);
  const kaart = (titel: string, zin: string, soort: 'bericht' | 'fout', stappen: Stap[]): Reply => ({
    kind: 'card',
    summary: TITEL,
    card: meldingCard({ context: TITEL, titel, zin, soort, stappen }),
  });
  if (fouten.length > 0)
    return kaart('Deze brief kan ik nog niet gebruiken', fouten.join(' '), 'fout', [HOE]);
  const id = conceptBrief(turn.who.deelnemer.id);
  const rij = {
    id,
    bestand: sjabloon.bestand,
    door: turn.who.deelnemer.id,
    sinds: turn.now.toString({ smallestUnit: 'second' }),
  };
  const stored = await turn.get(Briefsjablonen, id);
  if (stored) turn.replace(Briefsjablonen, stored, rij);
  else turn.insert(Briefsjablonen, rij);
  const mist = briefMist(sjabloon.velden);
  return kaart(
    'Aan wie gaat deze brief?',
    mist ?? 'De brief is goed: alles wat erin hoort, staat erin.',
    'bericht',
    [...BRIEF_AAN.map((aan) => ({ title: `Aan de ${aan}`, verb: 'netwerk.zetBrief', data: { aan } })), HOE],
  );
};
type Stap = { readonly title: string; readonly verb: string; readonly data?: { readonly aan: string } };

/** Takes the file that was sent as the letter to one of them. It stays aside, so that it can be used for both. */
const zet = async (turn: DeelnemerTurn, { aan }: { aan: BriefAan }): Promise<Reply> => {
  const concept = await turn.get(Briefsjablonen, conceptBrief(turn.who.deelnemer.id));
  if (!concept) return toon(turn, 'Stuur eerst het Word-bestand in de privéchat met mij.');
  const sinds = turn.now.toString({ smallestUnit: 'second' });
  const rij = { ...concept.value, id: aan, sinds };
  const stored = await turn.get(Briefsjablonen, aan);
  if (stored) turn.replace(Briefsjablonen, stored, rij);
  else turn.insert(Briefsjablonen, rij);
  turn.audit('eigen brief vastgelegd', turn.netwerk.id, aan);
  const vandaag = `Eigen tekst, sinds ${toonDatum(turn.vandaag, turn.vandaag)}`;
  return toon(turn, `Vastgelegd. Nieuwe brieven aan de ${aan} krijgen deze tekst.`, { [aan]: vandaag });
};

const standaard = async (turn: DeelnemerTurn, { aan }: { aan: BriefAan }): Promise<Reply> => {
  const stored = await turn.get(Briefsjablonen, aan);
  if (!stored) return toon(turn, 'Dit was al de standaardtekst.');
  turn.remove(Briefsjablonen, stored);
  turn.audit('standaardbrief gekozen', turn.netwerk.id, aan);
  return toon(turn, `De brief aan de ${aan} is weer de standaardtekst.`, { [aan]: 'Standaardtekst' });
};

/** The netwerk's own letter to youth and parents. */
export const briefVerbs: readonly Verb[] = [
  verb('netwerk.brief', 'coordineren', z.object({}), (turn) => toon(turn)),
  verb('netwerk.briefOphalen', 'coordineren', z.object({}), ophalen),
  verb('netwerk.zetBrief', 'coordineren', AAN, zet),
  verb('netwerk.briefStandaard', 'coordineren', AAN, standaard),
];

export const briefLezer: Reader = {
  right: 'coordineren',
  recognise: ({ sjabloon, lines }) => {
    const genoemd = lines.join('\n').match(/(?<=\{)[a-z]+/g) ?? [];
    return sjabloon && isBrief([...sjabloon.velden, ...genoemd]) ? 1 : 0;
  },
  run: ontvang,
};

/** The letter to start from: the netwerk's own, or the standard text with the words between braces. */
export const briefBestanden: readonly FileKind[] = [
  fileOn(
    'netwerk.brief',
    'coordineren',
    AAN,
    async () => ({ subject: {}, thing: undefined }),
    async (turn, { aan }) => {
      const naam = `notificatiebrief ${aan}`;
      const eigen = await turn.get(Briefsjablonen, aan);
      return eigen
        ? { naam, vorm: 'sjabloon', sjabloon: eigen.value.bestand }
        : { naam, vorm: 'word', stuk: briefStuk(notificatiebrief(aan, LEGE_WAARDEN)) };
    },
  ),
];
