import { Temporal } from 'temporal-polyfill';
import { teBevestigen } from '../../domain/hercontrole.ts';
import { actieveDeelnemers, actievePartners, hoortBij } from '../../domain/netwerk.ts';
import { letOp } from '../../domain/netwerk-regels.ts';
import { aantal } from '../../domain/netwerk-woorden.ts';
import type { Overleg } from '../../domain/overleg.ts';
import { eindVan, isBegonnen, overlegTreden } from '../../domain/overleg-beloop.ts';
import type { View } from '../turn.ts';
import { convenantLetOp } from './convenant-stand.ts';
import { stopDag } from './hercontrole-berichten.ts';
import type { Gelezen } from './stand-lezen.ts';
import { dagVan, nietInTeam } from './woorden.ts';

/** One thing for the coördinator: late, or waiting for her; with the button that goes there. Names nobody. */
export type Punt = {
  readonly laat: boolean;
  readonly wat: string;
  readonly stand: string;
  readonly knop: {
    readonly title: string;
    readonly verb: string;
    readonly data?: Record<string, string | number>;
  };
};

/** An aanmelding that waits longer than this is late. */
const WACHT_DAGEN = 7;

const opdracht = (title: string, naar: string): Punt['knop'] => ({
  title,
  verb: 'opdracht.start',
  data: { opdracht: naar },
});
const lijst = (title: string, wat: 'mensen' | 'partners'): Punt['knop'] => ({
  title,
  verb: 'netwerk.lijst',
  data: { waar: 'netwerk', wat },
});

const overActies = (view: View, { acties }: Gelezen): (Punt | false)[] => {
  const laat = acties.filter(({ tot }) => tot < view.vandaag.toString());
  const uitstel = acties.filter((actie) => actie.uitstel !== undefined).length;
  const van = new Set(laat.map(({ eigenaar }) => eigenaar)).size;
  return [
    laat.length > 0 && {
      laat: true,
      wat: `${aantal(laat.length, 'actie is', 'acties zijn')} te laat`,
      stand: `Van ${aantal(van, 'persoon', 'mensen')}`,
      knop: opdracht('Acties', 'acties'),
    },
    uitstel > 0 && {
      laat: false,
      wat: `${aantal(uitstel, 'vraag', 'vragen')} om meer tijd`,
      stand: 'Wacht op jouw antwoord',
      knop: opdracht('Bekijken', 'acties'),
    },
  ];
};

const overOverleg = (view: View, overleg: Overleg): (Punt | false)[] => {
  if (overleg.status === 'afgezegd') return [];
  const dag = dagVan(overleg.start, view);
  const moetWeg = overlegTreden(overleg, view.netwerk).some(
    ({ soort, at }) => soort === 'agenda-verstuurd' && Temporal.Instant.compare(at, view.now) <= 0,
  );
  const voorbij = Temporal.Instant.compare(eindVan(overleg), view.now) <= 0;
  return [
    moetWeg &&
      !isBegonnen(overleg, view.now) &&
      overleg.agendaVerstuurd === undefined && {
        laat: true,
        wat: `De agenda van ${dag} is nog niet verstuurd`,
        stand: 'Dat had al gemoeten',
        knop: opdracht('Agenda', 'agenda'),
      },
    voorbij &&
      overleg.vastgesteld === undefined && {
        laat: true,
        wat: `De besluitenlijst van ${dag} is er nog niet`,
        stand: 'Nog niet vastgesteld',
        knop: opdracht('Maken', 'besluitenlijst'),
      },
  ];
};

const overAanmeldingen = (view: View, { aanmeldingen }: Gelezen): Punt | false => {
  const wachten = aanmeldingen.filter(({ status }) => status === 'ingediend');
  const [oudste] = wachten.flatMap(({ ingediend }) => ingediend ?? []).sort();
  if (wachten.length === 0) return false;
  const laat =
    oudste !== undefined &&
    Temporal.Instant.compare(oudste, view.now.subtract({ hours: WACHT_DAGEN * 24 })) < 0;
  return {
    laat,
    wat: `${aantal(wachten.length, 'aanmelding', 'aanmeldingen')} te beoordelen`,
    stand: oudste === undefined ? 'Wacht op jou' : `Wacht sinds ${dagVan(oudste, view)}`,
    knop: opdracht('Beoordelen', 'aanmeldingen'),
  };
};

