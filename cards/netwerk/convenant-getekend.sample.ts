import type { ConvenantGetekendView } from './convenant-getekend.ts';

const netwerk = 'Zorgnetwerk 12-23 Lindendaal';

export const samples = {
  gewoon: {
    netwerk,
    versie: 1,
    partners: [
      { id: 'gemeente', naam: 'Gemeente (leerplicht/RMC)', getekend: true },
      { id: 'politie', naam: 'Politie', getekend: true },
      { id: 'ggd', naam: 'GGD Jeugdgezondheidszorg', getekend: false },
    ],
    pagina: 1,
    laatste: true,
  },
  veel: {
    netwerk,
    melding: 'Opgeslagen: 12 van de 20 tekenden.',
    versie: 2,
    welke: 'Partners 21 t/m 40 van 60',
    partners: Array.from({ length: 20 }, (_, nr) => ({
      id: `partner-${nr}`,
      naam: `Stichting voor jeugd, gezin en samenleving in de regio Lindendaal en omstreken ${nr + 1}`,
      getekend: nr % 3 === 0,
    })),
    pagina: 2,
    laatste: false,
  },
} satisfies Record<string, ConvenantGetekendView>;
