import { z } from 'zod/v4';
import { afsprakenCard } from '../../../cards/aanmelding/afspraken.ts';
import { betrokkenCard } from '../../../cards/aanmelding/betrokken.ts';
import { vraagCard } from '../../../cards/aanmelding/vraag.ts';
import { wieCard } from '../../../cards/aanmelding/wie.ts';
import { meldingCard } from '../../../cards/kit/melding.ts';
import { leesStap, type StapLezing } from '../../domain/aanmelding-stappen.ts';
import { CONTROLE, STAPPEN, type Velden, veldenVan } from '../../domain/aanmelding-velden.ts';
import { buitenDoelgroep, gezinTekst, koppelTekst, waarHoort } from '../../domain/aanmelding-wie.ts';
import type { Aanmelding, AanmeldingContent } from '../../domain/casus.ts';
import type { Card } from '../../ports/card.ts';
import type { Reply } from '../../ports/chat.ts';
import type { DeelnemerTurn, Stored, View } from '../turn.ts';
import { bewaar, bezig, opent } from './bewaar.ts';
import { toonControle } from './indienen.ts';

/** What a step is shown with, beside what was filled in. */
type Erbij = {
  readonly fouten?: readonly string[];
  readonly melding?: string;
  readonly misschienNaam?: boolean;
};

/** Partners that can be named: those of today, and those that stand in it already. */
const andere = (view: View, aanmelder: string, aanmelding: Aanmelding | undefined) => {
  const eigen = view.netwerk.deelnemers.find(({ id }) => id === aanmelder)?.partner;
  const genoemd = aanmelding ? [...aanmelding.betrokkenPartners, ...aanmelding.inputVan] : [];
  return view.netwerk.partners.filter(
    ({ id, vertrokken }) => id !== eigen && (vertrokken === undefined || genoemd.includes(id)),
  );
};

/** The card of one step, for a new aanmelding or for one that is there. */
export const stapKaart = (
  turn: DeelnemerTurn,
  stap: number,
  aanmelding: Aanmelding | undefined,
  velden: Velden,
  { fouten = [], melding, misschienNaam = false }: Erbij = {},
): Card => {
  const view = {
    stap,
    velden,
    fouten,
    melding,
    misschienNaam,
    aanmelding: aanmelding?.id,
    concept: aanmelding === undefined || aanmelding.status === 'concept',
  };
  switch (stap) {
    case 1:
      return wieCard(view);
    case 2:
      return vraagCard(view);
    case 3:
      return betrokkenCard({
        ...view,
        partners: andere(turn, turn.who.deelnemer.id, aanmelding).map(({ id, naam }) => ({
          title: naam,
          value: id,
        })),
      });
    default:
      return afsprakenCard({ ...view, vandaag: turn.vandaag.toString() });
  }
};

/** The step where the form was left, or the last look. */
export const toonStap = (
  turn: DeelnemerTurn,
  stap: number,
  aanmelding: Aanmelding,
  content: AanmeldingContent,
  erbij: Erbij = {},
): Promise<Reply> | Reply =>
  stap > STAPPEN
    ? toonControle(turn, aanmelding, content, erbij.melding)
    : bezig(stapKaart(turn, stap, aanmelding, veldenVan(aanmelding, content), erbij));

/** Why what looks like a name is none, as the writer says. */
export const GeenNaam = z.enum(['organisatie', 'collega']).optional().catch(undefined);
type GeenNaam = NonNullable<z.infer<typeof GeenNaam>>;

export const lees = (
  turn: DeelnemerTurn,
  stap: number,
  velden: Velden,
  geenNaam: GeenNaam | undefined,
  aanmelding?: Aanmelding,
): StapLezing =>
  leesStap(stap, velden, {
    geenNaam: geenNaam !== undefined,
    vandaag: turn.vandaag,
    partners: andere(turn, turn.who.deelnemer.id, aanmelding).map(({ id }) => id),
  });

/** The codes after this step: made from a birth date and a gezinsnummer, kept while nothing they stand for was changed. */
export const sleutelsNa = async (
  turn: DeelnemerTurn,
  lezing: StapLezing,
  nu?: { readonly rij: Aanmelding; readonly content: AanmeldingContent },
): Promise<Pick<Aanmelding, 'koppelsleutel' | 'gezinssleutel'>> => {
  const { initialen, geboortejaar } = lezing.content;
  if (initialen === undefined) return { koppelsleutel: undefined, gezinssleutel: undefined };
  const zelfde = nu?.content.initialen === initialen && nu.content.geboortejaar === geboortejaar;
  const was = zelfde ? nu.rij : undefined;
  const { datum, gezinsnummer } = lezing;
  return {
    koppelsleutel: datum ? await turn.fingerprint(koppelTekst(initialen, datum)) : was?.koppelsleutel,
    gezinssleutel:
      gezinsnummer === undefined ? was?.gezinssleutel : await turn.fingerprint(gezinTekst(gezinsnummer)),
  };
};

