import { z } from 'zod/v4';
import { meldingCard } from '../../../cards/kit/melding.ts';
import { type Deelnemer, deelnemerMet, isCoordinator } from '../../domain/netwerk.ts';
import { ROL_UITLEG, rolWoorden } from '../../domain/netwerk-woorden.ts';
import type { MessageKind } from '../feature.ts';
import type { Turn } from '../turn.ts';

const ROL = 'netwerk.rol';

/** Tells somebody who may run the netwerk from now on; whoever gave themselves the role knows. */
export const meldRol = (turn: Turn, was: Deelnemer, wordt: Deelnemer): void => {
  const { id } = wordt;
  if (isCoordinator(was) || !isCoordinator(wordt) || wordt.oid === undefined) return;
  if (turn.who.deelnemer?.id === id) return;
  turn.send({
    id: `${ROL}!${id}!${(turn.netwerk.versie ?? 0) + 1}`,
    soort: ROL,
    over: { deelnemer: id },
    aan: { soort: 'deelnemer', deelnemer: id },
  });
};

/** To a new coördinator or plaatsvervanger: what that means. Pointless when the role was taken away again. */
export const rolBericht: MessageKind = {
  soort: ROL,
  again: false,
  noem: { wat: 'Bericht: je hebt een nieuwe rol', waarom: 'Een coördinator gaf deze persoon een rol.' },
  compose: async (view, over) => {
    const { deelnemer } = z.object({ deelnemer: z.string() }).parse(over);
    const wie = deelnemerMet(view.netwerk, deelnemer);
    const nog = wie !== undefined && wie.vertrokken === undefined && isCoordinator(wie);
    const rol = wie?.rollen.includes('coordinator') ? 'coordinator' : 'plaatsvervanger';
    const titel = nog ? `Je bent nu ${rolWoorden([rol])}` : 'Deze rol heb je niet meer';
    return {
      send: nog,
      reason: 'heeft de rol niet meer',
      summary: titel,
      card: meldingCard({
        context: view.netwerk.naam,
        titel,
        zin: nog ? `Je ${ROL_UITLEG[rol]}.` : 'Vraag de coördinator als je denkt dat dit niet klopt.',
        stappen: [{ title: 'Wat kan ik doen?', verb: 'opdracht.start', data: { opdracht: 'help' } }],
      }),
    };
  },
};
