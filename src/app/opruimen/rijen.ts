import { LijstConcepten } from '../../domain/besluitenlijst-concept.ts';
import { Levend } from '../../domain/live.ts';
import { Overleggen } from '../../domain/overleg.ts';
import { parseThing, readThing } from '../rows.ts';
import { Gezienen } from '../seen.ts';
import { isOuder, type Veeg } from './veeg.ts';

/**
 * Teams delivers an activity again within seconds, its queues within a day; what was typed before a netwerk was chosen is
 * kept an hour. Sixty days is far beyond all of it, a long outage included.
 */
const GEZIEN_DAGEN = 60;
/** An overleg that has its besluitenlijst is not worked in any more. */
const LIVE_DAGEN = 30;
/** A list that was published or thrown away: its items are gone, the messages about it go at the same time. */
const LIJST_DAGEN = 400;

const gezienVeeg: Veeg = {
  naam: Gezienen.name,
  doe: async ({ now }, row) => {
    const { value, etag } = parseThing(Gezienen, row);
    return isOuder(value.op, now, GEZIEN_DAGEN) ? [{ op: 'delete', key: row.key, etag }] : [];
  },
};

const liveVeeg: Veeg = {
  naam: Levend.name,
  doe: async ({ store, netwerk, now }, row) => {
    const { value, etag } = parseThing(Levend, row);
    const overleg = (await readThing(store, netwerk.id, Overleggen, value.id))?.value;
    const klaar = overleg?.status === 'afgezegd' ? value.sinds : overleg?.vastgesteld;
    return klaar !== undefined && isOuder(klaar, now, LIVE_DAGEN)
      ? [{ op: 'delete', key: row.key, etag }]
      : [];
  },
};

const lijstVeeg: Veeg = {
  naam: LijstConcepten.name,
  doe: async ({ now }, row) => {
    const { value, etag } = parseThing(LijstConcepten, row);
    const dicht = value.status === 'weg' || (value.status === 'klaar' && value.klaar !== undefined);
    return dicht && isOuder(value.klaar ?? value.begonnen, now, LIJST_DAGEN)
      ? [{ op: 'delete', key: row.key, etag }]
      : [];
  },
};

/** What only served for a while. */
export const rijenVegen: readonly Veeg[] = [gezienVeeg, liveVeeg, lijstVeeg];
