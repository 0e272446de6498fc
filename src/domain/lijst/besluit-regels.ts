import { isItemBegin, isVolgendItem, leesItem } from './besluit-item.ts';
import { leesGenummerdLabel, leesKopregel, leesLabel, leesRegiezin } from './besluit-labels.ts';
import { noemtIemand } from './eigenaar-in-zin.ts';
import { leesDatumVooraan, leesLosseActie, stukkenVan } from './losse-zin.ts';
import { type Opbouw, wisselPersoon } from './opbouw.ts';
import { persoonskoppen } from './persoonskop.ts';
import { BESLUIT, isGelabeld, isVastPunt, kopDelen, NUMMER } from './regel-labels.ts';
import { isAfgevinkt, withoutBullet } from './tekst.ts';
import { isVreemdeKop } from './tussenkop.ts';
import { leesVakregel } from './vakregel.ts';

const LONGEST = 5_000;
const ACTIES_KOP =
  /^(?:(?:nieuwe|openstaande|lopende|gemaakte|vervolg|overige|de) ?-?)?(?:acties?|actielijst|actiepunten|afspraken|actie- en afsprakenlijst|to ?do'?s?|te doen|wie doet wat) ?:?$/i;

/** Whether a text only says that acties follow. */
export const isActiesKop = (text: string): boolean => ACTIES_KOP.test(text);

/** "Acties (allemaal voor 9 december):" says something about all of them, which is shown and not guessed at. */
const ACTIES_KOP_MET_UITLEG =
  /^(?:acties?|actiepunten|afspraken) ?\([^()]{1,80}\) ?:?$|^(?:de )?(?:acties|actiepunten|afspraken)\b[^:]{1,80}:$/i;

const isKopMetUitleg = (text: string, { context }: Opbouw): boolean =>
  ACTIES_KOP_MET_UITLEG.test(text) && (text.includes('(') || !noemtIemand(text, context));

/** Reads running text line by line. `opbouw` gets what each says; a line that says nothing we know is kept as not read. */
export const leesRegels = (lines: readonly string[], opbouw: Opbouw): void => {
  let inActies = opbouw.kopregels.some((regel) => /^(?:\w+ )?(?:actie|openstaande acties)/i.test(regel));
  opbouw.vers = true;
  const regels = metNummers(voegSamen(lines, opbouw));
  const koppen = persoonskoppen(regels, opbouw.context);
  for (const [at, line] of regels.entries()) {
    const { text: regel, bullet } = withoutBullet(line);
    const text = regel.replace(CASUS_TUSSEN_HAKEN, '$1 ');
    opbouw.afgevinkt = isAfgevinkt(line);
    const items = opbouw.items.length;
    const kop = koppen.get(at);
    if (kop || !bullet) wisselPersoon(opbouw, kop);
    if (kop) continue;
    if (text.length > LONGEST) opbouw.nietGelezen.push(text);
    else if (isActiesKop(text)) inActies = true;
    else if (isKopMetUitleg(text, opbouw)) {
      inActies = true;
      opbouw.nietGelezen.push(text);
    } else {
      const nummer = Number.parseInt(NUMMER.exec(text)?.[1] ?? '', 10);
      const verder = nummer > 1 && opbouw.actieNummer === nummer - 1;
      const voor = aantalActies(opbouw);
      opbouw.opsomming = bullet && (inActies || opbouw.persoon !== undefined);
      leesStukken(text, bullet, inActies || verder || opbouw.persoon !== undefined, opbouw);
      if (nummer > 0 && aantalActies(opbouw) > voor) opbouw.actieNummer = nummer;
      else if (nummer > 0) delete opbouw.actieNummer;
    }
    if (opbouw.items.length > items || BESLUIT.test(text)) inActies = inActies && items === 0;
  }
  wisselPersoon(opbouw, undefined);
  delete opbouw.afgevinkt;
};

/** "(ZN-2026-003) Kevin zoekt een maatje" begins with its casus. */
const CASUS_TUSSEN_HAKEN = /^\(((?:casus |zaak )?[a-z]{1,6}[- ]20\d\d[- ]\d{1,4})\):? ?(?=\S)/i;

const aantalActies = ({ items }: Opbouw): number => items.reduce((som, { acties }) => som + acties.length, 0);

/** What nobody understood of one line stays together. */
const leesStukken = (text: string, bullet: boolean, inActies: boolean, opbouw: Opbouw): void => {
  const listed = bullet || NUMMER.test(text) || isItemBegin(text, opbouw);
  let over: string[] = [];
  const toonOver = () => {
    if (over.length > 0) opbouw.nietGelezen.push(over.join(' '));
    if (!bullet && over[0] === text && (isVreemdeKop(text) || noemtCasus(text))) opbouw.vreemdeKop = text;
    over = [];
  };
  for (const [at, stuk] of stukkenVan(text, listed, opbouw).entries()) {
    if (stuk === '') continue;
    const gelezen =
      at === 0 ? leesRegel(stuk, bullet, inActies, opbouw) : leesVervolg(stuk, inActies, opbouw);
    if (gelezen) toonOver();
    else over.push(stuk);
  }
  toonOver();
};

const noemtCasus = (text: string): boolean => text.length < 100 && /\b[a-z]{1,6}-20\d\d-\d{3}\b/i.test(text);

/** A sentence further on in a line begins no item. */
const leesVervolg = (text: string, inActies: boolean, opbouw: Opbouw): boolean =>
  leesKopregel(text, opbouw) ||
  leesLabel(text, opbouw) ||
  leesLosseActie(text, false, inActies, opbouw) ||
  leesRegiezin(text, opbouw);

const LETTER = /^\s*([A-Z])[.)] (?=\S)/;

