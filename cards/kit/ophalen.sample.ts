import type { OphalenView } from './ophalen.ts';

const link = 'https://ketenbot.gemeente.example/bestand/n-voorbeeld/abc/0123456789abcdef0123456789abcdef';

const uitvoer: OphalenView = {
  context: 'Casus ZN-2026-014',
  titel: 'Alles van deze casus',
  zin: 'Voor als een jongere of ouder vraagt wat er over hen staat. Lees het na voor je het geeft: er kan iets over een ander in staan.',
  links: [
    { title: 'Om te lezen (Word)', url: link },
    { title: 'Voor een ander systeem (JSON)', url: link },
  ],
  minuten: 10,
  terug: { title: 'Casus openen', verb: 'casus.openen', data: { casus: 'ZN-2026-014' } },
};

export const samples = { uitvoer };
