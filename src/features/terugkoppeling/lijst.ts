import { z } from 'zod/v4';
import { meldingCard } from '../../../cards/kit/melding.ts';
import { terugkoppelingLijstCard } from '../../../cards/terugkoppeling/lijst.ts';
import { ACTIE_BIJ, type Actie, Acties } from '../../domain/actie.ts';
import { isAanDeBeurt, staatIn, wachtOpAntwoord } from '../../domain/actie-ladder.ts';
import { actieNaam, opDatum, staat, termijn, totDatum } from '../../domain/actie-woorden.ts';
import { vindCasus } from '../../domain/casus-toegang.ts';
import type { Card } from '../../ports/card.ts';
import type { Reply } from '../../ports/chat.ts';
import { type Command, type MessageKind, verb } from '../feature.ts';
import type { DeelnemerTurn, View } from '../turn.ts';

const LIJST = 'terugkoppeling.lijst';

/** Open acties of this person: those that wait for an answer first, by date. */
const wachtend = async (view: View, wie: string): Promise<Actie[]> => {
  const per = staatIn(view.netwerk, wie).map((eigenaar) =>
    view.listBy(Acties, ACTIE_BIJ.van(eigenaar), { shelf: 'open' }),
  );
  const mijn = (await Promise.all(per)).flatMap((rijen) => rijen.map(({ value }) => value)).sort(opDatum);
  return [...mijn.filter(wachtOpAntwoord), ...mijn.filter((actie) => !wachtOpAntwoord(actie))];
};

const lijstKaart = async (view: View, wie: string, pagina: number): Promise<Card> => {
  const acties = await wachtend(view, wie);
  return terugkoppelingLijstCard({
    rijen: acties.map((actie) => ({
      id: actie.id,
      naam: actieNaam(actie),
      termijn: `Uiterlijk ${totDatum(actie.tot, view.vandaag)}, ${termijn(actie, view.vandaag)}`,
      staat: actie.status === 'open' && !actie.uitstel ? undefined : `Staat: ${staat(actie)}`,
    })),
    nu: acties.filter((actie) => isAanDeBeurt(actie, view.vandaag) && wachtOpAntwoord(actie)).length,
    pagina,
  });
};

/** The way to the form: what is posted says nothing but the number. */
const overCasus = async (turn: DeelnemerTurn, getypt: string): Promise<Reply> => {
  const { casus } = (await vindCasus(turn, getypt)).thing;
  turn.audit('opgezocht', `casus ${casus.id}`);
  return {
    kind: 'card',
    summary: 'Terugkoppeling',
    card: meldingCard({
      context: turn.netwerk.naam,
      titel: `Terugkoppeling bij ${casus.id}`,
      zin: 'Hoe gaat het, en wat is er nu nodig? Alleen jij ziet het formulier.',
      stappen: [{ title: 'Schrijven', verb: 'casus.terugkoppeling', data: { casus: casus.id } }],
    }),
  };
};

export const terugkoppelingCommand: Command = {
  name: 'terugkoppeling',
  right: 'inbrengen',
  zin: 'Laat weten hoe een actie is afgelopen, of hoe het met een casus gaat.',
  voorbeelden: ['/terugkoppeling', '/terugkoppeling ZN-2026-001'],
  run: async (turn, args) => {
    if (args !== '') return overCasus(turn, args);
    const wie = turn.who.deelnemer.id;
    return {
      kind: 'card',
      summary: 'Hoe ging het?',
      card: await lijstKaart(turn, wie, 1),
      bericht: { soort: LIJST, over: { wie } },
    };
  },
};

export const bladeren = verb(
  LIJST,
  'inbrengen',
  z.object({ pagina: z.coerce.number().int().optional() }),
  async (turn, { pagina }) => ({
    kind: 'card',
    summary: 'Hoe ging het?',
    card: await lijstKaart(turn, turn.who.deelnemer.id, pagina ?? 1),
  }),
);

/** The list as it was asked for, drawn anew when something on it was answered. */
export const terugkoppelingLijst: MessageKind = {
  soort: LIJST,
  again: false,
  compose: async (view, over) => {
    const { wie } = z.object({ wie: z.string() }).parse(over);
    return { send: true, summary: 'Hoe ging het?', card: await lijstKaart(view, wie, 1) };
  },
};
