import type { GevolgView } from './gevolg.ts';

const netwerk = 'Zorgnetwerk 12-23 Lindendaal';

export const samples = {
  persoon: {
    netwerk,
    titel: 'Kevin Oosterhuis doet niet meer mee?',
    gevolgen: [
      'De toegang stopt meteen.',
      '3 acties gaan naar Dewi Santoso.',
      'De regie van 1 casus gaat naar Femke de Wit.',
      'Kevin Oosterhuis is uitgenodigd voor 1 overleg. Die uitnodiging geldt dan niet meer.',
      'Marloes Visser heeft dan geen vaste vervanger meer.',
    ],
    ja: { title: 'Ja, doet niet meer mee', verb: 'netwerk.verwijder', data: { deelnemer: 'kevin' } },
    nee: { title: 'Nee, terug', verb: 'netwerk.persoon', data: { waar: 'netwerk', deelnemer: 'kevin' } },
    streng: true,
  },
  partner: {
    netwerk,
    titel: 'Politie doet niet meer mee?',
    fout: 'Kies wat er met de mensen gebeurt.',
    gevolgen: [
      'Van Politie doen 3 mensen mee: Rachid Amrani, Joost Vermeer en Wim Dijkstra.',
      'Zij hebben samen 4 open acties.',
      'Politie staat op 6 open casussen. Die blijven de naam noemen.',
    ],
    keuze: {
      label: 'Wat gebeurt er met deze mensen?',
      choices: [
        { title: 'Zij doen ook niet meer mee', value: 'uit' },
        { title: 'Zij gaan naar Halt', value: 'naar:halt' },
        { title: 'Zij gaan naar Jongerenwerk', value: 'naar:jongerenwerk' },
      ],
    },
    ja: { title: 'Ja, doet niet meer mee', verb: 'netwerk.partnerWeg', data: { partner: 'politie' } },
    nee: { title: 'Nee, terug', verb: 'netwerk.partner', data: { waar: 'netwerk', partner: 'politie' } },
    streng: true,
  },
  binding: {
    netwerk,
    titel: 'Wordt Halt op afroep?',
    gevolgen: [
      'De mensen van Halt krijgen niet meer de vraag of zij iets willen inbrengen.',
      'Zij krijgen de agenda alleen als jij Halt kiest bij een agendapunt.',
    ],
    ja: { title: 'Ja, wijzigen', verb: 'netwerk.zetPartner', data: { partner: 'halt', wat: 'binding' } },
    nee: { title: 'Nee, terug', verb: 'netwerk.partner', data: { waar: 'netwerk', partner: 'halt' } },
  },
} satisfies Record<string, GevolgView>;
