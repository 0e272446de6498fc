import { wieVan } from '../../domain/aanmelding-wie.ts';
import {
  type Aanmelding,
  type AanmeldingContent,
  type Casus,
  type CasusContent,
  Casussen,
  nieuweCasus,
} from '../../domain/casus.ts';
import { inStaat, signaalDagen } from '../../domain/casus-beloop.ts';
import { neemNummer } from '../../domain/casus-nummer.ts';
import { Gebeurtenissen, nieuweGebeurtenis } from '../../domain/gebeurtenis.ts';
import { deelnemerMet } from '../../domain/netwerk.ts';
import { vertelAanmelders } from '../../domain/terugkoppeling.ts';
import type { DeelnemerTurn } from '../turn.ts';

/** Those who are on it because of this aanmelding: who is involved, who is asked, and who brought it in. */
const partnersVan = (
  turn: DeelnemerTurn,
  { betrokkenPartners, inputVan, aanmelder }: Aanmelding,
): string[] => [
  ...betrokkenPartners,
  ...inputVan,
  ...[deelnemerMet(turn.netwerk, aanmelder)?.partner ?? []].flat(),
];

/**
 * A casus that slept wakes when somebody raises the alarm again: with the casusregisseur it had, or as new. Whoever did so before hears
 * of it; who does now is answered on their own aanmelding.
 */
const gewekt = async (turn: DeelnemerTurn, casus: Casus, door: string): Promise<Casus> => {
  if (casus.status !== 'slapend') return casus;
  const na = inStaat(casus, casus.regisseur === undefined ? 'nieuw' : 'actief', {});
  const wat = { soort: 'staat', wie: turn.who.deelnemer.id, van: casus.status, naar: na.status } as const;
  const rij = nieuweGebeurtenis(casus, wat, { now: turn.now, uniek: turn.newId() });
  const waarom = 'Er kwam een nieuwe aanmelding.';
  turn.insert(Gebeurtenissen, { ...rij, content: await turn.seal(Gebeurtenissen, rij, { waarom }) });
  vertelAanmelders(turn, casus, rij.id, [turn.who.deelnemer.id, door]);
  return na;
};

/** Makes the aanmelding a casus, which gets its key; or adds it to the open casus it belongs to. Resolves with the number. */
export const opCasus = async (
  turn: DeelnemerTurn,
  aanmelding: Aanmelding,
  content: AanmeldingContent,
  bestaand: string | undefined,
): Promise<string> => {
  const partners = partnersVan(turn, aanmelding);
  const stored = bestaand === undefined ? undefined : await turn.get(Casussen, bestaand);
  if (stored) {
    turn.replace(Casussen, stored, {
      ...(await gewekt(turn, stored.value, aanmelding.aanmelder)),
      partners: [...new Set([...stored.value.partners, ...partners])],
      aanmelders: [...new Set([...stored.value.aanmelders, aanmelding.aanmelder])],
    });
    return stored.value.id;
  }
  const id = await neemNummer(turn);
  const { sleutel } = aanmelding;
  const { vraag, geboortejaar } = content;
  const wat: CasusContent = { wie: wieVan(content), vraag, geboortejaar };
  const sealed = await turn.seal(Casussen, { id, sleutel }, wat);
  turn.insert(
    Casussen,
    nieuweCasus(
      {
        id,
        partners,
        aanmelders: [aanmelding.aanmelder],
        aanmelding: aanmelding.id,
        geinformeerd: aanmelding.geinformeerd,
        signalenOp: signaalDagen(wat, turn.vandaag),
        overgenomen: false,
        sleutel,
        content: sealed,
      },
      turn.now,
    ),
  );
  return id;
};
