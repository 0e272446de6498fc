import { z } from 'zod/v4';
import { meldingCard } from '../../../cards/kit/melding.ts';
import { ophalenCard } from '../../../cards/kit/ophalen.ts';
import { genodigdenVan } from '../../domain/aanwezigheid.ts';
import { type Actie, type ActieContent, Acties } from '../../domain/actie.ts';
import { type Besluit, Besluiten } from '../../domain/besluit.ts';
import { LINK_MINUTEN } from '../../domain/bestand-link.ts';
import { toonLang } from '../../domain/datum.ts';
import { UserError } from '../../domain/errors.ts';
import { versieVan } from '../../domain/lijst-versie.ts';
import { isCoordinator, naamMetPartner } from '../../domain/netwerk.ts';
import { Aanwezigheden, type Overleg, Overleggen } from '../../domain/overleg.ts';
import type { Bestand, Blok } from '../../ports/file.ts';
import { type FileKind, fileOn, type Verb, verbOn } from '../feature.ts';
import type { DeelnemerTurn } from '../turn.ts';
import { dagVan } from './maken.ts';
import { opgesteld } from './opgesteld.ts';
import { rijVan, versiesVan } from './versies.ts';
import { Id } from './werk.ts';
import { dag, overlegDag, telWoord } from './woorden.ts';

const WAAROM = 'besluitenlijst als bestand';
const OverOverleg = z.object({ overleg: Id });

const vind = async (turn: DeelnemerTurn, { overleg }: z.infer<typeof OverOverleg>) => {
  const stored = await turn.get(Overleggen, overleg);
  return { subject: {}, thing: stored?.value };
};

const genodigd = async (turn: DeelnemerTurn, data: z.infer<typeof OverOverleg>) => {
  const { thing } = await vind(turn, data);
  const rijen = thing ? (await turn.list(Aanwezigheden, { prefix: thing.id })).map(({ value }) => value) : [];
  return { subject: { genodigden: thing ? genodigdenVan(turn.netwerk, thing, rijen) : [] }, thing };
};

/** Asked after the right was decided: who may not have the list does not hear whether there is one. */
const eisVastgesteld = (overleg: Overleg | undefined): Overleg => {
  if (overleg?.vastgesteld === undefined)
    throw new UserError('Van dit overleg is nog geen besluitenlijst vastgesteld.');
  return overleg;
};

type Gedaan = { readonly besluit: Besluit; readonly tekst: string; readonly eerder: readonly string[] };
type Punt = {
  readonly casus: string | undefined;
  /** Locked or erased: what it says is not given. */
  readonly dicht: boolean;
  readonly besluiten: readonly Gedaan[];
  readonly acties: readonly (Actie & Partial<ActieContent>)[];
};

const gedaan = async (turn: DeelnemerTurn, besluit: Besluit, open: boolean): Promise<Gedaan> => {
  if (!open) return { besluit, tekst: '', eerder: [] };
  const { tekst, eerder = [] } = await turn.open(Besluiten, besluit, WAAROM);
  return { besluit, tekst, eerder: eerder.map((was) => was.tekst) };
};

/** What stands on the list of an overleg, by casus; opened only when `vol`. What was taken back is not on it any more. */
const puntenVan = async (turn: DeelnemerTurn, overleg: Overleg, vol: boolean): Promise<Punt[]> => {
  const punten: Punt[] = [];
  for (const { casus, dicht, besluiten, acties } of await opgesteld(turn, overleg)) {
    const open = vol && !dicht;
    const punt = { casus, dicht, besluiten: [] as Gedaan[], acties: [] as Punt['acties'][number][] };
    for (const besluit of besluiten.filter(({ ingetrokken }) => ingetrokken === undefined))
      punt.besluiten.push(await gedaan(turn, besluit, open));
    for (const actie of acties)
      punt.acties.push({ ...actie, ...(open ? await turn.open(Acties, actie, WAAROM) : {}) });
    punten.push(punt);
  }
  return punten;
};

