import { type MeerView, meerCard } from '../../../cards/acties/meer.ts';
import { type Actie, isOpenActie } from '../../domain/actie.ts';
import { actieNaam } from '../../domain/actie-woorden.ts';
import { isCoordinator } from '../../domain/netwerk.ts';
import { verbOn } from '../feature.ts';
import type { DeelnemerTurn } from '../turn.ts';
import { ActieData, vanEigenaar } from './lezen.ts';
import { toonActie } from './tonen.ts';

const mogelijk = (turn: DeelnemerTurn, actie: Actie): MeerView['mogelijk'] => [
  {
    naam: 'Hulp vragen',
    uitleg: 'Een ander helpt mee en ziet de actie. Jij blijft de eigenaar.',
    verb: 'actie.hulp',
  },
  {
    naam: 'Splitsen',
    uitleg: 'Van deze actie worden het er twee of meer, elk met een eigenaar en een datum.',
    verb: 'actie.splitsen',
  },
  actie.wachtOp === undefined
    ? {
        naam: 'Wachten op een andere actie',
        uitleg: 'Ik herinner niemand tot die andere actie klaar is.',
        verb: 'actie.wachten',
      }
    : {
        naam: 'Niet meer wachten',
        uitleg: 'Je kunt nu verder. De herinneringen beginnen opnieuw.',
        verb: 'actie.wachten.klaar',
      },
  ...(isCoordinator(turn.who.deelnemer)
    ? [
        {
          naam: 'Laten vervallen',
          uitleg: 'Het hoeft niet meer. De eigenaar hoort dat.',
          verb: 'actie.vervallen',
        },
      ]
    : []),
];

/** What else can be done with an open actie. */
export const meer = verbOn(
  'actie.meer',
  'eigen-actie',
  ActieData,
  vanEigenaar,
  async (turn, _data, { value }) =>
    isOpenActie(value)
      ? {
          kind: 'card',
          summary: 'Meer mogelijkheden',
          card: meerCard({ id: value.id, naam: actieNaam(value), mogelijk: mogelijk(turn, value) }),
          busy: true,
        }
      : toonActie(turn, value),
);
