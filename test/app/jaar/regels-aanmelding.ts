import { Temporal } from 'temporal-polyfill';
import type { Besluit } from '../../../src/domain/besluit.ts';
import type { Aanmelding, Casus } from '../../../src/domain/casus.ts';
import { actievenOp, gekend } from './berichten.ts';
import { alleVan, type Feiten, nuVan, opMoment } from './feiten.ts';
import { EINDE } from './jaar.ts';
import { dagVan, eindVan, toen, voor, werkdag, werkdagenNa } from './kalender.ts';
import type { Regel } from './regels.ts';
import { SLAAP } from './rooster.ts';

/** By when somebody must have heard: two working days later, or after the process is back. */
const gehoordOp = (at: Temporal.Instant): Temporal.Instant => {
  const eerst = eindVan(werkdagenNa(werkdag(dagVan(at)), 2));
  const slaap = SLAAP.find(({ van, tot }) => voor(van, eerst) && voor(at, tot));
  return slaap ? eindVan(werkdagenNa(werkdag(dagVan(slaap.tot)), 2)) : eerst;
};

const doetMee = (feiten: Feiten, wie: string, op: Temporal.Instant): boolean =>
  actievenOp(feiten, op).some(({ id }) => id === wie);

/** What was decided about an aanmelding, its aanmelder hears, and nobody hears it twice. */
export const aanmelderHoortUitkomst: Regel = (feiten) => {
  const posts = gekend(feiten);
  return nuVan<Aanmelding>(feiten, 'aanmelding').flatMap(({ id, aanmelder, beslist, status }) => {
    if (beslist === undefined || status === 'ingetrokken') return [];
    const uiterlijk = gehoordOp(Temporal.Instant.from(beslist));
    if (!doetMee(feiten, aanmelder, uiterlijk) || voor(EINDE, uiterlijk)) return [];
    const keer = posts.filter(
      ({ aan, bericht }) =>
        aan === aanmelder &&
        bericht?.soort === 'aanmelding.uitkomst' &&
        JSON.stringify(bericht.over).includes(id),
    );
    const [eerste] = keer;
    if (keer.length === 1 && eerste && !voor(uiterlijk, eerste.at)) return [];
    return [`${aanmelder} heard ${keer.length} times of aanmelding ${id}, ${status} on ${beslist}`];
  });
};

/** What was decided about a casus, everyone who brought it in hears; not who read it by then. */
export const aanmelderHoortBesluit: Regel = (feiten) => {
  const posts = gekend(feiten);
  const gelezen = alleVan(feiten, 'terugkoppeling');
  return nuVan<Besluit>(feiten, 'besluit').flatMap(({ id, casus, op }) => {
    const at = Temporal.Instant.from(op);
    const uiterlijk = gehoordOp(at);
    const toen_ = opMoment(alleVan<Casus>(feiten, 'casus').get(casus ?? '') ?? [], at);
    return (toen_?.aanmelders ?? [])
      .filter(
        (wie) => doetMee(feiten, wie, uiterlijk) && !gelezen.has(`${id}!${wie}`) && !voor(EINDE, uiterlijk),
      )
      .filter((wie) =>
        posts.every(
          (post) =>
            post.aan !== wie ||
            post.bericht?.soort !== 'terugkoppeling.aanmelder' ||
            voor(uiterlijk, post.at) ||
            !JSON.stringify(post.bericht.over).includes(id),
        ),
      )
      .map((wie) => `${wie} did not hear what was decided on ${casus} (${toen(at)})`);
  });
};

/** What was sent in and not taken back was decided before it was a month old, or the coördinator heard of it. */
export const aanmeldingBlijftNietLiggen: Regel = (feiten) => {
  const posts = gekend(feiten);
  return nuVan<Aanmelding>(feiten, 'aanmelding')
    .filter(({ status }) => status === 'ingediend' || status === 'aanvulling gevraagd')
    .filter(
      ({ id }) =>
        !posts.some(
          ({ bericht }) => bericht?.soort === 'aanmelding.nieuw' && JSON.stringify(bericht.over).includes(id),
        ),
    )
    .map(({ id }) => `no coördinator heard of aanmelding ${id}`);
};
