import { overdragenCard } from '../../../cards/acties/overdragen.ts';
import { meldingCard } from '../../../cards/kit/melding.ts';
import { type Actie, Acties } from '../../domain/actie.ts';
import {
  krijgtEigenaar,
  overdrachtBericht,
  vraagOverdracht,
  weigerOverdracht,
} from '../../domain/actie-antwoord.ts';
import { actieRol, staatVoor } from '../../domain/actie-ladder.ts';
import { actieNaam, naamVan, totDatum } from '../../domain/actie-woorden.ts';
import { naamMetPartner } from '../../domain/netwerk.ts';
import type { Reply } from '../../ports/chat.ts';
import { verbOn } from '../feature.ts';
import type { DeelnemerTurn } from '../turn.ts';
import { bewaar } from './bewaren.ts';
import { alDicht, bon, bonMetTerug } from './bon.ts';
import { collegasVan } from './collegas.ts';
import { ActieData, Getypt, vanEigenaar, vanGevraagde } from './lezen.ts';

const formulier = (turn: DeelnemerTurn, actie: Actie, fout?: string): Reply => ({
  kind: 'card',
  summary: 'Overdragen',
  card: overdragenCard({
    id: actie.id,
    naam: actieNaam(actie),
    collegas: collegasVan(turn, actie).map(({ id, naam }) => ({ id, naam })),
    fout,
  }),
});

const alGevraagd = (turn: DeelnemerTurn, actie: Actie, naar: string): Reply => ({
  kind: 'card',
  summary: 'Er is al iemand gevraagd',
  card: meldingCard({
    context: actieNaam(actie),
    titel: 'Er is al iemand gevraagd',
    zin: `${naamVan(turn.netwerk, naar)} moet nog antwoorden. Wil je een ander vragen? Trek deze vraag dan eerst in.`,
    stappen: [
      { title: 'Terug', verb: 'actie.openen', data: { actie: actie.id } },
      { title: 'Vraag intrekken', verb: 'actie.overdracht.intrekken', data: { actie: actie.id } },
    ],
  }),
});

const nietMeerNodig = (turn: DeelnemerTurn, actie: Actie): Reply | undefined => {
  const dicht = alDicht(actie);
  if (dicht) return dicht;
  if (actie.overdracht) return alGevraagd(turn, actie, actie.overdracht.naar);
  if (collegasVan(turn, actie).length > 0) return undefined;
  return bon(
    actie,
    'Er is geen collega',
    'Van deze organisatie doet niemand anders mee. Vraag de coördinator om hulp.',
  );
};

export const overdragen = verbOn(
  'actie.overdragen',
  'eigen-actie',
  ActieData,
  vanEigenaar,
  async (turn, _data, { value }) => nietMeerNodig(turn, value) ?? formulier(turn, value),
);

const Vraag = ActieData.extend({ naar: Getypt });

/** Asks a colleague, who must accept. */
export const vraagCollega = verbOn(
  'actie.overdracht.vragen',
  'eigen-actie',
  Vraag,
  vanEigenaar,
  async (turn, { naar }, stored) => {
    const actie = stored.value;
    const al = nietMeerNodig(turn, actie);
    if (al) return al;
    if (!collegasVan(turn, actie).some(({ id }) => id === naar))
      return formulier(turn, actie, 'Kies een collega uit de lijst.');
    const next = vraagOverdracht(actie, naar, { wie: turn.who.deelnemer.id, now: turn.now });
    const bewaard = bewaar(turn, stored, next, 'overdracht gevraagd');
    turn.audit('gewijzigd', `actie ${actie.id}`, 'overdracht gevraagd');
    const op = next.overdracht?.op ?? '';
    turn.send({
      id: overdrachtBericht(actie, op, naar),
      soort: 'actie.overdracht',
      over: { actie: actie.id, naar, van: actie.eigenaar, op },
      aan: { soort: 'deelnemer', deelnemer: naar },
    });
    return bonMetTerug(
      turn,
      bewaard,
      `Gevraagd aan ${naamVan(turn.netwerk, naar)}`,
      'Je hoort het als er een antwoord is. Tot dan blijft de actie waar hij is.',
    );
  },
);