const overMensen = (view: View, gelezen: Gelezen): (Punt | false)[] => {
  const { netwerk } = view;
  const open = teBevestigen(netwerk).length;
  const buiten = nietInTeam(netwerk);
  const leeg = actievePartners(netwerk).filter(
    ({ id, binding }) => binding === 'kern' && !actieveDeelnemers(netwerk).some((wie) => hoortBij(wie, id)),
  ).length;
  const { zonderGeheim, nietGeleverd } = gelezen;
  return [
    open > 0 && {
      laat: netwerk.hercontrole?.gewaarschuwd !== undefined,
      wat: 'Klopt de lijst nog?',
      stand: `${aantal(open, 'persoon', 'mensen')} te bevestigen; de toegang stopt op ${stopDag(view)}`,
      knop: { title: 'Nakijken', verb: 'netwerk.hercontrole', data: { na: '' } },
    },
    buiten > 0 && {
      laat: false,
      wat: `${aantal(buiten, 'deelnemer is', 'deelnemers zijn')} niet gevonden in het team`,
      stand: buiten === 1 ? 'Die krijgt nog geen berichten' : 'Zij krijgen nog geen berichten',
      knop: lijst('Bekijken', 'mensen'),
    },
    leeg > 0 && {
      laat: false,
      wat: `${aantal(leeg, 'kernpartner', 'kernpartners')} zonder mensen`,
      stand: 'Er komt niemand voor deze partner',
      knop: lijst('Bekijken', 'partners'),
    },
    nietGeleverd > 0 && {
      laat: false,
      wat: `Bij ${aantal(nietGeleverd, 'persoon', 'mensen')} kwam een bericht niet aan`,
      stand: 'De afgelopen week',
      knop: { title: 'Bekijken', verb: 'levering.lijst', data: { stand: 'mislukt' } },
    },
    leeg === 0 &&
      letOp(netwerk).length > 0 && {
        laat: false,
        wat: 'Er is iets met de lijst',
        stand: 'Kijk bij Mensen',
        knop: lijst('Bekijken', 'mensen'),
      },
    zonderGeheim > 0 && {
      laat: false,
      wat: 'Geheimhouding',
      stand: `${aantal(zonderGeheim, 'persoon bevestigde', 'mensen bevestigden')} nog niet`,
      knop: { title: 'Bekijken', verb: 'netwerk.geheimhoudingLijst', data: { pagina: 1 } },
    },
  ];
};

/** Everything that is late or waits for the coördinator, the most urgent first. */
export const puntenVan = (view: View, gelezen: Gelezen): Punt[] => {
  const convenant = convenantLetOp(view);
  const [laat, uitstel] = overActies(view, gelezen);
  const punten = [
    gelezen.lijstKlaar && {
      laat: false,
      wat: 'Er staat een lijst klaar',
      stand: 'Je hebt hem nog niet bevestigd',
      knop: { title: 'Lijst nakijken', verb: 'netwerk.controle' },
    },
    ...gelezen.overleggen.flatMap((overleg) => overOverleg(view, overleg)),
    overAanmeldingen(view, gelezen),
    laat,
    uitstel,
    ...overMensen(view, gelezen).slice(0, 1),
    convenant !== undefined && {
      laat: false,
      wat: convenant,
      stand: 'Convenant',
      knop: { title: 'Convenant', verb: 'netwerk.convenant' },
    },
    ...overMensen(view, gelezen).slice(1),
  ].filter((punt): punt is Punt => punt !== false && punt !== undefined);
  return [...punten.filter((punt) => punt.laat), ...punten.filter((punt) => !punt.laat)];
};
