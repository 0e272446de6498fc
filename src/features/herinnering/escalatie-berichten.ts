import { z } from 'zod/v4';
import { leidinggevendeCard } from '../../../cards/herinnering/leidinggevende.ts';
import { meldingCard } from '../../../cards/kit/melding.ts';
import { type Actie, Acties, isOpenActie } from '../../domain/actie.ts';
import { naamVan } from '../../domain/actie-woorden.ts';
import type { Subject } from '../../domain/authority.ts';
import { UserError } from '../../domain/errors.ts';
import {
  ESCALATIE,
  ESCALATIE_EIGENAAR,
  type Escalatie,
  Escalaties,
  escalatieBericht,
  escalatieId,
} from '../../domain/escalatie.ts';
import { partnerMet } from '../../domain/netwerk.ts';
import { DateText, instantText } from '../../domain/time.ts';
import type { Card } from '../../ports/card.ts';
import type { Reply } from '../../ports/chat.ts';
import { type MessageKind, type MomentKind, type Verb, verbOn } from '../feature.ts';
import type { Composed, DeelnemerTurn, Stored, Turn, View } from '../turn.ts';
import { antwoordZin } from './escalatie-lezen.ts';

/** What was sent outside working hours goes out under this name. */
export const GAAT_UIT = 'escalatie.gaatuit';
const ANTWOORD = 'escalatie.antwoord';

const VOORSTEL_DAGEN = 7;

/** The day a leidinggevende is proposed to have it done by: a local date. */
export const antwoordDag = ({ vandaag }: Pick<View, 'vandaag'>): string =>
  vandaag.add({ days: VOORSTEL_DAGEN }).toString();

/** The note goes to the leidinggevenden, and the same to whoever must do the actie. */
export const verstuur = (turn: Turn, escalatie: Escalatie): void => {
  for (const [soort, wie] of [
    [ESCALATIE, escalatie.aan],
    [ESCALATIE_EIGENAAR, escalatie.eigenaars],
  ] as const)
    for (const id of wie)
      turn.send({
        id: escalatieBericht(soort, escalatie, id),
        soort,
        over: { escalatie: escalatie.id, aan: id },
        aan: { soort: 'deelnemer', deelnemer: id },
      });
};

export const gaatUit: MomentKind = {
  soort: GAAT_UIT,
  due: async (turn, { over }) => {
    const escalatie = (await turn.get(Escalaties, over))?.value;
    if (escalatie?.status === 'verstuurd') verstuur(turn, escalatie);
  },
};

const TITEL = 'Een afspraak van jouw organisatie loopt vertraging op';
const Over = z.object({ escalatie: z.string(), aan: z.string() });

type Gelezen = { readonly escalatie: Escalatie; readonly actie: Actie | undefined };
const lees = async (view: View, id: string): Promise<Gelezen | undefined> => {
  const escalatie = (await view.get(Escalaties, id))?.value;
  return escalatie && { escalatie, actie: (await view.get(Acties, escalatie.actie))?.value };
};

const kaart = (
  view: View,
  titel: string,
  zin: string,
  stappen: Parameters<typeof meldingCard>[0]['stappen'] = [],
) => meldingCard({ context: view.netwerk.naam, titel, zin, stappen });

const afgerond = (view: View, summary: string): Composed => ({
  send: false,
  reason: 'actie is afgerond',
  summary,
  card: kaart(view, 'Dit is afgerond', 'De afspraak is intussen afgerond. Er hoeft niets meer te gebeuren.'),
});

/** How the note stands with a leidinggevende now: a question, or what was answered. */
const notitie = (view: View, { tekst, actie, keer, door, status }: Escalatie, fout?: string): Card =>
  leidinggevendeCard({
    netwerk: view.netwerk.naam,
    actie,
    keer,
    tekst,
    van: naamVan(view.netwerk, door),
    datum: antwoordDag(view),
    vanaf: view.vandaag.toString(),
    gezien: status === 'gezien',
    fout,
  });

const opgepakt = (view: View, escalatie: Escalatie): Card =>
  kaart(
    view,
    'Dank je, de coördinator weet het',
    `${escalatie.tekst} Antwoord: jouw organisatie ${antwoordZin(view, escalatie)}.`,
  );

const naarLeidinggevende: MessageKind = {
  soort: ESCALATIE,
  again: false,
  noem: { wat: 'Vraag aan de leidinggevende', waarom: 'De coördinator vroeg dat.' },
  compose: async (view, over) => {
    const gelezen = await lees(view, Over.parse(over).escalatie);
    if (!gelezen?.actie || !isOpenActie(gelezen.actie)) return afgerond(view, TITEL);
    if (gelezen.escalatie.status === 'opgepakt')
      return {
        send: false,
        reason: 'al beantwoord',
        summary: TITEL,
        card: opgepakt(view, gelezen.escalatie),
      };
    return { send: true, summary: TITEL, card: notitie(view, gelezen.escalatie) };
  },
};

const EIGENAAR_TITEL = 'Je leidinggevende is gevraagd om te helpen';

