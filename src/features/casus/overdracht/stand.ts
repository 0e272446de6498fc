import { type OverdrachtKnop, overdrachtStandCard } from '../../../../cards/casus/overdracht-stand.ts';
import { isWarm, type Overdracht } from '../../../domain/overdracht.ts';
import type { Reply } from '../../../ports/chat.ts';
import { type Verb, verbOn } from '../../feature.ts';
import type { View } from '../../turn.ts';
import { type Gevonden, OverdrachtData, vindOverdracht } from './rij.ts';
import { anderVan, dagOp, dagVan, naamVan, standZin } from './woorden.ts';

const knop = (title: string, verb: string): OverdrachtKnop => ({ title, verb });

const LEES = knop('Formulier lezen', 'overdracht.openen');
const GESPROKEN = knop('Wij spraken elkaar', 'overdracht.gesproken');
const MOMENT = knop('Moment voorstellen', 'overdracht.moment');
const INTREKKEN = knop('Intrekken', 'overdracht.intrekken');

/** What can be done next by the side that hands over; the first is the primary button. */
const uitKnoppen = (rij: Overdracht): OverdrachtKnop[] => {
  switch (rij.fase) {
    case 'concept':
      return [knop('Verder invullen', 'overdracht.verder'), knop('Weggooien', 'overdracht.intrekken')];
    case 'aangeboden': {
      const gesproken = rij.gesproken.uit !== undefined;
      if (rij.ander === undefined)
        return [
          ...(gesproken ? [knop('Antwoord invullen', 'overdracht.antwoord')] : [GESPROKEN]),
          LEES,
          INTREKKEN,
        ];
      return [...(gesproken ? [] : [GESPROKEN]), ...(isWarm(rij) ? [] : [MOMENT]), LEES, INTREKKEN];
    }
    default:
      return [LEES];
  }
};

const inKnoppen = (rij: Overdracht): OverdrachtKnop[] => {
  if (rij.fase !== 'aangeboden') return rij.gewist === undefined ? [LEES] : [];
  return [
    ...(isWarm(rij) ? [knop('Aanvaarden', 'overdracht.aanvaarden')] : []),
    ...(rij.gesproken.in === undefined ? [GESPROKEN] : []),
    ...(isWarm(rij) ? [] : [MOMENT]),
    LEES,
    knop('Weigeren', 'overdracht.weigeren'),
  ];
};

const gesprokenZin = (view: View, gesproken: { op: string; naam: string } | undefined): string =>
  gesproken ? `Ja, op ${dagVan(view, gesproken.op)} (${gesproken.naam})` : 'Nog niet bevestigd';

const feitenVan = (view: View, rij: Overdracht): [string, string | undefined][] => {
  const { aangeboden, afspraak, gesproken, ander, bel = [] } = rij;
  const loopt = rij.fase === 'aangeboden' || rij.fase === 'aanvaard';
  const zij = rij.kant === 'uit' ? gesproken.in : gesproken.uit;
  return [
    [rij.kant === 'uit' ? 'Naar' : 'Van', anderVan(rij)],
    ['Nummer daar', rij.nummerDaar],
    ['Wie je kunt bellen', bel.join(', ')],
    ['Aangeboden', aangeboden && dagOp(view, aangeboden.op)],
    [
      'Afspraak om te bellen',
      loopt && afspraak ? `${dagVan(view, afspraak.op)}, ${afspraak.tijd}` : undefined,
    ],
    ['Gesproken (jullie)', loopt ? gesprokenZin(view, gesproken[rij.kant]) : undefined],
    ['Gesproken (zij)', loopt && ander ? gesprokenZin(view, zij) : undefined],
  ];
};

/** How it stands, neutrally, and what can be done next. */
export const toonStand = (view: View, { rij }: Pick<Gevonden, 'rij'>, eerst?: string): Reply => ({
  kind: 'card',
  summary: 'Overdracht',
  card: overdrachtStandCard({
    overdracht: rij.id,
    casus: rij.casus,
    naam: naamVan(rij),
    zin: [eerst, standZin(view, rij)].filter(Boolean).join(' '),
    feiten: feitenVan(view, rij),
    knoppen: rij.kant === 'uit' ? uitKnoppen(rij) : inKnoppen(rij),
  }),
});

const stand = verbOn(
  'overdracht.stand',
  'coordineren',
  OverdrachtData,
  vindOverdracht,
  async (turn, _data, thing) => toonStand(turn, thing),
);

export const standVerbs: readonly Verb[] = [stand];
