import type { Correctie } from '../../../domain/besluit-correctie.ts';
import type { PuntContent, Uitgave } from '../../../domain/besluitenlijst-concept.ts';
import {
  actieWijziging,
  besluitWijziging,
  bijElkaar,
  geraakt,
  wijzigingenVan,
} from '../../../domain/besluitenlijst-correctie.ts';
import { partnersDoor } from '../../../domain/besluitenlijst-gevolg.ts';
import { samengeteld, type Wijziging } from '../../../domain/lijst-versie.ts';
import { wieNu } from '../../../domain/vertrek.ts';
import type { Turn } from '../../turn.ts';
import type { Publicatie } from '../publicatie.ts';
import { verwerkActies } from '../publiceer-acties.ts';
import { type Onder, onderVan, publiceerPunt } from '../publiceer-punt.ts';
import { corrigeerActies } from './acties.ts';
import { type Gecorrigeerd, laatMeekijken, trekBesluitIn, vervangBesluit } from './besluit.ts';

const corrigeerBesluit = async (
  turn: Turn,
  van: Publicatie,
  punt: PuntContent,
  correctie: Correctie,
): Promise<Gecorrigeerd | undefined> => {
  const id = punt.staat?.besluit;
  if (id === undefined) return undefined;
  const blijft = punt.casus === punt.staat?.casus && !punt.weg;
  switch (besluitWijziging(punt)) {
    case 'besluit gewijzigd':
      return vervangBesluit(turn, van, { punt, id }, correctie);
    case 'besluit ingetrokken':
      return trekBesluitIn(
        turn,
        van,
        { id, partners: blijft ? partnersDoor(punt, turn.netwerk) : [] },
        correctie,
      );
    case 'besluit naar een andere casus':
      return trekBesluitIn(turn, van, { id, partners: [] }, correctie);
    default:
      return undefined;
  }
};

/** Whom a changed besluit concerns: whoever keeps the casus together, before and after. */
const regisseurs = ({ besluit, casus }: Gecorrigeerd): string[] =>
  [...new Set([casus?.regisseur, besluit.regisseur, besluit.gevolg?.was.regisseur])].filter(
    (wie) => wie !== undefined,
  );

/** What is new in an item goes the way of any list: a besluit with its casus and acties, or acties alone. */
const publiceerNieuw = async (
  turn: Turn,
  van: Publicatie,
  punt: PuntContent,
  onder: Onder,
): Promise<Uitgave> => {
  const wat = besluitWijziging(punt);
  const { staat: _staat, ...rest } = punt;
  if (punt.weg) return van.uitgave;
  const nieuweCasus = punt.acties.some(({ staat }) => staat !== undefined && staat.casus !== punt.casus);
  if (wat === 'besluit erbij' || wat === 'besluit naar een andere casus' || nieuweCasus)
    return publiceerPunt(turn, van, rest, onder);
  const { acties, geraakt: geraakten } = await verwerkActies(turn, van, punt, onder.sleutel);
  const casus = onder.met?.stored;
  // A besluit that changed has written the casus already, with everyone on it.
  if (casus && wat === undefined) laatMeekijken(turn, casus, partnersDoor(punt, turn.netwerk));
  return {
    ...van.uitgave,
    acties: van.uitgave.acties + acties,
    geraakt: [...(van.uitgave.geraakt ?? []), ...geraakten],
  };
};

/** Whoever gets a new actie, once for each. */
const nieuweEigenaren = (turn: Turn, punt: PuntContent): string[] =>
  punt.acties.flatMap((actie) =>
    actieWijziging(actie, punt) === 'actie erbij' && actie.wie.wie !== undefined
      ? [wieNu(turn.netwerk, actie.wie.wie)]
      : [],
  );

/** The aanmelders hear that what they were told has changed. */
const aanmeldersVan = ({ besluit, casus }: Gecorrigeerd): Uitgave['terug'] =>
  (casus?.aanmelders ?? []).map((aanmelder) => ({
    besluit: besluit.id,
    aanmelder,
    correctie: besluit.correcties?.length ?? 1,
  }));

/** The changes that were wanted, as far as they could still be made: what is on record as a version is what happened. */
const watGebeurde = (
  gewild: readonly Wijziging[],
  besluit: Gecorrigeerd | undefined,
  acties: readonly { readonly wat: Wijziging['wat'] }[],
): Wijziging[] => {
  const [eerste] = gewild;
  const casus = eerste?.casus === undefined ? {} : { casus: eerste.casus };
  return [
    ...gewild.filter(({ wat }) => wat.endsWith('erbij') || (wat.startsWith('besluit') && besluit)),
    ...acties.map(({ wat }) => ({ ...casus, wat, aantal: 1 })),
  ];
};

/**
 * Publishes what a correction changes of one item; an item that was not changed is left alone. Resolves with the count so far, who
 * must hear of it, and which aanmelders.
 */
export const corrigeerPunt = async (turn: Turn, van: Publicatie, punt: PuntContent): Promise<Uitgave> => {
  const { uitgave } = van;
  const wijzigingen = wijzigingenVan(punt);
  if (wijzigingen.length === 0 || !uitgave.correctie) return uitgave;
  const { versie, reden } = uitgave.correctie;
  const correctie: Correctie = { versie, reden, door: uitgave.door, now: turn.now };
  const { casus: _casus, ...nergens } = punt;
  // What is left out brings no casus into being.
  const onder = await onderVan(turn, van, punt.weg ? nergens : punt);
  const gecorrigeerd = await corrigeerBesluit(turn, van, punt, correctie);
  const acties = await corrigeerActies(turn, punt, onder.sleutel, uitgave.door);
  const na = await publiceerNieuw(turn, van, punt, onder);
  const casus = gecorrigeerd?.besluit.casus;
  const horen = gecorrigeerd && casus !== undefined ? regisseurs(gecorrigeerd) : [];
  return {
    ...na,
    // Everyone hears it in one message about the correction.
    eigenaren: uitgave.eigenaren,
    geraakt: bijElkaar([
      ...(na.geraakt ?? []),
      ...acties.flatMap(({ mensen }) => mensen),
      ...nieuweEigenaren(turn, punt).map((wie) => geraakt(wie, { nieuw: 1 })),
      ...horen.map((wie) => geraakt(wie, { casussen: casus === undefined ? [] : [casus] })),
    ]),
    terug: [...na.terug, ...(gecorrigeerd ? aanmeldersVan(gecorrigeerd) : [])],
    correctie: {
      versie,
      reden,
      bleef: [
        ...(uitgave.correctie.bleef ?? []),
        ...(gecorrigeerd?.bleef && casus !== undefined ? [casus] : []),
      ],
      wijzigingen: samengeteld([
        ...uitgave.correctie.wijzigingen,
        ...watGebeurde(wijzigingen, gecorrigeerd, acties),
      ]),
    },
  };
};
