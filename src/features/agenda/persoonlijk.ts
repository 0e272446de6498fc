import { type PersoonlijkView, persoonlijkCard } from '../../../cards/agenda/persoonlijk.ts';
import { antwoordVan, isGevraagd, vervangtWie } from '../../domain/aanwezigheid.ts';
import { type Deelnemer, deelnemerMet } from '../../domain/netwerk.ts';
import { type Aanwezigheid, type Overleg, Overleggen } from '../../domain/overleg.ts';
import type { Card } from '../../ports/card.ts';
import type { NudgeKind } from '../feature.ts';
import type { View } from '../turn.ts';
import { type Eigen, eigenVan } from './eigen.ts';
import { antwoordenOp, isOpen } from './stand.ts';
import { dagVan, wanneer, welk } from './woorden.ts';

const getal = (hoeveel: number): string => (hoeveel === 0 ? 'geen' : String(hoeveel));

/** A person's numbers, in words for a card. */
export const inWoorden = ({ punten, vragen, teDoen, acties, informeren }: Eigen) => ({
  punten,
  informeren: informeren.length === 0 ? undefined : informeren.join(', '),
  vragen:
    vragen > 0 && teDoen > 0 ? `${vragen}, nog ${teDoen} te doen` : vragen > 0 ? `${vragen}, klaar` : 'geen',
  acties: getal(acties),
});

/** What somebody answered, as that person reads it. */
const antwoordZin = (view: View, rij: Aanwezigheid | undefined): string | undefined => {
  switch (rij?.antwoord) {
    case undefined:
    case 'geen antwoord':
      return undefined;
    case 'komt':
      return 'Je komt.';
    case 'komt niet':
      return 'Je komt niet. Er komt niemand in jouw plaats.';
    case 'komt niet, input vooraf':
      return 'Je komt niet. Je stuurt input vooraf: klik op Openen, en dan bij je punten op Voorbereiden.';
    case 'komt niet, vervanger': {
      const wie = rij.vervanger === undefined ? undefined : deelnemerMet(view.netwerk, rij.vervanger)?.naam;
      return `Je komt niet. ${wie ?? 'Een collega'} is je vervanger.`;
    }
  }
};

/** How the personal agenda of one person is shown. */
type Toon = {
  readonly opnieuw?: boolean;
  readonly intro?: string | undefined;
  readonly antwoorden?: readonly Aanwezigheid[];
};

/** The personal agenda; `antwoorden` when they were changed in this very turn. */
export const persoonlijk = async (
  view: View,
  overleg: Overleg,
  deelnemer: Deelnemer,
  toon: Toon = {},
): Promise<Card> => {
  const antwoorden = toon.antwoorden ?? (await antwoordenOp(view, overleg));
  const voor = vervangtWie(antwoorden, deelnemer.id).flatMap(
    (id) => deelnemerMet(view.netwerk, id)?.naam ?? [],
  );
  const eigen = await eigenVan(view, overleg, deelnemer, antwoorden);
  const velden: PersoonlijkView = {
    netwerk: view.netwerk.naam,
    overleg: overleg.id,
    titel: `Agenda ${welk(overleg, view)}`,
    intro:
      toon.intro ?? (voor.length > 0 ? `${voor.join(' en ')} vraagt of je als vervanger komt.` : undefined),
    wanneer: wanneer(overleg, view),
    plaats: overleg.plaats,
    link: overleg.link,
    kalender: await view.kalenderLink({ soort: 'overleg', id: overleg.id }),
    ...inWoorden(eigen),
    teDoen: eigen.eerste,
    antwoord: antwoordZin(view, antwoordVan(antwoorden, deelnemer.id)),
    opnieuw: toon.opnieuw,
    open: isOpen(overleg, view),
  };
  return persoonlijkCard(velden);
};

type TeDoen = { readonly zin: string; readonly wat: 'komen' | 'voorbereiden' | 'informeren' };

/** What of the personal agenda is still open for this person. */
const nogTeDoen = async (view: View, overleg: Overleg, deelnemer: Deelnemer): Promise<TeDoen | undefined> => {
  const antwoorden = await antwoordenOp(view, overleg);
  if (!isGevraagd(view.netwerk, overleg, antwoorden, deelnemer.id)) return undefined;
  const rij = antwoordVan(antwoorden, deelnemer.id);
  if (!rij) return { wat: 'komen', zin: `Kom je bij het overleg van ${wanneer(overleg, view)}?` };
  const { teDoen, informeren } = await eigenVan(view, overleg, deelnemer, antwoorden);
  const [casus] = informeren;
  if (teDoen === 0 && casus !== undefined)
    return { wat: 'informeren', zin: `Er staat nog een vraag aan jou open bij casus ${casus}.` };
  if (teDoen === 0 || rij.antwoord === 'komt niet' || rij.antwoord === 'komt niet, vervanger')
    return undefined;
  const wat = teDoen === 1 ? 'staat nog 1 vraag' : `staan nog ${teDoen} vragen`;
  return { wat: 'voorbereiden', zin: `Voor het overleg van ${dagVan(overleg, view)} ${wat} aan jou open.` };
};

/** "Kom je?", or a question that nobody of the partner prepared yet; nothing for whoever answered all. */
export const komJeNudge: NudgeKind = {
  soort: 'agenda.komje',
  noem: { wat: 'kom je, en is je vraag voorbereid?', waarom: 'Dat is nog niet beantwoord.' },
  line: async (view, over, aan) => {
    const overleg = (await view.get(Overleggen, over))?.value;
    const deelnemer = deelnemerMet(view.netwerk, aan);
    if (!overleg || !deelnemer || overleg.agendaVerstuurd === undefined || !isOpen(overleg, view))
      return undefined;
    const open = await nogTeDoen(view, overleg, deelnemer);
    if (!open) return undefined;
    const data = { overleg: overleg.id };
    const komen = open.wat === 'komen';
    return {
      zin: open.zin,
      knop: komen
        ? { title: 'Antwoorden', verb: 'agenda.komje', data }
        : { title: open.wat === 'informeren' ? 'Openen' : 'Voorbereiden', verb: 'agenda.openen', data },
      card: await persoonlijk(view, overleg, deelnemer, komen ? {} : { intro: open.zin }),
      summary: open.zin,
    };
  },
};
