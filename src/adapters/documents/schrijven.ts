import type { BestandBytes, Opgemaakt } from '../../ports/file.ts';
import { vulSjabloon } from './sjabloon.ts';
import { alsWord } from './word.ts';

/** Only what every system takes in a file name. */
const veilig = (naam: string): string => naam.replaceAll(/[^A-Za-z0-9-]+/g, '-').slice(0, 80);

const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** The bytes of a file: Word or PDF for people, JSON for programs. */
export const alsBytes = async (bestand: Opgemaakt): Promise<BestandBytes> => {
  const naam = veilig(bestand.naam);
  switch (bestand.vorm) {
    case 'word':
      return { naam: `${naam}.docx`, type: WORD, bytes: await alsWord(bestand.stuk, bestand.huisstijl) };
    case 'sjabloon':
      return {
        naam: `${naam}.docx`,
        type: WORD,
        bytes: await vulSjabloon(bestand.sjabloon, bestand.waarden),
      };
    case 'pdf':
      return {
        naam: `${naam}.pdf`,
        type: 'application/pdf',
        bytes: await (await import('./pdf.ts')).alsPdf(bestand.stuk, bestand.huisstijl),
      };
    case 'json':
      return {
        naam: `${naam}.json`,
        type: 'application/json; charset=utf-8',
        bytes: Buffer.from(`${JSON.stringify(bestand.inhoud, null, 2)}\n`),
      };
  }
};
