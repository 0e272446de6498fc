import { z } from 'zod/v4';
import { escalatieCard } from '../../../cards/herinnering/escalatie.ts';
import { escalatieLijstCard } from '../../../cards/herinnering/escalatie-lijst.ts';
import { leidinggevendeCard } from '../../../cards/herinnering/leidinggevende.ts';
import { type Actie, Acties, isOpenActie } from '../../domain/actie.ts';
import { opDatum } from '../../domain/actie-woorden.ts';
import {
  type Escalatie,
  Escalaties,
  escalatieId,
  isLangTeLaat,
  kanOpnieuw,
  partnerVanActie,
  voorstelTekst,
} from '../../domain/escalatie.ts';
import { naamMetPartner, partnerMet } from '../../domain/netwerk.ts';
import { neutraleFouten } from '../../domain/neutraal.ts';
import { instantText } from '../../domain/time.ts';
import { inVenster, isInVenster } from '../../domain/werkdag.ts';
import type { Reply } from '../../ports/chat.ts';
import { type Verb, verb } from '../feature.ts';
import type { DeelnemerTurn, View } from '../turn.ts';
import { antwoordDag, GAAT_UIT, verstuur } from './escalatie-berichten.ts';
import {
  ActieData,
  bon,
  eigenaarsVan,
  escalatiesVan,
  gevraagdZin,
  LIJST,
  laatZin,
  leesZaak,
  leidinggevenden,
  namen,
  type Zaak,
} from './escalatie-lezen.ts';

const stand = (view: View, actie: Actie, laatste: Escalatie | undefined): string => {
  const keer = actie.herinnerd === 1 ? '1 keer herinnerd' : `${actie.herinnerd} keer herinnerd`;
  const meerTijd = actie.uitstel ? '. Vraagt om meer tijd' : '';
  return `${keer}${meerTijd}${laatste ? `. ${gevraagdZin(view, laatste)}` : ''}`;
};

/** Not while more time is asked: then she answers that first; nor again within the week. */
const magVragen = (view: View, actie: Actie, laatste: Escalatie | undefined): boolean =>
  isLangTeLaat(actie, view.netwerk, view.vandaag) &&
  actie.uitstel === undefined &&
  (laatste === undefined || kanOpnieuw(laatste, view.now));

const toonLijst = async (turn: DeelnemerTurn, pagina: number): Promise<Reply> => {
  const acties = (await turn.list(Acties, { shelf: 'open' }))
    .map(({ value }) => value)
    .filter((actie) => isLangTeLaat(actie, turn.netwerk, turn.vandaag))
    .sort(opDatum);
  const rijen = await Promise.all(
    acties.map(async (actie) => {
      const alle = (await escalatiesVan(turn, actie.id)).map(({ value }) => value);
      const laatste = alle.filter(({ status }) => status !== 'concept').at(-1);
      return {
        actie: actie.id,
        eigenaar: naamMetPartner(turn.netwerk, actie.eigenaar),
        termijn: laatZin(turn, actie),
        stand: stand(turn, actie, laatste),
        kan: magVragen(turn, actie, laatste),
      };
    }),
  );
  return {
    kind: 'card',
    summary: 'Acties die lang te laat zijn',
    card: escalatieLijstCard({ rijen, dagen: turn.netwerk.protocol.actieSignaal, pagina }),
  };
};

/** Why the leidinggevende cannot be asked (now); undefined when they can. */
const nietNu = (turn: DeelnemerTurn, { stored: { value: actie }, gevraagd }: Zaak): Reply | undefined => {
  if (!isOpenActie(actie)) return bon('Dit is niet meer nodig', `De actie staat op: ${actie.status}.`);
  if (actie.uitstel)
    return bon(
      'Er is om meer tijd gevraagd',
      'Geef eerst antwoord op die vraag: typ /acties en open de actie.',
    );
  const laatste = gevraagd.at(-1)?.value;
  if (laatste && !kanOpnieuw(laatste, turn.now))
    return bon('Dit vroeg je al', `${gevraagdZin(turn, laatste)}. Na een week kun je het opnieuw vragen.`);
  if (!isLangTeLaat(actie, turn.netwerk, turn.vandaag))
    return bon(
      'Dat is nog te vroeg',
      `De leidinggevende vragen kan als een actie ${turn.netwerk.protocol.actieSignaal} dagen te laat is.`,
    );
  return undefined;
};

const formulier = (
  turn: DeelnemerTurn,
  zaak: Zaak,
  tekst?: string,
  fouten: readonly string[] = [],
): Reply => {
  const actie = zaak.stored.value;
  const partner = partnerMet(turn.netwerk, partnerVanActie(turn.netwerk, actie));
  const laatste = zaak.gevraagd.at(-1)?.value;
  return {
    kind: 'card',
    summary: 'De leidinggevende vragen?',
    card: escalatieCard({
      actie: actie.id,
      organisatie: partner?.naam ?? 'deze organisatie',
      eigenaar: naamMetPartner(turn.netwerk, actie.eigenaar),
      termijn: laatZin(turn, actie),
      aan: leidinggevenden(turn, actie).map(({ naam }) => naam),
      functie: partner?.leidinggevendeFunctie,
      tekst: tekst ?? zaak.concept?.value.tekst ?? voorstelTekst(actie, turn.netwerk, turn.vandaag),
      eerder: laatste && `${gevraagdZin(turn, laatste)}.`,
      fout: fouten.length > 0 ? fouten.join(' ') : undefined,
    }),
  };
};

