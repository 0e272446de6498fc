import { z } from 'zod/v4';
import { toevoegenCard } from '../../../cards/netwerk/toevoegen.ts';
import { UserError } from '../../domain/errors.ts';
import { actievePartners, type Deelnemer, Rol } from '../../domain/netwerk.ts';
import { zelfdePersoon } from '../../domain/netwerk-voorstel.ts';
import { leesNaam } from '../../domain/netwerk-wijzigen.ts';
import { ROLLEN } from '../../domain/netwerk-woorden.ts';
import type { Reply } from '../../ports/chat.ts';
import { type Verb, verb } from '../feature.ts';
import type { Turn } from '../turn.ts';
import { bladVan } from './blad.ts';
import { toonPersoon } from './persoon.ts';
import { GEEN_TEAM, keuzeVan, passend, teamVan, vrijeLeden } from './team.ts';

const Woord = z.string().max(200).default('');
const Ingevuld = z.object({ lid: Woord, zoek: Woord, bij: Woord, rol: Woord });
type Ingevuld = z.infer<typeof Ingevuld>;

const leeg: Ingevuld = { lid: '', zoek: '', bij: '', rol: 'deelnemer' };
const of = (waarde: string): string | undefined => (waarde === '' ? undefined : waarde);

const formulier = async (turn: Turn, ingevuld: Ingevuld, fout?: string): Promise<Reply> => {
  const { netwerk } = turn;
  const partners = actievePartners(netwerk);
  if (partners.length === 0)
    throw new UserError(
      'Er zijn nog geen partners. Voeg eerst een partner toe, of stuur een lijst: typ /netwerk.',
    );
  const team = await teamVan(turn);
  const { keuzes } = passend(vrijeLeden(team ?? [], netwerk, { zoek: ingevuld.zoek }).map(keuzeVan));
  return {
    kind: 'card',
    summary: 'Iemand toevoegen',
    busy: true,
    card: toevoegenCard({
      netwerk: netwerk.naam,
      fout: team ? fout : `${GEEN_TEAM} Probeer het over een minuut opnieuw.`,
      leden: keuzes,
      partners: passend(partners.map(({ id, naam }) => ({ title: naam, value: id }))).keuzes.slice(0, 100),
      rollen: ROLLEN.map(({ rol, woord }) => ({ title: woord, value: rol })),
      ingevuld: {
        lid: of(ingevuld.lid),
        zoek: of(ingevuld.zoek),
        bij: of(ingevuld.bij),
        rol: of(ingevuld.rol),
      },
    }),
  };
};

const voegToe = async (turn: Turn, ingevuld: Ingevuld): Promise<Reply> => {
  if (ingevuld.lid === '')
    return formulier(turn, ingevuld, ingevuld.zoek === '' ? 'Kies eerst wie je wilt toevoegen.' : undefined);
  const partner = actievePartners(turn.netwerk).find(({ id }) => id === ingevuld.bij);
  const rol = Rol.safeParse(ingevuld.rol);
  if (!partner) return formulier(turn, ingevuld, 'Kies een organisatie.');
  if (!rol.success) return formulier(turn, ingevuld, 'Kies een rol.');
  const blad = await bladVan(turn, 'netwerk');
  const alDaar = turn.netwerk.deelnemers.find(
    ({ oid, vertrokken }) => oid === ingevuld.lid && vertrokken === undefined,
  );
  if (alDaar) return toonPersoon(blad, alDaar, `${alDaar.naam} doet al mee.`);
  const lid = (await teamVan(turn))?.find(({ oid }) => oid === ingevuld.lid);
  if (!lid)
    return formulier(
      turn,
      { ...ingevuld, lid: '' },
      'Deze persoon zit niet (meer) in het team. Kies een ander.',
    );
  const nieuw: Deelnemer = {
    id: turn.newId(),
    naam: leesNaam(lid.naam.slice(0, 120)),
    ...(lid.email === undefined ? {} : { email: lid.email.toLowerCase() }),
    partner: partner.id,
    rollen: [rol.data],
    oid: lid.oid,
    teamsId: lid.teamsId,
  };
  const bekend = zelfdePersoon(turn.netwerk.deelnemers, nieuw);
  if (bekend)
    return toonPersoon(
      blad,
      bekend,
      `${bekend.naam} staat al op de lijst. Koppel of wijzig deze persoon hier.`,
    );
  const na = blad.zet(nieuw);
  turn.audit('deelnemer toegevoegd', nieuw.id);
  return toonPersoon(na, nieuw, `${nieuw.naam} doet mee en krijgt een welkomstbericht.`);
};

export const toevoegVerbs: readonly Verb[] = [
  verb('netwerk.toevoegen', 'inrichten', z.object({ bij: Woord }), (turn, { bij }) =>
    formulier(turn, { ...leeg, bij }),
  ),
  verb('netwerk.voegToe', 'inrichten', Ingevuld, voegToe),
];
