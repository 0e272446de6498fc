import { Temporal } from 'temporal-polyfill';
import { AuditRegel } from '../domain/bericht.ts';
import { type BestandLink, BestandLinks } from '../domain/bestand-link.ts';
import { RefusedError, UserError } from '../domain/errors.ts';
import { HUISSTIJL, Huisstijlen, STANDAARDKLEUR } from '../domain/huisstijl.ts';
import { actieveDeelnemers } from '../domain/netwerk.ts';
import { instantText } from '../domain/time.ts';
import type { Stored, View } from '../features/turn.ts';
import type { Bestand, BestandVraag, Opgemaakt } from '../ports/file.ts';
import { Conflict, type Write } from '../ports/store.ts';
import { overLink } from './bestand-link.ts';
import type { Directory } from './directory.ts';
import type { Found } from './find.ts';
import type { Inner } from './inner.ts';
import { isGelijkMerk, merkVan } from './merk.ts';
import { type Routes, runFile } from './routes.ts';
import { readThing } from './rows.ts';
import { createTurn } from './turn.ts';

type Open = { readonly found: Found; readonly stored: Stored<BestandLink> };

/** What a file is about, for the audit log. */
const waarover = ({ casus, actie, overdracht, overleg }: BestandLink['data']): string => {
  if (casus !== undefined) return `casus ${casus}`;
  if (overleg !== undefined) return `overleg ${overleg}`;
  if (overdracht !== undefined) return `overdracht ${overdracht}`;
  return actie === undefined ? 'netwerk' : `actie ${actie}`;
};

/** A file opens many things at once: in the log stands one line for the whole of it, in the place of one for each. */
const zonderLeesregels = (writes: readonly Write[]): Write[] =>
  writes.filter((write) => {
    if (write.op === 'delete' || !write.key.startsWith('audit!')) return true;
    const regel = AuditRegel.safeParse(write.value);
    return !regel.success || regel.data.wat !== 'gelezen';
  });

/** The one place where a file gets the look of the netwerk: no feature can forget it, or choose another. */
const opgemaakt = async (view: View, bestand: Bestand): Promise<Opgemaakt> => {
  if (!('stuk' in bestand)) return bestand;
  const { kleur = STANDAARDKLEUR, voet, logo } = (await view.get(Huisstijlen, HUISSTIJL))?.value ?? {};
  return { ...bestand, huisstijl: { naam: view.netwerk.naam, kleur, voet, logo } };
};

/**
 * The files behind one-time addresses. The mark is compared before anything is read. At the download the right is decided again, for
 * the person the address was given to, on the thing as it is then; that it was used is committed, with the line in the audit log, before
 * anything is given.
 */
export const createBestanden = (ports: Inner, routes: Routes, directory: Pick<Directory, 'load'>) => {
  const open = async ({ netwerk, id, merk }: BestandVraag): Promise<Open | undefined> => {
    if (!isGelijkMerk(await merkVan(ports, overLink(netwerk, id)), merk)) return undefined;
    const found = await directory.load(netwerk);
    const stored = found && (await readThing(ports.store, netwerk, BestandLinks, id));
    if (!stored || stored.value.gebruikt !== undefined) return undefined;
    const teLaat = Temporal.Instant.compare(Temporal.Instant.from(stored.value.tot), ports.clock.now()) < 0;
    return teLaat ? undefined : { found, stored };
  };

  const begin = ({ found: { netwerk, etag }, stored }: Open) => {
    const deelnemer = actieveDeelnemers(netwerk).find(({ id }) => id === stored.value.voor);
    if (!deelnemer?.oid) return undefined;
    return createTurn(ports, {
      netwerk,
      netwerkEtag: etag,
      who: { oid: deelnemer.oid, tenant: netwerk.tenant, netwerk, deelnemer, magInrichten: false },
      occasion: overLink(netwerk.id, stored.value.id),
      place: undefined,
      now: ports.clock.now(),
    });
  };

  return {
    bekijk: async (vraag: BestandVraag): Promise<boolean> => (await open(vraag)) !== undefined,
    haal: async (vraag: BestandVraag): Promise<Opgemaakt | undefined> => {
      const opened = await open(vraag);
      const begun = opened && begin(opened);
      if (!opened || !begun) return undefined;
      const { turn, recorded } = begun;
      const { soort, data } = opened.stored.value;
      const over = waarover(data);
      let bestand: Opgemaakt | undefined;
      try {
        bestand = await opgemaakt(turn, await runFile(routes, turn, soort, data));
        recorded.writes.splice(0, recorded.writes.length, ...zonderLeesregels(recorded.writes));
        turn.audit('uitgevoerd', over, soort);
      } catch (error) {
        if (!(error instanceof UserError)) throw error;
        recorded.writes.length = 0;
        if (error instanceof RefusedError) turn.audit('geweigerd', over, soort);
      }
      turn.replace(BestandLinks, opened.stored, {
        ...opened.stored.value,
        gebruikt: instantText(turn.now, 'second'),
      });
      try {
        await ports.store.commit(opened.found.netwerk.id, recorded.writes);
      } catch (error) {
        // Somebody was first with the same address.
        if (error instanceof Conflict) return undefined;
        throw error;
      }
      return bestand;
    },
  };
};
