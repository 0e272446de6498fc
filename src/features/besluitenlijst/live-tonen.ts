import { GEEN } from '../../../cards/besluitenlijst/besluit.ts';
import { type LiveView, liveCard } from '../../../cards/besluitenlijst/live.ts';
import { liveOverCard } from '../../../cards/besluitenlijst/live-over.ts';
import { liveOverzichtCard } from '../../../cards/besluitenlijst/live-overzicht.ts';
import { neutraleTitel } from '../../domain/agenda.ts';
import type { PuntContent } from '../../domain/besluitenlijst-concept.ts';
import { lotVan } from '../../domain/besluitenlijst-vragen.ts';
import { hierna, nuVervolg, secondenOver, standVanPunt, uitloop, vervolgVan } from '../../domain/live.ts';
import { hoortBij, isCoordinator, naamMetPartner } from '../../domain/netwerk.ts';
import type { Agendapunt } from '../../domain/overleg.ts';
import type { Reply } from '../../ports/chat.ts';
import type { DeelnemerTurn, View } from '../turn.ts';
import { soortOpKaart, wasVan } from './live-schrijven.ts';
import { type Zicht, zichtOp, zietPunt } from './live-wie.ts';
import { agendaPunt, casusBij, geschreven, isZonderAanmelder, type Zaal } from './live-zaal.ts';
import { soortKeuzes } from './soorten.ts';
import { bezig } from './tonen.ts';
import { puntVan } from './werk.ts';
import { contextVan, dag, mensenKeuzes, telWoord } from './woorden.ts';

/** What an item is called to those at the overleg. */
export const naamVan = (punt: Agendapunt): string => punt.titel ?? neutraleTitel(punt);
const minuten = (seconden: number): number => Math.ceil(Math.abs(seconden) / 60);

/** "Nog 12 van 15 minuten", or how much it is over its time. */
const tijdZin = (zaal: Zaal, punt: Agendapunt, view: View): string => {
  const over = secondenOver(zaal.live, punt, view.now);
  const gegeven = telWoord(punt.minuten, 'minuut', 'minuten');
  return over >= 0
    ? `nog ${minuten(over)} van ${gegeven}`
    : `${telWoord(minuten(over), 'minuut', 'minuten')} over de tijd van ${gegeven}`;
};

const uitloopZin = ({ live, overleg }: Zaal, view: View): string[] => {
  const te = uitloop(live, overleg, view.now);
  return te > 0 ? [`Het overleg loopt ${telWoord(te, 'minuut', 'minuten')} uit.`] : [];
};

/** Those on the item and on its casus come first; the casusregisseur and the aanmelders among them, for who may know. */
export const mensenBij = async (turn: DeelnemerTurn, punt: Agendapunt): Promise<LiveView['mensen']> => {
  const casus = (await zietPunt(turn, punt.casus)) ? await casusBij(turn, punt) : undefined;
  const partners = new Set([...punt.partners, ...(casus?.partners ?? [])]);
  const genoemd = new Set([casus?.regisseur, ...(casus?.aanmelders ?? [])]);
  const eerst = turn.netwerk.deelnemers.filter(
    (een) => genoemd.has(een.id) || [...partners].some((partner) => hoortBij(een, partner)),
  );
  return mensenKeuzes(
    turn.netwerk,
    eerst.map(({ id }) => id),
  );
};

const actieZinnen = ({ acties, verborgen }: Zicht, view: View): string[] => [
  ...acties
    .filter((actie) => lotVan(actie) !== 'weg')
    .map(({ wat, wie, wanneer }) => {
      const eigenaar = wie.wie === undefined ? 'eigenaar nog kiezen' : naamMetPartner(view.netwerk, wie.wie);
      const op = wanneer.op === undefined ? 'datum nog kiezen' : `uiterlijk ${dag(wanneer.op, view)}`;
      return `${wat.replace(/\.$/, '')}. ${eigenaar}, ${op}`;
    }),
  ...(verborgen > 0 ? [`${telWoord(verborgen, 'actie', 'acties')} van een ander`] : []),
];

