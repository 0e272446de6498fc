import { Temporal } from 'temporal-polyfill';
import { ophalenCard, zonderAdresCard } from '../../../cards/kit/ophalen.ts';
import { Acties } from '../../domain/actie.ts';
import { statusWoord } from '../../domain/actie-woorden.ts';
import { Voorbereidingen, Vragen } from '../../domain/agenda.ts';
import { Besluiten } from '../../domain/besluit.ts';
import { BestandLinks, LINK_MINUTEN } from '../../domain/bestand-link.ts';
import { Aanmeldingen, type Casus, Casussen } from '../../domain/casus.ts';
import type { GevondenCasus } from '../../domain/casus-toegang.ts';
import { toonDatumTijd } from '../../domain/datum.ts';
import { Gebeurtenissen } from '../../domain/gebeurtenis.ts';
import { LEEFGEBIED, type Leefgebied } from '../../domain/leefgebied.ts';
import { logRegels, overCasus } from '../../domain/logboek.ts';
import { partnerMet, wieDeed } from '../../domain/netwerk.ts';
import { Overdrachten } from '../../domain/overdracht.ts';
import { Metingen, Plannen } from '../../domain/plan.ts';
import type { Kind } from '../../domain/row.ts';
import { terugkoppelingZin } from '../../domain/terugkoppeling-casus.ts';
import { isLeeg } from '../../domain/wissen.ts';
import type { Bestand, Blok } from '../../ports/file.ts';
import type { Json } from '../../ports/store.ts';
import { type FileKind, fileOn, type Verb, verbOn } from '../feature.ts';
import type { DeelnemerTurn, Sealable, Turn } from '../turn.ts';
import { eisInhoud } from './invullen.ts';
import { CasusData, vind } from './toegang.ts';
import { staatVan } from './woorden.ts';

const WAAROM = 'uitvoer op verzoek van betrokkene';
/** More lines of the log than this do not help a person who asks; the program that prints it all does. */
const LOGREGELS = 200;
const WIS_PER_KEER = 20;

const uitvoer = verbOn('casus.uitvoer', 'coordineren', CasusData, vind, async (turn, _data, { casus }) => {
  eisInhoud(casus);
  const data = { casus: casus.id };
  const word = await turn.bestand('casus.word', data);
  const json = await turn.bestand('casus.json', data);
  const context = `Casus ${casus.id}`;
  const terug = { title: 'Casus openen', verb: 'casus.openen', data };
  if (word === undefined || json === undefined)
    return {
      kind: 'card',
      summary: 'Dit kan hier nog niet',
      card: zonderAdresCard(context, terug),
    };
  return {
    kind: 'card',
    summary: 'Alles van deze casus',
    card: ophalenCard({
      context,
      titel: 'Alles van deze casus',
      zin: 'Voor als een jongere of ouder vraagt wat er over hen staat. Lees het na voor je het geeft: er kan iets over een ander in staan.',
      links: [
        { title: 'Om te lezen (Word)', url: word },
        { title: 'Voor een ander systeem (JSON)', url: json },
      ],
      minuten: LINK_MINUTEN,
      terug,
    }),
  };
});

type Ding = Sealable & { readonly casus?: string | undefined };

/** Everything of one kind under a casus, opened; what is sealed for good keeps its neutral facts. */
const alles = async <T extends Ding, C extends object>(
  turn: DeelnemerTurn,
  kind: Kind<T, C>,
  casus: string,
): Promise<(Omit<T, 'content' | 'sleutel'> & Partial<C>)[]> => {
  const uit: (Omit<T, 'content' | 'sleutel'> & Partial<C>)[] = [];
  for (const { value } of await turn.list(kind)) {
    if (value.casus !== casus) continue;
    const { content: _dicht, sleutel: _sleutel, ...feiten } = value;
    const inhoud = isLeeg(value) ? {} : await turn.open(kind, value, WAAROM);
    uit.push({ ...feiten, ...inhoud } as Omit<T, 'content' | 'sleutel'> & Partial<C>);
  }
  return uit;
};

