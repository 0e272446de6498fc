import { z } from 'zod/v4';
import { isOpenActie } from '../../domain/actie.ts';
import { actieZin, actieZonderNummer, naamVan, statusWoord, totDatum } from '../../domain/actie-woorden.ts';
import { isLeeg } from '../../domain/wissen.ts';
import type { MessageKind } from '../feature.ts';
import { eind, Over, overActie, vraag } from './bericht.ts';
import { samenBerichten } from './berichten-samen.ts';

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

/** What people hear about an actie, one at a time. */
export const actieBerichten: readonly MessageKind[] = [
  uitstel,
  uitstelAntwoord,
  overdracht,
  overdrachtAntwoord,
  vervallen,
  ...samenBerichten,
];
