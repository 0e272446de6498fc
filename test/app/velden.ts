/** The inputs in which people write, on any card. */
export const TEKSTVELDEN = [
  'roepnaam',
  'dossiernummer',
  'vraag',
  'gevraagdeInput',
  'eldersToelichting',
  'spoedReden',
  'tekst',
  'toelichting',
  'gemist',
  'afgestemdMet',
  'resultaat',
  'vervolg',
  'reden',
  'input',
  'motivatie',
  'besluit',
  'wat',
  'actie',
  'keuze',
] as const;

/** What makes a form complete, so that what was typed is kept. */
export const GOED: Readonly<Record<string, object>> = {
  'aanmelding.begin': { initialen: 'K.Z.', geboren: '2010', naar: 'verder' },
  'aanmelding.stap': { leefdomeinen: 'school' },
  'aanmelding.besluit': { uitkomst: 'aanvulling', kwaliteit: 'onvoldoende' },
  'aanmelding.intrekken': { verstuurd: true },
  'actie.gereed': { uitkomst: 'gedaan' },
  'actie.uitstel.vragen': { datum: '2026-12-08' },
  'agenda.voorbereid': { betrokken: 'ja' },
  'agenda.stelVraag': { partner: 'politie' },
  'casus.correctie.zet': { ding: 'actie actie-1', veld: 'wat' },
  'casus.correctie.wie.zet': { initialen: 'K.Z.', geboren: '2010', roepnaam: 'Kay' },
  'casus.wis.ja': { grond: 'andere reden', bevestig: 'ZN-2026-001' },
  'aanmelding.wisVerzoek.ja': { grond: 'andere reden', bevestig: 'wissen' },
};
