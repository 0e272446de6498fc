import { Temporal } from 'temporal-polyfill';
import { z } from 'zod/v4';
import { type DoelIngevuld, doelCard } from '../../../cards/casus/doel.ts';
import { planCard } from '../../../cards/casus/plan.ts';
import type { Casus } from '../../domain/casus.ts';
import type { GevondenCasus } from '../../domain/casus-toegang.ts';
import { toonDatum } from '../../domain/datum.ts';
import { LEEFGEBIED, LEEFGEBIEDEN, Leefgebied } from '../../domain/leefgebied.ts';
import { actievePartners, partnerMet } from '../../domain/netwerk.ts';
import { DOEL_STANDEN, type Doel, MEESTE_DOELEN, metDoel, opVolgorde, Plannen } from '../../domain/plan.ts';
import { DateText, instantText } from '../../domain/time.ts';
import type { Reply } from '../../ports/chat.ts';
import { type Verb, verbOn } from '../feature.ts';
import type { DeelnemerTurn } from '../turn.ts';
import { eisInhoud, tekstFouten } from './invullen.ts';
import { noteer } from './noteren.ts';
import { CasusData, leidt, vind, waaromZiet } from './toegang.ts';

const LANGSTE_DOEL = 200;
const LANGSTE_AANPAK = 300;

/** The goals of a casus, opened now; none when no plan was made. */
export const doelenVan = async (turn: DeelnemerTurn, casus: string, waarom: string): Promise<Doel[]> => {
  const stored = await turn.get(Plannen, casus);
  return stored ? opVolgorde((await turn.open(Plannen, stored.value, waarom)).doelen) : [];
};

/** "Loopt, uiterlijk 15 januari". */
export const standVan = (turn: DeelnemerTurn, { stand, tot }: Doel): string => {
  const woord = `${stand.charAt(0).toUpperCase()}${stand.slice(1)}`;
  return stand === 'loopt' && tot
    ? `${woord}, uiterlijk ${toonDatum(Temporal.PlainDate.from(tot), turn.vandaag)}`
    : woord;
};

const toonPlan = async (
  turn: DeelnemerTurn,
  gevonden: GevondenCasus,
  bekend?: readonly Doel[],
): Promise<Reply> => {
  const { casus } = gevonden;
  const doelen = bekend ?? (await doelenVan(turn, casus.id, waaromZiet(turn, gevonden)));
  const magWijzigen = leidt(turn, gevonden);
  return {
    kind: 'card',
    summary: 'Plan van aanpak',
    card: planCard({
      nummer: casus.id,
      erbij: magWijzigen && doelen.length < MEESTE_DOELEN,
      doelen: opVolgorde(doelen).map((doel) => ({
        doel: doel.doel,
        stand: standVan(turn, doel),
        aanpak: `${LEEFGEBIED[doel.leefgebied].naam}. ${doel.aanpak} (${partnerMet(turn.netwerk, doel.wie)?.naam ?? 'niet meer in het netwerk'})`,
        id: magWijzigen ? doel.id : undefined,
      })),
    }),
  };
};

const plan = verbOn('casus.plan', 'casus-zien', CasusData, vind, async (turn, _data, gevonden) => {
  eisInhoud(gevonden.casus);
  return toonPlan(turn, gevonden);
});

const NIEUW: DoelIngevuld = { tekst: '', gebied: '', aanpak: '', wie: '', tot: '', stand: 'loopt' };

const alsIngevuld = ({ doel, leefgebied, aanpak, wie, tot, stand }: Doel): DoelIngevuld => ({
  tekst: doel,
  gebied: leefgebied,
  aanpak,
  wie,
  tot: tot ?? '',
  stand,
});

/** Those on the casus stand first; anyone of the netwerk may do something. */
const partnerKeuzes = (turn: DeelnemerTurn, casus: Casus) => {
  const partners = actievePartners(turn.netwerk);
  const op = (id: string) => casus.partners.includes(id);
  return [...partners.filter(({ id }) => op(id)), ...partners.filter(({ id }) => !op(id))].map(
    ({ id, naam }) => ({ title: naam, value: id }),
  );
};

const formulier = (
  turn: DeelnemerTurn,
  casus: Casus,
  nu: DoelIngevuld,
  meer: { doel?: Pick<Doel, 'id' | 'keer'> | undefined; fout?: string } = {},
): Reply => ({
  kind: 'card',
  summary: 'Doel',
  card: doelCard({
    nummer: casus.id,
    doel: meer.doel,
    nu,
    gebieden: LEEFGEBIEDEN.map((id) => ({ title: LEEFGEBIED[id].naam, value: id })),
    partners: partnerKeuzes(turn, casus),
    standen: DOEL_STANDEN.map((stand) => ({
      title: stand.charAt(0).toUpperCase() + stand.slice(1),
      value: stand,
    })),
    fout: meer.fout,
  }),
});

