import {
  LEEG_PUNT,
  type LijstConcept,
  LijstConcepten,
  LijstPunten,
  lijstPuntId,
} from '../../domain/besluitenlijst-concept.ts';
import { gewijzigd, metPunt, standVan } from '../../domain/besluitenlijst-stand.ts';
import { casussenVan } from '../../domain/besluitenlijst-vragen.ts';
import type { DeelnemerTurn, Stored } from '../turn.ts';

const WAAROM = 'wissen op verzoek';

/** The list without what it says of this casus: its items are emptied and left out, also what a correction moves away from it, lines that name it are dropped. */
const zonderCasus = async (
  turn: DeelnemerTurn,
  { value }: Stored<LijstConcept>,
  casus: string,
): Promise<LijstConcept> => {
  const ik = turn.who.deelnemer.id;
  let lijst = value;
  for (const punt of value.punten.filter((een) => casussenVan(een).includes(casus))) {
    const stored = await turn.get(LijstPunten, lijstPuntId(value.id, punt.id));
    const leeg = { ...LEEG_PUNT, volgnr: punt.volgnr };
    if (stored)
      turn.replace(LijstPunten, stored, {
        ...stored.value,
        content: await turn.seal(LijstPunten, stored.value, leeg),
      });
    lijst = metPunt(lijst, standVan(punt.id, leeg), ik);
  }
  if (lijst.rest === 0) return lijst;
  const inhoud = await turn.open(LijstConcepten, value, WAAROM);
  const rest = inhoud.rest.filter((regel) => !regel.toUpperCase().includes(casus.toUpperCase()));
  if (rest.length === inhoud.rest.length) return lijst;
  const content = await turn.seal(LijstConcepten, value, { ...inhoud, rest });
  return gewijzigd({ ...lijst, content }, { rest: rest.length }, ik);
};

/** Takes what is said of an erased casus out of the besluitenlijsten that are being prepared. */
export const uitLijsten = async (turn: DeelnemerTurn, casus: string): Promise<void> => {
  for (const stored of await turn.list(LijstConcepten, { shelf: 'open' })) {
    if (stored.value.status !== 'open') continue;
    const na = await zonderCasus(turn, stored, casus);
    if (na === stored.value) continue;
    turn.replace(LijstConcepten, stored, na);
    turn.audit('gewijzigd', `besluitenlijst ${na.id}`, WAAROM);
  }
};
