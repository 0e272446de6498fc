import type { OverlegSoort } from './overleg.ts';
import { type Protocol, standaardProtocol } from './protocol.ts';

/** A starting point for a kind of netwerk. `ritme` is a proposal for its reeks; nothing is planned by choosing it. */
export type Preset = {
  readonly id: 'zorgnetwerk' | 'twaalfmin' | 'twaalfplus' | 'uitvoering';
  readonly naam: string;
  readonly uitleg: string;
  readonly doelgroep: { readonly min: number; readonly max: number };
  readonly casusPrefix: string;
  readonly protocol: Protocol;
  readonly ritme: { readonly soort: OverlegSoort; readonly elkeWeken: number };
  /** An agenderingsoverleg is held before each of these. */
  readonly agenderingsoverleg?: true;
};

/**
 * Every two weeks: aanmelding opens ten days before, so four days after the overleg before it, when its besluitenlijst
 * is out. The windows of two overleggen never overlap; an agenda still has two working days before people get it.
 */
const tweewekelijks: Protocol = {
  ...standaardProtocol,
  aanmeldingOpent: 10,
  herinneringAanmelding: 7,
  agendaKlaar: 6,
  aanmeldingSluit: 5,
  agendaVerstuurd: 4,
};

const maandelijks = { soort: 'casuïstiekoverleg', elkeWeken: 4 } as const;

/** What a coördinator can choose from. */
export const presets: readonly Preset[] = [
  {
    id: 'zorgnetwerk',
    naam: 'Zorgnetwerk',
    uitleg: 'Elke maand, 12 tot en met 23 jaar.',
    doelgroep: { min: 12, max: 23 },
    casusPrefix: 'ZN',
    protocol: standaardProtocol,
    ritme: maandelijks,
  },
  {
    id: 'twaalfmin',
    naam: '12min',
    uitleg: 'Elke maand, 0 tot en met 12 jaar.',
    doelgroep: { min: 0, max: 12 },
    casusPrefix: 'ZNM',
    protocol: standaardProtocol,
    ritme: maandelijks,
  },
  {
    id: 'twaalfplus',
    naam: '12plus',
    uitleg: 'Elke maand, 12 tot en met 18 jaar.',
    doelgroep: { min: 12, max: 18 },
    casusPrefix: 'ZNP',
    protocol: standaardProtocol,
    ritme: maandelijks,
  },
  {
    id: 'uitvoering',
    naam: 'Uitvoeringsoverleg VZ',
    uitleg: 'Veiligheid en Zorg: elke twee weken, 12 tot en met 27 jaar, met een agenderingsoverleg ervoor.',
    doelgroep: { min: 12, max: 27 },
    casusPrefix: 'UVZ',
    protocol: tweewekelijks,
    ritme: { soort: 'uitvoeringsoverleg', elkeWeken: 2 },
    agenderingsoverleg: true,
  },
];
