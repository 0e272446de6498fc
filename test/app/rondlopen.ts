import type { Card } from '../../src/ports/card.ts';
import type { Reply } from '../../src/ports/chat.ts';
import type { Dialogue } from '../support/dialogue.ts';

/** The word by which everything somebody wrote about a youth is known. */
export const MERK = 'kwastelorum';
const ZIN = `Hij bouwt een ${MERK} in de schuur.`;

type Node = Record<string, unknown>;
type Knop = { readonly verb: string; readonly data: Node; readonly velden: readonly Node[] };
type Doe = (werk: () => Promise<Reply | undefined>) => Promise<Reply | undefined>;

/** What each person can click on now, and how often an answer held what was written. */
export type Scherm = {
  readonly knoppen: Map<string, Knop[]>;
  readonly geklikt: Set<string>;
  inhoud: number;
  gezien: number;
};
export const schermVan = (): Scherm => ({ knoppen: new Map(), geklikt: new Set(), inhoud: 0, gezien: 0 });

/** One step of a walk: numbers that pick who, what, which button, and what is filled in. */
export type Stap = {
  readonly wie: number;
  readonly wat: number;
  readonly keus: number;
  readonly vul: number;
};

const MENSEN = ['kevin', 'femke', 'sanne', 'marloes', 'dewi', 'wim', 'rachid'] as const;
const ONTHOUDEN = 60;

const nodesIn = (value: unknown): Node[] => {
  if (Array.isArray(value)) return value.flatMap(nodesIn);
  if (typeof value !== 'object' || value === null) return [];
  const node = value as Node;
  const children = Object.entries(node).filter(([name]) => name !== 'data' && name !== 'fallback');
  return [node, ...children.flatMap(([, child]) => nodesIn(child))];
};

/** What stands about the netwerk itself (names, places) is meant to be read: it gets no mark. */
const OVER_JONGERE =
  /^(aanmelding|casus|actie|acties|agenda|besluitenlijst|terugkoppeling|herinnering|opdracht)\./;
const NIET = ['agenda.voegToe'];

const knoppenVan = (card: Card): Knop[] => {
  const nodes = nodesIn(card);
  const velden = nodes.filter(({ type }) => String(type).startsWith('Input.'));
  return nodes.flatMap((node) => {
    const naam = String(node.verb);
    if (node.type !== 'Action.Execute' || !OVER_JONGERE.test(naam) || NIET.includes(naam)) return [];
    return [
      {
        verb: naam,
        data: (node.data ?? {}) as Node,
        velden: node.associatedInputs === 'none' ? [] : velden,
      },
    ];
  });
};

const zie = (scherm: Scherm, wie: string, card: Card): void => {
  scherm.knoppen.set(wie, [...(scherm.knoppen.get(wie) ?? []), ...knoppenVan(card)].slice(-ONTHOUDEN));
};

/** What was posted since the last look goes to whoever can see it. */
const kijk = (d: Dialogue, scherm: Scherm): void => {
  for (; scherm.gezien < d.chat.posted.length; scherm.gezien++) {
    const een = d.chat.posted[scherm.gezien];
    if (!een?.message.card) continue;
    for (const wie of MENSEN) {
      const alleen = een.to.kind === 'person' ? een.to.oid : een.to.only?.oid;
      const prive = een.to.kind === 'place' && een.to.place.kind === 'personal';
      const vanHen = prive && een.to.kind === 'place' && een.to.place.conversation === `a:demo-${wie}`;
      if (alleen === `demo-${wie}` || vanHen || (alleen === undefined && !prive))
        zie(scherm, wie, een.message.card);
    }
  }
};

/** What is typed where words alone will not do. */
const VAST: Readonly<Record<string, string>> = {
  initialen: 'K.Z.',
  geboren: '2010',
  datum: '2026-12-10',
  tijd: '09:30',
};

const waardeVoor = (veld: Node, vul: number): string => {
  const id = String(veld.id);
  if (veld.type === 'Input.ChoiceSet') {
    const keuzes = (veld.choices ?? []) as { value: string }[];
    return keuzes[vul % Math.max(1, keuzes.length)]?.value ?? '';
  }
  if (veld.type === 'Input.Date') return vul % 2 === 0 ? '2026-10-30' : '2026-12-01';
  if (veld.type === 'Input.Toggle') return vul % 2 === 0 ? 'true' : 'false';
  if (veld.type === 'Input.Number') return String((vul % 20) + 1);
  if (veld.type === 'Input.Time') return '09:30';
  if (vul % 11 === 0) return `${ZIN} BSN 111222333`;
  if (vul % 13 === 0) return ZIN.repeat(200);
  return id in VAST && vul % 7 !== 0 ? (VAST[id] ?? '') : id === 'roepnaam' ? MERK : ZIN;
};

const klik = async (
  d: Dialogue,
  scherm: Scherm,
  wie: string,
  { verb, data, velden }: Knop,
  vul: number,
  doe: Doe,
): Promise<void> => {
  const ingevuld = Object.fromEntries(
    velden.map((veld, nummer) => [String(veld.id), waardeVoor(veld, vul + nummer)]),
  );
  const reply = await doe(() => d.clicksRaw(wie, verb, { ...data, ...ingevuld }));
  scherm.geklikt.add(verb);
  if (reply?.kind !== 'card') return;
  if (JSON.stringify(reply.card).includes(MERK)) scherm.inhoud += 1;
  zie(scherm, wie, reply.card);
};

