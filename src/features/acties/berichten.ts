import { z } from 'zod/v4';
import { type MeldingView, meldingCard } from '../../../cards/kit/melding.ts';
import { type Actie, Acties, isOpenActie } from '../../domain/actie.ts';
import { staatVoor } from '../../domain/actie-ladder.ts';
import {
  actieNaam,
  actieZin,
  actieZonderNummer,
  naamVan,
  statusWoord,
  totDatum,
} from '../../domain/actie-woorden.ts';
import { isLeeg } from '../../domain/wissen.ts';
import type { Card } from '../../ports/card.ts';
import type { MessageKind } from '../feature.ts';
import type { BerichtView, Composed } from '../turn.ts';

const Over = z.object({ actie: z.string() });

const eind = (zin: string, reason: string, card?: Card): Composed => ({
  send: false,
  reason,
  summary: zin,
  card: card ?? meldingCard({ titel: 'Dit is afgehandeld', zin }),
});

const vraag = (
  actie: Actie,
  titel: string,
  zin: string,
  knop: string | undefined,
  context = actieNaam(actie),
): Composed => {
  const stappen: MeldingView['stappen'] =
    knop === undefined ? [] : [{ title: knop, verb: 'actie.openen', data: { actie: actie.id } }];
  return {
    send: true,
    summary: titel,
    card: meldingCard({ context, titel, zin, stappen }),
  };
};

/** A message about one actie; when the actie is gone there is nothing to say. */
const overActie = <T extends z.infer<typeof Over>>(
  soort: string,
  schema: z.ZodType<T>,
  compose: (view: BerichtView, actie: Actie, over: T) => Composed,
): MessageKind => ({
  soort,
  again: false,
  noem: { wat: 'Bericht over een actie', waarom: 'Er is iets gevraagd of beslist over een actie.' },
  compose: async (view, ruw) => {
    const over = schema.parse(ruw);
    const stored = await view.get(Acties, over.actie);
    return stored ? compose(view, stored.value, over) : eind('Deze actie bestaat niet meer.', 'actie is weg');
  },
});

/** To a coördinator: somebody asks for more time. */
const uitstel = overActie('actie.uitstel', Over.extend({ op: z.string() }), (view, actie, { op }) => {
  if (actie.uitstel?.op !== op && actie.geschiedenis.at(-1)?.wat.startsWith('ongedaan gemaakt: meer tijd'))
    return eind(`De vraag om meer tijd (${actieZin(actie)}) is ingetrokken.`, 'ingetrokken');
  if (actie.uitstel?.op !== op)
    return eind(`Op deze vraag om meer tijd (${actieZin(actie)}) is al geantwoord.`, 'al beantwoord');
  const van = totDatum(actie.tot, view.vandaag);
  const naar = totDatum(actie.uitstel.gevraagdTot, view.vandaag);
  return vraag(
    actie,
    `${naamVan(view.netwerk, actie.eigenaar)} vraagt om meer tijd`,
    `Nu uiterlijk ${van}. Gevraagd: ${naar}.`,
    'Bekijk en beslis',
    actieZonderNummer(actie),
  );
});

/** To the owner: what was decided. */
const uitstelAntwoord = overActie(
  'actie.uitstel-antwoord',
  Over.extend({
    akkoord: z.boolean(),
    tot: z.string(),
    gevraagd: z.string().optional(),
    agenda: z.boolean().optional(),
  }),
  (view, actie, { akkoord, tot, gevraagd = tot, agenda }) => {
    const datum = totDatum(tot, view.vandaag);
    if (!isOpenActie(actie))
      return eind(`De ${actieZin(actie)} staat op: ${statusWoord(actie)}.`, 'al beantwoord');
    const ja =
      gevraagd === tot
        ? `De coördinator is akkoord. Je hebt nu tot ${datum}.`
        : `De coördinator koos een andere datum. Je vroeg ${totDatum(gevraagd, view.vandaag)}. Je hebt nu tot ${datum}.`;
    const erbij = agenda
      ? ' Omdat de actie al vaker meer tijd kreeg, komt hij op de agenda van het volgende overleg.'
      : '';
    return akkoord
      ? vraag(actie, 'Je krijgt meer tijd', `${ja}${erbij}`, 'Openen')
      : vraag(
          actie,
          'Je krijgt geen meer tijd',
          `De coördinator is niet akkoord. De datum blijft ${datum}. Open de actie om te lezen waarom.`,
          'Openen',
        );
  },
);

/** To a colleague: will you take this over? */
const overdracht = overActie(
  'actie.overdracht',
  Over.extend({ naar: z.string(), van: z.string(), op: z.string() }),
  (view, actie, { naar, van, op }) => {
    if (actie.eigenaar === naar) return eind(`De ${actieZin(actie)} is nu van jou.`, 'al overgenomen');
    if (actie.overdracht?.op !== op)
      return eind(`De vraag om de ${actieZin(actie)} over te nemen staat niet meer open.`, 'niet meer nodig');
    const titel = `${naamVan(view.netwerk, van)} vraagt of jij een actie overneemt`;
    return vraag(
      actie,
      titel,
      `Uiterlijk ${totDatum(actie.tot, view.vandaag)}. Bekijk eerst wat het is.`,
      'Bekijken',
      actieZonderNummer(actie),
    );
  },
);

