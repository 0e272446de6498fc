import type { InzienView } from './inzien.ts';
import { voorbeeldInhoud } from './voorbeeld.part.ts';

const geen = { aanvullen: false, wijzigen: false, intrekken: false, wissen: false };

export const samples = {
  vraag: {
    aanmelding: 'a1',
    naam: 'Aanmelding van di 3 nov',
    eigen: true,
    feiten: [
      ['Staat', 'De coördinator heeft een vraag.'],
      ['Overleg', 'wo 25 nov'],
    ],
    antwoorden: [['De coördinator vraagt', 'Weet de leerplichtambtenaar hiervan?']],
    inhoud: voorbeeldInhoud,
    kan: { aanvullen: true, wijzigen: true, intrekken: true, wissen: false },
  },
  geagendeerd: {
    aanmelding: 'a1',
    naam: 'Aanmelding van di 3 nov',
    eigen: true,
    feiten: [
      ['Staat', 'Op de agenda gezet als ZN-2026-001'],
      ['Overleg', 'wo 25 nov'],
      ['Beslist', 'wo 4 nov'],
      ['Door', 'Femke de Wit'],
    ],
    antwoorden: [['Graag een volgende keer ook', 'Of er broertjes of zusjes zijn']],
    inhoud: voorbeeldInhoud,
    kan: geen,
    casus: 'ZN-2026-001',
  },
  meldAan: {
    aanmelding: 'a1',
    naam: 'Adviesvraag van di 3 nov',
    eigen: true,
    feiten: [
      ['Staat', 'De coördinator vraagt om dit aan te melden.'],
      ['Beslist', 'wo 4 nov'],
      ['Door', 'Femke de Wit'],
    ],
    antwoorden: [['De coördinator schreef', 'Dit is precies waar het netwerk voor is.']],
    inhoud: {
      wie: [['Bellen', 'Ja, de coördinator mag bellen']],
      vraagLabel: 'Wat zie je, en waarover twijfel je?',
      vraag: 'Een jongen hangt elke avond alleen bij de flat. Is dit iets voor het netwerk?',
      leefdomeinen: 'thuissituatie, overlast',
      afspraken: [],
      aanvulling: [],
    },
    kan: { ...geen, overnemen: true },
    twijfel: true,
  },
  afgewezen: {
    aanmelding: 'a1',
    naam: 'Aanmelding van di 3 nov',
    eigen: false,
    feiten: [['Staat', 'Niet in behandeling genomen']],
    antwoorden: [
      ['Waarom niet', 'Dit kan het schoolmaatschappelijk werk alleen. Spreek het daar eerst door.'],
    ],
    inhoud: voorbeeldInhoud,
    kan: { ...geen, wissen: true },
  },
} satisfies Record<string, InzienView>;
