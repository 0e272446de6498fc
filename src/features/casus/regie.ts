import { z } from 'zod/v4';
import { regieCard } from '../../../cards/casus/regie.ts';
import { meldingCard } from '../../../cards/kit/melding.ts';
import { type Casus, Casussen, isOpenCasus } from '../../domain/casus.ts';
import { inStaat } from '../../domain/casus-beloop.ts';
import { actieveDeelnemers, coordinatoren, type Deelnemer, naamMetPartner } from '../../domain/netwerk.ts';
import { instantText } from '../../domain/time.ts';
import { metSluiting } from '../../domain/wissen.ts';
import type { Reply } from '../../ports/chat.ts';
import { type MessageKind, type Verb, verbOn } from '../feature.ts';
import type { DeelnemerTurn, Stored, View } from '../turn.ts';
import { bon, eisInhoud } from './invullen.ts';
import { noteer } from './noteren.ts';
import { CasusData, vind, vindCasus } from './toegang.ts';

const VRAAG = 'casus.regie';
const ANTWOORD = 'casus.regie.antwoord';
const MOST_LEIDERS = 10;

type Voorstel = NonNullable<Casus['regieVoorstel']>;
const vraagId = (casus: string, { op, naar }: Voorstel): string => `${VRAAG}!${casus}!${op}!${naar}`;

/** Who could keep a casus together: everybody who takes part for a partner, those on the casus first. */
const kandidaten = (view: View, casus: Casus): Deelnemer[] =>
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

const regie = verbOn('casus.regie', 'casus-leiden', CasusData, vind, async (turn, _data, { casus }) => {
  eisInhoud(casus);
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
  await noteer(turn, casus, { soort: 'regisseur', over: wie.id, van: casus.status, naar: na.status });
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
      id: `${ANTWOORD}!${casus.id}!${voorstel.op}!${voorstel.naar}!${id}`,
      soort: ANTWOORD,
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
      soort: VRAAG,
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

const nietMeer = (turn: DeelnemerTurn, casus: Casus): Reply | undefined => {
  const ik = turn.who.deelnemer.id;
  if (casus.regisseur === ik) return bon(casus, 'Jij bent al casusregisseur', 'Er is niets veranderd.');
  return casus.regieVoorstel?.naar === ik && casus.gewist === undefined
    ? undefined
    : bon(casus, 'Dit is niet meer nodig', 'De vraag om casusregisseur te worden staat niet meer open.');
};

const ja = verbOn(
  'casus.regie.ja',
  'eigen-kaart',
  CasusData,
  vindVraag,
  async (turn, _data, { casus, stored }) => {
    const voorstel = casus.regieVoorstel;
    const niet = nietMeer(turn, casus);
    if (niet || !voorstel) return niet ?? bon(casus, 'Dit is niet meer nodig', 'Er is niets gevraagd.');
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
    const niet = nietMeer(turn, casus);
    const { regieVoorstel: voorstel, ...rest } = casus;
    if (niet || !voorstel) return niet ?? bon(casus, 'Dit is niet meer nodig', 'Er is niets gevraagd.');
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

const Vraag = z.object({ casus: z.string(), naar: z.string(), op: z.string() });

/** To whoever is asked. Says nothing of the casus but its number. */
export const regieVraagBericht: MessageKind = {
  soort: VRAAG,
  again: true,
  noem: { wat: 'Wil je casusregisseur worden?', waarom: 'De regie van een casus is gevraagd.' },
  compose: async (view, over) => {
    const { casus: nummer, naar, op } = Vraag.parse(over);
    const casus = (await view.get(Casussen, nummer))?.value;
    const titel = `Casusregisseur van ${nummer}`;
    const open = casus?.regieVoorstel?.naar === naar && casus.regieVoorstel.op === op;
    if (!casus || !open)
      return {
        send: false,
        reason: 'de vraag staat niet meer open',
        summary: titel,
        card: meldingCard({
          context: view.netwerk.naam,
          titel,
          zin: casus?.regisseur === naar ? 'Jij bent casusregisseur.' : 'Deze vraag staat niet meer open.',
          stappen: [{ title: 'Jouw casussen', verb: 'casus.lijst' }],
        }),
      };
    const { door } = casus.regieVoorstel ?? { door: '' };
    const data = { casus: nummer };
    return {
      send: true,
      summary: titel,
      card: meldingCard({
        context: view.netwerk.naam,
        titel: `Wil jij casusregisseur worden van ${nummer}?`,
        zin: `${naamMetPartner(view.netwerk, door)} vraagt dit aan jou. De casusregisseur houdt één casus bij elkaar: wie doet wat, en lukt het? Je kunt de casus eerst bekijken.`,
        stappen: [
          { title: 'Ja, ik doe het', verb: 'casus.regie.ja', data },
          { title: 'Nee', verb: 'casus.regie.nee', data },
          { title: 'Eerst bekijken', verb: 'casus.openen', data },
        ],
      }),
    };
  },
};

const Antwoord = z.object({ casus: z.string(), naar: z.string(), ja: z.boolean() });

/** To whoever asked, the casusregisseur until now and the coördinatoren. */
export const regieAntwoordBericht: MessageKind = {
  soort: ANTWOORD,
  again: true,
  noem: {
    wat: 'Antwoord over de regie van een casus',
    waarom: 'Iemand zei ja of nee op de vraag om casusregisseur te worden.',
  },
  compose: async (view, over) => {
    const { casus: nummer, naar, ja: zeiJa } = Antwoord.parse(over);
    const casus = (await view.get(Casussen, nummer))?.value;
    const wie = naamMetPartner(view.netwerk, naar);
    const titel = zeiJa
      ? `${nummer} heeft een casusregisseur`
      : `Nog geen nieuwe casusregisseur voor ${nummer}`;
    return {
      send: casus !== undefined && isOpenCasus(casus),
      reason: 'de casus loopt niet meer',
      summary: titel,
      card: meldingCard({
        context: view.netwerk.naam,
        titel,
        zin: zeiJa ? `${wie} is nu casusregisseur.` : `${wie} zei nee. Vraag iemand anders.`,
        stappen: [
          zeiJa
            ? { title: 'Openen', verb: 'casus.openen', data: { casus: nummer } }
            : { title: 'Iemand anders vragen', verb: 'casus.regie', data: { casus: nummer } },
        ],
      }),
    };
  },
};
