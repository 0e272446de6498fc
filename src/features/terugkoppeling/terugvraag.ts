import { z } from 'zod/v4';
import { meldingCard } from '../../../cards/kit/melding.ts';
import { antwoordCard } from '../../../cards/terugkoppeling/antwoord.ts';
import { vraagCard } from '../../../cards/terugkoppeling/vraag.ts';
import type { Casus } from '../../domain/casus.ts';
import { UserError } from '../../domain/errors.ts';
import { coordinatoren, naamMetPartner } from '../../domain/netwerk.ts';
import { weigeringen } from '../../domain/privacy-guard.ts';
import { type Terugvraag, Terugvragen, terugkoppelingId } from '../../domain/terugkoppeling.ts';
import { instantText } from '../../domain/time.ts';
import { isLeeg } from '../../domain/wissen.ts';
import type { Reply } from '../../ports/chat.ts';
import { type MessageKind, type Verb, verb, verbOn } from '../feature.ts';
import type { DeelnemerTurn, Stored, View } from '../turn.ts';
import { Data, dagVan, leesZaak, rijVan, vanAanmelder, WEG, type Zaak } from './zaak.ts';

const VRAAG = 'terugkoppeling.terugvraag';
const ANTWOORD = 'terugkoppeling.terugantwoord';

const fouten = (view: View, tekst: string, langste: number, leeg: string): string[] => [
  ...(tekst === '' ? [leeg] : []),
  ...(tekst.length > langste ? [`De tekst is te lang. Gebruik hoogstens ${langste} tekens.`] : []),
  ...weigeringen(tekst, view.vandaag).map(({ zin }) => zin),
];

const kaart = (
  casus: string,
  besluit: string,
  meer: Partial<Parameters<typeof vraagCard>[0]> = {},
): Reply => ({
  kind: 'card',
  summary: 'Vraag over de terugkoppeling',
  card: vraagCard({ casus, besluit, ...meer }),
});

const mijne = (turn: DeelnemerTurn, { id }: Zaak): Promise<Stored<Terugvraag> | undefined> =>
  turn.get(Terugvragen, terugkoppelingId(id, turn.who.deelnemer.id));

const toonMijne = async (turn: DeelnemerTurn, { value }: Stored<Terugvraag>): Promise<Reply> =>
  kaart(value.casus, value.besluit, { gesteld: await turn.open(Terugvragen, value, 'eigen vraag') });

const isAanmelder = (turn: DeelnemerTurn, { aanmelders }: Casus): boolean =>
  aanmelders.includes(turn.who.deelnemer.id);

const alleenAanmelder = (casus: Casus): Reply => ({
  kind: 'card',
  summary: 'Alleen de aanmelder vraagt',
  card: meldingCard({
    context: casus.id,
    titel: 'Alleen de aanmelder stelt hier een vraag',
    zin: 'Er is niets veranderd.',
  }),
});

/** One question back, or how it stands with it. */
const vraag = verbOn(
  'terugkoppeling.vraag',
  'eigen-aanmelding',
  Data,
  vanAanmelder,
  async (turn, _data, zaak) => {
    if (!zaak) throw new UserError(WEG);
    const { id, casus } = zaak;
    if (!isAanmelder(turn, casus)) return alleenAanmelder(casus);
    const eerder = await mijne(turn, zaak);
    return eerder ? toonMijne(turn, eerder) : kaart(casus.id, id);
  },
);

const MetVraag = Data.extend({ vraagtekst: z.string().max(5000).default('') });

const stuur = verbOn(
  'terugkoppeling.vraag.stuur',
  'eigen-aanmelding',
  MetVraag,
  vanAanmelder,
  async (turn, data, zaak) => {
    if (!zaak) throw new UserError(WEG);
    const { id: besluit, casus } = zaak;
    if (!isAanmelder(turn, casus)) return alleenAanmelder(casus);
    const eerder = await mijne(turn, zaak);
    if (eerder) return toonMijne(turn, eerder);
    if (isLeeg(rijVan(zaak).rij)) throw new UserError(WEG);
    const tekst = data.vraagtekst.trim();
    const mis = fouten(turn, tekst, 500, 'Schrijf je vraag in een of twee zinnen.');
    if (mis.length > 0) return kaart(casus.id, besluit, { getypt: data.vraagtekst, fout: mis.join(' ') });
    const ik = turn.who.deelnemer.id;
    const rij = { id: terugkoppelingId(besluit, ik), sleutel: rijVan(zaak).rij.sleutel };
    turn.insert(Terugvragen, {
      ...rij,
      besluit,
      casus: casus.id,
      aanmelder: ik,
      gevraagd: instantText(turn.now, 'second'),
      content: await turn.seal(Terugvragen, rij, { vraag: tekst }),
    });
    turn.audit('vraag gesteld', rijVan(zaak).over, 'aanmelder');
    for (const { id } of coordinatoren(turn.netwerk))
      turn.send({
        id: `${VRAAG}!${rij.id}!${id}`,
        soort: VRAAG,
        over: { terugvraag: rij.id },
        aan: { soort: 'deelnemer', deelnemer: id },
      });
    return kaart(casus.id, besluit, { gesteld: { vraag: tekst } });
  },
);

const Deze = z.object({ terugvraag: z.string().min(1).max(200) });

