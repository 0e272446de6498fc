import { listThings } from '../../src/app/rows.ts';
import { Acties } from '../../src/domain/actie.ts';
import { type Casus, Casussen } from '../../src/domain/casus.ts';
import type { Kind } from '../../src/domain/row.ts';
import { type Dialogue, startDialogue } from '../support/dialogue.ts';

export const DOCX = 'besluitenlijst-2026-11-25.docx';
export const TXT = 'besluitenlijst-2026-11-25.txt';
export const XLSX = 'actielijst-2026-11-25.xlsx';

export const ja = { keuze: 'ja' };

/** The day after an overleg that was held on 25 November. */
export const naOverleg = async (meer: Parameters<typeof startDialogue>[0] = {}): Promise<Dialogue> => {
  const d = await startDialogue({ at: '2026-11-25T08:45', sweep: { minutes: 15 }, ...meer });
  await d.says('femke', '/overleg wo 25 nov 09:30 Stadhuis');
  await d.clicks('femke', 'Plannen');
  await d.at('2026-11-26T10:00');
  return d;
};

/** What tests of a besluitenlijst do again and again. */
export const metLijst = (d: Dialogue) => {
  const alle = async <T, C>(kind: Kind<T, C>): Promise<T[]> =>
    (await listThings(d.store, d.netwerkId, kind)).map(({ value }) => value);
  /** Answers one question after the other: what is filled in for each. */
  const antwoordt = async (...antwoorden: Record<string, string>[]): Promise<void> => {
    for (const antwoord of antwoorden) await d.clicks('femke', 'Volgende', antwoord);
  };
  return {
    alle,
    antwoordt,
    /** What became of the list: when, who, which casus; in order of date. */
    acties: async (): Promise<string[]> =>
      (await alle(Acties))
        .map(
          ({ eigenaar, tot, casus, soort, status }) =>
            `${tot} ${eigenaar} ${casus ?? '-'} ${soort} ${status}`,
        )
        .sort(),
    casus: async (id: string): Promise<Casus | undefined> =>
      (await alle(Casussen)).find((each) => each.id === id),
    stelVast: async (wie = 'femke'): Promise<void> => {
      await d.clicks(wie, 'Vaststellen');
      await d.clicks(wie, 'Ja, vaststellen');
    },
    /** From the Word table to the review without questions. */
    leesDocx: async (): Promise<void> => {
      await d.says('femke', '', { file: DOCX });
      await d.clicks('femke', 'Bekijken');
      await d.clicks('femke', '6 vragen beantwoorden');
      await antwoordt(ja, ja, { keuze: 'marloes' }, ja, { datum: '2026-12-02' }, ja);
    },
  };
};

export const UIT_DOCX = [
  '2026-12-02 annelies ZN-2026-009 actie open',
  '2026-12-02 marloes ZN-2026-007 actie open',
  '2026-12-04 ingrid ZN-2026-003 actie open',
  '2026-12-09 kevin ZN-2026-003 actie open',
  '2026-12-15 femke - actie open',
  '2027-01-05 femke ZN-2026-007 notificatiebrief open',
];
