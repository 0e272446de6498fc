import { z } from 'zod/v4';
import { type TerugkoppelingView, terugkoppelingCard } from '../../../cards/casus/terugkoppeling.ts';
import { meldingCard } from '../../../cards/kit/melding.ts';
import { TERUG_MINUTEN } from '../../domain/actie-terug.ts';
import { type Casus, Casussen } from '../../domain/casus.ts';
import { Gebeurtenissen } from '../../domain/gebeurtenis.ts';
import {
  kanTerugkoppelen,
  kanTerugnemen,
  LANGSTE_TERUGKOPPELING,
  leesTerugkoppeling,
  TERUGKOPPELING_LABELS,
  type TerugkoppelingTekst,
} from '../../domain/terugkoppeling-casus.ts';
import type { Reply } from '../../ports/chat.ts';
import { type Verb, verbOn } from '../feature.ts';
import type { DeelnemerTurn } from '../turn.ts';
import { bon, eisHier, eisInhoud } from './invullen.ts';
import { noteer } from './noteren.ts';
import { VERTEL_TERUGKOPPELING } from './terugkoppelen-berichten.ts';
import { DezeTerugkoppeling, vindWelke } from './terugkoppelen-lezen.ts';
import { CasusData, vind } from './toegang.ts';

/** For whoever wrote it; of what is gone, it is whoever asks: they hear that it is. */
const vindEigen = async (turn: DeelnemerTurn, data: z.infer<typeof DezeTerugkoppeling>) => {
  const { subject, thing } = await vindWelke(turn, data);
  return { subject: { ...subject, voor: thing.rij?.value.wie ?? turn.who.deelnemer.id }, thing };
};

const formulier = (
  casus: Casus,
  welke: string,
  meer: Partial<TerugkoppelingView> & TerugkoppelingTekst = {},
): Reply => ({
  kind: 'card',
  summary: 'Terugkoppeling',
  card: terugkoppelingCard({
    nummer: casus.id,
    welke,
    labels: TERUGKOPPELING_LABELS,
    langste: LANGSTE_TERUGKOPPELING,
    ...meer,
  }),
});

/** What to do when nothing can be written (any more) about this casus; undefined when it can. */
const nietMeer = (casus: Casus): Reply | undefined => {
  eisHier(casus);
  eisInhoud(casus);
  if (kanTerugkoppelen(casus)) return undefined;
  return {
    kind: 'card',
    summary: 'De casus is gesloten',
    card: meldingCard({
      context: `Casus ${casus.id}`,
      titel: 'De casus is gesloten',
      zin: 'Je kunt er niets meer bij schrijven. Maak je je opnieuw zorgen? Meld het dan opnieuw aan.',
      stappen: [
        { title: 'Aanmelden', verb: 'aanmelding.formulier' },
        { title: 'Casus openen', verb: 'casus.openen', data: { casus: casus.id } },
      ],
    }),
  };
};

const begin = verbOn(
  'casus.terugkoppeling',
  'casus-zien',
  CasusData,
  vind,
  async (turn, _data, { casus }) => {
    return nietMeer(casus) ?? formulier(casus, turn.newId());
  },
);

const Getypt = z.string().max(5000).default('');
const Ingevuld = DezeTerugkoppeling.extend({
  gebeurd: Getypt,
  opbrengst: Getypt,
  vervolg: Getypt,
  geenNaam: z.enum(['organisatie', 'collega']).optional().catch(undefined),
});

/** The receipt; as long as it can be taken back, with the way to do that. */
const gegeven = (casus: Casus, welke: string, titel: string): Reply => ({
  kind: 'card',
  summary: titel,
  card: meldingCard({
    context: `Casus ${casus.id}`,
    titel,
    zin: `Wie nu met de casus bezig is, hoort over ${TERUG_MINUTEN} minuten dat er iets is geschreven. Tot dan kun je het ongedaan maken.`,
    stappen: [
      { title: 'Casus openen', verb: 'casus.openen', data: { casus: casus.id } },
      { title: 'Ongedaan maken', verb: 'casus.terugkoppeling.ongedaan', data: { casus: casus.id, welke } },
    ],
  }),
});

const geef = verbOn(
  'casus.terugkoppeling.geef',
  'casus-zien',
  Ingevuld,
  vindWelke,
  async (turn, { welke, geenNaam, gebeurd, opbrengst, vervolg }, { casus, stored, rij }) => {
    if (rij) return gegeven(casus, welke, 'Dit staat er al');
    const niet = nietMeer(casus);
    if (niet) return niet;
    const getypt = { gebeurd, opbrengst, vervolg };
    const gelezen = leesTerugkoppeling(getypt, { vandaag: turn.vandaag, geenNaam: geenNaam !== undefined });
    const { fouten, misschienNaam } = gelezen;
    if (fouten.length > 0)
      return formulier(casus, welke, { ...getypt, fout: fouten.join('\n'), misschienNaam });
    if (geenNaam !== undefined)
      turn.audit('naamwaarschuwing opzij gezet', `casus ${casus.id}`, `het is een ${geenNaam}`);
    // Of two at once, or of one beside an erasure, one loses and looks again: nothing is written twice, or after it was erased.
    turn.replace(Casussen, stored, casus);
    await noteer(turn, casus, { soort: 'terugkoppeling', inhoud: gelezen.tekst, uniek: welke });
    turn.moment(
      turn.now.add({ minutes: TERUG_MINUTEN }),
      VERTEL_TERUGKOPPELING,
      JSON.stringify({ casus: casus.id, welke }),
    );
    return gegeven(casus, welke, 'Dank je. Het is bewaard');
  },
);

const ongedaan = verbOn(
  'casus.terugkoppeling.ongedaan',
  'eigen-kaart',
  DezeTerugkoppeling,
  vindEigen,
  async (turn, _data, { casus, rij }) => {
    eisInhoud(casus);
    if (!rij) return bon(casus, 'Dit is al ongedaan gemaakt', 'Er is niets veranderd.');
    if (!kanTerugnemen(rij.value, turn.who.deelnemer.id, turn.now))
      return bon(
        casus,
        'Ongedaan maken kan niet meer',
        `Dat kan tot ${TERUG_MINUTEN} minuten erna. Klopt er iets niet? De coördinator kan het verbeteren. Of schrijf erbij hoe het wel zit.`,
        { title: 'Iets erbij schrijven', verb: 'casus.terugkoppeling' },
      );
    const tekst = await turn.open(Gebeurtenissen, rij.value, 'ongedaan maken door de schrijver');
    turn.remove(Gebeurtenissen, rij);
    turn.audit('gewijzigd', `casus ${casus.id}`, 'terugkoppeling ongedaan gemaakt');
    return formulier(casus, turn.newId(), {
      ...tekst,
      melding: 'Het is weg. Hieronder staat nog wat je schreef.',
    });
  },
);

/** How it goes with a casus, told by somebody on it, also without an actie. */
export const terugkoppelVerbs: readonly Verb[] = [begin, geef, ongedaan];
