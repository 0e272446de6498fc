import { Temporal } from 'temporal-polyfill';
import { z } from 'zod/v4';
import { type ActieFormView, actieFormCard } from '../../../cards/besluitenlijst/actie.ts';
import { meldingCard } from '../../../cards/kit/melding.ts';
import { type ConceptActie, type PuntContent, puntId } from '../../domain/besluitenlijst-concept.ts';
import { isAfgerond } from '../../domain/besluitenlijst-correctie.ts';
import { GRENZEN } from '../../domain/besluitenlijst-grenzen.ts';
import { ACTIES_PER_PUNT, soortActie } from '../../domain/besluitenlijst-opbouwen.ts';
import { weigeringen } from '../../domain/privacy-guard.ts';
import type { Reply } from '../../ports/chat.ts';
import type { Verb } from '../feature.ts';
import type { DeelnemerTurn } from '../turn.ts';
import { toonVolgende } from './antwoorden.ts';
import { metBekende } from './herkennen.ts';
import { mensenVan } from './maken.ts';
import { eersteRegel, Plek, slaOver } from './rest.ts';
import { bezig, toonPunt } from './tonen.ts';
import { Id, lijstVerb, OverLijst, puntVan, type Werk, zetPunt } from './werk.ts';
import { mensenKeuzes, titelVan } from './woorden.ts';

const OverActie = OverLijst.extend({ punt: Id, actie: Id.optional(), regel: Plek.optional() });
const Ingevuld = OverActie.extend({
  wat: z.string().max(6000).optional(),
  wie: z.string().max(80).optional(),
  wanneer: z.string().max(20).optional(),
  nog: z.boolean().optional(),
});
type Ingevuld = z.infer<typeof Ingevuld>;

/** The next id of an item; ids sort in the order of the list. */
export const volgendPunt = (werk: Werk): string =>
  puntId(Math.max(-1, ...werk.lijst.punten.map(({ id }) => Number(id.slice(1)))) + 1);

/** The form of an actie, with what was filled in. */
export const actieFormulier = async (
  turn: DeelnemerTurn,
  werk: Werk,
  over: z.infer<typeof OverActie>,
  ingevuld: ActieFormView['ingevuld'],
  fout?: string,
): Promise<Reply> => {
  const punt = await puntVan(turn, werk, over.punt);
  const actie = punt.acties.find(({ id }) => id === over.actie);
  const vandaag = turn.vandaag.toString();
  const op = actie?.wanneer.op;
  return bezig(
    actieFormCard({
      lijst: werk.lijst.id,
      punt: over.punt,
      punttitel: titelVan(punt),
      actie: actie?.id,
      regel: over.regel,
      mensen: mensenKeuzes(turn.netwerk, actie?.wie.kandidaten),
      vanaf: op !== undefined && op < vandaag ? op : vandaag,
      ingevuld,
      fout,
    }),
  );
};

const toonActie = async (
  turn: DeelnemerTurn,
  werk: Werk,
  over: z.infer<typeof OverActie>,
): Promise<Reply> => {
  const punt = await puntVan(turn, werk, over.punt);
  const actie = punt.acties.find(({ id }) => id === over.actie);
  if (over.actie !== undefined && !actie)
    return toonPunt(turn, werk, over.punt, 'Deze actie staat niet (meer) op de lijst.');
  if (actie?.bekend && !actie.weg) return toonBekend(werk, over.punt, actie);
  return actieFormulier(turn, werk, over, {
    wat: actie?.wat,
    wie: actie?.wie.wie,
    wanneer: actie?.wanneer.op ?? actie?.wanneer.voorstel,
  });
};

/** An actie that exists is changed where it is; here one can only keep this list from changing it. */
const toonBekend = (werk: Werk, punt: string, actie: ConceptActie): Reply => {
  const data = { lijst: werk.lijst.id, punt, actie: actie.id };
  return bezig(
    meldingCard({
      titel: 'Deze actie bestaat al',
      zin: 'Hij stond op een eerdere lijst. Iets anders wijzigen kan bij /acties. Kies "Weglaten" als deze lijst er niets aan mag veranderen.',
      stappen: [
        { title: 'Terug naar het punt', verb: 'besluitenlijst.punt', data: { lijst: werk.lijst.id, punt } },
        { title: 'Weglaten', verb: 'besluitenlijst.actieWeg', data },
      ],
    }),
  );
};

const isDatum = (tekst: string): boolean => {
  try {
    return Temporal.PlainDate.from(tekst, { overflow: 'reject' }).toString() === tekst;
  } catch {
    return false;
  }
};

