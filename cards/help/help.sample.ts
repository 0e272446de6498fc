import type { HelpView } from './help.ts';

export const samples = {
  deelnemer: {
    rol: 'deelnemer',
    plek: 'in deze chat',
    netwerk: 'Zorgnetwerk 12-23 Lindendaal',
    opdrachten: [
      { naam: '/acties', zin: 'Bekijk wat je nog moet doen.' },
      { naam: '/aanmelden', zin: 'Meld een jongere aan voor het overleg.' },
      { naam: '/agenda', zin: 'Bekijk jouw punten en vragen voor het overleg.' },
      { naam: '/casus', zin: 'Open een casus waar jij bij betrokken bent.', voorbeeld: '/casus ZN-2026-014' },
      { naam: '/terugkoppeling', zin: 'Laat weten hoe een actie is afgelopen.' },
    ],
  },
  coordinator: {
    rol: 'coördinator',
    plek: 'in dit kanaal',
    netwerk: 'Zorgnetwerk 12-23 Lindendaal',
    opdrachten: [
      { naam: '/aanmeldingen', zin: 'Beoordeel nieuwe aanmeldingen.' },
      { naam: '/agenda', zin: 'Maak en verstuur de agenda.' },
      { naam: '/besluitenlijst', zin: 'Leg besluiten en acties vast, of lees ze in.' },
      { naam: '/acties', zin: 'Bekijk alle acties, te late eerst.' },
      { naam: '/herinner', zin: 'Zie wie nog niet reageerde en vraag het nu.' },
      { naam: '/overleg', zin: 'Plan een overleg.', voorbeeld: '/overleg 9-12-2026 09:30 Stadhuis' },
      { naam: '/netwerk', zin: 'Lees de partnerlijst in of pas hem aan.' },
    ],
  },
  ander: {
    rol: 'deelnemer',
    plek: 'in deze chat',
    netwerk: 'Zorgnetwerk 12-23 Lindendaal',
    ander: true,
    opdrachten: [
      { naam: '/acties', zin: 'Bekijk wat je nog moet doen.' },
      { naam: '/aanmelden', zin: 'Meld een jongere aan voor het overleg.' },
    ],
  },
  onbekend: { rol: 'nog niet bekend', plek: 'in deze chat', opdrachten: [] },
} satisfies Record<string, HelpView>;
