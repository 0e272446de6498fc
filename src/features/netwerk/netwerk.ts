import { z } from 'zod/v4';
import { isNetwerklijst } from '../../domain/lijst/netwerklijst.ts';
import { type Feature, verb } from '../feature.ts';
import { berichten } from './berichten.ts';
import { bevestigVerbs } from './bevestigen.ts';
import { bindingVerbs } from './binding.ts';
import { instellingVerbs } from './instellingen.ts';
import { ledenMomenten, members } from './leden.ts';
import { leesVerbs, ontvang } from './lezen.ts';
import { lijstVerbs } from './lijsten.ts';
import { persoonVerbs } from './persoon.ts';
import { begin, stuurStand, toonStand } from './stand.ts';
import { toevoegVerbs } from './toevoegen.ts';
import { opruimen } from './voorstel.ts';
import { wijzigVerbs } from './wijzigen.ts';

/** Set up a netwerk from the list a coördinator already has, and keep its partners and people true. */
export const netwerkFeature: Feature = {
  name: 'netwerk',
  commands: [
    {
      name: 'netwerk',
      right: 'inrichten',
      zin: 'Richt het netwerk in: partners, deelnemers en instellingen.',
      voorbeelden: ['/netwerk'],
      run: (turn) => {
        begin(turn);
        return stuurStand(turn);
      },
    },
  ],
  verbs: [
    verb('netwerk.openen', 'inrichten', z.object({}), (turn) => toonStand(turn)),
    ...leesVerbs,
    ...bevestigVerbs,
    ...lijstVerbs,
    ...persoonVerbs,
    ...wijzigVerbs,
    ...bindingVerbs,
    ...toevoegVerbs,
    ...instellingVerbs,
  ],
  readers: [{ right: 'inrichten', recognise: isNetwerklijst, run: ontvang }],
  messages: berichten,
  moments: [...ledenMomenten, opruimen],
  members,
};