const lees = async (turn: DeelnemerTurn, id: string): Promise<Stored<Terugvraag>> => {
  const stored = await turn.get(Terugvragen, id);
  if (!stored) throw new UserError('Deze vraag is er niet (meer).');
  return stored;
};

const formulier = async (
  turn: DeelnemerTurn,
  { value }: Stored<Terugvraag>,
  vraagtekst: string,
  meer: { readonly getypt?: string; readonly fout?: string } = {},
): Promise<Reply> => {
  const zaak = await leesZaak(turn, value.besluit);
  return {
    kind: 'card',
    summary: 'Een vraag van de aanmelder',
    card: antwoordCard({
      casus: value.casus,
      terugvraag: value.id,
      besluit: value.besluit,
      wie: naamMetPartner(turn.netwerk, value.aanmelder),
      overleg: zaak ? `besluit van ${(await dagVan(turn, zaak)).dag}` : 'een besluit',
      vraag: vraagtekst,
      ...meer,
    }),
  };
};

const alBeantwoord = (value: Terugvraag, titel: string): Reply => ({
  kind: 'card',
  summary: titel,
  card: meldingCard({ context: value.casus, titel, zin: 'De aanmelder kan het antwoord lezen.' }),
});

const openVraag = verb('terugkoppeling.vraag.openen', 'coordineren', Deze, async (turn, { terugvraag }) => {
  const stored = await lees(turn, terugvraag);
  const { vraag: tekst, antwoord } = await turn.open(Terugvragen, stored.value, 'coördinator');
  return antwoord === undefined
    ? formulier(turn, stored, tekst)
    : kaart(stored.value.casus, stored.value.besluit, { gesteld: { vraag: tekst, antwoord } });
});

const MetAntwoord = Deze.extend({ antwoordtekst: z.string().max(5000).default('') });

const antwoord = verb('terugkoppeling.antwoord', 'coordineren', MetAntwoord, async (turn, data) => {
  const stored = await lees(turn, data.terugvraag);
  const { value } = stored;
  if (value.beantwoord !== undefined) return alBeantwoord(value, 'Er was al een antwoord');
  const content = await turn.open(Terugvragen, value, 'coördinator');
  const tekst = data.antwoordtekst.trim();
  const mis = fouten(turn, tekst, 800, 'Schrijf een antwoord in een of twee zinnen.');
  if (mis.length > 0)
    return formulier(turn, stored, content.vraag, { getypt: data.antwoordtekst, fout: mis.join(' ') });
  turn.replace(Terugvragen, stored, {
    ...value,
    beantwoord: instantText(turn.now, 'second'),
    door: turn.who.deelnemer.id,
    content: await turn.seal(Terugvragen, value, { ...content, antwoord: tekst }),
  });
  turn.audit('vraag beantwoord', `besluit ${value.besluit}`, 'coördinator');
  turn.send({
    id: `${ANTWOORD}!${value.id}`,
    soort: ANTWOORD,
    over: { terugvraag: value.id },
    aan: { soort: 'deelnemer', deelnemer: value.aanmelder },
  });
  for (const { id } of coordinatoren(turn.netwerk)) turn.redraw(`${VRAAG}!${value.id}!${id}`);
  return alBeantwoord(value, 'Je antwoord is verstuurd');
});

export const terugvraagVerbs: readonly Verb[] = [vraag, stuur, openVraag, antwoord];

const vanRij = async (view: View, over: unknown): Promise<Terugvraag | undefined> =>
  (await view.get(Terugvragen, Deze.parse(over).terugvraag))?.value;

const bericht = (
  soort: string,
  titel: string,
  noem: NonNullable<MessageKind['noem']>,
  maak: (rij: Terugvraag) => {
    readonly zin: string;
    readonly knop?: { title: string; verb: string; data: Record<string, string> };
  },
): MessageKind => ({
  soort,
  again: true,
  noem,
  compose: async (view, over) => {
    const rij = await vanRij(view, over);
    const { zin, knop } = rij ? maak(rij) : { zin: WEG, knop: undefined };
    return {
      send: knop !== undefined,
      ...(knop === undefined ? { reason: 'al beantwoord, of weg' } : {}),
      summary: titel,
      card: meldingCard({ context: view.netwerk.naam, titel, zin, stappen: knop ? [knop] : [] }),
    };
  },
});

/** Says nothing but the number: who asks what stands behind the button. */
export const terugvraagBerichten: readonly MessageKind[] = [
  bericht(
    VRAAG,
    'Een aanmelder heeft een vraag',
    { wat: 'Vraag van een aanmelder', waarom: 'Een aanmelder vroeg iets over de terugkoppeling.' },
    ({ id, casus, beantwoord }) =>
      beantwoord === undefined
        ? {
            zin: `Over de terugkoppeling bij ${casus}.`,
            knop: {
              title: 'Lezen en antwoorden',
              verb: 'terugkoppeling.vraag.openen',
              data: { terugvraag: id },
            },
          }
        : { zin: `De vraag over de terugkoppeling bij ${casus} is beantwoord.` },
  ),
  bericht(
    ANTWOORD,
    'Er is antwoord op je vraag',
    { wat: 'Antwoord aan de aanmelder', waarom: 'De coördinator beantwoordde een vraag.' },
    ({ casus, besluit }) => ({
      zin: `Het gaat over de terugkoppeling bij ${casus}.`,
      knop: { title: 'Lezen', verb: 'terugkoppeling.vraag', data: { besluit } },
    }),
  ),
];
