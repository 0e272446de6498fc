import { Temporal } from 'temporal-polyfill';
import { z } from 'zod/v4';
import { meldingCard } from '../../../cards/kit/melding.ts';
import { wissenCard } from '../../../cards/kit/wissen.ts';
import { Acties } from '../../domain/actie.ts';
import { type Casus, WIS_GRONDEN } from '../../domain/casus.ts';
import type { GevondenCasus } from '../../domain/casus-toegang.ts';
import { dingenVan } from '../../domain/logboek.ts';
import { type Overleg, Overleggen } from '../../domain/overleg.ts';
import type { Reply } from '../../ports/chat.ts';
import { type MomentKind, type Verb, verbOn } from '../feature.ts';
import type { DeelnemerTurn, Stored, Turn, View } from '../turn.ts';
import { eisNietBezig } from './beperken.ts';
import { CasusData, leesCasus, vind } from './toegang.ts';
import { vertelOpCasus } from './vertellen.ts';
import { uitLijsten } from './wis-lijsten.ts';
import { wisRest } from './wis-rest.ts';
import { wisCasus } from './wissen.ts';

const WIS_REST = 'casus.wisRest';

const melding = (
  casus: Casus,
  titel: string,
  zin: string,
  knop?: { title: string; verb: string },
): Reply => ({
  kind: 'card',
  summary: titel,
  card: meldingCard({
    context: `Casus ${casus.id}`,
    titel,
    zin,
    stappen: [
      ...(knop ? [{ ...knop, data: { casus: casus.id } }] : []),
      { title: 'Jouw casussen', verb: 'casus.lijst' },
    ],
  }),
});

/** Why nothing can be erased now; undefined when it can. A lock asks to keep it, which goes before erasing. */
const nietNu = (casus: Casus): Reply | undefined => {
  if (casus.gewist !== undefined)
    return melding(
      casus,
      `De inhoud van ${casus.id} is gewist`,
      'Niemand kan hem nog lezen. Het nummer en de datums blijven.',
      { title: 'Logboek', verb: 'casus.logboek' },
    );
  if (casus.beperkt !== undefined)
    return melding(
      casus,
      `Casus ${casus.id} is op slot`,
      'Op slot betekent: wel bewaren, niet gebruiken. Wissen kan daarom pas als het slot eraf is. Vraag eerst de jongere of ouder wat die wil.',
      { title: 'Slot eraf halen', verb: 'casus.beperk.weg' },
    );
  return undefined;
};

/** The overleggen still to come that have this casus on their agenda. */
const opAgenda = async (view: View, casus: string): Promise<Stored<Overleg>[]> =>
  (await view.list(Overleggen, { shelf: 'open' })).filter(
    ({ value }) =>
      Temporal.Instant.compare(Temporal.Instant.from(value.start), view.now) > 0 &&
      value.agenda.some((punt) => punt.casus === casus),
  );

const aantal = (hoeveel: number, een: string, meer: string): string =>
  `${hoeveel} ${hoeveel === 1 ? een : meer}`;

/** What goes, in words that hold no content. */
const watWeg = async (turn: DeelnemerTurn, { casus, acties }: GevondenCasus): Promise<string[]> => {
  const soorten = (await dingenVan((kind) => turn.list(kind), casus.id)).map(
    ({ over }) => over.split(' ')[0],
  );
  const tel = (soort: string) => soorten.filter((een) => een === soort).length;
  const onder = [
    aantal(tel('aanmelding'), 'aanmelding', 'aanmeldingen'),
    aantal(tel(Acties.name), 'actie', 'acties'),
    aantal(tel('besluit'), 'besluit', 'besluiten'),
  ];
  const overleggen = await opAgenda(turn, casus.id);
  return [
    'Over wie het gaat, de vraag, het plan en de scores',
    `Wat er staat in ${onder.join(', ').replace(/, ([^,]*)$/, ' en $1')}`,
    ...(acties.length > 0
      ? [
          acties.length === 1
            ? '1 open actie vervalt. De eigenaar hoort dat.'
            : `${acties.length} open acties vervallen. De eigenaren horen dat.`,
        ]
      : []),
    ...(overleggen.length > 0
      ? [`De casus gaat van de agenda van ${aantal(overleggen.length, 'overleg', 'overleggen')}.`]
      : []),
  ];
};

