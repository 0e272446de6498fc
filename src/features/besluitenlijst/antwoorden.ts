import { Temporal } from 'temporal-polyfill';
import { z } from 'zod/v4';
import { GEEN } from '../../../cards/besluitenlijst/besluit.ts';
import { ANDERS } from '../../../cards/besluitenlijst/vraag.ts';
import type { PuntContent, VraagRef } from '../../domain/besluitenlijst-concept.ts';
import { VraagRef as VraagRefSchema } from '../../domain/besluitenlijst-concept.ts';
import { metAntwoord, nogTeZien, volgendeVraagIn, vorigeVraag } from '../../domain/besluitenlijst-stand.ts';
import {
  kiesBesluit,
  kiesCasus,
  kiesDatum,
  kiesZelfde,
  vragenVan,
} from '../../domain/besluitenlijst-vragen.ts';
import { Casussen } from '../../domain/casus.ts';
import { leesCasusNummer } from '../../domain/casus-nummer.ts';
import { actievePartners } from '../../domain/netwerk.ts';
import type { Reply } from '../../ports/chat.ts';
import type { Verb } from '../feature.ts';
import type { DeelnemerTurn } from '../turn.ts';
import { eigenaarAntwoord, regieAntwoord } from './antwoord-wie.ts';
import { metBekende } from './herkennen.ts';
import { dagVan, metKennis } from './maken.ts';
import { toonRest } from './rest.ts';
import { gekozenSoort } from './soorten.ts';
import { toonKiesOverleg, toonLijst } from './tonen.ts';
import { toonVraag } from './vragen.ts';
import { Id, lijstVerb, OverLijst, puntVan, type Werk, zetLijst, zetPunt } from './werk.ts';
import { overlegVanLijst } from './woorden.ts';

const Ref = OverLijst.extend({ punt: Id, soort: VraagRefSchema.shape.soort, actie: Id.optional() });
const Antwoord = Ref.extend({
  keuze: z.string().max(80).optional(),
  partners: z.string().max(4000).optional(),
  nummer: z.string().max(60).optional(),
  datum: z.string().max(20).optional(),
  onthoud: z.string().max(10).optional(),
});
type Antwoord = z.infer<typeof Antwoord>;

const refVan = ({ punt, soort, actie }: z.infer<typeof Ref>): VraagRef => ({
  punt,
  soort,
  ...(actie === undefined ? {} : { actie }),
});

/** The first question that is open, the lines that were not read after these, or else the list. */
export const toonVolgende = async (turn: DeelnemerTurn, werk: Werk): Promise<Reply> => {
  if (werk.lijst.overleg === undefined) return toonKiesOverleg(turn, werk);
  const volgende = volgendeVraagIn(werk.lijst);
  if (volgende) {
    const [eerste] = volgende.overname
      ? [{ soort: 'overname' as const }]
      : vragenVan(await puntVan(turn, werk, volgende.punt));
    const reply = eerste && (await toonVraag(turn, werk, { punt: volgende.punt, ...eerste }));
    if (reply) return reply;
  }
  if (werk.lijst.rest > 0) return toonRest(turn, werk);
  return toonLijst(turn, werk, nogTeZien(werk.lijst, turn.who.deelnemer.id));
};

/** Another casus for an item: what the bot knows of it is looked up anew. */
export const zetCasus = async (
  turn: DeelnemerTurn,
  werk: Werk,
  id: string,
  punt: PuntContent,
  casus: string | undefined,
): Promise<void> => {
  const overleg = await overlegVanLijst(turn, werk.lijst);
  zetPunt(turn, werk, id, await metKennis(turn, kiesCasus(punt, casus), overleg && dagVan(overleg, turn)));
  const onbekend =
    casus !== undefined && !werk.lijst.onbekend.includes(casus) && !(await turn.get(Casussen, casus));
  if (onbekend) werk.lijst = { ...werk.lijst, onbekend: [...werk.lijst.onbekend, casus] };
};

const alsDatum = (tekst: string | undefined): string | undefined => {
  try {
    return tekst === undefined
      ? undefined
      : Temporal.PlainDate.from(tekst, { overflow: 'reject' }).toString();
  } catch {
    return undefined;
  }
};

/** Keeps the answer; a sentence when it is none. */
type Verwerkt = string | undefined;

