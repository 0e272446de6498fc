import { makenCard } from '../../../cards/acties/maken.ts';
import { meldingCard } from '../../../cards/kit/melding.ts';
import type { Actie } from '../../domain/actie.ts';
import { totDatum } from '../../domain/actie-woorden.ts';
import { isCoordinator, naamMetPartner } from '../../domain/netwerk.ts';
import type { Reply } from '../../ports/chat.ts';
import type { DeelnemerTurn } from '../turn.ts';
import type { Velden } from './invullen.ts';
import { kanEigenaar, keuzes } from './mensen.ts';

/** What stands in a form, and what is asked about it. */
type Ingevuld = Velden & {
  readonly kandidaten?: readonly string[];
  readonly letOp?: string;
  readonly fout?: string | undefined;
};

/** A form with nothing in it yet. */
export const LEEG: Velden = { wat: '', wie: '', wanneer: '', casus: '' };

/** The form to make an actie, with what is known of it. */
export const maakFormulier = (turn: DeelnemerTurn, ingevuld: Ingevuld, concept: string): Reply => {
  const ik = turn.who.deelnemer;
  const coordineert = isCoordinator(ik);
  const eerst = ingevuld.kandidaten?.length ? ingevuld.kandidaten : coordineert ? [] : [ik.id];
  return {
    kind: 'card',
    summary: 'Een actie maken',
    card: makenCard({
      concept,
      coordineert,
      mensen: keuzes(turn.netwerk, kanEigenaar(turn.netwerk), eerst),
      nummerVoorbeeld: `${turn.netwerk.casusPrefix}-${turn.vandaag.year}-014`,
      ...ingevuld,
      wie: ingevuld.wie === '' && !coordineert && !ingevuld.kandidaten?.length ? ik.id : ingevuld.wie,
    }),
  };
};

/** What was made, in words that may stand in a chat: no number beside a name. */
export const gemaakt = (turn: DeelnemerTurn, actie: Actie, letOp?: string): Reply => {
  const tot = totDatum(actie.tot, turn.vandaag);
  const { naar } = actie.overdracht ?? {};
  const zin =
    naar === undefined
      ? `${naamMetPartner(turn.netwerk, actie.eigenaar)} doet het, uiterlijk ${tot}.`
      : `Ik vraag het aan ${naamMetPartner(turn.netwerk, naar)}, uiterlijk ${tot}. Tot die ja zegt, staat de actie bij jou.`;
  return {
    kind: 'card',
    summary: 'De actie is gemaakt',
    card: meldingCard({
      titel: 'De actie is gemaakt',
      zin: letOp === undefined ? zin : `${zin} ${letOp}`,
      stappen: [
        { title: 'Openen', verb: 'actie.openen', data: { actie: actie.id } },
        { title: 'Mijn acties', verb: 'opdracht.start', data: { opdracht: '/acties' } },
      ],
    }),
  };
};