const WelkDoel = CasusData.extend({ doel: z.string().max(60).optional() });

const toonDoel = verbOn('casus.doel', 'casus-leiden', WelkDoel, vind, async (turn, data, gevonden) => {
  const { casus } = gevonden;
  eisInhoud(casus);
  const doelen = await doelenVan(turn, casus.id, waaromZiet(turn, gevonden));
  const doel = doelen.find(({ id }) => id === data.doel);
  if (doel) return formulier(turn, casus, alsIngevuld(doel), { doel });
  return doelen.length < MEESTE_DOELEN ? formulier(turn, casus, NIEUW) : toonPlan(turn, gevonden, doelen);
});

const Ingevuld = WelkDoel.extend({
  keer: z.number().int().optional(),
  tekst: z.string().max(5000).default(''),
  gebied: z.string().max(40).default(''),
  aanpak: z.string().max(5000).default(''),
  wie: z.string().max(80).default(''),
  tot: z.string().max(40).default(''),
  stand: z.string().max(40).default('loopt'),
});
type Ingevuld = z.infer<typeof Ingevuld>;

/** What is wrong with what was filled in; a date in the past is fine for a goal that was reached. */
const doelFouten = (turn: DeelnemerTurn, { doel: was, ...data }: Ingevuld): string[] => {
  const tekst = data.tekst.trim();
  const aanpak = data.aanpak.trim();
  const fouten = [...tekstFouten(turn, tekst, LANGSTE_DOEL), ...tekstFouten(turn, aanpak, LANGSTE_AANPAK)];
  if (tekst === '') fouten.push('Schrijf in één zin wat er beter moet gaan.');
  if (!Leefgebied.safeParse(data.gebied).success) fouten.push('Kies waar het over gaat.');
  if (aanpak === '') fouten.push('Schrijf wat jullie gaan doen.');
  if (!actievePartners(turn.netwerk).some(({ id }) => id === data.wie)) fouten.push('Kies wie dit doet.');
  if (data.tot !== '' && !DateText.safeParse(data.tot).success)
    fouten.push('Kies een dag, of laat de datum leeg.');
  if (was === undefined && data.tot !== '' && data.tot <= turn.vandaag.toString())
    fouten.push('Kies een dag na vandaag, of laat de datum leeg.');
  return [...new Set(fouten)];
};

const AL_GEWIJZIGD =
  'Iemand anders wijzigde dit doel net. Wat jij typte staat er nog. Bewaar opnieuw als dat moet blijven.';

const bewaar = verbOn('casus.doel.zet', 'casus-leiden', Ingevuld, vind, async (turn, data, gevonden) => {
  const { casus } = gevonden;
  eisInhoud(casus);
  const stored = await turn.get(Plannen, casus.id);
  const doelen = stored ? (await turn.open(Plannen, stored.value, waaromZiet(turn, gevonden))).doelen : [];
  const was = doelen.find(({ id }) => id === data.doel);
  const fouten = doelFouten(turn, data);
  if (fouten.length > 0) return formulier(turn, casus, data, { doel: was, fout: fouten.join(' ') });
  if (was && was.keer !== data.keer) return formulier(turn, casus, data, { doel: was, fout: AL_GEWIJZIGD });
  if (!was && doelen.length >= MEESTE_DOELEN)
    return formulier(turn, casus, data, {
      fout: `Een plan heeft hoogstens ${MEESTE_DOELEN} doelen. Wijzig een doel dat er al is.`,
    });
  const doel: Doel = {
    id: was?.id ?? turn.newId(),
    keer: (was?.keer ?? 0) + 1,
    leefgebied: Leefgebied.parse(data.gebied),
    doel: data.tekst.trim(),
    aanpak: data.aanpak.trim(),
    wie: data.wie,
    ...(data.tot === '' ? {} : { tot: data.tot }),
    stand: was ? z.enum(DOEL_STANDEN).catch(was.stand).parse(data.stand) : 'loopt',
  };
  const nieuw = metDoel(doelen, doel);
  const rij = { id: casus.id, casus: casus.id, sleutel: casus.sleutel };
  const waarde = {
    ...rij,
    bijgewerkt: instantText(turn.now, 'second'),
    content: await turn.seal(Plannen, rij, { doelen: nieuw }),
  };
  if (stored) turn.replace(Plannen, stored, waarde);
  else turn.insert(Plannen, waarde);
  await noteer(turn, casus, { soort: 'doel', waarom: `${doel.doel} (${doel.stand})` });
  return toonPlan(turn, gevonden, nieuw);
});

export const planVerbs: readonly Verb[] = [plan, toonDoel, bewaar];
