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
export class Geweigerd extends UserError {
  readonly over: string;
  constructor(zin: string, over: string) {
    super(zin);
    this.over = over;
  }
}
