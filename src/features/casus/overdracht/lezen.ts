import { overdrachtLezenCard } from '../../../../cards/casus/overdracht-lezen.ts';
import { ophalenCard, zonderAdresCard } from '../../../../cards/kit/ophalen.ts';
import { LINK_MINUTEN } from '../../../domain/bestand-link.ts';
import { partnerMet } from '../../../domain/netwerk.ts';
import { type Overdracht, type OverdrachtContent, Overdrachten } from '../../../domain/overdracht.ts';
import { type GelezenBlok, gelezen, ontbrekend } from '../../../domain/overdracht-formulier.ts';
import type { Reply } from '../../../ports/chat.ts';
import type { Blok } from '../../../ports/file.ts';
import { type FileKind, fileOn, type Verb, verbOn } from '../../feature.ts';
import type { DeelnemerTurn, View } from '../../turn.ts';
import { bon, eisInhoud } from '../invullen.ts';
import { CasusData, vind, waaromZiet } from '../toegang.ts';
import { eisLeesbaar, type Gevonden, OverdrachtData, opent, vindOverdracht } from './rij.ts';
import { anderVan, dagVan, naamVan } from './woorden.ts';

/** The partners of the form by name: they are ids where they are known. */
export const partnerNamen = (view: View, rij: Overdracht, { partners = [] }: OverdrachtContent): string[] =>
  rij.kant === 'in' ? [...partners] : partners.flatMap((id) => partnerMet(view.netwerk, id)?.naam ?? []);

const blokkenVan = (view: View, rij: Overdracht, content: OverdrachtContent): readonly GelezenBlok[] =>
  gelezen(rij, content, {
    partners: partnerNamen(view, rij, content),
    dag: (datum) => dagVan(view, datum),
  });

/** The whole form, to read; and to sign it off when it is complete and not sent yet. */
export const toonFormulier = (
  turn: DeelnemerTurn,
  { rij }: Pick<Gevonden, 'rij'>,
  content: OverdrachtContent,
  /** Read as what the casus came with, by somebody who may be no coördinator. */
  herkomst?: string,
): Reply => {
  const concept = rij.fase === 'concept';
  const [mist] = concept ? ontbrekend(rij, content) : [];
  return {
    kind: 'card',
    summary: 'Overdracht',
    busy: concept,
    card: overdrachtLezenCard({
      overdracht: rij.id,
      naam: naamVan(rij),
      ander: content.buiten ?? anderVan(rij),
      kant: rij.kant,
      concept,
      herkomst,
      blokken: blokkenVan(turn, rij, content),
      mist,
      weigering: content.weigering,
      gesprokenMet: content.gesprokenMet,
    }),
  };
};

const lees = verbOn(
  'overdracht.openen',
  'coordineren',
  OverdrachtData,
  vindOverdracht,
  async (turn, _data, thing) => {
    eisLeesbaar(thing);
    return toonFormulier(turn, thing, await opent(turn, thing.rij));
  },
);

/** For everyone on the casus that came with it. */
const herkomst = verbOn(
  'overdracht.herkomst',
  'casus-zien',
  CasusData,
  vind,
  async (turn, _data, gevonden) => {
    const { casus } = gevonden;
    eisInhoud(casus);
    if (casus.herkomst === undefined)
      return bon(casus, 'Er is geen formulier', 'Deze casus kwam niet van een ander netwerk.');
    const { thing } = await vindOverdracht(turn, { overdracht: casus.herkomst });
    eisLeesbaar(thing);
    const content = await turn.open(Overdrachten, thing.rij, waaromZiet(turn, gevonden));
    return toonFormulier(turn, thing, content, casus.id);
  },
);

const bestand = verbOn(
  'overdracht.bestand',
  'coordineren',
  OverdrachtData,
  vindOverdracht,
  async (turn, _data, thing) => {
    eisLeesbaar(thing);
    const { rij } = thing;
    const data = { overdracht: rij.id };
    const url = await turn.bestand('overdracht.word', data);
    const context = naamVan(rij);
    const terug = { title: 'Terug', verb: 'overdracht.openen', data };
    if (url === undefined)
      return {
        kind: 'card',
        summary: 'Dit kan hier nog niet',
        card: zonderAdresCard(context, terug),
      };
    return {
      kind: 'card',
      summary: 'Het formulier in Word',
      card: ophalenCard({
        context,
        titel: 'Het formulier in Word',
        zin: 'Vier blokken, met plek voor de handtekeningen van beide coördinatoren. Alleen de naam van de jongere vul je zelf in. Stuur het niet met gewone e-mail.',
        links: [{ title: 'Formulier ophalen', url }],
        minuten: LINK_MINUTEN,
        terug,
      }),
    };
  },
);

const LIJN = '________________________';

/** The form on paper: what was filled in, room for the name the bot does not know, and for two signatures. */
const opPapier = (view: View, rij: Overdracht, content: OverdrachtContent): Blok[] => {
  const hier = view.netwerk.naam;
  const daar = content.buiten ?? anderVan(rij);
  const [van, naar] = rij.kant === 'uit' ? [hier, daar] : [daar, hier];
  const tekenen = (wie: string): string[] => [wie, LIJN, LIJN, LIJN];
  return [
    {
      soort: 'alinea',
      tekst: `Van: ${van}. Naar: ${naar}. Gemaakt op ${dagVan(view, view.vandaag.toString())}.`,
    },
    { soort: 'alinea', tekst: `Naam van de jongere (zelf invullen): ${LIJN}` },
    ...blokkenVan(view, rij, content).flatMap(({ titel, regels }): Blok[] => [
      { soort: 'kop', tekst: titel },
      { soort: 'tabel', kolommen: ['Vraag', 'Antwoord'], rijen: regels },
    ]),
    { soort: 'kop', tekst: 'Handtekeningen' },
    {
      soort: 'tabel',
      kolommen: ['Coördinator van', 'Naam', 'Datum', 'Handtekening'],
      rijen: [tekenen(van), tekenen(naar)],
    },
  ];
};

const word = fileOn(
  'overdracht.word',
  'coordineren',
  OverdrachtData,
  vindOverdracht,
  async (turn, _data, thing) => {
    eisLeesbaar(thing);
    const { rij } = thing;
    const nummer = rij.casus ?? rij.nummerDaar ?? '';
    return {
      naam: `overdracht ${nummer}`,
      vorm: 'word',
      stuk: {
        titel: `Overdracht van casus ${nummer}`,
        blokken: opPapier(turn, rij, await opent(turn, rij)),
      },
    };
  },
);

export const lezenVerbs: readonly Verb[] = [lees, herkomst, bestand];
export const overdrachtBestanden: readonly FileKind[] = [word];
