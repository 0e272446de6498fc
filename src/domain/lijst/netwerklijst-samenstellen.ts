import { UserError } from '../errors.ts';
import { type DeelnemerRef, zoekPrecies } from './eigenaar.ts';
import { groepeer, partnerUit } from './netwerklijst-partners.ts';
import type { GelezenDeelnemer, GelezenPartner, Netwerklijst, Ruw } from './netwerklijst-vorm.ts';
import { bijnaPartners, zoekPartners } from './organisaties.ts';
import { fold, squash } from './tekst.ts';
import { leesRollen } from './woordenlijst.ts';

type RuwePersoon = Ruw['personen'][number];
type Persoon = { readonly gelezen: GelezenDeelnemer; readonly vervanger: string; readonly rij: string };

/** More people than this are no partner list; comparing them all would take long. */
const HOOGSTENS = 1_000;

const AANHEF = /^(?:(?:de )?(?:dhr|hr|heer|mevr|mw|mevrouw|drs|dr|mr|ir|ing|prof|bc|ds)\.?,? )+(?=\p{Lu})/iu;
const TUSSEN_HAAKJES = /^(.{2,}?) ?\(([^()]{2,60})\)$/u;

/** "dhr. R. Amrani (wijkagent)": the name, and what stands behind it as function. */
const metSchoneNaam = (row: RuwePersoon): RuwePersoon => {
  const zonder = squash(row.naam).replace(AANHEF, '');
  const [, naam = zonder, functie = ''] = TUSSEN_HAAKJES.exec(zonder) ?? [];
  return { ...row, naam, functie: row.functie === '' ? functie : row.functie };
};

/**
 * Puts what was found together: one entry for each partner and person, and every doubt said. Throws `UserError` when there
 * are far too many.
 */
export const stelSamen = (ruw: Ruw): Netwerklijst => {
  if (ruw.personen.length > HOOGSTENS)
    throw new UserError(
      `Op deze lijst staan ${ruw.personen.length} mensen. Zoveel kan ik er niet aan. Is dit de goede lijst?`,
    );
  const zonderBinding: string[] = [];
  const listed = groepeer(ruw.partners).map((rows) => partnerUit(rows, zonderBinding, ruw));
  const personen: Persoon[] = [];
  const extra: GelezenPartner[] = [];
  for (const row of metVervangerRijen(ruw.personen.map(metSchoneNaam))) {
    const organisatie = organisatieVan(row, listed, extra, ruw);
    if (organisatie !== undefined) voegToe(row, organisatie, personen, ruw);
  }
  zonderBinding.push(...extra.map(({ naam }) => naam));
  if (zonderBinding.length > 0) {
    ruw.opmerkingen.push(`Er staat geen binding bij: ${zonderBinding.join(', ')}. Ik heb "kern" ingevuld.`);
  }
  return {
    partners: [...listed, ...extra],
    deelnemers: personen.map((persoon) => metVervanger(persoon, personen, ruw)),
    onbekendeKolommen: [...ruw.onbekendeKolommen],
    nietGeplaatst: ruw.nietGeplaatst,
    opmerkingen: ruw.opmerkingen,
    titels: ruw.titels,
  };
};

/** A vervanger who has an address of their own is a deelnemer too. */
const metVervangerRijen = (personen: readonly RuwePersoon[]): RuwePersoon[] => {
  const namen = new Set(personen.map(({ naam }) => fold(naam)));
  const extra = personen.filter(
    ({ vervanger, vervangerEmail }) =>
      vervangerEmail !== '' && vervanger !== '' && !namen.has(fold(vervanger)),
  );
  return [
    ...personen,
    ...extra.map((row) => ({
      ...row,
      naam: row.vervanger,
      email: row.vervangerEmail,
      rol: '',
      functie: '',
      vervanger: '',
      vervangerEmail: '',
    })),
  ];
};

const organisatieVan = (
  row: RuwePersoon,
  listed: readonly GelezenPartner[],
  extra: GelezenPartner[],
  ruw: Ruw,
): string | undefined => {
  const known = [...listed, ...extra].map(({ naam }) => ({ id: naam, naam }));
  const niet = (waarom: string) => ruw.nietGeplaatst.push({ rij: row.rij, waarom });
  const found = zoekPartners(
    row.organisatie,
    listed.length > 0 ? known : known.filter(({ naam }) => fold(naam) === fold(row.organisatie)),
  );
  const [only, ...more] = found;
  if (only && more.length === 0) return only.naam;
  if (only) {
    niet(
      `"${row.organisatie}" kan ${found.map(({ naam }) => naam).join(' of ')} zijn. Schrijf de naam voluit.`,
    );
    return undefined;
  }
  const [near] = bijnaPartners(row.organisatie, known);
  if (near) {
    niet(`"${row.organisatie}" staat niet in de lijst van partners. Bedoel je ${near.naam}?`);
    return undefined;
  }
  extra.push({ naam: row.organisatie, binding: 'kern' });
  if (ruw.partners.some(({ sector, binding }) => sector + binding !== ''))
    ruw.opmerkingen.push(
      `${row.organisatie} stond niet in de lijst van partners. Ik heb deze partner toegevoegd.`,
    );
  return row.organisatie;
};

