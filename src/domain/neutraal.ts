import type { Temporal } from 'temporal-polyfill';
import type { Netwerk } from './netwerk.ts';
import { weigeringen } from './privacy-guard.ts';

/** Small words, and what one says about an agreement, its date and its state. Nothing that tells of a person. */
const WOORDEN = `
de het een en of maar want dus dat die dit deze er is zijn was waren wordt worden werd ben bent geweest heeft hebben heb hebt had
kan kunnen kun kunt kon moet moeten moest mag mogen wil wilt willen zou zouden zal zullen graag gaat gaan ga komt komen kom nog niet geen wel al
ook meer minder met zonder van voor na naar op in uit aan bij over tot tussen om door te ten per vanaf sinds als dan toen nu straks
hier daar hierover daarover hiervoor daarvoor ervoor ervan eraan erbij mee even weer opnieuw nogmaals verder eerder later laatste laatst
vandaag morgen gisteren volgende vorige eerste tweede derde vierde week weken dag dagen werkdag werkdagen maand maanden jaar uur uren tijd
maandag dinsdag woensdag donderdag vrijdag zaterdag zondag ma di wo do vr za zo januari februari maart april mei juni juli augustus
september oktober november december jan feb mrt apr jun jul aug sep sept okt nov dec
nul twee drie vier vijf zes zeven acht negen tien elf twaalf keer keren maal aantal totaal eens geleden binnen uiterlijk minstens hoogstens ongeveer
actie acties afspraak afspraken besluit besluiten besluitenlijst overleg overleggen agenda datum termijn casus nummer netwerk convenant
partner partners organisatie organisaties collega collegas leidinggevende coordinator deelnemer deelnemers eigenaar vervanger
bericht berichten herinnering herinneringen vraag vragen antwoord antwoorden reactie terugkoppeling
open laat klaar gedaan afgerond bezig nodig mogelijk belangrijk lukt lukte gelukt voorbij verlopen stil blijft blijven staat staan stond wacht wachten
afgesproken beantwoord gevraagd gestuurd verstuurd ontvangen gekregen gereageerd gekomen gebleven opgepakt afgehandeld geregeld ging gingen
doen doet maken maakt geven geeft krijgen krijgt kreeg nemen neem neemt pakken pak pakt oppakken oppakt opnemen regelen regelt afronden
sturen stuur laten weten weet horen hoor kijken kijk zien ziet bellen bel spreken helpen help zorgen zorg plannen reageren verwachten verwacht
ik wij we u uw jij je jou jouw jullie ons onze mij mijn hun iemand niemand iets niets alle alles allen elk elke ieder iedere andere ander zelf samen
wie wat waar waarom wanneer hoe welke ja nee zodat omdat zoals terwijl daarom dank bedankt alvast groet groeten vriendelijke hartelijke beste geachte
goedemorgen goedemiddag goedendag hallo snel spoedig kort extra graag misschien helaas jammer fijn goed prima zo heel veel alleen beide juist via
`;

const kaal = (tekst: string): string =>
  tekst.normalize('NFKD').replace(/\p{M}/gu, '').replace(/[’']/g, '').toLowerCase();

const BEKEND: ReadonlySet<string> = new Set(WOORDEN.trim().split(/\s+/));

const woordenIn = (tekst: string): string[] => tekst.match(/[\p{L}\p{M}\p{N}'’]+/gu) ?? [];

/** Words as they were typed that are no number, no organisation of the netwerk, and not in the list. Each once. */
const onbekendeWoorden = (tekst: string, netwerk: Netwerk): string[] => {
  const eigen = new Set([
    kaal(netwerk.casusPrefix),
    ...[netwerk.naam, ...netwerk.partners.map(({ naam }) => naam)].flatMap((naam) =>
      woordenIn(naam).map(kaal),
    ),
  ]);
  const vreemd = woordenIn(tekst).filter((woord) => {
    const schoon = kaal(woord);
    return !/^\d{1,4}e?$/.test(schoon) && !BEKEND.has(schoon) && !eigen.has(schoon);
  });
  return [...new Set(vreemd)];
};

const LANGSTE = 600;
const NOEM = 6;

/**
 * Why this text is not neutral; empty when it is. Neutral text may stand in a chat: a casus number, dates, counts,
 * organisations, and words of a list that tell nothing of a youth. Whatever else is typed cannot get in.
 */
export const neutraleFouten = (tekst: string, netwerk: Netwerk, vandaag: Temporal.PlainDate): string[] => {
  if (tekst.trim() === '') return ['Schrijf een bericht, of laat het voorstel staan.'];
  if (tekst.length > LANGSTE) return [`Maak het bericht korter: hoogstens ${LANGSTE} tekens.`];
  const fouten = weigeringen(tekst, vandaag).map(({ zin }) => zin);
  const vreemd = onbekendeWoorden(tekst, netwerk);
  if (vreemd.length === 0) return fouten;
  const genoemd = vreemd.slice(0, NOEM).map((woord) => `"${woord.slice(0, 30)}"`);
  const rest = vreemd.length > NOEM ? ` en nog ${vreemd.length - NOEM}` : '';
  return [
    ...fouten,
    `Hierin mogen alleen het nummer, datums, aantallen en de organisatie staan. Haal weg of zeg het anders: ${genoemd.join(', ')}${rest}.`,
  ];
};
