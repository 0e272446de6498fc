import type { Bestanden, BestandVraag } from '../../ports/file.ts';
import type { Answer } from './messages.ts';

const LANGSTE = 300;
const ADRES = /^\/bestand\/([a-z0-9-]{1,64})\/([a-z0-9-]{1,64})\/([0-9a-f]{32})$/;

/** What a path asks for; undefined for anything the bot would never have given out. */
const vraagVan = (pad: string): BestandVraag | undefined => {
  const [, netwerk, id, merk] = (pad.length <= LANGSTE && ADRES.exec(pad)) || [];
  return netwerk && id && merk ? { netwerk, id, merk } : undefined;
};

/** Whether a path is answered here, rightly or with a 404. */
export const isBestandPad = (pad: string): boolean => pad.startsWith('/bestand/');

const VEILIG = {
  'cache-control': 'no-store',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'x-robots-tag': 'noindex',
  'x-frame-options': 'DENY',
} as const;

const pagina = (status: number, titel: string, inhoud: string): Answer => ({
  status,
  text: `<!doctype html><html lang="nl"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${titel}</title><style>body{font:1.1rem/1.5 system-ui,sans-serif;max-width:34rem;margin:3rem auto;padding:0 1rem;color-scheme:light dark}button{font:inherit;padding:.6rem 1.2rem}</style></head><body><main><h1>${titel}</h1>${inhoud}</main></body></html>`,
  headers: {
    ...VEILIG,
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy':
      "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'",
  },
});

const NIET_MEER = pagina(
  404,
  'Deze link werkt niet meer',
  '<p>Een link werkt één keer, en tien minuten lang. Ga terug naar Teams, open de casus of de actie, en klik daar opnieuw.</p>',
);

const KLAAR = pagina(
  200,
  'Bestand ophalen',
  '<p>Dit bestand bevat vertrouwelijke gegevens. Bewaar het alleen waar dat mag, en niet langer dan nodig. Dat je het ophaalt, staat in het logboek.</p><form method="post"><button type="submit">Bestand ophalen</button></form>',
);

/**
 * Answers `/bestand/…`: the link is the key, and works once. Looking (GET) uses nothing up, because mail and chat programs look at links by
 * themselves; only the button on the page (POST) gives the file. Wrong, used, too old and refused get the same page.
 */
export const geefBestand = async (
  method: string | undefined,
  pad: string,
  bestanden: Bestanden | undefined,
): Promise<Answer> => {
  const vraag = vraagVan(pad);
  if (method === 'GET' || method === 'HEAD')
    return vraag && (await bestanden?.bekijk(vraag)) ? KLAAR : NIET_MEER;
  if (method !== 'POST') return { status: 405, headers: { allow: 'GET, POST' } };
  const bestand = vraag && (await bestanden?.haal(vraag));
  if (!bestand) return NIET_MEER;
  return {
    status: 200,
    bytes: bestand.bytes,
    headers: {
      ...VEILIG,
      'content-type': bestand.type,
      'content-disposition': `attachment; filename="${bestand.naam}"`,
      'content-security-policy': "default-src 'none'; sandbox",
    },
  };
};
