import { z } from 'zod/v4';
import { gelezenCard } from '../../../cards/besluitenlijst/gelezen.ts';
import { startCard } from '../../../cards/besluitenlijst/start.ts';
import { meldingCard } from '../../../cards/kit/melding.ts';
import { type LijstConcept, LijstConcepten } from '../../domain/besluitenlijst-concept.ts';
import { Overleggen } from '../../domain/overleg.ts';
import type { Json } from '../../ports/store.ts';
import type { MessageKind } from '../feature.ts';
import type { Composed, View } from '../turn.ts';
import { lijstVan, vervallen } from './berichten-lezen.ts';
import { geraaktBericht } from './correctie/berichten.ts';
import { GELEZEN, START, startVan } from './start.ts';
import { uitkomstView } from './uitkomst.ts';
import { vastgesteldBerichten } from './vastgesteld-berichten.ts';
import { overlegDag, telZin } from './woorden.ts';

const OverOverleg = z.object({ overleg: z.string() });

const start = async (view: View): Promise<Composed> => ({
  send: true,
  summary: 'Besluitenlijst',
  card: startCard(await startVan(view, undefined)),
});

/** Another draft of the same overleg, so that two coördinatoren do not do the same work. */
const ookOpen = async (view: View, lijst: LijstConcept): Promise<string | undefined> => {
  if (lijst.overleg === undefined) return undefined;
  const ander = (await view.list(LijstConcepten, { shelf: 'open' })).some(
    ({ value }) => value.id !== lijst.id && value.overleg === lijst.overleg && value.status === 'open',
  );
  return ander
    ? 'Let op: er staat nog een lijst van dit overleg open. Typ /besluitenlijst om die te zien.'
    : undefined;
};

const gelezen = async (view: View, over: Json): Promise<Composed> => {
  const lijst = await lijstVan(view, over);
  if (!lijst) return vervallen(view, 'Deze lijst is er niet meer.', 'weg');
  if (lijst.status !== 'open')
    return { send: true, summary: 'Besluitenlijst', card: meldingCard(uitkomstView(lijst, view)) };
  return {
    send: true,
    summary: `Besluitenlijst gelezen: ${telZin(lijst)}`,
    card: gelezenCard({
      netwerk: view.netwerk.naam,
      id: lijst.id,
      zin: telZin(lijst),
      ook: await ookOpen(view, lijst),
    }),
  };
};

const vraag = async (view: View, over: Json): Promise<Composed> => {
  const overleg = (await view.get(Overleggen, OverOverleg.parse(over).overleg))?.value;
  if (!overleg || overleg.status === 'afgezegd')
    return vervallen(view, 'Dit overleg ging niet door.', 'afgezegd');
  const wanneer = overlegDag(overleg, view);
  if (overleg.vastgesteld !== undefined)
    return vervallen(view, `De besluitenlijst van ${wanneer} is vastgesteld.`, 'al vastgesteld');
  return {
    send: true,
    summary: `Besluitenlijst van ${wanneer}?`,
    card: meldingCard({
      context: view.netwerk.naam,
      titel: `Besluitenlijst van ${wanneer}?`,
      zin: 'Stuur me het Word- of Excelbestand in deze chat, of vul de lijst hier in. Daarna krijgt iedereen zijn acties.',
      stappen: [
        { title: 'Beginnen', verb: 'besluitenlijst.begin', data: { overleg: overleg.id } },
        { title: 'Wie was er?', verb: 'agenda.opkomst', data: { overleg: overleg.id } },
      ],
    }),
  };
};

export const berichten: readonly MessageKind[] = [
  {
    soort: START,
    again: false,
    noem: { wat: 'Besluitenlijst beginnen', waarom: 'Iemand typte /besluitenlijst.' },
    compose: start,
  },
  {
    soort: GELEZEN,
    again: true,
    noem: { wat: 'De besluitenlijst is gelezen', waarom: 'Iemand stuurde een besluitenlijst.' },
    compose: gelezen,
  },
  {
    soort: 'besluitenlijst.vraag',
    again: true,
    noem: { wat: 'Vraag om de besluitenlijst', waarom: 'Het overleg is geweest.' },
    compose: vraag,
  },
  ...vastgesteldBerichten,
  geraaktBericht,
];
