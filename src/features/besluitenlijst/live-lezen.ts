import { liveLezenCard } from '../../../cards/besluitenlijst/live-lezen.ts';
import { ACTIE_BIJ, type Actie, type ActieContent, Acties, isOpenActie } from '../../domain/actie.ts';
import { actieNaam, statusWoord, termijn } from '../../domain/actie-woorden.ts';
import { Voorbereidingen } from '../../domain/agenda.ts';
import { Aanmeldingen, type Casus, Casussen } from '../../domain/casus.ts';
import { RefusedError, tenzijOpSlot } from '../../domain/errors.ts';
import { Gebeurtenissen } from '../../domain/gebeurtenis.ts';
import { isCoordinator, naamMetPartner, wieDeed } from '../../domain/netwerk.ts';
import { nietGedaan, opgegevenSinds } from '../../domain/niet-gedaan.ts';
import { type Agendapunt, Overleggen } from '../../domain/overleg.ts';
import { nieuweTerugkoppelingen, terugkoppelingZin } from '../../domain/terugkoppeling-casus.ts';
import { isLeeg } from '../../domain/wissen.ts';
import type { Reply } from '../../ports/chat.ts';
import type { DeelnemerTurn } from '../turn.ts';
import { naamVan } from './live-tonen.ts';
import { zietPunt } from './live-wie.ts';
import { agendaPunt, casusBij, type Zaal } from './live-zaal.ts';
import { dagVan } from './maken.ts';
import { bezig } from './tonen.ts';
import { waaromLeest } from './werk.ts';
import { contextVan } from './woorden.ts';

const OP_SLOT = 'De inhoud is op slot.';
/** Characters of one text beside the overleg; the casus itself has all of it. */
const LANG = 1200;
/** Acties shown under the first item, each with less of its text: the card has to be read out. */
const ACTIES = 15;
const ACTIE_LANG = 400;
const TERUGKOPPELINGEN = 5;

const kort = (tekst: string, lang = LANG): string =>
  tekst.length > lang ? `${tekst.slice(0, lang).trimEnd()}…` : tekst;

/** Why it was not done, as its owner said it last. */
const reden = ({ resultaat, uitstelReden, standVanZaken }: Partial<ActieContent>): string =>
  resultaat ?? uitstelReden ?? standVanZaken ?? 'De eigenaar gaf nog geen antwoord.';

const regelVan = async (turn: DeelnemerTurn, actie: Actie): Promise<{ label: string; tekst: string }> => {
  const stand = isOpenActie(actie) ? termijn(actie, turn.vandaag) : statusWoord(actie);
  const eigen = actie.eigenaar === turn.who.deelnemer.id;
  const mag =
    eigen ||
    isCoordinator(turn.who.deelnemer) ||
    (actie.casus !== undefined && (await zietPunt(turn, actie.casus)));
  const inhoud: Partial<ActieContent> = !mag
    ? { wat: 'Je staat niet op deze casus.', resultaat: '' }
    : isLeeg(actie)
      ? { wat: 'De inhoud is gewist.', resultaat: '' }
      : await tenzijOpSlot<Partial<ActieContent>>(turn.open(Acties, actie, `overleg, ${waaromLeest(turn)}`), {
          wat: OP_SLOT,
          resultaat: '',
        });
  return {
    label: `${actieNaam(actie)}, ${naamMetPartner(turn.netwerk, actie.eigenaar)}: ${stand}`,
    tekst: kort([inhoud.wat, reden(inhoud)].filter(Boolean).join('\n'), ACTIE_LANG),
  };
};