/** The question is not asked any more. */
export const overdrachtIntrekken = verbOn(
  'actie.overdracht.intrekken',
  'eigen-actie',
  ActieData,
  vanEigenaar,
  async (turn, _data, stored) => {
    const actie = stored.value;
    const dicht = alDicht(actie);
    if (dicht) return dicht;
    if (!actie.overdracht)
      return bon(actie, 'Er staat geen vraag open', 'Niemand is gevraagd om dit over te nemen.');
    const door = { wie: turn.who.deelnemer.id, now: turn.now };
    turn.replace(Acties, stored, weigerOverdracht(actie, door, 'overdracht ingetrokken'));
    turn.audit('gewijzigd', `actie ${actie.id}`, 'overdracht ingetrokken');
    turn.redraw(overdrachtBericht(actie, actie.overdracht.op, actie.overdracht.naar));
    return bon(actie, 'De vraag is ingetrokken', 'Je kunt nu een ander vragen.');
  },
);

/** Tells whoever had the actie what the colleague said. */
const vertel = (turn: DeelnemerTurn, actie: Actie, ja: boolean): void => {
  const ik = turn.who.deelnemer.id;
  for (const { id } of staatVoor(turn.netwerk, actie.eigenaar)) {
    if (id === ik) continue;
    turn.send({
      id: `actie.overdracht-antwoord!${actie.id}!${turn.now.toString()}!${id}`,
      soort: 'actie.overdracht-antwoord',
      over: { actie: actie.id, naar: ik, ja },
      aan: { soort: 'deelnemer', deelnemer: id },
    });
  }
};

/** The colleague who was asked, or the vervanger who was asked along, takes it over. */
export const overnemen = verbOn(
  'actie.overnemen',
  'eigen-kaart',
  ActieData,
  vanGevraagde,
  async (turn, _data, stored) => {
    const actie = stored.value;
    const ik = turn.who.deelnemer.id;
    const dicht = alDicht(actie);
    if (dicht) return dicht;
    const rol = actieRol(turn.netwerk, actie, ik, turn.vandaag);
    if (rol === 'eigenaar')
      return bon(actie, 'Deze actie is al van jou', `Uiterlijk ${totDatum(actie.tot, turn.vandaag)}.`);
    if (rol === 'geen' || rol === 'helper')
      return bon(actie, 'Dit is niet meer nodig', 'De vraag om dit over te nemen staat niet meer open.');
    turn.replace(Acties, stored, krijgtEigenaar(actie, ik, { wie: ik, now: turn.now }));
    turn.audit('gewijzigd', `actie ${actie.id}`, 'overgenomen');
    if (actie.overdracht) turn.redraw(overdrachtBericht(actie, actie.overdracht.op, actie.overdracht.naar));
    vertel(turn, actie, true);
    return bon(
      actie,
      'De actie is nu van jou',
      `${naamMetPartner(turn.netwerk, actie.eigenaar)} hoort dat. Uiterlijk ${totDatum(actie.tot, turn.vandaag)}.`,
    );
  },
);

export const overdrachtWeigeren = verbOn(
  'actie.overdracht.weigeren',
  'eigen-kaart',
  ActieData,
  vanGevraagde,
  async (turn, _data, stored) => {
    const actie = stored.value;
    const ik = turn.who.deelnemer.id;
    const dicht = alDicht(actie);
    if (dicht) return dicht;
    if (actie.overdracht?.naar !== ik)
      return bon(actie, 'Dit is niet meer nodig', 'De vraag om dit over te nemen staat niet meer open.');
    turn.replace(Acties, stored, weigerOverdracht(actie, { wie: ik, now: turn.now }));
    turn.audit('gewijzigd', `actie ${actie.id}`, 'overdracht geweigerd');
    turn.redraw(overdrachtBericht(actie, actie.overdracht.op, ik));
    vertel(turn, actie, false);
    return bon(actie, 'Je hebt nee gezegd', `${naamMetPartner(turn.netwerk, actie.eigenaar)} hoort dat.`);
  },
);
