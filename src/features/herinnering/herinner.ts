import { Temporal } from 'temporal-polyfill';
import { z } from 'zod/v4';
import { overzichtCard } from '../../../cards/herinnering/overzicht.ts';
import { meldingCard } from '../../../cards/kit/melding.ts';
import { wieBedoeld } from '../../domain/actie-wie.ts';
import { Berichten } from '../../domain/bericht.ts';
import { toonDatumTijd } from '../../domain/datum.ts';
import { UserError } from '../../domain/errors.ts';
import {
  deelnemerMet,
  hoortBij,
  isCoordinator,
  type Netwerk,
  naamMetPartner,
  partnerMet,
} from '../../domain/netwerk.ts';
import { verlofOp, vervangerNu } from '../../domain/stuurmoment.ts';
import type { Card } from '../../ports/card.ts';
import type { Reply } from '../../ports/chat.ts';
import { type Command, type MessageKind, verb } from '../feature.ts';
import type { DeelnemerTurn, View } from '../turn.ts';
import { type Openstaand, openstaand, teHerinneren, watInWoorden } from './openstaand.ts';
import { toonRust, verlofZin } from './rust.ts';
import { bedenking, isBereikbaar, pasHerinnerd, stuur } from './sturen.ts';

const OVERZICHT = 'herinner.overzicht';

/** When this person last got a reminder, automatic or by hand. */
const laatst = async (view: View, wie: string): Promise<string> => {
  const digests = await view.list(Berichten, { prefix: `digest!${wie}!` });
  const [op] = digests
    .flatMap(({ value }) => value.verzonden ?? [])
    .sort()
    .reverse();
  if (op === undefined) return 'Nog niet herinnerd';
  return `Laatste herinnering: ${toonDatumTijd(Temporal.Instant.from(op), view.netwerk.tijdzone, view.vandaag)}`;
};

const bereikZin = async (view: View, een: Openstaand): Promise<string> =>
  isBereikbaar(een) ? laatst(view, een.deelnemer.id) : 'Staat nog niet in het team: ik kan niets sturen.';

/** That somebody is away, and who is asked meanwhile. */
const wegZin = (view: View, wie: string): string | undefined => {
  const verlof = verlofOp(view.netwerk, wie, view.vandaag);
  if (!verlof) return undefined;
  const vervanger = vervangerNu(view.netwerk, wie, view.vandaag);
  return `Is er niet ${verlofZin(view, verlof)}. ${vervanger ? `Vervanger: ${vervanger.naam}` : 'Geen vervanger'}`;
};

const overzicht = async (view: View, pagina: number): Promise<Card> => {
  const lijst = await openstaand(view);
  const mensen = await Promise.all(
    lijst.map(async (een) => ({
      id: een.deelnemer.id,
      naam: naamMetPartner(view.netwerk, een.deelnemer.id),
      wat: watInWoorden(een.dingen),
      laatst: wegZin(view, een.deelnemer.id) ?? (await bereikZin(view, een)),
      bereikbaar: isBereikbaar(een),
      weg: verlofOp(view.netwerk, een.deelnemer.id, view.vandaag) !== undefined,
    })),
  );
  const partners = view.netwerk.partners.filter(({ id }) =>
    lijst.some((een) => isBereikbaar(een) && hoortBij(een.deelnemer, id)),
  );
  return overzichtCard({ mensen, partners: partners.map(({ id, naam }) => ({ id, naam })), pagina });
};

/** Who is to be reminded. */
const Doel = z.discriminatedUnion('wie', [
  z.object({ wie: z.literal('allen') }),
  z.object({ wie: z.literal('partner'), partner: z.string().optional() }),
  z.object({ wie: z.literal('persoon'), id: z.string() }),
]);
type Doel = z.infer<typeof Doel>;

const isBedoeld = (doel: Doel, { deelnemer }: Openstaand): boolean => {
  if (doel.wie === 'allen') return true;
  return doel.wie === 'partner' ? hoortBij(deelnemer, doel.partner ?? '') : deelnemer.id === doel.id;
};

