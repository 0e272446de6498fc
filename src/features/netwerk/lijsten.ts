import { z } from 'zod/v4';
import { type RijenView, rijenCard } from '../../../cards/netwerk/rijen.ts';
import { fold } from '../../domain/lijst/tekst.ts';
import { deelnemerMet } from '../../domain/netwerk.ts';
import { letOp } from '../../domain/netwerk-regels.ts';
import { Voorstellen } from '../../domain/netwerk-voorstel.ts';
import type { Reply } from '../../ports/chat.ts';
import { type Verb, verb } from '../feature.ts';
import type { Turn } from '../turn.ts';
import { type Blad, bladVan, Waar } from './blad.ts';
import { eisHuidig, toonNa } from './controle.ts';
import { lijstRijen, netwerkRijen, type Rij, WAT } from './rijen.ts';
import { bewaarVoorstel, naBevestigen } from './voorstel.ts';

const Vraag = z
  .object({
    waar: Waar,
    wat: z.enum(WAT),
    pagina: z.number().int().default(1),
    /** What the pages were narrowed by, and what is asked anew. */
    zoek: z.string().max(200).default(''),
    zoekterm: z.string().max(200).optional(),
  })
  .transform(({ zoekterm, zoek, ...rest }) => ({ ...rest, zoek: (zoekterm ?? zoek).trim() }));
type Vraag = z.infer<typeof Vraag>;

/** A list longer than a page can be searched. */
const PAGINA = 8;

const gezocht = (rijen: readonly Rij[], zoek: string): readonly Rij[] =>
  zoek === ''
    ? rijen
    : rijen.filter(({ naam, detail = '' }) => fold(`${naam} ${detail}`).includes(fold(zoek)));

const TITELS: Record<Vraag['wat'], string> = {
  mensen: 'Mensen',
  partners: 'Partners',
  verschillen: 'Wat er verandert',
  rest: 'Niet geplaatst',
  vertrokken: 'Doen niet meer mee',
};

const LEEG: Record<Vraag['wat'], string> = {
  mensen: 'Er staat nog niemand op de lijst.',
  partners: 'Er staan nog geen partners op de lijst.',
  verschillen: 'Er verandert niets.',
  rest: 'Alles heeft een plek gekregen.',
  vertrokken: 'Iedereen doet nog mee.',
};

const knoppenBij = (turn: Turn, { waar, wat, pagina }: Vraag, lang: boolean): RijenView['knoppen'] => {
  if (waar === 'lijst') return [{ title: 'Naar het overzicht', verb: 'netwerk.controle' }];
  const overzicht = { title: 'Naar het overzicht', verb: 'netwerk.openen' };
  if (wat === 'partners') return [{ title: 'Nieuwe partner', verb: 'netwerk.partnerNieuw' }, overzicht];
  if (wat !== 'mensen') return [overzicht];
  const weg = turn.netwerk.deelnemers.some(({ vertrokken }) => vertrokken !== undefined);
  return [
    { title: 'Iemand toevoegen', verb: 'netwerk.toevoegen' },
    // Five buttons fit under a card; a long list has a search and pages, and its other ways stand under Meer.
    ...(pagina <= 1 && !(lang && weg)
      ? [{ title: 'Geheimhouding', verb: 'netwerk.geheimhoudingLijst' }]
      : []),
    ...(weg && (!lang || pagina <= 1)
      ? [{ title: TITELS.vertrokken, verb: 'netwerk.lijst', data: { waar, wat: 'vertrokken' } }]
      : []),
    overzicht,
  ];
};

const kaart = (turn: Turn, vraag: Vraag, rijen: readonly Rij[], melding?: string): Reply => ({
  kind: 'card',
  summary: TITELS[vraag.wat],
  busy: true,
  card: rijenCard({
    netwerk: turn.netwerk.naam,
    titel: TITELS[vraag.wat],
    intro:
      vraag.wat === 'rest'
        ? 'Dit kon ik niet (helemaal) gebruiken. Verbeter het in je lijst en stuur hem opnieuw, of wijzig het na het bevestigen.'
        : undefined,
    melding:
      melding ??
      (vraag.waar === 'netwerk' && vraag.wat !== 'vertrokken' ? letOp(turn.netwerk)[0] : undefined),
    rijen: gezocht(rijen, vraag.zoek),
    leeg: vraag.zoek === '' ? LEEG[vraag.wat] : `Niemand gevonden met "${vraag.zoek.slice(0, 40)}".`,
    pagina: vraag.pagina,
    lijst: { verb: 'netwerk.lijst', data: { waar: vraag.waar, wat: vraag.wat, zoek: vraag.zoek } },
    knoppen: knoppenBij(turn, vraag, rijen.length > PAGINA),
    zoek: rijen.length > PAGINA && vraag.wat !== 'rest' ? vraag.zoek : undefined,
  }),
});

/** People or partners, of the list that was read or of the netwerk. */
const toonBlad = ({ turn, huidig }: Blad, vraag: Vraag, melding?: string): Reply =>
  kaart(turn, vraag, huidig ? lijstRijen(huidig, vraag.wat) : netwerkRijen(turn, vraag.wat), melding);

/** What of the list had no place: as it stood there, so it is opened and noted. */
const toonRest = async (turn: Turn, vraag: Vraag): Promise<Reply> => {
  const { voorstel } = await eisHuidig(turn);
  const { kolommen, nietGeplaatst, opmerkingen } = await turn.open(
    Voorstellen,
    voorstel,
    'stuurde de lijst zelf',
  );
  return kaart(turn, vraag, [
    ...kolommen.map((naam) => ({ naam, stand: 'Deze kolom heb ik niet gebruikt.' })),
    ...nietGeplaatst.map(({ rij, waarom }) => ({ naam: rij, stand: waarom })),
    ...opmerkingen.map((zin) => ({ naam: zin })),
  ]);
};

/** Takes somebody of the netwerk who is not on the list out, or keeps them after all: counts at confirming. */
const kiesWeg = async (turn: Turn, deelnemer: string, weg: boolean): Promise<Reply> => {
  const huidig = await eisHuidig(turn);
  const wie = deelnemerMet(turn.netwerk, deelnemer);
  const opLijst = huidig.voorstel.deelnemers.some(({ id }) => id === deelnemer);
  if (!wie || wie.vertrokken !== undefined || opLijst)
    return toonNa(turn, huidig, huidig.voorstel, 'Deze persoon staat niet (meer) bij de verschillen.');
  const zonder = huidig.voorstel.weg.filter((id) => id !== deelnemer);
  const voorstel = bewaarVoorstel(turn, huidig, {
    ...huidig.voorstel,
    weg: weg ? [...zonder, deelnemer] : zonder,
  });
  const melding = weg ? `${wie.naam} wordt verwijderd als je bevestigt.` : `${wie.naam} blijft meedoen.`;
  const na = { ...huidig, voorstel, ...naBevestigen(turn, voorstel) };
  const vraag: Vraag = { waar: 'lijst', wat: 'verschillen', pagina: 1, zoek: '' };
  return kaart(turn, vraag, lijstRijen(na, 'verschillen'), melding);
};

export const lijstVerbs: readonly Verb[] = [
  verb('netwerk.lijst', 'inrichten', Vraag, async (turn, vraag) =>
    vraag.wat === 'rest' ? toonRest(turn, vraag) : toonBlad(await bladVan(turn, vraag.waar), vraag),
  ),
  verb(
    'netwerk.weg',
    'inrichten',
    z.object({ deelnemer: z.string(), weg: z.boolean() }),
    (turn, { deelnemer, weg }) => kiesWeg(turn, deelnemer, weg),
  ),
];
