import { meldingCard } from '../../../cards/kit/melding.ts';
import { type BesluitView, besluitCard } from '../../../cards/terugkoppeling/besluit.ts';
import { ACTIE_BIJ, Acties } from '../../domain/actie.ts';
import { opDatum, staat, totDatum } from '../../domain/actie-woorden.ts';
import { mayDo } from '../../domain/authority.ts';
import { type Besluit, Besluiten } from '../../domain/besluit.ts';
import { Aanmeldingen, type Casus } from '../../domain/casus.ts';
import { UserError } from '../../domain/errors.ts';
import { naamMetPartner } from '../../domain/netwerk.ts';
import { isGelezen, Terugkoppelingen, Terugvragen, terugkoppelingId } from '../../domain/terugkoppeling.ts';
import { isLeeg } from '../../domain/wissen.ts';
import { type MessageKind, verbOn } from '../feature.ts';
import type { Composed, View } from '../turn.ts';
import { Data, dag, leesZaak, overlegDag, vanAanmelder, WEG } from './zaak.ts';

const actiesVan = async (view: View, { casus, overleg }: Besluit) =>
  (casus === undefined ? [] : await view.listBy(Acties, ACTIE_BIJ.bij(casus)))
    .map(({ value }) => value)
    .filter((actie) => actie.overleg === overleg)
    .sort(opDatum);

/** When this person read what holds now: not what stood there before a correction. */
const gelezenOp = async (view: View, besluit: Besluit, wie: string): Promise<string | undefined> => {
  const rij = (await view.get(Terugkoppelingen, terugkoppelingId(besluit.id, wie)))?.value;
  return rij && isGelezen(rij, besluit) ? dag(view, rij.gelezen) : undefined;
};

/** That it was changed, and when; nothing of a besluit as it was published. */
const correctieZin = (view: View, { correcties, ingetrokken }: Besluit): string | undefined => {
  const laatste = correcties?.at(-1);
  if (!laatste) return undefined;
  const op = dag(view, laatste.op);
  return ingetrokken === undefined
    ? `Dit besluit is op ${op} gecorrigeerd. Hier staat wat nu geldt.`
    : `Dit besluit is op ${op} ingetrokken. Het geldt niet meer.`;
};

/** Whether the one question was asked, and answered. */
const vraagStand = async (view: View, { id }: Besluit, wie: string): Promise<BesluitView['vraag']> => {
  const rij = (await view.get(Terugvragen, terugkoppelingId(id, wie)))?.value;
  if (!rij) return 'kan';
  return rij.beantwoord === undefined ? 'gesteld' : 'beantwoord';
};

/**
 * Shows an aanmelder what was decided: the besluit itself and the acties when their partner is on the casus, else only
 * its kind and how many acties there are.
 */
export const openen = verbOn(
  'terugkoppeling.openen',
  'eigen-aanmelding',
  Data,
  vanAanmelder,
  async (turn, _data, zaak) => {
    if (!zaak) throw new UserError(WEG);
    const { besluit, casus } = zaak;
    const ik = turn.who.deelnemer.id;
    const opCasus = mayDo('casus-zien', turn.who, { regisseur: casus.regisseur, partners: casus.partners });
    const acties = await actiesVan(turn, besluit);
    const tekst =
      opCasus.mag && !isLeeg(besluit)
        ? (await turn.open(Besluiten, besluit, `terugkoppeling, ${opCasus.waarom}`)).tekst
        : undefined;
    if (tekst === undefined)
      turn.audit('gelezen', `besluit ${besluit.id}`, 'terugkoppeling, aanmelder (alleen soort besluit)');
    return {
      kind: 'card',
      summary: 'Terugkoppeling',
      card: besluitCard({
        id: besluit.id,
        casus: casus.id,
        overleg: await overlegDag(turn, besluit),
        soort: besluit.soort ?? 'anders',
        tekst,
        acties:
          tekst === undefined
            ? []
            : acties.map((actie) => ({
                wie: naamMetPartner(turn.netwerk, actie.eigenaar),
                tot: totDatum(actie.tot, turn.vandaag),
                staat: staat(actie),
              })),
        aantalActies: acties.length,
        correctie: correctieZin(turn, besluit),
        gelezen: await gelezenOp(turn, besluit, ik),
        magBevestigen: casus.aanmelders.includes(ik),
        vraag: casus.aanmelders.includes(ik) ? await vraagStand(turn, besluit, ik) : undefined,
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
    const { besluit, casus } = zaak;
    const ik = turn.who.deelnemer.id;
    if (!casus.aanmelders.includes(ik))
      return bon(casus, 'Alleen de aanmelder bevestigt', 'Er is niets veranderd.');
    const eerder = await gelezenOp(turn, besluit, ik);
    if (eerder !== undefined) return bon(casus, 'Je had dit al gelezen', `Dat was op ${eerder}.`);
    const id = terugkoppelingId(besluit.id, ik);
    const keer = besluit.correcties?.length ?? 0;
    const stored = await turn.get(Terugkoppelingen, id);
    // After a correction it counts from the first time: that is when the aanmelder heard back.
    if (stored) turn.replace(Terugkoppelingen, stored, { ...stored.value, correcties: keer });
    else
      turn.insert(Terugkoppelingen, {
        id,
        besluit: besluit.id,
        casus: casus.id,
        aanmelder: ik,
        besloten: besluit.op,
        gelezen: turn.now.toString({ smallestUnit: 'second' }),
        ...(keer === 0 ? {} : { correcties: keer }),
      });
    turn.audit('terugkoppeling bevestigd', `besluit ${besluit.id}`, 'aanmelder');
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

/** To each aanmelder, after the besluitenlijst: something was decided. */
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
    const anders = zaak.besluit.correcties !== undefined;
    const zin = anders ? `Het besluit over ${wat} is gecorrigeerd.` : `Over ${wat} is besloten.`;
    const titel = anders ? 'Correctie op wat is besloten' : 'Terugkoppeling op je aanmelding';
    const eerder = await gelezenOp(view, zaak.besluit, aan.deelnemer);
    if (isLeeg(zaak.besluit))
      return {
        send: false,
        reason: 'de inhoud is gewist',
        summary: 'Terugkoppeling',
        card: meldingCard({ titel: 'Terugkoppeling', zin: `${zin} De inhoud is gewist.` }),
      };
    if (eerder === undefined) return { send: true, ...kaart(titel, zin, 'Openen', zaak.besluit.id) };
    const dank = `${zin} Je las dit op ${eerder}. Dank je.`;
    return {
      send: false,
      reason: 'al gelezen',
      ...kaart(titel, dank, 'Opnieuw openen', zaak.besluit.id),
    };
  },
};
