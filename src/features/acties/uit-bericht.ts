import { z } from 'zod/v4';
import { leesGetypt } from '../../domain/actie-typen.ts';
import { GRENZEN } from '../../domain/besluitenlijst-grenzen.ts';
import { type Verb, verb } from '../feature.ts';
import { maakFormulier } from './formulier.ts';
import { volgendOverleg } from './invullen.ts';
import { privacyFout } from './lezen.ts';
import { mensenVan } from './mensen.ts';

const Bericht = z.object({ html: z.string().max(100_000) });

/** A message this short is read as one sentence: who, what, by when. */
const EEN_ZIN = 300;

const UITLEG =
  'Dit komt uit het bericht. Haal namen van jongeren en ouders weg voor je de actie maakt. In de chat komt er niets van.';
const TE_LANG = 'Het bericht is te lang. Alleen het begin staat hieronder.';

/** "Maak actie" on a message in Teams: its text is the start of a form, seen by whoever chose it; nothing is kept yet. */
export const uitBericht: Verb = verb('actie.uitBericht', 'inbrengen', Bericht, async (turn, { html }) => {
  const heel = turn.documents
    .parseHtml(html)
    .lines.map((regel) => regel.trim())
    .filter((regel) => regel !== '')
    .join('\n');
  const wat = heel.slice(0, GRENZEN.actieTekens);
  const eenZin = wat.length <= EEN_ZIN && !wat.includes('\n') && wat !== '';
  const gelezen = eenZin
    ? leesGetypt(wat, {
        mensen: mensenVan(turn.netwerk),
        vandaag: turn.vandaag,
        volgendOverleg: await volgendOverleg(turn),
        bekendeCasussen: [`${turn.netwerk.casusPrefix}-${turn.vandaag.year}-000`],
        ik: turn.who.deelnemer.id,
      })
    : undefined;
  return maakFormulier(
    turn,
    {
      wie: gelezen?.wie ?? '',
      kandidaten: gelezen?.kandidaten ?? [],
      wanneer: gelezen?.wanneer ?? '',
      casus: gelezen?.casus ?? '',
      wat,
      ...(wat === '' ? {} : { letOp: heel.length > wat.length ? `${TE_LANG} ${UITLEG}` : UITLEG }),
      fout: privacyFout({ 'Wat moet er gebeuren?': wat }, turn.vandaag),
    },
    turn.newId(),
  );
});