const overdrachtAntwoord = overActie(
  'actie.overdracht-antwoord',
  Over.extend({ naar: z.string(), ja: z.boolean() }),
  (view, actie, { naar, ja }) => {
    const wie = naamVan(view.netwerk, naar);
    if (ja)
      return vraag(
        actie,
        `${wie} heeft de actie overgenomen`,
        'Je hoeft hier niets meer voor te doen.',
        undefined,
        actieZonderNummer(actie),
      );
    if (!isOpenActie(actie))
      return eind(`De ${actieZin(actie)} staat op: ${statusWoord(actie)}.`, 'al beantwoord');
    return vraag(
      actie,
      `${wie} neemt de actie niet over`,
      `De actie blijft van jou. Uiterlijk ${totDatum(actie.tot, view.vandaag)}.`,
      'Openen',
      actieZonderNummer(actie),
    );
  },
);

const vervallen = overActie('actie.vervallen', Over, (_view, actie) => {
  if (isOpenActie(actie)) return eind(`De ${actieZin(actie)} is weer open.`, 'toch niet vervallen');
  const titel = 'Een actie is vervallen';
  return isLeeg(actie)
    ? vraag(actie, titel, 'De inhoud is gewist. Je hoeft niets meer te doen.', undefined)
    : vraag(actie, titel, 'De coördinator heeft besloten dat dit niet meer hoeft.', 'Lees waarom');
});

const dichtOf = (actie: Actie): Composed | undefined =>
  isOpenActie(actie)
    ? undefined
    : eind(`De ${actieZin(actie)} staat op: ${statusWoord(actie)}.`, 'al afgerond');

const Aan = Over.extend({ wie: z.string() });

/** To the owner of an actie that was made between two overleggen. */
const nieuw = overActie('actie.nieuw', Aan, (view, actie, { wie }) => {
  if (!staatVoor(view.netwerk, actie.eigenaar).some(({ id }) => id === wie))
    return eind(`De ${actieZin(actie)} is nu van iemand anders.`, 'van iemand anders');
  const zin = `Uiterlijk ${totDatum(actie.tot, view.vandaag)}. Open de actie om te zien wat het is.`;
  return dichtOf(actie) ?? vraag(actie, 'Je hebt een nieuwe actie', zin, 'Openen');
});

/** To the owner: what it waited for is done. */
const wakker = overActie('actie.wakker', Over, (view, actie) => {
  const zin = `De actie waar je op wachtte, is klaar of hoeft niet meer. Je hebt nu tot ${totDatum(actie.tot, view.vandaag)}.`;
  return dichtOf(actie) ?? vraag(actie, 'Je kunt verder met een actie', zin, 'Openen');
});

/** To the owner: a closed actie is open again. */
const heropend = overActie('actie.heropend', Over, (view, actie) => {
  const zin = `De coördinator heeft de actie heropend. Je hebt tot ${totDatum(actie.tot, view.vandaag)}.`;
  return dichtOf(actie) ?? vraag(actie, 'Een actie is weer open', zin, 'Openen');
});

/** To whoever is asked to help. */
const hulp = overActie('actie.hulp', Aan, (view, actie, { wie }) => {
  if (!actie.helpers?.includes(wie)) return eind('Je helpt hier niet (meer) aan mee.', 'helpt niet meer mee');
  const zin = `Uiterlijk ${totDatum(actie.tot, view.vandaag)}. De actie blijft van de eigenaar: die krijgt de herinneringen.`;
  return (
    dichtOf(actie) ??
    vraag(
      actie,
      `${naamVan(view.netwerk, actie.eigenaar)} kan je hulp gebruiken bij een actie`,
      zin,
      'Bekijken',
      actieZonderNummer(actie),
    )
  );
});

/** To the owner: somebody stopped helping. */
const hulpStop = overActie(
  'actie.hulp-stop',
  Aan,
  (view, actie, { wie }) =>
    dichtOf(actie) ??
    vraag(
      actie,
      `${naamVan(view.netwerk, wie)} helpt niet meer mee`,
      'Heb je iemand anders nodig? Open dan de actie en kies Meer.',
      'Openen',
      actieZonderNummer(actie),
    ),
);

/** What people hear about an actie, one at a time. */
export const actieBerichten: readonly MessageKind[] = [
  uitstel,
  uitstelAntwoord,
  overdracht,
  overdrachtAntwoord,
  vervallen,
  nieuw,
  wakker,
  heropend,
  hulp,
  hulpStop,
];
