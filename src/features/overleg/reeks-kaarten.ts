import { Temporal } from 'temporal-polyfill';
import { reeksCard } from '../../../cards/overleg/reeks.ts';
import { reeksRestCard } from '../../../cards/overleg/reeks-rest.ts';
import { reeksVoorstelCard } from '../../../cards/overleg/reeks-voorstel.ts';
import { reeksWanneerCard } from '../../../cards/overleg/reeks-wanneer.ts';
import { toonDatum, toonLang } from '../../domain/datum.ts';
import { OverlegSoort } from '../../domain/overleg.ts';
import { komendeOverleggen, tekst } from '../../domain/overleg-beloop.ts';
import { type Reeks, regelInWoorden, weekdagNaam } from '../../domain/reeks.ts';
import type { ReeksDatum } from '../../domain/reeks-plan.ts';
import type { ReeksVerschil } from '../../domain/reeks-verschil.ts';
import { VAKANTIES_BEKEND_TOT } from '../../domain/schoolvakanties.ts';
import type { Reply } from '../../ports/chat.ts';
import type { Turn, View } from '../turn.ts';
import { openOverleggen } from './lezen.ts';
import { leesRest, leesWanneer, type ReeksVelden, RITMES } from './reeks-lezen.ts';

const hoofdletter = (woord: string): string => woord.replace(/^./, (letter) => letter.toUpperCase());

/** The reeks that is wanted, or what is wrong and in which form. */
export type Wens = { readonly reeks: Reeks } | { readonly fout: string; readonly waar: 'wanneer' | 'rest' };

/** Reads both forms. `id` is of the new reeks, or of the one that changes. */
export const wensVan = (turn: Turn, velden: ReeksVelden, oud: Reeks | undefined, id: string): Wens => {
  const wanneer = leesWanneer(velden, turn);
  if (typeof wanneer === 'string') return { fout: wanneer, waar: 'wanneer' };
  const rest = leesRest(velden);
  if (typeof rest === 'string') return { fout: rest, waar: 'rest' };
  const reeks: Reeks = {
    id,
    ...wanneer,
    ...rest,
    vanaf: wanneer.van,
    gepland: tekst(turn.now),
    versie: oud ? oud.versie + 1 : 0,
  };
  return { reeks };
};

/** What goes along on a button: every field that was filled in. */
const mee = (velden: ReeksVelden): Record<string, string | number> =>
  Object.fromEntries(
    Object.entries(velden).flatMap(([naam, waarde]) =>
      waarde === undefined || waarde === '' ? [] : [[naam, waarde]],
    ),
  );

const zonder = (velden: ReeksVelden, weg: readonly (keyof ReeksVelden)[]): Record<string, string | number> =>
  Object.fromEntries(Object.entries(mee(velden)).filter(([naam]) => !weg.some((een) => een === naam)));

const WANNEER = ['ritme', 'weekdag', 'welke', 'van', 'tot', 'tijd'] as const;
const REST = ['minuten', 'soort', 'plaats', 'link', 'regio', 'bijVrij'] as const;

const woord = (waarde: string | number | undefined): string | undefined =>
  waarde === undefined || waarde === '' ? undefined : String(waarde);

export const toonWanneer = (
  view: View,
  velden: ReeksVelden,
  oud: Reeks | undefined,
  fout?: string,
): Reply => ({
  kind: 'card',
  summary: oud ? 'Reeks wijzigen' : 'Reeks plannen',
  busy: true,
  card: reeksWanneerCard({
    netwerk: view.netwerk.naam,
    fout,
    wijzigt: oud && `${regelInWoorden(oud.regel)} om ${oud.tijd}`,
    ritmes: RITMES,
    dagen: [1, 2, 3, 4, 5].map(weekdagNaam),
    ritme: woord(velden.ritme),
    weekdag: woord(velden.weekdag),
    welke: woord(velden.welke),
    van: woord(velden.van),
    tot: woord(velden.tot),
    tijd: woord(velden.tijd),
    mee: zonder(velden, WANNEER),
    terug: oud ? { verb: 'overleg.reeksBekijk', data: { reeks: oud.id } } : { verb: 'overleg.lijst' },
  }),
});

const alsGetal = (waarde: string | number | undefined): number | undefined =>
  waarde === undefined || waarde === '' || !Number.isFinite(Number(waarde)) ? undefined : Number(waarde);

export const toonRest = (view: View, velden: ReeksVelden, fout?: string): Reply => {
  const wanneer = leesWanneer(velden, view);
  return {
    kind: 'card',
    summary: 'Reeks plannen',
    busy: true,
    card: reeksRestCard({
      netwerk: view.netwerk.naam,
      fout,
      wanneer:
        typeof wanneer === 'string'
          ? 'Wat voor overleg is het?'
          : `${hoofdletter(regelInWoorden(wanneer.regel))} om ${wanneer.tijd}`,
      wijzigt: velden.reeks !== undefined,
      soorten: OverlegSoort.options,
      minuten: alsGetal(velden.minuten) ?? (velden.minuten === undefined ? 90 : undefined),
      soort: woord(velden.soort) ?? 'casuïstiekoverleg',
      plaats: woord(velden.plaats),
      link: woord(velden.link),
      regio: woord(velden.regio) ?? view.netwerk.vakantieregio,
      bijVrij: woord(velden.bijVrij),
      mee: zonder(velden, REST),
    }),
  };
};

