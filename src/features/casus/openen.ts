import { Temporal } from 'temporal-polyfill';
import { type DossierView, dossierCard } from '../../../cards/casus/dossier.ts';
import { meldingCard } from '../../../cards/kit/melding.ts';
import { type Actie, Acties } from '../../domain/actie.ts';
import { type Besluit, Besluiten } from '../../domain/besluit.ts';
import { type Casus, Casussen } from '../../domain/casus.ts';
import { isTeHerijken, wachtpunten } from '../../domain/casus-beloop.ts';
import type { GevondenCasus } from '../../domain/casus-toegang.ts';
import { toonDatum, toonTermijn } from '../../domain/datum.ts';
import { type Gebeurtenis, Gebeurtenissen } from '../../domain/gebeurtenis.ts';
import { naamMetPartner, partnerMet, wieDeed } from '../../domain/netwerk.ts';
import {
  kanTerugkoppelen,
  terugkoppelingenVan,
  terugkoppelingZin,
} from '../../domain/terugkoppeling-casus.ts';
import { lokaleDatum } from '../../domain/werkdag.ts';
import { isLeeg } from '../../domain/wissen.ts';
import type { Reply } from '../../ports/chat.ts';
import { type Verb, verbOn } from '../feature.ts';
import type { DeelnemerTurn } from '../turn.ts';
import { opSlot } from './beperken.ts';
import { geinformeerdZin } from './informeren.ts';
import { kort, SCORES_GEVEN } from './invullen.ts';
import { planning } from './lijst.ts';
import { doelenVan, standVan } from './plan.ts';
import { CasusData, leidt, vind, waaromZiet } from './toegang.ts';
import { staatVan, volgendeKeer } from './woorden.ts';

const MAX_ACTIES = 12;
const MAX_BESLUITEN = 5;
const MAX_DOELEN = 3;
const MAX_TERUGKOPPELINGEN = 2;

const actieRij = async (
  turn: DeelnemerTurn,
  actie: Actie,
  waarom: string,
): Promise<DossierView['acties'][number]> => {
  const { wat } = await turn.open(Acties, actie, waarom);
  const tot = Temporal.PlainDate.from(actie.tot);
  return {
    wat: kort(wat),
    wie: naamMetPartner(turn.netwerk, actie.eigenaar),
    tot: `${toonDatum(tot, turn.vandaag)} (${toonTermijn(tot, turn.vandaag)})`,
    eigen: actie.eigenaar === turn.who.deelnemer.id ? actie.id : undefined,
  };
};

const besluitRij = async (
  turn: DeelnemerTurn,
  besluit: Besluit,
  waarom: string,
): Promise<DossierView['besluiten'][number]> => {
  const { tekst } = await turn.open(Besluiten, besluit, waarom);
  const op = toonDatum(lokaleDatum(Temporal.Instant.from(besluit.op), turn.netwerk.tijdzone), turn.vandaag);
  const gewijzigd = besluit.correcties === undefined ? '' : ' (gecorrigeerd)';
  return { op: `${op}${gewijzigd}`, soort: besluit.soort, tekst: kort(tekst) };
};

const terugkoppelingRij = async (
  turn: DeelnemerTurn,
  rij: Gebeurtenis,
  waarom: string,
): Promise<NonNullable<DossierView['terugkoppelingen']>[number]> => {
  const op = toonDatum(lokaleDatum(Temporal.Instant.from(rij.op), turn.netwerk.tijdzone), turn.vandaag);
  const tekst = terugkoppelingZin(await turn.open(Gebeurtenissen, rij, waarom));
  return { van: `${op}: ${wieDeed(turn.netwerk, rij.wie)}`, tekst: kort(tekst) };
};

const LET_OP = {
  'bijna 18': 'De jongere wordt (bijna) 18. Regel op tijd een warme overdracht naar hulp voor volwassenen.',
  'komt vrij': 'De jongere komt binnenkort vrij. Spreek af wie er dan klaarstaat.',
} as const;

