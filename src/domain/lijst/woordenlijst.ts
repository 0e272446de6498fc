import type { Rol } from '../netwerk.ts';
import { fold, wordsOf } from './tekst.ts';

/** The sectors a partner can be in: a fixed list, so that reports can count by them. */
export const SECTOREN = [
  'onderwijs',
  'jeugdgezondheidszorg en preventie',
  'sociale basisvoorziening',
  'Centrum voor Jeugd en Gezin / lokaal team',
  'specialistische jeugdzorg',
  'jeugdbescherming en -reclassering',
  'veiligheid',
  'huisartsen',
  'kinderopvang',
  'gemeente',
  'verenigingen en vrijwilligers',
  'wonen',
] as const;
export type Sector = (typeof SECTOREN)[number];

const SECTOR_WOORDEN: readonly (readonly [Sector, RegExp])[] = [
  [
    'jeugdbescherming en -reclassering',
    /jeugdbescherming|reclassering|gecertificeerde|kinderbescherming|^jb\b|^jr\b/,
  ],
  [
    'Centrum voor Jeugd en Gezin / lokaal team',
    /jeugd en gezin|\bcjg\b|lokaal team|wijkteam|sociaal team|buurtteam|gebiedsteam|\bojg\b/,
  ],
  ['specialistische jeugdzorg', /specialistisch|jeugdhulp|jeugdzorg|\bggz\b|psychiatrie|verslavingszorg/],
  ['jeugdgezondheidszorg en preventie', /jeugdgezondheid|\bjgz\b|\bggd\b|preventie|consultatiebureau/],
  ['kinderopvang', /kinderopvang|peuter|\bbso\b/],
  ['onderwijs', /onderwijs|school|scholen|leerplicht|\brmc\b|samenwerkingsverband/],
  ['huisartsen', /huisarts/],
  ['veiligheid', /veiligheid|politie|justitie|openbaar ministerie|^om$|\bhalt\b|handhaving/],
  ['wonen', /wonen|huisvesting|corporatie|woning/],
  ['verenigingen en vrijwilligers', /vereniging|vrijwillig|sportclub|kerk|moskee/],
  [
    'sociale basisvoorziening',
    /basisvoorziening|welzijn|jongerenwerk|maatschappelijk werk|sociaal werk|sociaal domein/,
  ],
  ['gemeente', /gemeente/],
];

/** The sector a word stands for; `undefined` when it is none we know. */
export const leesSector = (text: string): Sector | undefined => {
  const asked = fold(text);
  const exact = SECTOREN.find((sector) => wordsOf(sector).join(' ') === wordsOf(text).join(' '));
  return (
    exact ?? (asked.length > 100 ? undefined : SECTOR_WOORDEN.find(([, words]) => words.test(asked))?.[0])
  );
};

/** "vast", "kernpartner" and "altijd" are kern; "agendalid", "indien nodig" op afroep; "niet in het netwerk" extern. */
export const leesBinding = (text: string): 'kern' | 'op afroep' | 'extern' | undefined => {
  const asked = fold(text);
  if (asked.length > 60) return undefined;
  if (/extern|buiten|geen lid|niet in/.test(asked)) return 'extern';
  if (/afroep|agenda ?lid|indien nodig|incidenteel|op uitnodiging|schil|op verzoek|flexibel/.test(asked))
    return 'op afroep';
  if (/kern|vast|altijd|structureel|^lid$|^ja$/.test(asked)) return 'kern';
  return undefined;
};

const ROLLEN: readonly (readonly [Rol, RegExp])[] = [
  [
    'coordinator',
    /^(?:netwerk|keten|proces|project|plaatsvervangend |casus)?\s?-?coordinator(?: (?:van het )?(?:netwerk|zorgnetwerk))?$/,
  ],
  ['voorzitter', /^(?:technisch |plaatsvervangend )?voorzitter$/],
  ['notulist', /^(?:notulist|notuliste|secretaris|secretariaat|verslaglegger|verslag)$/],
  [
    'leidinggevende',
    /^(?:leidinggevende|manager|teammanager|unitmanager|teamleider|teamchef|beleidsteam|lid beleidsteam|directeur)$/,
  ],
  [
    'deelnemer',
    /^(?:deelnemer|lid|professional|partner|vertegenwoordiger|vast|vaste deelnemer|vaste vertegenwoordiger|vervanger|plaatsvervanger|kernlid|agendalid|contactpersoon)$/,
  ],
];

/** The roles in a cell ("coördinator en voorzitter"), and the words that are none. */
export const leesRollen = (text: string): { readonly rollen: Rol[]; readonly onbekend: string[] } => {
  const rollen = new Set<Rol>();
  const onbekend: string[] = [];
  for (const part of text.split(/[,;/+&\n]| en /)) {
    const asked = fold(part);
    if (asked === '') continue;
    const found = asked.length > 60 ? undefined : ROLLEN.find(([, words]) => words.test(asked))?.[0];
    if (found) rollen.add(found);
    else onbekend.push(part.trim());
  }
  return { rollen: [...rollen], onbekend };
};
