import type { MeldingView } from './melding.ts';

export const samples = {
  ontvangst: {
    context: 'Zorgnetwerk 12-23 Lindendaal',
    titel: 'Je aanmelding is binnen',
    zin: 'De coördinator kijkt er voor vrijdag 20 november naar. Je hoort dan wat ermee gebeurt.',
    stappen: [
      { title: 'Bekijken', verb: 'aanmelding.openen', data: { aanmelding: 'a-018' } },
      { title: 'Nog een aanmelden', verb: 'opdracht.start', data: { opdracht: '/aanmelden' } },
    ],
  },
  geweigerd: {
    titel: 'Aanmelding sluiten',
    zin: 'Alleen de coördinator kan een aanmelding sluiten. Vraag het aan Femke de Wit.',
    soort: 'fout',
    stappen: [{ title: 'Wat kan ik wel?', verb: 'opdracht.start', data: { opdracht: '/help' } }],
  },
  einde: { titel: 'Dank je wel', zin: 'Je antwoord is bewaard. Je hoeft nu niets meer te doen.' },
  getypt: {
    titel: 'Dit typte iemand',
    zin: '*Niet* vet, [geen link](https://voorbeeld.nl) en 1 < 2.\n- geen opsomming\n1. geen nummering\nمرحبا',
  },
} satisfies Record<string, MeldingView>;
