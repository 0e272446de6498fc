import { z } from 'zod/v4';
import { type LijstView, lijstCard } from '../../../cards/casus/lijst.ts';
import { meldingCard } from '../../../cards/kit/melding.ts';
import { ACTIE_BIJ } from '../../domain/actie.ts';
import { mayDo, type Who } from '../../domain/authority.ts';
import { Aanmeldingen, type Casus, Casussen } from '../../domain/casus.ts';
import { onderwerp, openActies, vindCasus } from '../../domain/casus-toegang.ts';
import { deelnemerMet, isCoordinator } from '../../domain/netwerk.ts';
import { Overdrachten } from '../../domain/overdracht.ts';
import { Overleggen } from '../../domain/overleg.ts';
import type { Card } from '../../ports/card.ts';
import { type Command, type MessageKind, type Verb, verb } from '../feature.ts';
import type { DeelnemerTurn, View } from '../turn.ts';
import { naamVan } from './overdracht/woorden.ts';
import { type Planning, staatVan, volgendeKeer } from './woorden.ts';

const LIJST = 'casus.lijst';
const SUMMARY = 'Jouw casussen';

export const planning = async (view: View): Promise<Planning> => ({
  overleggen: (await view.list(Overleggen, { shelf: 'open' })).map(({ value }) => value),
  aanmeldingen: (await view.list(Aanmeldingen, { shelf: 'open' })).map(({ value }) => value),
});

/** The open casussen this person is on; a coördinator is on all of them. */
export const mijnCasussen = async (view: View, who: Who): Promise<Casus[]> => {
  const acties = who.deelnemer ? await openActies(view, ACTIE_BIJ.van(who.deelnemer.id)) : [];
  const casussen = (await view.list(Casussen, { shelf: 'open' })).map(({ value }) => value);
  const { deelnemer } = who;
  return casussen.filter(
    (casus) => deelnemer && mayDo('casus-zien', who, onderwerp(casus, acties, deelnemer.id)).mag,
  );
};

/** What other netwerken offer, and this one has not settled: for who decides about it. */
const aangeboden = async (view: View, { deelnemer }: Who): Promise<LijstView['rijen']> => {
  if (!deelnemer || !isCoordinator(deelnemer)) return [];
  return (await view.list(Overdrachten, { shelf: 'open' })).flatMap(({ value }) =>
    value.kant === 'in'
      ? [
          {
            nummer: naamVan(value),
            staat: value.fase === 'aanvaard' ? 'Aanvaard, wordt geopend' : 'Wacht op antwoord van jullie',
            overdracht: value.id,
          },
        ]
      : [],
  );
};

const lijstVan = async (view: View, who: Who, pagina: number): Promise<Card> => {
  const gepland = await planning(view);
  return lijstCard({
    netwerk: view.netwerk.naam,
    rijen: [
      ...(await aangeboden(view, who)),
      ...(await mijnCasussen(view, who)).map((casus) => ({
        nummer: casus.id,
        staat: staatVan(casus),
        volgende: volgendeKeer(view, casus, gepland),
      })),
    ],
    pagina,
  });
};

const Over = z.object({ deelnemer: z.string() });

/** The list as it is posted: numbers, states and dates of the one it is for. */
export const lijstBericht: MessageKind = {
  soort: LIJST,
  again: false,
  compose: async (view, over) => {
    const deelnemer = deelnemerMet(view.netwerk, Over.parse(over).deelnemer);
    const { netwerk } = view;
    const who: Who = {
      oid: deelnemer?.oid ?? '',
      tenant: netwerk.tenant,
      netwerk,
      deelnemer,
      magInrichten: false,
    };
    return { send: true, card: await lijstVan(view, who, 1), summary: SUMMARY };
  },
};

const toonEen = async (turn: DeelnemerTurn, getypt: string): Promise<Card> => {
  const { casus } = (await vindCasus(turn, getypt)).thing;
  const volgende = volgendeKeer(turn, casus, await planning(turn));
  turn.audit('opgezocht', `casus ${casus.id}`);
  return meldingCard({
    context: turn.netwerk.naam,
    titel: `Casus ${casus.id}`,
    zin: `${staatVan(casus)}.${volgende ? ` Volgende overleg: ${volgende}.` : ''} De inhoud zie alleen jij, als je op Openen klikt.`,
    stappen: [{ title: 'Openen', verb: 'casus.openen', data: { casus: casus.id } }],
  });
};

export const casusCommand: Command = {
  name: 'casus',
  right: 'inbrengen',
  zin: 'Bekijk de casussen waar jij bij betrokken bent.',
  voorbeelden: ['/casus', '/casus ZN-2026-001'],
  run: async (turn, args) => {
    if (args !== '') return { kind: 'card', card: await toonEen(turn, args), summary: 'Casus' };
    const bericht = { soort: LIJST, over: { deelnemer: turn.who.deelnemer.id } };
    return { kind: 'card', card: await lijstVan(turn, turn.who, 1), summary: SUMMARY, bericht };
  },
};

const lijst = verb(
  LIJST,
  'inbrengen',
  z.object({ pagina: z.coerce.number().int().optional() }),
  async (turn, { pagina }) => ({
    kind: 'card',
    card: await lijstVan(turn, turn.who, pagina ?? 1),
    summary: SUMMARY,
  }),
);

export const lijstVerbs: readonly Verb[] = [lijst];
