import { z } from 'zod/v4';

/** A bot's registration at a channel on this machine, as it goes over a command line. */
export const Credentials = z.object({
  type: z.literal('SingleTenant'),
  appId: z.string(),
  tenantId: z.string(),
  password: z.string(),
  endpoints: z.object({ openIdMetadata: z.string(), serviceUrls: z.array(z.string()) }),
});