const naarEigenaar: MessageKind = {
  soort: ESCALATIE_EIGENAAR,
  again: false,
  noem: {
    wat: 'De leidinggevende is gevraagd',
    waarom: 'De eigenaar van een actie leest hetzelfde bericht.',
  },
  compose: async (view, over) => {
    const gelezen = await lees(view, Over.parse(over).escalatie);
    if (!gelezen?.actie || !isOpenActie(gelezen.actie)) return afgerond(view, EIGENAAR_TITEL);
    const { escalatie } = gelezen;
    const antwoord = antwoordZin(view, escalatie);
    const wie = escalatie.aan.map((id) => naamVan(view.netwerk, id)).join(' en ');
    const slot = antwoord === undefined ? '' : ` ${wie} ${antwoord}.`;
    return {
      send: true,
      summary: EIGENAAR_TITEL,
      card: kaart(
        view,
        EIGENAAR_TITEL,
        `De coördinator schreef aan ${wie}: “${escalatie.tekst}”${slot} Zit je ergens mee vast? Open de actie en laat het weten.`,
        [{ title: 'Openen', verb: 'actie.openen', data: { actie: escalatie.actie } }],
      ),
    };
  },
};

const naarCoordinator: MessageKind = {
  soort: ANTWOORD,
  again: true,
  noem: { wat: 'Antwoord van een leidinggevende', waarom: 'Een leidinggevende gaf antwoord.' },
  compose: async (view, over) => {
    const gelezen = await lees(view, Over.parse(over).escalatie);
    const titel = 'Antwoord van een leidinggevende';
    if (!gelezen?.actie || !isOpenActie(gelezen.actie)) return afgerond(view, titel);
    const { escalatie } = gelezen;
    const partner = partnerMet(view.netwerk, escalatie.partner)?.naam ?? 'een organisatie';
    return {
      send: true,
      summary: titel,
      card: kaart(
        view,
        titel,
        `De leidinggevende van ${partner} ${antwoordZin(view, escalatie) ?? 'gaf antwoord'}.`,
        [{ title: 'Actie openen', verb: 'actie.openen', data: { actie: escalatie.actie } }],
      ),
    };
  },
};

export const escalatieBerichten: readonly MessageKind[] = [naarLeidinggevende, naarEigenaar, naarCoordinator];

const Data = z.object({
  actie: z.string().min(1).max(100),
  keer: z.coerce.number().int().min(1).max(1000),
  datum: z.string().max(20).default(''),
});

const WEG = 'Deze vraag is er niet (meer). Je hoeft niets te doen.';

const vanMij = async (
  turn: DeelnemerTurn,
  { actie, keer }: z.infer<typeof Data>,
): Promise<{ subject: Subject; thing: Stored<Escalatie> | undefined }> => {
  const thing = await turn.get(Escalaties, escalatieId(actie, keer));
  const ik = turn.who.deelnemer.id;
  return { subject: { voor: thing?.value.aan.includes(ik) ? ik : undefined }, thing };
};

const bewaar = async (
  turn: DeelnemerTurn,
  stored: Stored<Escalatie>,
  status: 'gezien' | 'opgepakt',
  tot?: string,
): Promise<Escalatie> => {
  const op = instantText(turn.now, 'second');
  const wie = turn.who.deelnemer.id;
  const na: Escalatie = {
    ...stored.value,
    status,
    antwoord: { wie, op, ...(tot === undefined ? {} : { tot }) },
  };
  turn.replace(Escalaties, stored, na);
  turn.audit('leidinggevende antwoordt', `actie ${na.actie}`, status);
  const actie = await turn.get(Acties, na.actie);
  if (actie)
    turn.replace(Acties, actie, {
      ...actie.value,
      geschiedenis: [...actie.value.geschiedenis, { op, wie, wat: woordVan(status, tot) }],
    });
  for (const id of na.eigenaars) turn.redraw(escalatieBericht(ESCALATIE_EIGENAAR, na, id));
  for (const id of na.aan) turn.redraw(escalatieBericht(ESCALATIE, na, id));
  turn.send({
    id: `${ANTWOORD}!${na.id}!${status}!${na.door}`,
    soort: ANTWOORD,
    over: { escalatie: na.id, aan: na.door },
    aan: { soort: 'deelnemer', deelnemer: na.door },
  });
  return na;
};

const woordVan = (status: 'gezien' | 'opgepakt', tot: string | undefined): string =>
  status === 'gezien' ? 'leidinggevende heeft het gezien' : `leidinggevende pakt het op, uiterlijk ${tot}`;

const dank = (view: View, card: Card): Reply => ({ kind: 'card', summary: view.netwerk.naam, card });

/** What a leidinggevende can say: seen, or taken up by a date. One click each. */
export const leidinggevendeVerbs: readonly Verb[] = [
  verbOn('escalatie.gezien', 'eigen-kaart', Data, vanMij, async (turn, _data, stored) => {
    if (!stored) throw new UserError(WEG);
    if (stored.value.status === 'verstuurd') await bewaar(turn, stored, 'gezien');
    return dank(
      turn,
      stored.value.status === 'opgepakt'
        ? opgepakt(turn, stored.value)
        : kaart(
            turn,
            'Genoteerd: je hebt het gezien',
            'De coördinator weet het. Pak je het op? Zeg dan ook wanneer.',
          ),
    );
  }),
  verbOn('escalatie.opgepakt', 'eigen-kaart', Data, vanMij, async (turn, { datum }, stored) => {
    if (!stored) throw new UserError(WEG);
    if (stored.value.status === 'opgepakt') return dank(turn, opgepakt(turn, stored.value));
    const tot = DateText.safeParse(datum);
    if (!tot.success || tot.data < turn.vandaag.toString())
      return dank(turn, notitie(turn, stored.value, 'Kies een dag vanaf vandaag.'));
    return dank(turn, opgepakt(turn, await bewaar(turn, stored, 'opgepakt', tot.data)));
  }),
];
