import { Temporal } from 'temporal-polyfill';
import type { Actie } from '../../../src/domain/actie.ts';
import { veldenOp } from '../../support/card-play.ts';
import { meldAan } from './aanmelden.ts';
import { alsCoordinator } from './coordinator.ts';
import { actiesOp, nuVan, type Post } from './feiten.ts';
import { type Kaart, type Knop, knopOp, ZONE } from './kantoor.ts';
import { KNOP, openActie } from './knoppen.ts';
import type { Mens } from './mensen.ts';
import { klik, MERK, straks, vandaag, type Wereld } from './wereld.ts';

const RESULTAAT = `De ${MERK} is besproken.`;

const meerTijd = async (w: Wereld, mens: Mens, open: Kaart): Promise<void> => {
  const formulier = await klik(w, mens, open, KNOP.meerTijd);
  const datum = vandaag(w)
    .add({ days: w.k.toeval.tussen(3, 15) })
    .toString();
  await klik(w, mens, formulier, KNOP.meerTijdVragen, { datum, reden: `De ${MERK} kan later.` });
};

const draagOver = async (w: Wereld, mens: Mens, open: Kaart): Promise<void> => {
  const formulier = await klik(w, mens, open, KNOP.overdragen);
  const [naar] = veldenOp(formulier?.card).find(({ id }) => id === 'naar')?.keuzes ?? [];
  if (naar !== undefined) await klik(w, mens, formulier, KNOP.overdrachtVragen, { naar });
};

const antwoord = async (w: Wereld, mens: Mens, open: Kaart): Promise<void> => {
  const { toeval } = w.k;
  if (toeval.kans(0.15)) return meerTijd(w, mens, open);
  if (toeval.kans(0.1)) return draagOver(w, mens, open);
  if (toeval.kans(0.2)) {
    await klik(w, mens, open, KNOP.actieBezig);
    return;
  }
  const uitkomst = toeval.kies([
    'gedaan',
    'gedaan',
    'gedaan',
    'gedaan',
    'niet uitgevoerd',
    'niet meer mogelijk',
    'wacht op ander',
  ]);
  if (uitkomst === 'gedaan') {
    await klik(w, mens, open, KNOP.actieGereed, { resultaat: RESULTAAT });
    return;
  }
  const waarom = await klik(w, mens, open, KNOP.luktNiet);
  if (waarom) await klik(w, mens, waarom, KNOP.actieGereed, { uitkomst, resultaat: RESULTAAT });
};

/** Somebody who has nothing to do with it tries; nothing may change. */
const verkeerde = async (w: Wereld, actie: string, kaart: Kaart): Promise<void> => {
  const { feiten, toeval } = w.k;
  const nu = nuVan<Actie>(feiten, 'actie').find(({ id }) => id === actie);
  const eigenaar = nu && w.mensen.get(nu.eigenaar);
  const vreemd = toeval.kies([...w.mensen.values()].filter(({ partner }) => partner !== eigenaar?.partner));
  if (!nu || !eigenaar || nu.overdracht || vreemd.id === 'femke' || vreemd.id === 'sanne') return;
  const voor = feiten.rijen.get('actie')?.get(actie)?.length;
  await w.k.klikt(vreemd.id, kaart, KNOP.actieGereed, { resultaat: RESULTAAT });
  await w.k.klikt(vreemd.id, kaart, KNOP.actieBezig);
  w.teller.verkeerd += 1;
  if (feiten.rijen.get('actie')?.get(actie)?.length !== voor)
    w.fouten.push(`${vreemd.id} changed the actie ${actie} of ${nu.eigenaar}`);
};

/** Opens one actie of a message and does something with it, or not. */
const metActie = async (w: Wereld, mens: Mens, kaart: Kaart, actie: string): Promise<void> => {
  const open = await klik(w, mens, kaart, openActie(actie));
  if (!open) return;
  if (knopOp(open, KNOP.overnemen)) {
    await klik(w, mens, open, w.k.toeval.kans(0.6) ? KNOP.overnemen : KNOP.overdrachtNee);
    return;
  }
  if (!knopOp(open, KNOP.actieGereed)) return;
  if (w.k.toeval.kans(0.04)) await verkeerde(w, actie, open);
  await antwoord(w, mens, open);
};

