import { z } from 'zod/v4';
import { gevolgCard } from '../../../cards/netwerk/gevolg.ts';
import { UserError } from '../../domain/errors.ts';
import { type Deelnemer, Rol } from '../../domain/netwerk.ts';
import { gevolgenVanWijziging } from '../../domain/netwerk-gevolgen.ts';
import { eisBezetting } from '../../domain/netwerk-regels.ts';
import { metDeelnemer, type Wijziging, wijzigDeelnemer } from '../../domain/netwerk-wijzigen.ts';
import type { Reply } from '../../ports/chat.ts';
import { type Verb, verb } from '../feature.ts';
import type { Turn } from '../turn.ts';
import { type Blad, bladVan, persoonOp } from './blad.ts';
import { naEigenAfscheid } from './meedoen.ts';
import { toonPersoon } from './persoon.ts';
import { meldRol } from './rol-bericht.ts';
import { teamVan } from './team.ts';
import { Antwoord, GEEN, stel, type Vraag } from './vragen.ts';

/** The answer read; undefined when nothing was answered. */
const leesWijziging = async (
  turn: Turn,
  blad: Blad,
  { wat, waarde }: Antwoord,
  wie: Deelnemer,
): Promise<Wijziging | undefined> => {
  switch (wat) {
    case 'naam':
      return { wat, naam: waarde };
    case 'email':
      return { wat, email: waarde };
    case 'rol':
      return { wat, rollen: z.array(Rol).parse(waarde.split(',').filter((rol) => rol !== '')) };
    case 'partner':
      return waarde === '' ? undefined : { wat, partner: waarde };
    case 'ook':
      return { wat, partners: waarde.split(',').filter((id) => id !== '') };
    case 'vervanger':
      return waarde === '' ? undefined : { wat, vervanger: waarde === GEEN ? undefined : waarde };
    case 'team': {
      if (waarde === '') return undefined;
      if (waarde === GEEN) return { wat, lid: undefined };
      const bekend =
        blad.huidig?.voorstel.twijfel.find(({ deelnemer }) => deelnemer === wie.id)?.kandidaten ?? [];
      const lid = ((await teamVan(turn)) ?? bekend).find(({ oid }) => oid === waarde);
      if (!lid) throw new UserError('Deze persoon zit niet (meer) in het team. Kies een ander.');
      return { wat, lid };
    }
  }
};

const GEWIJZIGD: Record<Vraag['wat'], string> = {
  naam: 'De naam is gewijzigd.',
  partner: 'De organisatie is gewijzigd.',
  ook: 'Dit is gewijzigd.',
  rol: 'De rol is gewijzigd.',
  vervanger: 'De vervanger is gewijzigd.',
  email: 'Het e-mailadres is gewijzigd.',
  team: 'De koppeling met het team is gewijzigd.',
};

/** Asked before others notice it; the answer comes back as it was given. */
const vraagZeker = (turn: Turn, wie: Deelnemer, antwoord: Antwoord, gevolgen: string[]): Reply => {
  const { waar, deelnemer, wat, waarde } = antwoord;
  return {
    kind: 'card',
    summary: 'Wijzigen?',
    busy: true,
    card: gevolgCard({
      netwerk: turn.netwerk.naam,
      titel: `${wie.naam} wijzigen?`,
      gevolgen,
      ja: {
        title: 'Ja, wijzigen',
        verb: 'netwerk.zet',
        data: { waar, deelnemer, wat, waarde, zeker: true },
      },
      nee: { title: 'Nee, terug', verb: 'netwerk.persoon', data: { waar, deelnemer } },
    }),
  };
};

const Zet = Antwoord.extend({ zeker: z.boolean().default(false) });

const zet = async (turn: Turn, { zeker, ...antwoord }: z.infer<typeof Zet>): Promise<Reply> => {
  const blad = await bladVan(turn, antwoord.waar);
  const wie = persoonOp(blad, antwoord.deelnemer);
  if (wie.vertrokken !== undefined && antwoord.wat !== 'team') return toonPersoon(blad, wie);
  // Words to look for narrow the choice; they are no answer.
  if (antwoord.zoek.trim() !== '' && ['', huidigeWaarde(antwoord.wat, wie)].includes(antwoord.waarde))
    return stel(turn, blad, wie, antwoord);
  try {
    const wijziging = await leesWijziging(turn, blad, antwoord, wie);
    if (!wijziging) return await stel(turn, blad, wie, antwoord, 'Maak een keuze.');
    const wordt = wijzigDeelnemer(wie, wijziging, blad.bezetting);
    const isZeker = !blad.huidig?.voorstel.twijfel.some(({ deelnemer }) => deelnemer === wie.id);
    if (isGelijk(wordt, wie) && (wijziging.wat !== 'team' || isZeker))
      return toonPersoon(blad, wie, 'Er is niets veranderd.');
    const zelf = turn.who.deelnemer?.id === wie.id;
    const gevolgen = blad.waar === 'netwerk' ? gevolgenVanWijziging(wie, wordt, blad.bezetting, zelf) : [];
    if (gevolgen.length > 0 && !zeker) {
      eisBezetting(metDeelnemer(turn.netwerk, wordt), turn.netwerk);
      return vraagZeker(turn, wie, antwoord, gevolgen);
    }
    const na = blad.zet(wordt, wijziging.wat !== 'team' ? undefined : wijziging.lid ? 'gekozen' : 'los');
    if (blad.waar === 'netwerk') meldRol(turn, wie, wordt);
    if (blad.waar === 'netwerk') turn.audit(`${antwoord.wat} gewijzigd`, wie.id);
    return naEigenAfscheid(turn, wordt) ?? toonPersoon(na, wordt, GEWIJZIGD[antwoord.wat]);
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return stel(turn, blad, wie, antwoord, error.message);
  }
};

/** What stood chosen on the card already. */
const huidigeWaarde = (wat: Vraag['wat'], { vervanger, oid }: Deelnemer): string =>
  (wat === 'vervanger' ? vervanger : oid) ?? GEEN;

const isGelijk = (a: Deelnemer, b: Deelnemer): boolean => sleutelVan(a) === sleutelVan(b);

/** The fields in one order. */
const sleutelVan = (deelnemer: Deelnemer): string => JSON.stringify(Object.entries(deelnemer).toSorted());

export const wijzigVerbs: readonly Verb[] = [
  verb('netwerk.vraag', 'inrichten', Antwoord, async (turn, antwoord) => {
    const blad = await bladVan(turn, antwoord.waar);
    return stel(turn, blad, persoonOp(blad, antwoord.deelnemer), { ...antwoord, waarde: '', zoek: '' });
  }),
  verb('netwerk.zet', 'inrichten', Zet, zet),
];
