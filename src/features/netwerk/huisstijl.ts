import { Temporal } from 'temporal-polyfill';
import { z } from 'zod/v4';
import { huisstijlCard } from '../../../cards/netwerk/huisstijl.ts';
import { kleurCard } from '../../../cards/netwerk/huisstijl-kleur.ts';
import { type KleurcodeView, kleurcodeCard } from '../../../cards/netwerk/huisstijl-kleurcode.ts';
import { voetCard } from '../../../cards/netwerk/huisstijl-voet.ts';
import { toonDatum } from '../../domain/datum.ts';
import { UserError } from '../../domain/errors.ts';
import {
  HUISSTIJL,
  Huisstijlen,
  type Huisstijlrij,
  KLEUREN,
  kleurNaam,
  LOGO_BYTES,
  leesbaar,
  leesKleur,
  leesVoet,
  STANDAARDKLEUR,
  VOET_TEKENS,
} from '../../domain/huisstijl.ts';
import { lokaleDatum } from '../../domain/werkdag.ts';
import type { Reply } from '../../ports/chat.ts';
import { type Verb, verb } from '../feature.ts';
import type { DeelnemerTurn } from '../turn.ts';

const TITEL = 'Huisstijl van bestanden';
const LEEG: Huisstijlrij = { id: HUISSTIJL };
const NIETS = z.object({});

const huidige = async (turn: DeelnemerTurn): Promise<Huisstijlrij> =>
  (await turn.get(Huisstijlen, HUISSTIJL))?.value ?? LEEG;

/** Writes what changed (`undefined` takes it away), with a line in the log that says which part. */
export const bewaarStijl = async (
  turn: DeelnemerTurn,
  anders: Partial<Omit<Huisstijlrij, 'id'>>,
  wat: string,
): Promise<Huisstijlrij> => {
  const stored = await turn.get(Huisstijlen, HUISSTIJL);
  const rij = { ...(stored?.value ?? LEEG), ...anders };
  if (stored) turn.replace(Huisstijlen, stored, rij);
  else turn.insert(Huisstijlen, rij);
  turn.audit('huisstijl gewijzigd', turn.netwerk.id, wat);
  return rij;
};

/** How the files look now. */
export const toonStijl = (turn: DeelnemerTurn, rij: Huisstijlrij, melding?: string): Reply => {
  const sinds = rij.logo && lokaleDatum(Temporal.Instant.from(rij.logo.sinds), turn.netwerk.tijdzone);
  return {
    kind: 'card',
    summary: TITEL,
    busy: true,
    card: huisstijlCard({
      netwerk: turn.netwerk.naam,
      melding,
      kleur: kleurNaam(rij.kleur ?? STANDAARDKLEUR),
      logo: sinds && `Eigen logo, sinds ${toonDatum(sinds, turn.vandaag)}`,
      voet: rij.voet,
      logoKb: LOGO_BYTES / 1000,
    }),
  };
};

const EIGEN = 'eigen';

const isNaam = (keuze: string | undefined): keuze is keyof typeof KLEUREN =>
  keuze !== undefined && Object.hasOwn(KLEUREN, keuze);

const vraagKleur = async (turn: DeelnemerTurn, fout?: string): Promise<Reply> => {
  const { kleur = STANDAARDKLEUR } = await huidige(turn);
  return {
    kind: 'card',
    summary: TITEL,
    busy: true,
    card: kleurCard({
      netwerk: turn.netwerk.naam,
      fout,
      kleuren: Object.keys(KLEUREN),
      eigen: EIGEN,
      keuze: Object.entries(KLEUREN).find(([, code]) => code === kleur)?.[0] ?? EIGEN,
    }),
  };
};

const zetKleur = async (turn: DeelnemerTurn, { keuze }: { keuze?: string | undefined }): Promise<Reply> => {
  if (isNaam(keuze)) return legVast(turn, KLEUREN[keuze]);
  if (keuze !== EIGEN) return vraagKleur(turn, 'Kies een kleur uit de lijst, of kies een eigen kleur.');
  const { kleur } = await huidige(turn);
  return vraagCode(turn, { code: kleur });
};

