import { Temporal } from 'temporal-polyfill';
import { z } from 'zod/v4';
import { klaarCard } from '../../../cards/herinnering/klaar.ts';
import { meldingCard } from '../../../cards/kit/melding.ts';
import { type Bericht, Berichten } from '../../domain/bericht.ts';
import { toonDatumTijd } from '../../domain/datum.ts';
import { UserError } from '../../domain/errors.ts';
import { opLijst } from '../../domain/levering.ts';
import { deelnemerMet } from '../../domain/netwerk.ts';
import { instantText } from '../../domain/time.ts';
import type { Reply } from '../../ports/chat.ts';
import { type MessageKind, type Verb, verb } from '../feature.ts';
import type { Composed, DeelnemerTurn, Stored, View } from '../turn.ts';
import { watIsHet } from './levering.ts';

/** What waits longer than this is not offered any more. */
const DAGEN = 30;
const OP_KAART = 6;

type Klaar = { readonly stored: Stored<Bericht>; readonly gemaakt: Composed };

/** What could not be delivered to this person, was not opened yet, and still means something; the oldest first. */
const klaarVoor = async (view: View, wie: string): Promise<Klaar[]> => {
  const sinds = instantText(view.now.subtract({ hours: 24 * DAGEN }), 'millisecond');
  const mislukt = (await view.list(Berichten))
    .filter(
      ({ value }) =>
        value.status === 'mislukt' &&
        value.geopend === undefined &&
        value.aan.soort === 'deelnemer' &&
        value.aan.deelnemer === wie &&
        opLijst(value, sinds),
    )
    .sort((a, b) => a.value.gemaakt.localeCompare(b.value.gemaakt));
  const gemaakt = await Promise.all(mislukt.map(({ value }) => view.kaart(value)));
  return mislukt.flatMap((stored, plek) => {
    const kaart = gemaakt[plek];
    return kaart?.send ? [{ stored, gemaakt: kaart }] : [];
  });
};

/** In the channel: that there is something for somebody. Not what, and not about whom. */
export const kanaalBericht: MessageKind = {
  soort: 'levering.kanaal',
  again: false,
  noem: { wat: 'Er staat iets voor je klaar', waarom: 'Een bericht kon niet in een eigen chat.' },
  compose: async (view, over) => {
    const { deelnemer } = z.object({ deelnemer: z.string() }).parse(over);
    const wie = deelnemerMet(view.netwerk, deelnemer);
    const titel = `${wie?.naam ?? 'Iemand'}, er staat iets voor je klaar`;
    const nog = wie && wie.vertrokken === undefined ? await klaarVoor(view, deelnemer) : [];
    if (nog.length === 0)
      return {
        send: false,
        reason: 'al geopend, of niet meer nodig',
        summary: titel,
        card: meldingCard({ titel, zin: 'Het is geopend, of niet meer nodig.' }),
      };
    return {
      send: true,
      summary: titel,
      card: meldingCard({
        titel,
        zin: 'Ik kon je geen eigen bericht sturen. Klik op Openen: alleen jij ziet wat het is. Voeg mij toe als app, dan komt het voortaan in je eigen chat.',
        stappen: [{ title: 'Openen', verb: 'levering.openen' }],
      }),
      ...(wie?.teamsId === undefined ? {} : { noem: { teamsId: wie.teamsId, naam: wie.naam } }),
    };
  },
};

const geef = (turn: DeelnemerTurn, { stored, gemaakt }: Klaar): Reply => {
  turn.replace(Berichten, stored, { ...stored.value, geopend: instantText(turn.now, 'second') });
  return { kind: 'card', summary: gemaakt.summary, card: gemaakt.card, busy: true };
};

const openen = async (turn: DeelnemerTurn): Promise<Reply> => {
  const klaar = await klaarVoor(turn, turn.who.deelnemer.id);
  const [een] = klaar;
  if (een && klaar.length === 1) return geef(turn, een);
  return {
    kind: 'card',
    summary: 'Dit staat voor je klaar',
    busy: true,
    card: klaarCard({
      berichten: klaar.slice(0, OP_KAART).map(({ stored: { value } }) => ({
        bericht: value.id,
        wat: watIsHet(value).replace(/^./, (letter) => letter.toUpperCase()),
        wanneer: toonDatumTijd(Temporal.Instant.from(value.gemaakt), turn.netwerk.tijdzone, turn.vandaag),
      })),
      meer: Math.max(0, klaar.length - OP_KAART),
    }),
  };
};

/** Opening there what could not be sent: everyone sees their own, whoever's name stands above it. */
export const kanaalVerbs: readonly Verb[] = [
  verb('levering.openen', 'deelnemen', z.object({}), openen),
  verb(
    'levering.bericht',
    'deelnemen',
    z.object({ bericht: z.string().max(400) }),
    async (turn, { bericht }) => {
      const mijn = (await klaarVoor(turn, turn.who.deelnemer.id)).find(
        ({ stored }) => stored.value.id === bericht,
      );
      if (!mijn) throw new UserError('Dit bericht staat niet (meer) voor je klaar. Klik op Openen.');
      return geef(turn, mijn);
    },
  ),
];
