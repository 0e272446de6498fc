import { Temporal } from 'temporal-polyfill';
import type { Actie } from '../../../src/domain/actie.ts';
import {
  type Afspraak,
  actievenOp,
  afspraken,
  coordinatorenOp,
  gekend,
  type Vraag,
  vragenVan,
} from './berichten.ts';
import { alleVan, type Feiten, nuVan, opMoment } from './feiten.ts';
import { EINDE } from './jaar.ts';
import { dagVan, eindVan, toen, voor, werkdag, werkdagenNa } from './kalender.ts';
import type { Regel } from './regels.ts';
import { SLAAP } from './rooster.ts';

const HERINNERING = 'actie.trede';
const SIGNAAL = 'actie.signaal';

const DICHT = ['gedaan', 'niet meer mogelijk', 'niet uitgevoerd', 'vervallen'];

/** As it stood before what happened at the moment of the post itself. */
const ervoor = (feiten: Feiten, { post, over }: Vraag): Actie | undefined =>
  (alleVan<Actie>(feiten, 'actie').get(over) ?? []).findLast(({ at }) => voor(at, post.at))?.waarde;

const zeg = ({ post, over }: Vraag): string =>
  `${post.aan} ${toen(post.at)} actie ${over} (${post.bericht?.id})`;

/** Why nothing had to be asked; undefined: it had to. */
const stilOm = (actie: Actie, post: Vraag['post']): string | undefined => {
  if (DICHT.includes(actie.status)) return `it was ${actie.status}`;
  if (actie.uitstel) return 'more time was asked';
  if (actie.beantwoord === undefined) return undefined;
  const antwoord = dagVan(Temporal.Instant.from(actie.beantwoord)).toString();
  if (antwoord >= actie.tot) return `answered on ${antwoord}, it was due ${actie.tot}`;
  return dagVan(post.at).toString() < actie.tot ? `busy with it since ${antwoord}` : undefined;
};

/** Nobody is reminded of an actie after an answer: closed is closed; whoever is busy is left alone until the date. */
export const actieNietNaAntwoord: Regel = (feiten) =>
  vragenVan(gekend(feiten)).flatMap((vraag) => {
    const actie = ervoor(feiten, vraag);
    if (!actie) return [];
    if (vraag.soort === SIGNAAL)
      return DICHT.includes(actie.status) ? [`told of what was closed: ${zeg(vraag)}`] : [];
    const waarom = vraag.soort === HERINNERING ? stilOm(actie, vraag.post) : undefined;
    return waarom === undefined ? [] : [`reminded though ${waarom}: ${zeg(vraag)}`];
  });

/** Three days before, on the day, two and five days after: four times at most for one date, and never twice a day. */
const KEREN: Readonly<Record<string, number>> = { [HERINNERING]: 4, [SIGNAAL]: 1 };

export const actieNietTeVaak: Regel = (feiten) => {
  const keren = new Map<string, string[]>();
  return vragenVan(gekend(feiten))
    .filter(({ hand, soort }) => !hand && soort in KEREN)
    .flatMap((vraag) => {
      const tot = ervoor(feiten, vraag)?.tot;
      const naam = `${vraag.soort} ${vraag.over} ${tot} ${vraag.post.aan}`;
      const dag = dagVan(vraag.post.at).toString();
      const eerder = keren.get(naam) ?? [];
      keren.set(naam, [...eerder, dag]);
      const teVaak = eerder.length >= (KEREN[vraag.soort] ?? 0) || eerder.includes(dag);
      return teVaak ? [`${eerder.join(', ')} and again: ${zeg(vraag)}`] : [];
    });
};

const slaaptOm = (van: Temporal.Instant, tot: Temporal.Instant): Temporal.Instant | undefined =>
  SLAAP.findLast((slaap) => voor(slaap.van, tot) && voor(van, slaap.tot))?.tot;

/** By when something that is due on this day must have happened: two working days later, or after the process is back. */
const uiterlijk = (dag: Temporal.PlainDate): Temporal.Instant => {
  const eerst = eindVan(werkdagenNa(werkdag(dag), 2));
  const terug = slaaptOm(dag.toZonedDateTime('Europe/Amsterdam').toInstant(), eerst);
  return terug === undefined ? eerst : eindVan(werkdagenNa(werkdag(dagVan(terug)), 2));
};

const later = (a: Temporal.PlainDate, b: Temporal.PlainDate): Temporal.PlainDate =>
  Temporal.PlainDate.compare(a, b) > 0 ? a : b;