/** The acties a message asks about: some now, some shortly before the date, some not. */
const opActies = (w: Wereld, mens: Mens, post: Post): void => {
  const { toeval, feiten } = w.k;
  for (const id of actiesOp(post.card)) {
    const doe = (kaart: Kaart) => metActie(w, mens, kaart, id);
    if (toeval.kans(0.35)) {
      const tot = nuVan<Actie>(feiten, 'actie').find((een) => een.id === id)?.tot;
      if (tot === undefined || mens.aard === 'nooit') continue;
      const dag = Temporal.PlainDate.from(tot).subtract({ days: toeval.tussen(-1, 6) });
      const at = dag.toZonedDateTime({
        timeZone: ZONE,
        plainTime: { hour: toeval.tussen(8, 17), minute: 20 },
      });
      if (Temporal.Instant.compare(at.toInstant(), w.k.nu()) <= 0) continue;
      w.rooster.plan(at.toInstant(), mens.id, async () => {
        const kaart = w.k.opScherm(post);
        if (kaart) await doe(kaart);
      });
    } else if (toeval.kans(0.6)) straks(w, mens, post, doe);
  }
};

const komJe = async (w: Wereld, mens: Mens, kaart: Kaart): Promise<void> => {
  const { toeval } = w.k;
  if (toeval.kans(0.15)) {
    const wie = await klik(w, mens, kaart, KNOP.komtNiet);
    const [ander] = veldenOp(wie?.card).find(({ id }) => id === 'wie')?.keuzes ?? [];
    if (ander !== undefined && toeval.kans(0.7)) await klik(w, mens, wie, KNOP.vervangt, { wie: ander });
    return;
  }
  const na = await klik(w, mens, kaart, toeval.kans(0.1) ? KNOP.vooraf : KNOP.komt);
  if (!toeval.kans(0.4)) return;
  const eigen = (await klik(w, mens, kaart, KNOP.agendaOpenen)) ?? na;
  const vraag = await klik(w, mens, eigen, KNOP.voorbereiden);
  if (vraag) await klik(w, mens, vraag, KNOP.voorbereid, { betrokken: 'ja', input: `Ik ken de ${MERK}.` });
};

const inbreng = async (w: Wereld, mens: Mens, kaart: Kaart): Promise<void> => {
  const { toeval } = w.k;
  if (toeval.kans(0.1)) {
    await klik(w, mens, kaart, KNOP.laterInbrengen);
    return;
  }
  if (w.teller.aanmeldingen < 44 && toeval.kans(0.12)) await meldAan(w, mens, {});
  else await klik(w, mens, kaart, KNOP.nietsInbrengen);
};

/** By the button that is on a message: what its reader does about it. */
const GEDRAG: readonly (readonly [Knop, (w: Wereld, mens: Mens, kaart: Kaart) => Promise<unknown>])[] = [
  [KNOP.nietsInbrengen, inbreng],
  [KNOP.komt, komJe],
  [
    KNOP.aanvullen,
    async (w, mens, kaart) => {
      const vraag = await klik(w, mens, kaart, KNOP.aanvullen);
      await klik(w, mens, vraag, KNOP.aanvullen, { tekst: `Over de ${MERK}: ja.` });
    },
  ],
  [
    KNOP.terugOpenen,
    async (w, mens, kaart) => klik(w, mens, await klik(w, mens, kaart, KNOP.terugOpenen), KNOP.gelezen),
  ],
  ...[KNOP.herijkt, KNOP.regieJa, KNOP.geheimhouding].map(
    (knop) => [knop, (w: Wereld, mens: Mens, kaart: Kaart) => klik(w, mens, kaart, knop)] as const,
  ),
];

/** What somebody does about a message that came. */
export const reageer = (w: Wereld, post: Post): void => {
  const mens = w.mensen.get(post.aan);
  if (!mens || !post.card || post.door === mens.id) return;
  const kaart: Kaart = { card: post.card, message: post.activity };
  if (alsCoordinator(w, mens, post, kaart)) return;
  const gevonden = GEDRAG.find(([knop]) => knopOp(kaart, knop));
  if (gevonden)
    straks(w, mens, post, async (nu) => {
      await gevonden[1](w, mens, nu);
    });
  else if (knopOp(kaart, KNOP.actieOpenen)) opActies(w, mens, post);
};
