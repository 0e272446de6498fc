import type { PartnerRef } from './organisaties.ts';

/** What is needed of a deelnemer; `partner` is the id of theirs, `ookVoor` of others they speak for, `vervanger` of who stands in. */
export type DeelnemerRef = {
  readonly id: string;
  readonly naam: string;
  readonly partner: string;
  readonly ookVoor?: readonly string[] | undefined;
  readonly email?: string | undefined;
  readonly vervanger?: string | undefined;
};

/** `vertrokken` do not take part any more; `bijnamen` are names this netwerk uses (folded), each with the id of who is meant. */
export type Mensen = {
  readonly deelnemers: readonly DeelnemerRef[];
  readonly partners: readonly PartnerRef[];
  readonly vertrokken?: readonly DeelnemerRef[];
  readonly bijnamen?: ReadonlyMap<string, string>;
};
