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
