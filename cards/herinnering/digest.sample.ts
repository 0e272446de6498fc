import type { DigestView } from './digest.ts';

const openen = (actie: string) => ({ title: 'Openen', verb: 'actie.openen', data: { actie } });

const terug = (actie: string, zin: string) => ({
  zin,
  knop: { title: 'Ongedaan maken', verb: 'actie.ongedaan', data: { actie, welke: 't1' } },
});

export const samples = {
  drie: {
    dingen: [
      { zin: 'Je actie bij ZN-2026-014 moest wo 25 nov klaar zijn.', knop: openen('a1') },
      { zin: 'Je actie bij ZN-2026-015 moet vandaag klaar zijn.', knop: openen('a2') },
      {
        zin: 'Je hebt nog niet gezegd of je komt naar het overleg van wo 2 dec, 09:30.',
        knop: { title: 'Antwoord geven', verb: 'agenda.openen', data: { overleg: 'o1' } },
      },
    ],
    meer: 0,
  },
  veel: {
    dingen: Array.from({ length: 10 }, (_, index) => ({
      zin: `De actie bij ZN-2026-0${index + 10} van Marloes Visser is 7 dagen te laat (open).`,
      knop: openen(`a${index}`),
    })),
    meer: 4,
  },
  net: {
    dingen: [{ zin: 'Je actie bij ZN-2026-015 moet vandaag klaar zijn.', knop: openen('a2') }],
    meer: 0,
    net: [terug('a1', 'De actie bij ZN-2026-014 staat op: gedaan. Tot 10:42 kun je dit ongedaan maken.')],
  },
  alles: {
    dingen: [],
    meer: 0,
    net: [terug('a1', 'De actie bij ZN-2026-014 staat op: gedaan. Tot 10:42 kun je dit ongedaan maken.')],
  },
  klaar: { dingen: [], meer: 0 },
} satisfies Record<string, DigestView>;
