import { bevestigCard } from '../../../cards/overleg/bevestig.ts';
import { formulierCard } from '../../../cards/overleg/formulier.ts';
import { overlegCard } from '../../../cards/overleg/overleg.ts';
import { overleggenCard } from '../../../cards/overleg/overleggen.ts';
import { UserError } from '../../domain/errors.ts';
import { type Overleg, Overleggen, OverlegSoort, Planningen } from '../../domain/overleg.ts';
import { komendeOverleggen, nieuwOverleg } from '../../domain/overleg-beloop.ts';
import { wijzigOverleg } from '../../domain/overleg-wijzigen.ts';
import type { Reply } from '../../ports/chat.ts';
import type { Stored, Turn, View } from '../turn.ts';
import { type Gewenst, openOverleggen, type Velden, veldenVan } from './lezen.ts';
import { wieHoort } from './ontvangers.ts';
import {
  letOp,
  overlegView,
  standVan,
  stappenVan,
  wanneer,
  wanneerKort,
  wanneerLang,
  watEnWaar,
} from './woorden.ts';

/** What a new overleg is like when nobody says otherwise: as the last one that was planned. */
export const standaard = (overleggen: readonly Overleg[]): { soort: OverlegSoort; minuten: number } => {
  const laatste = [...overleggen].sort((a, b) => (a.gepland ?? '').localeCompare(b.gepland ?? '')).at(-1);
  return { soort: laatste?.soort ?? 'casuïstiekoverleg', minuten: laatste?.minuten ?? 90 };
};

/** The list of the next ones. */
export const lijst = async (view: View, fout?: string, pagina = 1): Promise<Reply> => {
  const komend = komendeOverleggen(await openOverleggen(view), view.now);
  return {
    kind: 'card',
    summary: 'Overleggen',
    card: overleggenCard({
      netwerk: view.netwerk.naam,
      fout,
      overleggen: komend.map((overleg) => ({
        id: overleg.id,
        wanneer: wanneerKort(overleg, view),
        wat: watEnWaar(overleg),
        stand: standVan(overleg, view),
      })),
      pagina,
    }),
  };
};

const metGetal = (minuten: Velden['minuten']): number | undefined =>
  minuten === undefined || minuten === '' || !Number.isFinite(Number(minuten)) ? undefined : Number(minuten);

const tekst = (waarde: string | undefined): string | undefined => (waarde === '' ? undefined : waarde);

/** The form with what was typed, so that nothing is lost. */
export const formulier = async (
  view: View,
  velden: Velden,
  overleg: Overleg | undefined,
  fout?: string,
): Promise<Reply> => {
  const gewoon = standaard(await openOverleggen(view));
  return {
    kind: 'card',
    summary: overleg ? 'Overleg verplaatsen' : 'Overleg plannen',
    card: formulierCard({
      netwerk: view.netwerk.naam,
      fout,
      verplaatst: overleg && { id: overleg.id, nu: wanneer(overleg, view) },
      soorten: OverlegSoort.options,
      vanaf: view.vandaag.toString(),
      datum: tekst(velden.datum),
      tijd: tekst(velden.tijd),
      minuten: metGetal(velden.minuten) ?? (velden.minuten === undefined ? gewoon.minuten : undefined),
      soort: tekst(velden.soort) ?? gewoon.soort,
      plaats: tekst(velden.plaats),
      link: tekst(velden.link),
    }),
  };
};

/** Everything shown back, before it counts. */
export const bevestig = async (
  view: View,
  id: string,
  gewenst: Gewenst,
  oud: Overleg | undefined,
): Promise<Reply> => {
  const straks = oud
    ? wijzigOverleg(oud, gewenst, view.netwerk, view.now)
    : nieuwOverleg({ ...gewenst, id }, view.netwerk, view.now);
  const horen = oud ? (await wieHoort(view, oud)).length : 0;
  return {
    kind: 'card',
    summary: 'Klopt dit overleg?',
    card: bevestigCard({
      netwerk: view.netwerk.naam,
      overleg: id,
      verplaatst: oud !== undefined,
      velden: veldenVan(gewenst, view.netwerk.tijdzone),
      wanneer: wanneerLang(gewenst, view),
      let: letOp(straks, view),
      stappen: stappenVan(straks, view),
      wieHoort:
        oud &&
        (horen === 0
          ? 'Nog niemand hoeft hiervan bericht te krijgen.'
          : `${horen} deelnemers krijgen bericht van de nieuwe datum.`),
    }),
  };
};

/** One overleg. */
export const toonOverleg = async (overleg: Overleg, view: View, melding?: string): Promise<Reply> => ({
  kind: 'card',
  summary: 'Overleg',
  card: overlegCard({
    ...overlegView(overleg, view, melding),
    kalender: await view.kalenderLink({ soort: 'overleg', id: overleg.id }),
  }),
});

/** The overleg, or a sentence that says what to do when it is not there. */
export const overlegMet = async (turn: View, id: string): Promise<Stored<Overleg>> => {
  const stored = await turn.get(Overleggen, id);
  if (!stored) throw new UserError('Dit overleg bestaat niet (meer). Typ /overleg voor de lijst.');
  return stored;
};

/** Two people who plan at once are put one after the other, so that the second sees what the first planned. */
export const opDeBeurt = async (turn: Turn): Promise<void> => {
  const rij = { id: 'planning' as const, laatste: turn.now.toString({ smallestUnit: 'second' }) };
  const stored = await turn.get(Planningen, rij.id);
  if (stored) turn.replace(Planningen, stored, rij);
  else turn.insert(Planningen, rij);
};
