import { z } from 'zod/v4';
import { meldingCard } from '../../../cards/kit/melding.ts';
import { persoonCard } from '../../../cards/netwerk/persoon.ts';
import type { Knop } from '../../../cards/netwerk/rijen.ts';
import { UserError } from '../../domain/errors.ts';
import { type Deelnemer, deelnemerMet, isCoordinator, partnerMet } from '../../domain/netwerk.ts';
import { haalUit, neemTerug } from '../../domain/netwerk-wijzigen.ts';
import { namenVan, rolWoorden } from '../../domain/netwerk-woorden.ts';
import type { Reply } from '../../ports/chat.ts';
import { type Verb, verb } from '../feature.ts';
import type { Turn } from '../turn.ts';
import { type Blad, bladVan, persoonOp, Waar } from './blad.ts';
import { toonNa } from './controle.ts';
import { bewaarVoorstel } from './voorstel.ts';
import { dagVan, vondstVan } from './woorden.ts';

const Wie = z.object({ waar: Waar, deelnemer: z.string() });
const Deze = z.object({ deelnemer: z.string() });

const inTeam = ({ huidig }: Blad, { id, oid }: Deelnemer): string => {
  const hoe = huidig?.voorstel.gevonden[id];
  if (hoe !== undefined) return `ja, ${vondstVan(hoe)}`;
  if (oid !== undefined) return 'ja';
  return 'niet gevonden: krijgt nog geen berichten';
};

const knoppenBij = ({ huidig, waar }: Blad, { id, vertrokken }: Deelnemer): Knop[] => {
  const deelnemer = { deelnemer: id };
  if (!huidig) {
    const terug = { title: 'Naar de lijst', verb: 'netwerk.lijst', data: { waar, wat: 'mensen' } };
    return vertrokken === undefined
      ? [{ title: 'Doet niet meer mee', verb: 'netwerk.verwijderVraag', data: deelnemer }, terug]
      : [{ title: 'Weer laten meedoen', verb: 'netwerk.terug', data: deelnemer }, terug];
  }
  const over = huidig.voorstel.overgeslagen.includes(id);
  return [
    {
      title: over ? 'Toch meenemen' : 'Overslaan',
      verb: 'netwerk.overslaan',
      data: { ...deelnemer, over: !over },
    },
    { title: 'Naar de mensen', verb: 'netwerk.lijst', data: { waar, wat: 'mensen' } },
    { title: 'Naar het overzicht', verb: 'netwerk.controle' },
  ];
};

const letBij = (turn: Turn, { huidig }: Blad, { id, naam, vertrokken }: Deelnemer): string | undefined => {
  if (vertrokken !== undefined)
    return huidig
      ? `${naam} staat op de lijst, maar niet meer in het team, en doet dus niet mee.`
      : `${naam} doet niet meer mee sinds ${dagVan(vertrokken, turn)}.`;
  if (huidig?.voorstel.overgeslagen.includes(id))
    return `${naam} wordt overgeslagen: er verandert niets voor deze persoon.`;
  return huidig?.voorstel.twijfel.find(({ deelnemer }) => deelnemer === id)?.waarom;
};

/** One person, with what can be changed. */
export const toonPersoon = (blad: Blad, wie: Deelnemer, melding?: string): Reply => {
  const { turn } = blad;
  const naamVan = (id: string | undefined) =>
    id === undefined ? undefined : deelnemerMet(blad.bezetting, id)?.naam;
  return {
    kind: 'card',
    summary: 'Deelnemer',
    busy: true,
    card: persoonCard({
      netwerk: turn.netwerk.naam,
      id: wie.id,
      waar: blad.waar,
      naam: wie.naam,
      melding,
      let: letBij(turn, blad, wie),
      velden: [
        { wat: 'naam', titel: 'Naam', waarde: wie.naam },
        {
          wat: 'partner',
          titel: 'Organisatie',
          waarde: partnerMet(blad.bezetting, wie.partner)?.naam ?? 'geen',
        },
        { wat: 'rol', titel: 'Rol', waarde: rolWoorden(wie.rollen) },
        { wat: 'vervanger', titel: 'Vervanger', waarde: naamVan(wie.vervanger) ?? 'geen' },
        { wat: 'email', titel: 'E-mailadres', waarde: wie.email ?? 'onbekend' },
        { wat: 'team', titel: 'In het team', waarde: inTeam(blad, wie) },
      ],
      wijzigbaar: wie.vertrokken === undefined,
      knoppen: knoppenBij(blad, wie),
    }),
  };
};

