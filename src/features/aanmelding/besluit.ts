import { z } from 'zod/v4';
import { meldingCard } from '../../../cards/kit/melding.ts';
import { besluitFouten, STATUS_NA, wachtOpBesluit } from '../../domain/aanmelding-besluit.ts';
import { gekozenOverleg } from '../../domain/aanmelding-overleg.ts';
import { type Aanmelding, type AanmeldingContent, Casussen } from '../../domain/casus.ts';
import { isCoordinator } from '../../domain/netwerk.ts';
import { weegKeuze } from '../../domain/samen-beoordelen.ts';
import { Uitkomst } from '../../domain/uitkomst.ts';
import type { Reply } from '../../ports/chat.ts';
import { type Verb, verbOn } from '../feature.ts';
import type { DeelnemerTurn, Stored } from '../turn.ts';
import { AANVULLING, UITKOMST } from './berichten.ts';
import { bewaar, openOverleggen, opent, vindAanmelding } from './bewaar.ts';
import { eronder, tekstFouten } from './eigen.ts';
import { wachtendeVoor } from './lijst.ts';
import { opCasus } from './op-casus.ts';
import { alVoorgesteld, magAlleen, stelVoor, vanAnder } from './samen.ts';
import { alBeslist, bekendVan, toonTriage } from './triage.ts';
import { verversBeoordelaars } from './verversen.ts';
import { naamVan, overlegDag } from './woorden.ts';

const tekst = z.string().max(5000).optional();
const Data = z.object({
  aanmelding: z.string(),
  uitkomst: Uitkomst,
  toelichting: tekst,
  gemist: tekst,
  afgestemdMet: tekst,
  casusKeuze: z.string().optional(),
  overlegKeuze: z.string().optional(),
  ronde: z.number().int().optional().catch(undefined),
  kwaliteit: z.string().optional(),
});
type Data = z.infer<typeof Data>;

const gevuld = (waarde: string | undefined): string | undefined => waarde?.trim() || undefined;

const foutenIn = (turn: DeelnemerTurn, data: Data, aanmelding: Aanmelding): string[] => {
  const toelichting = gevuld(data.toelichting);
  const afgestemdMet = gevuld(data.afgestemdMet);
  return [
    ...tekstFouten(turn, 'Toelichting', toelichting),
    ...tekstFouten(turn, 'Met wie is afgestemd', afgestemdMet, 200),
    ...tekstFouten(turn, 'Wat ontbrak er', gevuld(data.gemist), 300),
    ...besluitFouten(data.uitkomst, aanmelding, { toelichting, afgestemdMet }),
  ];
};

/** What is kept of a decision in words. */
const metBesluit = (content: AanmeldingContent, data: Data, vraagt: boolean): AanmeldingContent => {
  const toelichting = gevuld(data.toelichting);
  return {
    ...content,
    voorstel: undefined,
    gemist: data.kwaliteit === 'onvoldoende' ? gevuld(data.gemist) : undefined,
    afgestemdMet: gevuld(data.afgestemdMet) ?? content.afgestemdMet,
    ...(vraagt
      ? { aanvullingGevraagd: eronder(content.aanvullingGevraagd, toelichting ?? '') }
      : { redenBesluit: toelichting }),
  };
};

/** The neutral part of a decision. A question leaves it undecided. */
const rijNa = (turn: DeelnemerTurn, data: Data, aanmelding: Aanmelding): Partial<Aanmelding> => {
  const ingevuld = data.kwaliteit === 'onvoldoende' ? 'onvoldoende' : 'voldoende';
  // How well a doubt was put is not judged.
  const kwaliteit = aanmelding.twijfel ? undefined : ingevuld;
  const status = STATUS_NA[data.uitkomst];
  const voorstel = undefined;
  if (data.uitkomst === 'aanvulling')
    return { status, kwaliteit, voorstel, aanvullingen: (aanmelding.aanvullingen ?? 0) + 1 };
  const beslist = turn.now.toString({ smallestUnit: 'second' });
  const meldAan = data.uitkomst === 'aanmelden' ? true : undefined;
  const eens = vanAnder(turn, aanmelding) && aanmelding.voorstel?.uitkomst === data.uitkomst;
  const beslistMet = eens ? aanmelding.voorstel?.door : undefined;
  return { status, kwaliteit, voorstel, beslist, beslistDoor: turn.who.deelnemer.id, beslistMet, meldAan };
};

const opSlotZin = (casus: string): string =>
  `Casus ${casus} is op slot. Haal eerst het slot eraf, of kies een nieuwe casus. Er is nog niets besloten.`;

/** The aanmelder hears it. */
const vertelAanmelder = (turn: DeelnemerTurn, { id, aanmelder, status, aanvullingen }: Aanmelding): void => {
  const vraagt = status === 'aanvulling gevraagd';
  turn.send({
    id: vraagt ? `${AANVULLING}!${id}!${aanvullingen}!${aanmelder}` : `${UITKOMST}!${id}!${aanmelder}`,
    soort: vraagt ? AANVULLING : UITKOMST,
    over: { aanmelding: id },
    aan: { soort: 'deelnemer', deelnemer: aanmelder },
  });
};

const ZIN: Readonly<Record<Exclude<Uitkomst, 'agenderen'>, string>> = {
  aanvulling: 'Je vraag gaat naar de aanmelder. Het antwoord komt terug in de lijst.',
  doorverwijzen: 'De aanmelder hoort waar hij of zij terecht kan.',
  consultatie: 'Je advies gaat naar de aanmelder. Er komt geen casus.',
  afwijzen: 'De aanmelder hoort waarom.',
  aanmelden: 'De aanmelder krijgt het formulier, met wat al was geschreven.',
};

