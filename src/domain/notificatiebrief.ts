/** To whom a notificatiebrief goes. */
export const BRIEF_AAN = ['jongere', 'ouders'] as const;
export type BriefAan = (typeof BRIEF_AAN)[number];

/** What the bot knows for the letter. It does not know the name: that stays a blank to fill in. */
export type BriefGegevens = {
  readonly netwerk: string;
  readonly partners: readonly string[];
  /** "woensdag 25 november 2026", when an overleg is known. */
  readonly overleg?: string | undefined;
  readonly vandaag: string;
  readonly coordinator: string;
  readonly coordinatorEmail?: string | undefined;
  /** Who sends it: "Kevin Oosterhuis (Jongerenwerk)". */
  readonly afzender: string;
  /** How long content is kept after closing, in words. */
  readonly bewaren: string;
};

/** One part of the letter. */
export type BriefDeel = {
  readonly kop?: string;
  readonly alineas: readonly string[];
  readonly punten?: readonly string[];
};

const LEEG = '……………………………………';

/**
 * The letter that tells a youth, or the parents, that they are discussed: who talks, why in general, what happens with what is written, and
 * what their rights are (AVG art. 14, and 15 to 21). Plain Dutch (B1); nothing of the casus stands in it.
 */
export const notificatiebrief = (aan: BriefAan, g: BriefGegevens): BriefDeel[] => {
  const jongere = aan === 'jongere';
  const je = jongere ? 'je' : 'u';
  const jou = jongere ? 'jou' : 'uw kind en uw gezin';
  const wanneer = g.overleg === undefined ? 'binnenkort' : `op ${g.overleg}`;
  const contact =
    g.coordinatorEmail === undefined ? g.coordinator : `${g.coordinator} (${g.coordinatorEmail})`;
  return [
    {
      alineas: [
        `Aan: ${LEEG}\nAdres: ${LEEG}`,
        g.vandaag,
        jongere
          ? `Onderwerp: wij praten over hoe het met ${je} gaat`
          : 'Onderwerp: wij praten over hoe het met uw kind gaat',
        jongere ? `Beste ${LEEG},` : `Beste ouder(s) of verzorger(s) van ${LEEG},`,
        jongere
          ? `Er zijn zorgen over ${je}. Daarom praten een paar organisaties met elkaar over hoe het met ${je} gaat. Dat doen zij ${wanneer} in ${g.netwerk}. In deze brief lees ${je} wat dat betekent.`
          : `Er zijn zorgen over uw kind. Daarom praten een paar organisaties met elkaar over hoe het gaat met ${jou}. Dat doen zij ${wanneer} in ${g.netwerk}. In deze brief leest u wat dat betekent.`,
      ],
    },
    {
      kop: 'Waarom doen we dit?',
      alineas: [
        jongere
          ? `We willen dat iedereen die ${je} helpt hetzelfde plan heeft. Dan hoef ${je} niet steeds opnieuw ${je} verhaal te vertellen.`
          : 'We willen dat iedereen die uw kind en uw gezin helpt hetzelfde plan heeft. Dan hoeft u niet steeds opnieuw uw verhaal te vertellen.',
        'We praten alleen over wat nodig is om te helpen.',
      ],
    },
    { kop: 'Wie praten mee?', alineas: [], punten: g.partners },
    {
      kop: 'Wat schrijven we op?',
      alineas: [
        'We schrijven op wat de zorgen zijn, wat we afspreken, wie dat doet en of het gelukt is. Alleen de organisaties die meehelpen kunnen dat lezen.',
        `We bewaren dit ${g.bewaren}. Daarna wissen we het.`,
      ],
    },
    {
      kop: jongere ? 'Wat kun je zelf doen?' : 'Wat kunt u zelf doen?',
      alineas: [jongere ? 'Je hebt rechten.' : 'U heeft rechten.'],
      punten: jongere
        ? [
            'Je mag meepraten, of iemand meenemen die je vertrouwt.',
            'Je mag vragen wat er over jou is opgeschreven.',
            'Klopt iets niet? Dan mag je vragen om het te verbeteren of te wissen.',
            'Ben je het er niet mee eens? Dan mag je bezwaar maken.',
            'Heb je een klacht? Die kun je ook sturen naar de Autoriteit Persoonsgegevens.',
          ]
        : [
            'U mag meepraten, of iemand meenemen die u vertrouwt.',
            'U mag vragen wat er over uw kind en uw gezin is opgeschreven.',
            'Klopt iets niet? Dan mag u vragen om het te verbeteren of te wissen.',
            'Bent u het er niet mee eens? Dan mag u bezwaar maken.',
            'Heeft u een klacht? Die kunt u ook sturen naar de Autoriteit Persoonsgegevens.',
          ],
    },
    {
      kop: jongere ? 'Heb je een vraag?' : 'Heeft u een vraag?',
      alineas: [`Neem dan contact op met ${contact}.`, `Met vriendelijke groet,\n\n${g.afzender}`],
    },
  ];
};
