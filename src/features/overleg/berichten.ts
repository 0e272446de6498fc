import { z } from 'zod/v4';
import { meldingCard } from '../../../cards/kit/melding.ts';
import { gewijzigdCard } from '../../../cards/overleg/gewijzigd.ts';
import { isGevraagd } from '../../domain/aanwezigheid.ts';
import { deelnemerMet } from '../../domain/netwerk.ts';
import { Aanwezigheden, aanwezigheidId, type Overleg, Overleggen } from '../../domain/overleg.ts';
import { isBegonnen } from '../../domain/overleg-beloop.ts';
import type { MessageKind } from '../feature.ts';
import type { Composed, View } from '../turn.ts';
import { wanneer, wanneerKort } from './woorden.ts';

const Over = z.object({ overleg: z.string(), versie: z.number(), deelnemer: z.string().optional() });

const vervallen = (view: View, zin: string, reason: string): Composed => ({
  send: false,
  reason,
  summary: zin,
  card: meldingCard({ context: view.netwerk.naam, titel: 'Bericht over het overleg', zin }),
});

/** Whether "kom je?" is asked again: the agenda was sent, the person is asked, and has not answered for this date. */
const vraagtKomJe = async (view: View, overleg: Overleg, deelnemer: string | undefined): Promise<boolean> => {
  if (deelnemer === undefined || overleg.agendaVerstuurd === undefined) return false;
  if (!deelnemerMet(view.netwerk, deelnemer)) return false;
  const rij = (await view.get(Aanwezigheden, aanwezigheidId(overleg.id, deelnemer)))?.value;
  return isGevraagd(view.netwerk, overleg, [], deelnemer) && (rij?.versie ?? 0) !== (overleg.versie ?? 0);
};

const inAgenda = async (view: View, { id }: Overleg, titel: string) => {
  const url = await view.kalenderLink({ soort: 'overleg', id });
  return url === undefined ? undefined : { titel, url };
};

const verplaatst = async (view: View, raw: unknown): Promise<Composed> => {
  const over = Over.parse(raw);
  const overleg = (await view.get(Overleggen, over.overleg))?.value;
  if (!overleg || overleg.status === 'afgezegd')
    return vervallen(view, 'Dit overleg gaat niet door.', 'afgezegd');
  if ((overleg.versie ?? 0) !== over.versie)
    return vervallen(view, 'Het overleg is daarna nog een keer verplaatst.', 'opnieuw verplaatst');
  if (isBegonnen(overleg, view.now))
    return vervallen(view, 'Dit overleg is begonnen of geweest.', 'al begonnen');
  const komJe = await vraagtKomJe(view, overleg, over.deelnemer);
  return {
    send: true,
    summary: `Het overleg is verplaatst naar ${wanneerKort(overleg, view)}`,
    card: gewijzigdCard({
      netwerk: view.netwerk.naam,
      titel: 'Het overleg is verplaatst',
      zin:
        overleg.agendaVerstuurd === undefined
          ? 'Het overleg heeft een nieuwe datum. Wat je al inbracht, blijft staan.'
          : 'Het overleg heeft een nieuwe datum. Een antwoord voor de oude datum telt niet meer.',
      wanneer: wanneer(overleg, view),
      plaats: overleg.plaats,
      link: overleg.link,
      kalender: await inAgenda(view, overleg, 'Zet in mijn agenda'),
      komJe: komJe ? { overleg: overleg.id } : undefined,
    }),
  };
};

const afgezegd = async (view: View, raw: unknown): Promise<Composed> => {
  const overleg = (await view.get(Overleggen, Over.parse(raw).overleg))?.value;
  if (overleg?.status !== 'afgezegd') return vervallen(view, 'Dit overleg gaat wel door.', 'niet afgezegd');
  return {
    send: true,
    summary: `Het overleg van ${wanneerKort(overleg, view)} gaat niet door`,
    card: gewijzigdCard({
      netwerk: view.netwerk.naam,
      titel: 'Het overleg gaat niet door',
      zin: `Het overleg van ${wanneerKort(overleg, view)} is afgezegd. Je hoeft niets te doen.`,
      kalender: await inAgenda(view, overleg, 'Haal uit mijn agenda'),
    }),
  };
};

export const berichten: readonly MessageKind[] = [
  {
    soort: 'overleg.verplaatst',
    again: true,
    noem: { wat: 'Het overleg is verplaatst', waarom: 'Wie van de oude datum wist, hoort de nieuwe.' },
    compose: verplaatst,
  },
  {
    soort: 'overleg.afgezegd',
    again: true,
    noem: { wat: 'Het overleg gaat niet door', waarom: 'Wie ervan wist, hoort dat het niet doorgaat.' },
    compose: afgezegd,
  },
];
