import { meldingCard } from '../../../cards/kit/melding.ts';
import type { Casus } from '../../domain/casus.ts';
import { UserError } from '../../domain/errors.ts';
import { weigeringen } from '../../domain/privacy-guard.ts';
import type { Reply } from '../../ports/chat.ts';
import type { View } from '../turn.ts';

/** As long as one answer may be. */
export const LANGSTE_TEKST = 1000;

/** Why what somebody typed cannot be kept; empty when it can. */
export const tekstFouten = (view: View, tekst: string, langste = LANGSTE_TEKST): string[] => [
  ...(tekst.length > langste ? [`De tekst is te lang. Gebruik hoogstens ${langste} tekens.`] : []),
  ...weigeringen(tekst, view.vandaag).map(({ zin }) => zin),
];

const LANGSTE_OP_KAART = 400;

/** What fits on a card beside the rest; the whole text stands behind its own button. */
export const kort = (tekst: string): string =>
  tekst.length > LANGSTE_OP_KAART ? `${tekst.slice(0, LANGSTE_OP_KAART - 1).trimEnd()}…` : tekst;

/** A next step that asks for the scores as they are now. */
export const SCORES_GEVEN = { title: 'Scores geven', verb: 'casus.scores.vraag' };

/** A receipt about a casus, with the way back to it; `eerst` is what is asked next. */
export const bon = (
  casus: Pick<Casus, 'id'>,
  titel: string,
  zin: string,
  eerst?: { readonly title: string; readonly verb: string },
): Reply => ({
  kind: 'card',
  summary: titel,
  card: meldingCard({
    context: `Casus ${casus.id}`,
    titel,
    zin,
    stappen: [
      ...(eerst ? [{ ...eerst, data: { casus: casus.id } }] : []),
      { title: 'Casus openen', verb: 'casus.openen', data: { casus: casus.id } },
      { title: 'Jouw casussen', verb: 'casus.lijst' },
    ],
  }),
});

/** What was handed over is led where it went. Throws `UserError`. */
export const eisHier = ({ status }: Casus): void => {
  if (status === 'overgedragen')
    throw new UserError(
      'Deze casus is overgedragen. Een ander netwerk leidt hem nu, en hier verandert er niets meer aan.',
    );
};

/** Nothing can be changed about what was erased, or is locked. Throws `UserError`. */
export const eisInhoud = (casus: Casus): void => {
  if (casus.gewist !== undefined)
    throw new UserError('De inhoud van deze casus is gewist. Er valt niets meer te wijzigen.');
  if (casus.beperkt !== undefined)
    throw new UserError(
      'Deze casus is op slot. Er is niets veranderd. De coördinator kan het slot eraf halen.',
    );
};
