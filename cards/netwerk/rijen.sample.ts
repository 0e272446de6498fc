import type { RijenView } from './rijen.ts';

const netwerk = 'Zorgnetwerk 12-23 Lindendaal';
const namen = [
  'Femke de Wit',
  'Sanne Bakker',
  'Rachid Amrani',
  'Joost Vermeer',
  'Marloes Visser',
  'Tom Hendriks',
  'Ingrid Postma',
  'Dewi Santoso',
  'Kevin Oosterhuis',
];
const naarOverzicht = { title: 'Naar het overzicht', verb: 'netwerk.openen' };

export const samples = {
  mensen: {
    netwerk,
    titel: 'Mensen',
    zoek: '',
    rijen: namen.map((naam, nummer) => ({
      naam,
      stand: nummer === 3 ? 'Niet gevonden in het team: krijgt nog geen berichten' : 'In het team',
      detail: 'Politie, deelnemer',
      knop: { title: 'Openen', verb: 'netwerk.persoon', data: { waar: 'netwerk', deelnemer: `d${nummer}` } },
    })),
    leeg: 'Er staat nog niemand op de lijst.',
    pagina: 1,
    lijst: { verb: 'netwerk.lijst', data: { waar: 'netwerk', wat: 'mensen' } },
    knoppen: [{ title: 'Iemand toevoegen', verb: 'netwerk.toevoegen' }, naarOverzicht],
  },
  verschillen: {
    netwerk,
    titel: 'Wat er verandert',
    melding: 'Petra Jansen wordt verwijderd als je bevestigt.',
    rijen: [
      { naam: 'Yara El Idrissi', stand: 'Nieuw, gevonden op e-mailadres', detail: 'Jongerenwerk, deelnemer' },
      {
        naam: 'Sanne Bakker',
        stand: 'Gewijzigd',
        detail: 'Rol: deelnemer → notulist\nVervanger: geen → Femke de Wit',
        knop: { title: 'Wijzigen', verb: 'netwerk.persoon', data: { waar: 'lijst', deelnemer: 'sanne' } },
      },
      {
        naam: 'Petra Jansen',
        stand: 'Niet meer op de lijst. Wordt verwijderd.',
        knop: { title: 'Toch houden', verb: 'netwerk.weg', data: { deelnemer: 'petra', weg: false } },
      },
    ],
    leeg: 'Er verandert niets.',
    pagina: 1,
    lijst: { verb: 'netwerk.lijst', data: { waar: 'lijst', wat: 'verschillen' } },
    knoppen: [{ title: 'Naar het overzicht', verb: 'netwerk.controle' }],
  },
  leeg: {
    netwerk,
    titel: 'Mensen',
    rijen: [],
    leeg: 'Er staat nog niemand op de lijst.',
    pagina: 1,
    lijst: { verb: 'netwerk.lijst', data: { waar: 'netwerk', wat: 'mensen' } },
    knoppen: [naarOverzicht],
  },
} satisfies Record<string, RijenView>;
