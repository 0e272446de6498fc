import { wijzersVan } from '../../src/app/index-rijen.ts';
import { listThings } from '../../src/app/rows.ts';
import { Acties } from '../../src/domain/actie.ts';
import { prefixRange, type Store } from '../../src/ports/store.ts';

/** Where the index of the acties is not what follows from the acties themselves. */
export const indexVerschil = async (store: Store, netwerk: string): Promise<string[]> => {
  const moet = new Map(
    (await listThings(store, netwerk, Acties)).flatMap(({ value }) => [...wijzersVan(Acties, value)]),
  );
  const is = new Map(
    (await store.list(netwerk, prefixRange('index!'))).map(({ key, value }) => [
      key,
      (value as { naar: string }).naar,
    ]),
  );
  return [...new Set([...moet.keys(), ...is.keys()])]
    .filter((key) => moet.get(key) !== is.get(key))
    .map((key) => `${key}: ${is.get(key) ?? 'nothing'}, and it should be ${moet.get(key) ?? 'nothing'}`);
};
