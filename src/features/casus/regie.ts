import { z } from 'zod/v4';
import { regieCard } from '../../../cards/casus/regie.ts';
import { meldingCard } from '../../../cards/kit/melding.ts';
import { type Casus, Casussen, isOpenCasus } from '../../domain/casus.ts';
import { inStaat } from '../../domain/casus-beloop.ts';
import { vindCasus } from '../../domain/casus-toegang.ts';
import { UserError } from '../../domain/errors.ts';
import { actieveDeelnemers, coordinatoren, type Deelnemer, naamMetPartner } from '../../domain/netwerk.ts';
import { instantText } from '../../domain/time.ts';
import { metSluiting } from '../../domain/wissen.ts';
import type { Reply } from '../../ports/chat.ts';
import { type Verb, verbOn } from '../feature.ts';
import type { DeelnemerTurn, Stored, View } from '../turn.ts';
import { bon, eisHier, eisInhoud } from './invullen.ts';
import { noteer, noteerBeslissing } from './noteren.ts';
import { REGIE_ANTWOORD, REGIE_VRAAG } from './regie-berichten.ts';
import { CasusData, vind } from './toegang.ts';

const MOST_LEIDERS = 10;

type Voorstel = NonNullable<Casus['regieVoorstel']>;
/** The message by which somebody is asked. */
export const vraagId = (casus: string, { op, naar }: Voorstel): string =>
  `${REGIE_VRAAG}!${casus}!${op}!${naar}`;

/** Who could keep a casus together: everybody who takes part for a partner, those on the casus first. */
export const kandidaten = (view: View, casus: Pick<Casus, 'regisseur' | 'partners'>): Deelnemer[] =>
  actieveDeelnemers(view.netwerk)
    .filter(
      ({ id, oid, rollen }) =>
        id !== casus.regisseur && oid !== undefined && rollen.some((rol) => rol !== 'leidinggevende'),
    )
    .sort((a, b) => Number(casus.partners.includes(b.partner)) - Number(casus.partners.includes(a.partner)));

/** "Wie wordt casusregisseur?". `actief`: the casus becomes actief once somebody said yes. */
export const toonRegie = (
  turn: DeelnemerTurn,
  casus: Casus,
  { actief = false, fout }: { actief?: boolean; fout?: string } = {},
): Reply => ({
  kind: 'card',
  summary: 'Casusregisseur',
  card: regieCard({
    nummer: casus.id,
    nu: casus.regisseur && naamMetPartner(turn.netwerk, casus.regisseur),
    gevraagd: casus.regieVoorstel && naamMetPartner(turn.netwerk, casus.regieVoorstel.naar),
    mensen: kandidaten(turn, casus).map(({ id }) => ({ id, naam: naamMetPartner(turn.netwerk, id) })),
    actief,
    fout,
  }),
});

/** A closed casus gets a casusregisseur when it is opened again, and not before. Throws `UserError`. */
const eisLopend = (casus: Casus, heropent: boolean): void => {
  if (!heropent && !isOpenCasus(casus))
    throw new UserError(
      'Deze casus is afgesloten. Maak hem eerst weer actief: typ /casus, open hem en wijzig de staat.',
    );
};

const regie = verbOn('casus.regie', 'casus-leiden', CasusData, vind, async (turn, _data, { casus }) => {
  eisInhoud(casus);
  eisHier(casus);
  eisLopend(casus, false);
  return toonRegie(turn, casus);
});

/** One person keeps it together from now on; their partner is on the casus. A new casus is actief with that. */
const metRegisseur = (turn: DeelnemerTurn, casus: Casus, wie: Deelnemer, actief: boolean): Casus => {
  const naar = actief || casus.status === 'nieuw' ? 'actief' : casus.status;
  const { regieVoorstel: _beantwoord, ...rest } = inStaat(casus, naar, {
    regisseur: wie.id,
    terugOp: casus.terugOp,
  });
  return metSluiting({ ...rest, partners: [...new Set([...casus.partners, wie.partner])] }, turn.now);
};

const neemOp = async (
  turn: DeelnemerTurn,
  stored: Stored<Casus>,
  wie: Deelnemer,
  actief: boolean,
): Promise<Casus> => {
  const casus = stored.value;
  const na = metRegisseur(turn, casus, wie, actief);
  turn.replace(Casussen, stored, na);
  await noteerBeslissing(turn, casus, {
    soort: 'regisseur',
    over: wie.id,
    van: casus.status,
    naar: na.status,
  });
  return na;
};

/** The coördinatoren and whoever else must know, but not whoever did it. */
const vertel = (
  turn: DeelnemerTurn,
  casus: Casus,
  voorstel: Voorstel,
  ja: boolean,
  ook: string | undefined,
): void => {
  const wie = new Set([
    ...coordinatoren(turn.netwerk)
      .map(({ id }) => id)
      .slice(0, MOST_LEIDERS),
    voorstel.door,
    ...(ook ? [ook] : []),
  ]);
  wie.delete(voorstel.naar);
  for (const id of wie)
    turn.send({
      id: `${REGIE_ANTWOORD}!${casus.id}!${voorstel.op}!${voorstel.naar}!${id}`,
      soort: REGIE_ANTWOORD,
      over: { casus: casus.id, naar: voorstel.naar, ja },
      aan: { soort: 'deelnemer', deelnemer: id },
    });
};

