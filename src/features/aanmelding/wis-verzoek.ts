import { z } from 'zod/v4';
import { meldingCard } from '../../../cards/kit/melding.ts';
import { wissenCard } from '../../../cards/kit/wissen.ts';
import { wachtOpBesluit } from '../../domain/aanmelding-besluit.ts';
import { type Aanmelding, Aanmeldingen, WIS_GRONDEN } from '../../domain/casus.ts';
import { instantText } from '../../domain/time.ts';
import { gewisteAanmelding } from '../../domain/wissen.ts';
import type { Reply } from '../../ports/chat.ts';
import { type Verb, verbOn } from '../feature.ts';
import type { DeelnemerTurn } from '../turn.ts';
import { GEWIST } from './berichten.ts';
import { bezig, vindAanmelding } from './bewaar.ts';
import { verversBeoordelaars } from './verversen.ts';
import { naamVan } from './woorden.ts';

const Data = z.object({ aanmelding: z.string() });
const WOORD = 'wissen';

const melding = (
  turn: DeelnemerTurn,
  aanmelding: Aanmelding,
  titel: string,
  zin: string,
  knop?: { title: string; verb: string; data: { casus: string } },
): Reply => ({
  kind: 'card',
  summary: titel,
  card: meldingCard({
    context: naamVan(turn, aanmelding),
    titel,
    zin,
    stappen: [...(knop ? [knop] : []), { title: 'Naar de lijst', verb: 'aanmelding.lijst' }],
  }),
});

/** Why this one cannot be erased by itself; undefined when it can. */
const nietZo = (turn: DeelnemerTurn, aanmelding: Aanmelding): Reply | undefined => {
  if (aanmelding.gewist !== undefined)
    return melding(turn, aanmelding, 'Deze aanmelding is gewist', 'Niemand kan de inhoud nog lezen.');
  const { casus } = aanmelding;
  return casus === undefined
    ? undefined
    : melding(
        turn,
        aanmelding,
        `Dit hoort bij casus ${casus}`,
        'De aanmelding is een deel van de casus. Wis daarom de casus: dan gaat de aanmelding mee.',
        { title: 'Casus wissen', verb: 'casus.wis', data: { casus } },
      );
};

const formulier = (
  turn: DeelnemerTurn,
  aanmelding: Aanmelding,
  meer: Pick<Parameters<typeof wissenCard>[0], 'fout' | 'ingevuld'> = {},
): Reply => {
  const data = { aanmelding: aanmelding.id };
  return bezig(
    wissenCard({
      context: naamVan(turn, aanmelding),
      titel: 'Deze aanmelding wissen?',
      weg: ['Alles wat er in deze aanmelding staat, ook de code waarmee dezelfde jongere wordt herkend'],
      blijft: [
        'Dat er iets is aangemeld, door wie en wanneer',
        'Wat er is besloten, zonder de reden',
        ...(wachtOpBesluit(aanmelding)
          ? ['De aanmelding komt op "ingetrokken". De aanmelder hoort dat.']
          : []),
      ],
      letOp: 'Dit kan niet worden teruggedraaid.',
      gronden: WIS_GRONDEN,
      woord: WOORD,
      wis: { verb: 'aanmelding.wisVerzoek.ja', data },
      terug: { verb: 'aanmelding.openen', data },
      ...meer,
    }),
  );
};

const vraag = verbOn(
  'aanmelding.wisVerzoek',
  'coordineren',
  Data,
  vindAanmelding,
  async (turn, _data, { value }) => nietZo(turn, value) ?? formulier(turn, value),
);

const Ingevuld = Data.extend({
  grond: z.enum(WIS_GRONDEN).optional().catch(undefined),
  bevestig: z.string().max(100).default(''),
});

/** Erased before its time; one that still waited for an answer counts as withdrawn, and its aanmelder hears so. */
const wis = verbOn(
  'aanmelding.wisVerzoek.ja',
  'coordineren',
  Ingevuld,
  vindAanmelding,
  async (turn, data, stored) => {
    const { value } = stored;
    const niet = nietZo(turn, value);
    if (niet) return niet;
    const { grond, bevestig } = data;
    const klopt = bevestig.trim().toLowerCase() === WOORD;
    if (grond === undefined || !klopt)
      return formulier(turn, value, {
        fout: `Er is nog niets gewist. ${klopt ? 'Kies waarom je dit wist.' : `Typ het woord ${WOORD}.`}`,
        ingevuld: { grond, bevestig },
      });
    await turn.destroyKey(value.sleutel);
    const leeg = gewisteAanmelding(value, turn.now);
    turn.replace(
      Aanmeldingen,
      stored,
      wachtOpBesluit(value)
        ? {
            ...leeg,
            status: 'ingetrokken',
            beslist: instantText(turn.now, 'second'),
            beslistDoor: turn.who.deelnemer.id,
          }
        : leeg,
    );
    turn.audit('gewist', `aanmelding ${value.id}`, grond);
    verversBeoordelaars(turn, value);
    if (value.aanmelder !== turn.who.deelnemer.id)
      turn.send({
        id: `${GEWIST}!${value.id}!${value.aanmelder}`,
        soort: GEWIST,
        over: { aanmelding: value.id },
        aan: { soort: 'deelnemer', deelnemer: value.aanmelder },
      });
    return melding(
      turn,
      value,
      'De aanmelding is gewist',
      'Niemand kan de inhoud nog lezen. De aanmelder hoort dat van mij.',
    );
  },
);

/** AVG art. 17, for an aanmelding that became no casus. */
export const wisVerzoekVerbs: readonly Verb[] = [vraag, wis];
