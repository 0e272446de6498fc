import { Temporal } from 'temporal-polyfill';
import { z } from 'zod/v4';
import { type LevensloopRij, type LevensloopView, levensloopCard } from '../../../cards/casus/levensloop.ts';
import { levensloopSvg } from '../../../cards/casus/levensloop-plaat.part.ts';
import { ACTIE_BIJ, Acties } from '../../domain/actie.ts';
import { statusWoord } from '../../domain/actie-woorden.ts';
import { Besluiten } from '../../domain/besluit.ts';
import { Aanmeldingen } from '../../domain/casus.ts';
import { toonDatum } from '../../domain/datum.ts';
import { type Gebeurtenis, Gebeurtenissen, gebeurtenisPrefix } from '../../domain/gebeurtenis.ts';
import { type Levensloop, levensloop, type Moment, overzicht } from '../../domain/levensloop.ts';
import { naamMetPartner, partnerMet, wieDeed } from '../../domain/netwerk.ts';
import type { Kind } from '../../domain/row.ts';
import { terugkoppelingZin } from '../../domain/terugkoppeling-casus.ts';
import { WACHT_REDENEN } from '../../domain/wacht-reden.ts';
import { lokaleDatum } from '../../domain/werkdag.ts';
import { isLeeg } from '../../domain/wissen.ts';
import type { Reply } from '../../ports/chat.ts';
import { type Verb, verbOn } from '../feature.ts';
import type { DeelnemerTurn, Sealable, View } from '../turn.ts';
import { eisInhoud, kort } from './invullen.ts';
import { CasusData, vind, waaromZiet } from './toegang.ts';
import { STAAT } from './woorden.ts';

const PER_PAGINA = 8;

/** All that happened to a casus, newest first. */
const levensloopVan = async (view: View, casus: string): Promise<Levensloop> => {
  const van = <T extends { casus?: string | undefined }>(rijen: readonly { readonly value: T }[]): T[] =>
    rijen.map(({ value }) => value).filter((rij) => rij.casus === casus);
  const [aanmeldingen, besluiten, acties, gebeurtenissen] = await Promise.all([
    view.list(Aanmeldingen),
    view.list(Besluiten),
    view.listBy(Acties, ACTIE_BIJ.bij(casus)),
    view.list(Gebeurtenissen, { prefix: gebeurtenisPrefix(casus) }),
  ]);
  return levensloop({
    aanmeldingen: van(aanmeldingen),
    besluiten: van(besluiten),
    acties: van(acties),
    gebeurtenissen: van(gebeurtenissen),
  });
};

const ZIN: Readonly<Record<Gebeurtenis['soort'], (g: Gebeurtenis, over: string) => string>> = {
  staat: ({ van, naar }) => `Van ${van ? STAAT[van] : '?'} naar ${naar ? STAAT[naar] : '?'}`,
  'regie gevraagd': (_g, over) => `Gevraagd als casusregisseur: ${over}`,
  'regie geweigerd': (_g, over) => `Zei nee tegen de regie: ${over}`,
  regisseur: (_g, over) => `Casusregisseur is nu ${over}`,
  herijkt: () => 'Herijkt: de casus is nog nodig',
  betrokken: (_g, over) => `Betrokken: ${over}`,
  'niet betrokken': (_g, over) => `Niet betrokken: ${over}`,
  geïnformeerd: () => 'Jongere en ouders: geïnformeerd of niet',
  doel: () => 'Plan van aanpak gewijzigd',
  scores: () => 'Scores vastgesteld',
  groep: () => 'Voorrangsgroep gewijzigd',
  datum: () => 'Belangrijke dag gewijzigd',
  doorgeschoven: ({ reden }) => `Doorgeschoven naar een later overleg. ${WACHT_REDENEN[reden ?? 'anders']}`,
  gecorrigeerd: () => 'Iets verbeterd op verzoek',
  verklaring: () => 'Verklaring van jongere of ouder',
  'overdracht aangeboden': () => 'Overdracht aangeboden',
  'overdracht besproken': () => 'Coördinatoren spraken elkaar over de overdracht',
  'overdracht geweigerd': () => 'Overdracht geweigerd',
  'overdracht ingetrokken': () => 'Overdracht ingetrokken',
  overgedragen: () => 'Overgedragen',
  overgenomen: () => 'Overgenomen van een ander netwerk',
  terugkoppeling: () => 'Terugkoppeling',
};

type Regel = Omit<LevensloopRij, 'op'>;

const over = (view: View, id: string | undefined): string =>
  id === undefined ? '' : (partnerMet(view.netwerk, id)?.naam ?? naamMetPartner(view.netwerk, id));

