import { listThings } from '../../src/app/rows.ts';
import { LijstConcepten, LijstPunten, type PuntContent } from '../../src/domain/besluitenlijst-concept.ts';
import type { Netwerk } from '../../src/domain/netwerk.ts';
import { Overleggen } from '../../src/domain/overleg.ts';
import type { Kind } from '../../src/domain/row.ts';
import { Sleutels } from '../../src/domain/sleutel.ts';
import { features } from '../../src/features/index.ts';
import { type Dialogue, startDialogue } from '../support/dialogue.ts';
import { zaad } from './zaad.ts';

export const GEHEIM = 'Hij zwerft sinds maandag bij het station';
export const BESLUIT = 'Samen optrekken omdat thuis het zicht ontbreekt';

/** Sanne runs the netwerk too. */
const metTweede = (netwerk: Netwerk): Netwerk => ({
  ...netwerk,
  deelnemers: netwerk.deelnemers.map((een) =>
    een.id === 'sanne' ? { ...een, rollen: ['coordinator'] } : een,
  ),
});

/** An overleg on 25 November with a new casus (jongerenwerk and politie) and one that is followed (smw), its agenda sent. */
export const metOverleg = async (): Promise<Dialogue> => {
  const d = await startDialogue({
    at: '2026-11-19T10:00',
    features: [...features, zaad],
    netwerk: metTweede,
  });
  await d.says('femke', '/overleg wo 25 nov 09:30 Stadhuis');
  await d.clicks('femke', 'Plannen');
  const casus = (zaadje: object) => d.says('sanne', `/zaaicasus ${JSON.stringify(zaadje)}`);
  await casus({
    casus: 'ZN-2026-001',
    partners: ['jongerenwerk', 'politie'],
    aanmelder: 'kevin',
    vraag: GEHEIM,
  });
  await casus({ casus: 'ZN-2026-002', partners: ['smw'], status: 'volgen', terugOp: '2026-11-20' });
  await d.says('femke', '/agenda');
  await d.clicks('femke', 'Versturen');
  await d.clicks('femke', 'Ja, versturen');
  return d;
};

export const alle = async <T, C>(d: Dialogue, kind: Kind<T, C>): Promise<T[]> =>
  (await listThings(d.store, d.netwerkId, kind)).map(({ value }) => value);

export const overlegId = async (d: Dialogue): Promise<string> =>
  (await alle(d, Overleggen)).find(({ start }) => start.startsWith('2026-11-25'))?.id ?? '';

/** What stands in the draft of the list, opened with the key of the store. */
export const opLijst = async (d: Dialogue): Promise<PuntContent[]> => {
  const [lijst] = await alle(d, LijstConcepten);
  const sleutel = (await alle(d, Sleutels)).find(({ id }) => id === lijst?.sleutel);
  if (!sleutel) throw new Error('no list');
  const punten = await alle(d, LijstPunten);
  return Promise.all(
    punten.map(async ({ id, content }) =>
      JSON.parse(await d.ports.vault.open(sleutel, `${d.netwerkId}/${LijstPunten.name}/${id}`, content)),
    ),
  );
};
