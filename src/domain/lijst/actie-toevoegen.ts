import type { ActieStatus } from '../actie.ts';
import { type DatumLezing, leesDatum } from '../datum-lezen.ts';
import { leesActieZin } from './actie-zin.ts';
import type { LeesContext } from './besluitenlijst-vorm.ts';
import { leesCasus } from './casusnummer.ts';
import { datumAchteraan } from './datum-in-zin.ts';
import { noemtMoment } from './datum-twijfel.ts';
import { EEN_EIGENAAR, kandidatenVan, type OwnerMatch, zoekEigenaar } from './eigenaar.ts';
import { eigenaarVooraan, genoemden } from './eigenaar-in-zin.ts';
import type { ItemInOpbouw, Opbouw } from './opbouw.ts';
import { isAlleenDatum, vindDatum } from './overlegdatum.ts';
import { leesStand, type Stand } from './stand.ts';
import { fold, squash } from './tekst.ts';
import { isPersoonsvorm } from './zin-onderwerp.ts';
import { isGeen, zegtNietsTeDoen } from './zinnen.ts';

/** What stood in separate cells; an empty one is looked for in the sentence of the actie itself. */
export type ActieCellen = { tekst: string; wie?: string; wanneer?: string; status?: string; stand?: string };

/** Words that only say that there is nothing to do make no actie: they are shown. */
export const voegActieToe = (opbouw: Opbouw, item: ItemInOpbouw, cellen: ActieCellen): void => {
  const { context } = opbouw;
  const wanneer = squash(cellen.wanneer ?? '');
  const wie = squash(cellen.wie ?? '') || onderPersoon(cellen.tekst, opbouw);
  const stand = leesStand(opbouw.afgevinkt ? { status: 'gedaan', ...cellen } : cellen);
  if (
    !/\p{L}{2}/u.test(cellen.tekst) ||
    isGeen(cellen.tekst) ||
    (zegtNietsTeDoen(cellen.tekst) && stand.status === undefined)
  ) {
    const woorden = [cellen.tekst, wie, wanneer, stand.tekst].map(squash).filter((each) => each !== '');
    (wie + wanneer === '' && isGeen(cellen.tekst) ? item.toelichting : opbouw.nietGelezen).push(
      woorden.join(', '),
    );
    return;
  }
  const zoek = wie === '' ? (wanneer === '' ? undefined : 'eigenaar') : wanneer === '' ? 'datum' : 'niets';
  const zin = leesActieZin(cellen.tekst, context, zoek);
  const wanneerTekst = wanneer || zin.wanneerTekst;
  const voor = itemVanActie(cellen.tekst, item, opbouw);
  voor.acties.push({
    tekst: zin.tekst,
    eigenaarTekst: wie || zin.eigenaarTekst,
    eigenaar: naastOpmerking(
      wie === '' ? zin.eigenaar : naastZin(zoekEigenaar(wie, context), cellen.tekst, context),
      stand.tekst,
      context,
    ),
    wanneerTekst,
    wanneer: metTwijfel(
      leesWanneer(wanneerTekst, item, context, stand.status),
      (wanneer === '' ? zin.wanneerTwijfel : andereTermijn(cellen.tekst, wanneer)) ??
        verzetInOpmerking(stand),
    ),
    ...(stand.status !== undefined && { status: stand.status }),
    ...(stand.tekst !== '' && { standVanZaken: stand.tekst }),
  });
};

/** The person an actie stands under, with whoever it names itself. */
const onderPersoon = (tekst: string, { persoon, context }: Opbouw): string => {
  if (!persoon) return '';
  const { eigenaarTekst } = leesActieZin(tekst, context);
  return eigenaarTekst === '' || fold(eigenaarTekst) === fold(persoon.wie)
    ? persoon.wie
    : `${persoon.wie}, ${eigenaarTekst}`;
};

/** The cell names one person, the sentence begins with another who does it: one of them is a mistake. */
const naastZin = (match: OwnerMatch, tekst: string, context: LeesContext): OwnerMatch => {
  const first = match.soort === 'een' ? eigenaarVooraan(tekst, context) : undefined;
  if (!first || match.soort !== 'een' || !isPersoonsvorm(first.rest.split(' ')[0])) return match;
  const ander = kandidatenVan(first.match).filter(({ id }) => id !== match.deelnemer.id);
  return ander.length === 0 || kandidatenVan(first.match).length > ander.length
    ? match
    : { soort: 'kies', kandidaten: [match.deelnemer, ...ander], waarom: EEN_EIGENAAR };
};

