import { z } from 'zod/v4';
import { vastgesteldCard } from '../../../cards/besluitenlijst/vastgesteld.ts';
import { meldingCard } from '../../../cards/kit/melding.ts';
import type { LijstConcept } from '../../domain/besluitenlijst-concept.ts';
import type { Overleg } from '../../domain/overleg.ts';
import type { Json } from '../../ports/store.ts';
import type { MessageKind } from '../feature.ts';
import type { Composed, View } from '../turn.ts';
import { metOverleg, vervallen, WEG } from './berichten-lezen.ts';
import { gecorrigeerd } from './correctie/berichten.ts';
import { versiesVan } from './versies.ts';
import { instantDag, overlegDag, telWoord } from './woorden.ts';

const OverGesloten = z.object({ lijst: z.string(), eigenaar: z.string() });

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

/** That it was corrected since: in the channel it is said in place, those concerned hear it themselves. */
const versieZin = async (view: View, overleg: Overleg): Promise<string> => {
  const laatste = (await versiesVan(view, overleg)).filter(({ soort }) => soort === 'correctie').at(-1);
  return laatste ? ` Gecorrigeerd op ${instantDag(laatste.op, view)} (versie ${laatste.versie}).` : '';
};

const kanaal = async (view: View, over: Json): Promise<Composed> => {
  const gevonden = await metOverleg(view, over);
  if (!gevonden) return vervallen(view, WEG, 'weg');
  const titel = titelVan(gevonden.lijst, gevonden.overleg, view);
  return {
    send: true,
    summary: titel,
    card: vastgesteldCard({
      netwerk: view.netwerk.naam,
      titel,
      zin: `${aantallen(gevonden.lijst)}.${doorZin(gevonden.overleg)}${await versieZin(view, gevonden.overleg)} Wie een actie heeft, krijgt die in een eigen bericht van mij. Typ /acties om jouw acties te zien.`,
      punten: [],
      acties: false,
      overleg: gevonden.overleg.id,
    }),
  };
};

const klaar = async (view: View, over: Json): Promise<Composed> => {
  const gevonden = await metOverleg(view, over);
  if (!gevonden) return vervallen(view, WEG, 'weg');
  const { lijst, overleg } = gevonden;
  const { bekend = 0, verzet = 0, eigenaren = [], terug = [], gesloten = [] } = lijst.uitgave ?? {};
  if (lijst.uitgave?.correctie) return gecorrigeerd(view, lijst, overleg);
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

/** What people hear once a list was published. */
export const vastgesteldBerichten: readonly MessageKind[] = [
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