/** Asks whether to go on with somebody outside the doelgroep; undefined when there is nothing to ask. */
export const vraagDoelgroep = (
  turn: DeelnemerTurn,
  lezing: StapLezing,
  aanmelding: string,
): Reply | undefined => {
  const { geboortejaar: jaar } = lezing.content;
  if (jaar === undefined) return undefined;
  const { doelgroep } = turn.netwerk;
  const hoe = buitenDoelgroep(
    { jaar, ...(lezing.datum && { datum: lezing.datum }) },
    doelgroep,
    turn.vandaag,
  );
  if (!hoe) return undefined;
  return bezig(
    meldingCard({
      context: 'Aanmelding · Stap 1 van 4',
      titel: 'Past dit bij dit netwerk?',
      zin: `${waarHoort(hoe, doelgroep)} Wil je toch doorgaan? De coördinator ziet dan dat de leeftijd niet past.`,
      stappen: [
        { title: 'Toch doorgaan', verb: 'aanmelding.toch', data: { aanmelding } },
        { title: 'Stap 1 wijzigen', verb: 'aanmelding.wijzig', data: { aanmelding, stap: 1 } },
        { title: 'Stoppen en wissen', verb: 'aanmelding.wis', data: { aanmelding, zeker: true } },
      ],
    }),
  );
};

export type Naar = 'verder' | 'terug' | 'later';

const LATER = 'Wat je invulde, is bewaard. Typ /aanmelden om verder te gaan.';

/** What is shown after a step was kept. */
export const naStap = (
  turn: DeelnemerTurn,
  stap: number,
  naar: Naar,
  aanmelding: Aanmelding,
  content: AanmeldingContent,
  lezing: StapLezing,
): Promise<Reply> | Reply => {
  if (naar === 'later') {
    const stappen = [{ title: 'Nu verder', verb: 'aanmelding.formulier' }];
    return { kind: 'card', card: meldingCard({ titel: 'Bewaard', zin: LATER, stappen }), summary: 'Bewaard' };
  }
  if (naar === 'terug') return toonStap(turn, stap - 1, aanmelding, content);
  const vraag = stap === 1 && !aanmelding.buitenDoelgroep && vraagDoelgroep(turn, lezing, aanmelding.id);
  if (vraag) return vraag;
  const melding = aanmelding.grondslag === 'anoniem' && stap === STAPPEN ? ANONIEM : undefined;
  return toonStap(
    turn,
    aanmelding.stap === CONTROLE ? CONTROLE : stap + 1,
    aanmelding,
    content,
    melding ? { melding } : {},
  );
};

const ANONIEM =
  'je koos anoniem. Initialen, roepnaam en dossiernummer zijn gewist. Je krijgt advies; er komt geen casus.';

/** Keeps a step that was sent, and goes on. What may not be kept, or is missing, comes back as it was typed. */
export const verwerkStap = async (
  turn: DeelnemerTurn,
  stored: Stored<Aanmelding>,
  stap: number,
  naar: Naar,
  velden: Velden,
  geenNaam?: GeenNaam,
): Promise<Reply> => {
  const content = await opent(turn, stored.value);
  const concept = stored.value.status === 'concept';
  if (!concept && naar !== 'verder') return toonControle(turn, stored.value, content);
  const lezing = lees(turn, stap, velden, geenNaam, stored.value);
  if (lezing.geweigerd || (naar === 'verder' && lezing.fouten.length > 0))
    return bezig(stapKaart(turn, stap, stored.value, velden, lezing));
  if (geenNaam !== undefined)
    turn.audit('naamwaarschuwing opzij gezet', `aanmelding ${stored.value.id}`, `het is een ${geenNaam}`);
  const verder =
    naar === 'verder' && !(stap === 1 && !stored.value.buitenDoelgroep && vraagDoelgroep(turn, lezing, ''));
  const next: AanmeldingContent = { ...content, ...lezing.content };
  const rij: Partial<Aanmelding> = {
    ...lezing.rij,
    stap: verder ? Math.max(stored.value.stap, stap + 1) : stored.value.stap,
    ...(stap === 1 && (await sleutelsNa(turn, lezing, { rij: stored.value, content }))),
  };
  const bewaard = await bewaar(turn, stored, rij, next, 'gewijzigd');
  return naStap(turn, stap, naar, bewaard, next, lezing);
};
