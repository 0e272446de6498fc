import { getalWaarde, gewoon, WEEKDAG, weekdagNummer } from '../../domain/datum-woorden.ts';
import { leesTijd } from '../../domain/moment-lezen.ts';
import type { ReeksVelden } from './reeks-lezen.ts';

const WELKE: Readonly<Record<string, string>> = {
  eerste: '1',
  tweede: '2',
  derde: '3',
  vierde: '4',
  laatste: '-1',
};
const GETAL = '(\\d{1,2}|twee|drie|vier|vijf|zes|acht|tien|twaalf)';

const BEGIN = /^(?:elke?|iedere?|om de|wekelijks|maandelijks|tweewekelijks|reeks)(?= |$)/;

const ritmeVan = (t: string): string | undefined => {
  const weken = new RegExp(`(?:elke|iedere|om de) ${GETAL} weken`).exec(t);
  if (weken) return `w${getalWaarde(weken[1] ?? '')}`;
  const maanden = new RegExp(`(?:elke|iedere|om de) ${GETAL} maanden`).exec(t);
  if (maanden) return `m${getalWaarde(maanden[1] ?? '')}`;
  if (/tweewekelijks|om de week/.test(t)) return 'w2';
  if (/kwartaal/.test(t)) return 'm3';
  if (
    /maandelijks|(?:elke|iedere) maand|van de maand|(?:elke|iedere) (?:eerste|tweede|derde|vierde|laatste)/.test(
      t,
    )
  )
    return 'm1';
  if (/wekelijks|(?:elke|iedere) week/.test(t) || new RegExp(`(?:elke|iedere) (?:${WEEKDAG})(?= |$)`).test(t))
    return 'w1';
  return undefined;
};

const weekdagVan = (t: string): string | undefined => {
  const gevonden = new RegExp(`(?<![a-z])(${WEEKDAG})(?![a-z])`).exec(t)?.[1];
  return gevonden === undefined ? undefined : String(weekdagNummer(gevonden));
};

/** The first words that are a time of day: `9.30`, `om half tien`, `14 uur`. */
const tijdVan = (t: string): string | undefined => {
  const woorden = t.split(' ');
  for (let van = 0; van < woorden.length; van += 1)
    for (let lang = 4; lang > 0; lang -= 1) {
      const tijd = leesTijd(woorden.slice(van, van + lang).join(' '));
      if (tijd) return tijd.toString({ smallestUnit: 'minute' });
    }
  return undefined;
};

/**
 * Reads `elke 2 weken op dinsdag 9.30 vanaf 1 dec tot 1 juli`, `elke eerste maandag van de maand om 14 uur, 10 keer`: the
 * fields as the form has them, what was not said left open. Undefined when it is no reeks.
 */
export const leesReeksTekst = (tekst: string): ReeksVelden | undefined => {
  const t = gewoon(tekst.slice(0, 200)).replace(/,/g, ' ').replace(/\s+/g, ' ').trim();
  if (!BEGIN.test(t)) return undefined;
  const keren = /(\d{1,4}) ?(?:x|keer|maal)(?= |$)/.exec(t);
  const tot = / (?:tot en met|t\/m|tot) (.+?)(?= (?:vanaf|om|in|bij)(?= )|$)/.exec(t)?.[1];
  const van = / (?:vanaf|met ingang van|per) (.+?)(?= (?:tot|t\/m|om|in|bij)(?= )|$)/.exec(t)?.[1];
  const zonderDatums = t
    .replace(
      / (?:tot en met|t\/m|tot|vanaf|met ingang van|per) .+?(?= (?:tot|t\/m|vanaf|om|in|bij)(?= )|$)/g,
      ' ',
    )
    .replace(keren?.[0] ?? '\u0000', ' ')
    .replace(new RegExp(`(?:elke|iedere|om de) ${GETAL} (?:weken|maanden)`), ' ');
  const ritme = ritmeVan(t);
  const welke = WELKE[/(eerste|tweede|derde|vierde|laatste)/.exec(t)?.[1] ?? ''];
  return {
    ...(ritme === undefined ? {} : { ritme }),
    ...(welke === undefined ? {} : { welke }),
    weekdag: weekdagVan(zonderDatums),
    tijd: tijdVan(zonderDatums),
    van: van ?? 'vandaag',
    tot: keren ? `${keren[1]} keer` : tot,
  };
};
