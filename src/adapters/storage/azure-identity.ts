import type { TokenCredential } from '@azure/identity';

export type { TokenCredential };

/**
 * The managed identity the program runs under: the user-assigned one with `clientId`, or else the system's own.
 * The library is loaded here and only then.
 */
export const managedIdentity = async (clientId?: string): Promise<TokenCredential> => {
  const { ManagedIdentityCredential } = await import('@azure/identity');
  return clientId === undefined
    ? new ManagedIdentityCredential()
    : new ManagedIdentityCredential({ clientId });
};
