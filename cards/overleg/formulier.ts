import type { Card } from '../../src/ports/card.ts';
import { errorBox } from '../kit/blocks.ts';
import { execute } from '../kit/buttons.ts';
import { card } from '../kit/card.ts';
import { askChoice, askDate, askNumber, askText, askTime } from '../kit/inputs.ts';

/** What was filled in so far; empty fields are left out. */
export type FormulierView = {
  readonly netwerk: string;
  readonly fout?: string | undefined;
  /** The overleg that is moved; undefined: a new one. */
  readonly verplaatst?: { readonly id: string; readonly nu: string } | undefined;
  readonly soorten: readonly string[];
  /** Local date, the first that can be chosen. */
  readonly vanaf: string;
  readonly datum?: string | undefined;
  readonly tijd?: string | undefined;
  readonly minuten?: number | undefined;
  readonly soort?: string | undefined;
  readonly plaats?: string | undefined;
  readonly link?: string | undefined;
};

const hoofdletter = (woord: string): string => woord.replace(/^./, (letter) => letter.toUpperCase());

/** The form to plan or move one. Nothing counts before it was shown back. */
export const formulierCard = (view: FormulierView): Card =>
  card({
    context: view.netwerk,
    title: view.verplaatst ? 'Overleg verplaatsen' : 'Overleg plannen',
    intro: view.verplaatst
      ? `Nu is het ${view.verplaatst.nu}. Wanneer wordt het?`
      : 'Wanneer is het overleg, en waar?',
    body: [
      view.fout && errorBox(view.fout),
      askDate({ id: 'datum', label: 'Datum', required: true, min: view.vanaf, value: view.datum }),
      askTime({ id: 'tijd', label: 'Begint om', required: true, value: view.tijd }),
      askNumber({
        id: 'minuten',
        label: 'Duurt (minuten)',
        required: true,
        min: 15,
        max: 480,
        value: view.minuten,
      }),
      !view.verplaatst &&
        askChoice({
          id: 'soort',
          label: 'Soort overleg',
          required: true,
          value: view.soort,
          choices: view.soorten.map((soort) => ({ title: hoofdletter(soort), value: soort })),
        }),
      askText({
        id: 'plaats',
        label: 'Plaats',
        value: view.plaats,
        maxLength: 120,
        placeholder: 'Bijvoorbeeld: Stadhuis, kamer 2.14',
      }),
      askText({
        id: 'link',
        label: 'Link om online mee te doen',
        value: view.link,
        maxLength: 1000,
        placeholder: 'https://…',
      }),
    ],
    buttons: [
      execute({
        title: 'Verder',
        verb: 'overleg.voorstel',
        data: { overleg: view.verplaatst?.id },
        inputs: 'all',
        primary: true,
      }),
      view.verplaatst
        ? execute({
            title: 'Terug',
            verb: 'overleg.openen',
            data: { overleg: view.verplaatst.id },
            inputs: 'none',
          })
        : execute({ title: 'Terug', verb: 'overleg.lijst', inputs: 'none' }),
    ],
  });
