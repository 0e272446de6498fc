import { z } from 'zod/v4';
import { isNetwerklijst } from '../../domain/lijst/netwerklijst.ts';
import { type Feature, verb } from '../feature.ts';
import { beoordelaarBericht, beoordelaarVerbs } from './beoordelaar.ts';
import { berichten } from './berichten.ts';
import { bevestigVerbs } from './bevestigen.ts';
import { briefBestanden, briefLezer, briefVerbs } from './brief.ts';
import { convenantVerbs } from './convenant.ts';
import { convenantMoment } from './convenant-einde.ts';
import { convenantTekenVerbs } from './convenant-tekenen.ts';
import { geheimhoudingVerbs } from './geheimhouding.ts';
import { geheimhoudingLijstVerbs } from './geheimhouding-lijst.ts';
import { hercontroleVerbs } from './hercontrole.ts';
import { hercontroleMomenten } from './hercontrole-moment.ts';
import { hercontroleTochVerbs } from './hercontrole-toch.ts';
import { huisstijlVerbs } from './huisstijl.ts';
import { voorbeeldBestanden, voorbeeldVerbs } from './huisstijl-voorbeeld.ts';
import { instellingVerbs } from './instellingen.ts';
import { ledenMomenten, members } from './leden.ts';
import { leesVerbs, ontvang } from './lezen.ts';
import { lijstVerbs } from './lijsten.ts';
import { logoLezer, logoOpruimen, logoVerbs } from './logo.ts';
import { meedoenVerbs } from './meedoen.ts';
import { partnerVerbs } from './partner.ts';
import { partnerMeeVerbs } from './partner-mee.ts';
import { partnerNieuwVerbs } from './partner-nieuw.ts';
import { persoonVerbs } from './persoon.ts';
import { protocolVerbs } from './protocol.ts';
import { herplan } from './protocol-herplan.ts';
import { begin, stuurStand, toonStand } from './stand.ts';
import { standVerbs } from './stand-meer.ts';
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
    ...meedoenVerbs,
    ...wijzigVerbs,
    ...partnerVerbs,
    ...partnerMeeVerbs,
    ...partnerNieuwVerbs,
    ...geheimhoudingVerbs,
    ...geheimhoudingLijstVerbs,
    ...toevoegVerbs,
    ...hercontroleVerbs,
    ...hercontroleTochVerbs,
    ...convenantVerbs,
    ...convenantTekenVerbs,
    ...standVerbs,
    ...instellingVerbs,
    ...protocolVerbs,
    ...beoordelaarVerbs,
    ...briefVerbs,
    ...huisstijlVerbs,
    ...voorbeeldVerbs,
    ...logoVerbs,
  ],
  readers: [{ right: 'inrichten', recognise: isNetwerklijst, run: ontvang }, briefLezer, logoLezer],
  files: [...briefBestanden, ...voorbeeldBestanden],
  messages: [...berichten, beoordelaarBericht],
  moments: [...ledenMomenten, ...hercontroleMomenten, convenantMoment, herplan, opruimen, logoOpruimen],
  members,
};