const Gekozen = CasusData.extend({
  naar: z.string().max(80).default(''),
  actief: z.boolean().default(false),
});

const vraagRegie = verbOn(
  'casus.regie.vraag',
  'casus-leiden',
  Gekozen,
  vind,
  async (turn, data, { casus, stored }) => {
    eisInhoud(casus);
    eisHier(casus);
    eisLopend(casus, data.actief);
    const wie = kandidaten(turn, casus).find(({ id }) => id === data.naar);
    if (!wie) {
      if (data.naar === casus.regisseur && casus.regisseur !== undefined)
        return bon(
          casus,
          'Dit is al zo',
          `${naamMetPartner(turn.netwerk, casus.regisseur)} is al casusregisseur.`,
        );
      return toonRegie(turn, casus, { actief: data.actief, fout: 'Kies iemand uit de lijst.' });
    }
    const vorige = casus.regieVoorstel;
    if (vorige?.naar === wie.id)
      return bon(casus, 'Dit is al gevraagd', `${naamMetPartner(turn.netwerk, wie.id)} moet nog antwoorden.`);
    if (vorige) turn.redraw(vraagId(casus.id, vorige));
    if (wie.id === turn.who.deelnemer.id) {
      const na = await neemOp(turn, stored, wie, data.actief);
      return bon(
        na,
        'Jij bent nu casusregisseur',
        'Jij houdt deze casus bij elkaar. De partners op de casus zien dat.',
      );
    }
    const voorstel: Voorstel = {
      naar: wie.id,
      door: turn.who.deelnemer.id,
      op: instantText(turn.now, 'second'),
      ...(data.actief ? { actief: true as const } : {}),
    };
    turn.replace(Casussen, stored, { ...casus, regieVoorstel: voorstel });
    await noteer(turn, casus, { soort: 'regie gevraagd', over: wie.id });
    turn.send({
      id: vraagId(casus.id, voorstel),
      soort: REGIE_VRAAG,
      over: { casus: casus.id, naar: wie.id, op: voorstel.op },
      aan: { soort: 'deelnemer', deelnemer: wie.id },
    });
    return bon(
      casus,
      `Gevraagd aan ${naamMetPartner(turn.netwerk, wie.id)}`,
      'Je hoort het als er een antwoord is. Tot dan verandert er niets.',
    );
  },
);

/** Whoever was asked, or has said yes. */
const vindVraag = async (turn: DeelnemerTurn, data: z.infer<typeof CasusData>) => {
  const gevonden = await vindCasus(turn, data.casus);
  const { casus } = gevonden.thing;
  return {
    ...gevonden,
    subject: { ...gevonden.subject, voor: casus.regieVoorstel?.naar ?? casus.regisseur },
  };
};

/** The question to this person, when it still stands: not when the besluitenlijst made them casusregisseur meanwhile. */
const openVoorstel = ({ who }: DeelnemerTurn, casus: Casus): Voorstel | undefined => {
  const ik = who.deelnemer.id;
  const gevraagd = casus.regieVoorstel?.naar === ik && casus.regisseur !== ik && casus.gewist === undefined;
  return gevraagd ? casus.regieVoorstel : undefined;
};

const nietMeer = ({ who }: DeelnemerTurn, casus: Casus): Reply =>
  casus.regisseur === who.deelnemer.id
    ? bon(casus, 'Jij bent al casusregisseur', 'Er is niets veranderd.')
    : bon(casus, 'Dit is niet meer nodig', 'De vraag om casusregisseur te worden staat niet meer open.');

const ja = verbOn(
  'casus.regie.ja',
  'eigen-kaart',
  CasusData,
  vindVraag,
  async (turn, _data, { casus, stored }) => {
    const voorstel = openVoorstel(turn, casus);
    if (!voorstel) return nietMeer(turn, casus);
    const na = await neemOp(turn, stored, turn.who.deelnemer, voorstel.actief ?? false);
    turn.redraw(vraagId(casus.id, voorstel));
    vertel(turn, casus, voorstel, true, casus.regisseur);
    return bon(
      na,
      'Jij bent nu casusregisseur',
      'Jij houdt deze casus bij elkaar. De coördinator hoort het.',
    );
  },
);

const nee = verbOn(
  'casus.regie.nee',
  'eigen-kaart',
  CasusData,
  vindVraag,
  async (turn, _data, { casus, stored }) => {
    const voorstel = openVoorstel(turn, casus);
    if (!voorstel) return nietMeer(turn, casus);
    const { regieVoorstel: _geweigerd, ...rest } = casus;
    turn.replace(Casussen, stored, rest);
    await noteer(turn, casus, { soort: 'regie geweigerd', over: voorstel.naar });
    turn.redraw(vraagId(casus.id, voorstel));
    vertel(turn, casus, voorstel, false, undefined);
    return {
      kind: 'card',
      summary: 'Je hebt nee gezegd',
      card: meldingCard({
        context: `Casus ${casus.id}`,
        titel: 'Je hebt nee gezegd',
        zin: `${naamMetPartner(turn.netwerk, voorstel.door)} hoort dat, en zoekt iemand anders.`,
        stappen: [{ title: 'Jouw casussen', verb: 'casus.lijst' }],
      }),
    };
  },
);

export const regieVerbs: readonly Verb[] = [regie, vraagRegie, ja, nee];
