import { fold, squash } from './tekst.ts';

/** Short forms whose point ends no sentence. */
const AFKORTING =
  /(?:^|[\s(])(?:dhr|mw|mevr|dr|drs|mr|ir|nr|nrs|tel|bijv|bv|bvb|o\.a|i\.v\.m|evt|ca|a\.s|z\.s\.m|m\.b\.t|t\.a\.v|t\.b\.v|i\.o\.m|i\.s\.m|m\.u\.v|n\.a\.v|jl|d\.d|st|incl|excl|resp|vlgs|vd|v\.d|ivm|opm|afd|min|max|\p{L})\.$/iu;

const EINDE = /[.!?;] (?=[\p{Lu}→➢►"“])/gu;
/** Of who writes no capitals. */
const EINDE_KLEIN = /[.!?;] (?=[\p{L}→➢►"“])/gu;

/** The sentences of a text: a point, then a capital or an arrow; not behind "dhr.", "A." or "bijv.". */
export const zinnenVan = (text: string): string[] => {
  const line = squash(text);
  const zinnen: string[] = [];
  let from = 0;
  const einde = /\p{Lu}\p{Ll}/u.test(line) ? EINDE : EINDE_KLEIN;
  for (const { index, 0: mark } of line.matchAll(einde)) {
    const zin = line.slice(from, index + 1);
    if ((mark.startsWith('.') && AFKORTING.test(zin)) || !zin.includes(' ')) continue;
    zinnen.push(zin.trim());
    from = index + mark.length;
  }
  return [...zinnen, line.slice(from).trim()].filter((zin) => zin !== '');
};

/** What people do at the table, not after it. */
const AAN_TAFEL =
  /^(?:vertelt|vertellen|geeft aan|geven aan|gaf aan|zegt|zei|meldt|melden dat|vraagt (?:zich|of|waarom|wat|hoe|wanneer)|vroeg|ziet|zien dat|vindt|vinden|denkt|merkt|weet|weten|kent|herkent|noemt|benadrukt|hoort|verwacht|twijfelt|licht\b.* toe|deelt\b.* mee|stelt voor|maakt zich|krijgt|kreeg|opent|heet\b.* welkom|sluit (?:de|het)|staat\b|zit\b|woont|heeft\b|hebben\b|had\b|hadden\b|was\b|waren\b|werd\b|werden\b|is\b|zijn\b|wil\b|wilde|kan niet|kon\b|mist\b|wacht\b|wachten\b|ging\b|deed\b|belde\b|sprak\b|blijkt|lijkt|begrijpt|herinnert zich|constateert|concludeert|schetst|beschrijft|rapporteert|koppelt terug|gaat (?:akkoord|niet)|vertelde|zei\b|meldde|noemde|gaf\b|belde|legde|sprak|kwam|zag|nam|liet|stond|vond|wist|dacht|moest|mocht|zou\b)/;

/** A past tense, or a noun that looks like one: "aangifte opvragen" must be done. */
const VERLEDEN = /^[a-z]+(?:d|t)e\b/;
const EINDIGT_MET_DOEN = / [a-z]{2,}en[.!,; ]*$/;

/** Whether what follows a name tells of something, and asks nothing of whoever it names: "vertelt dat…", "heeft gesproken". */
export const isVerhaal = (naOnderwerp: string): boolean => {
  const asked = fold(naOnderwerp);
  return (
    AAN_TAFEL.test(asked) || (VERLEDEN.test(asked) && !EINDIGT_MET_DOEN.test(asked.split(/[,;(]/)[0] ?? ''))
  );
};

/** What must be done ends with doing it: "moeder bellen", "plan van aanpak schrijven". */
export const isTaak = (text: string): boolean => {
  const asked = fold(text).replace(/[.!;,\s]+$/, '');
  return (
    / [a-z]{2,}(?:en|aan|zien|doen|gaan)$/.test(asked) &&
    !/^(?:geen|nog geen|er|het|dat|hij|zij|ze)\b/.test(asked) &&
    !heeftGezegde(asked)
  );
};

/** Somebody or something of which it is told what it does: "mentor ziet", "jongere komt". */
const GEZEGDE =
  /^(?:(?:de|het|een|zijn|haar|hun) )?(?:[a-z]+ )?(?:ouders|moeder|vader|jongere|jeugdige|gezin|mentor|school|kind|broer|zus|oma|opa|situatie|begeleiding|hulp|hij|zij|ze|er|dat|dit|het|leerling|meisje|jongen|familie|buren|stiefvader|netwerk|behandeling|traject) (?!(?:met|niet|uit|tot|het|dat|dit)\b)(?:[a-z]+t|is|zijn|was|waren|heeft|hebben|had|wil|willen|kan|kunnen|komen|gaan|zit|zitten|doen|werken|vragen|blijven)\b/;

export const heeftGezegde = (text: string): boolean => GEZEGDE.test(fold(text));

/** Words by which a sentence says that nothing need be done, or not any more. */
const NIETS_TE_DOEN =
  /\bgeen (?:actie|acties|afspraken|bijzonderheden|nieuws)\b|\b(?:vervalt|vervallen|komt te vervallen|hoeft niet|hoeven niet|niet (?:meer )?nodig|niet langer|is (?:al )?gedaan|al gebeurd|is (?:al )?gebeurd|is afgerond|afgehandeld|niks nieuws|niets nieuws)\b/;

export const zegtNietsTeDoen = (text: string): boolean => NIETS_TE_DOEN.test(fold(text));

/** A cell or line that only says that there is none. */
const GEEN =
  /^(?:(?:er zijn )?(?:nog )?geen(?: (?:acties?|besluiten?|afspraken))?(?: nodig)?|n\.?v\.?t\.?|[-–—/.]+|niets|niks)[.!]?$/;

export const isGeen = (text: string): boolean => GEEN.test(fold(text));

/** "als", "mits", "tenzij", "misschien", "?": what stands there holds only if. */
const VOORWAARDE =
  /\b(?:als(?! (?:casus)?regisseur| casemanager| trekker)|indien|tenzij|mits|anders|zodra|wanneer|mocht|eventueel|evt|misschien|wellicht|mogelijk|overwegen|overweegt|voorstel|voorgesteld|of|bij (?:een )?(?:nieuwe?|volgende) (?:melding|meldingen|incident|signalen)|afhankelijk|onder voorbehoud|in afwachting|nog niet besloten|te zijner tijd|tzt)\b|\?/;

export const isVoorwaardelijk = (text: string): boolean => VOORWAARDE.test(fold(text));
