import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { listThings, toJson } from '../../src/app/rows.ts';
import { Acties } from '../../src/domain/actie.ts';
import { Besluiten } from '../../src/domain/besluit.ts';
import { LijstConcepten } from '../../src/domain/besluitenlijst-concept.ts';
import { Aanmeldingen, Casussen } from '../../src/domain/casus.ts';
import { Gebeurtenissen } from '../../src/domain/gebeurtenis.ts';
import { Levend } from '../../src/domain/live.ts';
import type { Netwerk } from '../../src/domain/netwerk.ts';
import { Overleggen } from '../../src/domain/overleg.ts';
import type { Kind } from '../../src/domain/row.ts';
import { features } from '../../src/features/index.ts';
import { type Dialogue, startDialogue } from '../support/dialogue.ts';
import { zaad } from './zaad.ts';

const GEHEIM = 'Hij zwerft sinds maandag bij het station';
const BESLUIT = 'Samen optrekken omdat thuis het zicht ontbreekt';
const ACTIE = 'Mentor bellen over de ochtenden';
const INPUT = 'Ik zie hem elke dinsdag bij de inloop';

/** Sanne runs the netwerk too. */
const metTweede = (netwerk: Netwerk): Netwerk => ({
  ...netwerk,
  deelnemers: netwerk.deelnemers.map((een) =>
    een.id === 'sanne' ? { ...een, rollen: ['coordinator'] } : een,
  ),
});

let d: Dialogue;
const alle = async <T, C>(kind: Kind<T, C>): Promise<T[]> =>
  (await listThings(d.store, d.netwerkId, kind)).map(({ value }) => value);
const overlegId = async () =>
  (await alle(Overleggen)).find(({ start }) => start.startsWith('2026-11-25'))?.id ?? '';
const ruw = async (verb: string, more: Record<string, unknown> = {}, wie = 'femke') =>
  d.clicksRaw(wie, verb, { overleg: await overlegId(), ...more });
const gezien = (woorden: string, wie = 'femke') => expect(d.sees(wie)).toContain(woorden);
const met = (wie: string, woorden: string) => d.messages(wie).filter((tekst) => tekst.includes(woorden));

beforeEach(async () => {
  d = await startDialogue({ at: '2026-11-19T10:00', features: [...features, zaad], netwerk: metTweede });
  await d.says('femke', '/overleg wo 9 dec 09:30 Stadhuis');
  await d.clicks('femke', 'Plannen');
  await d.says('femke', '/overleg wo 25 nov 09:30 Stadhuis');
  await d.clicks('femke', 'Plannen');
  const casus = (zaadje: object) => d.says('sanne', `/zaaicasus ${JSON.stringify(zaadje)}`);
  await casus({
    casus: 'ZN-2026-001',
    partners: ['jongerenwerk', 'politie'],
    aanmelder: 'kevin',
    vraag: GEHEIM,
  });
  await casus({ casus: 'ZN-2026-002', partners: ['smw'], status: 'volgen', terugOp: '2026-11-20' });
  await d.says('femke', '/agenda');
  await d.clicks('femke', 'Versturen');
  await d.clicks('femke', 'Ja, versturen');
});
afterEach(async () => {
  expect(d.errors).toEqual([]);
  for (const bericht of d.chat.wire.map((one) => JSON.stringify(one)))
    for (const woorden of [GEHEIM, BESLUIT, ACTIE, INPUT]) expect(bericht).not.toContain(woorden);
  await d.close();
});

const start = async (om = '2026-11-25T09:30') => {
  await d.at(om);
  await d.says('femke', '/agenda');
  await d.clicks('femke', 'Overleg starten');
};

describe('starting', () => {
  it('is for the coördinator, on the day itself, and once', async () => {
    await ruw('live.openen');
    expect((await alle(Levend)).length).toBe(0);
    await d.at('2026-11-25T09:20');
    expect(await ruw('live.openen', {}, 'kevin')).toMatchObject({ kind: 'error' });
    await Promise.all([ruw('live.openen'), ruw('live.openen', {}, 'sanne')]);
    expect((await alle(Levend)).length).toBe(1);
    expect((await alle(LijstConcepten)).length).toBe(1);
    gezien('Punt 1: Opening');
    gezien('Nog 5 van 5 minuten'.toLowerCase());
  });

  it('says what comes next and how the time goes, as it is when it is drawn', async () => {
    await start();
    gezien('nog 5 van 5 minuten');
    gezien('Hierna\nZN-2026-001 (nieuw)');
    await d.at('2026-11-25T09:33');
    await d.clicks('femke', 'Bewaren en verversen');
    gezien('nog 2 van 5 minuten');
    await d.at('2026-11-25T09:38');
    await d.clicks('femke', 'Bewaren en verversen');
    gezien('3 minuten over de tijd van 5 minuten');
  });

  it('goes on where it was when the card was closed, also after the end', async () => {
    await start();
    await d.clicks('femke', 'Volgende');
    await d.says('femke', '/help');
    await d.at('2026-11-25T11:20');
    await d.says('femke', '/agenda');
    await d.clicks('femke', 'Verder met het overleg');
    gezien('Punt 2: ZN-2026-001 (nieuw)');
    gezien('Het overleg loopt');
  });
});

