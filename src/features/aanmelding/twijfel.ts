import { z } from 'zod/v4';
import { twijfelCard } from '../../../cards/aanmelding/twijfel.ts';
import { meldingCard } from '../../../cards/kit/melding.ts';
import { isWijzigbaar } from '../../domain/aanmelding-besluit.ts';
import { leesTwijfel, type StapLezing } from '../../domain/aanmelding-stappen.ts';
import { twijfelUit, type Velden, veldenVan } from '../../domain/aanmelding-velden.ts';
import { type Aanmelding, type AanmeldingContent, Aanmeldingen } from '../../domain/casus.ts';
import { UserError } from '../../domain/errors.ts';
import { coordinatoren } from '../../domain/netwerk.ts';
import type { Reply } from '../../ports/chat.ts';
import { type Verb, verb, verbOn } from '../feature.ts';
import type { DeelnemerTurn, Stored } from '../turn.ts';
import { bewaar, bezig, eigenConcept, klaar, opent, vindAanmelding, zetConcept } from './bewaar.ts';
import { toonInzien } from './inzien.ts';
import { GeenNaam } from './stap.ts';
import { NIEUW, nieuwId } from './verversen.ts';
import { naamVan, staatVan } from './woorden.ts';

const TWIJFEL = { twijfel: true } as const;
const AL_BEZIG =
  'Je hebt al een andere vraag bewaard om later te versturen. Verstuur deze nu, of maak die eerst af.';
const VERDER = 'Je was al begonnen. Je gaat verder waar je was.';

/** The form of a doubt that is there, with what was kept of it. */
export const toonTwijfel = async (
  turn: DeelnemerTurn,
  aanmelding: Aanmelding,
  melding?: string,
): Promise<Reply> => {
  const velden = veldenVan(aanmelding, await opent(turn, aanmelding));
  const concept = aanmelding.status === 'concept';
  return bezig(twijfelCard({ velden, fouten: [], melding, aanmelding: aanmelding.id, concept }));
};

/** Opens the form: where it was left, or empty. */
const begin = verb('aanmelding.twijfel', 'inbrengen', z.object({}), async (turn) => {
  const concept = await eigenConcept(turn, turn.who.deelnemer.id, TWIJFEL);
  if (concept) return toonTwijfel(turn, concept.value, VERDER);
  return bezig(twijfelCard({ velden: {}, fouten: [], concept: true, nieuw: turn.newId() }));
});

const Naar = z.enum(['verstuur', 'later']).catch('verstuur');
type Naar = z.infer<typeof Naar>;

const lees = (turn: DeelnemerTurn, velden: Velden, geenNaam: unknown): StapLezing =>
  leesTwijfel(velden, { vandaag: turn.vandaag, partners: [], geenNaam: geenNaam !== undefined });

const magNiet = ({ geweigerd, fouten }: StapLezing, naar: Naar): boolean =>
  geweigerd || (naar === 'verstuur' && fouten.length > 0);

const BEWAARD = 'Wat je invulde, is bewaard. Typ /aanmelden om verder te gaan.';

const bon = (turn: DeelnemerTurn, aanmelding: Aanmelding, zin: string): Reply =>
  klaar(
    turn,
    meldingCard({
      context: naamVan(turn, aanmelding),
      titel: 'Ontvangen',
      zin,
      stappen: [{ title: 'Openen', verb: 'aanmelding.openen', data: { aanmelding: aanmelding.id } }],
    }),
  );

const meld = (turn: DeelnemerTurn, aanmelding: string): void => {
  for (const { id } of coordinatoren(turn.netwerk))
    turn.send({
      id: nieuwId(aanmelding, id),
      soort: NIEUW,
      over: { aanmelding },
      aan: { soort: 'deelnemer', deelnemer: id },
    });
};

/** What is shown once it was kept, and who must hear of it. */
const na = async (turn: DeelnemerTurn, aanmelding: Aanmelding, naar: Naar, was: boolean): Promise<Reply> => {
  if (was) return bon(turn, aanmelding, 'Je wijziging is bewaard. Je hoort wat de coördinator ervan vindt.');
  if (naar === 'later') {
    await zetConcept(turn, aanmelding.id, TWIJFEL);
    const stappen = [{ title: 'Nu verder', verb: 'aanmelding.twijfel' }];
    return bezig(meldingCard({ titel: 'Bewaard', zin: BEWAARD, stappen }));
  }
  meld(turn, aanmelding.id);
  return bon(turn, aanmelding, 'Je vraag is bij de coördinator. Je hoort hier wat het advies is.');
};

const verstuurd = (turn: DeelnemerTurn): Pick<Aanmelding, 'status' | 'ingediend'> => ({
  status: 'ingediend',
  ingediend: turn.now.toString({ smallestUnit: 'second' }),
});

