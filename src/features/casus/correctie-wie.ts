import { z } from 'zod/v4';
import { correctieWieCard } from '../../../cards/casus/correctie-wie.ts';
import {
  type Geboorte,
  initialenFout,
  koppelTekst,
  leesGeboorte,
  roepnaamFout,
  wieVan,
} from '../../domain/aanmelding-wie.ts';
import {
  type Aanmelding,
  type AanmeldingContent,
  Aanmeldingen,
  type Casus,
  Casussen,
} from '../../domain/casus.ts';
import { signaalDagen } from '../../domain/casus-beloop.ts';
import { isLeeg } from '../../domain/wissen.ts';
import type { Reply } from '../../ports/chat.ts';
import { type Verb, verbOn } from '../feature.ts';
import type { DeelnemerTurn, Stored } from '../turn.ts';
import { verbeterd } from './correctie.ts';
import { WAAROM } from './correctie-bronnen.ts';
import { bon, eisInhoud } from './invullen.ts';
import { CasusData, vind } from './toegang.ts';

const Ingevuld = CasusData.extend({
  initialen: z.string().max(200).default(''),
  geboren: z.string().max(200).default(''),
  roepnaam: z.string().max(200).default(''),
});
type Ingevuld = z.infer<typeof Ingevuld>;

const vanCasus = async (turn: DeelnemerTurn, casus: Casus): Promise<Stored<Aanmelding>[]> =>
  (await turn.list(Aanmeldingen)).filter(({ value }) => value.casus === casus.id && !isLeeg(value));

const formulier = (
  casus: Casus,
  nu: string | undefined,
  ingevuld: Omit<Ingevuld, 'casus'>,
  fout?: string,
): Reply => ({
  kind: 'card',
  summary: 'Verbeteren',
  card: correctieWieCard({ nummer: casus.id, nu, ...ingevuld, fout }),
});

const vraag = verbOn(
  'casus.correctie.wie',
  'coordineren',
  CasusData,
  vind,
  async (turn, _data, { casus }) => {
    eisInhoud(casus);
    const { wie, geboortejaar } = await turn.open(Casussen, casus, WAAROM);
    const [eerste] = await vanCasus(turn, casus);
    const bekend: AanmeldingContent = eerste ? await turn.open(Aanmeldingen, eerste.value, WAAROM) : {};
    return formulier(casus, wie, {
      initialen: bekend.initialen ?? '',
      geboren: String(bekend.geboortejaar ?? geboortejaar ?? ''),
      roepnaam: bekend.roepnaam ?? '',
    });
  },
);

type Wie = Pick<AanmeldingContent, 'initialen' | 'roepnaam' | 'geboortejaar'>;

/** Reads the form: who it is, or what is wrong with it. */
const lees = (
  turn: DeelnemerTurn,
  data: Ingevuld,
): { readonly wie: Wie; readonly geboorte: Geboorte } | { readonly fout: string } => {
  const initialen = data.initialen.trim();
  const roepnaam = data.roepnaam.trim();
  const gelezen = leesGeboorte(data.geboren, turn.vandaag);
  const fouten = [
    initialenFout(initialen),
    'fout' in gelezen ? gelezen.fout : undefined,
    roepnaam === '' ? undefined : roepnaamFout(roepnaam),
  ].filter((fout) => fout !== undefined);
  if (fouten.length > 0 || 'fout' in gelezen) return { fout: fouten.join(' ') };
  const { geboorte } = gelezen;
  return {
    wie: { initialen, geboortejaar: geboorte.jaar, ...(roepnaam === '' ? {} : { roepnaam }) },
    geboorte,
  };
};

/** The code by which the same youth is recognised: made of the whole date, else kept only while what it stands for did not change. */
const koppelsleutelNa = async (
  turn: DeelnemerTurn,
  aanmelding: Aanmelding,
  was: AanmeldingContent,
  { initialen = '', geboortejaar }: Wie,
  { datum }: Geboorte,
): Promise<string | undefined> => {
  if (datum) return turn.fingerprint(koppelTekst(initialen, datum));
  const zelfde = was.initialen === initialen && was.geboortejaar === geboortejaar;
  return zelfde ? aanmelding.koppelsleutel : undefined;
};

const verbeterAanmelding = async (
  turn: DeelnemerTurn,
  stored: Stored<Aanmelding>,
  wie: Wie,
  geboorte: Geboorte,
): Promise<void> => {
  const { value } = stored;
  const content = await turn.open(Aanmeldingen, value, WAAROM);
  const { initialen: _initialen, geboortejaar: _jaar, roepnaam: _roepnaam, ...rest } = content;
  const { koppelsleutel: _code, ...rij } = value;
  const koppelsleutel = await koppelsleutelNa(turn, value, content, wie, geboorte);
  turn.replace(Aanmeldingen, stored, {
    ...rij,
    ...(koppelsleutel === undefined ? {} : { koppelsleutel }),
    content: await turn.seal(Aanmeldingen, value, { ...rest, ...wie }),
  });
  turn.audit('gecorrigeerd', `aanmelding ${value.id}`, WAAROM);
};

const zet = verbOn(
  'casus.correctie.wie.zet',
  'coordineren',
  Ingevuld,
  vind,
  async (turn, data, { casus, stored }) => {
    eisInhoud(casus);
    const content = await turn.open(Casussen, casus, WAAROM);
    const gelezen = lees(turn, data);
    if ('fout' in gelezen) return formulier(casus, content.wie, data, gelezen.fout);
    const { wie, geboorte } = gelezen;
    const nieuw = wieVan(wie);
    if (nieuw === content.wie && geboorte.datum === undefined)
      return bon(casus, 'Dit staat er al', 'Er is niets veranderd.');
    const dagen = { geboortejaar: geboorte.jaar, vrijOp: content.vrijOp };
    turn.replace(Casussen, stored, {
      ...casus,
      signalenOp: signaalDagen(dagen, turn.vandaag),
      content: await turn.seal(Casussen, casus, { ...content, wie: nieuw, geboortejaar: geboorte.jaar }),
    });
    turn.audit('gecorrigeerd', `casus ${casus.id}`, WAAROM);
    for (const een of await vanCasus(turn, casus)) await verbeterAanmelding(turn, een, wie, geboorte);
    return verbeterd(turn, casus);
  },
);

/** AVG art. 16, for who it is about. */
export const correctieWieVerbs: readonly Verb[] = [vraag, zet];
