import type { Temporal } from 'temporal-polyfill';
import type { PuntContent } from './besluitenlijst-concept.ts';
import { UserError } from './errors.ts';
import { weigeringen } from './privacy-guard.ts';

/** What one list may hold, so that each row and each card stays within its bounds. */
export const GRENZEN = {
  punten: 80,
  actieTekens: 2_000,
  besluitTekens: 4_000,
  restRegels: 150,
  restTekens: 20_000,
} as const;

/** Where it stands on the list, in neutral words. */
const plekVan = (punt: PuntContent): string => {
  const nummer = punt.volgnr === '' ? '' : `punt ${punt.volgnr.slice(0, 10)}`;
  return [nummer, punt.casus ?? ''].filter((deel) => deel !== '').join(', ') || 'een punt zonder nummer';
};

const tekstenVan = (punt: PuntContent): string[] => [
  punt.onderwerp,
  punt.besluitTekst,
  punt.toelichting ?? '',
  ...punt.acties.flatMap(({ wat, stand }) => [wat, stand ?? '']),
];

/** Throws a neutral sentence when the list is too large, or holds what may not be kept. Nothing was stored then. */
export const eisBewaarbaar = (
  punten: readonly PuntContent[],
  rest: readonly string[],
  vandaag: Temporal.PlainDate,
): void => {
  if (punten.length > GRENZEN.punten)
    throw new UserError(
      `De lijst is te lang: ${punten.length} punten. Splits hem in delen van hoogstens ${GRENZEN.punten} punten.`,
    );
  if (rest.length > GRENZEN.restRegels || rest.join('').length > GRENZEN.restTekens)
    throw new UserError(
      `Er staat te veel in dat geen besluit of actie is: ${rest.length} regels. Haal de lopende tekst weg en stuur de lijst opnieuw.`,
    );
  const teLang = punten.find(
    ({ besluitTekst, toelichting, acties }) =>
      besluitTekst.length + (toelichting ?? '').length > GRENZEN.besluitTekens ||
      acties.some(
        ({ wat, stand }) => wat.length > GRENZEN.actieTekens || (stand ?? '').length > GRENZEN.actieTekens,
      ),
  );
  if (teLang)
    throw new UserError(
      `De tekst bij ${plekVan(teLang)} is te lang. Maak hem korter en stuur de lijst opnieuw.`,
    );
  const fout = punten.flatMap((punt) => {
    const zinnen = [
      ...new Set(tekstenVan(punt).flatMap((tekst) => weigeringen(tekst, vandaag).map(({ zin }) => zin))),
    ];
    return zinnen.length === 0 ? [] : [`Kijk naar ${plekVan(punt)}. ${zinnen.join(' ')}`];
  });
  if (fout.length > 0)
    throw new UserError(
      `${fout.slice(0, 5).join(' ')} Er is nog niets bewaard. Stuur de lijst daarna opnieuw.`,
    );
};

/** A line that may not be kept is replaced by a line that says so. */
export const zonderVerboden = (regel: string, vandaag: Temporal.PlainDate): string => {
  const soorten = weigeringen(regel, vandaag).map(({ soort }) => soort);
  return soorten.length === 0 ? regel : `(Een regel met ${soorten.join(' en ')} is niet bewaard.)`;
};

/** The words for who and when are kept only when they hold nothing that may not be kept. */
export const schoon = (punt: PuntContent, vandaag: Temporal.PlainDate): PuntContent => ({
  ...punt,
  onderwerp: punt.onderwerp.slice(0, 300),
  acties: punt.acties.map((actie) => ({
    ...actie,
    wie: {
      ...actie.wie,
      tekst: weigeringen(actie.wie.tekst, vandaag).length > 0 ? '' : actie.wie.tekst.slice(0, 200),
    },
    wanneer: { ...actie.wanneer, tekst: actie.wanneer.tekst.slice(0, 100) },
  })),
});
