import { z } from 'zod/v4';
import { meldingCard } from '../../../cards/kit/melding.ts';
import { Aanmeldingen, type Casus, Casussen, isOpenCasus } from '../../domain/casus.ts';
import {
  gegeven,
  herijkWeken,
  isTeHerijken,
  metSignalen,
  type Signaal,
  signalenVan,
} from '../../domain/casus-beloop.ts';
import { coordinatoren } from '../../domain/netwerk.ts';
import { instantText } from '../../domain/time.ts';
import { type MessageKind, type Verb, verbOn } from '../feature.ts';
import type { Composed, Stored, Turn, View } from '../turn.ts';
import { bon, eisInhoud, SCORES_GEVEN } from './invullen.ts';
import { noteerBeslissing } from './noteren.ts';
import { CasusData, vind } from './toegang.ts';
import { staatVan } from './woorden.ts';

/** A commit holds a hundred rows; each casus writes itself and a message to each who is told. */
const PER_KEER = 2;
const LEIDERS = 4;

const soortVan = (signaal: Signaal['soort']): string => `casus.${signaal}`;
const berichtId = (casus: string, signaal: Signaal, wie: string): string =>
  `${soortVan(signaal.soort)}!${casus}!${signaal.sinds}!${wie}`;

/** Who is asked: the casusregisseur, and the coördinatoren. */
const gevraagden = (view: View, { regisseur }: Casus): string[] => [
  ...new Set([
    ...(regisseur === undefined ? [] : [regisseur]),
    ...coordinatoren(view.netwerk)
      .slice(0, LEIDERS)
      .map(({ id }) => id),
  ]),
];

/** Raises, once each: the herijking, that a casus may be closed, and the days that were set (17½, somebody comes free). */
export const signaleer = async (turn: Turn): Promise<'more' | 'done'> => {
  const open = await turn.list(Casussen, { shelf: 'open' });
  const aanmeldingen = (await turn.list(Aanmeldingen)).map(({ value }) => value);
  const nu = open
    .map((stored) => ({ stored, wat: signalenVan(stored.value, aanmeldingen, turn.netwerk, turn.vandaag) }))
    .filter(({ wat }) => wat.length > 0);
  for (const { stored, wat } of nu.slice(0, PER_KEER)) geef(turn, stored, wat);
  return nu.length > PER_KEER ? 'more' : 'done';
};

const geef = (turn: Turn, stored: Stored<Casus>, wat: readonly Signaal[]): void => {
  const casus = stored.value;
  turn.replace(Casussen, stored, metSignalen(casus, wat));
  for (const signaal of wat)
    for (const wie of gevraagden(turn, casus))
      turn.send({
        id: berichtId(casus.id, signaal, wie),
        soort: soortVan(signaal.soort),
        over: { casus: casus.id, sinds: signaal.sinds },
        aan: { soort: 'deelnemer', deelnemer: wie },
      });
};

const nogNodig = verbOn(
  'casus.herijkt',
  'casus-leiden',
  CasusData,
  vind,
  async (turn, _data, { casus, stored }) => {
    eisInhoud(casus);
    if (!isTeHerijken(casus, turn.netwerk, turn.vandaag))
      return bon(casus, 'Dit is al beantwoord', `De casus staat op: ${staatVan(casus)}.`);
    turn.replace(Casussen, stored, { ...casus, herijkt: instantText(turn.now, 'second') });
    await noteerBeslissing(turn, casus, { soort: 'herijkt' });
    for (const sinds of gegeven(casus, 'herijking'))
      for (const wie of gevraagden(turn, casus))
        turn.redraw(berichtId(casus.id, { soort: 'herijking', sinds }, wie));
    const weken = herijkWeken(casus, turn.netwerk.protocol);
    return bon(
      casus,
      'De casus loopt door',
      `Over ${weken} weken vraag ik het opnieuw. Geef nu ook de scores: dan zie je of het beter gaat.`,
      SCORES_GEVEN,
    );
  },
);

