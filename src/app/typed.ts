import type { Temporal } from 'temporal-polyfill';
import { z } from 'zod/v4';
import { SealedContent } from '../domain/row.ts';
import { InstantText, instantText } from '../domain/time.ts';
import type { Actor, Said } from '../ports/input.ts';
import type { Ports } from '../ports/ports.ts';
import { Conflict, prefixRange } from '../ports/store.ts';
import { VaultError, VaultUnavailable } from '../ports/vault.ts';
import { GIDS } from './gids.ts';
import { personHash, stableId } from './id.ts';
import { isKey, toJson } from './rows.ts';

/** What was typed or sent, as far as a command needs it. */
export const Typed = z.object({
  text: z.string(),
  html: z.string().optional(),
  files: z.array(z.object({ name: z.string(), contentType: z.string(), url: z.string() })).readonly(),
});
export type Typed = z.infer<typeof Typed>;

const Kept = z.object({
  wie: z.string(),
  tot: InstantText,
  sleutel: z.object({ master: z.string(), wrapped: z.string() }),
  content: SealedContent,
});

const PREFIX = 'getypt!';
const KEEP = { hours: 1 } as const;
const CLEAN_AT_ONCE = 50;

/**
 * What somebody typed before it was known which netwerk it is for: kept sealed for an hour, for that person alone, so
 * that it need not be typed again. It may be about a youth, so it stands in no message.
 */
export const createTyped = ({ store, vault, clock }: Pick<Ports, 'store' | 'vault' | 'clock'>) => {
  const boundTo = (ref: string) => `${GIDS}/${PREFIX}${ref}`;

  const clean = async (now: Temporal.Instant): Promise<void> => {
    const nu = instantText(now, 'second');
    for (const row of await store.list(GIDS, prefixRange(PREFIX, CLEAN_AT_ONCE))) {
      const kept = Kept.safeParse(row.value);
      if (kept.success && kept.data.tot > nu) continue;
      try {
        await store.commit(GIDS, [{ op: 'delete', key: row.key, etag: row.etag }]);
      } catch (error) {
        if (!(error instanceof Conflict)) throw error;
      }
    }
  };

  return {
    /** Takes away what nobody came back for. */
    clean,
    /**
     * Resolves with the reference for a button; `again` when this very activity was kept before; undefined when it
     * cannot be kept (too large, or the vault is away).
     */
    keep: async (said: Said): Promise<{ ref: string; again: boolean } | undefined> => {
      const { actor, activity, text, html, files } = said;
      await clean(clock.now());
      const ref = stableId(`${activity}!${actor.tenant}!${actor.oid}`, -4);
      const typed: Typed = { text, ...(html === undefined ? {} : { html }), files: [...files] };
      try {
        const sleutel = await vault.newKey();
        const content = await vault.seal(sleutel, boundTo(ref), JSON.stringify(typed));
        const tot = instantText(clock.now().add(KEEP), 'second');
        const value = toJson({ wie: personHash(actor), tot, sleutel, content });
        await store.commit(GIDS, [{ op: 'insert', key: `${PREFIX}${ref}`, value }]);
        return { ref, again: false };
      } catch (error) {
        if (error instanceof Conflict) return { ref, again: true };
        if (error instanceof RangeError || error instanceof VaultUnavailable) return undefined;
        throw error;
      }
    },
    /** What this person typed; undefined when it is gone, or was typed by somebody else. */
    find: async (ref: string, actor: Actor): Promise<Typed | undefined> => {
      const key = `${PREFIX}${ref}`;
      const row = isKey(key) ? await store.get(GIDS, key) : undefined;
      const kept = Kept.safeParse(row?.value).data;
      if (!kept || kept.wie !== personHash(actor) || kept.tot <= instantText(clock.now(), 'second'))
        return undefined;
      try {
        return Typed.parse(JSON.parse(await vault.open(kept.sleutel, boundTo(ref), kept.content)));
      } catch (error) {
        if (error instanceof VaultError) return undefined;
        throw error;
      }
    },
  };
};
