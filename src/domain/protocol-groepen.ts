import { Protocol } from './protocol.ts';

/** Which numbers of the protocol are changed together on one form. */
export const GROEPEN = {
  aanmelden: {
    naam: 'Aanmelden en agenda',
    velden: [
      'aanmeldingOpent',
      'herinneringAanmelding',
      'agendaKlaar',
      'aanmeldingSluit',
      'agendaVerstuurd',
      'proefdraaiDagen',
    ],
  },
  overleg: {
    naam: 'Rond het overleg',
    velden: ['herinneringAanwezigheid', 'morgenOverleg', 'afwezigSignaal', 'besluitenlijst'],
  },
  acties: { naam: 'Acties', velden: ['actieBinnenkort', 'actieTeLaat', 'actieTweedeNudge', 'actieSignaal'] },
  casus: {
    naam: 'Casus en rapportage',
    velden: ['volgenWeken', 'herijkingWeken', 'herijkingWekenGroep', 'rapportageWerkdag'],
  },
  berichten: { naam: 'Berichten', velden: ['berichtUur'] },
  minuten: {
    naam: 'Tijd per agendapunt',
    velden: [
      'minutenOpening',
      'minutenActies',
      'minutenNieuw',
      'minutenVolgen',
      'minutenHerijking',
      'minutenOverig',
    ],
  },
  plaats: {
    naam: 'Wat past er op de agenda',
    velden: ['minutenKortst', 'casussenHoogstens', 'wachtHoogstens'],
  },
} as const satisfies Record<string, { naam: string; velden: readonly (keyof Protocol)[] }>;

/** A form of the protocol. */
export type Groep = keyof typeof GROEPEN;
export const GROEP_IDS = [
  'aanmelden',
  'overleg',
  'acties',
  'casus',
  'berichten',
  'minuten',
  'plaats',
] as const;

type Woorden = { readonly wat: string; readonly eenheid: string };

/** Every number in words: what it is, and what is counted. */
export const PROTOCOL_WOORDEN: Record<keyof Protocol, Woorden> = {
  aanmeldingOpent: { wat: 'Aanmelding opent', eenheid: 'dagen ervoor' },
  herinneringAanmelding: { wat: 'Herinnering om aan te melden', eenheid: 'dagen ervoor' },
  agendaKlaar: { wat: 'Vraag "agenda klaar?"', eenheid: 'dagen ervoor' },
  aanmeldingSluit: { wat: 'Aanmelding sluit', eenheid: 'dagen ervoor' },
  agendaVerstuurd: { wat: 'Agenda versturen', eenheid: 'dagen ervoor' },
  herinneringAanwezigheid: { wat: 'Herinnering aanwezigheid', eenheid: 'dagen ervoor' },
  morgenOverleg: { wat: 'Bericht "morgen overleg"', eenheid: 'dagen ervoor' },
  afwezigSignaal: { wat: 'Melding afwezige partners', eenheid: 'dagen ervoor' },
  besluitenlijst: { wat: 'Besluitenlijst versturen', eenheid: 'dagen erna' },
  actieBinnenkort: { wat: 'Actie bijna aan de beurt', eenheid: 'dagen voor de datum' },
  actieTeLaat: { wat: 'Actie te laat', eenheid: 'dagen na de datum' },
  actieTweedeNudge: { wat: 'Tweede herinnering', eenheid: 'dagen na de datum' },
  actieSignaal: { wat: 'Melding aan de coördinator', eenheid: 'dagen na de datum' },
  berichtUur: { wat: 'Berichten gaan vanaf', eenheid: 'uur' },
  volgenWeken: { wat: 'Een casus volgen', eenheid: 'weken tussen elke keer' },
  herijkingWeken: { wat: 'Herijking', eenheid: 'weken tussen elke keer' },
  herijkingWekenGroep: { wat: 'Herijking bij een groepsaanpak', eenheid: 'weken tussen elke keer' },
  rapportageWerkdag: { wat: 'Rapportage', eenheid: 'e werkdag na het kwartaal' },
  proefdraaiDagen: { wat: 'Vooruitkijken bij "agenda klaar?"', eenheid: 'dagen' },
  minutenOpening: { wat: 'Opening', eenheid: 'minuten' },
  minutenActies: { wat: 'Acties van de vorige keer', eenheid: 'minuten' },
  minutenNieuw: { wat: 'Nieuwe casus', eenheid: 'minuten' },
  minutenVolgen: { wat: 'Casus die we volgen', eenheid: 'minuten' },
  minutenHerijking: { wat: 'Herijking', eenheid: 'minuten' },
  minutenOverig: { wat: 'Ander punt', eenheid: 'minuten' },
  minutenKortst: { wat: 'Casus: als het druk is minstens', eenheid: 'minuten' },
  casussenHoogstens: { wat: 'Op één overleg hoogstens', eenheid: 'casussen' },
  wachtHoogstens: { wat: 'Een casus wacht hoogstens', eenheid: 'overleggen' },
};

const getal = (waarde: unknown): unknown => {
  if (typeof waarde === 'number') return waarde;
  return typeof waarde === 'string' && /^\s*\d{1,6}\s*$/.test(waarde) ? Number(waarde) : undefined;
};

/** What was filled in for one group, over the protocol in force; or the Dutch sentence that says what cannot be. */
export const leesGroep = (
  protocol: Protocol,
  groep: Groep,
  ingevuld: Readonly<Record<string, unknown>>,
): Protocol | string => {
  const nieuw = Object.fromEntries(GROEPEN[groep].velden.map((veld) => [veld, getal(ingevuld[veld])]));
  const gelezen = Protocol.safeParse({ ...protocol, ...nieuw });
  return gelezen.success
    ? gelezen.data
    : (gelezen.error.issues[0]?.message ?? 'Vul overal een heel getal in.');
};

const VELDEN = GROEP_IDS.flatMap((groep): readonly (keyof Protocol)[] => GROEPEN[groep].velden);

/** The protocol as one short text, for a button: what somebody saw, or what they confirm. */
export const alsTekst = (protocol: Protocol): string => VELDEN.map((veld) => protocol[veld]).join(',');

/** The protocol of such a text; undefined when it is none. */
export const uitTekst = (text: string): Protocol | undefined => {
  const delen = text.split(',');
  return Protocol.safeParse(Object.fromEntries(VELDEN.map((veld, plek) => [veld, getal(delen[plek])]))).data;
};
