import { Temporal } from 'temporal-polyfill';
import { meldingCard } from '../../../cards/kit/melding.ts';
import { ACTIE_TREDE, type Actie, Acties, isOpenActie } from '../../domain/actie.ts';
import { actieRol, ladderStap, wachtOpAntwoord } from '../../domain/actie-ladder.ts';
import {
  actieNaam,
  actieZin,
  actieZonderNummer,
  dagenTeLaat,
  naamVan,
  staat,
  statusWoord,
  totDatum,
  voornaam,
} from '../../domain/actie-woorden.ts';
import { deelnemerMet, isCoordinator } from '../../domain/netwerk.ts';
import { verlofOp } from '../../domain/stuurmoment.ts';
import type { MomentKind, NudgeKind } from '../feature.ts';
import type { NudgeLine, View } from '../turn.ts';
import { terugStap, terugZin } from './bon.ts';

/** To the coördinatoren: an actie that stays open a week after its date. */
const SIGNAAL = 'actie.signaal';

/** One look at the ladder of one actie. A moment that is not the one the actie waits for is an old one. */
export const actieMoment: MomentKind = {
  soort: ACTIE_TREDE,
  due: async (turn, moment) => {
    const stored = await turn.get(Acties, moment.over);
    if (!stored?.value.moment || !zelfde(stored.value.moment, moment.op)) return;
    const stap = ladderStap(stored.value, turn.netwerk, turn.now);
    turn.replace(Acties, stored, stap.actie);
    if (stap.moment) turn.moment(stap.moment, ACTIE_TREDE, moment.over);
    const { uiterlijk } = stap;
    for (const { id } of stap.vraag)
      turn.nudge({ soort: ACTIE_TREDE, over: moment.over, aan: id, uiterlijk });
    for (const { id } of stap.signaal) turn.nudge({ soort: SIGNAAL, over: moment.over, aan: id });
    if (stap.overgeslagen > 0) turn.dropped(stap.overgeslagen);
  },
};

const zelfde = (a: string, b: string): boolean =>
  Temporal.Instant.compare(Temporal.Instant.from(a), Temporal.Instant.from(b)) === 0;

const wanneer = (view: View, actie: Actie): string => {
  const dagen = dagenTeLaat(actie, view.vandaag);
  const datum = totDatum(actie.tot, view.vandaag);
  if (dagen > 0) return `moest ${datum} klaar zijn`;
  return dagen === 0 ? 'moet vandaag klaar zijn' : `moet ${datum} klaar zijn`;
};

const regel = (
  titel: string,
  zin: string,
  actie: Actie,
  ook: { readonly title: string; readonly verb: string } | undefined,
  context = actieNaam(actie),
): NudgeLine => {
  const data = { actie: actie.id };
  const openen = { title: 'Openen', verb: 'actie.openen', data };
  const stappen = ook ? [openen, { ...ook, data }] : [openen];
  return {
    zin,
    knop: openen,
    summary: titel,
    card: meldingCard({ context, titel, zin, stappen }),
  };
};

const zonderNummer = (actie: Actie): string => actieZonderNummer(actie).toLowerCase();

/** Friendly at first; at the second nudge plain: since when, and what can be said. Never more than that. */
const watNu = (view: View, actie: Actie): string => {
  const dagen = dagenTeLaat(actie, view.vandaag);
  if (dagen <= 0) return '';
  return actie.trede === 'tweede-nudge' || actie.trede === 'signaal'
    ? ` Dat is ${dagen} ${dagen === 1 ? 'dag' : 'dagen'} geleden. Laat weten hoe het staat, vraag om meer tijd of draag het over.`
    : ' Gelukt, meer tijd nodig of lukt het niet? Laat het even weten.';
};

const eigenaarRegel = (view: View, actie: Actie): NudgeLine => {
  const telaat = dagenTeLaat(actie, view.vandaag) > 0;
  const titel = telaat ? 'Is je actie gelukt?' : 'Denk je aan je actie?';
  const zin = `Je ${actieZin(actie)} ${wanneer(view, actie)}.${watNu(view, actie)}`;
  return regel(titel, zin, actie, { title: 'Ik ben ermee bezig', verb: 'actie.bezig' });
};

const vervangerRegel = (view: View, actie: Actie): NudgeLine => {
  const weg = verlofOp(view.netwerk, actie.eigenaar, view.vandaag);
  const waarom = weg
    ? `${voornaam(view.netwerk, actie.eigenaar)} is er niet tot en met ${totDatum(weg.tot, view.vandaag)}.`
    : 'Er kwam nog geen antwoord.';
  const zin = `De ${zonderNummer(actie)} van ${naamVan(view.netwerk, actie.eigenaar)} ${wanneer(view, actie)}. ${waarom}`;
  return regel('Kun je helpen met een actie?', zin, actie, undefined, actieZonderNummer(actie));
};

/** Reminds the owner, and at the second nudge the vervanger too. Pointless once there is an answer. */
export const herinnerEigenaar: NudgeKind = {
  soort: ACTIE_TREDE,
  noem: { wat: 'een actie', waarom: 'Een actie is bijna aan de beurt, of te laat.' },
  bijVerlof: { vervanger: true, blijft: true },
  line: async (view, over, aan) => {
    const actie = (await view.get(Acties, over))?.value;
    if (!actie || !wachtOpAntwoord(actie)) return undefined;
    const rol = actieRol(view.netwerk, actie, aan, view.vandaag);
    if (rol === 'eigenaar') return eigenaarRegel(view, actie);
    return rol === 'vervanger' ? vervangerRegel(view, actie) : undefined;
  },
  na: async (view, over, aan) => {
    const actie = (await view.get(Acties, over))?.value;
    const tot = actie && terugZin(view, actie, aan);
    if (!actie || tot === undefined) return undefined;
    const zin = `De ${actieZin(actie)} staat op: ${staat(actie)}. ${tot}`;
    const knop = terugStap(actie);
    return {
      zin,
      knop,
      klaar: true,
      summary: 'Alles is beantwoord',
      card: meldingCard({
        context: actieNaam(actie),
        titel: 'Alles is beantwoord. Dank je.',
        zin,
        stappen: [knop],
      }),
    };
  },
};

/** Tells a coördinator; pointless once it is closed or got a new date. */
export const signaalCoordinator: NudgeKind = {
  soort: SIGNAAL,
  noem: { wat: 'acties die te laat zijn', waarom: 'De eigenaar antwoordde niet.' },
  line: async (view, over, aan) => {
    const actie = (await view.get(Acties, over))?.value;
    const ontvanger = deelnemerMet(view.netwerk, aan);
    if (!actie || !ontvanger || !isCoordinator(ontvanger) || !isOpenActie(actie)) return undefined;
    const dagen = dagenTeLaat(actie, view.vandaag);
    if (dagen <= 0 || actie.wachtOp !== undefined) return undefined;
    const vraagt = actie.uitstel ? ' Er is om meer tijd gevraagd.' : '';
    const zin = `De ${zonderNummer(actie)} van ${naamVan(view.netwerk, actie.eigenaar)} is ${dagen} ${dagen === 1 ? 'dag' : 'dagen'} te laat (${statusWoord(actie)}).${vraagt}`;
    const ook = { title: 'Leidinggevende vragen?', verb: 'escalatie.vraag' };
    return regel('Een actie is nog niet klaar', zin, actie, ook, actieZonderNummer(actie));
  },
};
