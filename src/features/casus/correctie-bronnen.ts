import { Acties } from '../../domain/actie.ts';
import { Voorbereidingen, Vragen } from '../../domain/agenda.ts';
import { Besluiten } from '../../domain/besluit.ts';
import { Aanmeldingen, type Casus, Casussen } from '../../domain/casus.ts';
import { Gebeurtenissen } from '../../domain/gebeurtenis.ts';
import { Meningen } from '../../domain/plan.ts';
import type { Kind } from '../../domain/row.ts';
import { isLeeg } from '../../domain/wissen.ts';
import type { DeelnemerTurn, Sealable, Stored } from '../turn.ts';

/** Why it is opened and changed, for the audit log. */
export const WAAROM = 'correctie op verzoek van betrokkene';

/** One thing under a casus in which something is written: what it is, of when, of whom. */
export type Ding = {
  readonly id: string;
  readonly op: string | undefined;
  readonly van: string | undefined;
};

/** A text in a thing. `verplicht`: it cannot be left empty. */
export type Tekst = {
  readonly veld: string;
  readonly label: string;
  readonly tekst: string;
  readonly verplicht: boolean;
};

/** A thing, opened. `versie` changes with every writing, and says nothing. */
export type Geopend = {
  readonly ding: Ding;
  readonly versie: string;
  readonly teksten: readonly Tekst[];
  /** Writes one text anew; an empty one is taken away. What was there is not kept. */
  zet(veld: string, tekst: string): Promise<void>;
};

/** One kind of thing in which people write: which texts it has, and how to read and correct them. */
export type Bron = {
  readonly soort: string;
  readonly naam: string;
  dingen(turn: DeelnemerTurn, casus: Casus): Promise<readonly Ding[]>;
  open(turn: DeelnemerTurn, casus: Casus, id: string): Promise<Geopend | undefined>;
};

type Onder = Sealable & { readonly casus?: string | undefined };

const bron = <T extends Sealable, C extends object>(
  kind: Kind<T, C>,
  naam: string,
  /** Labels by field; one that ends in `*` cannot be left empty. */
  velden: Readonly<Partial<Record<Extract<keyof C, string>, string>>>,
  hoort: (value: T, casus: Casus) => boolean,
  dingVan: (value: T) => Omit<Ding, 'id'>,
): Bron => {
  const alle = async (turn: DeelnemerTurn, casus: Casus): Promise<Stored<T>[]> =>
    (await turn.list(kind)).filter(({ value }) => hoort(value, casus) && !isLeeg(value));
  return {
    soort: kind.name,
    naam,
    dingen: async (turn, casus) =>
      (await alle(turn, casus)).map(({ value }) => ({ id: value.id, ...dingVan(value) })),
    open: async (turn, casus, id) => {
      const stored = (await alle(turn, casus)).find(({ value }) => value.id === id);
      if (!stored) return undefined;
      const { value } = stored;
      const content: Readonly<Record<string, unknown>> = Object.fromEntries(
        Object.entries(await turn.open(kind, value, WAAROM)),
      );
      return {
        ding: { id, ...dingVan(value) },
        versie: value.content.iv,
        teksten: Object.entries<string | undefined>(velden).flatMap(([veld, label = '']) => {
          const tekst = content[veld];
          const verplicht = label.endsWith('*');
          return typeof tekst === 'string' && tekst !== ''
            ? [{ veld, label: label.replace('*', ''), tekst, verplicht }]
            : [];
        }),
        zet: async (veld, tekst) => {
          // What stood there before a correction of the list may hold the same: that is not kept either.
          const { [veld]: _was, eerder: _eerder, ...rest } = content;
          const na = tekst === '' ? rest : { ...rest, [veld]: tekst };
          turn.replace(kind, stored, { ...value, content: await turn.seal(kind, value, na as C) });
          turn.audit('gecorrigeerd', `${kind.name} ${id}`, WAAROM);
        },
      };
    },
  };
};

const onder = (value: Onder, casus: Casus): boolean => value.casus === casus.id;

/** Everything people write about a casus but the plan and the scores, which have forms of their own. */
export const BRONNEN: readonly Bron[] = [
  bron(
    Casussen,
    'De vraag en het laatste besluit',
    { vraag: 'De vraag', laatsteBesluit: 'Laatste besluit' },
    (value, casus) => value.id === casus.id,
    () => ({ op: undefined, van: undefined }),
  ),
  bron(
    Aanmeldingen,
    'Aanmelding',
    {
      vraag: 'Waarom samen bespreken*',
      dossiernummer: 'Eigen dossiernummer',
      gevraagdeInput: 'Gevraagde input',
      eldersToelichting: 'Elders besproken',
      spoedReden: 'Reden van spoed',
      aanvullingGevraagd: 'Vraag van de coördinator',
      aanvulling: 'Antwoord van de aanmelder',
      redenBesluit: 'Toelichting bij de beslissing',
      gemist: 'Wat ontbrak er',
      afgestemdMet: 'Met wie is afgestemd',
    },
    onder,
    ({ ingediend, begonnen, aanmelder }) => ({ op: ingediend ?? begonnen, van: aanmelder }),
  ),
  bron(Besluiten, 'Besluit', { tekst: 'Besluit*' }, onder, ({ op }) => ({ op, van: undefined })),
  bron(
    Acties,
    'Actie',
    {
      wat: 'Wat*',
      standVanZaken: 'Stand van zaken',
      resultaat: 'Resultaat',
      vervolg: 'Vervolg',
      uitstelReden: 'Waarom meer tijd',
      uitstelAntwoord: 'Antwoord op meer tijd',
    },
    onder,
    ({ sinds, eigenaar }) => ({ op: sinds, van: eigenaar }),
  ),
  bron(Vragen, 'Vraag vooraf', { vraag: 'Vraag*' }, onder, ({ sinds }) => ({ op: sinds, van: undefined })),
  bron(Voorbereidingen, 'Inbreng vooraf', { input: 'Inbreng' }, onder, ({ sinds, deelnemer }) => ({
    op: sinds,
    van: deelnemer,
  })),
  bron(Meningen, 'Mening over de scores', { toelichting: 'Toelichting' }, onder, ({ wie }) => ({
    op: undefined,
    van: wie,
  })),
  bron(
    Gebeurtenissen,
    'Gebeurtenis',
    { waarom: 'Waarom', gebeurd: 'Wat er gebeurde', opbrengst: 'Wat het bracht', vervolg: 'Wat nodig is' },
    onder,
    ({ op, wie }) => ({ op, van: wie }),
  ),
];