describe('an item', () => {
  beforeEach(async () => {
    await start();
    await d.clicks('femke', 'Volgende');
  });

  it('takes a besluit and acties in a few clicks, straight into the draft of the besluitenlijst', async () => {
    await d.clicks('femke', 'Bewaren en verversen', {
      soort: 'volgen',
      besluit: BESLUIT,
      wat: ACTIE,
      wie: 'kevin',
      wanneer: 'volgend overleg',
    });
    gezien(`${ACTIE}. Kevin Oosterhuis (Jongerenwerk), uiterlijk di 8 dec`);
    await d.clicks('femke', 'Volgende', { wat: 'Nog iets', wie: 'rachid', wanneer: 'week 50' });
    await d.clicks('femke', 'Verder');
    gezien('Punt 3: ZN-2026-002 (volgen)');
    await d.clicks('femke', 'Overzicht');
    gezien('1 besluit en');
    await d.clicks('femke', 'Besluitenlijst nakijken');
    gezien(BESLUIT);
    gezien(ACTIE);
    gezien('Nog iets');
  });

  it('names those invited and involved first as owner', async () => {
    const volgorde = d.sees('femke');
    for (const verder of ['Ingrid', 'Dewi', 'Annelies']) {
      expect(volgorde.indexOf('Kevin')).toBeLessThan(volgorde.indexOf(verder));
      expect(volgorde.indexOf('Rachid')).toBeLessThan(volgorde.indexOf(verder));
    }
  });

  it.each([
    [{ wanneer: 'vr 4 dec' }, 'Vul in wat er moet gebeuren.'],
    [{ wat: ACTIE, wanneer: 'als het uitkomt' }, 'Deze datum kan ik niet lezen.'],
    [{ wat: ACTIE, wanneer: 'zsm' }, 'Op welke dag moet het klaar zijn?'],
    [{ wat: ACTIE, wie: 'bestaat-niet' }, 'Kies iemand uit de lijst'],
    [{ wat: 'Bel 06-12345678' }, 'telefoonnummer'],
    [{ besluit: 'Mail naar m.visser@bjz.example' }, 'e-mailadres'],
  ])('keeps nothing of %j and says why, without losing what was typed', async (getypt, zin) => {
    await d.clicks('femke', 'Volgende', { soort: 'volgen', ...getypt });
    gezien(zin);
    gezien('Punt 2');
    for (const woord of Object.values(getypt)) if (woord !== 'bestaat-niet') gezien(woord);
    expect((await alle(LijstConcepten))[0]?.punten).toEqual([]);
  });

  it('shows what was asked and prepared on a click, and comes back', async () => {
    await d.clicks('femke', 'Lezen');
    gezien(GEHEIM);
    gezien('Niemand heeft vooraf iets opgeschreven.');
    await d.clicks('femke', 'Terug naar het overleg');
    gezien('Punt 2');
  });

  it('can be gone back to, skipped for later, and chosen from the list', async () => {
    await d.clicks('femke', 'Terug', { besluit: BESLUIT });
    gezien('Punt 1: Opening');
    await d.clicks('femke', 'Volgende');
    gezien(BESLUIT);
    await d.clicks('femke', 'Overslaan');
    await d.clicks('femke', 'Straks nog');
    gezien('Punt 3');
    await d.clicks('femke', 'Volgende');
    gezien('Punt 4: Rondvraag');
    await d.clicks('femke', 'Volgende');
    gezien('Punt 2: ZN-2026-001 (nieuw)');
    gezien('dit is het laatste punt');
    await d.clicks('femke', 'Overzicht');
    await d.clicks('femke', 'Ga naar');
    gezien('Punt 1: Opening');
  });

  it('works for two at once: one types while the other goes on, and nobody overwrites the other', async () => {
    await ruw('live.openen', {}, 'sanne');
    await d.clicks('femke', 'Bewaren en verversen', { besluit: BESLUIT, soort: 'volgen' });
    // Sanne's card is of before that: what she left empty takes nothing away.
    await d.clicks('sanne', 'Bewaren en verversen', { wat: ACTIE, wie: 'kevin', wanneer: 'vr 4 dec' });
    gezien(BESLUIT, 'sanne');
    gezien(ACTIE, 'sanne');
    await d.clicks('femke', 'Bewaren en verversen', { besluit: `${BESLUIT} en meer` });
    expect(d.sees('femke')).not.toContain('Iemand anders');
    await d.clicks('sanne', 'Bewaren en verversen', { besluit: `${BESLUIT} en anders` });
    gezien('Iemand anders schreef hier intussen iets. Er staat nu: volgen', 'sanne');
    gezien(`${BESLUIT} en anders`, 'sanne');
    await d.clicks('femke', 'Volgende');
    await d.clicks('femke', 'Verder');
    gezien('Punt 3');
    await d.clicks('sanne', 'Volgende');
    gezien('Punt 3', 'sanne');
    await d.clicks('sanne', 'Terug');
    gezien(`${BESLUIT} en anders`, 'sanne');
    expect((await alle(LijstConcepten))[0]?.punten[0]?.acties).toBe(1);
  });

  it('adds the same actie once, however often it is clicked', async () => {
    const data = {
      punt: 'ZN-2026-001',
      was: '',
      doe: 'bewaar',
      wat: ACTIE,
      wie: 'kevin',
      wanneer: 'vr 4 dec',
    };
    await Promise.all([ruw('live.bewaar', data), ruw('live.bewaar', data, 'sanne')]);
    await ruw('live.bewaar', data);
    expect((await alle(LijstConcepten))[0]?.punten[0]).toMatchObject({ acties: 1, casus: 'ZN-2026-001' });
  });
});

