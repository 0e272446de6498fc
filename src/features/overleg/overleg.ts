import type { Feature } from '../feature.ts';
import { berichten } from './berichten.ts';
import { lijst } from './kaarten.ts';
import { ladder } from './ladder.ts';
import { leidingBericht, leidingVerbs } from './leiding.ts';
import { getypt, planVerbs } from './plannen.ts';
import { reeksMoment, reeksVerbs } from './reeks.ts';
import { wijzigVerbs } from './wijzigen.ts';

/** Plan, move and cancel an overleg, and all that the protocol makes happen around it. */
export const overlegFeature: Feature = {
  name: 'overleg',
  commands: [
    {
      name: 'overleg',
      right: 'coordineren',
      zin: 'Plan een overleg, verplaats het of zeg het af.',
      voorbeelden: [
        '/overleg',
        '/overleg wo 25 nov 09:30 Stadhuis',
        '/overleg elke 2 weken op dinsdag 9.30 tot 1 juli',
      ],
      run: (turn, args) => (args === '' ? lijst(turn) : getypt(turn, args)),
    },
  ],
  verbs: [...planVerbs, ...wijzigVerbs, ...leidingVerbs, ...reeksVerbs],
  messages: [...berichten, leidingBericht],
  moments: [...ladder, reeksMoment],
};
