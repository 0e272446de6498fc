import type { Inhoud } from './inhoud.part.ts';

/** An invented aanmelding, for the samples. */
export const voorbeeldInhoud: Inhoud = {
  wie: [
    ['Initialen', 'K.O.'],
    ['Geboortejaar', '2010'],
    ['Roepnaam', 'Kay'],
    ['Soort', 'Nieuw'],
  ],
  vraag:
    'Komt al zes weken niet op school en is vaak ’s nachts op straat. Moeder weet het niet meer. Alleen kom ik er niet verder mee.',
  leefdomeinen: 'thuissituatie, school, overlast',
  betrokken: 'Schoolmaatschappelijk werk, Gemeente (leerplicht/RMC)',
  inputVan: 'Politie',
  gevraagdeInput: 'Is er de laatste weken overlast gemeld?',
  elders: 'Ja, ZAT/SOT: op school, begin oktober',
  afspraken: [
    ['Geïnformeerd', 'Ja, op vr 30 okt'],
    ['Grondslag', 'Toestemming op vr 30 okt'],
    ['Haast', 'Nee, regulier'],
  ],
  aanvulling: [],
};