describe('passing on', () => {
  it('says so of an item whose aanmelder is not there and left nothing, in the overleg and on the list', async () => {
    await d.clicks('kevin', 'Nee');
    await d.clicksRaw('kevin', 'agenda.vervangt', { overleg: await overlegId(), wie: 'niemand' });
    await start();
    await d.clicks('femke', 'Volgende');
    gezien('De aanmelder is er niet en liet geen input achter.');
    await d.clicks('femke', 'Overslaan');
    gezien('De aanmelder is er niet en liet geen input achter. Schuif je door');
    await d.clicks('femke', 'Doorschuiven');
    gezien('Punt 3: ZN-2026-002');
    await d.clicks('femke', 'Volgende', { soort: 'volgen', besluit: BESLUIT });
    await d.clicks('femke', 'Verder');
    await d.clicks('femke', 'Afronden');
    gezien('Doorgeschoven: ZN-2026-001.');
    await d.clicks('femke', 'Besluitenlijst nakijken');
    gezien('Doorgeschoven naar het volgende overleg. De aanmelder is er niet bij en liet geen input achter.');
    expect(d.sees('femke')).not.toContain('Notificatiebrief');
    await d.clicks('femke', 'Vaststellen');
    gezien('Doorgeschoven: ZN-2026-001. De aanmelder krijgt daarvan bericht');
  });

  it('tells the aanmelder neutrally once the list is published, and the casus is on the next proposal', async () => {
    await start();
    await d.clicks('femke', 'Volgende');
    await d.clicks('femke', 'Overslaan');
    await d.clicks('femke', 'Doorschuiven');
    await d.clicks('femke', 'Volgende', {
      soort: 'volgen',
      besluit: BESLUIT,
      wat: ACTIE,
      wie: 'ingrid',
      wanneer: 'vr 4 dec',
    });
    await d.clicks('femke', 'Verder');
    await d.clicks('femke', 'Afronden');
    await publiceer();
    expect((await alle(Besluiten)).map(({ casus }) => casus)).toEqual(['ZN-2026-002']);
    expect((await alle(Acties)).filter(({ soort }) => soort === 'actie')).toHaveLength(1);
    expect((await alle(Aanmeldingen))[0]?.status).toBe('geagendeerd');
    expect((await alle(Casussen)).find(({ id }) => id === 'ZN-2026-001')?.status).toBe('nieuw');
    expect((await alle(Gebeurtenissen)).map(({ soort, reden }) => [soort, reden])).toEqual([
      ['doorgeschoven', 'tijd'],
    ]);
    expect(met('kevin', 'Je aanmelding is doorgeschoven')).toHaveLength(1);
    expect(met('kevin', 'doorgeschoven')[0]).toContain('Het volgende overleg is op wo 9 dec.');
    expect(d.channel().at(-1)).toContain('Doorgeschoven naar het volgende overleg: ZN-2026-001.');
    await d.says('femke', '/agenda');
    gezien('ZN-2026-001 (nieuw)');
    await ruw('live.openen');
    gezien('al vastgesteld');
  });

  it('passes on by itself a new casus the list does not speak of, whose aanmelder was not there', async () => {
    await d.at('2026-11-25T09:40');
    await ruw('agenda.opkomstBewaar', { pagina: 1, mensen: ['kevin'], er: '' });
    await start('2026-11-25T09:45');
    await d.clicks('femke', 'Overzicht');
    for (const _ of [1, 2, 3, 4]) {
      await ruw('live.openen');
      await d.clicks('femke', d.sees('femke').includes('laatste punt') ? 'Afronden' : 'Volgende', {
        ...(d.sees('femke').includes('ZN-2026-002 (volgen)\nTijd')
          ? { soort: 'volgen', besluit: BESLUIT }
          : {}),
      });
      if (d.sees('femke').includes('Wanneer komt de casus terug?')) await d.clicks('femke', 'Verder');
    }
    await publiceer();
    expect((await alle(Overleggen)).find(({ start: om }) => om.startsWith('2026-11-25'))).toMatchObject({
      doorgeschoven: ['ZN-2026-001'],
      redenen: { 'ZN-2026-001': 'aanmelder' },
    });
    expect(met('kevin', 'Je aanmelding is doorgeschoven')).toHaveLength(1);
  });

  const publiceer = async () => {
    await d.clicks('femke', 'Besluitenlijst nakijken');
    for (let keer = 0; keer < 12 && !d.sees('femke').includes('wordt nu verwerkt'); keer++) {
      const scherm = d.sees('femke');
      const knop = ['Vaststellen', 'Ja, vaststellen', 'Nakijken en vaststellen', 'Verder', 'Bewaren'].find(
        (titel) => scherm.split('\n').includes(titel),
      );
      if (knop === undefined) throw new Error(`nowhere to go from:\n${scherm}`);
      await d.clicks('femke', knop);
    }
    await d.at('2026-11-25T14:30');
  };
});