const namenVan = async (turn: DeelnemerTurn, overleg: Overleg): Promise<Blok[]> => {
  const rijen = (await turn.list(Aanwezigheden, { prefix: overleg.id })).map(({ value }) => value);
  const er = rijen
    .filter(({ was }) => was === true)
    .map(({ deelnemer }) => naamMetPartner(turn.netwerk, deelnemer));
  return er.length === 0 ? [] : [{ soort: 'alinea', tekst: `Aanwezig: ${er.join(', ')}.` }];
};

const soortZin = ({ besluit }: Gedaan, turn: DeelnemerTurn): string =>
  [
    besluit.soort,
    besluit.afsluiting,
    besluit.regisseur && `casusregisseur ${naamMetPartner(turn.netwerk, besluit.regisseur)}`,
    besluit.terugOp && `terug op de agenda ${dag(besluit.terugOp, turn)}`,
  ]
    .filter((deel) => deel !== undefined && deel !== '')
    .join(', ');

const wieDoet = (turn: DeelnemerTurn, { eigenaar, helpers = [] }: Actie): string =>
  [
    naamMetPartner(turn.netwerk, eigenaar),
    ...(helpers.length === 0
      ? []
      : [`met ${helpers.map((id) => naamMetPartner(turn.netwerk, id)).join(', ')}`]),
  ].join(', ');

const volPunt = (turn: DeelnemerTurn, punt: Punt): Blok[] => [
  { soort: 'kop', tekst: punt.casus ?? 'Zonder casus' },
  ...(punt.dicht
    ? [
        {
          soort: 'alinea' as const,
          tekst: 'Deze casus staat op slot of is gewist. De inhoud staat hier niet.',
        },
      ]
    : []),
  ...punt.besluiten.flatMap((gedaan): Blok[] => [
    {
      soort: 'alinea',
      tekst: `Besluit: ${[soortZin(gedaan, turn), gedaan.tekst].filter(Boolean).join('. ')}`,
    },
    ...gedaan.eerder.map((was): Blok => ({ soort: 'alinea', tekst: `Gecorrigeerd. Er stond: ${was}` })),
  ]),
  ...(punt.acties.length === 0
    ? []
    : [
        {
          soort: 'tabel' as const,
          kolommen: ['Actie', 'Wie', 'Uiterlijk', 'Stand'],
          rijen: punt.acties.map((actie) => [
            [actie.wat ?? '', ...(actie.eerder ?? []).map((was) => `(Er stond: ${was})`)].join('\n'),
            wieDoet(turn, actie),
            dag(actie.tot, turn),
            actie.status,
          ]),
        },
      ]),
];

/** Which version this is, and what each changed; nothing as long as there is one. Who made it stands only in the full list. */
const versieBlokken = async (turn: DeelnemerTurn, overleg: Overleg, vol: boolean): Promise<Blok[]> => {
  const versies = await versiesVan(turn, overleg);
  if (versies.length < 2) return [];
  return [
    { soort: 'kop', tekst: 'Versies van deze lijst' },
    {
      soort: 'tabel',
      kolommen: ['Versie', 'Wanneer', ...(vol ? ['Door'] : []), 'Wat is er anders'],
      rijen: versies.map((versie) => {
        const { naam, wie, wanneer, wat } = rijVan(turn, versie);
        return [naam, wanneer, ...(vol ? [wie] : []), wat.join('\n')];
      }),
    },
  ];
};

/** Casus numbers, counts and dates: what may lie about. */
const neutraal = (turn: DeelnemerTurn, punten: readonly Punt[]): Blok[] => [
  {
    soort: 'alinea',
    tekst:
      'In dit overzicht staan geen namen en geen inhoud. Wie op een casus staat, leest de inhoud in de bot.',
  },
  {
    soort: 'tabel',
    kolommen: ['Casus', 'Besluiten', 'Acties', 'Eerste datum'],
    rijen: punten.map(({ casus, besluiten, acties }) => {
      const [eerste] = acties.map(({ tot }) => tot).sort();
      return [
        casus ?? 'Zonder casus',
        telWoord(besluiten.length, 'besluit', 'besluiten'),
        telWoord(acties.length, 'actie', 'acties'),
        eerste === undefined ? '' : dag(eerste, turn),
      ];
    }),
  },
];