const verzamel = async (turn: DeelnemerTurn, casus: Casus) => {
  const { content: _dicht, sleutel: _sleutel, ...feiten } = casus;
  const over = await overCasus((kind) => turn.list(kind), casus.id);
  const { momenten } = await turn.logboek(over, { vanaf: 0, aantal: LOGREGELS });
  const van = <T extends Ding, C extends object>(kind: Kind<T, C>) => alles(turn, kind, casus.id);
  return {
    netwerk: turn.netwerk.naam,
    gemaakt: turn.now.toString({ smallestUnit: 'second' }),
    casus: { ...feiten, ...(await turn.open(Casussen, casus, WAAROM)) },
    aanmeldingen: await van(Aanmeldingen),
    besluiten: await van(Besluiten),
    acties: await van(Acties),
    plan: (await van(Plannen)).flatMap(({ doelen = [] }) => doelen),
    scores: await van(Metingen),
    vragen: await van(Vragen),
    voorbereidingen: await van(Voorbereidingen),
    overdrachten: await van(Overdrachten),
    gebeurtenissen: await van(Gebeurtenissen),
    logboek: momenten.flatMap((moment) => logRegels(turn.netwerk, moment)),
  };
};
type Verzameld = Awaited<ReturnType<typeof verzamel>>;

const kop = (tekst: string): Blok => ({ soort: 'kop', tekst });
const tabel = (titel: string, kolommen: readonly string[], rijen: readonly (readonly string[])[]): Blok[] =>
  rijen.length === 0 ? [] : [kop(titel), { soort: 'tabel', kolommen, rijen }];

/** The same, to be read by somebody who does not know the netwerk. */
const leesbaar = (turn: DeelnemerTurn, v: Verzameld): Blok[] => {
  const wanneer = (op: string | undefined) =>
    op === undefined ? '' : toonDatumTijd(Temporal.Instant.from(op), turn.netwerk.tijdzone, turn.vandaag);
  const wie = (id: string) => wieDeed(turn.netwerk, id);
  const partners = (ids: readonly string[]) =>
    ids.map((id) => partnerMet(turn.netwerk, id)?.naam ?? id).join(', ');
  const { casus } = v;
  return [
    {
      soort: 'alinea',
      tekst: `Dit is alles wat ${v.netwerk} over deze casus heeft bewaard. Gemaakt op ${wanneer(v.gemaakt)}.`,
    },
    ...tabel(
      'De casus',
      ['Wat', 'Wat er staat'],
      [
        ['Nummer', casus.id],
        ['Staat', staatVan(casus)],
        ['Sinds', wanneer(casus.sinds)],
        ['Casusregisseur', casus.regisseur ? wie(casus.regisseur) : 'Nog niet gekozen'],
        ['Wie doen mee', partners(casus.partners)],
        ['Over wie', casus.wie ?? ''],
        ['De vraag', casus.vraag ?? ''],
        ['Laatste besluit', casus.laatsteBesluit ?? ''],
        ['Wat de jongere of ouder hiervan vindt', casus.verklaring ?? ''],
      ],
    ),
    ...tabel(
      'Aanmeldingen',
      ['Wanneer', 'Door', 'Waarom', 'Wat werd gevraagd', 'Wat werd besloten'],
      v.aanmeldingen.map((een) => [
        wanneer(een.ingediend ?? een.begonnen),
        wie(een.aanmelder),
        een.vraag ?? '',
        een.gevraagdeInput ?? '',
        [een.status, een.redenBesluit].filter(Boolean).join(': '),
      ]),
    ),
    ...tabel(
      'Besluiten',
      ['Wanneer', 'Soort', 'Besluit'],
      v.besluiten.map((een) => [
        wanneer(een.op),
        een.ingetrokken === undefined ? (een.soort ?? '') : `${een.soort ?? ''} (ingetrokken)`.trim(),
        [een.tekst, ...(een.eerder ?? []).map(({ tekst }) => `Voor de correctie stond er: ${tekst}`)]
          .filter(Boolean)
          .join('\n'),
      ]),
    ),
    ...tabel(
      'Acties',
      ['Wie', 'Wat', 'Uiterlijk', 'Hoe staat het', 'Resultaat'],
      v.acties.map((een) => [
        wie(een.eigenaar),
        [een.wat, ...(een.eerder ?? []).map((tekst) => `Voor de correctie stond er: ${tekst}`)]
          .filter(Boolean)
          .join('\n'),
        een.tot,
        statusWoord(een),
        [een.resultaat, een.vervolg].filter(Boolean).join('\n'),
      ]),
    ),
    ...tabel(
      'Plan van aanpak',
      ['Doel', 'Waarover', 'Aanpak', 'Wie', 'Hoe staat het'],
      v.plan.map((een) => [
        een.doel,
        LEEFGEBIED[een.leefgebied].naam,
        een.aanpak,
        partners([een.wie]),
        een.stand,
      ]),
    ),
    ...tabel(
      'Scores: 1 is acuut, 5 is volledig zelfredzaam',
      ['Wanneer', 'Moment', 'Scores'],
      v.scores.map((een) => [
        wanneer(een.op),
        een.moment,
        Object.entries(een.scores ?? {})
          .map(([gebied, score]) => `${LEEFGEBIED[gebied as Leefgebied].naam}: ${score}`)
          .join('\n'),
      ]),
    ),
    ...tabel(
      'Wat partners vooraf inbrachten',
      ['Wanneer', 'Wie', 'Antwoord', 'Inbreng'],
      v.voorbereidingen.map((een) => [wanneer(een.sinds), wie(een.deelnemer), een.antwoord, een.input ?? '']),
    ),
    ...tabel(
      'Overdrachten',
      ['Wanneer', 'Naar of van', 'Hoe staat het', 'Waarom', 'Wat er stond'],
      v.overdrachten.map((een) => [
        wanneer(een.begonnen),
        een.ander?.naam ?? een.buiten ?? '',
        een.fase,
        [een.reden, een.weigering].filter(Boolean).join('\n'),
        [een.verloop, een.plan, een.verwacht, een.contact, een.verder].filter(Boolean).join('\n'),
      ]),
    ),
    ...tabel(
      'Wat er gebeurde',
      ['Wanneer', 'Wie', 'Wat', 'Waarom, of hoe het ging'],
      v.gebeurtenissen.map((een) => [
        wanneer(een.op),
        wie(een.wie),
        een.soort,
        een.waarom ?? terugkoppelingZin(een),
      ]),
    ),
    ...tabel(
      'Wie dit zag of wijzigde',
      ['Wanneer', 'Wie', 'Wat', 'Waarom dat mocht'],
      v.logboek.map((een) => [wanneer(een.op), een.wie, een.wat, een.waarom]),
    ),
  ];
};