describe('the acties of last time', () => {
  const actie = (zaadje: object) => d.says('sanne', `/zaaiactie ${JSON.stringify(zaadje)}`);

  it('are on the proposal when something was given up, though nothing of then is open', async () => {
    await d.at('2026-11-26T10:00');
    await actie({ eigenaar: 'dewi', wat: 'Gesprek met de huisarts', tot: '2026-12-01' });
    await d.clicksRaw('dewi', 'actie.gereed', {
      actie: (await alle(Acties))[0]?.id,
      uitkomst: 'niet uitgevoerd',
      resultaat: 'De huisarts was met verlof.',
    });
    const later = (await alle(Overleggen)).find(({ start: om }) => om.startsWith('2026-12-09'));
    await d.clicksRaw('femke', 'agenda.bekijken', { overleg: later?.id });
    gezien('Acties van de vorige keer');
  });

  it('are read out: only what was not done, and why', async () => {
    await actie({ eigenaar: 'ingrid', wat: 'Verzuim opvragen', tot: '2026-11-20', casus: 'ZN-2026-002' });
    await actie({ eigenaar: 'dewi', wat: 'Gesprek met de huisarts', tot: '2026-11-21' });
    await actie({ eigenaar: 'kevin', wat: 'Langsgaan bij de inloop', tot: '2026-11-21' });
    await actie({ eigenaar: 'rachid', wat: 'Wijkagent inlichten', tot: '2026-12-20' });
    const id = async (wie: string) => (await alle(Acties)).find(({ eigenaar }) => eigenaar === wie)?.id;
    await d.clicksRaw('dewi', 'actie.gereed', {
      actie: await id('dewi'),
      uitkomst: 'niet uitgevoerd',
      resultaat: 'De huisarts was met verlof.',
    });
    await d.clicksRaw('kevin', 'actie.gereed', {
      actie: await id('kevin'),
      uitkomst: 'gedaan',
      resultaat: 'Hij was er elke dinsdag.',
    });
    const stored = (await listThings(d.store, d.netwerkId, Overleggen)).find(({ value }) =>
      value.start.startsWith('2026-11-25'),
    );
    if (!stored) throw new Error('no overleg');
    const [opening, ...rest] = stored.value.agenda;
    const punt = { id: 'acties', soort: 'acties vorige keer' as const, minuten: 10, partners: [] };
    await d.store.commit(d.netwerkId, [
      {
        op: 'replace',
        key: Overleggen.keyOf(stored.value),
        etag: stored.etag,
        value: toJson({ ...stored.value, agenda: [...(opening ? [opening] : []), punt, ...rest] }),
      },
    ]);
    await start();
    await d.clicks('femke', 'Volgende');
    await d.clicks('femke', 'Lezen');
    gezien('Actie bij ZN-2026-002, Ingrid Postma (Schoolmaatschappelijk werk): 5 dagen te laat');
    gezien('Verzuim opvragen');
    gezien('De eigenaar gaf nog geen antwoord.');
    gezien('niet uitgevoerd');
    gezien('De huisarts was met verlof.');
    expect(d.sees('femke')).not.toContain('Langsgaan bij de inloop');
    expect(d.sees('femke')).not.toContain('Wijkagent inlichten');
    await d.clicks('femke', 'Terug naar het overleg');
    gezien('Punt 2');
  });
});
