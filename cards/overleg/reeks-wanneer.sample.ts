import type { ReeksWanneerView } from './reeks-wanneer.ts';

const basis = {
  netwerk: 'Zorgnetwerk 12-23 Lindendaal',
  ritmes: [
    ['w2', 'Elke 2 weken'],
    ['m1', 'Elke maand'],
    ['m3', 'Elk kwartaal'],
  ] as const,
  dagen: ['maandag', 'dinsdag', 'woensdag', 'donderdag', 'vrijdag'],
  mee: {},
  terug: { verb: 'overleg.lijst' },
};

export const samples = {
  nieuw: { ...basis, ritme: 'm1', weekdag: '3' },
  fout: {
    ...basis,
    fout: 'Dat zijn 104 overleggen. Maak er hoogstens 60 in één keer: kies een eerdere einddatum.',
    ritme: 'w2',
    weekdag: '3',
    tijd: '09:30',
    van: '1 december',
    tot: '1 december 2030',
  },
  wijzigen: {
    ...basis,
    wijzigt: 'elke 2 weken op woensdag om 09:30',
    ritme: 'w2',
    weekdag: '2',
    tijd: '13:00',
    van: '1 maart 2027',
    tot: '2027-07-01',
    mee: { reeks: 'r1' },
    terug: { verb: 'overleg.reeksBekijk', data: { reeks: 'r1' } },
  },
} satisfies Record<string, ReeksWanneerView>;
