/** Words that say nothing beside the kind of besluit they stand with. */
const VRIJ = new Set(
  (
    'de het een deze die dit dat we wij ons er en om te voor door aan naar op over met bij in van tot t m uit dan ook nog ' +
    'verder voorlopig wel weer blijven blijft gaan gaat wordt worden werd is zijn kan mag zal zullen hebben heeft nu hier ' +
    'samen terug komt komen keer volgende elke iedere overleg vergadering agenda netwerk lijst casus casussen zaak dossier ' +
    'gezin gezinsleden jongere jongeren jeugdige jeugdigen kind team groep tafel partners aanwezigen positief positieve ' +
    'negatief negatieve resultaat besloten besluit besluiten conclusie afgesproken weken week wkn wk maand maanden jaar ' +
    'partner zorgpartner zorgaanbieder regie aanpak plan traject volledig definitief direct ongewijzigd doorgaan ' +
    'voortzetten voortgezet starten gestart start opgestart inzetten ingezet alleen reguliere regulier ander andere anders ' +
    'oppakken opgepakt pakt per half eind begin zelfstandig enkelvoudig een zes twee drie vier vijf acht tien twaalf'
  ).split(' '),
);

/** Parties of which a besluit speaks: to whom a casus goes, or who goes on with it alone. */
const PARTIJ =
  /^(?:smw|amw|ggd|ggz|jgz|bjz|cjg|zvh|zat|sot|jco|uvz|pga|om|halt|politie|jongerenwerk|raad|kinderbescherming|gemeente|leerplicht|reclassering|school|wijkteam|sociaal|lokaal|jeugd|jeugdteam|jeugdzorg|jeugdhulp|jeugdhulpverlening|bureau|huisarts|psycholoog|hulpverlening|behandeling|specialistische|zorg|veiligheidshuis|volwassenenzorg|volwassenennetwerk|volwassenen|maatschappelijk|schoolmaatschappelijk|algemeen|werk|scholen|18|veilig|thuis|zorgteam|zorgnetwerk|\p{L}*overleg|\p{L}*netwerk|\p{L}*partner)$/u;

/** To whom it goes, whoever that is: "opgeschaald naar de burgemeester". */
const BESTEMMING =
  /^(.*\b(?:opschal|opgeschaald|op te schalen|overdra|overgedragen|over te dragen)[a-z]*) (?:naar|aan) .*$/;

/** Who keeps it together is read apart. */
const REGIE =
  /\b(?:met |waarbij )?(?:[a-z.]+ ){1,4}(?:als|heeft de|voert de|houdt de|wordt|is|blijft) (?:casus)?regi[a-z]*|\b(?:met |onder )?(?:casus)?regie (?:ligt |blijft |is )?(?:bij|door|van|voor|:) .*$/;

/** Behind these a reason follows, which changes nothing: "afsluiten wegens verhuizing". */
const REDEN = / (?:wegens|vanwege|omdat|want|ivm|i v m|gezien|aangezien|na|sinds)\b.*$/;

/**
 * Whether every word of a clause is known to say nothing beside its kind of besluit: "jongere gaat een training volgen"
 * is not "volgen". `soort` are the words of the kind; what stands in brackets is an explanation.
 */
export const isVerantwoord = (deel: string, soort: string): boolean =>
  deel
    .replace(/\([^()]*\)/g, ' ')
    .replace(BESTEMMING, '$1')
    .replace(REGIE, ' ')
    .replace(soort, ' ')
    .replace(/[^a-z0-9 ]+/g, ' ')
    .replace(REDEN, ' ')
    .split(' ')
    .every((word) => word === '' || VRIJ.has(word) || PARTIJ.test(word) || /^\d{1,3}$/.test(word));