/** Who keeps it together, or when it comes back, once it was said. */
const vervolgRegel = (content: PuntContent, view: View): LiveView['vervolg'] => {
  const vraag = vervolgVan(content);
  const nu = vraag === undefined ? '' : nuVervolg(content, vraag);
  if (vraag === undefined || nu === '') return undefined;
  const zin =
    vraag === 'regisseur'
      ? `Casusregisseur: ${naamMetPartner(view.netwerk, nu)}`
      : `Terug op de agenda: over ${telWoord(Number(nu), 'week', 'weken')}`;
  return { vraag, zin };
};

const lezenBij = ({ casus, soort }: Agendapunt): LiveView['lezen'] => {
  if (casus !== undefined) return 'De vraag, en wat is voorbereid';
  return soort === 'acties vorige keer' ? 'Wat niet is gedaan, en waarom' : undefined;
};

const BESLUIT_VAN_ANDER =
  'Iemand anders schreef hier al een besluit op. Jij kunt het niet lezen, want je staat niet op deze casus. Wat jij typt, komt erbij.';

/** What stands in the form: what was typed and refused, else what is kept. */
export type Ingevuld = LiveView['ingevuld'];

/** The card of one item. */
const toonPunt = async (
  turn: DeelnemerTurn,
  zaal: Zaal,
  punt: Agendapunt,
  zin: { readonly fout?: string | undefined; readonly melding?: string | undefined } = {},
  getypt?: Ingevuld,
): Promise<Reply> => {
  const { overleg, werk, live } = zaal;
  const id = geschreven(zaal, punt);
  const punten = overleg.agenda;
  const plek = punten.findIndex((een) => een.id === punt.id);
  const content = id === undefined ? undefined : await puntVan(turn, werk, id);
  const volgt = hierna(live, punten);
  const zicht = await zichtOp(turn, punt, content);
  return bezig(
    liveCard({
      overleg: overleg.id,
      context: contextVan(overleg, turn),
      punt: punt.id,
      was: await wasVan(turn, zaal, soortOpKaart(content), content?.besluitTekst ?? ''),
      titel: `Punt ${plek + 1}: ${naamVan(punt)}`,
      tijd: tijdZin(zaal, punt, turn),
      hierna: volgt && naamVan(volgt),
      let: [
        ...uitloopZin(zaal, turn),
        ...((await isZonderAanmelder(turn, overleg, punt))
          ? ['De aanmelder is er niet en liet geen input achter. Klik op Overslaan om door te schuiven.']
          : []),
        ...(zicht.besluitVanAnder ? [BESLUIT_VAN_ANDER] : []),
      ],
      ...zin,
      soorten:
        punt.casus === undefined
          ? undefined
          : [...soortKeuzes, { title: 'Niets over de casus', value: GEEN }],
      mensen: await mensenBij(turn, punt),
      acties: actieZinnen(zicht, turn),
      vervolg: content && zicht.alles ? vervolgRegel(content, turn) : undefined,
      lezen: zicht.alles ? lezenBij(punt) : undefined,
      vorige: plek > 0,
      ingevuld:
        getypt ??
        (zicht.besluitVanAnder
          ? {}
          : { soort: soortOpKaart(content) || undefined, besluit: content?.besluitTekst }),
    }),
  );
};

/** The same item once more, with what was typed and what is wrong with it. */
export const toonFout = (
  turn: DeelnemerTurn,
  zaal: Zaal,
  punt: Agendapunt,
  fout: string,
  getypt: Ingevuld,
): Promise<Reply> => toonPunt(turn, zaal, punt, { fout }, getypt);