const overNaam = (turn: DeelnemerTurn, id: string, geenNaam: string | undefined): void => {
  if (geenNaam !== undefined)
    turn.audit('naamwaarschuwing opzij gezet', `aanmelding ${id}`, `het is een ${geenNaam}`);
};

const Ingevuld = z.looseObject({ naar: Naar, geenNaam: GeenNaam });

/** Keeps what was sent of a doubt that is there. What may not be kept comes back as it was typed. */
const zet = async (
  turn: DeelnemerTurn,
  stored: Stored<Aanmelding>,
  data: z.infer<typeof Ingevuld>,
): Promise<Reply> => {
  const { value } = stored;
  if (!value.twijfel || !isWijzigbaar(value)) return toonInzien(turn, value);
  const velden = twijfelUit(data);
  const lezing = lees(turn, velden, data.geenNaam);
  const concept = value.status === 'concept';
  const naar = concept ? data.naar : 'verstuur';
  if (magNiet(lezing, naar)) return bezig(twijfelCard({ velden, ...lezing, aanmelding: value.id, concept }));
  overNaam(turn, value.id, data.geenNaam);
  const content: AanmeldingContent = { ...(await opent(turn, value)), ...lezing.content };
  const stuurt = concept && naar === 'verstuur';
  const rij = { ...lezing.rij, ...(stuurt && verstuurd(turn)) };
  const next = await bewaar(turn, stored, rij, content, stuurt ? 'ingediend' : 'gewijzigd');
  if (stuurt) await zetConcept(turn, undefined, TWIJFEL);
  return na(turn, next, naar, !concept);
};

const zetTwijfel = verbOn(
  'aanmelding.zetTwijfel',
  'eigen-kaart',
  Ingevuld.extend({ aanmelding: z.string() }),
  vindAanmelding,
  (turn, data, stored) => zet(turn, stored, data),
);

const Nieuw = Ingevuld.extend({ nieuw: z.string().regex(/^[\w-]{8,64}$/) });

/** A second click on the first form finds what the first one kept: sent in, it is there under the same id. */
const alGedaan = async (turn: DeelnemerTurn, data: z.infer<typeof Nieuw>): Promise<Reply | undefined> => {
  const eerder = await turn.get(Aanmeldingen, data.nieuw);
  if (!eerder) return undefined;
  if (eerder.value.aanmelder !== turn.who.deelnemer.id || !eerder.value.twijfel)
    throw new UserError('Dit formulier kan ik niet bewaren. Typ /aanmelden en begin opnieuw.');
  if (eerder.value.status === 'concept') return zet(turn, eerder, data);
  return bon(turn, eerder.value, `Je vraag was al binnen. ${staatVan(eerder.value)}`);
};

/** The first time it is kept: as a draft, or sent to the coördinator at once. */
const beginTwijfel = verb('aanmelding.beginTwijfel', 'inbrengen', Nieuw, async (turn, data) => {
  const eerder = await alGedaan(turn, data);
  if (eerder) return eerder;
  const velden = twijfelUit(data);
  const lezing = lees(turn, velden, data.geenNaam);
  if (magNiet(lezing, data.naar))
    return bezig(twijfelCard({ velden, ...lezing, concept: true, nieuw: data.nieuw }));
  // One draft at a time: what was typed stays on the card, to be sent now.
  if (data.naar === 'later' && (await eigenConcept(turn, turn.who.deelnemer.id, TWIJFEL)))
    return bezig(twijfelCard({ velden, fouten: [AL_BEZIG], concept: true, nieuw: data.nieuw }));
  const ids = { id: data.nieuw, sleutel: await turn.newKey() };
  const stuurt = data.naar === 'verstuur';
  const aanmelding: Aanmelding = {
    ...ids,
    ...TWIJFEL,
    leefdomeinen: [],
    ...lezing.rij,
    status: 'concept',
    aanmelder: turn.who.deelnemer.id,
    stap: 1,
    soort: 'consultatie',
    grondslag: 'anoniem',
    betrokkenPartners: [],
    inputVan: [],
    buitenDoelgroep: false,
    content: await turn.seal(Aanmeldingen, ids, lezing.content),
    begonnen: turn.now.toString({ smallestUnit: 'second' }),
    ...(stuurt && verstuurd(turn)),
  };
  turn.insert(Aanmeldingen, aanmelding);
  turn.audit(stuurt ? 'ingediend' : 'begonnen', `aanmelding ${aanmelding.id}`);
  overNaam(turn, aanmelding.id, data.geenNaam);
  return na(turn, aanmelding, data.naar, false);
});

export const twijfelVerbs: readonly Verb[] = [begin, beginTwijfel, zetTwijfel];
