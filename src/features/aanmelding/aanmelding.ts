import type { Feature } from '../feature.ts';
import { aanmeldingBerichten } from './berichten.ts';
import { besluitVerbs } from './besluit.ts';
import { eigenVerbs } from './eigen.ts';
import { eldersBericht } from './elders.ts';
import { formulierVerbs } from './formulier.ts';
import { inbrengDelen } from './inbreng.ts';
import { indienenVerbs } from './indienen.ts';
import { aanmelden, kaartBericht } from './kaart.ts';
import { aanmeldingen, lijstBericht, lijstVerbs } from './lijst.ts';
import { overneemVerbs } from './overnemen.ts';
import { samenBerichten, samenMomenten } from './samen.ts';
import { triageVerbs } from './triage.ts';
import { twijfelVerbs } from './twijfel.ts';
import { wisVerzoekVerbs } from './wis-verzoek.ts';
import { wisOude } from './wissen.ts';

/** A partner brings a youth to the netwerk, and the coördinator decides what happens with it. */
export const aanmeldingFeature: Feature = {
  name: 'aanmelding',
  commands: [aanmelden, aanmeldingen],
  verbs: [
    ...formulierVerbs,
    ...twijfelVerbs,
    ...overneemVerbs,
    ...indienenVerbs,
    ...eigenVerbs,
    ...lijstVerbs,
    ...triageVerbs,
    ...besluitVerbs,
    ...wisVerzoekVerbs,
    ...inbrengDelen.verbs,
  ],
  messages: [
    kaartBericht,
    lijstBericht,
    ...aanmeldingBerichten,
    ...samenBerichten,
    eldersBericht,
    ...inbrengDelen.messages,
  ],
  nudges: inbrengDelen.nudges,
  moments: [...inbrengDelen.moments, ...samenMomenten],
  erase: wisOude,
};
