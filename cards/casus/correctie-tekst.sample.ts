import type { CorrectieTekstView } from './correctie-tekst.ts';

const data = { casus: 'ZN-2026-014' };
const besluit: CorrectieTekstView = {
  context: 'Casus ZN-2026-014',
  titel: 'Besluit van wo 25 nov',
  intro: 'Wat er nu staat, verdwijnt. In het logboek staat dat er iets is verbeterd, niet wat.',
  label: 'Besluit',
  tekst: 'Volgen. Het gaat thuis beter. Over zes weken kijken we opnieuw.',
  langste: 4000,
  verplicht: true,
  bewaar: { verb: 'casus.correctie.zet', data: { ...data, ding: 'besluit b1', veld: 'tekst' } },
  terug: { verb: 'casus.correctie', data },
};

export const samples = {
  besluit,
  fout: {
    ...besluit,
    fout: 'Er staat een telefoonnummer in. Haal het weg en noem alleen de organisatie.',
  },
  verklaring: {
    ...besluit,
    titel: 'Verklaring van de jongere of een ouder',
    intro:
      'Is een jongere of ouder het niet eens met wat er staat, en verbeter je het niet? Dan staat dit erbij.',
    label: 'Wat vindt de jongere of ouder?',
    tekst: '',
    langste: 1000,
    verplicht: false,
    bewaar: { verb: 'casus.verklaring.zet', data },
  },
} satisfies Record<string, CorrectieTekstView>;
