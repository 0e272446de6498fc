import { meldingCard } from '../../../cards/kit/melding.ts';
import { type BesluitView, besluitCard } from '../../../cards/terugkoppeling/besluit.ts';
import { ACTIE_BIJ, type Actie, Acties } from '../../domain/actie.ts';
import { opDatum, staat, totDatum } from '../../domain/actie-woorden.ts';
import { mayDo } from '../../domain/authority.ts';
import type { Besluit } from '../../domain/besluit.ts';
import { Aanmeldingen, type Casus } from '../../domain/casus.ts';
import { UserError } from '../../domain/errors.ts';
import { naamMetPartner } from '../../domain/netwerk.ts';
import { isGelezen, Terugkoppelingen, Terugvragen, terugkoppelingId } from '../../domain/terugkoppeling.ts';
import { isLeeg } from '../../domain/wissen.ts';
import { type MessageKind, verbOn } from '../feature.ts';
import type { Composed, View } from '../turn.ts';
import { beslissingVan } from './beslissing.ts';
import { Data, dag, dagVan, leesZaak, openZaak, rijVan, vanAanmelder, WEG, type Zaak } from './zaak.ts';

const actiesVan = async (view: View, { besluit }: Zaak) =>
  (besluit?.casus === undefined ? [] : await view.listBy(Acties, ACTIE_BIJ.bij(besluit.casus)))
    .map(({ value }) => value)
    .filter((actie) => actie.overleg === besluit?.overleg)
    .sort(opDatum);

/** When this person read what holds now: not what stood there before a correction. */
const gelezenOp = async (view: View, zaak: Zaak, wie: string): Promise<string | undefined> => {
  const rij = (await view.get(Terugkoppelingen, terugkoppelingId(zaak.id, wie)))?.value;
  return rij && isGelezen(rij, zaak.besluit ?? {}) ? dag(view, rij.gelezen) : undefined;
};

/** That it was changed, and when; nothing of a besluit as it was published. */
const correctieZin = (view: View, { correcties, ingetrokken }: Partial<Besluit>): string | undefined => {
  const laatste = correcties?.at(-1);
  if (!laatste) return undefined;
  const op = dag(view, laatste.op);
  return ingetrokken === undefined
    ? `Dit besluit is op ${op} gecorrigeerd. Hier staat wat nu geldt.`
    : `Dit besluit is op ${op} ingetrokken. Het geldt niet meer.`;
};

/** Whether the one question was asked, and answered. */
const vraagStand = async (view: View, { id }: Zaak, wie: string): Promise<BesluitView['vraag']> => {
  const rij = (await view.get(Terugvragen, terugkoppelingId(id, wie)))?.value;
  if (!rij) return 'kan';
  return rij.beantwoord === undefined ? 'gesteld' : 'beantwoord';
};

const actieRij = (view: View, actie: Actie): BesluitView['acties'][number] => ({
  wie: naamMetPartner(view.netwerk, actie.eigenaar),
  tot: totDatum(actie.tot, view.vandaag),
  staat: staat(actie),
});

/**
 * Shows an aanmelder what was decided: why, and the acties, when their partner is on the casus; else only its kind, what that means and
 * how many acties there are.
 */
export const openen = verbOn(
  'terugkoppeling.openen',
  'eigen-aanmelding',
  Data,
  vanAanmelder,
  async (turn, _data, zaak) => {
    if (!zaak) throw new UserError(WEG);
    const { casus } = zaak;
    const ik = turn.who.deelnemer.id;
    const recht = mayDo('casus-zien', turn.who, { regisseur: casus.regisseur, partners: casus.partners });
    const opCasus = recht.mag && !isLeeg(rijVan(zaak).rij);
    const tekst = opCasus ? await openZaak(turn, zaak, `terugkoppeling, ${recht.waarom}`) : undefined;
    if (tekst === undefined)
      turn.audit('gelezen', rijVan(zaak).over, 'terugkoppeling, aanmelder (alleen wat is besloten)');
    const acties = await actiesVan(turn, zaak);
    const moment = await dagVan(turn, zaak);
    const mijn = casus.aanmelders.includes(ik);
    return {
      kind: 'card',
      summary: 'Terugkoppeling',
      card: besluitCard({
        id: zaak.id,
        casus: casus.id,
        op: moment.dag,
        bijOverleg: moment.bijOverleg,
        ...beslissingVan(turn, zaak, opCasus),
        opCasus,
        tekst,
        acties: opCasus ? acties.map((actie) => actieRij(turn, actie)) : [],
        aantalActies: moment.bijOverleg ? acties.length : undefined,
        correctie: correctieZin(turn, zaak.besluit ?? {}),
        gelezen: await gelezenOp(turn, zaak, ik),
        magBevestigen: mijn,
        vraag: mijn ? await vraagStand(turn, zaak, ik) : undefined,
      }),
    };
  },
);

