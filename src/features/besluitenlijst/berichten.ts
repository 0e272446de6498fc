import { z } from 'zod/v4';
import { gelezenCard } from '../../../cards/besluitenlijst/gelezen.ts';
import { startCard } from '../../../cards/besluitenlijst/start.ts';
import { vastgesteldCard } from '../../../cards/besluitenlijst/vastgesteld.ts';
import { meldingCard } from '../../../cards/kit/melding.ts';
import { type LijstConcept, LijstConcepten } from '../../domain/besluitenlijst-concept.ts';
import { type Overleg, Overleggen } from '../../domain/overleg.ts';
import type { Json } from '../../ports/store.ts';
import type { MessageKind } from '../feature.ts';
import type { Composed, View } from '../turn.ts';
import { GELEZEN, START, startVan } from './start.ts';
import { uitkomstView } from './uitkomst.ts';
import { overlegDag, telWoord, telZin } from './woorden.ts';

const OverLijst = z.object({ lijst: z.string() });
const OverGesloten = OverLijst.extend({ eigenaar: z.string() });
const OverOverleg = z.object({ overleg: z.string() });

const vervallen = (view: View, zin: string, reason: string): Composed => ({
  send: false,
  reason,
  summary: zin,
  card: meldingCard({ context: view.netwerk.naam, titel: 'Besluitenlijst', zin }),
});

const lijstVan = async (view: View, over: Json): Promise<LijstConcept | undefined> =>
  (await view.get(LijstConcepten, OverLijst.parse(over).lijst))?.value;

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

const aantallen = (lijst: LijstConcept): string => {
  const { besluiten = 0, acties = 0 } = lijst.uitgave ?? {};
  return `${telWoord(besluiten, 'besluit', 'besluiten')} en ${telWoord(acties, 'actie', 'acties')}`;
};

const doorZin = ({ doorgeschoven = [] }: Overleg): string =>
  doorgeschoven.length === 0 ? '' : ` Doorgeschoven naar het volgende overleg: ${doorgeschoven.join(', ')}.`;

const titelVan = (lijst: LijstConcept, overleg: Overleg, view: View): string =>
  lijst.uitgave?.aanvulling
    ? `Aanvulling op de besluitenlijst van ${overlegDag(overleg, view)}`
    : `De besluitenlijst van ${overlegDag(overleg, view)} is vastgesteld`;

const metOverleg = async (
  view: View,
  over: Json,
): Promise<{ lijst: LijstConcept; overleg: Overleg } | undefined> => {
  const lijst = await lijstVan(view, over);
  const overleg =
    lijst?.overleg === undefined ? undefined : (await view.get(Overleggen, lijst.overleg))?.value;
  return lijst && overleg ? { lijst, overleg } : undefined;
};

const kanaal = async (view: View, over: Json): Promise<Composed> => {
  const gevonden = await metOverleg(view, over);
  if (!gevonden) return vervallen(view, 'Deze besluitenlijst is er niet meer.', 'weg');
  const titel = titelVan(gevonden.lijst, gevonden.overleg, view);
  return {
    send: true,
    summary: titel,
    card: vastgesteldCard({
      netwerk: view.netwerk.naam,
      titel,
      zin: `${aantallen(gevonden.lijst)}.${doorZin(gevonden.overleg)} Wie een actie heeft, krijgt die in een eigen bericht van mij. Typ /acties om jouw acties te zien.`,
      punten: [],
      acties: false,
    }),
  };
};

const klaar = async (view: View, over: Json): Promise<Composed> => {
  const gevonden = await metOverleg(view, over);
  if (!gevonden) return vervallen(view, 'Deze besluitenlijst is er niet meer.', 'weg');
  const { lijst, overleg } = gevonden;
  const { bekend = 0, verzet = 0, eigenaren = [], terug = [], gesloten = [] } = lijst.uitgave ?? {};
  const titel = titelVan(lijst, overleg, view);
  const mensen = new Set(terug.map(({ aanmelder }) => aanmelder)).size;
  return {
    send: true,
    summary: titel,
    card: vastgesteldCard({
      netwerk: view.netwerk.naam,
      titel,
      zin: `${aantallen(lijst)} vastgelegd.`,
      punten: [
        `${telWoord(eigenaren.length, 'persoon krijgt', 'mensen krijgen')} bericht over acties`,
        `${telWoord(mensen, 'aanmelder hoort', 'aanmelders horen')} wat besloten is`,
        ...(bekend > 0 ? [`${telWoord(bekend, 'actie was', 'acties waren')} al bekend`] : []),
        ...(gesloten.length > 0
          ? [
              `${telWoord(gesloten.length, 'actie is', 'acties zijn')} gesloten, want op de lijst ${gesloten.length === 1 ? 'is hij' : 'zijn ze'} klaar`,
            ]
          : []),
        ...(verzet > 0 ? [`${telWoord(verzet, 'actie kreeg', 'acties kregen')} een nieuwe datum`] : []),
      ],
      acties: true,
      overleg: overleg.id,
    }),
  };
};

const geslotenBericht = async (view: View, over: Json): Promise<Composed> => {
  const { eigenaar } = OverGesloten.parse(over);
  const gevonden = await metOverleg(view, over);
  const acties = (gevonden?.lijst.uitgave?.gesloten ?? []).filter((each) => each.eigenaar === eigenaar);
  if (!gevonden || acties.length === 0) return vervallen(view, 'Deze lijst is er niet meer.', 'weg');
  const aantal = telWoord(acties.length, 'actie', 'acties');
  const titel = `Gesloten: ${aantal} van jou`;
  return {
    send: true,
    summary: titel,
    card: meldingCard({
      context: view.netwerk.naam,
      titel,
      zin: `Op de actielijst bij het overleg van ${overlegDag(gevonden.overleg, view)} staat dat ${acties.length === 1 ? 'deze actie' : 'deze acties'} klaar ${acties.length === 1 ? 'is' : 'zijn'}. Je krijgt er geen herinnering meer over. Klopt het niet? Zeg het de coördinator.`,
      stappen: [{ title: 'Mijn acties', verb: 'opdracht.start', data: { opdracht: '/acties' } }],
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
  {
    soort: 'besluitenlijst.kanaal',
    again: true,
    noem: {
      wat: 'De besluitenlijst is vastgesteld, in het kanaal',
      waarom: 'Een coördinator stelde de lijst vast.',
    },
    compose: kanaal,
  },
  {
    soort: 'besluitenlijst.klaar',
    again: true,
    noem: {
      wat: 'De besluitenlijst is verwerkt',
      waarom: 'Wie de lijst vaststelde, hoort dat alles vastligt.',
    },
    compose: klaar,
  },
  {
    soort: 'besluitenlijst.gesloten',
    again: true,
    noem: {
      wat: 'Acties gesloten volgens de lijst',
      waarom: 'Op de vastgestelde lijst staat dat ze klaar zijn.',
    },
    compose: geslotenBericht,
  },
];
