import { z } from 'zod/v4';
import { kind, SealedContent } from './row.ts';
import { InstantText } from './time.ts';

/** An actie in the words in which it was typed, with who it is for where that was sure. */
export const ActieConceptContent = z.object({
  wat: z.string(),
  wie: z.string(),
  kandidaten: z.array(z.string()),
  waaromWie: z.string().optional(),
  wanneer: z.string(),
  casus: z.string(),
});
export type ActieConceptContent = z.infer<typeof ActieConceptContent>;

/** What somebody typed behind `/actie` of which something must still be asked: kept sealed, for that person, for a day. */
export const ActieConcept = z.object({
  id: z.string(),
  door: z.string(),
  sleutel: z.string(),
  content: SealedContent,
  sinds: InstantText,
});
export type ActieConcept = z.infer<typeof ActieConcept>;
export const ActieConcepten = kind('actieconcept', ActieConcept, { content: ActieConceptContent });
