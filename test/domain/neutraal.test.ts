import fc from 'fast-check';
import { expect, test } from 'vitest';
import { demoNetwerk } from '../../src/demo/netwerk.ts';
import { type Actie, nieuweActie } from '../../src/domain/actie.ts';
import { voorstelTekst } from '../../src/domain/escalatie.ts';
import { neutraleFouten } from '../../src/domain/neutraal.ts';
import { datum, lokaal } from './time-arbitraries.ts';

const netwerk = demoNetwerk('2026-11-02T09:00:00Z', 'https://smba.example/nl/');
const vandaag = datum('2026-12-03');
const fouten = (tekst: string) => neutraleFouten(tekst, netwerk, vandaag).join(' ');

const actie = (meer: Partial<Actie> = {}): Actie => ({
  ...nieuweActie(
    {
      id: 'a1',
      eigenaar: 'kevin',
      soort: 'actie',
      tot: '2026-11-25',
      casus: 'ZN-2026-014',
      sleutel: 's',
      content: { v: 1, iv: '', tag: '', data: '' },
    },
    undefined,
    lokaal('2026-11-02T10:00'),
  ),
  ...meer,
});

test('the note as it is proposed is neutral, whatever the partner, the date and the count', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...netwerk.deelnemers.map(({ id }) => id)),
      fc.integer({ min: 0, max: 40 }),
      fc.integer({ min: 7, max: 300 }),
      (eigenaar, herinnerd, dagen) => {
        const tot = vandaag.subtract({ days: dagen }).toString();
        const tekst = voorstelTekst(actie({ eigenaar, herinnerd, tot }), netwerk, vandaag);
        expect(fouten(tekst)).toBe('');
        for (const { naam } of netwerk.deelnemers) expect(tekst).not.toContain(naam.split(' ')[0]);
      },
    ),
  );
  expect(voorstelTekst(actie({ herinnerd: 4 }), netwerk, vandaag)).toBe(
    'Een actie van Jongerenwerk bij ZN-2026-014 moest wo 25 nov klaar zijn. Dat is 8 dagen geleden. Er gingen 4 herinneringen uit. Kun je helpen om dit op te pakken, of laten weten wanneer dat lukt?',
  );
});

test('what a coördinator would write is let through', () => {
  for (const tekst of [
    'Beste collega, kunt u laten weten wanneer de actie bij ZN-2026-014 klaar is? Alvast bedankt!',
    'Er staan nog 2 acties van Politie open. De afspraak was uiterlijk 25 november. Graag voor het overleg van 2 dec.',
    'Goedemorgen, dit is de tweede keer dat er geen reactie komt. Wilt u mij deze week bellen?',
  ])
    expect(fouten(tekst)).toBe('');
});

test('anything about a person is named and refused', () => {
  expect(fouten('Kevin reageert niet')).toContain('"Kevin"');
  for (const woord of [
    'verslaving',
    'moeder',
    'school',
    'Mohammed',
    'mishandeling',
    'A.B.',
    'diagnose',
    'hij',
    'jongen',
  ])
    expect(fouten(`De actie over ${woord} staat open.`)).not.toBe('');
  expect(fouten('Bel 06 12345678')).toContain('telefoonnummer');
  expect(fouten('')).toContain('Schrijf een bericht');
  expect(fouten('de '.repeat(400))).toContain('korter');
  expect(fouten('Naam: 123456789')).not.toBe('');
});

test('no word that is made up gets through', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[a-z]{3,12}q[a-z]{2,6}$/), (woord) => {
      expect(fouten(`De actie ${woord} is open.`)).toContain(woord);
    }),
  );
});
