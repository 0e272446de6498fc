import { Temporal } from 'temporal-polyfill';
import { z } from 'zod/v4';
import { logboekCard } from '../../../cards/casus/logboek.ts';
import { Casussen } from '../../domain/casus.ts';
import { toonDatumTijd } from '../../domain/datum.ts';
import { UserError } from '../../domain/errors.ts';
import { logRegels, overCasus } from '../../domain/logboek.ts';
import { type Verb, verb } from '../feature.ts';

/** Moments on one card; one of them is seldom more than one line. */
const PER_PAGINA = 8;

/** Who opened, changed or was refused a casus and what stands under it. Looking is noted too. */
const logboek = verb(
  'casus.logboek',
  'coordineren',
  z.object({ casus: z.string(), pagina: z.coerce.number().int().min(1).max(10_000).catch(1) }),
  async (turn, { casus, pagina }) => {
    const stored = await turn.get(Casussen, casus);
    if (!stored) throw new UserError('Deze casus bestaat niet. Typ /casus voor de lijst.');
    const { id } = stored.value;
    const over = await overCasus((kind) => turn.list(kind), id);
    const deel = (nu: number) => turn.logboek(over, { vanaf: (nu - 1) * PER_PAGINA, aantal: PER_PAGINA });
    const gevraagd = await deel(pagina);
    const paginas = Math.max(1, Math.ceil(gevraagd.totaal / PER_PAGINA));
    const nu = Math.min(pagina, paginas);
    const { momenten } = nu === pagina ? gevraagd : await deel(nu);
    turn.audit('logboek bekeken', `casus ${id}`, 'coördinator');
    return {
      kind: 'card',
      summary: 'Logboek',
      card: logboekCard({
        casus: id,
        regels: momenten
          .flatMap((moment) => logRegels(turn.netwerk, moment))
          .map(({ op, ...regel }) => ({
            ...regel,
            wanneer: toonDatumTijd(Temporal.Instant.from(op), turn.netwerk.tijdzone, turn.vandaag),
          })),
        pagina: nu,
        paginas,
      }),
    };
  },
);

export const logboekVerbs: readonly Verb[] = [logboek];
