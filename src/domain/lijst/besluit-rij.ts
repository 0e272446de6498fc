import { verdeel } from './actie-cellen.ts';
import { voegActieToe } from './actie-toevoegen.ts';
import type { Rij } from './besluit-koppen.ts';
import { leesBesluitSoort } from './besluit-woorden.ts';
import { zoekEigenaar } from './eigenaar.ts';
import { leesLosseActie, stukkenVan } from './losse-zin.ts';
import type { ItemInOpbouw, Opbouw } from './opbouw.ts';
import { fold, squash, withoutBullet, wordsOf } from './tekst.ts';
import { zinBegint } from './zin-onderwerp.ts';
import { isGeen } from './zinnen.ts';

/** A row that says itself whether it is a besluit or an actie, where both stand in one column. */
export const naarSoort = (rij: Rij, opbouw: Opbouw): Rij => {
  const soort = fold(rij.soort);
  if (soort === '' || /^(?:a|acties?|actiepunt|ap)$/.test(soort)) return rij;
  const tekst = samen(rij.besluit, rij.actie, rij.afspraak, rij.besluitOfActie);
  if (/^(?:b|besluit(?:en)?|besluitpunt|bp)$/.test(soort) && rij.wie + rij.wanneer === '')
    return { ...rij, besluit: tekst, actie: '', afspraak: '', besluitOfActie: '' };
  opbouw.nietGelezen.push(`${squash(rij.soort)}: ${squash(tekst)}`);
  return rij;
};

/** Puts what a row says in its item. */
export const vulItem = (rij: Rij, item: ItemInOpbouw, opbouw: Opbouw): void => {
  const { wie, wanneer, status, stand } = rij;
  const isActie = rij.besluitOfActie !== '' && wie + wanneer !== '';
  const beide = isActie
    ? besluitVooraan(rij.besluitOfActie)
    : { besluit: besluitTussenActies(rij.besluitOfActie, item, opbouw), actie: '' };
  const besluit = samen(rij.besluit, beide.besluit);
  const actie = samen(rij.actie, rij.afspraak, beide.actie);
  if (besluit !== '') item.besluiten.push(zonderBullets(besluit));
  if (rij.regie !== '' && item.regie === undefined) item.regie = zoekEigenaar(rij.regie, opbouw.context);
  else if (rij.regie !== '') opbouw.nietGelezen.push(`Regie: ${squash(rij.regie)}`);
  for (const cellen of actie === ''
    ? []
    : verdeel(actie, wie, wanneer, (line) => zinBegint(line, opbouw.context))) {
    voegActieToe(opbouw, item, { ...cellen, status, stand });
  }
  if (actie !== '') return;
  if (stand !== '') item.toelichting.push(squash(stand));
  for (const [name, text] of Object.entries({ Wie: wie, Wanneer: wanneer, Status: status })) {
    if (text !== '') opbouw.nietGelezen.push(`${name}: ${squash(text)} (er staat geen actie bij)`);
  }
};

/** "Afsluiten, brief naar ouders" with an owner is a besluit and an actie; "Afsluiten" with one is both. */
const besluitVooraan = (text: string): { besluit: string; actie: string } => {
  const [besluit = '', ...verder] = text.split(/(?<=[,;.\n]) ?/);
  const kort = besluit.replace(/[,;.\n]+$/, '').trim();
  if (wordsOf(kort).length > 3 || !leesBesluitSoort(kort)) return { besluit: '', actie: text };
  return { besluit: kort, actie: verder.join(' ').trim() || kort };
};

/** A cell in which besluiten and acties stand together: makes the acties, and gives back the rest. */
const besluitTussenActies = (text: string, item: ItemInOpbouw, opbouw: Opbouw): string =>
  text
    .split('\n')
    .map(withoutBullet)
    .map(({ text: regel, bullet }) =>
      stukkenVan(regel, bullet, opbouw)
        .filter((stuk) => {
          if (isGeen(stuk)) item.toelichting.push(stuk);
          return !isGeen(stuk) && !leesLosseActie(stuk, bullet, false, opbouw);
        })
        .join(' '),
    )
    .filter((regel) => regel !== '')
    .join('\n');

const samen = (...cells: readonly string[]): string => cells.filter((cell) => cell !== '').join('\n');

const zonderBullets = (text: string): string =>
  text
    .split('\n')
    .map((line) => withoutBullet(line).text)
    .join('\n');
