import type { Card } from '../../src/ports/card.ts';
import { errorBox } from '../kit/blocks.ts';
import { execute } from '../kit/buttons.ts';
import { card } from '../kit/card.ts';
import { askChoice, askDate, askText, type Choice } from '../kit/inputs.ts';

/** What was typed or stands now, as text. */
export type DoelIngevuld = {
  readonly tekst: string;
  readonly gebied: string;
  readonly aanpak: string;
  readonly wie: string;
  readonly tot: string;
  readonly stand: string;
};

export type DoelView = {
  readonly nummer: string;
  /** The goal that is changed; undefined for a new one. */
  readonly doel?: { readonly id: string; readonly keer: number } | undefined;
  readonly nu: DoelIngevuld;
  readonly gebieden: readonly Choice[];
  readonly partners: readonly Choice[];
  readonly standen: readonly Choice[];
  readonly fout?: string | undefined;
};

/** One goal: what must become better, who does what for it, until when. */
export const doelCard = ({ nummer, doel, nu, gebieden, partners, standen, fout }: DoelView): Card =>
  card({
    context: `Casus ${nummer}`,
    title: doel ? 'Doel wijzigen' : 'Wat willen jullie bereiken?',
    body: [
      fout && errorBox(fout),
      askText({
        id: 'tekst',
        label: 'Doel',
        required: true,
        value: nu.tekst,
        placeholder: 'Bijvoorbeeld: gaat elke dag naar school. Geen namen.',
        error: 'Schrijf in één zin wat er beter moet gaan.',
      }),
      askChoice({
        id: 'gebied',
        label: 'Waar gaat het over?',
        required: true,
        look: 'compact',
        value: nu.gebied,
        choices: gebieden,
      }),
      askText({
        id: 'aanpak',
        label: 'Wat gaan jullie doen?',
        required: true,
        multiline: true,
        maxLength: 300,
        value: nu.aanpak,
        placeholder: 'Geen namen of andere persoonsgegevens.',
        error: 'Schrijf in één of twee zinnen wat er gebeurt.',
      }),
      askChoice({
        id: 'wie',
        label: 'Wie doet dit?',
        required: true,
        look: 'compact',
        value: nu.wie,
        choices: partners,
      }),
      askDate({ id: 'tot', label: 'Wanneer moet het gehaald zijn? (mag leeg blijven)', value: nu.tot }),
      doel &&
        askChoice({
          id: 'stand',
          label: 'Hoe staat het ervoor?',
          required: true,
          look: 'expanded',
          value: nu.stand,
          choices: standen,
        }),
    ],
    buttons: [
      execute({
        title: 'Bewaren',
        verb: 'casus.doel.zet',
        data: { casus: nummer, ...(doel ? { doel: doel.id, keer: doel.keer } : {}) },
        inputs: 'all',
        primary: true,
      }),
      execute({ title: 'Terug', verb: 'casus.plan', data: { casus: nummer }, inputs: 'none' }),
    ],
  });
