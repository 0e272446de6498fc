/** An Adaptive Card, version 1.5, ready to go out as JSON. Built by `cards/kit` only. */
export type Card = {
  readonly type: 'AdaptiveCard';
  readonly version: '1.5';
  readonly body: readonly CardElement[];
  readonly actions?: readonly CardElement[];
  readonly [property: string]: unknown;
};

/** Any element or action of a card. */
export type CardElement = { readonly type: string; readonly [property: string]: unknown };
