import { z } from 'zod/v4';
import { actielijstCard } from '../../../cards/acties/lijst.ts';
import { ACTIE_BIJ } from '../../domain/actie.ts';
import { isTeLaat, opDringend } from '../../domain/actie-lijst.ts';
import { wieBedoeld } from '../../domain/actie-wie.ts';
import { opDatum } from '../../domain/actie-woorden.ts';
import { leesCasusNummer } from '../../domain/casus-nummer.ts';
import { UserError } from '../../domain/errors.ts';
import { actieveDeelnemers, isCoordinator } from '../../domain/netwerk.ts';
import type { Card } from '../../ports/card.ts';
import { type Command, type MessageKind, verb } from '../feature.ts';
import type { DeelnemerTurn, View } from '../turn.ts';
import { openActiesVan, openOnder } from './lezen.ts';
import { alleLijst, Filter } from './lijst-allen.ts';
import { rij } from './lijst-rij.ts';
import { netBeantwoord } from './net.ts';

/** `anderen`: a deelnemer asked for acties of others, and is told that these are their own. */
const Over = Filter.extend({ wie: z.string(), anderen: z.boolean().optional() });
const ActiesLijst = 'acties.lijst';

const NIET_VAN_ANDEREN = 'Alleen de coördinator ziet acties van anderen.';

/** Own acties, by casus number: overdue, this week, later; and those of others in which this person helps. */
const eigenLijst = async (
  view: View,
  wie: string,
  pagina: number,
  { anderen, coordineert }: { anderen: boolean; coordineert: boolean },
): Promise<Card> => {
  const acties = (await openActiesVan(view, wie)).sort(opDringend);
  const helpt = (await openOnder(view, ACTIE_BIJ.metHulpVan(wie))).sort(opDatum);
  return actielijstCard({
    titel: 'Jouw acties',
    rijen: [
      ...acties.map((actie) => () => rij(view, actie, 'nummer')),
      ...helpt.map((actie) => () => ({ ...rij(view, actie, 'nummer'), groep: 'Je helpt mee' })),
    ],
    teLaat: acties.filter((actie) => isTeLaat(actie, view.vandaag)).length,
    leeg: 'Je hebt geen open acties.',
    letOp: anderen ? NIET_VAN_ANDEREN : undefined,
    pagina,
    filter: { persoon: wie },
    net: await netBeantwoord(view, wie),
    terug: coordineert ? { title: 'Alle acties', keus: {} } : undefined,
  });
};

/** `gesloten`: the answer to a click, which is not posted: there a casus and who is on it may stand together. */
const lijstVoor = (
  view: View,
  wie: string,
  filter: Filter,
  pagina: number,
  { anderen = false, gesloten = false } = {},
): Promise<Card> => {
  const deelnemer = actieveDeelnemers(view.netwerk).find(({ id }) => id === wie);
  const coordineert = deelnemer !== undefined && isCoordinator(deelnemer);
  return coordineert && filter.persoon !== wie
    ? alleLijst(view, wie, filter, pagina, gesloten)
    : eigenLijst(view, wie, pagina, { anderen, coordineert });
};

const filterVan = (turn: DeelnemerTurn, args: string): Filter => {
  if (args === '') return {};
  if (/^(?:mij|ik|mijn|eigen)$/i.test(args)) return { persoon: turn.who.deelnemer.id };
  const casus = leesCasusNummer(args, turn.netwerk.casusPrefix, turn.vandaag.year);
  if (casus !== undefined) return { casus };
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

const overVan = (wie: string, filter: Filter): Record<string, string> => ({
  wie,
  ...Object.fromEntries(Object.entries(filter).filter(([, waarde]) => waarde !== undefined)),
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
      card: await lijstVoor(turn, wie.id, filter, 1, { anderen }),
      bericht: { soort: ActiesLijst, over: { ...overVan(wie.id, filter), ...(anderen ? { anderen } : {}) } },
    };
  },
};

const Bladzij = Filter.extend({ pagina: z.coerce.number().int().optional() });

/** Turns the page, or shows another list. A deelnemer sees own acties only, whatever the button says. */
export const bladeren = verb('acties.lijst', 'deelnemen', Bladzij, async (turn, { pagina, ...filter }) => ({
  kind: 'card',
  summary: 'Open acties',
  card: await lijstVoor(turn, turn.who.deelnemer.id, filter, pagina ?? 1, { gesloten: true }),
}));

/** The list as it was asked for, drawn anew when something on it was answered. */
export const actiesLijst: MessageKind = {
  soort: ActiesLijst,
  again: false,
  compose: async (view, ruw) => {
    const { wie, anderen = false, ...filter } = Over.parse(ruw);
    return { send: true, summary: 'Open acties', card: await lijstVoor(view, wie, filter, 1, { anderen }) };
  },
};
