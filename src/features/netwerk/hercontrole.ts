import { z } from 'zod/v4';
import { hercontroleCard } from '../../../cards/netwerk/hercontrole.ts';
import { Berichten } from '../../domain/bericht.ts';
import { teBevestigen } from '../../domain/hercontrole.ts';
import { bevestigMensen, paginaNa } from '../../domain/hercontrole-mensen.ts';
import { type Deelnemer, deelnemerMet, isCoordinator, partnerMet } from '../../domain/netwerk.ts';
import { aantal, namenVan, rolWoorden } from '../../domain/netwerk-woorden.ts';
import type { Reply } from '../../ports/chat.ts';
import { type Verb, verb } from '../feature.ts';
import type { DeelnemerTurn, Turn } from '../turn.ts';
import { stopDag } from './hercontrole-berichten.ts';
import { leidersVan, vraagId } from './hercontrole-moment.ts';
import { nuTekst } from './hercontrole-plan.ts';
import { klaar, metNetwerk, rest } from './hercontrole-toch.ts';

const NAMEN = 5;
const toonPagina = (turn: Turn, na: string, melding?: string): Reply => {
  const { netwerk } = turn;
  const ronde = netwerk.hercontrole;
  if (ronde?.gevraagd === undefined)
    return klaar(
      turn,
      'Er is nu geen controle. Ik vraag het op de eerste werkdag van het kwartaal.',
      'Klopt de lijst nog?',
    );
  const pagina = paginaNa(netwerk, na);
  if (pagina.groepen.length === 0) return rest(turn, 1, melding);
  const nog = teBevestigen(netwerk).length;
  const naam = (wie: Deelnemer) =>
    isCoordinator(wie) ? `${wie.naam} (${rolWoorden(wie.rollen)})` : wie.naam;
  return {
    kind: 'card',
    summary: 'Klopt de lijst nog?',
    busy: true,
    card: hercontroleCard({
      netwerk: netwerk.naam,
      melding,
      termijn: `Wie op ${stopDag(turn)} niet is bevestigd, verliest de toegang.`,
      nog: `Nog ${aantal(nog, 'persoon', 'mensen')} te bevestigen`,
      groepen: pagina.groepen.map(({ partner, mensen }) => ({
        partner: partnerMet(netwerk, partner)?.naam ?? 'Zonder partner',
        mensen: mensen.map((wie) => ({ id: wie.id, naam: naam(wie) })),
      })),
      kwartaal: ronde.kwartaal,
      na: pagina.na,
    }),
  };
};

const Groep = z.string().max(4000).optional();
const Bevestigd = z.object({
  kwartaal: z.string().default(''),
  getoond: z.array(z.string()).max(40).default([]),
  na: z.string().optional(),
  groep0: Groep,
  groep1: Groep,
  groep2: Groep,
  groep3: Groep,
  groep4: Groep,
});

const gekozenVan = (data: z.infer<typeof Bevestigd>): ReadonlySet<string> =>
  new Set(
    [data.groep0, data.groep1, data.groep2, data.groep3, data.groep4].flatMap(
      (groep) => groep?.split(',') ?? [],
    ),
  );

/** The posted questions of the others say that it is done. */
const ververs = async (turn: Turn): Promise<void> => {
  const kwartaal = turn.netwerk.hercontrole?.kwartaal ?? '';
  for (const { id: wie } of leidersVan(turn.netwerk))
    for (const stap of ['vraag', 'herinner', 'waarschuw'] as const) {
      const id = vraagId(kwartaal, stap, wie);
      if ((await turn.get(Berichten, id))?.value.status === 'verzonden') turn.redraw(id);
    }
};

/** Whoever confirms takes part, evidently. */
const bevestig = async (turn: DeelnemerTurn, data: z.infer<typeof Bevestigd>): Promise<Reply> => {
  const { netwerk, who } = turn;
  const ronde = netwerk.hercontrole;
  if (ronde?.gevraagd === undefined || ronde.kwartaal !== data.kwartaal)
    return klaar(turn, 'Deze controle is voorbij. Er is niets veranderd.', 'Klopt de lijst nog?');
  const open = new Set(teBevestigen(netwerk).map(({ id }) => id));
  const gekozen = gekozenVan(data);
  const ja = data.getoond.filter((id) => gekozen.has(id) && open.has(id));
  const nieuw = [...new Set([...ja, who.deelnemer.id])].filter((id) => open.has(id));
  const na = nieuw.length === 0 ? netwerk : bevestigMensen(netwerk, nieuw, nuTekst(turn));
  if (nieuw.length > 0) {
    turn.saveNetwerk(na);
    turn.audit('deelnemers bevestigd', ronde.kwartaal, `${nieuw.length} mensen`);
  }
  const straks = metNetwerk(turn, na);
  const nog = new Set(teBevestigen(na).map(({ id }) => id));
  if (nieuw.length > 0 && nog.size === 0) await ververs(turn);
  const niet = data.getoond.flatMap((id) => (nog.has(id) ? (deelnemerMet(na, id) ?? []) : []));
  const zin = [
    ja.length === 0 ? 'Niemand bevestigd.' : `${aantal(ja.length, 'persoon is', 'mensen zijn')} bevestigd.`,
    niet.length > 0 && `Niet bevestigd: ${namenVan(niet, NAMEN)}.`,
  ]
    .filter((een) => een !== false)
    .join(' ');
  return data.na === undefined ? rest(straks, 1, zin) : toonPagina(straks, data.na, zin);
};

/** Confirming the list every quarter, page by page. */
export const hercontroleVerbs: readonly Verb[] = [
  verb('netwerk.hercontrole', 'coordineren', z.object({ na: z.string().default('') }), async (turn, { na }) =>
    toonPagina(turn, na),
  ),
  verb('netwerk.hercontroleBevestig', 'coordineren', Bevestigd, bevestig),
];
