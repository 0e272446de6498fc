import type { StaatVraagView } from './staat-vraag.ts';

const regel = [
  'De hulp loopt goed',
  'De politie is er niet bij betrokken',
  'De jongere gaat naar school of werk',
  'De doelen van het gezin zijn gehaald',
];
const casus = { nummer: 'ZN-2026-014', vanaf: '2026-11-24' };

export const samples = {
  volgen: {
    ...casus,
    naar: 'volgen',
    naam: 'Volgen (vinger aan de pols)',
    datum: '2027-01-05',
    regel: [],
    vinkjes: [],
    verplicht: true,
  },
  sluiten: {
    ...casus,
    naar: 'afgesloten positief',
    naam: 'Afgesloten, positief',
    regel,
    vinkjes: ['0', '2'],
    motivatie: '',
    verplicht: false,
    fout: 'Niet alles is aangevinkt. Schrijf waarom de casus toch dicht kan.',
  },
} satisfies Record<string, StaatVraagView>;
