import { Temporal } from 'temporal-polyfill';
import { z } from 'zod/v4';
import { type KlaarView, klaarCard } from '../../../cards/agenda/klaar.ts';
import { kernDeelnemers, uitgenodigden } from '../../domain/aanwezigheid.ts';
import { Acties } from '../../domain/actie.ts';
import { toonDatum, toonDatumTijd } from '../../domain/datum.ts';
import { actieDeadlines, type DeadlineSoort, type TredeSoort } from '../../domain/deadlines.ts';
import { coordinatoren } from '../../domain/netwerk.ts';
import type { Overleg } from '../../domain/overleg.ts';
import { overlegTreden } from '../../domain/overleg-beloop.ts';
import { lokaleDatum } from '../../domain/werkdag.ts';
import type { MessageKind } from '../feature.ts';
import type { View } from '../turn.ts';
import { komende, standVan } from './stand.ts';
import { aantal, dagVan, hoofdletter, overlegVoorBericht, vervallen, welk } from './woorden.ts';

type Bericht = KlaarView['berichten'][number];

const binnen = (at: Temporal.Instant, van: Temporal.Instant, tot: Temporal.Instant): boolean =>
  Temporal.Instant.compare(at, van) > 0 && Temporal.Instant.compare(at, tot) <= 0;

const deelnemers = (hoeveel: number): string => aantal(hoeveel, 'deelnemer', 'deelnemers');

/** What one step of an overleg will bring, and to how many people at most. */
const stapBericht = (soort: DeadlineSoort, view: View, genodigd: number): Omit<Bericht, 'wanneer'> => {
  const kern = kernDeelnemers(view.netwerk).length;
  const leiders = aantal(coordinatoren(view.netwerk).length, 'coördinator', 'coördinatoren');
  switch (soort) {
    case 'aanmelding-opent':
      return { wat: 'Iets in te brengen?', aan: `${deelnemers(kern)} en het kanaal` };
    case 'herinnering-aanmelding':
      return { wat: 'Herinnering: iets in te brengen?', aan: `hoogstens ${deelnemers(kern)}` };
    case 'agenda-klaar':
      return { wat: 'Is de agenda bijna klaar?', aan: leiders };
    case 'aanmelding-sluit':
      return { wat: 'Voorstel voor de agenda', aan: leiders };
    case 'agenda-verstuurd':
      return { wat: 'De agenda, zodra jij hem verstuurt', aan: `${deelnemers(genodigd)} en het kanaal` };
    case 'herinnering-aanwezigheid':
      return { wat: 'Herinnering: kom je?', aan: `hoogstens ${deelnemers(genodigd)}` };
    case 'morgen-overleg':
      return { wat: 'Morgen overleg', aan: `wie komt, hoogstens ${deelnemers(genodigd)}` };
    case 'afwezig-signaal':
      return { wat: 'Voor wie komt niemand?', aan: leiders };
    case 'besluitenlijst':
      return { wat: 'Vraag om de besluitenlijst', aan: leiders };
  }
};

type Gepland = { readonly at: Temporal.Instant; readonly bericht: Bericht };

const vanOverleg = async (
  view: View,
  overleg: Overleg,
  tot: Temporal.Instant,
  eigen: boolean,
): Promise<Gepland[]> => {
  const { punten } = await standVan(view, overleg);
  const genodigd = uitgenodigden(view.netwerk, { ...overleg, agenda: punten }).length;
  return overlegTreden(overleg, view.netwerk)
    .filter(({ soort, at }) => !(overleg.gedaan ?? []).includes(soort) && binnen(at, view.now, tot))
    .filter(({ soort }) => soort !== 'agenda-verstuurd' || overleg.agendaVerstuurd === undefined)
    .map(({ soort, at }) => {
      const { wat, aan } = stapBericht(soort, view, genodigd);
      const om = toonDatumTijd(at, view.netwerk.tijdzone, view.vandaag);
      const bericht = {
        wat: eigen ? wat : `${wat} (overleg ${dagVan(overleg, view)})`,
        wanneer: soort === 'agenda-verstuurd' ? `uiterlijk ${om}` : om,
        aan,
      };
      return { at, bericht };
    });
};

const ACTIE_WAT: Readonly<Record<TredeSoort, string>> = {
  binnenkort: 'Actie bijna aan de beurt',
  vandaag: 'Actie vandaag aan de beurt',
  'te-laat': 'Actie te laat',
  'tweede-nudge': 'Actie te laat, tweede keer',
  signaal: 'Te late actie, aan de coördinator',
};

/** The reminders of open acties, one line a kind; at most, since who answers gets none. */
const vanActies = async (view: View, tot: Temporal.Instant): Promise<Gepland[]> => {
  const { protocol, tijdzone } = view.netwerk;
  const per = new Map<TredeSoort, Temporal.Instant[]>();
  for (const { value } of await view.list(Acties, { shelf: 'open' }))
    for (const { soort, at } of actieDeadlines(Temporal.PlainDate.from(value.tot), protocol, tijdzone))
      if (binnen(at, view.now, tot)) per.set(soort, [...(per.get(soort) ?? []), at]);
  const dag = (at: Temporal.Instant) => toonDatum(lokaleDatum(at, tijdzone), view.vandaag);
  return [...per].flatMap(([soort, ongesorteerd]) => {
    const momenten = [...ongesorteerd].sort(Temporal.Instant.compare);
    const [eerste] = momenten;
    const laatste = momenten.at(-1);
    if (!eerste || !laatste) return [];
    const wanneer = dag(eerste) === dag(laatste) ? dag(eerste) : `${dag(eerste)} tot en met ${dag(laatste)}`;
    const aan = `hoogstens ${aantal(momenten.length, 'herinnering', 'herinneringen')}`;
    return [{ at: eerste, bericht: { wat: ACTIE_WAT[soort], wanneer, aan } }];
  });
};

/** The dry run: what the days ahead bring when nothing changes, first one first. */
const proefdraai = async (view: View, overleg: Overleg, dagen: number): Promise<Bericht[]> => {
  const tot = view.now.add({ hours: 24 * dagen });
  const overleggen = await komende(view);
  const per = await Promise.all(overleggen.map((een) => vanOverleg(view, een, tot, een.id === overleg.id)));
  return [...per.flat(), ...(await vanActies(view, tot))]
    .sort((a, b) => Temporal.Instant.compare(a.at, b.at))
    .map(({ bericht }) => bericht);
};

/** "Agenda klaar?", to the coördinator, with every kind of message that comes. */
export const klaarBericht: MessageKind = {
  soort: 'agenda.klaar',
  again: false,
  compose: async (view, over) => {
    const overleg = await overlegVoorBericht(view, z.object({ overleg: z.string() }).parse(over).overleg);
    if ('send' in overleg) return overleg;
    if (overleg.agendaVerstuurd !== undefined)
      return vervallen(view, 'De agenda is verstuurd.', 'agenda al verstuurd');
    const dagen = view.netwerk.protocol.proefdraaiDagen;
    return {
      send: true,
      summary: `Is de agenda voor ${dagVan(overleg, view)} bijna klaar?`,
      card: klaarCard({
        netwerk: view.netwerk.naam,
        overleg: overleg.id,
        titel: hoofdletter(welk(overleg, view)),
        dagen,
        berichten: await proefdraai(view, overleg, dagen),
      }),
    };
  },
};
