import { vervallenCard } from '../../../cards/acties/vervallen.ts';
import type { Actie } from '../../domain/actie.ts';
import { laatVervallen } from '../../domain/actie-antwoord.ts';
import { staatVoor } from '../../domain/actie-ladder.ts';
import { actieNaam } from '../../domain/actie-woorden.ts';
import { naamMetPartner } from '../../domain/netwerk.ts';
import type { Reply } from '../../ports/chat.ts';
import { verbOn } from '../feature.ts';
import type { DeelnemerTurn } from '../turn.ts';
import { bewaar } from './bewaren.ts';
import { alDicht, bonMetTerug } from './bon.ts';
import { ActieData, Getypt, openActie, privacyFout, vanNetwerk, verzegel } from './lezen.ts';
import { vervallenBericht, verversVragen } from './verversen.ts';

const formulier = (turn: DeelnemerTurn, actie: Actie, fout?: string, ingevuld?: string): Reply => ({
  kind: 'card',
  summary: 'Laten vervallen',
  card: vervallenCard({
    id: actie.id,
    naam: actieNaam(actie),
    eigenaar: naamMetPartner(turn.netwerk, actie.eigenaar),
    fout,
    ingevuld,
  }),
});

export const vervallen = verbOn(
  'actie.vervallen',
  'coordineren',
  ActieData,
  vanNetwerk,
  async (turn, _data, { value }) => alDicht(value) ?? formulier(turn, value),
);

const Reden = ActieData.extend({ reden: Getypt });

const foutIn = (turn: DeelnemerTurn, reden: string): string | undefined =>
  reden === ''
    ? 'Schrijf kort waarom het niet meer nodig is.'
    : privacyFout({ 'Waarom is het niet meer nodig?': reden }, turn.vandaag);

/** The coördinator's decision; whoever had the actie hears it. */
export const bevestigVervallen = verbOn(
  'actie.vervallen.bevestigen',
  'coordineren',
  Reden,
  vanNetwerk,
  async (turn, { reden }, stored) => {
    const actie = stored.value;
    const al = alDicht(actie);
    if (al) return al;
    const fout = foutIn(turn, reden);
    if (fout !== undefined) return formulier(turn, actie, fout, reden);
    const ik = turn.who.deelnemer.id;
    const content = await verzegel(turn, actie, {
      ...(await openActie(turn, actie, 'coördinator')),
      vervolg: reden,
    });
    const next = bewaar(turn, stored, laatVervallen(actie, content, { wie: ik, now: turn.now }), 'vervallen');
    turn.audit('gewijzigd', `actie ${actie.id}`, 'coördinator: vervallen');
    verversVragen(turn, actie);
    for (const { id } of staatVoor(turn.netwerk, actie.eigenaar))
      if (id !== ik)
        turn.send({
          id: vervallenBericht(next, id),
          soort: 'actie.vervallen',
          over: { actie: actie.id },
          aan: { soort: 'deelnemer', deelnemer: id },
        });
    return bonMetTerug(
      turn,
      next,
      'De actie is vervallen',
      `${naamMetPartner(turn.netwerk, actie.eigenaar)} hoeft niets meer te doen en hoort dat van mij.`,
    );
  },
);
