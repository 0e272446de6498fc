import { leesDatum } from '../datum-lezen.ts';
import { voegActieToe } from './actie-toevoegen.ts';
import { leesBesluitSoort } from './besluit-woorden.ts';
import { leesCasus } from './casusnummer.ts';
import { zoekPrecies } from './eigenaar.ts';
import { huidigItem, type ItemInOpbouw, nieuwItem, type Opbouw } from './opbouw.ts';
import { isGelabeld } from './regel-labels.ts';
import { squash, wordsOf } from './tekst.ts';

const SCHEIDING = [/ [-–—] /, / \/ /, / \| /, / ?; /];

type Vakken = { tekst: string[]; wie: string[]; wanneer: string[]; casus: string[] };

/** The parts of a line by what they are: each is wholly one of these, or it is the text. */
const vakkenIn = (delen: readonly string[], opbouw: Opbouw): Vakken => {
  const { context } = opbouw;
  const jaar = (context.overleg ?? context.vandaag).year;
  const vakken: Vakken = { tekst: [], wie: [], wanneer: [], casus: [] };
  for (const deel of delen) {
    const casus = leesCasus(deel, {
      bekendeCasussen: context.bekendeCasussen,
      jaar,
      cijfers: /^0\d{2}$/.test(deel),
    });
    if (casus && squash(casus.tekst) === deel) vakken.casus.push(deel);
    else if (leesDatum(deel, context).soort !== 'niet-gelezen') vakken.wanneer.push(deel);
    else if (zoekPrecies(deel, context)) vakken.wie.push(deel);
    else vakken.tekst.push(deel);
  }
  return vakken;
};

/**
 * "Kevin - 003 - moeder bellen - 4 dec", "moeder bellen / Marloes / 27-11": a row without columns. Only when every part
 * is accounted for: one text, one owner, and a day or a casus.
 */
export const leesVakregel = (text: string, opbouw: Opbouw): boolean => {
  if (text.length > 300 || isGelabeld(text)) return false;
  for (const teken of SCHEIDING) {
    const delen = text
      .split(teken)
      .map(squash)
      .filter((deel) => deel !== '');
    if (delen.length < 3 || delen.length > 5) continue;
    const { tekst, wie, wanneer, casus } = vakkenIn(delen, opbouw);
    const [wat = ''] = tekst;
    const klopt = tekst.length === 1 && wie.length === 1 && wanneer.length <= 1 && casus.length <= 1;
    if (!klopt || (wordsOf(wat).length <= 3 && leesBesluitSoort(wat))) continue;
    const item = casus[0] === undefined ? huidigItem(opbouw) : itemVan(casus[0], opbouw);
    voegActieToe(opbouw, item, { tekst: wat, wie: wie[0] ?? '', wanneer: wanneer[0] ?? '' });
    return true;
  }
  return false;
};

const itemVan = (tekst: string, opbouw: Opbouw): ItemInOpbouw => {
  const { context } = opbouw;
  const jaar = (context.overleg ?? context.vandaag).year;
  const lezing = leesCasus(tekst, { bekendeCasussen: context.bekendeCasussen, jaar, cijfers: true });
  return nieuwItem(opbouw, {
    onderwerp: tekst,
    ...(lezing?.casus !== undefined && { casus: lezing.casus }),
    ...(lezing?.casusVraag && { casusVraag: lezing.casusVraag }),
  });
};
