import { gewoon, MAAND, WEEKDAG } from '../datum-woorden.ts';

/** Words before a day by which it is no deadline: "de agenda van 6 januari", "vanaf december", "sinds week 40". */
const GEEN_DEADLINE =
  /(?:^|[\s(])(?:van|vanaf|sinds|na|tussen|d\.?d\.?|geboren|niet|nog niet|uit|begint|start|stopt|eindigt|verhuist|vertrekt|jarig|is|was|gezien|geweest|gesproken|of|en)$/;

export const isGeenDeadline = (voor: string): boolean => GEEN_DEADLINE.test(gewoon(voor));

const MAANDEN_VOLUIT = 'januari|februari|maart|april|juni|juli|augustus|september|oktober|november|december';
const WEEKDAGEN_VOLUIT = 'maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag';

/** Anything that speaks of a moment; what is past ("de afgelopen weken") aside. */
const MOMENT = new RegExp(
  [
    String.raw`(?<![\d-])\d{1,2} ?[-/] ?\d{1,2}(?: ?[-/] ?\d{2,4})?(?![\d-]| ?uur)`,
    String.raw`\d{4}-\d{1,2}-\d{1,2}`,
    String.raw`\b\d{1,2}(?:e|ste|de)? (?:${MAAND})\b`,
    String.raw`\b(?:${MAANDEN_VOLUIT})\b`,
    String.raw`\b(?:${WEEKDAGEN_VOLUIT})\b`,
    String.raw`\b(?:${WEEKDAG}) \d{1,2}\b`,
    String.raw`\b(?:wk|week|weeknr)\.? ?\d{1,2}\b`,
    String.raw`\b(?:volgende|komende|deze|eind|begin|half|medio|over|binnen|elke|iedere) (?:\p{L}+ )?(?:week|weken|wkn|maand|maanden|jaar|dag|dagen|keer|overleg)\b`,
    String.raw`\b(?:kerst\p{L}*|\p{L}*vakantie|sinterklaas|pakjesavond|oud en nieuw|nieuwjaar|jaarwisseling|carnaval|pasen|pinksteren|hemelvaart|koningsdag|ramadan|suikerfeest|zomer|herfst|winter|voorjaar|najaar|schooljaar|kwartaal|q[1-4])\b`,
    String.raw`\b(?:vandaag|morgen|overmorgen|zsm|asap|doorlopend)\b|\bz\.s\.m`,
  ].join('|'),
  'u',
);
const VOORBIJ =
  /\b(?:(?:de )?(?:afgelopen|laatste|vorige|voorbije)|sinds|al) (?:(?:\d{1,2}|\p{L}+) )?(?:week|weken|maand|maanden|jaar|jaren|dag|dagen|keer|overleg)\b/gu;

/** Whether words that were left beside a date speak of a moment themselves: then nobody can say which is the deadline. */
export const noemtMoment = (rest: string): boolean => MOMENT.test(gewoon(rest).replace(VOORBIJ, ' '));
