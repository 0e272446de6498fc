import { z } from 'zod/v4';
import { meldingCard } from '../../../cards/kit/melding.ts';
import { ACTIE_BIJ } from '../../domain/actie.ts';
import { openActies } from '../../domain/casus-toegang.ts';
import { type Gebeurtenis, Gebeurtenissen, gebeurtenisPrefix } from '../../domain/gebeurtenis.ts';
import { hoortTerugkoppeling, welkeVan } from '../../domain/terugkoppeling-casus.ts';
import { isLeeg } from '../../domain/wissen.ts';
import type { MessageKind, MomentKind } from '../feature.ts';
import type { View } from '../turn.ts';
import { leesCasus } from './toegang.ts';

/** When it cannot be taken back any more, it is told. */
export const VERTEL_TERUGKOPPELING = 'casus.terugkoppeling.vertel';
const BERICHT = 'casus.terugkoppeling';

const Over = z.object({ casus: z.string(), welke: z.string() });
type Over = z.infer<typeof Over>;

/** What was written, as long as it can be read; undefined when it was taken back, or erased. */
const leesRij = async (view: View, { casus, welke }: Over): Promise<Gebeurtenis | undefined> => {
  const rijen = await view.list(Gebeurtenissen, { prefix: gebeurtenisPrefix(casus) });
  const rij = rijen.find(({ value }) => value.soort === 'terugkoppeling' && welkeVan(value) === welke)?.value;
  return rij && !isLeeg(rij) ? rij : undefined;
};

export const vertelTerugkoppeling: MomentKind = {
  soort: VERTEL_TERUGKOPPELING,
  due: async (turn, { over }) => {
    const welke = Over.parse(JSON.parse(over));
    const casus = await leesCasus(turn, welke.casus);
    const rij = casus && (await leesRij(turn, welke));
    if (!casus || !rij) return;
    for (const id of hoortTerugkoppeling(
      turn.netwerk,
      casus,
      await openActies(turn, ACTIE_BIJ.openBij(casus.id)),
      rij.wie,
    ))
      turn.send({
        id: `${BERICHT}!${casus.id}!${welke.welke}!${id}`,
        soort: BERICHT,
        over: { ...welke, aan: id },
        aan: { soort: 'deelnemer', deelnemer: id },
      });
  },
};

/** To whoever is at work on the casus: that there is something to read, not of whom. */
export const terugkoppelingBericht: MessageKind = {
  soort: BERICHT,
  again: true,
  noem: { wat: 'Terugkoppeling op een casus', waarom: 'Iemand op de casus schreef hoe het gaat.' },
  compose: async (view, raw) => {
    const { aan, ...over } = Over.extend({ aan: z.string() }).parse(raw);
    const casus = await leesCasus(view, over.casus);
    const rij = casus && (await leesRij(view, over));
    const titel = `Terugkoppeling bij ${over.casus}`;
    const context = view.netwerk.naam;
    const hoort =
      rij &&
      hoortTerugkoppeling(
        view.netwerk,
        casus,
        await openActies(view, ACTIE_BIJ.openBij(casus.id)),
        rij.wie,
      ).includes(aan);
    if (!hoort)
      return {
        send: false,
        reason: rij ? 'is niet meer met de casus bezig' : 'de inhoud is weg',
        summary: titel,
        card: meldingCard({ context, titel, zin: 'Je hoeft hier niets mee te doen.' }),
      };
    return {
      send: true,
      summary: titel,
      card: meldingCard({
        context,
        titel,
        zin: 'Iemand op deze casus schreef hoe het gaat. Alleen jij ziet wat er staat, als je op Lezen klikt.',
        stappen: [{ title: 'Lezen', verb: 'casus.terugkoppeling.lezen', data: over }],
      }),
    };
  },
};
