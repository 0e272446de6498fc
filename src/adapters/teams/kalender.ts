import type { Kalenders, KalenderVraag } from '../../ports/kalender.ts';
import type { Answer } from './messages.ts';

const LANGSTE = 300;
const ADRES = /^\/kalender\/([a-z0-9-]{1,64})\/(overleg|reeks)\/([a-z0-9-]{1,100})\/([0-9a-f]{32})\.ics$/;

/** What a path asks for; undefined for anything the bot would never have given out. */
const vraagVan = (pad: string): KalenderVraag | undefined => {
  if (pad.length > LANGSTE) return undefined;
  const [, netwerk = '', soort, id = '', merk = ''] = ADRES.exec(pad) ?? [];
  return soort === 'overleg' || soort === 'reeks' ? { netwerk, soort, id, merk } : undefined;
};

/** Whether a path is answered here, rightly or with a 404. */
export const isKalenderPad = (pad: string): boolean => pad.startsWith('/kalender/');

/**
 * Answers `GET /kalender/…`: calendars bring no sign-in, the link itself is the key. A wrong one, one of what is gone,
 * and nonsense get the same empty 404.
 */
export const geefKalender = async (pad: string, kalenders: Kalenders | undefined): Promise<Answer> => {
  const vraag = vraagVan(pad);
  const bestand = vraag && (await kalenders?.(vraag));
  if (!bestand) return { status: 404, headers: { 'cache-control': 'no-store' } };
  return {
    status: 200,
    text: bestand.tekst,
    headers: {
      'content-type': 'text/calendar; charset=utf-8',
      'content-disposition': `inline; filename="${bestand.naam}"`,
      'cache-control': 'no-store',
      'referrer-policy': 'no-referrer',
      'x-content-type-options': 'nosniff',
      'x-robots-tag': 'noindex',
    },
  };
};
