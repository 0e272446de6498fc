import { z } from 'zod/v4';
import { controleCard } from '../../../cards/besluitenlijst/controle.ts';
import { meldingCard } from '../../../cards/kit/melding.ts';
import type { LijstConcept } from '../../domain/besluitenlijst-concept.ts';
import { nogTeZien } from '../../domain/besluitenlijst-stand.ts';
import { aantalVragen, valtWeg } from '../../domain/besluitenlijst-vragen.ts';
import { Casussen } from '../../domain/casus.ts';
import { toonDatumTijd } from '../../domain/datum.ts';
import { deelnemerMet } from '../../domain/netwerk.ts';
import type { Overleg } from '../../domain/overleg.ts';
import { inVenster, isInVenster } from '../../domain/werkdag.ts';
import type { Reply } from '../../ports/chat.ts';
import type { Verb } from '../feature.ts';
import type { DeelnemerTurn, View } from '../turn.ts';
import { toonVolgende } from './antwoorden.ts';
import { wieDoorgeschoven } from './doorgeschoven.ts';
import { PUBLICEREN } from './publiceren.ts';
import { bezig, toonKiesOverleg, toonLijst } from './tonen.ts';
import { lijstVerb, OverLijst, type Werk, zetLijst } from './werk.ts';
import { contextVan, overlegDag, overlegVanLijst, telWoord } from './woorden.ts';

const blijvend = (lijst: LijstConcept) => lijst.punten.filter((punt) => !valtWeg(lijst, punt));

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
      : `${telWoord(verzet, 'bekende actie krijgt', 'bekende acties krijgen')} een nieuwe datum`,
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

/** What must be done first when the list is about a casus that is locked. */
const opSlot = async (view: View, lijst: LijstConcept): Promise<string | undefined> => {
  const nummers = [...new Set(blijvend(lijst).flatMap(({ casus }) => casus ?? []))];
  const casussen = await Promise.all(nummers.map((nummer) => view.get(Casussen, nummer)));
  const dicht = casussen.flatMap((casus) => (casus?.value.beperkt === undefined ? [] : [casus.value.id]));
  return dicht.length === 0
    ? undefined
    : `Op slot: ${dicht.join(', ')}. Haal het punt van de lijst, of haal eerst het slot van de casus. De lijst blijft bewaard.`;
};

/** The list again when it cannot be published (yet); undefined when it can. */
const eerstNog = async (turn: DeelnemerTurn, werk: Werk): Promise<Reply | undefined> => {
  if (werk.lijst.overleg === undefined) return toonKiesOverleg(turn, werk);
  if (werk.lijst.punten.length === 0) return toonLijst(turn, werk, 1, 'Er staat nog niets op de lijst.');
  if (aantalVragen(werk.lijst) > 0) return toonVolgende(turn, werk);
  const slot = await opSlot(turn, werk.lijst);
  if (slot !== undefined) return toonLijst(turn, werk, 1, slot);
  const pagina = nogTeZien(werk.lijst, turn.who.deelnemer.id);
  return pagina === undefined
    ? undefined
    : toonLijst(
        turn,
        werk,
        pagina,
        'Kijk eerst nog naar dit deel. Je hebt het nog niet gezien zoals het nu is.',
      );
};

const wanneerBerichten = (view: View): string => {
  const zone = view.netwerk.tijdzone;
  return isInVenster(view.now, zone)
    ? 'De berichten gaan meteen weg.'
    : `De berichten gaan weg op ${toonDatumTijd(inVenster(view.now, zone), zone, view.vandaag)}.`;
};

const controleer = async (turn: DeelnemerTurn, werk: Werk): Promise<Reply> => {
  const nog = await eerstNog(turn, werk);
  if (nog) return nog;
  const overleg = await overlegVanLijst(turn, werk.lijst);
  const { lijst } = werk;
  return bezig(
    controleCard({
      lijst: lijst.id,
      revisie: lijst.revisie,
      overleg: contextVan(overleg, turn),
      zin: await watGebeurt(turn, lijst),
      gevolgen: [...gevolgen(lijst), ...(await doorZin(turn, lijst, overleg)), wanneerBerichten(turn)],
      let:
        overleg?.vastgesteld === undefined
          ? []
          : ['voor dit overleg is al een lijst vastgesteld. Alleen nieuwe besluiten en acties komen erbij.'],
    }),
  );
};

const stelVast = async (turn: DeelnemerTurn, werk: Werk, revisie: number): Promise<Reply> => {
  const { lijst } = werk;
  if (revisie !== lijst.revisie) {
    const door = deelnemerMet(turn.netwerk, lijst.gewijzigdDoor)?.naam ?? 'iemand';
    return toonLijst(
      turn,
      werk,
      nogTeZien(lijst, turn.who.deelnemer.id),
      `De lijst is daarna nog gewijzigd door ${door}. Kijk hem opnieuw na.`,
    );
  }
  const nog = await eerstNog(turn, werk);
  if (nog) return nog;
  const overleg = await overlegVanLijst(turn, lijst);
  if (!overleg) return toonKiesOverleg(turn, werk);
  zetLijst(turn, werk, {
    status: 'publiceren',
    uitgave: {
      fase: 'punten',
      plek: 0,
      door: turn.who.deelnemer.id,
      aanvulling: overleg.vastgesteld !== undefined,
      besluiten: 0,
      acties: 0,
      verzet: 0,
      bekend: 0,
      eigenaren: [],
      terug: [],
    },
  });
  turn.moment(turn.now, PUBLICEREN, lijst.id);
  turn.audit('vastgesteld', `besluitenlijst ${lijst.id}`);
  return {
    kind: 'card',
    summary: 'Besluitenlijst vastgesteld',
    card: meldingCard({
      context: turn.netwerk.naam,
      titel: 'Vastgesteld',
      zin: `De besluitenlijst van ${overlegDag(overleg, turn)} wordt nu verwerkt. ${wanneerBerichten(turn)} Je krijgt bericht als het klaar is.`,
    }),
  };
};

/** The last look, and the yes. */
export const vaststelVerbs: readonly Verb[] = [
  lijstVerb('besluitenlijst.controle', OverLijst, controleer),
  lijstVerb(
    'besluitenlijst.vaststellen',
    OverLijst.extend({ revisie: z.number().int() }),
    (turn, werk, { revisie }) => stelVast(turn, werk, revisie),
  ),
];
