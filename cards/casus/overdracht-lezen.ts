import type { Card } from '../../src/ports/card.ts';
import { labelled, section, warning } from '../kit/blocks.ts';
import { execute } from '../kit/buttons.ts';
import { card } from '../kit/card.ts';

/** The form as it is read. Content: shown only in the answer to a click. */
export type OverdrachtLezenView = {
  readonly overdracht: string;
  readonly naam: string;
  readonly ander: string;
  readonly kant: 'uit' | 'in';
  /** Not sent yet: it can be changed, and signed off. */
  readonly concept: boolean;
  /** The casus it came with, when it is read from there. */
  readonly herkomst?: string | undefined;
  readonly blokken: readonly {
    readonly titel: string;
    readonly regels: readonly (readonly [vraag: string, antwoord: string])[];
  }[];
  /** The first thing that is missing, and where it is asked. */
  readonly mist?: { readonly stap: number; readonly zin: string } | undefined;
  readonly weigering?: string | undefined;
  readonly gesprokenMet?: string | undefined;
};

const knoppen = (view: OverdrachtLezenView) => {
  if (view.herkomst !== undefined)
    return [
      execute({
        title: 'Casus openen',
        verb: 'casus.openen',
        data: { casus: view.herkomst },
        inputs: 'none',
      }),
    ];
  const data = { overdracht: view.overdracht };
  const word = execute({ title: 'In Word', verb: 'overdracht.bestand', data, inputs: 'none' });
  const terug = execute({ title: 'Terug', verb: 'overdracht.stand', data, inputs: 'none' });
  if (!view.concept) return [terug, word];
  const { mist } = view;
  return [
    mist
      ? execute({
          title: `Naar stap ${mist.stap}`,
          verb: 'overdracht.verder',
          data: { ...data, stap: mist.stap },
          inputs: 'none',
          primary: true,
        })
      : execute({
          title: 'Tekenen en aanbieden',
          verb: 'overdracht.tekenen',
          data,
          inputs: 'none',
          primary: true,
        }),
    execute({ title: 'Wijzigen', verb: 'overdracht.verder', data: { ...data, stap: 1 }, inputs: 'none' }),
    word,
    terug,
  ];
};

/** The four blocks, to read; a draft is signed off here. */
export const overdrachtLezenCard = (view: OverdrachtLezenView): Card =>
  card({
    context: view.naam,
    title: view.concept ? 'Klopt alles?' : 'Formulier van de overdracht',
    intro: `${view.kant === 'uit' ? 'Naar' : 'Van'}: ${view.ander}.${view.concept ? ' Met Tekenen zet je als coördinator je handtekening en bied je de casus aan.' : ''}`,
    body: [
      view.mist && warning(view.mist.zin),
      ...section('Waarom niet overgenomen', view.weigering ? [labelled('Antwoord', view.weigering)] : []),
      ...view.blokken.flatMap(({ titel, regels }) =>
        section(
          titel,
          regels.map(([vraag, antwoord]) => labelled(vraag, antwoord)),
        ),
      ),
      ...section('Gesproken', view.gesprokenMet ? [labelled('Met wie', view.gesprokenMet)] : []),
    ],
    buttons: knoppen(view),
  });
