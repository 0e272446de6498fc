import type { BekijkenView } from './bekijken.ts';

const actie = {
  id: 'a1',
  naam: 'Actie bij ZN-2026-014',
  wat: 'Huisbezoek samen met de wijkagent.',
  eigenaar: 'Rachid Amrani (Politie)',
  tot: 'wo 2 dec',
  staat: 'gedaan',
  herkomst: 'overleg van wo 25 nov',
  geschiedenis: ['di 1 dec, Rachid Amrani: gedaan', 'ma 30 nov, Rachid Amrani: bezig'],
  knoppen: [],
};

export const samples = {
  gedaan: {
    ...actie,
    zin: 'Je hebt al geantwoord: gedaan.',
    resultaat: 'Huisbezoek gedaan. Ouders willen hulp bij het ritme in huis.',
    vervolg: 'Het lokale team belt volgende week.',
  },
  terug: {
    ...actie,
    zin: 'Je hebt al geantwoord: gedaan.',
    resultaat: 'Huisbezoek gedaan. Ouders willen hulp bij het ritme in huis.',
    knoppen: [
      { title: 'Ongedaan maken', verb: 'actie.ongedaan', data: { welke: 't1' } },
      { title: 'Heropenen', verb: 'actie.heropenen' },
    ],
  },
  helper: {
    ...actie,
    tot: 'wo 2 dec, over 6 dagen',
    staat: 'bezig',
    zin: 'Jij helpt Rachid Amrani (Politie) hierbij. Die geeft het antwoord.',
    helpers: 'Ingrid Postma (Schoolmaatschappelijk werk)',
    geschiedenis: ['ma 30 nov, Rachid Amrani: bezig'],
    knoppen: [{ title: 'Ik help niet meer mee', verb: 'actie.hulp.stoppen', stil: true }],
  },
  overnemen: {
    ...actie,
    tot: 'wo 2 dec, over 6 dagen',
    staat: 'open, overdracht gevraagd',
    zin: 'Rachid Amrani (Politie) vraagt of jij dit overneemt.',
    geschiedenis: ['do 26 nov, Rachid Amrani: overdracht gevraagd'],
    knoppen: [
      { title: 'Ik neem het over', verb: 'actie.overnemen' },
      { title: 'Nee, dat lukt niet', verb: 'actie.overdracht.weigeren' },
    ],
  },
} satisfies Record<string, BekijkenView>;