const regelVan = async (turn: DeelnemerTurn, moment: Moment, waarom: string): Promise<Regel> => {
  const wie = (id: string) => wieDeed(turn.netwerk, id);
  /** Of before it was erased, when it is discussed again, stays that it happened. */
  const opent = async <T extends Sealable, C>(kind: Kind<T, C>, thing: T): Promise<Partial<C>> =>
    isLeeg(thing) ? {} : turn.open(kind, thing, waarom);
  switch (moment.soort) {
    case 'aanmelding': {
      const { aanmelding } = moment;
      const { vraag } = await opent(Aanmeldingen, aanmelding);
      return { wat: 'Aangemeld', wie: wie(aanmelding.aanmelder), tekst: vraag && kort(vraag) };
    }
    case 'besluit': {
      const { besluit } = moment;
      const { tekst } = await opent(Besluiten, besluit);
      const wat = besluit.soort ? `Besluit: ${besluit.soort}` : 'Besluit';
      const nu = besluit.ingetrokken === undefined ? '' : ' (later ingetrokken)';
      return { wat: `${wat}${nu}`, tekst: tekst && kort(tekst) };
    }
    case 'correctie': {
      const { besluit, keer } = moment;
      const { versie, reden, door } = besluit.correcties?.[keer] ?? {};
      const { eerder = [] } = await opent(Besluiten, besluit);
      const was = eerder[keer]?.tekst;
      const wat = was === undefined ? 'Besluit ingetrokken' : 'Besluit gecorrigeerd';
      return {
        wat: `${wat}: ${reden} (versie ${versie} van de lijst)`,
        wie: door && wie(door),
        tekst: was && kort(`Er stond: ${was}`),
      };
    }
    case 'actie': {
      const { wat } = await opent(Acties, moment.actie);
      return { wat: 'Actie afgesproken', wie: wie(moment.actie.eigenaar), tekst: wat && kort(wat) };
    }
    case 'uitkomst': {
      const { wat = '', resultaat } = await opent(Acties, moment.actie);
      return {
        wat: `Actie ${statusWoord(moment.actie)}`,
        wie: wie(moment.actie.eigenaar),
        tekst: kort(resultaat ? `${wat} Resultaat: ${resultaat}` : wat) || undefined,
      };
    }
    case 'gebeurtenis': {
      const { gebeurtenis } = moment;
      const content = await opent(Gebeurtenissen, gebeurtenis);
      return {
        wat: ZIN[gebeurtenis.soort](gebeurtenis, over(turn, gebeurtenis.over)),
        wie: wie(gebeurtenis.wie),
        tekst: kort(content.waarom ?? terugkoppelingZin(content)) || undefined,
      };
    }
  }
};

const BREED = 440;

/** All of it in one picture, and the same in words for who cannot see it. */
const plaatVan = async (turn: DeelnemerTurn, alles: Levensloop): Promise<LevensloopView['plaat']> => {
  const heel = overzicht(alles);
  // One thing needs no picture.
  if (!heel || alles.length < 2) return undefined;
  const dag = (op: string) =>
    toonDatum(lokaleDatum(Temporal.Instant.from(op), turn.netwerk.tijdzone), turn.vandaag);
  const [van, tot] = [dag(heel.van), dag(heel.tot)];
  const aantallen = heel.banen.map(
    ({ naam, tellingen }) => `${naam}: ${tellingen.reduce((som, aantal) => som + aantal, 0)}`,
  );
  return {
    url: await turn.pictures.draw(levensloopSvg(heel, van, tot), BREED),
    alt: `Tijdlijn van ${van} tot ${tot}. ${aantallen.join(', ')}. Hieronder staat alles als tekst.`,
  };
};

const toon = verbOn(
  'casus.levensloop',
  'casus-zien',
  CasusData.extend({ pagina: z.coerce.number().int().min(1).optional().catch(undefined) }),
  vind,
  async (turn, { pagina = 1 }, gevonden): Promise<Reply> => {
    const { casus } = gevonden;
    eisInhoud(casus);
    const waarom = waaromZiet(turn, gevonden);
    const alles = await levensloopVan(turn, casus.id);
    const paginas = Math.max(1, Math.ceil(alles.length / PER_PAGINA));
    const deze = Math.min(pagina, paginas);
    const rijen: LevensloopRij[] = [];
    for (const moment of alles.slice((deze - 1) * PER_PAGINA, deze * PER_PAGINA)) {
      const dag = lokaleDatum(Temporal.Instant.from(moment.op), turn.netwerk.tijdzone);
      const regel = await regelVan(turn, moment, waarom);
      rijen.push({ op: toonDatum(dag, turn.vandaag), ...regel });
    }
    return {
      kind: 'card',
      summary: 'Levensloop',
      card: levensloopCard({
        nummer: casus.id,
        rijen,
        pagina: deze,
        paginas,
        totaal: alles.length,
        plaat: deze === 1 ? await plaatVan(turn, alles) : undefined,
      }),
    };
  },
);

export const levensloopVerbs: readonly Verb[] = [toon];
