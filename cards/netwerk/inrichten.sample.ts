import type { InrichtenView } from './inrichten.ts';

const basis = { netwerk: 'Zorgnetwerk 12-23 Lindendaal', doelgroep: '12 tot en met 23 jaar' };
const stap = (naam: string, stand: string, nu = false, knop?: InrichtenView['stappen'][number]['knop']) => ({
  naam,
  stand,
  nu,
  knop,
});
const protocol = stap(
  '3. Protocol: wanneer gaat welk bericht?',
  'Kan later. Nu geldt de standaard: elke maand een overleg',
  false,
  { title: 'Bekijken', verb: 'netwerk.instellingen' },
);
const convenant = stap('5. Convenant', 'Kan later. Tot wanneer geldt het?', false, {
  title: 'Invullen',
  verb: 'netwerk.convenant',
});
const gelezen = stap('1. Partners en deelnemers', 'Klaar: 11 partners en 15 mensen gelezen');
const leiding = stap('2. Wie is coördinator?', 'Klaar: 1 coördinator');
const overleg = stap('6. Eerste overleg, of een reeks', 'Kan later. Als de lijst is bevestigd');

export const samples = {
  begin: {
    ...basis,
    stappen: [
      stap('1. Partners en deelnemers', 'Nu. Stuur je lijst, of plak hem', true),
      stap('2. Wie is coördinator?', 'Kan later. Dat vraag ik als je de lijst bevestigt'),
      protocol,
      stap('4. Bewaartermijnen', 'Nog te doen. Ik doe een voorstel'),
      convenant,
      overleg,
    ],
    begin: { lijst: false, bewaartermijnenGekozen: false },
  },
  gelezen: {
    ...basis,
    stappen: [
      gelezen,
      leiding,
      protocol,
      stap('4. Bewaartermijnen', 'Nu. Ik doe een voorstel', true),
      convenant,
      overleg,
    ],
    begin: { lijst: true, gekoppeld: '14 van 15 gevonden in het team', bewaartermijnenGekozen: false },
  },
  bijna: {
    ...basis,
    melding: 'De bewaartermijnen zijn vastgelegd.',
    stappen: [gelezen, leiding, protocol, stap('4. Bewaartermijnen', 'Klaar: gekozen'), convenant, overleg],
    begin: { lijst: true, gekoppeld: '15 van 15 gevonden in het team', bewaartermijnenGekozen: true },
  },
  afmaken: {
    ...basis,
    stappen: [
      stap('1. Partners en deelnemers', 'Klaar: 11, waarvan 7 kern; 15 deelnemers'),
      leiding,
      protocol,
      stap('4. Bewaartermijnen', 'Klaar: gekozen'),
      convenant,
      stap('6. Eerste overleg, of een reeks', 'Nu. Nog niet gepland', true, {
        title: 'Plannen',
        verb: 'opdracht.start',
        data: { opdracht: 'overleg' },
      }),
    ],
  },
} satisfies Record<string, InrichtenView>;