const vraagVerwijderen = async (turn: Turn, id: string): Promise<Reply> => {
  const blad = await bladVan(turn, 'netwerk');
  const wie = persoonOp(blad, id);
  if (wie.vertrokken !== undefined) return toonPersoon(blad, wie);
  const voor = turn.netwerk.deelnemers.filter(
    ({ vervanger, vertrokken }) => vervanger === id && vertrokken === undefined,
  );
  return {
    kind: 'card',
    summary: 'Doet niet meer mee?',
    busy: true,
    card: meldingCard({
      context: turn.netwerk.naam,
      titel: `${wie.naam} doet niet meer mee?`,
      zin: [
        'De toegang stopt meteen. Open acties gaan naar de vervanger, en anders naar de coördinator.',
        voor.length > 0 &&
          `${namenVan(voor, 5)} ${voor.length === 1 ? 'heeft' : 'hebben'} dan geen vervanger meer.`,
        isCoordinator(wie) && 'Let op: dit is een coördinator.',
      ]
        .filter((zin) => zin !== false)
        .join(' '),
      stappen: [
        { title: 'Nee, terug', verb: 'netwerk.persoon', data: { waar: 'netwerk', deelnemer: id } },
        { title: 'Ja, doet niet meer mee', verb: 'netwerk.verwijder', data: { deelnemer: id } },
      ],
    }),
  };
};

const verwijder = async (turn: Turn, id: string): Promise<Reply> => {
  const blad = await bladVan(turn, 'netwerk');
  const wie = persoonOp(blad, id);
  if (wie.vertrokken !== undefined && wie.verwijderd) return toonPersoon(blad, wie);
  const weg = haalUit(wie, turn.now.toString({ smallestUnit: 'second' }));
  const na = blad.zet(weg);
  turn.audit('deelnemer verwijderd', id);
  return toonPersoon(na, weg);
};

const terug = async (turn: Turn, id: string): Promise<Reply> => {
  const blad = await bladVan(turn, 'netwerk');
  const wie = persoonOp(blad, id);
  if (wie.vertrokken === undefined) return toonPersoon(blad, wie, `${wie.naam} doet al mee.`);
  if (!partnerMet(turn.netwerk, wie.partner))
    throw new UserError(
      'De organisatie van deze persoon staat niet meer op de lijst. Stuur een nieuwe lijst.',
    );
  const weer = neemTerug(wie, turn.netwerk);
  const na = blad.zet(weer);
  turn.audit('deelnemer doet weer mee', id);
  return toonPersoon(na, weer, `${wie.naam} doet weer mee.`);
};

const slaOver = async (turn: Turn, id: string, over: boolean): Promise<Reply> => {
  const blad = await bladVan(turn, 'lijst');
  const wie = persoonOp(blad, id);
  const { huidig } = blad;
  if (!huidig) return toonPersoon(blad, wie);
  const zonder = huidig.voorstel.overgeslagen.filter((een) => een !== id);
  const voorstel = bewaarVoorstel(turn, huidig, {
    ...huidig.voorstel,
    overgeslagen: over ? [...zonder, id] : zonder,
  });
  return toonNa(turn, huidig, voorstel, over ? `${wie.naam} wordt overgeslagen.` : `${wie.naam} gaat mee.`);
};

export const persoonVerbs: readonly Verb[] = [
  verb('netwerk.persoon', 'inrichten', Wie, async (turn, { waar, deelnemer }) => {
    const blad = await bladVan(turn, waar);
    return toonPersoon(blad, persoonOp(blad, deelnemer));
  }),
  verb('netwerk.overslaan', 'inrichten', Deze.extend({ over: z.boolean() }), (turn, { deelnemer, over }) =>
    slaOver(turn, deelnemer, over),
  ),
  verb('netwerk.verwijderVraag', 'inrichten', Deze, (turn, { deelnemer }) =>
    vraagVerwijderen(turn, deelnemer),
  ),
  verb('netwerk.verwijder', 'inrichten', Deze, (turn, { deelnemer }) => verwijder(turn, deelnemer)),
  verb('netwerk.terug', 'inrichten', Deze, (turn, { deelnemer }) => terug(turn, deelnemer)),
];
