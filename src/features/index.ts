import { aanmeldingFeature } from './aanmelding/aanmelding.ts';
import { actiesFeature } from './acties/acties.ts';
import { agendaFeature } from './agenda/agenda.ts';
import { besluitenlijstFeature } from './besluitenlijst/besluitenlijst.ts';
import { casusFeature } from './casus/casus.ts';
import type { Feature } from './feature.ts';
import { createHelp } from './help/help.ts';
import { herinneringFeature } from './herinnering/herinnering.ts';
import { netwerkFeature } from './netwerk/netwerk.ts';
import { overlegFeature } from './overleg/overleg.ts';
import { terugkoppelingFeature } from './terugkoppeling/terugkoppeling.ts';

/** `/help` added to a list of features; it lists what they declare. */
export const withHelp = (others: readonly Feature[]): readonly Feature[] => {
  const all: Feature[] = [...others];
  all.unshift(createHelp(() => all.flatMap((feature) => feature.commands ?? [])));
  return all;
};

/** Everything the bot can do, in the order people meet it. Routing, `/help` and the manifest follow from this list. */
export const features: readonly Feature[] = withHelp([
  netwerkFeature,
  overlegFeature,
  aanmeldingFeature,
  agendaFeature,
  casusFeature,
  besluitenlijstFeature,
  actiesFeature,
  terugkoppelingFeature,
  herinneringFeature,
]);