/** Whoever reminds everyone means the others, unless only her own answer is missing. */
const zonderZelf = (turn: DeelnemerTurn, doel: Doel, lijst: readonly Openstaand[]): Openstaand[] => {
  const anderen = lijst.filter(({ deelnemer }) => deelnemer.id !== turn.who.deelnemer.id);
  return doel.wie === 'allen' && anderen.length > 0 ? anderen : [...lijst];
};

const naamVanDoel = (netwerk: Netwerk, doel: Doel): string => {
  if (doel.wie === 'allen') return 'Iedereen';
  if (doel.wie === 'persoon') return deelnemerMet(netwerk, doel.id)?.naam ?? 'Deze persoon';
  return partnerMet(netwerk, doel.partner ?? '')?.naam ?? 'Deze partner';
};

const antwoord = (
  titel: string,
  zin: string,
  stappen: Parameters<typeof meldingCard>[0]['stappen'] = [],
): Reply => ({
  kind: 'card',
  summary: titel,
  card: meldingCard({ titel, zin, stappen }),
});

const TERUG = { title: 'Wie reageerde nog niet?', verb: OVERZICHT, data: {} } as const;
const NAMEN = 5;

const verstuurdZin = (turn: View, wie: readonly Openstaand[]): string => {
  const namen = wie.slice(0, NAMEN).map(({ deelnemer }) => naamMetPartner(turn.netwerk, deelnemer.id));
  const rest = wie.length > NAMEN ? ` en nog ${wie.length - NAMEN}` : '';
  return `Aan ${namen.join(', ')}${rest}. Ieder krijgt één bericht met wat er nog openstaat.`;
};

/** `ook`: also those who were just reminded; `anderen`: only the rest; absent: ask when there is a doubt. */
type Keuze = 'ook' | 'anderen' | undefined;

const bevestig = (doel: Doel, waarom: string, anderen: boolean): Reply =>
  antwoord('Toch nu herinneren?', waarom, [
    { title: 'Toch sturen', verb: 'herinner.stuur', data: { ...doel, keuze: 'ook' } },
    ...(anderen
      ? [{ title: 'Alleen de anderen', verb: 'herinner.stuur', data: { ...doel, keuze: 'anderen' } }]
      : []),
    { title: 'Niet sturen', verb: OVERZICHT },
  ]);

/** Somebody on leave is not reminded, unless she says so; their vervanger can be. */
const isWeg = (turn: DeelnemerTurn, wie: string): Reply | undefined => {
  const verlof = verlofOp(turn.netwerk, wie, turn.vandaag);
  if (!verlof) return undefined;
  const vervanger = vervangerNu(turn.netwerk, wie, turn.vandaag);
  const naam = deelnemerMet(turn.netwerk, wie)?.naam ?? 'Deze persoon';
  return antwoord(
    `${naam} is er nu niet`,
    `${naam} is er niet ${verlofZin(turn, verlof)}. ${vervanger ? `De vervanger is ${vervanger.naam}.` : 'Er is geen vervanger.'}`,
    [
      ...(vervanger
        ? [
            {
              title: 'Vervanger vragen',
              verb: 'herinner.stuur',
              data: { wie: 'persoon', id: vervanger.id },
            },
          ]
        : []),
      { title: 'Toch sturen', verb: 'herinner.stuur', data: { wie: 'persoon', id: wie, keuze: 'ook' } },
      TERUG,
    ],
  );
};

