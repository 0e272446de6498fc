import { Temporal } from 'temporal-polyfill';
import type { ConceptActie, PuntContent } from './besluitenlijst-concept.ts';
import { isAfgerond } from './besluitenlijst-correctie.ts';
import { isSluit } from './besluitenlijst-stand.ts';
import { lotVan } from './besluitenlijst-vragen.ts';
import type { Casus, CasusStatus } from './casus.ts';
import { deelnemerMet, type Netwerk } from './netwerk.ts';
import { wieNu } from './vertrek.ts';
import { werkdagVanaf } from './werkdag.ts';

type Datum = Temporal.PlainDate;

/** When a casus that is followed comes back: so many weeks after the overleg (`volgenWeken` of the protocol unless told). */
export const terugOp = (punt: PuntContent, overleg: Datum, netwerk: Netwerk): string | undefined =>
  punt.soort === 'volgen'
    ? overleg.add({ weeks: punt.volgenWeken ?? netwerk.protocol.volgenWeken }).toString()
    : undefined;

/**
 * The state of a casus after a besluit. Nothing is actief without a casusregisseur; where the netwerk itself does no
 * more for now (one partner goes on alone, referred, scaled up) and there is none, it sleeps.
 */
export const statusNa = (
  status: CasusStatus,
  punt: PuntContent,
  regisseur: string | undefined,
): CasusStatus => {
  switch (punt.soort) {
    case undefined:
      return status === 'nieuw' && regisseur !== undefined ? 'actief' : status;
    case 'volgen':
      return 'volgen';
    case 'afsluiten':
      if (punt.afsluiting === undefined) return status;
      return punt.afsluiting === 'positief' ? 'afgesloten positief' : 'afgesloten negatief';
    case 'overdragen':
      return totOverdracht(status, regisseur);
    case 'integrale aanpak':
      return regisseur === undefined ? status : 'actief';
    case 'één partner zelfstandig':
    case 'doorverwijzing naar ander overleg':
    case 'doorverwijzing naar zorgpartner':
    case 'opschalen':
      return regisseur === undefined ? 'slapend' : 'actief';
  }
};

/** To be handed over, and not gone yet: it stays open and in hands until the other netwerk has it. */
const totOverdracht = (status: CasusStatus, regisseur: string | undefined): CasusStatus => {
  const dicht = status.startsWith('afgesloten') || status === 'overgedragen';
  if (status !== 'nieuw' && !dicht) return status;
  return regisseur === undefined ? (dicht ? 'slapend' : 'nieuw') : 'actief';
};

/** Whether this item gives the actie, or the casus it is for, to whoever is named: a new one, one that goes over, or by a correction. */
const isNieuwVoor = (actie: ConceptActie, { casus }: PuntContent): boolean => {
  const lot = lotVan(actie);
  if (lot === 'bekend') return actie.bekend?.naar !== undefined && !isSluit(actie);
  if (lot !== 'staat') return lot === 'nieuw';
  return actie.staat?.casus !== casus || (actie.wie.wie !== actie.staat?.wie && !isAfgerond(actie));
};

/** Whether this item brings the casus to another state, or to somebody else who keeps it together. */
export const brengtVerder = ({ status, regisseur: was }: Casus, punt: PuntContent): boolean => {
  const regisseur = punt.regie?.wie ?? was;
  return regisseur !== was || statusNa(status, punt, regisseur) !== status;
};

/** The partners that come onto the casus: of whoever must do something, and of the casusregisseur. A letter needs none. */
export const partnersDoor = (punt: PuntContent, netwerk: Netwerk): string[] => {
  const mensen = [
    ...punt.acties.flatMap((actie) =>
      actie.soort === 'actie' && isNieuwVoor(actie, punt) && actie.wie.wie !== undefined
        ? [actie.wie.wie]
        : [],
    ),
    ...(punt.regie?.wie === undefined ? [] : [punt.regie.wie]),
  ];
  return [...new Set(mensen.flatMap((id) => deelnemerMet(netwerk, id)?.partner ?? []))];
};

/** Discussed without a besluit: what is followed comes back again by itself, until somebody decides otherwise. */
const weerTerug = (
  vorige: string | undefined,
  { overleg, netwerk }: { readonly overleg: Datum; readonly netwerk: Netwerk },
): string | undefined =>
  vorige !== undefined && vorige <= overleg.toString()
    ? overleg.add({ weeks: netwerk.protocol.volgenWeken }).toString()
    : vorige;

/** The casus after this item. `verouderd`: a later overleg decided about it, so only who is on it can grow. */
export const casusNa = (
  casus: Casus,
  punt: PuntContent,
  van: { readonly overleg: Datum; readonly netwerk: Netwerk; readonly verouderd: boolean },
): Casus => {
  const partners = [...new Set([...casus.partners, ...partnersDoor(punt, van.netwerk)])];
  // What was handed over is somewhere else: a list that comes after it does not bring it back.
  if (van.verouderd || casus.status === 'overgedragen') return { ...casus, partners };
  const { terugOp: vorige, regisseur: was, overTeDragen: stond, ...rest } = casus;
  const regisseur = punt.regie?.wie === undefined ? was : wieNu(van.netwerk, punt.regie.wie);
  const status = statusNa(casus.status, punt, regisseur);
  // A casus that ran before the bot came, about which this list decides nothing, must not drop out of sight.
  const uitZicht = casus.overgenomen && status === 'nieuw';
  const volgend = uitZicht ? { ...punt, soort: 'volgen' as const } : punt;
  const overdragen = punt.soort === 'overdragen' ? van.overleg.toString() : undefined;
  const overTeDragen = overdragen ?? (punt.soort === undefined ? stond : undefined);
  const op =
    terugOp(volgend, van.overleg, van.netwerk) ??
    (punt.soort === undefined || overdragen ? weerTerug(vorige ?? overdragen, van) : undefined);
  return {
    ...rest,
    partners,
    status: uitZicht ? 'volgen' : status,
    ...(regisseur === undefined ? {} : { regisseur }),
    ...(op === undefined ? {} : { terugOp: op }),
    ...(overTeDragen === undefined ? {} : { overTeDragen }),
  };
};

const NOTIFICATIEBRIEF = 'Notificatiebrief sturen aan de jongere en de ouders.';

/** Proposes the letter to youth and parents where a casus was on an agenda for the first time and the list has none. */
export const metNotificatiebrief = (
  punt: PuntContent,
  van: {
    readonly eersteKeer: boolean;
    readonly eigenaar: string;
    readonly id: string;
    readonly overleg: Datum;
    readonly vandaag: Datum;
  },
): PuntContent => {
  if (!van.eersteKeer || punt.acties.some(({ soort }) => soort === 'notificatiebrief')) return punt;
  const vanaf = Temporal.PlainDate.compare(van.overleg, van.vandaag) < 0 ? van.vandaag : van.overleg;
  return {
    ...punt,
    acties: [
      ...punt.acties,
      {
        id: van.id,
        soort: 'notificatiebrief',
        wat: NOTIFICATIEBRIEF,
        bron: NOTIFICATIEBRIEF,
        wie: { tekst: '', wie: van.eigenaar, kandidaten: [] },
        wanneer: { tekst: '', op: werkdagVanaf(vanaf.add({ weeks: 1 })).toString(), hoe: 'een week later' },
        voorstel: true,
      },
    ],
  };
};
