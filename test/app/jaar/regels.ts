import type { Temporal } from 'temporal-polyfill';
import type { Netwerk } from '../../../src/domain/netwerk.ts';
import type { Aanwezigheid, Inbreng, Overleg } from '../../../src/domain/overleg.ts';
import { knoppenOp } from '../../support/card-play.ts';
import { actievenOp, type Gekend, gekend, type Vraag, vragenVan } from './berichten.ts';
import { alleVan, type Feiten, opMoment, type Stand } from './feiten.ts';
import { dagVan, inWerktijd, plaatselijk, toen, voor, werkdag } from './kalender.ts';
import { ZONE } from './kantoor.ts';

/** What was broken, in sentences; nothing when the rule held all year. */
export type Regel = (feiten: Feiten) => string[];

const dubbelen = <T>(dingen: readonly T[], sleutel: (ding: T) => string | undefined): T[] => {
  const gezien = new Set<string>();
  return dingen.filter((ding) => {
    const naam = sleutel(ding);
    if (naam === undefined) return false;
    if (gezien.has(naam)) return true;
    gezien.add(naam);
    return false;
  });
};

const zeg = ({ post, soort, over }: Vraag): string => `${post.aan} ${toen(post.at)} ${soort} ${over}`;

/** The mark by which a button finds its message. */
const stempel = ({ card }: Gekend): string | undefined => {
  const b = knoppenOp(card).find(({ data }) => typeof data.b === 'string')?.data.b;
  return typeof b === 'string' ? b : undefined;
};

/** No message goes out twice, and none goes out that the store does not know of. */
export const nietTweemaal: Regel = (feiten) => {
  const posts = gekend(feiten);
  return [
    ...dubbelen(posts, (post) => post.bericht?.id ?? stempel(post)).map(
      (post) => `twice: ${post.bericht?.id} to ${post.aan} ${toen(post.at)}`,
    ),
    ...dubbelen(posts, stempel).map((post) => `twice by its buttons: ${stempel(post)} ${toen(post.at)}`),
    ...posts
      .filter(({ bericht }) => bericht === undefined)
      .map(({ aan, at, summary }) => `no row knows of "${summary}" to ${aan} ${toen(at)}`),
  ];
};

/** Somebody who did something in the last ten minutes gets the receipt of it. */
const isBon = ({ gedaan }: Feiten, { aan, at, door, bericht }: Gekend): boolean =>
  aan === door ||
  (bericht?.soort !== 'digest' &&
    (gedaan.get(aan) ?? []).some((op) => !voor(at, op) && voor(at, op.add({ minutes: 10 }))));

/** About an overleg that begins before noon of the next working day: in the morning it would be read too late. */
const kanNietWachten = (feiten: Feiten, { at, bericht }: Gekend): boolean => {
  const overleg = (bericht?.over as { overleg?: string } | null)?.overleg;
  const start = opMoment(alleVan<Overleg>(feiten, 'overleg').get(overleg ?? '') ?? [], at)?.start;
  const morgen = werkdag(dagVan(at).add({ days: plaatselijk(at).hour < 8 ? 0 : 1 }));
  return (
    start !== undefined &&
    start < morgen.toZonedDateTime({ timeZone: ZONE, plainTime: '12:00' }).toInstant().toString()
  );
};

/** Working days, eight to six; whoever asks something gets the answer at any hour. */
export const binnenWerktijd: Regel = (feiten) =>
  gekend(feiten)
    .filter((post) => !inWerktijd(post.at) && !isBon(feiten, post) && !kanNietWachten(feiten, post))
    .map(
      ({ at, aan, door, bericht, summary }) => `${toen(at)} ${aan} (by ${door}) ${bericht?.id} "${summary}"`,
    );

/** What asks for attention comes together: one card a day, but for what a coördinator sends by hand. */
export const eenPerDag: Regel = (feiten) =>
  dubbelen(
    gekend(feiten).filter(({ bericht }) => bericht?.soort === 'digest' && !bericht.id.includes('!hand-')),
    ({ aan, at }) => `${aan} ${dagVan(at)}`,
  ).map(({ aan, at }) => `a second digest: ${aan} ${toen(at)}`);

/** Whoever left gets nothing any more. */
export const nietNaVertrek: Regel = (feiten) =>
  feiten.posts
    .filter(({ aan, at }) => aan !== 'kanaal' && !actievenOp(feiten, at).some(({ id }) => id === aan))
    .map(({ aan, at, summary }) => `${aan} left: "${summary}" ${toen(at)}`);

const netwerkVersies = (feiten: Feiten): readonly Stand<Netwerk>[] =>
  [...alleVan<Netwerk>(feiten, 'netwerk').values()].flat();

