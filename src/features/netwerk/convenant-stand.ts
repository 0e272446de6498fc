import { Temporal } from 'temporal-polyfill';
import { type ConvenantView, convenantCard } from '../../../cards/netwerk/convenant.ts';
import { convenantMeldingen, convenantStand } from '../../domain/convenant.ts';
import { toonDatum, toonLang } from '../../domain/datum.ts';
import { actieveDeelnemers, actievePartners, type Netwerk, type Partner } from '../../domain/netwerk.ts';
import type { Convenant } from '../../domain/netwerk-bewaking.ts';
import type { Reply } from '../../ports/chat.ts';
import type { Turn, View } from '../turn.ts';
import { zonderGeheimhouding } from './geheimhouding.ts';
import { wanneer } from './woorden.ts';

/** Partners that sign: all but those outside the netwerk. In order of name. */
export const tekenaars = (netwerk: Netwerk): Partner[] =>
  actievePartners(netwerk)
    .filter(({ binding }) => binding !== 'extern')
    .sort((a, b) => a.naam.localeCompare(b.naam, 'nl') || (a.id < b.id ? -1 : 1));

/** "Het convenant loopt af op zo 31 dec."; undefined when nothing is the matter. */
export const convenantLetOp = ({ netwerk, vandaag }: View): string | undefined => {
  const { convenant } = netwerk;
  const stand = convenantStand(convenant, vandaag);
  if (!convenant || stand === 'geldig') return undefined;
  const dag = toonDatum(Temporal.PlainDate.from(convenant.tot), vandaag);
  if (stand === 'verlopen') return `Het convenant is verlopen: het gold tot en met ${dag}.`;
  return convenant.evaluatie
    ? undefined
    : `Het convenant loopt af op ${dag}. Plan de evaluatie met de partners.`;
};

const evaluatie = (view: View, convenant: Convenant): string => {
  if (convenant.evaluatie) return 'gepland';
  const [eerste] = convenantMeldingen(convenant, view.netwerk).filter(
    ({ melding, at }) => melding !== 'verlopen' && Temporal.Instant.compare(at, view.now) > 0,
  );
  return eerste ? `nog niet; ik herinner je op ${wanneer(eerste.at.toString(), view)}` : 'nog niet gepland';
};

const huidigVan = async (view: View, convenant: Convenant): Promise<ConvenantView['huidig']> => {
  const { netwerk, vandaag } = view;
  const partners = tekenaars(netwerk);
  const mensen = actieveDeelnemers(netwerk).length;
  const bevestigd = mensen - (await zonderGeheimhouding(view)).length;
  return {
    versie: String(convenant.versie),
    van: convenant.van === undefined ? undefined : toonLang(Temporal.PlainDate.from(convenant.van)),
    tot: toonLang(Temporal.PlainDate.from(convenant.tot)),
    totDatum: convenant.tot,
    getekend: `${partners.filter(({ getekend }) => getekend).length} van de ${partners.length} partners`,
    geheimhouding: `${bevestigd} van de ${mensen} deelnemers bevestigden`,
    evaluatie: evaluatie(view, convenant),
    vraagEvaluatie: !convenant.evaluatie && convenantStand(convenant, vandaag) === 'loopt af',
  };
};

/** The convenant as it stands, with what can be changed. */
export const toonConvenant = async (turn: Turn, melding?: string): Promise<Reply> => {
  const { convenant, naam } = turn.netwerk;
  return {
    kind: 'card',
    summary: 'Convenant',
    card: convenantCard({
      netwerk: naam,
      melding,
      let: convenantLetOp(turn),
      huidig: convenant && (await huidigVan(turn, convenant)),
    }),
  };
};