const EMAIL = /^[^\s@<>,;]{1,64}@[^\s@<>,;]{1,200}\.[a-z]{2,20}$/i;

const voegToe = (row: RuwePersoon, organisatie: string, personen: Persoon[], ruw: Ruw): void => {
  const naam = squash(row.naam);
  const email = emailUit(row, ruw);
  const { rollen, onbekend } = leesRollen(row.rol);
  if (onbekend.length > 0) {
    ruw.opmerkingen.push(
      `De rol "${onbekend.join(', ')}" van ${naam} ken ik niet. ${rollen.length === 0 ? 'Ik heb "deelnemer" ingevuld.' : ''}`.trim(),
    );
  }
  const same = personen.findIndex(
    ({ gelezen }) => fold(gelezen.naam) === fold(naam) && gelezen.organisatie === organisatie,
  );
  const double = personen[same];
  if (double) {
    const both = [...new Set([...double.gelezen.rollen, ...rollen])];
    personen[same] = { ...double, gelezen: { ...double.gelezen, rollen: both } };
    ruw.nietGeplaatst.push({
      rij: row.rij,
      waarom: `${naam} staat er twee keer in. Ik heb de eerste rij gebruikt, met alle rollen.`,
    });
    return;
  }
  const elders =
    email === undefined
      ? -1
      : personen.findIndex(({ gelezen }) => gelezen.email === email && fold(gelezen.naam) === fold(naam));
  const ook = personen[elders];
  if (ook) {
    const ookBij = [...new Set([...(ook.gelezen.ookBij ?? []), organisatie])];
    personen[elders] = { ...ook, gelezen: { ...ook.gelezen, ookBij } };
    ruw.opmerkingen.push(
      `${naam} staat er voor ${[ook.gelezen.organisatie, ...ookBij].join(' en ')}. Ik maak er één persoon van.`,
    );
    return;
  }
  const shared = email === undefined ? undefined : personen.find(({ gelezen }) => gelezen.email === email);
  if (shared)
    ruw.opmerkingen.push(
      `${naam} en ${shared.gelezen.naam} hebben hetzelfde e-mailadres. Kijk of dat klopt.`,
    );
  const gelezen = {
    naam,
    ...(email !== undefined && { email }),
    organisatie,
    rollen: rollen.length > 0 ? rollen : (['deelnemer'] as const),
    ...(row.functie !== '' && { functie: row.functie }),
  };
  personen.push({ gelezen, vervanger: row.vervanger, rij: row.rij });
};

const emailUit = (row: RuwePersoon, ruw: Ruw): string | undefined => {
  const text = squash(row.email).replace(/^mailto:/i, '');
  const inside = /<([^<>]{1,300})>/.exec(text)?.[1] ?? text;
  const email = inside.toLowerCase();
  if (email === '' || email === '-') return undefined;
  if (EMAIL.test(email)) return email;
  ruw.opmerkingen.push(
    `"${squash(row.email)}" bij ${squash(row.naam)} is geen e-mailadres. Ik heb het weggelaten.`,
  );
  return undefined;
};

const GEEN = new Set(['', '-', 'geen', 'nvt', 'n.v.t.', 'n.v.t', 'nee', 'onbekend']);

/** The vervanger by name, from the list itself; colleagues come first when two people could be meant. */
const metVervanger = (
  { gelezen, vervanger, rij }: Persoon,
  personen: readonly Persoon[],
  ruw: Ruw,
): GelezenDeelnemer => {
  if (GEEN.has(fold(vervanger))) return gelezen;
  const others = personen
    .filter((other) => other.gelezen !== gelezen)
    .map(({ gelezen: { naam, organisatie } }, i) => ({ id: String(i), naam, partner: organisatie }));
  const colleagues = others.filter(({ partner }) => partner === gelezen.organisatie);
  const found = eenVan(vervanger, colleagues) ?? eenVan(vervanger, others);
  if (found) return { ...gelezen, vasteVervanger: found.naam };
  const waarom = `De vervanger "${vervanger}" van ${gelezen.naam} staat niet als deelnemer in de lijst.`;
  ruw.nietGeplaatst.push({ rij, waarom });
  return gelezen;
};

const eenVan = (text: string, deelnemers: readonly DeelnemerRef[]): DeelnemerRef | undefined => {
  const match = zoekPrecies(text, { deelnemers, partners: [] });
  return match?.soort === 'een' ? match.deelnemer : undefined;
};
