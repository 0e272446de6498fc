import type { Sjabloon } from '../../ports/documents.ts';

/** A brace in running text; in attributes Word writes them everywhere. */
const MET_HAAK = /<w:t(?:\s[^>]*)?>[^<]*[{}]/;

/** Opens a Word file as a template with placeholders in single braces, wherever Word cut them in pieces. */
const open = async (bytes: Uint8Array) => {
  const { default: PizZip } = await import('pizzip');
  const { default: Docxtemplater } = await import('docxtemplater');
  const { default: InspectModule } = await import('docxtemplater/js/inspect-module.js');
  const module = new InspectModule();
  const document = new Docxtemplater(new PizZip(bytes), {
    modules: [module],
    linebreaks: true,
    paragraphLoop: true,
    nullGetter: () => '',
    errorLogging: false,
  });
  return { document, velden: Object.keys(module.getAllTags()) };
};

/** The placeholders of a Word file; undefined when it has none. The parts were bounded when they were unpacked. */
export const leesSjabloon = async (
  bytes: Uint8Array,
  parts: ReadonlyMap<string, Buffer>,
): Promise<Sjabloon | undefined> => {
  const tekst = [...parts].some(([naam, xml]) => naam.startsWith('word/') && MET_HAAK.test(xml.toString()));
  if (!tekst) return undefined;
  const bestand = Buffer.from(bytes).toString('base64');
  try {
    return { bestand, velden: (await open(bytes)).velden, klopt: true };
  } catch {
    // Braces that do not pair: whoever sent it hears that.
    return { bestand, velden: [], klopt: false };
  }
};

/** The template (base64) with every placeholder filled in; as it is without `waarden`. */
export const vulSjabloon = async (
  sjabloon: string,
  waarden: Readonly<Record<string, string>> | undefined,
): Promise<Uint8Array> => {
  const bytes = Buffer.from(sjabloon, 'base64');
  if (waarden === undefined) return bytes;
  const { document } = await open(bytes);
  document.render(waarden);
  return document.getZip().generate({ type: 'nodebuffer', compression: 'DEFLATE' });
};
