import { controleCard } from '../../../../cards/besluitenlijst/controle.ts';
import type { Besluit } from '../../../domain/besluit.ts';
import { isVaakGecorrigeerd } from '../../../domain/besluit-correctie.ts';
import type { LijstConcept } from '../../../domain/besluitenlijst-concept.ts';
import { komtAanBod } from '../../../domain/besluitenlijst-vragen.ts';
import { Casussen } from '../../../domain/casus.ts';
import { CORRECTIE_REDENEN, versieVan, type Wijziging } from '../../../domain/lijst-versie.ts';
import type { Overleg } from '../../../domain/overleg.ts';
import { isLeeg } from '../../../domain/wissen.ts';
import type { Reply } from '../../../ports/chat.ts';
import type { View } from '../../turn.ts';
import { opgesteld } from '../opgesteld.ts';
import { bezig } from '../tonen.ts';
import { aantalWijzigingen, contextVan, telWoord } from '../woorden.ts';
import { wijzigingZin } from './woorden.ts';

const NIETS = 'Er is nog niets gewijzigd. Kies bij een punt "Wijzigen", of kies "Toch niet corrigeren".';

const NEEMT_TERUG: readonly Wijziging['wat'][] = ['besluit ingetrokken', 'besluit naar een andere casus'];
const BESLIST: readonly Wijziging['wat'][] = ['besluit erbij', 'besluit naar een andere casus'];

/** The casus about which this correction decides anew while another besluit goes on holding: put on the list since it was begun. */
const alBeslist = (lijst: LijstConcept, besluiten: readonly Besluit[]): string | undefined => {
  const punten = lijst.punten.filter((punt) => komtAanBod(lijst, punt));
  const weg = punten.flatMap(({ wijzigt = [] }) =>
    wijzigt.flatMap(({ wat, casus }) => (NEEMT_TERUG.includes(wat) ? (casus ?? []) : [])),
  );
  return punten
    .filter(({ wijzigt = [] }) => wijzigt.some(({ wat }) => BESLIST.includes(wat)))
    .map(({ casus }) => casus)
    .find(
      (nu) =>
        nu !== undefined &&
        !weg.includes(nu) &&
        besluiten.some(({ casus, ingetrokken }) => casus === nu && ingetrokken === undefined),
    );
};

/** Why a correction cannot be published (yet). Undefined when it can, and for any other list. */
export const nogNiet = async (
  view: View,
  lijst: LijstConcept,
  overleg: Overleg,
): Promise<string | undefined> => {
  if (lijst.bron !== 'correctie') return undefined;
  if (aantalWijzigingen(lijst) === 0) return NIETS;
  const anders = lijst.punten.flatMap(({ wijzigt = [] }) =>
    wijzigt.flatMap(({ wat, casus }) => (wat.startsWith('besluit') ? (casus ?? []) : [])),
  );
  const besluiten = (await opgesteld(view, overleg))
    .flatMap((each) => each.besluiten)
    .filter((besluit) => !isLeeg(besluit));
  const al = alBeslist(lijst, besluiten);
  if (al !== undefined)
    return `Over ${al} staat al een besluit op de lijst, dat niet in deze correctie zit. Laat dit punt weg. Begin daarna een nieuwe correctie.`;
  const vaak = besluiten.find(
    (besluit) => anders.includes(besluit.casus ?? '') && isVaakGecorrigeerd(besluit),
  );
  return vaak
    ? `Het besluit over ${vaak.casus} is al ${vaak.correcties?.length} keer gecorrigeerd. Leg het bij het volgende overleg opnieuw vast, en laat dit punt zoals het was.`
    : undefined;
};

/** How many aanmelders hear that a besluit they were told of has changed. */
const aanmelders = async (view: View, lijst: LijstConcept): Promise<number> => {
  const nummers = lijst.punten
    .filter((punt) => komtAanBod(lijst, punt))
    .flatMap(({ wijzigt = [] }) =>
      wijzigt.flatMap(({ wat, casus }) => (wat.startsWith('besluit') ? (casus ?? []) : [])),
    );
  const casussen = await Promise.all([...new Set(nummers)].map((nummer) => view.get(Casussen, nummer)));
  return new Set(casussen.flatMap((casus) => casus?.value.aanmelders ?? [])).size;
};

/** The last look at a correction: what it changes, who hears it, and why it is needed. */
export const toonCorrectie = async (
  view: View,
  lijst: LijstConcept,
  overleg: Overleg,
  { wanneer, fout }: { readonly wanneer: string; readonly fout?: string },
): Promise<Reply> => {
  const punten = lijst.punten.filter((punt) => komtAanBod(lijst, punt));
  const mensen = new Set(punten.flatMap(({ eigenaren }) => eigenaren)).size;
  const horen = await aanmelders(view, lijst);
  return bezig(
    controleCard({
      lijst: lijst.id,
      revisie: lijst.revisie,
      overleg: contextVan(overleg, view),
      zin: `${telWoord(aantalWijzigingen(lijst), 'wijziging', 'wijzigingen')}.`,
      gevolgen: [
        ...punten.flatMap(({ wijzigt = [] }) => wijzigt.map(wijzigingZin)),
        mensen === 0
          ? ''
          : `${telWoord(mensen, 'persoon hoort', 'mensen horen')} wat er voor hun acties verandert`,
        horen === 0
          ? ''
          : `${telWoord(horen, 'aanmelder hoort', 'aanmelders horen')} dat het besluit anders is`,
        'Wat er eerst stond, blijft te lezen bij de casus',
        wanneer,
      ].filter((zin) => zin !== ''),
      let: [],
      correctie: {
        versie: versieVan(overleg) + 1,
        redenen: CORRECTIE_REDENEN.map((reden) => ({
          title: reden.replace(/^./, (letter) => letter.toUpperCase()),
          value: reden,
        })),
        fout,
      },
    }),
  );
};
