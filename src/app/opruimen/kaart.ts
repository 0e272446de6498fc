import type { Temporal } from 'temporal-polyfill';
import type { Bericht } from '../../domain/bericht.ts';
import { instantText } from '../../domain/time.ts';

type Geplaatst = Bericht & {
  readonly activiteit: string;
  readonly gesprek: NonNullable<Bericht['gesprek']>;
};

/** Whether its card still stands in a chat as it was. */
export const staatEr = (bericht: Bericht): bericht is Geplaatst =>
  bericht.activiteit !== undefined && bericht.gesprek !== undefined && bericht.opgeruimd === undefined;

/** The message after its card was emptied, or turned out to be gone. What only served to make the card goes with it. */
export const zonderKaart = (bericht: Bericht, now: Temporal.Instant): Bericht => ({
  ...bericht,
  opgeruimd: instantText(now, 'second'),
  ...(bericht.id.startsWith('antwoord!') ? { over: null } : {}),
});

/** The message that tells, where a card stood, that it was cleared away. */
const OPGERUIMD = 'kaart.opgeruimd';

/** What takes the place of the card of this message. */
export const leegVan = (bericht: Bericht): Bericht => ({ ...bericht, soort: OPGERUIMD, over: null });