/** Who said to be away, and when that counted, as the netwerk had it at that moment. */
const isAfwezig = (feiten: Feiten, wie: string, at: Temporal.Instant): boolean => {
  const dag = dagVan(at).toString();
  return (opMoment(netwerkVersies(feiten), at)?.verlof ?? []).some(
    ({ deelnemer, van, tot }) => deelnemer === wie && van <= dag && dag <= tot,
  );
};

/** Whoever said to be on holiday is not reminded, but by a coördinator's own hand. */
export const nietInVerlof: Regel = (feiten) =>
  gekend(feiten)
    .filter(({ bericht }) => bericht?.soort === 'digest' && !bericht.id.includes('!hand-'))
    .filter(({ aan, at }) => isAfwezig(feiten, aan, at))
    .map(({ aan, at, summary }) => `${aan} is away: "${summary}" ${toen(at)}`);

/** How often somebody said to be away. */
export const keerVerlof = (feiten: Feiten): number => {
  const alles = netwerkVersies(feiten).flatMap(({ waarde }) => waarde.verlof ?? []);
  return new Set(alles.map(({ deelnemer, van }) => `${deelnemer} ${van}`)).size;
};

/** "Kom je?" and "iets in te brengen?" are asked again at most once of a person, and "later" once more. */
const HOOGSTENS: Readonly<Record<string, number>> = { 'agenda.komje': 1, 'aanmelding.vraag': 2 };

export const vraagNietOpnieuw: Regel = (feiten) => {
  const keren = new Map<string, number>();
  return vragenVan(gekend(feiten))
    .filter(({ hand, soort }) => !hand && soort in HOOGSTENS)
    .filter(({ soort, over, post }) => {
      const naam = `${soort} ${over} ${post.aan}`;
      const keer = (keren.get(naam) ?? 0) + 1;
      keren.set(naam, keer);
      return keer > (HOOGSTENS[soort] ?? 0);
    })
    .map((vraag) => `asked too often: ${zeg(vraag)}`);
};

const overlegOp = (feiten: Feiten, id: string, post: Gekend): Overleg | undefined =>
  opMoment(alleVan<Overleg>(feiten, 'overleg').get(id) ?? [], post.at);

/** Every overleg a post asks "kom je?" or "iets in te brengen?" about; by what can be answered on it. */
const VRAAGT: Readonly<Record<string, 'komen' | 'inbrengen'>> = {
  'agenda.komt': 'komen',
  'agenda.komje': 'komen',
  'aanmelding.inbreng': 'inbrengen',
  'aanmelding.vraag': 'inbrengen',
};

const vragenOp = (post: Gekend): { overleg: string; wat: 'komen' | 'inbrengen' }[] =>
  knoppenOp(post.card).flatMap(({ verb, data }) => {
    const wat = VRAAGT[verb];
    return wat === undefined || typeof data.overleg !== 'string' ? [] : [{ overleg: data.overleg, wat }];
  });

const heeftGeantwoord = (
  feiten: Feiten,
  post: Gekend,
  overleg: string,
  wat: 'komen' | 'inbrengen',
): boolean => {
  const id = `${overleg}!${post.aan}`;
  const eerder = <T>(soort: string) =>
    (alleVan<T>(feiten, soort).get(id) ?? []).findLast(({ at }) => voor(at, post.at))?.waarde;
  if (wat === 'komen') {
    const rij = eerder<Aanwezigheid>('aanwezig');
    return rij !== undefined && rij.antwoord !== 'geen antwoord';
  }
  const rij = eerder<Inbreng>('inbreng');
  return (
    rij !== undefined &&
    !(rij.antwoord === 'later vragen' && (rij.opnieuwOp ?? '') <= dagVan(post.at).toString())
  );
};

/** Asked is only who has not answered, about what is still to come. */
export const nietNaAntwoord: Regel = (feiten) =>
  gekend(feiten)
    .filter(
      ({ aan, door, bericht }) =>
        aan !== door && bericht?.soort !== 'antwoord' && bericht?.soort !== 'agenda.morgen',
    )
    .flatMap((post) =>
      vragenOp(post).flatMap(({ overleg, wat }) => {
        const nu = overlegOp(feiten, overleg, post);
        const wie = `${post.aan} ${toen(post.at)} ${post.bericht?.id}`;
        if (!nu || nu.status === 'afgezegd' || nu.start <= post.at.toString()) return [`pointless: ${wie}`];
        return heeftGeantwoord(feiten, post, overleg, wat) ? [`asked after the answer: ${wie}`] : [];
      }),
    );
