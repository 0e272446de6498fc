import type { Aanmelding } from '../../../src/domain/casus.ts';
import { veldenOp } from '../../support/card-play.ts';
import { actiesOp, nuVan, type Post } from './feiten.ts';
import { type Kaart, type Knop, knopOp } from './kantoor.ts';
import { besluitKnop, KNOP, openActie, TYP } from './knoppen.ts';
import { COORDINATOREN, type Mens } from './mensen.ts';
import { klik, MERK, straks, type Wereld } from './wereld.ts';

const TOELICHTING = `Zie de ${MERK}.`;

/** Decides about one aanmelding; it may have been decided by the other one. */
const triage = async (w: Wereld, mens: Mens, kaart: Kaart): Promise<void> => {
  const { toeval } = w.k;
  const open = await klik(w, mens, kaart, KNOP.triage);
  const kan = (uitkomst: string): boolean => knopOp(open, besluitKnop(uitkomst)) !== undefined;
  if (!open || !(kan('agenderen') || kan('consultatie'))) return;
  const gewenst = toeval.kies([
    'agenderen',
    'agenderen',
    'agenderen',
    'agenderen',
    'agenderen',
    'agenderen',
    'aanvulling',
    'doorverwijzen',
    'afwijzen',
    'consultatie',
  ]);
  const uitkomst = kan(gewenst) ? gewenst : kan('consultatie') ? 'consultatie' : 'afwijzen';
  const velden = veldenOp(open.card).map(({ id }) => id);
  await klik(w, mens, open, besluitKnop(uitkomst), {
    ...(velden.includes('toelichting') ? { toelichting: TOELICHTING } : {}),
    ...(velden.includes('afgestemdMet') ? { afgestemdMet: 'de andere voorzitter' } : {}),
  });
};

/** Somebody asked for more time, or an actie is a week late. */
const overActie = async (w: Wereld, mens: Mens, kaart: Kaart, actie: string): Promise<void> => {
  const { toeval } = w.k;
  const open = await klik(w, mens, kaart, openActie(actie));
  if (knopOp(open, KNOP.meerTijdJa)) {
    if (toeval.kans(0.75)) await klik(w, mens, open, KNOP.meerTijdJa);
    else await klik(w, mens, open, KNOP.meerTijdNee, { toelichting: TOELICHTING });
    return;
  }
  if (!toeval.kans(0.25)) return;
  const vraag = await klik(w, mens, open, KNOP.vervallen);
  await klik(w, mens, vraag, KNOP.vervallenJa, { reden: TOELICHTING });
};

/** Everyone still takes part: page after page. */
const hercontrole = async (w: Wereld, mens: Mens, kaart: Kaart): Promise<void> => {
  let pagina = await klik(w, mens, kaart, KNOP.lijstKlopt);
  for (let keer = 0; keer < 40 && knopOp(pagina, KNOP.lijstKloptJa); keer++)
    pagina = await klik(w, mens, pagina, KNOP.lijstKloptJa);
};

/** What only a coördinator gets; resolves with whether this was such a message. */
export const alsCoordinator = (w: Wereld, mens: Mens, post: Post, kaart: Kaart): boolean => {
  if (!COORDINATOREN.some((id) => id === mens.id)) return false;
  const heeft = (knop: Knop): boolean => knopOp(kaart, knop) !== undefined;
  if (heeft(KNOP.triage)) straks(w, mens, post, (nu) => triage(w, mens, nu));
  else if (heeft(KNOP.lijstKlopt)) straks(w, mens, post, (nu) => hercontrole(w, mens, nu));
  else if (heeft(KNOP.actieOpenen) && !heeft(KNOP.komt))
    for (const id of actiesOp(post.card)) straks(w, mens, post, (nu) => overActie(w, mens, nu, id));
  else return false;
  return true;
};

/** Sends the agenda of the next overleg, if it was not sent. */
export const stuurAgenda = async (w: Wereld, mens: Mens): Promise<void> => {
  const kaart = await w.k.zegt(mens.id, TYP.agenda);
  await klik(w, mens, await klik(w, mens, kaart, KNOP.versturen), KNOP.verstuur);
};

/** Once around: who did not answer is reminded by hand; not who was reminded just now. */
export const herinnerMetDeHand = async (w: Wereld, mens: Mens): Promise<void> => {
  await klik(w, mens, await w.k.zegt(mens.id, TYP.herinner), KNOP.herinnerNu);
};

/** Aanmeldingen that were left lying are looked at once more. */
export const werkAanmeldingenWeg = async (w: Wereld, mens: Mens): Promise<void> => {
  const wachten = nuVan<Aanmelding>(w.k.feiten, 'aanmelding').filter(({ status }) => status === 'ingediend');
  for (const { id } of wachten) {
    const post = w.k.feiten.posts.find(
      ({ aan, card }) =>
        aan === mens.id &&
        knopOp(card && { card, message: undefined }, { ...KNOP.triage, met: { aanmelding: id } }),
    );
    const kaart = post && w.k.opScherm(post);
    if (kaart) await triage(w, mens, kaart);
  }
};