const formulier = async (
  turn: DeelnemerTurn,
  gevonden: GevondenCasus,
  meer: Pick<Parameters<typeof wissenCard>[0], 'fout' | 'ingevuld'> = {},
): Promise<Reply> => {
  const { id } = gevonden.casus;
  return {
    kind: 'card',
    summary: 'Op verzoek wissen',
    card: wissenCard({
      context: `Casus ${id}`,
      titel: 'Alles van deze casus wissen?',
      weg: await watWeg(turn, gevonden),
      blijft: [
        'Het nummer, de staat en de datums',
        'Wie wat deed, in het logboek',
        'De aantallen voor de rapportage',
      ],
      letOp:
        'Dit kan niet worden teruggedraaid. Wil de jongere of ouder eerst weten wat er staat? Neem dan eerst alles mee.',
      gronden: WIS_GRONDEN,
      woord: id,
      wis: { verb: 'casus.wis.ja', data: { casus: id } },
      terug: { verb: 'casus.wijzigen', data: { casus: id } },
      ...meer,
    }),
  };
};

const vraag = verbOn(
  'casus.wis',
  'coordineren',
  CasusData,
  vind,
  async (turn, _data, gevonden) => nietNu(gevonden.casus) ?? formulier(turn, gevonden),
);

/** Nobody has to prepare it, and it is not proposed for what is still to come. */
const vanAgenda = async (turn: Turn, casus: string): Promise<void> => {
  for (const stored of await opAgenda(turn, casus))
    turn.replace(Overleggen, stored, {
      ...stored.value,
      agenda: stored.value.agenda.filter((punt) => punt.casus !== casus),
    });
};

const Ingevuld = CasusData.extend({
  grond: z.enum(WIS_GRONDEN).optional().catch(undefined),
  bevestig: z.string().max(100).default(''),
});

/** The key goes at once, and with it all that is sealed under it; the rest goes in portions. */
const wis = verbOn('casus.wis.ja', 'coordineren', Ingevuld, vind, async (turn, data, gevonden) => {
  const { casus, stored } = gevonden;
  const niet = nietNu(casus);
  if (niet) return niet;
  const { grond, bevestig } = data;
  const klopt = bevestig.trim().toUpperCase() === casus.id.toUpperCase();
  if (grond === undefined || !klopt)
    return formulier(turn, gevonden, {
      fout: `Er is nog niets gewist. ${klopt ? 'Kies waarom je dit wist.' : `Typ het nummer precies zo: ${casus.id}.`}`,
      ingevuld: { grond, bevestig },
    });
  await eisNietBezig(turn, casus.id);
  const na = await wisCasus(turn, stored, grond, grond);
  await uitLijsten(turn, casus.id);
  await vanAgenda(turn, casus.id);
  if ((await wisRest(turn, [na])) === 'more') turn.moment(turn.now, WIS_REST, casus.id);
  vertelOpCasus(turn, 'gewist', na);
  return melding(
    na,
    `De inhoud van ${casus.id} is gewist`,
    'Niemand kan hem nog lezen. Wie op de casus stond, hoort dat van mij. Bewaar je nog ergens een bestand van deze casus? Gooi dat zelf weg.',
  );
});

/** Goes on where the click, or a crash, left off. */
export const wisRestMoment: MomentKind = {
  soort: WIS_REST,
  due: async (turn, { over }) => {
    const casus = await leesCasus(turn, over);
    if (casus?.gewist !== undefined && (await wisRest(turn, [casus])) === 'more')
      turn.moment(turn.now, WIS_REST, over);
  },
};

/** AVG art. 17: erased before its time, because somebody who may ask for it did. */
export const wisVerzoekVerbs: readonly Verb[] = [vraag, wis];
