import { z } from 'zod/v4';
import { actielijstCard } from '../../../cards/acties/lijst.ts';
import type { Actie } from '../../domain/actie.ts';
import { wieBedoeld } from '../../domain/actie-wie.ts';
import { actieNaam, dagenTeLaat, opDatum, staat, termijn, totDatum } from '../../domain/actie-woorden.ts';
import { UserError } from '../../domain/errors.ts';
import {
  actieveDeelnemers,
  deelnemerMet,
  hoortBij,
  isCoordinator,
  naamMetPartner,
  partnerMet,
} from '../../domain/netwerk.ts';
import type { Card } from '../../ports/card.ts';
import { type Command, type MessageKind, verb } from '../feature.ts';
import type { DeelnemerTurn, View } from '../turn.ts';
import { openActies, openActiesVan } from './lezen.ts';

/** Whose acties: of a partner, of a person, or (neither) everyone's. Ids only: what was typed is not kept. */
const Filter = z.object({ partner: z.string().optional(), persoon: z.string().optional() });
type Filter = z.infer<typeof Filter>;

/** `anderen`: a deelnemer asked for acties of others, and is told that these are their own. */
const Over = Filter.extend({ wie: z.string(), anderen: z.boolean().optional() });
const ActiesLijst = 'acties.lijst';

const rij = (view: View, actie: Actie, vanAllen: boolean) => ({
  id: actie.id,
  naam: vanAllen ? naamMetPartner(view.netwerk, actie.eigenaar) : actieNaam(actie),
  termijn: `${termijn(actie, view.vandaag).replace(/^./, (letter) => letter.toUpperCase())} (${totDatum(actie.tot, view.vandaag)})`,
  staat: actie.status === 'open' && !actie.uitstel && !actie.overdracht ? undefined : staat(actie),
});

const telLaat = (view: View, acties: readonly Actie[]): number =>
  acties.filter((actie) => dagenTeLaat(actie, view.vandaag) > 0).length;

const NIET_VAN_ANDEREN = 'Alleen de coördinator ziet acties van anderen.';

/** Own acties, by casus number. */
const eigenLijst = async (view: View, wie: string, pagina: number, anderen: boolean): Promise<Card> => {
  const acties = (await openActiesVan(view, wie)).sort(opDatum);
  return actielijstCard({
    titel: 'Jouw acties',
    rijen: acties.map((actie) => rij(view, actie, false)),
    teLaat: telLaat(view, acties),
    leeg: 'Je hebt geen open acties.',
    letOp: anderen ? NIET_VAN_ANDEREN : undefined,
    pagina,
    filter: { persoon: wie },
  });
};

const titelVan = (view: View, { partner, persoon }: Filter): string => {
  if (partner !== undefined) return `Acties van ${partnerMet(view.netwerk, partner)?.naam ?? 'deze partner'}`;
  return persoon === undefined
    ? 'Alle acties'
    : `Acties van ${deelnemerMet(view.netwerk, persoon)?.naam ?? 'deze persoon'}`;
};

/** For the coördinator: everyone's, the most overdue first; with owner and partner, so without the casus number. */
const alleLijst = async (view: View, wie: string, filter: Filter, pagina: number): Promise<Card> => {
  const acties = (await openActies(view))
    .filter(({ eigenaar }) => filter.persoon === undefined || eigenaar === filter.persoon)
    .filter(({ eigenaar }) => {
      const wie = deelnemerMet(view.netwerk, eigenaar);
      return filter.partner === undefined || (wie !== undefined && hoortBij(wie, filter.partner));
    })
    .sort(opDatum);
  return actielijstCard({
    titel: titelVan(view, filter),
    rijen: acties.map((actie) => rij(view, actie, true)),
    teLaat: telLaat(view, acties),
    leeg: 'Er zijn geen open acties.',
    pagina,
    filter,
    eigen: wie,
  });
};

const lijstVoor = (
  view: View,
  wie: string,
  filter: Filter,
  pagina: number,
  anderen = false,
): Promise<Card> => {
  const deelnemer = actieveDeelnemers(view.netwerk).find(({ id }) => id === wie);
  const ziet = deelnemer !== undefined && isCoordinator(deelnemer) && filter.persoon !== wie;
  return ziet ? alleLijst(view, wie, filter, pagina) : eigenLijst(view, wie, pagina, anderen);
};

const filterVan = (turn: DeelnemerTurn, args: string): Filter => {
  if (args === '') return {};
  if (/^(?:mij|ik|mijn|eigen)$/i.test(args)) return { persoon: turn.who.deelnemer.id };
  const bedoeld = wieBedoeld(turn.netwerk, args);
  if (bedoeld.soort === 'partner') return { partner: bedoeld.partner.id };
  if (bedoeld.soort === 'persoon') return { persoon: bedoeld.deelnemer.id };
  if (bedoeld.soort === 'kies')
    throw new UserError(
      `Dat kan meer dan één persoon zijn: ${bedoeld.deelnemers
        .slice(0, 5)
        .map(({ naam }) => naam)
        .join(', ')}. Typ de hele naam.`,
    );
  throw new UserError(
    'Die naam ken ik niet. Typ /acties, of /acties met de naam van een partner of deelnemer erachter.',
  );
};

const overVan = (wie: string, { partner, persoon }: Filter): Record<string, string> => ({
  wie,
  ...(partner === undefined ? {} : { partner }),
  ...(persoon === undefined ? {} : { persoon }),
});

export const actiesCommand: Command = {
  name: 'acties',
  right: 'deelnemen',
  zin: 'Bekijk je open acties en geef antwoord.',
  voorbeelden: ['/acties', '/acties politie'],
  run: async (turn, args) => {
    const wie = turn.who.deelnemer;
    const coordineert = isCoordinator(wie);
    const filter = coordineert ? filterVan(turn, args.trim()) : {};
    const anderen = !coordineert && args.trim() !== '';
    return {
      kind: 'card',
      summary: 'Open acties',
      card: await lijstVoor(turn, wie.id, filter, 1, anderen),
      bericht: { soort: ActiesLijst, over: { ...overVan(wie.id, filter), ...(anderen ? { anderen } : {}) } },
    };
  },
};

const Bladzij = Filter.extend({ pagina: z.coerce.number().int().optional() });

/** Turns the page, or narrows the list. A deelnemer sees own acties only, whatever the button says. */
export const bladeren = verb('acties.lijst', 'deelnemen', Bladzij, async (turn, { pagina, ...filter }) => ({
  kind: 'card',
  summary: 'Open acties',
  card: await lijstVoor(turn, turn.who.deelnemer.id, filter, pagina ?? 1),
}));

/** The list as it was asked for, drawn anew when something on it was answered. */
export const actiesLijst: MessageKind = {
  soort: ActiesLijst,
  again: false,
  compose: async (view, ruw) => {
    const { wie, anderen, ...filter } = Over.parse(ruw);
    return { send: true, summary: 'Open acties', card: await lijstVoor(view, wie, filter, 1, anderen) };
  },
};