/** Reminds those who have not replied, at once; asks first when they were reminded within the hour, or at night. */
const herinner = async (turn: DeelnemerTurn, doel: Doel, keuze: Keuze): Promise<Reply> => {
  const toch = doel.wie === 'persoon' && keuze === 'ook';
  const alle = toch ? await openstaand(turn) : await teHerinneren(turn);
  const lijst = zonderZelf(
    turn,
    doel,
    alle.filter((een) => isBedoeld(doel, een)),
  );
  const weg = doel.wie === 'persoon' && !toch ? isWeg(turn, doel.id) : undefined;
  if (weg) return weg;
  const wie = lijst.filter(isBereikbaar);
  if (lijst.length === 0)
    return antwoord(
      `${naamVanDoel(turn.netwerk, doel)} heeft overal op gereageerd`,
      'Er is niets om te herinneren.',
      [TERUG],
    );
  if (wie.length === 0)
    return antwoord(
      'Ik kan niets sturen',
      `${naamVanDoel(turn.netwerk, doel)} staat nog niet in het team. Voeg de persoon toe aan het team in Teams.`,
      [TERUG],
    );
  const pas = await pasHerinnerd(turn, wie);
  const waarom = keuze === undefined ? bedenking(turn, pas, wie) : undefined;
  if (waarom !== undefined) return bevestig(doel, waarom, pas.length > 0 && pas.length < wie.length);
  const nu =
    keuze === 'anderen' ? wie.filter(({ deelnemer }) => !pas.some(({ id }) => id === deelnemer.id)) : wie;
  if (nu.length === 0)
    return antwoord('Niemand herinnerd', 'Zij kregen het afgelopen uur allemaal al een herinnering.', [
      TERUG,
    ]);
  await stuur(turn, nu, {
    ronde: turn.newId(),
    door: turn.who.deelnemer.id,
    mensen: nu.map(({ deelnemer }) => deelnemer.id),
  });
  return antwoord(
    nu.length === 1 ? '1 persoon herinnerd' : `${nu.length} mensen herinnerd`,
    verstuurdZin(turn, nu),
    [TERUG],
  );
};

const doelVan = (netwerk: Netwerk, woord: string): Doel => {
  if (/^(?:allen|allemaal|iedereen)$/i.test(woord)) return { wie: 'allen' };
  const bedoeld = wieBedoeld(netwerk, woord);
  if (bedoeld.soort === 'partner') return { wie: 'partner', partner: bedoeld.partner.id };
  if (bedoeld.soort === 'persoon') return { wie: 'persoon', id: bedoeld.deelnemer.id };
  if (bedoeld.soort === 'kies')
    throw new UserError(
      `Dat kan meer dan één persoon zijn: ${bedoeld.deelnemers
        .slice(0, NAMEN)
        .map(({ naam }) => naam)
        .join(', ')}. Typ de hele naam.`,
    );
  throw new UserError('Die naam ken ik niet. Typ /herinner om te zien wie nog niet reageerde.');
};

const ALLEEN_COORDINATOR = 'Anderen herinneren kan alleen de coördinator.';

export const herinnerCommand: Command = {
  name: 'herinner',
  right: 'deelnemen',
  zin: 'Zeg wanneer je er niet bent of liever geen herinneringen krijgt. Coördinator: zie wie nog niet reageerde.',
  voorbeelden: ['/herinner', '/herinner politie', '/herinner kevin'],
  run: async (turn, args) => {
    if (!isCoordinator(turn.who.deelnemer))
      return toonRust(turn, args.trim() === '' ? undefined : ALLEEN_COORDINATOR);
    if (args.trim() !== '') return herinner(turn, doelVan(turn.netwerk, args.trim()), undefined);
    return {
      kind: 'card',
      summary: 'Wie heeft nog niet gereageerd?',
      card: await overzicht(turn, 1),
      bericht: { soort: OVERZICHT, over: {} },
    };
  },
};

const Klik = z.intersection(Doel, z.object({ keuze: z.enum(['ook', 'anderen']).optional() }));

export const stuurNu = verb('herinner.stuur', 'coordineren', Klik, async (turn, { keuze, ...doel }) => {
  if (doel.wie === 'partner' && !partnerMet(turn.netwerk, doel.partner ?? ''))
    throw new UserError('Kies eerst een partner in de lijst.');
  return herinner(turn, doel, keuze);
});

export const toonOverzicht = verb(
  OVERZICHT,
  'coordineren',
  z.object({ pagina: z.coerce.number().int().optional() }),
  async (turn, { pagina }) => ({
    kind: 'card',
    summary: 'Wie heeft nog niet gereageerd?',
    card: await overzicht(turn, pagina ?? 1),
  }),
);

/** The overview as it was asked for, drawn anew when something was sent. */
export const overzichtBericht: MessageKind = {
  soort: OVERZICHT,
  again: false,
  compose: async (view) => ({
    send: true,
    summary: 'Wie heeft nog niet gereageerd?',
    card: await overzicht(view, 1),
  }),
};
