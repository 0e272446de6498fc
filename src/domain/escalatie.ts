import { Temporal } from 'temporal-polyfill';
import { z } from 'zod/v4';
import { type Actie, isOpenActie } from './actie.ts';
import { dagenTeLaat, totDatum } from './actie-woorden.ts';
import {
  actieveDeelnemers,
  type Deelnemer,
  deelnemerMet,
  hoortBij,
  type Netwerk,
  partnerMet,
} from './netwerk.ts';
import { kind } from './row.ts';
import { DateText, InstantText } from './time.ts';

/**
 * The leidinggevende of a partner is asked to help with one actie. Only a coördinator does that, by hand. `tekst` is neutral
 * (`neutraleFouten`), so it is not sealed: it is what stands in the chat. `keer` counts the times for this actie, from 1.
 */
const Escalatie = z.object({
  id: z.string(),
  actie: z.string(),
  keer: z.number().int().min(1),
  partner: z.string(),
  /** `concept`: only looked at; then sent, and maybe answered. */
  status: z.enum(['concept', 'verstuurd', 'gezien', 'opgepakt']),
  tekst: z.string(),
  door: z.string(),
  /** The leidinggevenden it went to, and whoever had to do the actie: they read the same. */
  aan: z.array(z.string()),
  eigenaars: z.array(z.string()),
  op: InstantText,
  antwoord: z.object({ wie: z.string(), op: InstantText, tot: DateText.optional() }).optional(),
});
export type Escalatie = z.infer<typeof Escalatie>;
export const Escalaties = kind('escalatie', Escalatie);

/** All of one actie are one range. */
export const escalatiePrefix = (actie: string): string => `${actie}!`;
export const escalatieId = (actie: string, keer: number): string => `${escalatiePrefix(actie)}${keer}`;

/** The message to a leidinggevende, and to whoever must do the actie. */
export const ESCALATIE = 'escalatie.leidinggevende';
export const ESCALATIE_EIGENAAR = 'escalatie.eigenaar';
export const escalatieBericht = (soort: string, { id }: Pick<Escalatie, 'id'>, wie: string): string =>
  `${soort}!${id}!${wie}`;

/** The leidinggevenden of a partner whom Teams knows; not whoever must do it themselves. */
export const leidinggevendenVan = (netwerk: Netwerk, partner: string, eigenaar: string): Deelnemer[] =>
  actieveDeelnemers(netwerk).filter(
    (een) =>
      een.id !== eigenaar &&
      een.oid !== undefined &&
      een.rollen.includes('leidinggevende') &&
      hoortBij(een, partner),
  );

/** Late enough that the leidinggevende may be asked: as long as the coördinator is told of it (protocol). */
export const isLangTeLaat = (
  actie: Actie,
  { protocol }: Pick<Netwerk, 'protocol'>,
  vandaag: Temporal.PlainDate,
): boolean => isOpenActie(actie) && dagenTeLaat(actie, vandaag) >= protocol.actieSignaal;

/** So many days after it was asked it can be asked again, when nothing came of it. */
const OPNIEUW_DAGEN = 7;

export const kanOpnieuw = ({ op }: Pick<Escalatie, 'op'>, now: Temporal.Instant): boolean =>
  Temporal.Instant.compare(Temporal.Instant.from(op).add({ hours: 24 * OPNIEUW_DAGEN }), now) <= 0;

/** The partner that stands behind an actie. */
export const partnerVanActie = (netwerk: Netwerk, { eigenaar }: Pick<Actie, 'eigenaar'>): string =>
  deelnemerMet(netwerk, eigenaar)?.partner ?? '';

/** The note as it is proposed: the organisation, the number, the date and how often was asked. Nobody's name. */
export const voorstelTekst = (actie: Actie, netwerk: Netwerk, vandaag: Temporal.PlainDate): string => {
  const dagen = dagenTeLaat(actie, vandaag);
  const naam = partnerMet(netwerk, partnerVanActie(netwerk, actie))?.naam;
  const van = naam === undefined ? '' : ` van ${naam}`;
  const bij = actie.casus === undefined ? '' : ` bij ${actie.casus}`;
  const keer =
    actie.herinnerd === 1 ? 'Er ging 1 herinnering uit.' : `Er gingen ${actie.herinnerd} herinneringen uit.`;
  return [
    `Een actie${van}${bij} moest ${totDatum(actie.tot, vandaag)} klaar zijn. Dat is ${dagen} dagen geleden.`,
    actie.herinnerd > 0 ? keer : '',
    'Kun je helpen om dit op te pakken, of laten weten wanneer dat lukt?',
  ]
    .filter((zin) => zin !== '')
    .join(' ');
};
