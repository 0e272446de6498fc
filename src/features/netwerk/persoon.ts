import { z } from 'zod/v4';
import { persoonCard } from '../../../cards/netwerk/persoon.ts';
import type { Knop } from '../../../cards/netwerk/rijen.ts';
import { type Deelnemer, deelnemerMet, partnerMet } from '../../domain/netwerk.ts';
import { rolWoorden } from '../../domain/netwerk-woorden.ts';
import type { Reply } from '../../ports/chat.ts';
import { type Verb, verb } from '../feature.ts';
import type { Turn } from '../turn.ts';
import { type Blad, bladVan, persoonOp, Waar } from './blad.ts';
import { toonNa } from './controle.ts';
import { bewaarVoorstel } from './voorstel.ts';
import { dagVan, namenVanPartners, vondstVan } from './woorden.ts';

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

const veldenVan = (blad: Blad, wie: Deelnemer) => {
  const { bezetting } = blad;
  const vervanger = wie.vervanger === undefined ? undefined : deelnemerMet(bezetting, wie.vervanger);
  const ook = namenVanPartners(bezetting, wie.ookVoor ?? []);
  return [
    { wat: 'naam', titel: 'Naam', waarde: wie.naam },
    { wat: 'partner', titel: 'Organisatie', waarde: partnerMet(bezetting, wie.partner)?.naam ?? 'geen' },
    { wat: 'ook', titel: 'Hoort ook bij', waarde: ook === '' ? 'geen andere organisatie' : ook },
    { wat: 'rol', titel: 'Rol', waarde: rolWoorden(wie.rollen) },
    { wat: 'vervanger', titel: 'Vervanger', waarde: vervanger?.naam ?? 'geen' },
    { wat: 'email', titel: 'E-mailadres', waarde: wie.email ?? 'onbekend' },
    { wat: 'team', titel: 'In het team', waarde: inTeam(blad, wie) },
  ];
};

/** One person, with what can be changed. */
export const toonPersoon = (blad: Blad, wie: Deelnemer, melding?: string, fout?: string): Reply => {
  const { turn, waar } = blad;
  const data = (wat: string) => ({ waar, deelnemer: wie.id, wat });
  return {
    kind: 'card',
    summary: 'Deelnemer',
    busy: true,
    card: persoonCard({
      netwerk: turn.netwerk.naam,
      naam: wie.naam,
      melding,
      fout,
      let: letBij(turn, blad, wie),
      velden: veldenVan(blad, wie).map(({ wat, titel, waarde }) => ({
        titel,
        waarde,
        knop:
          wie.vertrokken === undefined
            ? { title: 'Wijzigen', verb: 'netwerk.vraag', data: data(wat) }
            : undefined,
      })),
      knoppen: knoppenBij(blad, wie),
    }),
  };
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
];
