import { z } from 'zod/v4';
import { Acties, nieuweActie } from '../../src/domain/actie.ts';
import { Voorbereidingen } from '../../src/domain/agenda.ts';
import { Besluiten } from '../../src/domain/besluit.ts';
import { Aanmeldingen, Casussen, nieuweCasus } from '../../src/domain/casus.ts';
import { Escalaties, escalatieId } from '../../src/domain/escalatie.ts';
import { Gebeurtenissen, nieuweGebeurtenis } from '../../src/domain/gebeurtenis.ts';
import { Overdrachten } from '../../src/domain/overdracht.ts';
import { Overleggen } from '../../src/domain/overleg.ts';
import { nieuweReflectie, Reflecties } from '../../src/domain/reflectie.ts';
import { type Feature, verb } from '../../src/features/feature.ts';
import { features } from '../../src/features/index.ts';
import type { DeelnemerTurn } from '../../src/features/turn.ts';

/** Everything a button may carry, about things that are there: so that the right is decided on the real thing. */
export const DATA = {
  aanmelding: 'aanmelding-1',
  actie: 'actie-1',
  casus: 'ZN-2026-001',
  overleg: 'overleg-1',
  punt: 'punt-1',
  plaatje: 'plaatje-1',
  besluit: 'besluit-1',
  stap: 2,
  naar: 'verder',
  staat: 'volgen',
  uitkomst: 'afwijzen',
  opdracht: 'help',
  waar: 'netwerk',
  partner: 'wonen',
  versie: 1,
  vraag: 'zelf',
  ding: 'actie actie-1',
  veld: 'wat',
  overdracht: 'overdracht-1',
  welke: 'terug-1',
  html: '<p>Bel de school</p>',
  terugvraag: 'besluit-1!ingrid',
  reflectie: 'ZN-2026-001!2026-11-01T09:00:00Z',
  keer: 1,
};

const zaai = async (turn: DeelnemerTurn): Promise<void> => {
  const sleutel = await turn.newKey();
  const nu = turn.now.toString({ smallestUnit: 'second' });
  const { casus, overleg } = DATA;
  turn.insert(Overleggen, {
    id: overleg,
    soort: 'casuïstiekoverleg',
    status: 'agenda verstuurd',
    start: '2026-11-25T08:30:00Z',
    minuten: 90,
    voorzitter: 'kevin',
    notulist: 'ingrid',
    agenda: [{ id: DATA.punt, soort: 'nieuw', casus, minuten: 15, partners: ['jongerenwerk', 'politie'] }],
    agendaVerstuurd: nu,
  });
  const voorbereiding = { id: `${overleg}!${DATA.punt}!kevin`, sleutel };
  turn.insert(Voorbereidingen, {
    ...voorbereiding,
    overleg,
    agendapunt: DATA.punt,
    casus,
    deelnemer: 'kevin',
    partner: 'jongerenwerk',
    antwoord: 'niet betrokken',
    metInput: false,
    content: await turn.seal(Voorbereidingen, voorbereiding, {}),
    sinds: nu,
  });
  turn.insert(Casussen, {
    ...nieuweCasus(
      {
        id: casus,
        partners: ['jongerenwerk', 'politie'],
        aanmelders: ['kevin'],
        overgenomen: false,
        regisseur: 'kevin',
        sleutel,
        content: await turn.seal(Casussen, { id: casus, sleutel }, { vraag: 'Wie doet wat?' }),
      },
      turn.now,
    ),
    nietBetrokken: [{ partner: 'jongerenwerk', overleg }],
  });
  turn.insert(Aanmeldingen, {
    id: DATA.aanmelding,
    status: 'ingediend',
    aanmelder: 'kevin',
    stap: 5,
    leefdomeinen: ['school'],
    betrokkenPartners: [],
    inputVan: [],
    buitenDoelgroep: false,
    sleutel,
    content: await turn.seal(Aanmeldingen, { id: DATA.aanmelding, sleutel }, { vraag: 'Wie doet wat?' }),
    begonnen: nu,
    ingediend: nu,
  });
  turn.insert(
    Acties,
    nieuweActie(
      {
        id: DATA.actie,
        eigenaar: 'kevin',
        soort: 'notificatiebrief',
        tot: '2026-12-01',
        casus,
        overleg,
        sleutel,
        content: await turn.seal(Acties, { id: DATA.actie, sleutel }, { wat: 'Bel de mentor' }),
      },
      undefined,
      turn.now,
    ),
  );
  const overdracht = { id: DATA.overdracht, sleutel };
  turn.insert(Overdrachten, {
    ...overdracht,
    kant: 'in',
    fase: 'aangeboden',
    ander: { netwerk: 'n-elders', naam: 'Zorgnetwerk elders' },
    nummerDaar: 'ZE-2026-001',
    begonnen: nu,
    stap: 4,
    gesproken: {},
    content: await turn.seal(Overdrachten, overdracht, { vraag: 'Wie doet wat?' }),
  });
  turn.insert(Escalaties, {
    id: escalatieId(DATA.actie, DATA.keer),
    actie: DATA.actie,
    keer: DATA.keer,
    partner: 'jongerenwerk',
    status: 'verstuurd',
    tekst: 'Een actie moest klaar zijn.',
    door: 'femke',
    aan: ['kevin'],
    eigenaars: [],
    op: nu,
  });
  turn.insert(Reflecties, nieuweReflectie(casus, '2026-11-01T09:00:00Z', ['kevin']));
  const gebeurtenis = nieuweGebeurtenis(
    { id: casus, sleutel },
    { soort: 'terugkoppeling', wie: 'kevin' },
    { now: turn.now, uniek: DATA.welke },
  );
  const gebeurd = await turn.seal(Gebeurtenissen, gebeurtenis, { gebeurd: 'Wie doet wat?' });
  turn.insert(Gebeurtenissen, { ...gebeurtenis, content: gebeurd });
  turn.insert(Besluiten, {
    id: DATA.besluit,
    overleg,
    casus,
    soort: 'integrale aanpak',
    sleutel,
    content: await turn.seal(Besluiten, { id: DATA.besluit, sleutel }, { tekst: 'Samen verder met hem' }),
    op: nu,
  });
};

const zaaiFeature: Feature = {
  name: 'zaai',
  verbs: [
    verb('test.rechten', 'deelnemen', z.object({}), async (turn) => {
      await zaai(turn);
      return { kind: 'none' };
    }),
  ],
};

/** All features, and the button `test.rechten` that puts one of everything in place. */
export const metWereld: readonly Feature[] = [...features, zaaiFeature];
