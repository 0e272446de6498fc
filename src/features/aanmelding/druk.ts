import { agendeerbaar } from '../../domain/aanmelding-overleg.ts';
import { type Aanmelding, Aanmeldingen, Casussen } from '../../domain/casus.ts';
import { type Drukte, drukteVan, drukteZin, isVol } from '../../domain/drukte.ts';
import type { Overleg } from '../../domain/overleg.ts';
import { komendeOverleggen } from '../../domain/overleg-beloop.ts';
import type { View } from '../turn.ts';
import { overlegDag } from './woorden.ts';

/** An overleg an aanmelding can go to, and how full it is without this one. */
export type Keus = { readonly overleg: Overleg; readonly drukte: Drukte };

/** The coming overleggen that treat casussen, first one first, each with how full it is. */
export const drukteOp = async (
  view: View,
  aanmelding: Aanmelding,
  overleggen: readonly Overleg[],
): Promise<Keus[]> => {
  const naar = agendeerbaar(overleggen, view.now);
  if (naar.length === 0) return [];
  const stand = {
    casussen: (await view.list(Casussen, { shelf: 'open' })).map(({ value }) => value),
    aanmeldingen: (await view.list(Aanmeldingen, { shelf: 'open' })).map(({ value }) => value),
    komend: komendeOverleggen(overleggen, view.now),
    netwerk: view.netwerk,
  };
  return naar.map((overleg) => ({ overleg, drukte: drukteVan(overleg, stand, aanmelding.id) }));
};

/** The first one after this that has room, in words. */
const totWanneer = (view: View, keuzes: readonly Keus[], overleg: Overleg): string => {
  const na = keuzes.slice(keuzes.findIndex((keus) => keus.overleg.id === overleg.id) + 1);
  const ruim = na.find(({ drukte }) => !isVol(drukte));
  if (ruim) return `tot ${overlegDag(view, ruim.overleg)}`;
  return 'tot een later overleg';
};

/** To the aanmelder: that it may have to wait, or that spoed goes first. Nothing while there is room. */
export const drukteVoorAanmelder = async (
  view: View,
  aanmelding: Aanmelding,
  overleg: Overleg | undefined,
  overleggen: readonly Overleg[],
): Promise<string> => {
  if (!overleg || aanmelding.grondslag === 'anoniem') return '';
  const keuzes = await drukteOp(view, aanmelding, overleggen);
  const drukte = keuzes.find((keus) => keus.overleg.id === overleg.id)?.drukte;
  if (!drukte || !isVol(drukte)) return '';
  const gevolg =
    aanmelding.urgentie === 'spoed'
      ? 'Spoed gaat voor.'
      : `Jouw aanmelding wacht mogelijk ${totWanneer(view, keuzes, overleg)}.`;
  return ` Dit overleg heeft al ${drukteZin(drukte)}. ${gevolg}`;
};

/** To who judges: that the overleg is full, and what can be done about it. */
export const drukteVoorTriage = (
  view: View,
  keuzes: readonly Keus[],
  overleg: Overleg | undefined,
  spoed: boolean,
): string[] => {
  const keus = keuzes.find((een) => een.overleg.id === overleg?.id);
  if (!keus || !isVol(keus.drukte)) return [];
  const gevolg = spoed
    ? 'Deze aanmelding is spoed en gaat voor.'
    : keuzes.length > 1
      ? `Wat niet past, wacht ${totWanneer(view, keuzes, keus.overleg)}. Je kunt hieronder een ander overleg kiezen.`
      : 'Wat niet past, wacht tot een later overleg.';
  return [`Het overleg van ${overlegDag(view, keus.overleg)} heeft al ${drukteZin(keus.drukte)}. ${gevolg}`];
};

const MEEST = 6;

/** What can be chosen from, when there is more than one. */
export const overlegKeuzes = (
  view: View,
  keuzes: readonly Keus[],
): { readonly title: string; readonly value: string }[] =>
  keuzes.length < 2
    ? []
    : keuzes.slice(0, MEEST).map(({ overleg, drukte }) => ({
        title: `${overlegDag(view, overleg)}: ${drukte.casussen} van ${drukte.plaatsen} casussen`,
        value: overleg.id,
      }));
