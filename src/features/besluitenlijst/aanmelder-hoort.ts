import { Temporal } from 'temporal-polyfill';
import { Berichten } from '../../domain/bericht.ts';
import { Besluiten, BUITEN_OVERLEG, besluitPrefix } from '../../domain/besluit.ts';
import type { PuntContent } from '../../domain/besluitenlijst-concept.ts';
import { brengtVerder } from '../../domain/besluitenlijst-gevolg.ts';
import type { Casus } from '../../domain/casus.ts';
import { Gebeurtenissen, gebeurtenisPrefix } from '../../domain/gebeurtenis.ts';
import { woordAanAanmelder } from '../../domain/terugkoppeling.ts';
import { lokaleDatum } from '../../domain/werkdag.ts';
import type { Turn } from '../turn.ts';

type Gedaan = { readonly id: string; readonly linkNaar: (besluit: string) => void };

/**
 * What was done by hand on or after the day of the overleg, and brought the casus where this besluit would bring it: the same change,
 * recorded before the list was. Undefined when the besluit changes something itself.
 */
const alGedaan = async (
  turn: Turn,
  casus: Casus,
  punt: PuntContent,
  dag: Temporal.PlainDate,
): Promise<Gedaan | undefined> => {
  if (brengtVerder(casus, punt)) return undefined;
  const isNa = (op: string) =>
    Temporal.PlainDate.compare(lokaleDatum(Temporal.Instant.from(op), turn.netwerk.tijdzone), dag) >= 0;
  const besluiten = await turn.list(Besluiten, { prefix: besluitPrefix(casus.id) });
  const gesloten = besluiten.findLast(
    ({ value }) => value.overleg === BUITEN_OVERLEG && value.afsluiting === punt.afsluiting && isNa(value.op),
  );
  if (gesloten && punt.soort === 'afsluiten') return { id: gesloten.value.id, linkNaar: () => undefined };
  const gebeurtenissen = await turn.list(Gebeurtenissen, { prefix: gebeurtenisPrefix(casus.id) });
  const laatste = gebeurtenissen.findLast(
    ({ value }) => (value.soort === 'staat' || value.soort === 'regisseur') && isNa(value.op),
  );
  if (!laatste || laatste.value.naar !== casus.status) return undefined;
  return {
    id: laatste.value.id,
    linkNaar: (besluit) => turn.replace(Gebeurtenissen, laatste, { ...laatste.value, besluit }),
  };
};

/**
 * The aanmelders who must hear of a new besluit: all, but those who heard already when the same was done by hand after the overleg. What
 * they got then shows the besluit from now on. `casus`: as it was before the besluit.
 */
export const wieNogHoort = async (
  turn: Turn,
  casus: Casus,
  punt: PuntContent,
  dag: Temporal.PlainDate,
  besluit: string,
): Promise<readonly string[]> => {
  const gedaan = await alGedaan(turn, casus, punt, dag);
  if (!gedaan) return casus.aanmelders;
  const nog: string[] = [];
  for (const aanmelder of casus.aanmelders)
    if (!(await turn.get(Berichten, woordAanAanmelder(gedaan.id, aanmelder).id))) nog.push(aanmelder);
  if (nog.length < casus.aanmelders.length) gedaan.linkNaar(besluit);
  return nog;
};