export const signaalVerbs: readonly Verb[] = [nogNodig];

const Over = z.object({ casus: z.string(), sinds: z.string() });

type Vraag = Parameters<typeof meldingCard>[0];

/** One kind of signal; `vraag` is what it asks as long as `geldt` says so. */
const bericht = (
  signaal: Signaal['soort'],
  noem: NonNullable<MessageKind['noem']>,
  geldt: (casus: Casus, view: View, sinds: string) => boolean,
  vraag: (nummer: string) => Pick<Vraag, 'titel' | 'zin' | 'stappen'>,
): MessageKind => ({
  soort: soortVan(signaal),
  again: true,
  noem,
  compose: async (view, over): Promise<Composed> => {
    const { casus: nummer, sinds } = Over.parse(over);
    const casus = (await view.get(Casussen, nummer))?.value;
    const { titel, zin, stappen } = vraag(nummer);
    const context = view.netwerk.naam;
    const summary = titel;
    if (casus && geldt(casus, view, sinds))
      return { send: true, summary, card: meldingCard({ context, titel, zin, stappen }) };
    const nu = casus ? `De casus staat op: ${staatVan(casus)}.` : 'Deze casus is er niet meer.';
    return {
      send: false,
      reason: 'niet meer nodig',
      summary,
      card: meldingCard({
        context,
        titel: `Beantwoord: casus ${nummer}`,
        zin: nu,
        stappen: [{ title: 'Jouw casussen', verb: 'casus.lijst' }],
      }),
    };
  },
});

/** What is raised is still so: the casus would raise it, had it not been given. */
const isGegeven =
  (soort: Signaal['soort']) =>
  (casus: Casus, _view: View, sinds: string): boolean =>
    casus.gewist === undefined && isOpenCasus(casus) && gegeven(casus, soort).includes(sinds);

export const signaalBerichten: readonly MessageKind[] = [
  bericht(
    'herijking',
    { wat: 'Herijking: is de casus nog nodig?', waarom: 'De herijkingstermijn van een casus is voorbij.' },
    (casus, view) => isTeHerijken(casus, view.netwerk, view.vandaag),
    (nummer) => ({
      titel: `Is ${nummer} nog nodig?`,
      zin: 'Deze casus loopt nu een tijd. Moet het netwerk hiermee doorgaan? Eén antwoord is genoeg, van de casusregisseur of de coördinator.',
      stappen: [
        { title: 'Ja, doorgaan', verb: 'casus.herijkt', data: { casus: nummer } },
        { title: 'Nee, wijzigen', verb: 'casus.staat', data: { casus: nummer } },
        { title: 'Eerst bekijken', verb: 'casus.openen', data: { casus: nummer } },
      ],
    }),
  ),
  bericht(
    'sluitbaar',
    { wat: 'Kan de casus dicht?', waarom: 'Over een casus kwam 9 maanden geen nieuwe melding.' },
    isGegeven('sluitbaar'),
    (nummer) => ({
      titel: `Kan ${nummer} worden afgesloten?`,
      zin: 'Over deze casus kwam 9 maanden geen nieuwe melding. De coördinator kan hem positief afsluiten als de hulp goed loopt en de doelen zijn gehaald.',
      stappen: [
        { title: 'Afsluiten of wijzigen', verb: 'casus.staat', data: { casus: nummer } },
        { title: 'Eerst bekijken', verb: 'casus.openen', data: { casus: nummer } },
      ],
    }),
  ),
  bericht(
    'signaal',
    { wat: 'Signaal bij een casus', waarom: 'Bij een casus is een dag bereikt die was vastgelegd.' },
    isGegeven('signaal'),
    (nummer) => ({
      titel: `Let op bij ${nummer}`,
      zin: 'Bij deze casus komt een moment dat voorbereiding vraagt. Open de casus om te zien wat het is.',
      stappen: [{ title: 'Openen', verb: 'casus.openen', data: { casus: nummer } }],
    }),
  ),
];
