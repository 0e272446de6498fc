import { z } from 'zod/v4';
import { meldingCard } from '../../../cards/kit/melding.ts';
import { reflectieCard } from '../../../cards/terugkoppeling/reflectie.ts';
import { terugblikCard } from '../../../cards/terugkoppeling/terugblik.ts';
import type { Subject } from '../../domain/authority.ts';
import type { Casus } from '../../domain/casus.ts';
import { UserError } from '../../domain/errors.ts';
import { weigeringen } from '../../domain/privacy-guard.ts';
import {
  metTerugblik,
  REFLECTIE_ANTWOORDEN,
  type Reflectie,
  type ReflectieAntwoord,
  Reflecties,
  Terugblikken,
  terugblikPrefix,
} from '../../domain/reflectie.ts';
import { instantText } from '../../domain/time.ts';
import type { Reply } from '../../ports/chat.ts';
import { type Verb, verb, verbOn } from '../feature.ts';
import type { DeelnemerTurn, Stored } from '../turn.ts';
import { leesReflectie, vertel } from './reflectie-berichten.ts';

const Data = z.object({ reflectie: z.string().min(1).max(120) });
type Gevonden = { readonly stored: Stored<Reflectie>; readonly casus: Casus };

const NIET = 'Terugkijken kan niet (meer): de casus is weer open, of de inhoud is gewist of op slot.';

/** Only who was asked; of what is not there, nobody was. */
const gevraagd = async (
  turn: DeelnemerTurn,
  { reflectie }: z.infer<typeof Data>,
): Promise<{ subject: Subject; thing: Gevonden | undefined }> => {
  const ik = turn.who.deelnemer.id;
  const mij = (await turn.get(Reflecties, reflectie))?.value.gevraagd.includes(ik);
  return { subject: { voor: mij ? ik : undefined }, thing: await leesReflectie(turn, reflectie) };
};

const dank = (casus: string, titel: string): Reply => ({
  kind: 'card',
  summary: titel,
  card: meldingCard({ context: casus, titel, zin: 'De coördinator leest wat de betrokkenen vonden.' }),
});

const eerder = (turn: DeelnemerTurn, { stored }: Gevonden) =>
  turn.get(Terugblikken, `${terugblikPrefix(stored.value)}${turn.who.deelnemer.id}`);

const formulier = (
  { casus, id }: Reflectie,
  nu: {
    readonly hielp?: string;
    readonly aanpak?: string;
    readonly anders?: string;
    readonly fout?: string;
  } = {},
): Reply => ({
  kind: 'card',
  summary: 'Even terugkijken',
  card: reflectieCard({ casus, reflectie: id, ...nu }),
});

const openen = verbOn('reflectie.openen', 'eigen-kaart', Data, gevraagd, async (turn, _data, zaak) => {
  if (!zaak) throw new UserError(NIET);
  if (await eerder(turn, zaak)) return dank(zaak.casus.id, 'Je hebt al geantwoord. Dank je');
  return formulier(zaak.stored.value);
});

const Ingevuld = Data.extend({
  hielp: z.string().max(20).default(''),
  aanpak: z.string().max(20).default(''),
  anders: z.string().max(5000).default(''),
});

const LANGSTE = 500;

const isAntwoord = (tekst: string): tekst is ReflectieAntwoord =>
  REFLECTIE_ANTWOORDEN.some((antwoord) => antwoord === tekst);

const geef = verbOn('reflectie.geef', 'eigen-kaart', Ingevuld, gevraagd, async (turn, data, zaak) => {
  if (!zaak) throw new UserError(NIET);
  const { stored, casus } = zaak;
  if (await eerder(turn, zaak)) return dank(casus.id, 'Je hebt al geantwoord. Dank je');
  const { hielp, aanpak } = data;
  const anders = data.anders.trim();
  const fouten = weigeringen(anders, turn.vandaag).map(({ zin }) => zin);
  if (anders.length > LANGSTE) fouten.push(`De tekst is te lang. Gebruik hoogstens ${LANGSTE} tekens.`);
  if (!isAntwoord(hielp) || !isAntwoord(aanpak))
    return formulier(stored.value, {
      ...data,
      fout: ['Kies een antwoord bij de eerste twee vragen.', ...fouten].join(' '),
    });
  if (fouten.length > 0) return formulier(stored.value, { ...data, fout: fouten.join(' ') });
  const wie = turn.who.deelnemer.id;
  const rij = { id: `${terugblikPrefix(stored.value)}${wie}`, sleutel: casus.sleutel };
  const content = { hielp, aanpak, ...(anders === '' ? {} : { anders }) };
  turn.insert(Terugblikken, {
    ...rij,
    casus: casus.id,
    wie,
    op: instantText(turn.now, 'second'),
    content: await turn.seal(Terugblikken, rij, content),
  });
  const na = metTerugblik(stored.value, content);
  turn.replace(Reflecties, stored, na.beantwoord >= na.gevraagd.length ? vertel(turn, na) : na);
  turn.audit('teruggekeken', `casus ${casus.id}`);
  turn.redraw(`reflectie.vraag!${na.id}!${wie}`);
  return dank(casus.id, 'Dank je voor het terugkijken');
});

/** "2 ja, 1 deels", in the words that stood on the question; undefined when nobody answered. */
const tel = (telling: Reflectie['hielp'], deels: string): string | undefined =>
  REFLECTIE_ANTWOORDEN.filter((antwoord) => telling[antwoord] > 0)
    .map((een) => `${telling[een]} ${een === 'deels' ? deels : een}`)
    .join(', ') || undefined;

/** For the coördinator: the counts, and what was written, without who wrote it. */
const samen = verb('reflectie.samen', 'coordineren', Data, async (turn, { reflectie: id }) => {
  const zaak = await leesReflectie(turn, id);
  if (!zaak) throw new UserError(NIET);
  const { value } = zaak.stored;
  const rijen = await turn.list(Terugblikken, { prefix: terugblikPrefix(value) });
  const anders: string[] = [];
  for (const { value: rij } of rijen) {
    const tekst = (await turn.open(Terugblikken, rij, 'coördinator')).anders;
    if (tekst !== undefined) anders.push(tekst);
  }
  return {
    kind: 'card',
    summary: 'Terugblik',
    card: terugblikCard({
      casus: value.casus,
      gevraagd: value.gevraagd.length,
      beantwoord: value.beantwoord,
      hielp: tel(value.hielp, 'een beetje'),
      aanpak: tel(value.aanpak, 'deels'),
      anders: anders.sort(),
    }),
  };
});

export const reflectieVerbs: readonly Verb[] = [openen, geef, samen];
