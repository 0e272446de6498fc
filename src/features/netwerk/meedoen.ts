import { z } from 'zod/v4';
import { meldingCard } from '../../../cards/kit/melding.ts';
import { gevolgCard } from '../../../cards/netwerk/gevolg.ts';
import { vraagCard } from '../../../cards/netwerk/vraag.ts';
import { UserError } from '../../domain/errors.ts';
import { actievePartners, type Deelnemer, isCoordinator } from '../../domain/netwerk.ts';
import { zonderOok } from '../../domain/netwerk-partners.ts';
import { eisBezetting } from '../../domain/netwerk-regels.ts';
import { haalUit, metDeelnemer, neemTerug } from '../../domain/netwerk-wijzigen.ts';
import { rolWoorden } from '../../domain/netwerk-woorden.ts';
import type { Reply } from '../../ports/chat.ts';
import { type Verb, verb } from '../feature.ts';
import type { Turn } from '../turn.ts';
import { bladVan, persoonOp } from './blad.ts';
import { gevolgenVanVertrek } from './gevolgen.ts';
import { toonPersoon } from './persoon.ts';
import { passend } from './team.ts';

const Deze = z.object({ deelnemer: z.string() });

const nuTekst = (turn: Turn): string => turn.now.toString({ smallestUnit: 'second' });

/** Whoever changed their own rights away gets no card with buttons that would refuse them. */
export const naEigenAfscheid = (turn: Turn, wordt: Deelnemer): Reply | undefined => {
  const nog = wordt.vertrokken === undefined;
  if (turn.who.deelnemer?.id !== wordt.id || (nog && isCoordinator(wordt))) return undefined;
  const titel = nog ? 'Je bent geen coördinator meer' : 'Je doet niet meer mee';
  const zin = nog
    ? 'De anderen die het netwerk coördineren, kunnen je weer coördinator maken.'
    : 'Je toegang is gestopt. Wat je open had staan, gaat naar een ander.';
  return {
    kind: 'card',
    summary: titel,
    card: meldingCard({
      context: turn.netwerk.naam,
      titel,
      zin,
      stappen: nog ? [{ title: 'Wat kan ik doen?', verb: 'opdracht.start', data: { opdracht: 'help' } }] : [],
    }),
  };
};

const vraagVerwijderen = async (turn: Turn, id: string): Promise<Reply> => {
  const blad = await bladVan(turn, 'netwerk');
  const wie = persoonOp(blad, id);
  if (wie.vertrokken !== undefined) return toonPersoon(blad, wie);
  const na = metDeelnemer(turn.netwerk, haalUit(wie, nuTekst(turn)));
  try {
    eisBezetting(na, turn.netwerk);
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return toonPersoon(blad, wie, undefined, error.message);
  }
  const zelf = turn.who.deelnemer?.id === id;
  return {
    kind: 'card',
    summary: 'Doet niet meer mee?',
    busy: true,
    card: gevolgCard({
      netwerk: turn.netwerk.naam,
      titel: zelf ? 'Wil je jezelf verwijderen?' : `${wie.naam} doet niet meer mee?`,
      gevolgen: [
        ...(await gevolgenVanVertrek(turn, [wie], na)),
        ...(zelf ? ['Dit ben je zelf. Je kunt het netwerk daarna niet meer openen.'] : []),
        ...(isCoordinator(wie) && !zelf ? [`${wie.naam} is ${rolWoorden(wie.rollen)}.`] : []),
      ],
      nee: { title: 'Nee, terug', verb: 'netwerk.persoon', data: { waar: 'netwerk', deelnemer: id } },
      ja: { title: 'Ja, doet niet meer mee', verb: 'netwerk.verwijder', data: { deelnemer: id } },
      streng: true,
    }),
  };
};

const verwijder = async (turn: Turn, id: string): Promise<Reply> => {
  const blad = await bladVan(turn, 'netwerk');
  const wie = persoonOp(blad, id);
  if (wie.vertrokken !== undefined && wie.verwijderd) return toonPersoon(blad, wie);
  const weg = haalUit(wie, nuTekst(turn));
  try {
    const na = blad.zet(weg);
    turn.audit('deelnemer verwijderd', id);
    return naEigenAfscheid(turn, weg) ?? toonPersoon(na, weg);
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return toonPersoon(blad, wie, undefined, error.message);
  }
};

/** The organisation takes no part any more: then another one is chosen. */
const vraagBij = (turn: Turn, { id, naam }: Deelnemer, fout?: string): Reply => ({
  kind: 'card',
  summary: 'Weer laten meedoen',
  busy: true,
  card: vraagCard({
    netwerk: turn.netwerk.naam,
    titel: naam,
    fout,
    vraag: `Bij welke organisatie hoort ${naam} nu?`,
    uitleg: 'De organisatie van vroeger doet niet meer mee.',
    keuzes: passend(actievePartners(turn.netwerk).map((een) => ({ title: een.naam, value: een.id }))).keuzes,
    verb: 'netwerk.terug',
    data: { deelnemer: id },
    terug: { title: 'Terug', verb: 'netwerk.persoon', data: { waar: 'netwerk', deelnemer: id } },
  }),
});

const terug = async (turn: Turn, id: string, bij: string): Promise<Reply> => {
  const blad = await bladVan(turn, 'netwerk');
  const wie = persoonOp(blad, id);
  if (wie.vertrokken === undefined) return toonPersoon(blad, wie, `${wie.naam} doet al mee.`);
  const doetMee = (partner: string) => actievePartners(turn.netwerk).some((een) => een.id === partner);
  if (!doetMee(wie.partner) && !doetMee(bij))
    return vraagBij(turn, wie, bij === '' ? undefined : 'Kies een organisatie uit de lijst.');
  const eigen = doetMee(wie.partner) ? wie : { ...zonderOok(wie, [bij]), partner: bij };
  const weer = neemTerug(eigen, turn.netwerk);
  const na = blad.zet(weer);
  turn.audit('deelnemer doet weer mee', id);
  return toonPersoon(na, weer, `${wie.naam} doet weer mee. Acties die naar een ander gingen, blijven daar.`);
};

/** Taking somebody out of the netwerk, and back in. */
export const meedoenVerbs: readonly Verb[] = [
  verb('netwerk.verwijderVraag', 'inrichten', Deze, (turn, { deelnemer }) =>
    vraagVerwijderen(turn, deelnemer),
  ),
  verb('netwerk.verwijder', 'inrichten', Deze, (turn, { deelnemer }) => verwijder(turn, deelnemer)),
  verb(
    'netwerk.terug',
    'inrichten',
    Deze.extend({ waarde: z.string().max(200).default('') }),
    (turn, { deelnemer, waarde }) => terug(turn, deelnemer, waarde),
  ),
];