const vraagCode = (turn: DeelnemerTurn, view: Omit<KleurcodeView, 'netwerk'>): Reply => ({
  kind: 'card',
  summary: TITEL,
  busy: true,
  card: kleurcodeCard({ netwerk: turn.netwerk.naam, ...view }),
});

/** `kleur`: what the bot offered; `code`: what was typed. */
const Kleurcode = z.object({ kleur: z.string().max(20).optional(), code: z.string().max(200).optional() });

const zetKleurcode = async (turn: DeelnemerTurn, data: z.infer<typeof Kleurcode>): Promise<Reply> => {
  const code = data.kleur ?? data.code ?? '';
  const kleur = leesKleur(code);
  if (kleur === undefined)
    return vraagCode(turn, {
      code,
      fout: 'Dit is geen code van een kleur. Typ een hekje met zes tekens erachter: cijfers, of letters van A tot en met F. Zoals #0B5CAD.',
    });
  const beter = leesbaar(kleur);
  if (beter === kleur) return legVast(turn, kleur);
  return vraagCode(turn, {
    code,
    beter,
    fout: `De kleur ${kleur} is te licht. Op wit papier kunnen mensen die slecht zien de koppen dan niet lezen. Iets donkerder kan wel: ${beter}.`,
  });
};

const legVast = async (turn: DeelnemerTurn, kleur: string): Promise<Reply> =>
  toonStijl(
    turn,
    await bewaarStijl(turn, { kleur }, 'kleur'),
    `Vastgelegd. De koppen zijn nu ${kleurNaam(kleur)}.`,
  );

const vraagVoet = (turn: DeelnemerTurn, voet: string | undefined, fout?: string): Reply => ({
  kind: 'card',
  summary: TITEL,
  busy: true,
  card: voetCard({ netwerk: turn.netwerk.naam, voet, fout, tekens: VOET_TEKENS }),
});

const zetVoet = async (turn: DeelnemerTurn, getypt: { regel?: string | undefined }): Promise<Reply> => {
  try {
    const voet = leesVoet(getypt.regel ?? '');
    const rij = await bewaarStijl(turn, { voet }, 'regel onderaan');
    return toonStijl(
      turn,
      rij,
      voet === undefined ? 'Vastgelegd. Er staat geen eigen regel meer onderaan.' : 'Vastgelegd.',
    );
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return vraagVoet(turn, getypt.regel, error.message);
  }
};

const logoWeg = async (turn: DeelnemerTurn): Promise<Reply> => {
  const rij = await huidige(turn);
  if (!rij.logo) return toonStijl(turn, rij, 'Er was geen logo.');
  return toonStijl(turn, await bewaarStijl(turn, { logo: undefined }, 'logo weg'), 'Het logo is weg.');
};

/** How the netwerk's files look: colour, logo, and the line at the foot. */
export const huisstijlVerbs: readonly Verb[] = [
  verb('netwerk.huisstijl', 'coordineren', NIETS, async (turn) => toonStijl(turn, await huidige(turn))),
  verb('netwerk.kleur', 'coordineren', NIETS, (turn) => vraagKleur(turn)),
  verb('netwerk.zetKleur', 'coordineren', z.object({ keuze: z.string().max(20).optional() }), zetKleur),
  verb('netwerk.zetKleurcode', 'coordineren', Kleurcode, zetKleurcode),
  verb('netwerk.voet', 'coordineren', NIETS, async (turn) => vraagVoet(turn, (await huidige(turn)).voet)),
  verb('netwerk.zetVoet', 'coordineren', z.object({ regel: z.string().max(500).optional() }), zetVoet),
  verb('netwerk.logoWeg', 'coordineren', NIETS, logoWeg),
];
