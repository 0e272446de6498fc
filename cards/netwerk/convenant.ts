import type { Card } from '../../src/ports/card.ts';
import { facts, strong, subtle, warning } from '../kit/blocks.ts';
import { execute } from '../kit/buttons.ts';
import { card } from '../kit/card.ts';

/** The agreement the netwerk works under, as it stands. */
export type ConvenantView = {
  readonly netwerk: string;
  readonly melding?: string | undefined;
  /** "Het convenant loopt af op vr 31 dec. Plan de evaluatie." */
  readonly let?: string | undefined;
  /** Undefined: nothing was filled in yet. */
  readonly huidig?:
    | {
        readonly versie: string;
        readonly van?: string | undefined;
        readonly tot: string;
        readonly getekend: string;
        readonly geheimhouding: string;
        readonly evaluatie: string;
        readonly totDatum: string;
        /** Whether "Evaluatie gepland" is a question now. */
        readonly vraagEvaluatie: boolean;
      }
    | undefined;
};

/** What holds now, and what can be changed. */
export const convenantCard = ({ netwerk, melding, let: letOp, huidig }: ConvenantView): Card =>
  card({
    context: netwerk,
    title: 'Convenant',
    intro: huidig
      ? undefined
      : 'Hier leg je vast tot wanneer jullie convenant geldt. Een half jaar voor het einde herinner ik je aan de evaluatie.',
    body: [
      melding && strong(melding),
      letOp && warning(letOp),
      huidig &&
        facts([
          ['Versie', huidig.versie],
          ['Geldig van', huidig.van ?? 'niet ingevuld'],
          ['Geldig tot en met', huidig.tot],
          ['Evaluatie', huidig.evaluatie],
          ['Getekend', huidig.getekend],
          ['Geheimhouding', huidig.geheimhouding],
        ]),
      !huidig && subtle('Dit mag ook later.'),
    ],
    buttons: [
      huidig?.vraagEvaluatie &&
        execute({
          title: 'Evaluatie gepland',
          verb: 'netwerk.convenantEvaluatie',
          data: { tot: huidig.totDatum },
          inputs: 'none',
          primary: true,
        }),
      execute({
        title: huidig ? 'Nieuwe datum invullen' : 'Invullen',
        verb: 'netwerk.convenantVraag',
        inputs: 'none',
        primary: !huidig?.vraagEvaluatie,
      }),
      huidig && execute({ title: 'Wie tekende?', verb: 'netwerk.convenantGetekend', inputs: 'none' }),
      huidig &&
        execute({
          title: 'Geheimhouding',
          verb: 'netwerk.geheimhoudingLijst',
          data: { pagina: 1 },
          inputs: 'none',
        }),
      execute({ title: 'Naar het overzicht', verb: 'netwerk.openen', inputs: 'none' }),
    ],
  });