/** Items that are lettered A, B, C … are numbered instead; a single initial is somebody's. */
const metNummers = (lines: readonly string[]): string[] => {
  const letters = lines.flatMap((line) => LETTER.exec(line)?.[1] ?? []);
  const opVolgorde = letters.every((letter, at) => letter.charCodeAt(0) === 65 + at);
  return letters.length < 2 || !opVolgorde
    ? [...lines]
    : lines.map((line) => line.replace(LETTER, (_, letter: string) => `${letter.charCodeAt(0) - 64}. `));
};

/** A line that starts small goes on with the line above, as when text was wrapped. */
const voegSamen = (lines: readonly string[], opbouw: Opbouw): string[] => {
  const joined: string[][] = [];
  for (const line of lines) {
    const { text, bullet } = withoutBullet(line);
    if (text === '') continue;
    const goesOn =
      !bullet &&
      /^\p{Ll}/u.test(text) &&
      !isGelabeld(text) &&
      !isVastPunt(text) &&
      !isItemBegin(text, opbouw) &&
      kopDelen(text).length === 0;
    const above = joined.at(-1);
    if (above && goesOn && isLopend(above)) above.push(text);
    else joined.push([line]);
  }
  return joined.map((parts) => parts.join(' '));
};

/** A sentence that was begun under a label and not ended. */
const isLopend = (parts: readonly string[]): boolean =>
  isGelabeld(withoutBullet(parts[0] ?? '').text) && !/[.:;!?)]$/.test(parts.at(-1) ?? '');

const leesRegel = (text: string, bullet: boolean, inActies: boolean, opbouw: Opbouw): boolean =>
  (!(bullet && /^(?:voorzitter|notulist|secretaris|verslag)/i.test(text)) && leesKopregel(text, opbouw)) ||
  leesLabel(text, opbouw) ||
  leesDatumVooraan(text, opbouw) ||
  leesVakregel(text.replace(NUMMER, ''), opbouw) ||
  leesGenummerdLabel(text, opbouw) ||
  (!isVolgendItem(text, opbouw) &&
    leesLosseActie(text.replace(NUMMER, ''), bullet || NUMMER.test(text), inActies, opbouw)) ||
  leesRegiezin(text, opbouw) ||
  leesItem(text, opbouw, leesLabel);