const LIJST = `Besluitenlijst 25 november 2026\nZN-2026-001\nBesluit: volgen, over 4 weken terug. De ${MERK} helpt.\nActie Kevin: ${MERK} verven, uiterlijk 10 december`;
const GETYPT = [
  '/aanmelden',
  '/aanmeldingen',
  '/casus',
  '/casus ZN-2026-001',
  `/casus ${MERK}`,
  '/acties',
  '/agenda',
  '/besluitenlijst',
  `${LIJST}\n${MERK} nog bespreken`,
  `/besluitenlijst ${LIJST}`,
  `/aanmelden ${ZIN}`,
  `aanmelde ${MERK}`,
  `${MERK}`,
  `/${MERK} ${ZIN}`,
  ZIN,
  '/herinner',
  '/terugkoppeling',
] as const;

const zeg = async (d: Dialogue, wie: string, tekst: string, kanaal: boolean, doe: Doe): Promise<void> => {
  await doe(async () => {
    await d.says(wie, tekst, kanaal ? { in: 'kanaal' } : {});
    return undefined;
  });
};

/** A step: mostly a click on what stands there, now and then something typed, a day that passes, or garbage. */
export const stapMet = async (
  d: Dialogue,
  scherm: Scherm,
  { wie, wat, keus, vul }: Stap,
  doe: Doe,
): Promise<void> => {
  const naam = MENSEN[wie % MENSEN.length] ?? 'kevin';
  const knoppen = scherm.knoppen.get(naam) ?? [];
  // The newest card half of the time: that is how a form gets to its end. Else any kind of button, each as often.
  const soorten = [...new Map(knoppen.map((een) => [een.verb, een])).values()];
  const knop = keus % 2 === 0 ? knoppen.at(-1 - (keus % 3)) : soorten[keus % Math.max(1, soorten.length)];
  if (wat < 65 && knop) await klik(d, scherm, naam, knop, vul, doe);
  else if (wat < 90) await zeg(d, naam, GETYPT[keus % GETYPT.length] ?? '', vul % 3 === 0, doe);
  else if (wat < 95) {
    const dag = d.ports.clock.now().toZonedDateTimeISO('Europe/Amsterdam').toPlainDate().add({ days: 1 });
    await d.at(`${dag.toString()}T10:00`);
  } else {
    // Anything at all where an id belongs.
    const rommel = Object.fromEntries(
      ['aanmelding', 'actie', 'casus', 'lijst', 'overleg', 'besluit'].map((veld) => [veld, ZIN]),
    );
    const verb = knop?.verb ?? 'casus.openen';
    await doe(() => d.clicksRaw(naam, verb, { ...rommel, n: d.netwerkId }));
  }
  kijk(d, scherm);
};

/** Clicks as a person who knows the way; on a walk the button may have gone. */
const gids =
  (d: Dialogue, doe: Doe) =>
  (wie: string, titel: string, ingevuld?: Record<string, string>): Promise<Reply | undefined> =>
    doe(() =>
      d.clicks(wie, titel, ingevuld).catch((error: unknown) => {
        if (error instanceof Error && /has no button|no input/.test(error.message)) return undefined;
        throw error;
      }),
    );

/** With the mark in every field, to the agenda: so that a walk begins where there is something to see. */
export const brengIn = async (d: Dialogue, scherm: Scherm, doe: Doe): Promise<void> => {
  const klikt = gids(d, doe);
  await d.says('femke', '/overleg wo 25 nov 09:30 Stadhuis');
  await klikt('femke', 'Plannen');
  await d.says('kevin', '/aanmelden');
  await klikt('kevin', 'Formulier openen');
  await klikt('kevin', 'Verder', { initialen: 'K.Z.', geboren: '2010', roepnaam: MERK, dossiernummer: MERK });
  await klikt('kevin', 'Verder', { vraag: ZIN, leefdomeinen: 'school' });
  const wie = { betrokken: 'smw', inputVan: 'politie', gevraagdeInput: ZIN, elders: 'nee' };
  await klikt('kevin', 'Verder', wie);
  await klikt('kevin', 'Verder', {
    geinformeerd: 'ja',
    geinformeerdOp: '2026-10-30',
    grondslag: 'toestemming',
    toestemmingOp: '2026-10-30',
  });
  await klikt('kevin', 'Indienen');
  await d.says('femke', '/aanmeldingen');
  await klikt('femke', 'Beoordelen');
  await klikt('femke', 'Agenderen', { toelichting: ZIN, gemist: ZIN });
  await d.says('femke', '/agenda');
  kijk(d, scherm);
};

/** The overleg was held, and what was decided is recorded, with the mark in it. */
export const legVast = async (d: Dialogue, scherm: Scherm, doe: Doe): Promise<void> => {
  const klikt = gids(d, doe);
  await d.at('2026-11-26T10:00');
  await d.says('femke', '/besluitenlijst');
  await klikt('femke', 'Tekst plakken');
  await klikt('femke', 'Lezen', { tekst: LIJST });
  await klikt('femke', 'Vaststellen');
  await klikt('femke', 'Ja, vaststellen');
  await d.at('2026-11-26T10:30');
  for (const wie of ['kevin', 'femke', 'sanne']) {
    await d.says(wie, '/acties');
    await d.says(wie, '/casus ZN-2026-001');
  }
  kijk(d, scherm);
};
