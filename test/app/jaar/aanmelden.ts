import { KNOP, TYP } from './knoppen.ts';
import type { Mens } from './mensen.ts';
import { klik, MERK, netwerkNu, vandaag, type Wereld } from './wereld.ts';

/** What kind of aanmelding: by itself anything. */
export type Wat = { readonly spoed?: boolean; readonly anoniem?: boolean; readonly trekIn?: boolean };

const LETTERS = 'ABCDEFGHJKLMNPRSTVWZ'.split('');

/** The whole form, four steps; sometimes taken back after some days. */
export const meldAan = async (w: Wereld, mens: Mens, wat: Wat): Promise<void> => {
  const { toeval } = w.k;
  const { spoed = toeval.kans(0.12), anoniem = toeval.kans(0.1), trekIn = toeval.kans(0.08) } = wat;
  const initialen = anoniem ? '' : `${toeval.kies(LETTERS)}.${toeval.kies(LETTERS)}.`;
  const gisteren = vandaag(w).subtract({ days: 1 }).toString();
  const partners = netwerkNu(w).partners.filter(({ id }) => id !== mens.partner);
  let kaart = await klik(w, mens, await w.k.zegt(mens.id, TYP.aanmelden), KNOP.formulier);
  const geboren = `${toeval.tussen(1, 28)}-${toeval.tussen(1, 12)}-${toeval.tussen(2006, 2012)}`;
  kaart = await klik(w, mens, kaart, KNOP.begin, { initialen, geboren, roepnaam: anoniem ? '' : MERK });
  kaart = await klik(w, mens, kaart, KNOP.stap, {
    vraag: `Er is een ${MERK} in huis.`,
    leefdomeinen: 'school',
  });
  kaart = await klik(w, mens, kaart, KNOP.stap, {
    betrokken: toeval.kies(partners).id,
    inputVan: toeval.kies(partners).id,
    gevraagdeInput: `Kent iemand de ${MERK}?`,
    ...(toeval.kans(0.1)
      ? { elders: 'JCO', eldersToelichting: `Vorige week, over de ${MERK}.` }
      : { elders: 'nee' }),
  });
  kaart = await klik(w, mens, kaart, KNOP.stap, {
    ...(anoniem
      ? { geinformeerd: 'veiligheid', grondslag: 'anoniem' }
      : { geinformeerd: 'ja', geinformeerdOp: gisteren, grondslag: 'toestemming', toestemmingOp: gisteren }),
    ...(spoed ? { urgentie: 'spoed', spoedReden: `De ${MERK} wacht niet.` } : {}),
  });
  const bon = await klik(w, mens, kaart, KNOP.indienen);
  if (!bon) {
    w.fouten.push(`the form of ${mens.id} did not come to its end`);
    return;
  }
  w.teller.aanmeldingen += 1;
  if (!trekIn) return;
  w.rooster.straks(mens, w.k.nu().add({ hours: 3 }), async () => {
    const open = await klik(w, mens, bon, KNOP.aanmeldingOpenen);
    const vraag = await klik(w, mens, open, KNOP.intrekken);
    await klik(w, mens, vraag, KNOP.intrekken, { tekst: `De ${MERK} is weg.` });
  });
};