const tijdvak = ({ tijd, minuten }: Pick<Reeks, 'tijd' | 'minuten'>): string => {
  const begin = Temporal.PlainTime.from(tijd);
  return `${tijd} tot ${begin.add({ minutes: minuten }).toString({ smallestUnit: 'minute' })}`;
};

const datumRij = (reeks: Reeks, { regel, datum, waarom }: ReeksDatum) => {
  if (!datum) return { dag: toonLang(regel), wat: `Valt weg: ${waarom}` };
  const dag = `${toonLang(datum)}, ${tijdvak(reeks)}`;
  return waarom === undefined ? { dag } : { dag, wat: `In plaats van ${toonLang(regel)}: ${waarom}` };
};

const telZin = (aantal: number, een: string, meer: string): string =>
  aantal === 1 ? `1 ${een}` : `${aantal} ${meer}`;

const samenvatting = ({ plan, nieuw, wijzig, weg, vast }: ReeksVerschil, wijzigt: boolean): string => {
  const vallen = plan.datums.filter(({ datum }) => !datum).length;
  const delen = wijzigt
    ? [
        `${telZin(nieuw.length, 'nieuw overleg', 'nieuwe overleggen')}`,
        `${telZin(wijzig.length, 'overleg krijgt een andere tijd of plaats', 'overleggen krijgen een andere tijd of plaats')}`,
        `${telZin(weg.length, 'overleg vervalt', 'overleggen vervallen')}`,
        ...(vast.length > 0
          ? [`${telZin(vast.length, 'overleg blijft', 'overleggen blijven')} zoals het is`]
          : []),
      ]
    : [`${telZin(nieuw.length, 'overleg', 'overleggen')}`];
  return [
    `${delen.join(', ')}.`,
    ...(vallen > 0 ? [`${telZin(vallen, 'datum valt', 'datums vallen')} weg.`] : []),
  ].join(' ');
};

export const toonVoorstel = (
  view: View,
  velden: ReeksVelden,
  reeks: Reeks,
  verschil: ReeksVerschil,
  wijzigt: boolean,
  pagina: number,
): Reply => {
  const { plan, vast, nieuw, wijzig, weg } = verschil;
  return {
    kind: 'card',
    summary: 'Kloppen deze datums?',
    busy: true,
    card: reeksVoorstelCard({
      netwerk: view.netwerk.naam,
      wijzigt,
      wanneer: `${hoofdletter(regelInWoorden(reeks.regel))}, ${tijdvak(reeks)}`,
      waar: reeks.plaats ?? (reeks.link === undefined ? undefined : 'online'),
      samenvatting: samenvatting(verschil, wijzigt),
      let: [
        plan.onbekend === undefined
          ? ''
          : `Van de schoolvakanties na ${toonDatum(Temporal.PlainDate.from(VAKANTIES_BEKEND_TOT), view.vandaag)} weet ik nog niets. Die datums heb ik niet overgeslagen.`,
        vast.length === 0
          ? ''
          : `${telZin(vast.length, 'overleg loopt', 'overleggen lopen')} al, of is los verplaatst. Daar verandert niets aan; verplaats of zeg het los af als dat nodig is.`,
        plan.datums.length < 3 || reeks.regel.soort === 'maanden' || reeks.regel.elke > 1
          ? ''
          : 'De aanmelding van het ene overleg loopt dan al terwijl het vorige nog moet komen.',
      ].filter((zin) => zin !== ''),
      datums: plan.datums.map((datum) => datumRij(reeks, datum)),
      pagina,
      iets: nieuw.length + wijzig.length + weg.length > 0,
      mee: { ...mee(velden), ...(velden.reeks === undefined ? { nieuw: reeks.id } : {}) },
    }),
  };
};

/** The reeks as it stands; `komen` when this turn just changed it. */
export const toonReeks = async (
  turn: Turn,
  reeks: Reeks,
  melding?: string,
  komen?: number,
): Promise<Reply> => {
  const nog =
    komen ??
    komendeOverleggen(await openOverleggen(turn), turn.now).filter((each) => each.reeks === reeks.id).length;
  return {
    kind: 'card',
    summary: 'Reeks',
    busy: true,
    card: reeksCard({
      netwerk: turn.netwerk.naam,
      id: reeks.id,
      titel: `Reeks: ${regelInWoorden(reeks.regel)}`,
      melding,
      wanneer: `${hoofdletter(regelInWoorden(reeks.regel))}, ${tijdvak(reeks)}`,
      waar: reeks.plaats ?? (reeks.link === undefined ? undefined : 'online'),
      tot: toonDatum(Temporal.PlainDate.from(reeks.tot), turn.vandaag),
      komen: nog === 0 ? 'geen' : telZin(nog, 'overleg', 'overleggen'),
      vrij: vrijZin(reeks),
      kalender: await turn.kalenderLink({ soort: 'reeks', id: reeks.id }),
      loopt: nog > 0,
    }),
  };
};

const vrijZin = ({ vakantieregio, bijVrij }: Reeks): string => {
  const wat =
    vakantieregio === undefined ? 'Feestdagen' : `Feestdagen en schoolvakanties (regio ${vakantieregio})`;
  return bijVrij === 'overslaan' ? `${wat} vallen weg` : `${wat}: de eerste werkdag erna`;
};
