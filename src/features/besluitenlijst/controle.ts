import { controleCard } from '../../../cards/besluitenlijst/controle.ts';
import type { LijstConcept } from '../../domain/besluitenlijst-concept.ts';
import { komtAanBod } from '../../domain/besluitenlijst-vragen.ts';
import { Casussen } from '../../domain/casus.ts';
import { toonDatumTijd } from '../../domain/datum.ts';
import type { Overleg } from '../../domain/overleg.ts';
import { inVenster, isInVenster } from '../../domain/werkdag.ts';
import type { Reply } from '../../ports/chat.ts';
import type { View } from '../turn.ts';
import { toonCorrectie } from './correctie/controle.ts';
import { wieDoorgeschoven } from './doorgeschoven.ts';
import { opgesteld } from './opgesteld.ts';
import { bezig } from './tonen.ts';
import { contextVan, telWoord } from './woorden.ts';

/** The items that publishing has something to do for. */
export const blijvend = (lijst: LijstConcept) => lijst.punten.filter((punt) => komtAanBod(lijst, punt));

const aanmelders = async (view: View, lijst: LijstConcept): Promise<string[]> => {
  const met = blijvend(lijst).filter(({ besluit }) => besluit);
  const casussen = await Promise.all(
    met.map(({ casus }) => (casus === undefined ? undefined : view.get(Casussen, casus))),
  );
  return [...new Set(casussen.flatMap((casus) => casus?.value.aanmelders ?? []))];
};

/** "7 acties naar 5 mensen, 2 aanmelders horen wat besloten is." */
const watGebeurt = async (view: View, lijst: LijstConcept): Promise<string> => {
  const punten = blijvend(lijst);
  const nieuw = punten.reduce((som, punt) => som + punt.nieuw, 0);
  const mensen = new Set(punten.flatMap(({ eigenaren }) => eigenaren)).size;
  const horen = (await aanmelders(view, lijst)).length;
  return [
    nieuw === 0
      ? 'Geen nieuwe acties.'
      : `${telWoord(nieuw, 'actie', 'acties')} naar ${telWoord(mensen, 'persoon', 'mensen')}.`,
    horen === 0
      ? ''
      : horen === 1
        ? '1 aanmelder hoort wat besloten is.'
        : `${horen} aanmelders horen wat besloten is.`,
  ]
    .filter((zin) => zin !== '')
    .join(' ');
};

const gevolgen = (lijst: LijstConcept): string[] => {
  const punten = blijvend(lijst);
  const verzet = punten.reduce((som, punt) => som + punt.verzet, 0);
  const sluit = punten.reduce((som, punt) => som + (punt.sluit ?? 0), 0);
  const over = lijst.onbekend.filter(
    (casus) => lijst.overname[casus]?.ja && punten.some((punt) => punt.casus === casus),
  );
  const weg = lijst.punten.length - punten.length;
  const besloten = punten.flatMap(({ casus, soort }) =>
    casus === undefined || soort === undefined ? [] : [`${casus}: ${soort}`],
  );
  return [
    ...besloten,
    over.length === 0 ? '' : `Overnemen: ${over.join(', ')}`,
    verzet === 0
      ? ''
      : `${telWoord(verzet, 'bekende actie krijgt', 'bekende acties krijgen')} een andere datum of eigenaar`,
    sluit === 0
      ? ''
      : `${telWoord(sluit, 'bekende actie wordt', 'bekende acties worden')} gesloten; de eigenaar hoort het`,
    weg === 0 ? '' : `${telWoord(weg, 'punt komt', 'punten komen')} niet mee`,
    lijst.aanwezig.length + lijst.afwezig.length === 0
      ? 'De aanwezigheid wordt niet genoteerd'
      : `Aanwezig: ${lijst.aanwezig.length}, afwezig: ${lijst.afwezig.length}`,
    'Het kanaal krijgt een bericht met alleen aantallen',
  ].filter((zin) => zin !== '');
};

const doorZin = async (view: View, lijst: LijstConcept, overleg: Overleg | undefined): Promise<string[]> => {
  const door = overleg ? [...(await wieDoorgeschoven(view, lijst, overleg)).keys()] : [];
  return door.length === 0 ? [] : [`Doorgeschoven: ${door.join(', ')}. De aanmelder krijgt daarvan bericht`];
};

/** What this list does not change of the one that was published. */
const alVast = async (view: View, lijst: LijstConcept, overleg: Overleg): Promise<string[]> => {
  const vast = (await opgesteld(view, overleg)).filter(({ besluiten }) => besluiten.length > 0);
  const over = blijvend(lijst).flatMap(({ casus, besluit }) =>
    besluit && vast.some((each) => each.casus === casus) ? (casus ?? []) : [],
  );
  return [
    'voor dit overleg is al een lijst vastgesteld. Alleen nieuwe besluiten en acties komen erbij.',
    ...(over.length === 0
      ? []
      : [
          `het besluit over ${over.join(', ')} staat al vast en verandert niet door deze lijst. Wijzigen kan met "Corrigeren" bij de vastgestelde lijst.`,
        ]),
  ];
};

/** When those concerned hear of it. */
export const wanneerBerichten = (view: View): string => {
  const zone = view.netwerk.tijdzone;
  return isInVenster(view.now, zone)
    ? 'De berichten gaan meteen weg.'
    : `De berichten gaan weg op ${toonDatumTijd(inVenster(view.now, zone), zone, view.vandaag)}.`;
};

/** The last look: what publishing this list will bring about. */
export const toonControle = async (
  turn: View,
  lijst: LijstConcept,
  overleg: Overleg | undefined,
): Promise<Reply> => {
  const wanneer = wanneerBerichten(turn);
  if (overleg && lijst.bron === 'correctie') return toonCorrectie(turn, lijst, overleg, { wanneer });
  return bezig(
    controleCard({
      lijst: lijst.id,
      revisie: lijst.revisie,
      overleg: contextVan(overleg, turn),
      zin: await watGebeurt(turn, lijst),
      gevolgen: [...gevolgen(lijst), ...(await doorZin(turn, lijst, overleg)), wanneer],
      let: overleg?.vastgesteld === undefined ? [] : await alVast(turn, lijst, overleg),
    }),
  );
};