const maak = async (
  turn: DeelnemerTurn,
  overleg: Overleg,
  vol: boolean,
  vorm: 'word' | 'pdf',
): Promise<Bestand> => {
  const punten = await puntenVan(turn, overleg, vol);
  const datum = dagVan(overleg, turn);
  const versie = versieVan(overleg);
  const titel = `Besluitenlijst van ${toonLang(datum)}${versie > 1 ? `, versie ${versie}` : ''}`;
  return {
    naam: `besluitenlijst ${datum}${versie > 1 ? ` versie ${versie}` : ''}${vol ? '' : ' neutraal'}`,
    vorm,
    stuk: {
      titel,
      blokken: vol
        ? [
            { soort: 'alinea', tekst: 'Vertrouwelijk. Alleen voor wie aan dit overleg deelneemt.' },
            ...(await namenVan(turn, overleg)),
            ...punten.flatMap((punt) => volPunt(turn, punt)),
            ...(await versieBlokken(turn, overleg, vol)),
          ]
        : [...neutraal(turn, punten), ...(await versieBlokken(turn, overleg, vol))],
    },
  };
};

const SOORTEN = [
  ['besluitenlijst.word', true, 'word', 'Volledig (Word)'],
  ['besluitenlijst.pdf', true, 'pdf', 'Volledig (PDF)'],
  ['besluitenlijst.word.neutraal', false, 'word', 'Zonder inhoud (Word)'],
  ['besluitenlijst.pdf.neutraal', false, 'pdf', 'Zonder inhoud (PDF)'],
] as const;

/**
 * The list of an overleg to take along: with content for the coördinator, without it for whoever was invited. Each is decided, and
 * audited, again when it is fetched.
 */
export const lijstBestanden: readonly FileKind[] = SOORTEN.map(([soort, vol, vorm]) =>
  fileOn(
    soort,
    vol ? 'coordineren' : 'overleg-zien',
    OverOverleg,
    vol ? vind : genodigd,
    (turn, _data, overleg) => maak(turn, eisVastgesteld(overleg), vol, vorm),
  ),
);

const ALLEEN_NEUTRAAL = 'Er staan alleen casusnummers, aantallen en datums in: geen namen en geen inhoud.';
const OOK_VOL =
  'In "Volledig" staan de besluiten en acties zelf: geef dat alleen aan wie het mag lezen. In "Zonder inhoud" staan alleen casusnummers, aantallen en datums.';

/** The links to it. */
export const bestandVerbs: readonly Verb[] = [
  verbOn('besluitenlijst.bestanden', 'overleg-zien', OverOverleg, genodigd, async (turn, data, gevonden) => {
    const overleg = eisVastgesteld(gevonden);
    const vol = isCoordinator(turn.who.deelnemer);
    const links: { title: string; url: string }[] = [];
    for (const [soort, , , title] of SOORTEN.filter((een) => vol || !een[1])) {
      const url = await turn.bestand(soort, data);
      if (url !== undefined) links.push({ title, url });
    }
    const context = `Overleg van ${overlegDag(overleg, turn)}`;
    const terug = vol
      ? { title: 'Terug', verb: 'besluitenlijst.versies', data: { overleg: overleg.id } }
      : { title: 'Mijn acties', verb: 'opdracht.start', data: { opdracht: '/acties' } };
    const summary = 'Besluitenlijst om mee te nemen';
    if (links.length === 0)
      return {
        kind: 'card',
        summary,
        card: meldingCard({
          context,
          titel: 'Dit kan hier nog niet',
          zin: 'De bot heeft nog geen eigen adres, en kan daarom geen bestanden geven. De beheerder stelt dat in met KETENBOT_URL.',
          stappen: [terug],
        }),
      };
    return {
      kind: 'card',
      summary,
      card: ophalenCard({
        context,
        titel: 'Besluitenlijst om mee te nemen',
        zin: vol ? OOK_VOL : ALLEEN_NEUTRAAL,
        links,
        minuten: LINK_MINUTEN,
        terug,
      }),
    };
  }),
];
