import type { AntwoordView } from './antwoord.ts';

const actie = {
  id: 'a1',
  naam: 'Actie bij ZN-2026-014',
  wat: 'Met school en ouders afspreken wie elke ochtend belt als de leerling er niet is.',
  eigenaar: 'Kevin Oosterhuis (Jongerenwerk)',
  tot: 'wo 2 dec, over 3 dagen',
  staat: 'open',
  herkomst: 'overleg van wo 25 nov',
  geschiedenis: [],
  magMeerTijd: true,
  magBezig: true,
  magOverdragen: true,
};

export const samples = {
  nieuw: actie,
  brief: {
    ...actie,
    naam: 'Notificatiebrief bij ZN-2026-014',
    wat: 'Notificatiebrief sturen aan de jongere en de ouders.',
    brief: true,
  },
  fout: {
    ...actie,
    fout: 'Kijk naar "Wat leverde het op?". Er staat een telefoonnummer in. Haal het weg en noem alleen de organisatie. Er is nog niets bewaard.',
    ingevuld: { resultaat: 'Afgesproken dat de mentor belt: 06-12345678.', vervolg: '' },
  },
  vol: {
    ...actie,
    tot: 'wo 2 dec, 5 dagen te laat',
    staat: 'wacht op een andere actie, meer tijd gevraagd',
    letOp: 'Je vroeg om meer tijd, tot wo 16 dec. De coördinator moet nog antwoorden.',
    helpers: 'Ingrid Postma (Schoolmaatschappelijk werk)',
    wachtOp: 'Actie van Rachid Amrani (Politie), uiterlijk wo 2 dec',
    standVanZaken: 'Het eerste gesprek is geweest. Ouders staan ervoor open.',
    resultaat: 'School wil meewerken, maar heeft nog geen vaste persoon.',
    vervolg: 'Ik wacht op de zorgcoördinator van school.',
    geschiedenis: [
      'ma 7 dec, Kevin Oosterhuis: meer tijd gevraagd, tot wo 16 dec',
      'vr 4 dec, Kevin Oosterhuis: wacht op ander',
      'ma 30 nov, Kevin Oosterhuis: bezig',
    ],
    magMeerTijd: false,
  },
} satisfies Record<string, AntwoordView>;