/** All of a casus that one person may see, opened now. */
const dossier = async (
  turn: DeelnemerTurn,
  gevonden: GevondenCasus,
  waarom: string,
): Promise<DossierView> => {
  const { casus, acties } = gevonden;
  const content = await turn.open(Casussen, casus, waarom);
  const lopend = (await doelenVan(turn, casus.id, waarom)).filter(({ stand }) => stand === 'loopt');
  const volgorde = [...acties].sort((a, b) => (a.tot < b.tot ? -1 : 1));
  const besluiten = (await turn.list(Besluiten))
    .map(({ value }) => value)
    .filter((besluit) => besluit.casus === casus.id && besluit.ingetrokken === undefined && !isLeeg(besluit))
    .sort((a, b) => (a.op < b.op ? 1 : -1));
  return {
    nummer: casus.id,
    feiten: [
      ['Staat', staatVan(casus)],
      ['Regisseur', casus.regisseur ? naamMetPartner(turn.netwerk, casus.regisseur) : 'Nog niet gekozen'],
      ['Geïnformeerd', geinformeerdZin(turn, casus.geinformeerd)],
      ['Volgende overleg', volgendeKeer(turn, casus, await planning(turn)) ?? 'Nog niet gepland'],
    ],
    gevraagd: gevraagdAan(turn, gevonden),
    letOp: wachtpunten(content, turn.vandaag).map((punt) => LET_OP[punt]),
    wie: content.wie,
    vraag: content.vraag,
    verklaring: content.verklaring,
    plan: lopend.slice(0, MAX_DOELEN).map((doel) => ({ doel: kort(doel.doel), stand: standVan(turn, doel) })),
    meerDoelen: Math.max(0, lopend.length - MAX_DOELEN),
    partners: casus.partners.flatMap((id) => partnerMet(turn.netwerk, id)?.naam ?? []),
    acties: await Promise.all(volgorde.slice(0, MAX_ACTIES).map((actie) => actieRij(turn, actie, waarom))),
    meerActies: Math.max(0, volgorde.length - MAX_ACTIES),
    besluiten: await Promise.all(
      besluiten.slice(0, MAX_BESLUITEN).map((besluit) => besluitRij(turn, besluit, waarom)),
    ),
    terugkoppelingen: await Promise.all(
      (await terugkoppelingenVan(turn, casus.id))
        .slice(0, MAX_TERUGKOPPELINGEN)
        .map((rij) => terugkoppelingRij(turn, rij, waarom)),
    ),
    terugkoppelen: kanTerugkoppelen(casus),
  };
};

/** A question to this person that stands open; who came here to look first must be able to answer. */
const gevraagdAan = (turn: DeelnemerTurn, gevonden: GevondenCasus): DossierView['gevraagd'] => {
  const { casus } = gevonden;
  const ik = turn.who.deelnemer.id;
  if (casus.regieVoorstel?.naar === ik && casus.regisseur !== ik)
    return {
      zin: 'Wil jij casusregisseur worden?',
      antwoorden: [
        { title: 'Ja, ik doe het', verb: 'casus.regie.ja' },
        { title: 'Nee', verb: 'casus.regie.nee' },
      ],
    };
  if (!leidt(turn, gevonden)) return undefined;
  if (!isTeHerijken(casus, turn.netwerk, turn.vandaag))
    return casus.status === 'actief' && casus.metingOp === undefined && casus.scoreRonde === undefined
      ? { zin: 'Hoe gaat het nu? Er zijn nog geen scores.', antwoorden: [SCORES_GEVEN] }
      : undefined;
  return {
    zin: 'Is deze casus nog nodig?',
    antwoorden: [
      { title: 'Ja, doorgaan', verb: 'casus.herijkt' },
      { title: 'Nee, wijzigen', verb: 'casus.staat' },
    ],
  };
};

/** What is left of a casus after its time: that it was there, and what became of it. */
const gewist = (turn: DeelnemerTurn, casus: Casus): Reply => ({
  kind: 'card',
  summary: 'Casus',
  card: meldingCard({
    context: turn.netwerk.naam,
    titel: `Casus ${casus.id}`,
    zin: `${staatVan(casus)}. De inhoud is gewist, ${casus.wisGrond === undefined ? 'omdat de bewaartermijn voorbij is' : 'op verzoek'}. Het nummer blijft bestaan.`,
    stappen: [{ title: 'Mijn casussen', verb: 'casus.lijst' }],
  }),
});

const openen = verbOn('casus.openen', 'casus-zien', CasusData, vind, async (turn, _data, gevonden) => {
  if (gevonden.casus.gewist !== undefined) return gewist(turn, gevonden.casus);
  if (gevonden.casus.beperkt !== undefined) return opSlot(turn, gevonden.casus);
  const view = await dossier(turn, gevonden, waaromZiet(turn, gevonden));
  return { kind: 'card', card: dossierCard(view), summary: 'Casus' };
});

export const openenVerbs: readonly Verb[] = [openen];