/** Where the overleg is now; all of it when every item is done. */
export const toonNu = (turn: DeelnemerTurn, zaal: Zaal, melding?: string): Promise<Reply> => {
  const nu = zaal.overleg.agenda.find(({ id }) => id === zaal.live.nu);
  return nu ? toonPunt(turn, zaal, nu, { melding }) : toonOverzicht(turn, zaal, 1);
};

const standZin = (zaal: Zaal, punt: Agendapunt, view: View): string => {
  const { live } = zaal;
  const gegeven = telWoord(punt.minuten, 'minuut', 'minuten');
  if (live.nu === punt.id) return `Nu aan de beurt, ${tijdZin(zaal, punt, view)}`;
  const gebruikt = Math.round((punt.minuten * 60 - secondenOver(live, punt, view.now)) / 60);
  switch (standVanPunt(live, punt.id)) {
    case 'besproken':
      return `Besproken, ${gebruikt} van ${gegeven}`;
    case 'doorgeschoven':
      return punt.casus === undefined ? 'Niet besproken' : 'Doorgeschoven';
    case 'later':
      return `Straks nog, ${gegeven}`;
    case undefined:
      return `Nog niet besproken, ${gegeven}`;
  }
};

const opvallend = (zaal: Zaal): string[] => {
  const { live, overleg, werk } = zaal;
  const casussen = overleg.agenda.filter(({ casus }) => casus !== undefined);
  const met = (stand: string) => casussen.filter(({ id }) => standVanPunt(live, id) === stand);
  const zonder = met('besproken').filter(
    (punt) => !werk.lijst.punten.some(({ id, besluit }) => id === geschreven(zaal, punt) && besluit),
  );
  const door = met('doorgeschoven');
  const nummers = (punten: readonly Agendapunt[]) => punten.map(({ casus }) => casus).join(', ');
  return [
    ...(zonder.length > 0 ? [`Besproken zonder besluit: ${nummers(zonder)}.`] : []),
    ...(door.length > 0
      ? [`Doorgeschoven: ${nummers(door)}. De aanmelder hoort het als de lijst is vastgesteld.`]
      : []),
  ];
};

/** All items with what became of them; at the end also what comes next. */
export const toonOverzicht = async (turn: DeelnemerTurn, zaal: Zaal, pagina: number): Promise<Reply> => {
  const { live, overleg, werk } = zaal;
  const klaar = live.nu === undefined;
  const besluiten = werk.lijst.punten.filter(({ besluit, weg }) => besluit && !weg).length;
  const acties = werk.lijst.punten.reduce((som, punt) => som + (punt.weg ? 0 : punt.nieuw), 0);
  return bezig(
    liveOverzichtCard({
      overleg: overleg.id,
      context: contextVan(overleg, turn),
      lijst: werk.lijst.id,
      titel: klaar ? 'Het overleg is klaar' : 'Het overleg tot nu toe',
      zin: `${telWoord(besluiten, 'besluit', 'besluiten')} en ${telWoord(acties, 'actie', 'acties')} opgeschreven.`,
      let: [...(klaar ? [] : uitloopZin(zaal, turn)), ...opvallend(zaal)],
      punten: overleg.agenda.map((punt, plek) => ({
        id: punt.id,
        titel: `${plek + 1}. ${naamVan(punt)}`,
        stand: standZin(zaal, punt, turn),
      })),
      pagina,
      klaar,
      coordinator: isCoordinator(turn.who.deelnemer),
    }),
  );
};

/** Later today, or passed on? */
export const vraagOver = async (turn: DeelnemerTurn, zaal: Zaal, id: string): Promise<Reply> => {
  const punt = agendaPunt(zaal, id);
  return bezig(
    liveOverCard({
      overleg: zaal.overleg.id,
      context: contextVan(zaal.overleg, turn),
      punt: id,
      titel: naamVan(punt),
      casus: punt.casus !== undefined,
      zonderAanmelder: await isZonderAanmelder(turn, zaal.overleg, punt),
    }),
  );
};