const bon = (casus: Casus, titel: string, zin: string) =>
  ({ kind: 'card', summary: titel, card: meldingCard({ context: casus.id, titel, zin }) }) as const;

/** The aanmelder read it: counts in the rapportage. */
export const gelezen = verbOn(
  'terugkoppeling.gelezen',
  'eigen-aanmelding',
  Data,
  vanAanmelder,
  async (turn, _data, zaak) => {
    if (!zaak) throw new UserError(WEG);
    const { id, casus } = zaak;
    const ik = turn.who.deelnemer.id;
    if (!casus.aanmelders.includes(ik))
      return bon(casus, 'Alleen de aanmelder bevestigt', 'Er is niets veranderd.');
    const eerder = await gelezenOp(turn, zaak, ik);
    if (eerder !== undefined) return bon(casus, 'Je had dit al gelezen', `Dat was op ${eerder}.`);
    const rijId = terugkoppelingId(id, ik);
    const keer = zaak.besluit?.correcties?.length ?? 0;
    const stored = await turn.get(Terugkoppelingen, rijId);
    // After a correction it counts from the first time: that is when the aanmelder heard back.
    if (stored) turn.replace(Terugkoppelingen, stored, { ...stored.value, correcties: keer });
    else
      turn.insert(Terugkoppelingen, {
        id: rijId,
        besluit: id,
        casus: casus.id,
        aanmelder: ik,
        besloten: rijVan(zaak).rij.op,
        gelezen: turn.now.toString({ smallestUnit: 'second' }),
        ...(keer === 0 ? {} : { correcties: keer }),
      });
    turn.audit('terugkoppeling bevestigd', rijVan(zaak).over, 'aanmelder');
    return bon(casus, 'Dank je', 'Genoteerd dat je dit hebt gelezen. Blijf melden als je je zorgen maakt.');
  },
);

/** "jouw aanmelding van 3 nov (ZN-2026-001)"; without the date when somebody else's aanmelding began the casus. */
const aanmeldingZin = async (view: View, casus: Casus, wie: string): Promise<string> => {
  const aanmelding =
    casus.aanmelding === undefined ? undefined : (await view.get(Aanmeldingen, casus.aanmelding))?.value;
  const van =
    aanmelding?.aanmelder === wie ? ` van ${dag(view, aanmelding.ingediend ?? aanmelding.begonnen)}` : '';
  return `jouw aanmelding${van} (${casus.id})`;
};

const kaart = (
  titel: string,
  zin: string,
  knop: string,
  besluit: string,
): Pick<Composed, 'summary' | 'card'> => ({
  summary: titel,
  card: meldingCard({
    titel,
    zin,
    stappen: [{ title: knop, verb: 'terugkoppeling.openen', data: { besluit } }],
  }),
});

/** To each aanmelder, after the besluitenlijst or when it was done outside an overleg: something was decided. */
export const aanmelderBericht: MessageKind = {
  soort: 'terugkoppeling.aanmelder',
  again: true,
  noem: { wat: 'Terugkoppeling aan de aanmelder', waarom: 'Over een aanmelding is iets besloten.' },
  compose: async (view, over) => {
    const zaak = await leesZaak(view, Data.parse(over).besluit);
    const { aan } = view.bericht;
    if (!zaak || aan.soort !== 'deelnemer' || !zaak.casus.aanmelders.includes(aan.deelnemer))
      return {
        send: false,
        reason: 'besluit is weg',
        summary: 'Terugkoppeling',
        card: meldingCard({ titel: 'Terugkoppeling', zin: WEG }),
      };
    const wat = await aanmeldingZin(view, zaak.casus, aan.deelnemer);
    const anders = zaak.besluit?.correcties !== undefined;
    const zin = anders ? `Het besluit over ${wat} is gecorrigeerd.` : `Over ${wat} is besloten.`;
    const titel = anders ? 'Correctie op wat is besloten' : 'Terugkoppeling op je aanmelding';
    const eerder = await gelezenOp(view, zaak, aan.deelnemer);
    if (isLeeg(rijVan(zaak).rij))
      return {
        send: false,
        reason: 'de inhoud is gewist',
        summary: 'Terugkoppeling',
        card: meldingCard({ titel: 'Terugkoppeling', zin: `${zin} De inhoud is gewist.` }),
      };
    if (eerder === undefined) return { send: true, ...kaart(titel, zin, 'Openen', zaak.id) };
    const dank = `${zin} Je las dit op ${eerder}. Dank je.`;
    return {
      send: false,
      reason: 'al gelezen',
      ...kaart(titel, dank, 'Opnieuw openen', zaak.id),
    };
  },
};