/** Why this is no actie yet; undefined when it is. */
const foutIn = (
  turn: DeelnemerTurn,
  data: Ingevuld,
  oud: ConceptActie | undefined,
  punt: PuntContent,
): string | undefined => {
  const wat = data.wat?.trim() ?? '';
  if (wat === '') return 'Vul in wat er moet gebeuren.';
  if (wat.length > GRENZEN.actieTekens) return `Gebruik hoogstens ${GRENZEN.actieTekens} tekens.`;
  const geweigerd = weigeringen(wat, turn.vandaag);
  if (geweigerd.length > 0) return `${geweigerd.map(({ zin }) => zin).join(' ')} Er is nog niets bewaard.`;
  if (!mensenVan(turn.netwerk).deelnemers.some(({ id }) => id === data.wie)) return 'Kies wie het doet.';
  if (data.wanneer === undefined || !isDatum(data.wanneer)) return 'Kies een datum.';
  if (data.wanneer < turn.vandaag.toString() && data.wanneer !== oud?.wanneer.op)
    return 'Deze datum is al voorbij. Kies vandaag of later.';
  if (oud && isAfgerond(oud) && (data.wie !== oud.staat?.wie || data.wanneer !== oud.staat?.op))
    return 'Deze actie is al afgerond. Alleen de tekst kan nog anders.';
  if (!oud && punt.acties.length >= ACTIES_PER_PUNT)
    return `Bij één punt passen hoogstens ${ACTIES_PER_PUNT} acties. Maak voor de andere acties een nieuw punt met dezelfde casus.`;
  return undefined;
};

const metIngevuld = (turn: DeelnemerTurn, oud: ConceptActie | undefined, data: Ingevuld): ConceptActie => {
  const wat = data.wat?.trim() ?? '';
  const { weg: _weg, ...rest } = oud ?? {
    id: turn.newId(),
    bron: wat,
    wie: { tekst: '', kandidaten: [] },
    wanneer: { tekst: '' },
  };
  const { samen: _samen, helpers: _helpers, ...wie } = rest.wie;
  const zelfde = data.wie === rest.wie.wie;
  const { hoe: _hoe, ...wanneer } = rest.wanneer;
  const gekozen =
    data.wanneer === rest.wanneer.op
      ? rest.wanneer
      : { ...wanneer, op: data.wanneer ?? '', hoe: 'door jou gekozen' };
  return {
    ...rest,
    soort: soortActie(wat),
    wat,
    wie: zelfde ? rest.wie : { ...wie, wie: data.wie ?? '' },
    wanneer: gekozen,
  };
};

const bewaarActie = async (turn: DeelnemerTurn, werk: Werk, data: Ingevuld): Promise<Reply> => {
  const punt = await puntVan(turn, werk, data.punt);
  const oud = punt.acties.find(({ id }) => id === data.actie);
  const over = { lijst: data.lijst, punt: data.punt, actie: data.actie, regel: data.regel };
  const fout = foutIn(turn, data, oud, punt);
  if (fout !== undefined)
    return actieFormulier(turn, werk, over, { wat: data.wat, wie: data.wie, wanneer: data.wanneer }, fout);
  // The line was made an actie already, by another or by a first click.
  if (data.regel !== undefined && (await eersteRegel(turn, werk, data.regel)) === undefined)
    return toonVolgende(turn, werk);
  const actie = metIngevuld(turn, oud, data);
  const acties = oud
    ? punt.acties.map((each) => (each.id === oud.id ? actie : each))
    : [...punt.acties, actie];
  zetPunt(turn, werk, data.punt, await metBekende(turn, { ...punt, acties }));
  if (data.regel !== undefined) await slaOver(turn, werk, false);
  if (data.nog) return actieFormulier(turn, werk, { lijst: data.lijst, punt: data.punt }, {});
  return data.regel === undefined ? toonPunt(turn, werk, data.punt) : toonVolgende(turn, werk);
};

const laatActieWeg = async (
  turn: DeelnemerTurn,
  werk: Werk,
  data: z.infer<typeof OverActie>,
): Promise<Reply> => {
  const punt = await puntVan(turn, werk, data.punt);
  if (punt.acties.some((actie) => actie.id === data.actie && isAfgerond(actie)))
    return toonPunt(turn, werk, data.punt, 'Deze actie is al afgerond en blijft staan.');
  const acties = punt.acties.map((actie) => (actie.id === data.actie ? { ...actie, weg: true } : actie));
  zetPunt(turn, werk, data.punt, { ...punt, acties });
  return toonPunt(turn, werk, data.punt);
};

/** Changing acties by hand. */
export const actieVerbs: readonly Verb[] = [
  lijstVerb('besluitenlijst.actie', OverActie, toonActie),
  lijstVerb('besluitenlijst.actieOpslaan', Ingevuld, bewaarActie),
  lijstVerb('besluitenlijst.actieWeg', OverActie.extend({ actie: Id }), laatActieWeg),
];
