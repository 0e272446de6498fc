import { z } from 'zod/v4';
import { toelichtenCard } from '../../../cards/aanmelding/toelichten.ts';
import { meldingCard } from '../../../cards/kit/melding.ts';
import { isWijzigbaar } from '../../domain/aanmelding-besluit.ts';
import type { Aanmelding, AanmeldingContent } from '../../domain/casus.ts';
import { weigeringen } from '../../domain/privacy-guard.ts';
import { beoordelaars } from '../../domain/samen-beoordelen.ts';
import type { Reply } from '../../ports/chat.ts';
import { type Verb, verbOn } from '../feature.ts';
import type { DeelnemerTurn, View } from '../turn.ts';
import { bewaar, bezig, opent, vindAanmelding } from './bewaar.ts';
import { toonInzien } from './inzien.ts';
import { AANGEVULD, aangevuldId, verversBeoordelaars } from './verversen.ts';
import { naamVan } from './woorden.ts';

const LANGSTE_TEKST = 1000;
/** Questions and answers of several rounds are kept under each other, up to this many characters. */
const LANGSTE_AANVULLING = 4000;

/** A text under what was said before. */
export const eronder = (eerder: string | undefined, tekst: string): string =>
  (eerder ? `${eerder}\n\n${tekst}` : tekst).slice(-LANGSTE_AANVULLING);

/** Why a text cannot be kept; empty when it can. */
export const tekstFouten = (
  view: View,
  label: string,
  tekst: string | undefined,
  langste = LANGSTE_TEKST,
): string[] => {
  if (tekst === undefined) return [];
  if (tekst.length > langste) return [`"${label}" is te lang. Gebruik hoogstens ${langste} tekens.`];
  const zinnen = weigeringen(tekst, view.vandaag).map(({ zin }) => zin);
  return zinnen.length > 0 ? [`Kijk naar "${label}". ${zinnen.join(' ')} Er is nog niets bewaard.`] : [];
};

const Data = z.object({
  aanmelding: z.string(),
  verstuurd: z.boolean().optional(),
  tekst: z.string().max(5000).optional(),
});
type Data = z.infer<typeof Data>;

const openen = verbOn(
  'aanmelding.openen',
  'eigen-aanmelding',
  Data,
  vindAanmelding,
  (turn, _data, { value }) => toonInzien(turn, value),
);

type Vraag = Pick<
  Parameters<typeof toelichtenCard>[0],
  'titel' | 'intro' | 'vraag' | 'label' | 'knop' | 'verb'
>;

/** The form, and what is wrong with what was sent; undefined when the text is good. */
const vraagTekst = (
  turn: DeelnemerTurn,
  data: Data,
  aanmelding: Aanmelding,
  vraag: Vraag,
  leeg: string,
): Reply | undefined => {
  const tekst = data.tekst?.trim() || undefined;
  const fouten = data.verstuurd ? (tekst ? tekstFouten(turn, vraag.label, tekst) : [leeg]) : [];
  if (data.verstuurd && fouten.length === 0) return undefined;
  return bezig(
    toelichtenCard({
      ...vraag,
      aanmelding: aanmelding.id,
      naam: naamVan(turn, aanmelding),
      tekst: data.tekst,
      fouten,
    }),
  );
};

const aanvullen = verbOn(
  'aanmelding.aanvullen',
  'eigen-kaart',
  Data,
  vindAanmelding,
  async (turn, data, stored) => {
    const { value } = stored;
    if (value.status !== 'aanvulling gevraagd') return toonInzien(turn, value);
    const content = await opent(turn, value);
    const vraag: Vraag = {
      titel: 'Aanmelding aanvullen',
      vraag: content.aanvullingGevraagd,
      label: 'Je antwoord',
      knop: 'Versturen',
      verb: 'aanmelding.aanvullen',
    };
    const formulier = vraagTekst(turn, data, value, vraag, 'Schrijf je antwoord op.');
    if (formulier) return formulier;
    const met: AanmeldingContent = {
      ...content,
      aanvulling: eronder(content.aanvulling, data.tekst?.trim() ?? ''),
    };
    await bewaar(turn, stored, { status: 'ingediend' }, met, 'aangevuld');
    for (const { id } of beoordelaars(turn.netwerk, value))
      turn.send({
        id: aangevuldId(value.id, value.aanvullingen ?? 0, id),
        soort: AANGEVULD,
        over: { aanmelding: value.id },
        aan: { soort: 'deelnemer', deelnemer: id },
      });
    return gereed(turn, value, 'Verstuurd', 'Dank je. De coördinator gaat verder met je aanmelding.');
  },
);

const gereed = (turn: DeelnemerTurn, aanmelding: Aanmelding, titel: string, zin: string): Reply => ({
  kind: 'card',
  summary: titel,
  card: meldingCard({
    context: naamVan(turn, aanmelding),
    titel,
    zin,
    stappen: [{ title: 'Openen', verb: 'aanmelding.openen', data: { aanmelding: aanmelding.id } }],
  }),
});

const INTREKKEN: Vraag = {
  titel: 'Aanmelding intrekken',
  intro: 'De coördinator ziet dat je de aanmelding intrekt, en waarom.',
  label: 'Waarom trek je de aanmelding in?',
  knop: 'Intrekken',
  verb: 'aanmelding.intrekken',
};

const intrekken = verbOn(
  'aanmelding.intrekken',
  'eigen-kaart',
  Data,
  vindAanmelding,
  async (turn, data, stored) => {
    const { value } = stored;
    if (!isWijzigbaar(value) || value.status === 'concept') return toonInzien(turn, value);
    const formulier = vraagTekst(
      turn,
      data,
      value,
      INTREKKEN,
      'Schrijf kort waarom je de aanmelding intrekt.',
    );
    if (formulier) return formulier;
    const content = { ...(await opent(turn, value)), redenBesluit: data.tekst?.trim() };
    const beslist = turn.now.toString({ smallestUnit: 'second' });
    await bewaar(turn, stored, { status: 'ingetrokken', beslist }, content, 'ingetrokken');
    verversBeoordelaars(turn, value);
    return gereed(turn, value, 'Ingetrokken', 'Je aanmelding is ingetrokken.');
  },
);

export const eigenVerbs: readonly Verb[] = [openen, aanvullen, intrekken];
