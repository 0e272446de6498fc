import type { ControleView } from './controle.ts';
import { voorbeeldInhoud } from './voorbeeld.part.ts';

export const samples = {
  klaar: {
    aanmelding: 'a1',
    inhoud: voorbeeldInhoud,
    fouten: [],
    waarheen: 'Deze aanmelding gaat naar het overleg van wo 25 nov.',
    concept: true,
  },
  onvolledig: {
    aanmelding: 'a1',
    inhoud: { ...voorbeeldInhoud, wie: [['Geboortejaar', '2010']], elders: undefined },
    fouten: [
      'Stap 1: Vul de initialen in, of kies bij stap 4 voor anoniem.',
      'Stap 3: Kies of dit al ergens anders is besproken.',
    ],
    waarheen:
      'Aanmelden voor wo 25 nov kan niet meer, behalve bij spoed. Deze aanmelding gaat naar het overleg van wo 9 dec.',
    concept: true,
  },
  wijzigen: {
    aanmelding: 'a1',
    inhoud: voorbeeldInhoud,
    fouten: [],
    waarheen: 'Deze aanmelding gaat naar het overleg van wo 25 nov.',
    melding:
      'je koos anoniem. Initialen, roepnaam en dossiernummer zijn gewist. Je krijgt advies; er komt geen casus.',
    concept: false,
  },
} satisfies Record<string, ControleView>;
