import { z } from 'zod/v4';
import { geleerdCard } from '../../../cards/besluitenlijst/geleerd.ts';
import { kolomCard } from '../../../cards/besluitenlijst/kolom.ts';
import { GELEERDE_VELDEN } from '../../domain/lijst/besluit-koppen.ts';
import { wordsOf } from '../../domain/lijst/tekst.ts';
import {
  GEEN_GEWOONTEN,
  type Gewoonten,
  LijstGewoonten,
  leerBijnaam,
  leerKolom,
  vergeet,
} from '../../domain/lijst-gewoonten.ts';
import { naamMetPartner } from '../../domain/netwerk.ts';
import { weigeringen } from '../../domain/privacy-guard.ts';
import type { Reply } from '../../ports/chat.ts';
import { type Verb, verb } from '../feature.ts';
import type { DeelnemerTurn, Turn, View } from '../turn.ts';
import { bezig } from './tonen.ts';

const TOON = 10;

/** What each column holds, in words for people. */
const VELD: Readonly<Record<(typeof GELEERDE_VELDEN)[number], string>> = {
  casus: 'het casusnummer',
  onderwerp: 'het onderwerp',
  besluit: 'het besluit',
  actie: 'de actie',
  wie: 'wie het doet',
  wanneer: 'wanneer het klaar moet zijn',
  status: 'hoe het ervoor staat',
  stand: 'de stand van zaken',
  overlegDatum: 'de datum van het overleg',
  regie: 'de casusregisseur',
};

const gewoontenVan = async (view: View): Promise<Gewoonten> =>
  (await view.get(LijstGewoonten, GEEN_GEWOONTEN.id))?.value ?? GEEN_GEWOONTEN;

const zet = async (turn: Turn, wijzig: (nu: Gewoonten, op: string) => Gewoonten): Promise<Gewoonten> => {
  const stored = await turn.get(LijstGewoonten, GEEN_GEWOONTEN.id);
  const next = wijzig(stored?.value ?? GEEN_GEWOONTEN, turn.now.toString({ smallestUnit: 'second' }));
  if (stored) turn.replace(LijstGewoonten, stored, next);
  else turn.insert(LijstGewoonten, next);
  return next;
};

/** From now on these words stand for this person in the lists of this netwerk. */
export const onthoudBijnaam = async (turn: Turn, tekst: string, wie: string): Promise<void> => {
  await zet(turn, (nu, op) => leerBijnaam(nu, tekst, wie, op));
  turn.audit('naam onthouden', 'besluitenlijst');
};

const toon = (turn: DeelnemerTurn, { bijnamen, kolommen }: Gewoonten, melding?: string): Reply =>
  bezig(
    geleerdCard({
      netwerk: turn.netwerk.naam,
      melding,
      bijnamen: bijnamen
        .slice(-TOON)
        .map(({ sleutel, tekst, wie }) => ({ sleutel, tekst, betekent: naamMetPartner(turn.netwerk, wie) })),
      kolommen: kolommen
        .slice(-TOON)
        .map(({ sleutel, tekst, veld }) => ({ sleutel, tekst, betekent: VELD[veld] })),
      meer: Math.max(0, bijnamen.length - TOON) + Math.max(0, kolommen.length - TOON),
    }),
  );

const Ingevuld = z.object({ tekst: z.string().max(200).optional(), veld: z.string().max(40).optional() });

const formulier = (turn: DeelnemerTurn, ingevuld: z.infer<typeof Ingevuld> = {}, fout?: string): Reply =>
  bezig(
    kolomCard({
      netwerk: turn.netwerk.naam,
      velden: GELEERDE_VELDEN.map((veld) => ({ title: VELD[veld], value: veld })),
      ...ingevuld,
      fout,
    }),
  );

const bewaarKolom = async (turn: DeelnemerTurn, data: z.infer<typeof Ingevuld>): Promise<Reply> => {
  const tekst = data.tekst?.trim() ?? '';
  const veld = GELEERDE_VELDEN.find((each) => each === data.veld);
  if (wordsOf(tekst).length === 0 || tekst.length > 40)
    return formulier(turn, data, 'Vul in hoe de kolom heet, in hoogstens 40 tekens.');
  const [geweigerd] = weigeringen(tekst, turn.vandaag);
  if (geweigerd) return formulier(turn, { veld: data.veld }, geweigerd.zin);
  if (!veld) return formulier(turn, data, 'Kies wat er in de kolom staat.');
  return toon(
    turn,
    await zet(turn, (nu, op) => leerKolom(nu, tekst, veld, op)),
    `Onthouden: in "${tekst}" staat ${VELD[veld]}. Stuur of plak een lijst die je al had gestuurd opnieuw: dan lees ik deze kolom mee.`,
  );
};

const Vergeten = z.object({ soort: z.enum(['bijnaam', 'kolom']), sleutel: z.string().min(1).max(200) });

/** What was learned, and forgetting it. */
export const geleerdVerbs: readonly Verb[] = [
  verb('besluitenlijst.geleerd', 'coordineren', z.object({}), async (turn) =>
    toon(turn, await gewoontenVan(turn)),
  ),
  verb('besluitenlijst.vergeet', 'coordineren', Vergeten, async (turn, { soort, sleutel }) =>
    toon(turn, await zet(turn, (nu) => vergeet(nu, soort, sleutel))),
  ),
  verb('besluitenlijst.kolom', 'coordineren', Ingevuld, async (turn, data) => formulier(turn, data)),
  verb('besluitenlijst.kolomOpslaan', 'coordineren', Ingevuld, bewaarKolom),
];
