import { z } from 'zod/v4';
import { vastgesteldCard } from '../../../../cards/besluitenlijst/vastgesteld.ts';
import { meldingCard } from '../../../../cards/kit/melding.ts';
import type { Geraakt, LijstConcept } from '../../../domain/besluitenlijst-concept.ts';
import type { Overleg } from '../../../domain/overleg.ts';
import type { MessageKind } from '../../feature.ts';
import type { Composed, View } from '../../turn.ts';
import { metOverleg, vervallen, WEG } from '../berichten-lezen.ts';
import { GERAAKT } from '../uitgave-berichten.ts';
import { versiesVan } from '../versies.ts';
import { overlegDag, telWoord } from '../woorden.ts';
import { wijzigingZin } from './woorden.ts';

const Over = z.object({ wie: z.string() });

/** What changes for one person, in neutral words. */
const zinnenVoor = ({ nieuw, gewijzigd, weg, casussen }: Geraakt): string[] => [
  ...(nieuw === 0 ? [] : [`Je krijgt er ${telWoord(nieuw, 'actie', 'acties')} bij.`]),
  ...(gewijzigd === 0
    ? []
    : [`${telWoord(gewijzigd, 'actie van jou is', 'acties van jou zijn')} gewijzigd.`]),
  ...(weg === 0 ? [] : [`${telWoord(weg, 'actie is', 'acties zijn')} niet meer van jou.`]),
  ...(casussen.length === 0 ? [] : [`Het besluit over ${casussen.join(', ')} is anders.`]),
];

/** To everyone a correction or a running list is about, once: what changes for them, and where to look. */
export const geraaktBericht: MessageKind = {
  soort: GERAAKT,
  again: true,
  noem: {
    wat: 'Jouw acties zijn gewijzigd',
    waarom: 'Een lijst werd gecorrigeerd, of gaf acties een andere datum of eigenaar.',
  },
  compose: async (view, ruw) => {
    const { wie } = Over.parse(ruw);
    const gevonden = await metOverleg(view, ruw);
    const voor = gevonden?.lijst.uitgave?.geraakt?.find((each) => each.wie === wie);
    if (!gevonden || !voor) return vervallen(view, WEG, 'weg');
    const dag = overlegDag(gevonden.overleg, view);
    const titel = gevonden.lijst.uitgave?.correctie
      ? `Correctie op de besluitenlijst van ${dag}`
      : `De actielijst van ${dag} wijzigt jouw acties`;
    const [casus] = voor.casussen;
    return {
      send: true,
      summary: titel,
      card: meldingCard({
        context: view.netwerk.naam,
        titel,
        zin: [...zinnenVoor(voor), 'Klopt het niet? Zeg het de coördinator.'].join(' '),
        stappen: [
          ...(voor.nieuw + voor.gewijzigd + voor.weg === 0
            ? []
            : [{ title: 'Mijn acties', verb: 'opdracht.start', data: { opdracht: '/acties' } }]),
          ...(casus === undefined
            ? []
            : [{ title: `${casus} openen`, verb: 'casus.openen', data: { casus } }]),
        ],
      }),
    };
  },
};

/** To whoever corrected it: what was changed, and what is still theirs to look at. */
export const gecorrigeerd = async (view: View, lijst: LijstConcept, overleg: Overleg): Promise<Composed> => {
  const { wijzigingen = [], bleef = [] } = lijst.uitgave?.correctie ?? {};
  const versie = (await versiesVan(view, overleg)).find((each) => each.lijst === lijst.id)?.versie;
  const mensen = lijst.uitgave?.geraakt ?? [];
  const aanmelders = new Set((lijst.uitgave?.terug ?? []).map(({ aanmelder }) => aanmelder)).size;
  const anders = [
    ...new Set(
      wijzigingen.flatMap(({ wat, casus }) => (wat === 'actie naar iemand anders' ? (casus ?? []) : [])),
    ),
  ];
  const titel =
    versie === undefined
      ? `Niets gewijzigd op de besluitenlijst van ${overlegDag(overleg, view)}`
      : `De besluitenlijst van ${overlegDag(overleg, view)} is gecorrigeerd`;
  return {
    send: true,
    summary: titel,
    card: vastgesteldCard({
      netwerk: view.netwerk.naam,
      titel,
      zin:
        versie === undefined
          ? 'Wat je wilde wijzigen, was intussen al anders. Er is geen nieuwe versie.'
          : `Versie ${versie} geldt nu.`,
      punten: [
        ...wijzigingen.map(wijzigingZin),
        `${telWoord(mensen.length, 'persoon krijgt', 'mensen krijgen')} daar bericht van`,
        ...(aanmelders === 0
          ? []
          : [`${telWoord(aanmelders, 'aanmelder hoort', 'aanmelders horen')} dat het besluit anders is`]),
        ...bleef.map(
          (casus) => `De staat van ${casus} is niet veranderd: die was daarna al gewijzigd. Kijk bij /casus`,
        ),
        ...anders.map((casus) => `Kijk bij ${casus} of iedereen op de casus daar nog hoort`),
      ],
      acties: true,
      overleg: overleg.id,
    }),
  };
};
