import { gelezenCard } from '../../../cards/netwerk/gelezen.ts';
import { actieveDeelnemers, type Rol } from '../../domain/netwerk.ts';
import { bereikbareCoordinatoren, letOp } from '../../domain/netwerk-regels.ts';
import type { Verschil } from '../../domain/netwerk-verschil.ts';
import type { Voorstel } from '../../domain/netwerk-voorstel.ts';
import { aantal, namenVan, opsomming, ROLLEN } from '../../domain/netwerk-woorden.ts';
import type { Card } from '../../ports/card.ts';
import type { View } from '../turn.ts';
import { GEEN_TEAM } from './team.ts';
import { type Huidig, naBevestigen } from './voorstel.ts';
import { gevondenVan } from './woorden.ts';

const NAMEN = 6;

const partnersIn = ({ partners }: Voorstel): string => {
  const delen = (['kern', 'op afroep', 'extern'] as const)
    .map((binding) => ({ binding, keer: partners.filter((een) => een.binding === binding).length }))
    .filter(({ keer }) => keer > 0)
    .map(({ binding, keer }) => `${keer} ${binding}`);
  return `${partners.length}${delen.length === 0 ? '' : `: ${delen.join(', ')}`}`;
};

const rollenIn = ({ deelnemers }: Voorstel): string => {
  const keer = (rol: Rol) => deelnemers.filter(({ rollen }) => rollen.includes(rol)).length;
  return opsomming(
    ROLLEN.filter(({ rol }) => keer(rol) > 0).map(({ rol, woord }) =>
      aantal(keer(rol), woord, meervoud(woord)),
    ),
  );
};

const meervoud = (woord: string): string =>
  woord === 'leidinggevende'
    ? 'leidinggevenden'
    : `${woord}${/r$/.test(woord) && woord !== 'coördinator' ? 's' : 'en'}`;

/** What was read and, on a second reading, what changes. */
export const feitenVan = (
  voorstel: Voorstel,
  tweede: Verschil | undefined,
): [string, string | undefined][] => {
  const los = voorstel.deelnemers.filter(({ id }) => voorstel.gevonden[id] === undefined);
  const vervangers = new Set(voorstel.deelnemers.flatMap(({ vervanger }) => vervanger ?? []));
  const soort = (gezocht: string) =>
    (tweede?.deelnemers ?? []).filter((regel) => regel.soort === gezocht).map(({ wie }) => wie);
  const blijft = soort('blijft');
  const leiders = bereikbareCoordinatoren({ partners: [], deelnemers: voorstel.deelnemers });
  return [
    ['Nieuw', namenVan(soort('nieuw'), NAMEN)],
    ['Gewijzigd', namenVan(soort('gewijzigd'), NAMEN)],
    ['Doet weer mee', namenVan(soort('terug'), NAMEN)],
    ['Wordt verwijderd', namenVan(soort('weg'), NAMEN)],
    [
      'Niet op de lijst',
      blijft.length === 0
        ? undefined
        : `${namenVan(blijft, NAMEN)}. Doet mee en blijft meedoen, tenzij je verwijdert bij Verschillen.`,
    ],
    ['Partners', partnersIn(voorstel)],
    ['Mensen', `${voorstel.deelnemers.length}: ${rollenIn(voorstel)}`],
    ['In het team', voorstel.teamBekend ? gevondenVan(voorstel) : undefined],
    ['Niet gevonden', voorstel.teamBekend && los.length > 0 ? namenVan(los, NAMEN) : undefined],
    ['Vervangers', vervangers.size === 0 ? 'geen' : aantal(vervangers.size, 'persoon', 'personen')],
    ['Coördinator', leiders.length === 0 ? undefined : namenVan(leiders, NAMEN)],
    ['Overgeslagen', voorstel.overgeslagen.length === 0 ? undefined : String(voorstel.overgeslagen.length)],
  ];
};

/** What to look at before confirming. */
export const letVan = ({ voorstel, straks }: Huidig): string[] => {
  const uit = voorstel.deelnemers.filter(({ vertrokken }) => vertrokken !== undefined);
  return [
    !voorstel.teamBekend &&
      `${GEEN_TEAM} Niemand is gekoppeld. Stuur de lijst later nog eens, dan koppel ik wie er in het team zit.`,
    voorstel.kolommen > 0 &&
      `${aantal(voorstel.kolommen, 'kolom', 'kolommen')} van je lijst heb ik niet gebruikt. Je ziet welke bij Niet geplaatst.`,
    uit.length > 0 &&
      `${namenVan(uit, NAMEN)} ${uit.length === 1 ? 'staat' : 'staan'} op de lijst, maar niet meer in het team. Zij doen niet mee.`,
    ...letOp(straks),
  ].filter((zin) => zin !== false);
};

/** Counts of what was read: neutral, for a posted card. */
export const gelezenKaart = (view: View, voorstel: Voorstel): Card => {
  const { verschil } = naBevestigen(view, voorstel);
  const keer = (soort: string) => verschil.deelnemers.filter((een) => een.soort === soort).length;
  const delen = [
    [keer('nieuw'), 'nieuw'],
    [keer('gewijzigd'), 'gewijzigd'],
    [keer('terug'), 'weer terug'],
    [keer('blijft'), 'niet op de lijst'],
  ] as const;
  const rest = voorstel.rest + voorstel.kolommen;
  const nakijken = [
    voorstel.twijfel.length > 0 && aantal(voorstel.twijfel.length, 'persoon', 'personen'),
    rest > 0 && aantal(rest, 'regel', 'regels'),
  ].filter((deel) => deel !== false);
  return gelezenCard({
    netwerk: view.netwerk.naam,
    partners: partnersIn(voorstel),
    mensen: String(voorstel.deelnemers.length),
    gevonden: voorstel.teamBekend
      ? `${Object.keys(voorstel.gevonden).length} van ${voorstel.deelnemers.length}`
      : undefined,
    verschil:
      actieveDeelnemers(view.netwerk).length === 0
        ? undefined
        : delen
            .filter(([hoeveel]) => hoeveel > 0)
            .map(([hoeveel, wat]) => `${hoeveel} ${wat}`)
            .join(', '),
    nakijken: nakijken.length === 0 ? undefined : opsomming(nakijken),
  });
};