const voorbeeld = (turn: DeelnemerTurn, actie: Actie, { tekst, keer }: Escalatie): Reply => {
  const aan = leidinggevenden(turn, actie).map(({ id }) => id);
  return {
    kind: 'card',
    summary: 'Bericht bekijken',
    busy: true,
    card: leidinggevendeCard({
      netwerk: turn.netwerk.naam,
      actie: actie.id,
      keer,
      tekst,
      van: turn.who.deelnemer.naam,
      datum: antwoordDag(turn),
      vanaf: turn.vandaag.toString(),
      voorbeeld: {
        aan: namen(turn, aan),
        eigenaar: namen(turn, eigenaarsVan(turn, actie, aan)) || 'De eigenaar',
      },
    }),
  };
};

const Tekst = ActieData.extend({ tekst: z.string().max(5000).default('') });

const bekijk = async (turn: DeelnemerTurn, data: z.infer<typeof Tekst>): Promise<Reply> => {
  const zaak = await leesZaak(turn, data.actie);
  const niet = nietNu(turn, zaak);
  if (niet) return niet;
  const actie = zaak.stored.value;
  const tekst = data.tekst.trim();
  const fouten = neutraleFouten(tekst, turn.netwerk, turn.vandaag);
  if (fouten.length > 0 || leidinggevenden(turn, actie).length === 0)
    return formulier(turn, zaak, data.tekst, fouten);
  const keer = zaak.gevraagd.length + 1;
  const concept: Escalatie = {
    id: escalatieId(actie.id, keer),
    actie: actie.id,
    keer,
    partner: partnerVanActie(turn.netwerk, actie),
    status: 'concept',
    tekst,
    door: turn.who.deelnemer.id,
    aan: [],
    eigenaars: [],
    op: instantText(turn.now, 'second'),
  };
  if (zaak.concept) turn.replace(Escalaties, zaak.concept, concept);
  else turn.insert(Escalaties, concept);
  return voorbeeld(turn, actie, concept);
};

const stuur = async (turn: DeelnemerTurn, { actie: id }: z.infer<typeof ActieData>): Promise<Reply> => {
  const zaak = await leesZaak(turn, id);
  const niet = nietNu(turn, zaak);
  if (niet) return niet;
  const { stored, concept } = zaak;
  const wie = leidinggevenden(turn, stored.value).map((een) => een.id);
  if (!concept || wie.length === 0) return formulier(turn, zaak);
  const op = instantText(turn.now, 'second');
  const na: Escalatie = {
    ...concept.value,
    status: 'verstuurd',
    door: turn.who.deelnemer.id,
    aan: wie,
    eigenaars: eigenaarsVan(turn, stored.value, wie),
    op,
  };
  turn.replace(Escalaties, concept, na);
  turn.replace(Acties, stored, {
    ...stored.value,
    escalatie: { keer: na.keer, aan: na.aan, eigenaars: na.eigenaars },
    geschiedenis: [
      ...stored.value.geschiedenis,
      { op, wie: turn.who.deelnemer.id, wat: 'leidinggevende gevraagd' },
    ],
  });
  turn.audit('leidinggevende gevraagd', `actie ${id}`, `partner ${na.partner}`);
  const zone = turn.netwerk.tijdzone;
  const nu = isInVenster(turn.now, zone);
  if (nu) verstuur(turn, na);
  else turn.moment(inVenster(turn.now, zone, turn.netwerk.protocol.berichtUur), GAAT_UIT, na.id);
  const wanneer = nu ? 'krijgt het bericht nu' : 'krijgt het bericht op de volgende werkdag';
  return bon('Verstuurd', `${namen(turn, wie)} ${wanneer}. Je hoort wat het antwoord is.`);
};

const Pagina = z.object({ pagina: z.coerce.number().int().optional() });

/** Asking the leidinggevende of a partner: only ever by hand, and only the coördinator. */
export const escalatieVerbs: readonly Verb[] = [
  verb(LIJST, 'coordineren', Pagina, (turn, { pagina }) => toonLijst(turn, pagina ?? 1)),
  verb('escalatie.vraag', 'coordineren', ActieData, async (turn, { actie }) => {
    const zaak = await leesZaak(turn, actie);
    return nietNu(turn, zaak) ?? formulier(turn, zaak);
  }),
  verb('escalatie.bekijk', 'coordineren', Tekst, bekijk),
  verb('escalatie.stuur', 'coordineren', ActieData, stuur),
];
