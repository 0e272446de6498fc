import { z } from 'zod/v4';
import { meldingCard } from '../../../cards/kit/melding.ts';
import { aanmeldingenCard } from '../../../cards/netwerk/aanmeldingen.ts';
import { type Netwerk, naamMetPartner } from '../../domain/netwerk.ts';
import { kandidaatBeoordelaars, tweedeBeoordelaar } from '../../domain/samen-beoordelen.ts';
import type { Reply } from '../../ports/chat.ts';
import { type MessageKind, type Verb, verb } from '../feature.ts';
import type { Turn } from '../turn.ts';

const NIEMAND = 'niemand';
const BEOORDELAAR = 'netwerk.beoordelaar';

type Erbij = { readonly melding?: string; readonly fout?: string };

const toon = (netwerk: Netwerk, erbij: Erbij = {}): Reply => ({
  kind: 'card',
  summary: 'Aanmeldingen',
  busy: true,
  card: aanmeldingenCard({
    netwerk: netwerk.naam,
    ...erbij,
    niemand: NIEMAND,
    mensen: kandidaatBeoordelaars(netwerk).map(({ id }) => ({
      title: naamMetPartner(netwerk, id),
      value: id,
    })),
    tweede: tweedeBeoordelaar(netwerk)?.id ?? NIEMAND,
  }),
});

const zet = async (turn: Turn, { tweede }: { tweede?: string | undefined }): Promise<Reply> => {
  const { tweedeBeoordelaar: was, ...rest } = turn.netwerk;
  const nieuw = kandidaatBeoordelaars(rest).find(({ id }) => id === tweede);
  if (!nieuw && tweede !== NIEMAND)
    return toon(turn.netwerk, { fout: 'Kies iemand uit de lijst, of kies dat je alleen beoordeelt.' });
  const next = nieuw ? { ...rest, tweedeBeoordelaar: nieuw.id } : rest;
  if (was === nieuw?.id) return toon(turn.netwerk, { melding: 'Dit stond al zo.' });
  turn.saveNetwerk(next);
  turn.audit('tweede beoordelaar gekozen', turn.netwerk.id, nieuw?.id ?? NIEMAND);
  if (!nieuw) return toon(next, { melding: 'Vastgelegd. De coördinator beoordeelt alleen.' });
  turn.send({
    id: `${BEOORDELAAR}!${nieuw.id}!${turn.now.toString({ smallestUnit: 'second' })}`,
    soort: BEOORDELAAR,
    over: { deelnemer: nieuw.id },
    aan: { soort: 'deelnemer', deelnemer: nieuw.id },
  });
  return toon(next, { melding: `Vastgelegd. ${nieuw.naam} krijgt bericht.` });
};

/** To whoever was named: what is asked from now on. */
export const beoordelaarBericht: MessageKind = {
  soort: BEOORDELAAR,
  again: false,
  noem: { wat: 'Je beoordeelt aanmeldingen mee', waarom: 'De coördinator vroeg dat.' },
  compose: async (view, over) => {
    const { deelnemer } = z.object({ deelnemer: z.string() }).parse(over);
    const nog = tweedeBeoordelaar(view.netwerk)?.id === deelnemer;
    const titel = 'Je beoordeelt aanmeldingen mee';
    return {
      send: nog,
      summary: titel,
      ...(nog ? {} : { reason: 'iemand anders beoordeelt nu mee' }),
      card: meldingCard({
        context: view.netwerk.naam,
        titel,
        zin: nog
          ? 'Nieuwe aanmeldingen krijg je voortaan ook. Wat jij of de coördinator voorstelt, bevestigt de ander. Je ziet alleen de inhoud van wat je beoordeelt.'
          : 'Je beoordeelt geen aanmeldingen meer mee.',
        stappen: nog ? [{ title: 'Naar de aanmeldingen', verb: 'aanmelding.lijst' }] : [],
      }),
    };
  },
};

/** Who judges aanmeldingen: the coördinator, or two together. */
export const beoordelaarVerbs: readonly Verb[] = [
  verb('netwerk.aanmeldingen', 'inrichten', z.object({}), async ({ netwerk }) => toon(netwerk)),
  verb('netwerk.zetBeoordelaar', 'inrichten', z.object({ tweede: z.string().optional() }), zet),
];
