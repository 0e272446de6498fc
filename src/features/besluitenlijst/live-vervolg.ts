import { z } from 'zod/v4';
import { liveVervolgCard } from '../../../cards/besluitenlijst/live-vervolg.ts';
import type { PuntContent } from '../../domain/besluitenlijst-concept.ts';
import { kiesRegie } from '../../domain/besluitenlijst-vragen.ts';
import { nuVervolg, type Vervolg, vervolgVan, WEKEN } from '../../domain/live.ts';
import { naamMetPartner } from '../../domain/netwerk.ts';
import type { Agendapunt } from '../../domain/overleg.ts';
import type { Reply } from '../../ports/chat.ts';
import type { DeelnemerTurn, View } from '../turn.ts';
import { mensenBij, naamVan, toonNu } from './live-tonen.ts';
import { zietPunt } from './live-wie.ts';
import { agendaPunt, geschreven, OverPunt, type Zaal } from './live-zaal.ts';
import { mensenVan } from './maken.ts';
import { bezig } from './tonen.ts';
import { puntVan, zetPunt } from './werk.ts';
import { contextVan } from './woorden.ts';

export const Vraag = OverPunt.extend({ vraag: z.enum(['regisseur', 'weken']) });
export const Antwoord = Vraag.extend({
  was: z.string().max(80).default(''),
  regisseur: z.string().max(80).default(''),
  weken: z.union([z.string().max(10), z.number()]).optional(),
});

type Gevonden = { readonly punt: Agendapunt; readonly id: string; readonly content: PuntContent };

/** What was written at this item; undefined while nothing was. */
const gevonden = async (turn: DeelnemerTurn, zaal: Zaal, welk: string): Promise<Gevonden | undefined> => {
  const punt = agendaPunt(zaal, welk);
  const id = geschreven(zaal, punt);
  return id === undefined ? undefined : { punt, id, content: await puntVan(turn, zaal.werk, id) };
};

const toon = async (
  turn: DeelnemerTurn,
  zaal: Zaal,
  { punt, content }: Gevonden,
  vraag: Vervolg,
  meer: { readonly fout?: string; readonly weken?: number | undefined } = {},
): Promise<Reply> =>
  bezig(
    liveVervolgCard({
      overleg: zaal.overleg.id,
      context: contextVan(zaal.overleg, turn),
      punt: punt.id,
      titel: naamVan(punt),
      vraag,
      was: nuVervolg(content, vraag),
      mensen: await mensenBij(turn, punt),
      regisseur: content.regie?.wie,
      weken: content.volgenWeken ?? turn.netwerk.protocol.volgenWeken,
      ...meer,
    }),
  );

/** Asks what the besluit at this item still needs; undefined when that is nothing. */
export const vraagVervolg = async (
  turn: DeelnemerTurn,
  zaal: Zaal,
  welk: string,
): Promise<Reply | undefined> => {
  const hier = await gevonden(turn, zaal, welk);
  const vraag = hier && vervolgVan(hier.content);
  return hier && vraag !== undefined && nuVervolg(hier.content, vraag) === ''
    ? toon(turn, zaal, hier, vraag)
    : undefined;
};

/** The same question once more, to change what was answered. */
export const toonVervolg = async (
  turn: DeelnemerTurn,
  zaal: Zaal,
  { punt, vraag }: z.infer<typeof Vraag>,
): Promise<Reply> => {
  const hier = await gevonden(turn, zaal, punt);
  const mag = hier && vervolgVan(hier.content) === vraag && (await zietPunt(turn, hier.content.casus));
  return mag ? toon(turn, zaal, hier, vraag) : toonNu(turn, zaal);
};

const inWoorden = (view: View, vraag: Vervolg, nu: string): string =>
  vraag === 'regisseur' ? naamMetPartner(view.netwerk, nu) : `over ${nu} weken`;

/** The item with the answer in it, or why it is none. */
const metAntwoord = (
  turn: DeelnemerTurn,
  content: PuntContent,
  { vraag, regisseur, weken }: z.infer<typeof Antwoord>,
): PuntContent | string => {
  if (vraag === 'regisseur')
    return mensenVan(turn.netwerk).deelnemers.some(({ id }) => id === regisseur)
      ? kiesRegie(content, regisseur)
      : 'Kies iemand uit de lijst, of klik op Later kiezen.';
  const aantal = Number(weken);
  return Number.isInteger(aantal) && aantal >= WEKEN.van && aantal <= WEKEN.tot
    ? { ...content, volgenWeken: aantal }
    : `Vul een heel getal in van ${WEKEN.van} tot en met ${WEKEN.tot}.`;
};

/**
 * Keeps the answer. Resolves with the card to show instead of going on: when it is no answer, or somebody else answered, or decided
 * something else, meanwhile.
 */
export const bewaarVervolg = async (
  turn: DeelnemerTurn,
  zaal: Zaal,
  data: z.infer<typeof Antwoord>,
): Promise<Reply | undefined> => {
  const hier = await gevonden(turn, zaal, data.punt);
  if (!hier || vervolgVan(hier.content) !== data.vraag)
    return toonNu(turn, zaal, 'Het besluit is intussen anders. Je antwoord was niet meer nodig.');
  const { content } = hier;
  const na = metAntwoord(turn, content, data);
  if (typeof na === 'string')
    return toon(turn, zaal, hier, data.vraag, { fout: na, weken: Number(data.weken) || undefined });
  const nu = nuVervolg(content, data.vraag);
  if (nu === nuVervolg(na, data.vraag)) return undefined;
  if (nu !== data.was && !(await zietPunt(turn, content.casus)))
    return toonNu(turn, zaal, 'Iemand anders vulde dit intussen al in.');
  if (nu !== data.was)
    return toon(turn, zaal, hier, data.vraag, {
      fout: `Iemand anders vulde hier intussen iets in: ${inWoorden(turn, data.vraag, nu)}. Kies opnieuw als dat anders moet.`,
    });
  zetPunt(turn, zaal.werk, hier.id, na);
  return undefined;
};
