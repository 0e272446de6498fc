import { z } from 'zod/v4';
import { meldingCard } from '../../../cards/kit/melding.ts';
import { leidingCard } from '../../../cards/overleg/leiding.ts';
import { UserError } from '../../domain/errors.ts';
import { actieveDeelnemers, type Deelnemer, naamMetPartner } from '../../domain/netwerk.ts';
import { type Overleg, Overleggen } from '../../domain/overleg.ts';
import { leidersVan, leidingVan, metLeiding } from '../../domain/overleg-leiding.ts';
import type { Reply } from '../../ports/chat.ts';
import { type MessageKind, type Verb, verb } from '../feature.ts';
import type { Turn, View } from '../turn.ts';
import { overlegMet, toonOverleg } from './kaarten.ts';
import { Id } from './plannen.ts';
import { titelVan, wanneer } from './woorden.ts';

const BERICHT = 'overleg.leiding';
const NIEMAND = 'niemand';

/** Who can lead it: everybody who takes part, and can be reached. */
const kandidaten = (view: View): Deelnemer[] =>
  actieveDeelnemers(view.netwerk)
    .filter(({ oid, rollen }) => oid !== undefined && rollen.some((rol) => rol !== 'leidinggevende'))
    .sort((a, b) => a.naam.localeCompare(b.naam, 'nl'));

/** Throws when nobody leads it any more. */
const eisTeLeiden = ({ status, vastgesteld }: Overleg): void => {
  if (status === 'afgezegd') throw new UserError('Dit overleg gaat niet door.');
  if (vastgesteld !== undefined) throw new UserError('De besluitenlijst van dit overleg is al vastgesteld.');
};

const formulier = (
  view: View,
  overleg: Overleg,
  nu: { readonly voorzitter: string; readonly notulist: string; readonly fout?: string },
): Reply => ({
  kind: 'card',
  summary: 'Voorzitter en notulist',
  card: leidingCard({
    overleg: overleg.id,
    context: titelVan(overleg, view),
    mensen: [
      { title: 'Niemand', value: NIEMAND },
      ...kandidaten(view).map(({ id }) => ({ title: naamMetPartner(view.netwerk, id), value: id })),
    ],
    ...nu,
  }),
});

/** Those of the last overleg that had any, else who is that in the netwerk: it is mostly the same two. */
const vorigeKeer = async (
  view: View,
  overleg: Overleg,
): Promise<Pick<Overleg, 'voorzitter' | 'notulist'>> => {
  if (leidersVan(overleg).length > 0) return overleg;
  const alle = (await view.list(Overleggen)).map(({ value }) => value);
  const eerder = alle
    .filter((een) => een.start < overleg.start && leidersVan(een).length > 0)
    .sort((a, b) => (a.start < b.start ? 1 : -1));
  const metRol = (rol: 'voorzitter' | 'notulist') =>
    actieveDeelnemers(view.netwerk).find(({ rollen }) => rollen.includes(rol))?.id;
  return eerder[0] ?? { voorzitter: metRol('voorzitter'), notulist: metRol('notulist') };
};

const Keuze = z.string().max(80).default(NIEMAND);
const Gekozen = z.object({ overleg: Id, voorzitter: Keuze, notulist: Keuze });

/** Whoever leads it now and did not before is told what they may do. */
const vertel = (turn: Turn, was: Overleg, nu: Overleg): void => {
  for (const id of leidersVan(nu))
    if (leidingVan(was, id) !== leidingVan(nu, id) && id !== turn.who.deelnemer?.id)
      turn.send({
        id: `${BERICHT}!${nu.id}!${leidingVan(nu, id)}!${id}!${turn.newId()}`,
        soort: BERICHT,
        over: { overleg: nu.id, wie: id },
        aan: { soort: 'deelnemer', deelnemer: id },
      });
};

const zet = async (turn: Turn, data: z.infer<typeof Gekozen>): Promise<Reply> => {
  const stored = await overlegMet(turn, data.overleg);
  const overleg = stored.value;
  eisTeLeiden(overleg);
  const mogelijk = new Set([NIEMAND, ...kandidaten(turn).map(({ id }) => id)]);
  if (!mogelijk.has(data.voorzitter) || !mogelijk.has(data.notulist))
    return formulier(turn, overleg, { ...data, fout: 'Kies iemand uit de lijst, of Niemand.' });
  const wie = (id: string) => (id === NIEMAND ? undefined : id);
  const na = metLeiding(overleg, { voorzitter: wie(data.voorzitter), notulist: wie(data.notulist) });
  if (na.voorzitter === overleg.voorzitter && na.notulist === overleg.notulist)
    return toonOverleg(overleg, turn, 'Er is niets veranderd.');
  turn.replace(Overleggen, stored, na);
  turn.audit('leiding van overleg gekozen', overleg.id);
  vertel(turn, overleg, na);
  return toonOverleg(na, turn, 'Dit is bewaard. Wie er nieuw bij is, krijgt bericht.');
};

/** The one who leads an overleg, and the one who writes along. */
export const leidingVerbs: readonly Verb[] = [
  verb('overleg.leiding', 'coordineren', z.object({ overleg: Id }), async (turn, data) => {
    const { value: overleg } = await overlegMet(turn, data.overleg);
    eisTeLeiden(overleg);
    const { voorzitter = NIEMAND, notulist = NIEMAND } = await vorigeKeer(turn, overleg);
    const kan = new Set(kandidaten(turn).map(({ id }) => id));
    const nog = (id: string) => (kan.has(id) ? id : NIEMAND);
    return formulier(turn, overleg, { voorzitter: nog(voorzitter), notulist: nog(notulist) });
  }),
  verb('overleg.leiding.zet', 'coordineren', Gekozen, zet),
];

/** To whoever was chosen: what they may do, and where. */
export const leidingBericht: MessageKind = {
  soort: BERICHT,
  again: false,
  noem: { wat: 'Jij leidt een overleg', waarom: 'De coördinator koos wie het overleg leidt.' },
  compose: async (view, over) => {
    const { overleg: id, wie } = z.object({ overleg: z.string(), wie: z.string() }).parse(over);
    const overleg = (await view.get(Overleggen, id))?.value;
    const rol = overleg && leidingVan(overleg, wie);
    const send = rol !== undefined && overleg?.status !== 'afgezegd';
    const titel = send ? `Jij bent ${rol}` : 'Je hoeft dit overleg niet te leiden';
    return {
      send,
      reason: 'is het niet (meer)',
      summary: titel,
      card: meldingCard({
        context: view.netwerk.naam,
        titel,
        zin:
          send && overleg
            ? `Het gaat om het overleg van ${wanneer(overleg, view)}. Typ op de dag zelf /agenda en klik op Overleg starten. Dan kun je per punt besluiten en acties opschrijven. De coördinator kijkt de lijst daarna na.`
            : 'Je hoeft niets te doen.',
      }),
    };
  },
};
