import { z } from 'zod/v4';
import { AuditRegel } from '../domain/bericht.ts';
import { kind } from '../domain/row.ts';

/**
 * A line of the audit log in the chain: `hash` is over the line and the hash of the one before. It is a keyed hash:
 * whoever can write in the store alone cannot make a chain that holds.
 */
const Schakel = z.object({ id: z.string(), regel: AuditRegel, vorige: z.string(), hash: z.string() });
export type Schakel = z.infer<typeof Schakel>;
export const Schakels = kind('keten', Schakel);