const bevestiging = async (
  turn: DeelnemerTurn,
  aanmelding: Aanmelding,
  titel: string,
  zin: string,
): Promise<Reply> => {
  const volgende = (await wachtendeVoor(turn, turn.who.deelnemer.id)).find(
    ({ id, status }) => id !== aanmelding.id && status === 'ingediend',
  );
  return {
    kind: 'card',
    summary: titel,
    card: meldingCard({
      context: naamVan(turn, aanmelding),
      titel,
      zin,
      stappen: [
        ...(volgende
          ? [{ title: 'Volgende beoordelen', verb: 'aanmelding.triage', data: { aanmelding: volgende.id } }]
          : []),
        ...(aanmelding.casus && isCoordinator(turn.who.deelnemer)
          ? [{ title: 'Casus openen', verb: 'casus.openen', data: { casus: aanmelding.casus } }]
          : []),
        { title: 'Naar de lijst', verb: 'aanmelding.lijst' },
      ],
    }),
  };
};

const agendeer = async (
  turn: DeelnemerTurn,
  data: Data,
  stored: Stored<Aanmelding>,
  content: AanmeldingContent,
): Promise<Reply> => {
  const overleggen = await openOverleggen(turn);
  const overleg = gekozenOverleg(data.overlegKeuze, stored.value, overleggen, turn.netwerk, turn.now);
  const { casussen } = await bekendVan(turn, stored.value);
  const bestaand = casussen.find((nummer) => nummer === data.casusKeuze);
  const met = metBesluit(content, data, false);
  if (bestaand !== undefined && (await turn.get(Casussen, bestaand))?.value.beperkt !== undefined)
    return toonTriage(turn, stored.value, content, { fouten: [opSlotZin(bestaand)], ingevuld: data });
  const casus = await opCasus(turn, stored.value, met, bestaand);
  const next = await bewaar(
    turn,
    stored,
    { ...rijNa(turn, data, stored.value), casus, overleg: overleg?.id },
    met,
    'geagendeerd',
  );
  vertelAanmelder(turn, next);
  verversBeoordelaars(turn, stored.value);
  const waar = overleg
    ? `Voor het overleg van ${overlegDag(turn, overleg)}.`
    : 'Er is nog geen overleg gepland. Typ /overleg om er een te plannen.';
  return bevestiging(turn, next, `Geagendeerd als ${casus}`, `${waar} De aanmelder hoort het.`);
};

const TITEL: Readonly<Record<Exclude<Uitkomst, 'agenderen'>, string>> = {
  aanvulling: 'Aanvulling gevraagd',
  doorverwijzen: 'Doorverwezen',
  consultatie: 'Consultatie',
  afwijzen: 'Niet in behandeling genomen',
  aanmelden: 'Gevraagd om aan te melden',
};

const TEGELIJK =
  'Er kwam intussen een ander voorstel. Kijk nog een keer: ben je het eens, of kies je anders?';

/** Where two judge together: what is shown instead of a decision. Undefined when this decides it. */
const weegSamen = async (
  turn: DeelnemerTurn,
  data: Data,
  stored: Stored<Aanmelding>,
  content: AanmeldingContent,
): Promise<Reply | undefined> => {
  const { value } = stored;
  const keuze = { uitkomst: data.uitkomst, ronde: data.ronde ?? 0 };
  const wat = weegKeuze(turn.netwerk, value, turn.who.deelnemer, keuze, await magAlleen(turn, value));
  if (wat === 'besluit') return undefined;
  if (wat === 'wacht') return alVoorgesteld(turn, value);
  if (wat === 'ander') return toonTriage(turn, value, content, { fouten: [TEGELIJK], ingevuld: data });
  return stelVoor(turn, stored, content, {
    uitkomst: data.uitkomst,
    overleg: data.overlegKeuze,
    casusKeuze: data.casusKeuze,
    kwaliteit: data.kwaliteit === 'onvoldoende' ? 'onvoldoende' : 'voldoende',
    tekst: {
      toelichting: gevuld(data.toelichting),
      gemist: gevuld(data.gemist),
      afgestemdMet: gevuld(data.afgestemdMet),
    },
  });
};

const beslis = async (turn: DeelnemerTurn, data: Data, stored: Stored<Aanmelding>): Promise<Reply> => {
  const { value } = stored;
  if (!wachtOpBesluit(value)) return alBeslist(turn, value);
  const content = await opent(turn, value);
  const fouten = foutenIn(turn, data, value);
  if (fouten.length > 0) return toonTriage(turn, value, content, { fouten, ingevuld: data });
  const { uitkomst } = data;
  const samen = await weegSamen(turn, data, stored, content);
  if (samen) return samen;
  if (uitkomst === 'agenderen') return agendeer(turn, data, stored, content);
  const vraagt = uitkomst === 'aanvulling';
  const next = await bewaar(
    turn,
    stored,
    rijNa(turn, data, value),
    metBesluit(content, data, vraagt),
    STATUS_NA[uitkomst],
  );
  vertelAanmelder(turn, next);
  verversBeoordelaars(turn, stored.value);
  return bevestiging(turn, next, TITEL[uitkomst], ZIN[uitkomst]);
};

const besluit = verbOn('aanmelding.besluit', 'beoordelen', Data, vindAanmelding, beslis);

export const besluitVerbs: readonly Verb[] = [besluit];
