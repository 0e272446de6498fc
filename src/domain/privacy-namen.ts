/** Words that stand before a name. */
const NOEMT =
  '(?:heet(?:te|ten)?|heten|genaamd|geheten|bijgenaamd|alias|noemt (?:zich|zichzelf)|(?:(?:volledige|achter|voor|roep|meisjes|familie)? ?naam)(?: (?:is|van \\p{L}+(?: \\p{L}+)? is))|(?:(?:volledige |achter|voor|roep|meisjes|familie)?naam|n\\.?a\\.?v\\.?) ?:)';
const NOEMEN = new RegExp(`(?<!\\p{L})${NOEMT}(?:(?<=:)|(?=[ "'“‘(]))`, 'giu');
const DEEL = "(?:\\p{Lu}['’]?[\\p{L}’'-]*\\p{Ll}[\\p{L}’'-]*|\\p{Lu}{3,}|\\p{Lu}\\.(?: ?\\p{Lu}\\.)*)";
const VOEGSEL =
  "(?:van|de|der|den|het|'t|’t|ten|ter|te|in|op|el|al|bin|ben|ibn|abu|von|di|da|dos|la|le|du|VAN|DE|DER|DEN|EL|AL|TEN|TER)";
/** Up to three small words ("nu voluit"), then two parts that begin with a capital. */
const NAAM = new RegExp(
  `^[ "'“‘(]*(?:\\p{Ll}+,? ){0,3}["'“‘(]?(${DEEL})["'”’]?(?: ${VOEGSEL}){0,3} ?["'“‘]?(?:${DEEL})`,
  'u',
);
/** As far as a name can stand from the word that announces it, in characters. */
const VERDER = 90;

/** What is spoken of is no person: "de school heet Sint Jozef". */
const GEEN_MENS =
  /(?<!\p{L})(?:\p{L}*(?:school|college|lyceum|mbo|vmbo|roc|overleg|team|project|programma|training|cursus|methode|aanpak|stichting|vereniging|club|organisatie|instelling|instantie|bureau|centrum|huis|groep|klas|straat|laan|plein|weg|wijk|buurt|dorp|stad|gemeente|flat|park|app|spel|film|boek|bedrijf|winkel|kerk|moskee|afdeling|regeling|wet|subsidie|formulier|document|locatie|tafel|netwerk|praktijk|speeltuin|hond|kat|paard)s?)(?!\p{L})[^.!?\n]{0,40}$/iu;

/** The first word is no first name: "genaamd Stichting Thuis". */
const ORGANISATIE =
  /^(?:stichting|team|school|college|bureau|centrum|veilig|samen|jeugdteam|wijkteam|buurtteam|project|huis|sint|st|de|het|raad|gemeente|politie|halt|jeugd|zorg|netwerk|overleg|vereniging|sportclub|club|openbaar|januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december|maandag|dinsdag|woensdag|donderdag|vrijdag|nederland|plan|aanpak|ggd|ggz|roc|cjg|jgz|avg|rvdk|bso)(?!\p{L})/iu;

/**
 * Whether the text gives somebody's first and last name after "heet", "genaamd" or "naam:". It sees what people write
 * most; it cannot know every name, so whoever typed it may say that it is none.
 */
export const heeftNaam = (text: string): boolean =>
  [...text.matchAll(NOEMEN)].some(({ 0: woord, index }) => {
    const eind = index + woord.length;
    const [, eerste] = NAAM.exec(text.slice(eind, eind + VERDER)) ?? [];
    if (eerste === undefined) return false;
    if (/^(?:achter|meisjes)/iu.test(woord)) return true;
    if (ORGANISATIE.test(eerste)) return false;
    return !GEEN_MENS.test(text.slice(Math.max(0, index - VERDER), index));
  });
