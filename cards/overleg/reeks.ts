import type { Card } from '../../src/ports/card.ts';
import { facts, strong } from '../kit/blocks.ts';
import { execute, open } from '../kit/buttons.ts';
import { card } from '../kit/card.ts';

/** One reeks, for the coördinator. */
export type ReeksView = {
  readonly netwerk: string;
  readonly id: string;
  readonly titel: string;
  readonly melding?: string | undefined;
  readonly wanneer: string;
  readonly waar?: string | undefined;
  readonly tot: string;
  readonly komen: string;
  readonly vrij: string;
  readonly kalender?: string | undefined;
  /** Something is still to come. */
  readonly loopt: boolean;
};

export const reeksCard = (view: ReeksView): Card => {
  const data = { reeks: view.id };
  return card({
    context: view.netwerk,
    title: view.titel,
    body: [
      view.melding && strong(view.melding),
      facts([
        ['Wanneer', view.wanneer],
        ['Waar', view.waar],
        ['Tot en met', view.tot],
        ['Komen nog', view.komen],
        ['Vrije dagen', view.vrij],
      ]),
    ],
    buttons: [
      execute({ title: 'Alle overleggen', verb: 'overleg.lijst', inputs: 'none', primary: true }),
      execute({ title: 'Reeks wijzigen', verb: 'overleg.reeksWijzig', data, inputs: 'none' }),
      view.loopt && execute({ title: 'Reeks stoppen', verb: 'overleg.reeksStop', data, inputs: 'none' }),
      view.kalender !== undefined && open({ title: 'Zet in mijn agenda', url: view.kalender }),
    ],
  });
};
