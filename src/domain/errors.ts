/**
 * Wrong use: a Dutch sentence (B1) that says what to do now. Shown to the person, not logged as an error.
 * `field` names the card input it is about, so that the form can point at it.
 */
export class UserError extends Error {
  override readonly name = 'UserError';
  readonly field: string | undefined;
  constructor(zin: string, field?: string) {
    super(zin);
    this.field = field;
  }
}

/** Somebody may not do this. `over` says for the audit log what it was about, in words that hold no content. */
export class RefusedError extends UserError {
  readonly over: string;
  constructor(zin: string, over: string) {
    super(zin);
    this.over = over;
  }
}

const OP_SLOT =
  'De inhoud van deze casus is op slot. Niemand kan hem nu lezen of wijzigen. Typte je iets? Dat is nog niet bewaard. Vraag de coördinator wat je kunt doen.';

/** The content is locked (AVG art. 18): it is there, but nobody may use it. */
export class OpSlot extends RefusedError {
  constructor(over: string) {
    super(OP_SLOT, over);
  }
}

/** What was opened, or `anders` when it is locked: for a card that shows more than this one thing. */
export const tenzijOpSlot = async <T>(geopend: Promise<T>, anders: T): Promise<T> => {
  try {
    return await geopend;
  } catch (error) {
    if (error instanceof OpSlot) return anders;
    throw error;
  }
};
