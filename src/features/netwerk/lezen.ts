import { z } from 'zod/v4';
import { meldingCard } from '../../../cards/kit/melding.ts';
import { plakkenCard } from '../../../cards/netwerk/plakken.ts';
import { UserError } from '../../domain/errors.ts';
import { Voorstellen } from '../../domain/netwerk-voorstel.ts';
import type { Reply } from '../../ports/chat.ts';
import type { Document } from '../../ports/documents.ts';
import { type Verb, verb } from '../feature.ts';
import type { Turn } from '../turn.ts';
import { GEEN_LIJST, NIETS_VERANDERD, toonControle } from './controle.ts';
import { gelezenKaart } from './controle-feiten.ts';
import { GELEZEN } from './soorten.ts';
import { begin, toonStand } from './stand.ts';
import { huidigVan, leesLijst, naBevestigen, ruimOp } from './voorstel.ts';

const MAX_TEKENS = 12_000;
/** What still fits on the form when it is given back. */
const MAX_BYTES = 22_000;

/** A file, or rows in a message: read, kept, and answered in counts. */
export const ontvang = async (turn: Turn, document: Document): Promise<Reply> => {
  const voorstel = await leesLijst(turn, document);
  if (!voorstel) return { kind: 'text', text: NIETS_VERANDERD };
  begin(turn);
  return {
    kind: 'card',
    summary: 'Ik heb de lijst gelezen',
    card: gelezenKaart(turn, voorstel),
    bericht: { soort: GELEZEN, over: { van: turn.who.oid } },
  };
};

const plakken = (turn: Turn, tekst?: string, fout?: string): Reply => ({
  kind: 'card',
  summary: 'Lijst plakken',
  busy: true,
  card: plakkenCard({ netwerk: turn.netwerk.naam, maxTekens: MAX_TEKENS, tekst, fout }),
});

const lees = async (turn: Turn, tekst: string): Promise<Reply> => {
  if (tekst.trim() === '') return plakken(turn, undefined, 'Plak eerst de lijst.');
  if (new TextEncoder().encode(JSON.stringify(tekst)).length > MAX_BYTES)
    throw new UserError(
      'Deze lijst is te lang om te plakken. Stuur hem als Excel-bestand in een privéchat met mij.',
    );
  try {
    const voorstel = await leesLijst(turn, turn.documents.parseText(tekst));
    if (!voorstel) return await toonStand(turn, NIETS_VERANDERD);
    const stored = { value: voorstel, etag: '' };
    return toonControle(turn, { stored, voorstel, ...naBevestigen(turn, voorstel) });
  } catch (error) {
    if (error instanceof UserError) return plakken(turn, tekst, error.message);
    throw error;
  }
};

const gooiWeg = async (turn: Turn, zeker: boolean): Promise<Reply> => {
  const stored = await turn.get(Voorstellen, turn.who.oid);
  if (!stored) return toonStand(turn, GEEN_LIJST);
  if (!zeker) {
    return {
      kind: 'card',
      summary: 'Lijst weggooien?',
      busy: true,
      card: meldingCard({
        context: turn.netwerk.naam,
        titel: 'Lijst weggooien?',
        zin: 'Wat je hebt nagekeken en verbeterd, gaat dan weg. In het netwerk verandert niets.',
        stappen: [
          { title: 'Nee, terug', verb: 'netwerk.controle' },
          { title: 'Ja, weggooien', verb: 'netwerk.gooiWeg', data: { zeker: true } },
        ],
      }),
    };
  }
  await ruimOp(turn, stored);
  turn.audit('lijst weggegooid', turn.netwerk.id);
  return {
    kind: 'card',
    summary: 'De lijst is weggegooid',
    card: meldingCard({
      context: turn.netwerk.naam,
      titel: 'De lijst is weggegooid',
      zin: 'In het netwerk is niets veranderd.',
      stappen: [{ title: 'Naar het netwerk', verb: 'netwerk.openen' }],
    }),
  };
};

/** Reading a list and looking at what was read. */
export const leesVerbs: readonly Verb[] = [
  verb('netwerk.plakken', 'inrichten', z.object({}), async (turn) => plakken(turn)),
  verb(
    'netwerk.lees',
    'inrichten',
    z.object({ tekst: z.string().max(200_000).default('') }),
    (turn, { tekst }) => lees(turn, tekst),
  ),
  verb('netwerk.controle', 'inrichten', z.object({}), async (turn) => {
    const huidig = await huidigVan(turn, turn.who.oid);
    return huidig ? toonControle(turn, huidig) : toonStand(turn, GEEN_LIJST);
  }),
  verb('netwerk.gooiWeg', 'inrichten', z.object({ zeker: z.boolean().optional() }), (turn, { zeker }) =>
    gooiWeg(turn, zeker ?? false),
  ),
];