const casusAntwoord = async (
  turn: DeelnemerTurn,
  werk: Werk,
  punt: PuntContent,
  data: Antwoord,
): Promise<Verwerkt> => {
  if (data.keuze === GEEN) return void (await zetCasus(turn, werk, data.punt, punt, undefined));
  const getypt = data.keuze === ANDERS ? (data.nummer ?? '') : (data.keuze ?? '');
  const casus = leesCasusNummer(getypt, turn.netwerk.casusPrefix, turn.vandaag.year);
  if (casus === undefined) return 'Dit is geen casusnummer. Vul bijvoorbeeld ZN-2026-014 in.';
  return void (await zetCasus(turn, werk, data.punt, punt, casus));
};

const overnameAntwoord = (turn: DeelnemerTurn, werk: Werk, punt: PuntContent, data: Antwoord): Verwerkt => {
  if (punt.casus === undefined || (data.keuze !== 'ja' && data.keuze !== 'nee')) return 'Kies ja of nee.';
  const gekozen = (data.partners ?? '').split(',');
  const partners = actievePartners(turn.netwerk).flatMap(({ id }) => (gekozen.includes(id) ? [id] : []));
  const { overname } = werk.lijst;
  zetLijst(turn, werk, {
    overname: {
      ...overname,
      [punt.casus]: { ja: data.keuze === 'ja', partners: data.keuze === 'ja' ? partners : [] },
    },
  });
  zetPunt(turn, werk, data.punt, punt);
};

const verwerk = async (
  turn: DeelnemerTurn,
  werk: Werk,
  punt: PuntContent,
  data: Antwoord,
): Promise<Verwerkt> => {
  const actie = data.actie ?? '';
  switch (data.soort) {
    case 'casus':
      return casusAntwoord(turn, werk, punt, data);
    case 'overname':
      return overnameAntwoord(turn, werk, punt, data);
    case 'besluit': {
      const keuze = gekozenSoort(data.keuze);
      if (!keuze && data.keuze !== GEEN) return 'Kies wat er is besloten.';
      return void zetPunt(turn, werk, data.punt, kiesBesluit(punt, keuze));
    }
    case 'afsluiting':
      if (data.keuze !== 'positief' && data.keuze !== 'negatief') return 'Kies positief of negatief.';
      return void zetPunt(
        turn,
        werk,
        data.punt,
        kiesBesluit(punt, { soort: 'afsluiten', afsluiting: data.keuze }),
      );
    case 'regie':
      return regieAntwoord(turn, werk, punt, data);
    case 'eigenaar':
      return eigenaarAntwoord(turn, werk, punt, data);
    case 'zelfde':
      if (data.keuze !== 'ja' && data.keuze !== 'nee') return 'Kies ja of nee.';
      return void zetPunt(
        turn,
        werk,
        data.punt,
        await metBekende(turn, kiesZelfde(punt, actie, data.keuze === 'ja')),
      );
    case 'datum': {
      const op = alsDatum(data.datum);
      if (op === undefined) return 'Kies een datum.';
      if (op < turn.vandaag.toString()) return 'Deze datum is al voorbij. Kies vandaag of later.';
      return void zetPunt(turn, werk, data.punt, kiesDatum(punt, actie, op));
    }
  }
};

const antwoord = async (turn: DeelnemerTurn, werk: Werk, data: Antwoord): Promise<Reply> => {
  const ref = refVan(data);
  if (!werk.lijst.punten.some(({ id }) => id === ref.punt)) return toonVolgende(turn, werk);
  const kiestAnders = data.keuze === ANDERS && (data.soort === 'eigenaar' || data.soort === 'regie');
  if (kiestAnders) return (await toonVraag(turn, werk, ref, { alle: true })) ?? toonVolgende(turn, werk);
  const punt = await puntVan(turn, werk, ref.punt);
  const isWeg = data.actie !== undefined && !punt.acties.some(({ id }) => id === data.actie);
  if (isWeg) return toonVolgende(turn, werk);
  const fout = await verwerk(turn, werk, punt, data);
  if (fout !== undefined)
    return (
      (await toonVraag(turn, werk, ref, { fout, alle: Boolean(data.keuze) })) ?? toonVolgende(turn, werk)
    );
  werk.lijst = metAntwoord(werk.lijst, ref);
  return toonVolgende(turn, werk);
};

/** Answering the questions, one at a time; each answer is kept at once. */
export const vraagVerbs: readonly Verb[] = [
  lijstVerb('besluitenlijst.vraag', OverLijst, toonVolgende),
  lijstVerb('besluitenlijst.antwoord', Antwoord, antwoord),
  lijstVerb('besluitenlijst.vorige', Ref, async (turn, werk, data) => {
    const vorige = vorigeVraag(werk.lijst, refVan(data));
    return (vorige && (await toonVraag(turn, werk, vorige))) ?? toonLijst(turn, werk);
  }),
];