/** An actie that is still open a week after its date: every coördinator has been told. */
export const teLaatNaarCoordinator: Regel = (feiten) => {
  const signalen = vragenVan(gekend(feiten)).filter(({ soort }) => soort === SIGNAAL);
  const alle = gekend(feiten);
  const gehoord = (wie: string, { actie, van, eind }: Afspraak): boolean =>
    signalen.some(
      ({ over, post }) => over === actie && post.aan === wie && voor(van, post.at) && !voor(eind, post.at),
    ) ||
    alle.some(
      ({ aan, at, bericht }) =>
        aan === wie &&
        bericht?.soort === 'digest' &&
        !voor(at, van) &&
        !voor(eind, at) &&
        JSON.stringify(bericht.over).includes(`"${SIGNAAL}","over":"${actie}"`),
    );
  return afspraken(feiten, EINDE).flatMap((afspraak) => {
    const signaal = later(
      Temporal.PlainDate.from(afspraak.tot).add({ days: 7 }),
      dagVan(afspraak.van).add({ days: 1 }),
    );
    const op = uiterlijk(signaal);
    if (voor(afspraak.eind, op)) return [];
    return coordinatorenOp(feiten, op)
      .filter((wie) => !gehoord(wie, afspraak))
      .map(
        (wie) => `${wie} never heard of actie ${afspraak.actie}, due ${afspraak.tot}, open on ${toen(op)}`,
      );
  });
};

/** Every open actie has one owner, who takes part. */
export const eenEigenaar: Regel = (feiten) => {
  const actief = new Set(actievenOp(feiten, EINDE).map(({ id }) => id));
  return nuVan<Actie>(feiten, 'actie')
    .filter(({ status, eigenaar }) => !DICHT.includes(status) && !actief.has(eigenaar))
    .map(({ id, eigenaar }) => `actie ${id} is of ${eigenaar}, who takes no part`);
};

/** The days on which its owner hears of an actie with this date. */
const traptreden = (tot: string): Temporal.PlainDate[] => {
  const dag = Temporal.PlainDate.from(tot);
  return [-3, 0, 2, 5].map((dagen) => werkdag(dag.add({ days: dagen })));
};

const negenUur = (dag: Temporal.PlainDate): Temporal.Instant =>
  dag.toZonedDateTime({ timeZone: 'Europe/Amsterdam', plainTime: { hour: 9 } }).toInstant();

const inSlaap = (dag: Temporal.PlainDate, { van, tot }: (typeof SLAAP)[number]): boolean => {
  const negen = negenUur(dag);
  return voor(van, negen) && voor(negen, tot);
};

/** After a week away: what is still useful comes once, and the coördinatoren hear that something was dropped. */
export const naStilte: Regel = (feiten) => {
  const posts = gekend(feiten);
  return SLAAP.flatMap((slaap) => {
    const dag = werkdag(dagVan(slaap.tot));
    const gevraagd = afspraken(feiten, EINDE).flatMap((afspraak) => {
      const gemist = traptreden(afspraak.tot).filter(
        (trede) => inSlaap(trede, slaap) && Temporal.PlainDate.compare(trede, dagVan(afspraak.van)) > 0,
      );
      const actie = opMoment(afspraak.versies, slaap.tot);
      const open = voor(afspraak.van, slaap.van) && voor(eindVan(dag), afspraak.eind);
      // Who answered in the early hours, before reminders go out, need not be asked either.
      const versies = [actie, opMoment(afspraak.versies, negenUur(dag))];
      const beantwoord = versies.some((een) => een?.beantwoord !== undefined || een?.uitstel !== undefined);
      if (!open || !actie || beantwoord || gemist.length === 0) return [];
      return [{ afspraak, actie, gemist: gemist.length }];
    });
    // A digest that holds more than fits names the rest as a number.
    const gesteld = ({ afspraak, actie }: (typeof gevraagd)[number]): boolean =>
      posts.some(
        ({ aan, at, bericht }) =>
          aan === actie.eigenaar &&
          bericht?.soort === 'digest' &&
          !bericht.id.includes('!hand-') &&
          !voor(at, slaap.tot) &&
          !voor(eindVan(werkdagenNa(dag, 1)), at) &&
          JSON.stringify(bericht.over).includes(`"${HERINNERING}","over":"${afspraak.actie}"`),
      );
    const stil = gevraagd
      .filter((een) => !gesteld(een))
      .map(
        ({ afspraak }) =>
          `back on ${toen(slaap.tot)}, and nobody asked about actie ${afspraak.actie} (${afspraak.tot})`,
      );
    const verteld = coordinatorenOp(feiten, slaap.tot).filter((wie) =>
      posts.some(
        ({ aan, at, bericht }) =>
          aan === wie &&
          bericht?.soort === 'ingehaald' &&
          !voor(at, slaap.tot) &&
          voor(at, eindVan(werkdagenNa(dag, 1))),
      ),
    );
    const weggelaten = gevraagd.some(({ gemist }) => gemist > 1);
    return weggelaten && verteld.length < 2
      ? [...stil, `nobody was told what was dropped until ${toen(slaap.tot)}`]
      : stil;
  });
};
