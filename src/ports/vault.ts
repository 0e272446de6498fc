/** A data key as it is stored: wrapped by the installation's master key, useless without it. */
export type WrappedKey = { readonly master: string; readonly wrapped: string };

/** Encrypted content: AES-256-GCM under a data key, bound to the row it stands in. Base64. */
export type Sealed = { readonly v: 1; readonly iv: string; readonly tag: string; readonly data: string };

/**
 * Keeps the master key and does the cryptography. Data keys live wrapped in the store, one per casus;
 * destroying that row makes everything sealed under it unreadable.
 */
export interface Vault {
  newKey(): Promise<WrappedKey>;
  /** `boundTo` is the identity of the row (`<netwerk>/<kind>/<id>`); opening it elsewhere throws `VaultError`. */
  seal(key: WrappedKey, boundTo: string, plain: string): Promise<Sealed>;
  open(key: WrappedKey, boundTo: string, sealed: Sealed): Promise<string>;
  /** Keyed hash (HMAC-SHA-256, hex) for the koppelsleutel: equal input, equal output, within this installation only. */
  fingerprint(text: string): Promise<string>;
  /** Forgets every unwrapped key held in memory. */
  forget(): void;
}

/** Content that cannot be opened: another key, another row, or tampered with. */
export class VaultError extends Error {
  override readonly name = 'VaultError';
}

/** The master key cannot be used now (no connection, no permission): nothing is wrong with the content. */
export class VaultUnavailable extends Error {
  override readonly name = 'VaultUnavailable';
}