const bestand = (
  soort: string,
  maak: (turn: DeelnemerTurn, verzameld: Verzameld, nummer: string) => Bestand,
): FileKind =>
  fileOn(soort, 'coordineren', CasusData, vind, async (turn, _data, { casus }: GevondenCasus) => {
    eisInhoud(casus);
    return maak(turn, await verzamel(turn, casus), casus.id);
  });

export const uitvoerBestanden: readonly FileKind[] = [
  bestand('casus.word', (turn, verzameld, nummer) => ({
    naam: `casus ${nummer}`,
    vorm: 'word',
    stuk: { titel: `Casus ${nummer}`, blokken: leesbaar(turn, verzameld) },
  })),
  bestand('casus.json', (_turn, verzameld, nummer) => ({
    naam: `casus ${nummer}`,
    vorm: 'json',
    inhoud: JSON.parse(JSON.stringify(verzameld)) as Json,
  })),
];

/** Links that can give nothing any more are not kept. */
export const wisLinks = async (turn: Turn): Promise<'more' | 'done'> => {
  const gisteren = turn.now.subtract({ hours: 24 });
  const oud = (await turn.list(BestandLinks)).filter(
    ({ value }) => Temporal.Instant.compare(Temporal.Instant.from(value.tot), gisteren) < 0,
  );
  for (const stored of oud.slice(0, WIS_PER_KEER)) turn.remove(BestandLinks, stored);
  return oud.length > WIS_PER_KEER ? 'more' : 'done';
};

export const uitvoerVerbs: readonly Verb[] = [uitvoer];