/** The first item of an overleg: only what was not done, and why. */
const toonNietGedaan = async (turn: DeelnemerTurn, { overleg }: Zaal, punt: Agendapunt): Promise<Reply> => {
  const alle = (await turn.list(Overleggen)).map(({ value }) => value);
  const from = opgegevenSinds(overleg, alle) ?? '';
  const rijen = [
    ...(await turn.list(Acties, { shelf: 'open' })),
    ...(await turn.listBy(Acties, ACTIE_BIJ.opgegeven, { from })),
  ];
  const acties = rijen.map(({ value }) => value);
  const niet = nietGedaan(acties, overleg, alle, dagVan(overleg, turn));
  const teksten: { label: string; tekst: string }[] = [];
  for (const actie of niet.slice(0, ACTIES)) teksten.push(await regelVan(turn, actie));
  return bezig(
    liveLezenCard({
      overleg: overleg.id,
      context: contextVan(overleg, turn),
      titel: naamVan(punt),
      teksten,
      meer: Math.max(0, niet.length - ACTIES),
      leeg: 'Alles wat was afgesproken, is gedaan of loopt nog.',
    }),
  );
};

/** What was written of it since it was discussed last. */
const hoeHetGing = async (
  turn: DeelnemerTurn,
  casus: Casus | undefined,
): Promise<{ label: string; tekst: string }[]> => {
  const rijen = casus ? await nieuweTerugkoppelingen(turn, casus.id) : [];
  const teksten: { label: string; tekst: string }[] = [];
  for (const rij of rijen.slice(0, TERUGKOPPELINGEN)) {
    const inhoud = await tenzijOpSlot(turn.open(Gebeurtenissen, rij, `overleg, ${waaromLeest(turn)}`), {
      gebeurd: OP_SLOT,
    });
    const label = `Hoe het ging, van ${wieDeed(turn.netwerk, rij.wie)}`;
    teksten.push({ label, tekst: kort(terugkoppelingZin(inhoud), ACTIE_LANG) });
  }
  return teksten;
};

/** What was asked about the casus and what was prepared; of the acties of last time what was not done, and why. */
export const toonLezen = async (turn: DeelnemerTurn, zaal: Zaal, id: string): Promise<Reply> => {
  const punt = agendaPunt(zaal, id);
  if (punt.soort === 'acties vorige keer') return toonNietGedaan(turn, zaal, punt);
  if (!(await zietPunt(turn, punt.casus)))
    throw new RefusedError(
      'Je staat niet op deze casus. Daarom zie je hier niet wat erover is geschreven. Een besluit en acties opschrijven kan wel.',
      `casus ${punt.casus}`,
    );
  const casus = await casusBij(turn, punt);
  const over = casus
    ? await tenzijOpSlot(turn.open(Casussen, casus, `overleg, ${waaromLeest(turn)}`), { vraag: OP_SLOT })
    : {};
  const aanmelding =
    punt.aanmelding === undefined ? undefined : (await turn.get(Aanmeldingen, punt.aanmelding))?.value;
  const leesbaar = aanmelding?.casus === punt.casus && aanmelding?.gewist === undefined;
  const vraag =
    aanmelding && leesbaar
      ? (await tenzijOpSlot(turn.open(Aanmeldingen, aanmelding, `overleg, ${waaromLeest(turn)}`), {})).vraag
      : undefined;
  const voorbereid: { wie: string; tekst: string }[] = [];
  const rijen = await turn.list(Voorbereidingen, { prefix: `${zaal.overleg.id}!${id}!` });
  for (const { value } of rijen) {
    const { input } = value.metInput
      ? await tenzijOpSlot(turn.open(Voorbereidingen, value, `overleg, ${waaromLeest(turn)}`), {
          input: OP_SLOT,
        })
      : {};
    const tekst = value.antwoord === 'betrokken' ? (input ?? 'Betrokken') : 'Niet betrokken';
    voorbereid.push({ wie: naamMetPartner(turn.netwerk, value.deelnemer), tekst: kort(tekst) });
  }
  const paren: [string, string | undefined][] = [
    ['Over wie', over.wie],
    ['Vraag', vraag ?? over.vraag],
    ['Laatste besluit', over.laatsteBesluit],
  ];
  return bezig(
    liveLezenCard({
      overleg: zaal.overleg.id,
      context: contextVan(zaal.overleg, turn),
      titel: naamVan(punt),
      teksten: [
        ...paren.flatMap(([label, tekst]) => (tekst ? [{ label, tekst: kort(tekst) }] : [])),
        ...(await hoeHetGing(turn, casus)),
      ],
      voorbereid,
    }),
  );
};
