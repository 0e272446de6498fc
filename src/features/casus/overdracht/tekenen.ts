import { z } from 'zod/v4';
import { overdrachtRedenCard } from '../../../../cards/casus/overdracht-reden.ts';
import { meldingCard } from '../../../../cards/kit/melding.ts';
import { type Casus, Casussen } from '../../../domain/casus.ts';
import { beeindigd, type Overdracht, Overdrachten } from '../../../domain/overdracht.ts';
import { ontbrekend } from '../../../domain/overdracht-formulier.ts';
import { instantText } from '../../../domain/time.ts';
import type { Reply } from '../../../ports/chat.ts';
import { type Verb, verbOn } from '../../feature.ts';
import type { DeelnemerTurn, Stored } from '../../turn.ts';
import { bon, LANGSTE_TEKST, tekstFouten } from '../invullen.ts';
import { noteer } from '../noteren.ts';
import { toonFormulier } from './lezen.ts';
import { eisLeesbaar, ik, OverdrachtData, opent, schrijf, vindOverdracht } from './rij.ts';
import { toonStand } from './stand.ts';
import { anderVan, naamVan } from './woorden.ts';

/** The sending coördinator signs off: from here on the other netwerk has it on its desk. */
const teken = verbOn(
  'overdracht.tekenen',
  'coordineren',
  OverdrachtData,
  vindOverdracht,
  async (turn, _data, thing) => {
    const { rij, stored, casus } = thing;
    if (rij.kant !== 'uit' || rij.fase !== 'concept' || !casus) return toonStand(turn, thing);
    eisLeesbaar(thing);
    const content = await opent(turn, rij);
    if (ontbrekend(rij, content).length > 0) return toonFormulier(turn, thing, content);
    const op = instantText(turn.now, 'second');
    const na = schrijf(turn, stored, { ...rij, fase: 'aangeboden', aangeboden: { op, naam: ik(turn) } });
    const waarom = `Aan ${content.buiten ?? anderVan(rij)}. ${content.reden ?? ''}`.trim();
    await noteer(turn, casus.value, { soort: 'overdracht aangeboden', waarom });
    return toonStand(
      turn,
      { rij: na },
      rij.ander
        ? 'Getekend en verstuurd. De coördinator daar hoort het nu. Bel elkaar: een overdracht is altijd warm.'
        : 'Getekend. Haal het formulier op in Word, teken het en spreek elkaar: een overdracht is altijd warm.',
    );
  },
);

const vraagReden = (
  rij: Overdracht,
  ingevuld: { readonly reden?: string; readonly fout?: string } = {},
): Reply => ({
  kind: 'card',
  summary: 'Overdracht intrekken',
  card: overdrachtRedenCard({
    overdracht: rij.id,
    naam: naamVan(rij),
    titel: 'Overdracht intrekken?',
    intro:
      `De casus blijft hier, zoals hij is. ${rij.ander ? `${rij.ander.naam} hoort het, en wat daar stond wordt gewist.` : ''}`.trim(),
    label: 'Waarom? (blijft in dit netwerk)',
    verplicht: false,
    knop: 'Intrekken',
    verb: 'overdracht.intrekken.ja',
    ...ingevuld,
  }),
});

const intrekken = verbOn(
  'overdracht.intrekken',
  'coordineren',
  OverdrachtData,
  vindOverdracht,
  async (turn, _data, thing) => {
    const { rij } = thing;
    if (rij.kant !== 'uit') return toonStand(turn, thing);
    if (rij.fase === 'aangeboden') return vraagReden(rij);
    if (rij.fase !== 'concept') return toonStand(turn, thing);
    return {
      kind: 'card',
      summary: 'Formulier weggooien?',
      card: meldingCard({
        context: naamVan(rij),
        titel: 'Formulier weggooien?',
        zin: 'Wat je invulde, gaat weg. De casus blijft hier, zoals hij is. Er is nog niets verstuurd.',
        stappen: [
          { title: 'Nee, terug', verb: 'overdracht.stand', data: { overdracht: rij.id } },
          { title: 'Ja, weggooien', verb: 'overdracht.intrekken.ja', data: { overdracht: rij.id } },
        ],
      }),
    };
  },
);

/** The casus without an overdracht: another one can begin. */
const laatLos = (turn: DeelnemerTurn, casus: Stored<Casus>): void => {
  const { overdracht: _deze, ...rest } = casus.value;
  turn.replace(Casussen, casus, rest);
};

const bonNa = (titel: string, { value }: Stored<Casus>): Reply =>
  bon(value, titel, 'De casus blijft hier, zoals hij was.');

const trekIn = verbOn(
  'overdracht.intrekken.ja',
  'coordineren',
  OverdrachtData.extend({ reden: z.string().max(5000).default('') }),
  vindOverdracht,
  async (turn, data, thing) => {
    const { rij, stored, casus } = thing;
    if (rij.kant !== 'uit' || !casus) return toonStand(turn, thing);
    if (rij.fase === 'concept') {
      turn.remove(Overdrachten, stored);
      turn.audit('gewijzigd', `casus ${casus.value.id}`, 'overdracht weggegooid');
      laatLos(turn, casus);
      return bonNa('Het formulier is weg', casus);
    }
    if (rij.fase !== 'aangeboden') return toonStand(turn, thing);
    eisLeesbaar(thing);
    const reden = data.reden.trim();
    const fouten = tekstFouten(turn, reden, LANGSTE_TEKST);
    if (fouten.length > 0) return vraagReden(rij, { reden: data.reden, fout: fouten.join(' ') });
    schrijf(turn, stored, { ...beeindigd(rij, 'ingetrokken', turn.now), omdat: 'zelf' });
    laatLos(turn, casus);
    await noteer(turn, casus.value, { soort: 'overdracht ingetrokken', waarom: reden });
    return bonNa('De overdracht is ingetrokken', casus);
  },
);

export const tekenVerbs: readonly Verb[] = [teken, intrekken, trekIn];
