import { Temporal } from 'temporal-polyfill';
import { z } from 'zod/v4';
import { toevoegenCard } from '../../../cards/agenda/toevoegen.ts';
import { VASTE_TITELS, voegToe } from '../../domain/agenda.ts';
import { casusPunt, minutenVoor } from '../../domain/agenda-voorstel.ts';
import { Casussen, isOpenCasus } from '../../domain/casus.ts';
import { leesCasusNummer } from '../../domain/casus-nummer.ts';
import { toonDatum } from '../../domain/datum.ts';
import type { Agendapunt } from '../../domain/overleg.ts';
import { weigeringen } from '../../domain/privacy-guard.ts';
import type { Reply } from '../../ports/chat.ts';
import { type Verb, verb } from '../feature.ts';
import type { Turn, View } from '../turn.ts';
import { lijst, Over, wijzig } from './bewerken.ts';
import { eisOpen, overlegMet, type Stand, standVan } from './stand.ts';
import { Id, titelVan } from './woorden.ts';

const toevoegen = async (
  view: View,
  { overleg, wachten, punten }: Stand,
  fout?: string,
  getypt: { keuze?: string; tekst?: string } = {},
): Promise<Reply> => ({
  kind: 'card',
  summary: 'Punt toevoegen',
  card: toevoegenCard({
    netwerk: view.netwerk.naam,
    overleg: overleg.id,
    fout,
    keuzes: [
      ...wachten.map(({ casus, soort, sinds }) => ({
        waarde: casus,
        titel: `${casus} (${soort}), wacht sinds ${toonDatum(Temporal.PlainDate.from(sinds), view.vandaag)}`,
      })),
      ...VASTE_TITELS.filter((titel) => !punten.some((punt) => punt.titel === titel)).map((titel) => ({
        waarde: titel,
        titel,
      })),
    ],
    keuze: getypt.keuze || undefined,
    tekst: getypt.tekst,
  }),
});

/** The item for a casus number, or undefined when there is no such open casus. */
const casusErbij = async (view: View, stand: Stand, nummer: string): Promise<Agendapunt | undefined> => {
  const wacht = stand.wachten.find(({ casus }) => casus === nummer);
  const { protocol } = view.netwerk;
  if (wacht) return casusPunt(wacht, minutenVoor(wacht.soort, protocol));
  const casus = (await view.get(Casussen, nummer))?.value;
  if (!casus || !isOpenCasus(casus)) return undefined;
  const soort =
    casus.status === 'nieuw' ? 'nieuw' : stand.overleg.soort === 'herijkingsoverleg' ? 'herijking' : 'volgen';
  return casusPunt(
    { casus: nummer, soort, sinds: '', spoed: false, partners: casus.partners },
    minutenVoor(soort, protocol),
  );
};

/** What was chosen or typed as an item, or the sentence that says what is wrong. */
const leesPunt = async (
  turn: Turn,
  stand: Stand,
  keuze: string,
  tekst: string,
): Promise<Agendapunt | string> => {
  const gevraagd = tekst === '' ? keuze : tekst;
  if (gevraagd === '') return 'Kies een punt of typ iets.';
  const nummer = leesCasusNummer(gevraagd, turn.netwerk.casusPrefix, turn.vandaag.year);
  if (nummer !== undefined && stand.overleg.soort === 'beleidsoverleg')
    return 'Bij een beleidsoverleg komen geen casussen op de agenda.';
  if (nummer !== undefined)
    return (
      (await casusErbij(turn, stand, nummer)) ??
      `Casus ${nummer} ken ik niet, of die is gesloten. Kijk het nummer na.`
    );
  if (gevraagd.length > 80) return 'De titel is te lang. Gebruik hoogstens 80 tekens.';
  const [geweigerd] = weigeringen(gevraagd, turn.vandaag);
  if (geweigerd) return geweigerd.zin;
  return {
    id: `p-${turn.newId()}`,
    soort: 'overig',
    titel: gevraagd,
    minuten: turn.netwerk.protocol.minutenOverig,
    partners: [],
  };
};

const voegPuntToe = async (
  turn: Turn,
  data: { overleg: string; keuze: string; tekst: string },
): Promise<Reply> => {
  const stored = await overlegMet(turn, data.overleg);
  eisOpen(stored.value, turn);
  const stand = await standVan(turn, stored.value);
  const tekst = data.tekst.replace(/\s+/g, ' ').trim();
  const punt = await leesPunt(turn, stand, data.keuze, tekst);
  if (typeof punt === 'string') return toevoegen(turn, stand, punt, data);
  const al = stand.punten.some(
    ({ id, titel }) => id === punt.id || (titel !== undefined && titel === punt.titel),
  );
  if (al) return lijst(turn, stand, 1, `${titelVan(punt)} stond al op de agenda.`);
  const nu = await wijzig(turn, data.overleg, (punten) => voegToe(punten, punt));
  return lijst(turn, nu, Math.ceil(nu.punten.length / 8), `${titelVan(punt)} staat nu op de agenda.`);
};

const Toegevoegd = z.object({
  overleg: Id,
  keuze: z.string().max(200).default(''),
  tekst: z.string().max(400).default(''),
});

/** Adding an item. */
export const toevoegVerbs: readonly Verb[] = [
  verb('agenda.toevoegen', 'coordineren', Over, async (turn, { overleg }) => {
    const { value } = await overlegMet(turn, overleg);
    eisOpen(value, turn);
    return toevoegen(turn, await standVan(turn, value));
  }),
  verb('agenda.voegToe', 'coordineren', Toegevoegd, voegPuntToe),
];