/** The cell names one day, and the sentence ends with another by which it must be done. */
const andereTermijn = (tekst: string, wanneer: string): string | undefined => {
  const datum = datumAchteraan(tekst)?.datum;
  return datum !== undefined &&
    /^(?:uiterlijk|v[oó][oó]r|deadline|gereed)\b/i.test(datum) &&
    !fold(datum).includes(fold(wanneer))
    ? 'Er staan twee dagen bij. Op welke dag moet het klaar zijn?'
    : undefined;
};

const NEEMT_OVER =
  /\b(?:doet|neemt|pakt|overgenomen|overname|overgedragen|wordt|gaat naar|via|namens|door)\b/i;
const VERZET =
  /\b(?:wordt|verzet|verplaatst|uitgesteld|uitstel|nieuwe datum|pas|opgeschoven|verlengd|verschoven)\b/i;

/** "doet Sanne": the remark names somebody else who does it. */
const naastOpmerking = (match: OwnerMatch, opmerking: string, context: LeesContext): OwnerMatch => {
  if (match.soort !== 'een' || !NEEMT_OVER.test(opmerking)) return match;
  const { deelnemer } = match;
  const anderen = genoemden(opmerking, context).filter(({ id }) => id !== deelnemer.id);
  return anderen.length === 0
    ? match
    : { soort: 'kies', kandidaten: [deelnemer, ...anderen], waarom: `Er staat ook: "${opmerking}".` };
};

/** "wordt 13 januari": the remark names another day. */
const verzetInOpmerking = ({ tekst, status }: Stand): string | undefined =>
  (status === undefined || !DICHT.test(status)) && VERZET.test(tekst) && noemtMoment(tekst)
    ? `Er staat ook: "${tekst}". Op welke dag moet het klaar zijn?`
    : undefined;

const metTwijfel = (lezing: DatumLezing, waarom: string | undefined): DatumLezing =>
  waarom === undefined || lezing.soort !== 'datum'
    ? lezing
    : { soort: 'vraag', waarom, voorstel: lezing.datum };

/** An actie that names another casus than the one it stands under is asked about; under none it belongs to that one. */
const itemVanActie = (tekst: string, item: ItemInOpbouw, opbouw: Opbouw): ItemInOpbouw => {
  const { context } = opbouw;
  const { year: jaar } = context.overleg ?? context.vandaag;
  const { bekendeCasussen } = context;
  const heel = leesCasus(tekst, { bekendeCasussen, jaar, cijfers: false });
  const kort = /(?<![\p{L}\d.,/-])0\d{2}(?![\p{L}\d.,/-])/u.exec(tekst)?.[0];
  const lezing =
    heel?.vorm === 'nummer' || kort === undefined
      ? heel
      : leesCasus(kort, { bekendeCasussen, jaar, cijfers: true });
  if (lezing === undefined || (lezing.vorm === 'casus' && lezing.casus === undefined)) return item;
  const hier = item.casus !== undefined ? [item.casus] : (item.casusVraag?.kandidaten ?? []);
  const genoemd = lezing.casus !== undefined ? [lezing.casus] : (lezing.casusVraag?.kandidaten ?? []);
  if (genoemd.every((casus) => hier.includes(casus))) return item;
  const apart: ItemInOpbouw = {
    ...{ volgnr: '', onderwerp: lezing.tekst, besluiten: [], toelichting: [], acties: [] },
    ...(item.overlegDatum && { overlegDatum: item.overlegDatum }),
    ...(hier.length === 0 && lezing.casus !== undefined && lezing.vorm !== 'cijfers'
      ? { casus: lezing.casus }
      : { casusVraag: { tekst: lezing.tekst, kandidaten: [...new Set([...hier, ...genoemd])] } }),
  };
  const plek = opbouw.items.indexOf(item);
  opbouw.items.splice(plek < 0 ? opbouw.items.length : plek, 0, apart);
  return apart;
};

/** An actie that is closed was due in the past. */
const DICHT = /^(?:gedaan|niet meer mogelijk|niet uitgevoerd|vervallen)$/;

/** A date counts from the overleg that the item belongs to. */
export const leesWanneer = (
  text: string,
  item: ItemInOpbouw,
  context: LeesContext,
  status?: ActieStatus,
): DatumLezing => {
  const dag = status !== undefined && DICHT.test(status) ? vindDatum(text, context.vandaag) : undefined;
  if (dag && isAlleenDatum(text)) return { soort: 'datum', datum: dag };
  const overleg = item.overlegDatum ?? context.overleg;
  if (squash(text) === '') return { soort: 'niet-gelezen' };
  return leesDatum(squash(text), {
    vandaag: context.vandaag,
    ...(overleg && { overleg }),
    ...(context.volgendOverleg && { volgendOverleg: context.volgendOverleg }),
  });
};
