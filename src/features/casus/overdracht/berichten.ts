import { z } from 'zod/v4';
import { meldingCard } from '../../../../cards/kit/melding.ts';
import { ACTIE_BIJ } from '../../../domain/actie.ts';
import { Casussen, isOpenCasus } from '../../../domain/casus.ts';
import { openActies } from '../../../domain/casus-toegang.ts';
import { deelnemerMet, isCoordinator } from '../../../domain/netwerk.ts';
import { isWarm, type Overdracht, Overdrachten } from '../../../domain/overdracht.ts';
import type { MessageKind } from '../../feature.ts';
import type { Composed, View } from '../../turn.ts';
import { anderVan, belZinVan, dagOp, dagVan, naamVan, standZin } from './woorden.ts';

/** The messages about an overdracht, by what happened. */
export const BERICHT = {
  besluit: 'overdracht.besluit',
  aangeboden: 'overdracht.aangeboden',
  afspraak: 'overdracht.afspraak',
  gesproken: 'overdracht.gesproken',
  geweigerd: 'overdracht.geweigerd',
  ingetrokken: 'overdracht.ingetrokken',
  geopend: 'overdracht.geopend',
  wacht: 'overdracht.wacht',
  morgen: 'overdracht.morgen',
  klaar: 'overdracht.klaar',
} as const;

type Tekst = Pick<Parameters<typeof meldingCard>[0], 'titel' | 'zin' | 'stappen'>;
const Over = z.object({ overdracht: z.string() });

const kijk = ({ id }: Overdracht) => ({
  title: 'Bekijken',
  verb: 'overdracht.stand',
  data: { overdracht: id },
});

/** One kind of message to a coördinator; it goes as long as `geldt`, and otherwise tells how it stands. */
const bericht = (
  soort: string,
  noem: NonNullable<MessageKind['noem']>,
  geldt: (rij: Overdracht) => boolean,
  tekst: (rij: Overdracht, view: View) => Tekst,
): MessageKind => ({
  soort,
  again: true,
  noem,
  compose: async (view, over): Promise<Composed> => {
    const rij = (await view.get(Overdrachten, Over.parse(over).overdracht))?.value;
    const context = view.netwerk.naam;
    const titel = 'Overdracht van een casus';
    if (rij && geldt(rij)) {
      const made = tekst(rij, view);
      return { send: true, summary: made.titel, card: meldingCard({ context, ...made }) };
    }
    const zin = rij ? standZin(view, rij) : 'Deze overdracht is er niet meer.';
    const stappen = rij ? [kijk(rij)] : [];
    return {
      send: false,
      reason: 'niet meer nodig',
      summary: titel,
      card: meldingCard({ context, titel, zin, stappen }),
    };
  },
});

const isAangeboden = ({ fase }: Overdracht): boolean => fase === 'aangeboden';

const gesprokenZin = (rij: Overdracht): string => {
  if (isWarm(rij))
    return rij.kant === 'in'
      ? 'Jullie hebben dat allebei bevestigd. Nu kun je de casus aanvaarden of weigeren.'
      : 'Jullie hebben dat allebei bevestigd. Nu is het antwoord aan hen.';
  return 'Klopt dat? Bevestig het dan ook.';
};

const leiderBerichten: readonly MessageKind[] = [
  bericht(
    BERICHT.aangeboden,
    { wat: 'Een casus wordt aangeboden', waarom: 'Een ander netwerk wil een casus overdragen.' },
    isAangeboden,
    (rij) => ({
      titel: `${anderVan(rij)} wil een casus overdragen`,
      zin: `Het gaat om casus ${rij.nummerDaar ?? ''} van ${anderVan(rij)}. Lees het formulier en spreek elkaar. ${belZinVan(rij)}`,
      stappen: [
        kijk(rij),
        { title: 'Formulier lezen', verb: 'overdracht.openen', data: { overdracht: rij.id } },
      ],
    }),
  ),
  bericht(
    BERICHT.afspraak,
    {
      wat: 'Voorstel om te bellen over een overdracht',
      waarom: 'Het andere netwerk stelde een moment voor.',
    },
    (rij) => isAangeboden(rij) && rij.afspraak !== undefined && rij.afspraak.door !== rij.kant,
    (rij, view) => ({
      titel: 'Bellen over een overdracht',
      zin: `${anderVan(rij)} stelt voor om elkaar te spreken op ${rij.afspraak ? `${dagVan(view, rij.afspraak.op)} om ${rij.afspraak.tijd}` : 'een ander moment'}. Het gaat over: ${naamVan(rij)}. Past het niet? Stel een ander moment voor.`,
      stappen: [
        kijk(rij),
        { title: 'Ander moment', verb: 'overdracht.moment', data: { overdracht: rij.id } },
      ],
    }),
  ),
  bericht(
    BERICHT.morgen,
    { wat: 'Bellen over een overdracht', waarom: 'Het moment dat jullie afspraken komt eraan.' },
    (rij) => isAangeboden(rij) && rij.afspraak !== undefined && !isWarm(rij),
    (rij, view) => ({
      titel: 'Denk aan het gesprek over een overdracht',
      zin: `Op ${rij.afspraak ? `${dagVan(view, rij.afspraak.op)} om ${rij.afspraak.tijd}` : 'het afgesproken moment'} spreken jullie ${anderVan(rij)}. Het gaat over: ${naamVan(rij)}. ${belZinVan(rij)} Bevestig daarna dat jullie elkaar spraken.`,
      stappen: [
        kijk(rij),
        { title: 'Ander moment', verb: 'overdracht.moment', data: { overdracht: rij.id } },
      ],
    }),
  ),
  bericht(
    BERICHT.gesproken,
    {
      wat: 'Gesproken over een overdracht',
      waarom: 'Het andere netwerk bevestigde dat jullie elkaar spraken.',
    },
    isAangeboden,
    (rij) => ({
      titel: 'Jullie spraken elkaar over een overdracht',
      zin: `${anderVan(rij)} schrijft dat jullie elkaar spraken over: ${naamVan(rij)}. ${gesprokenZin(rij)}`,
      stappen: [
        ...(isWarm(rij)
          ? []
          : [{ title: 'Ja, bevestigen', verb: 'overdracht.gesproken', data: { overdracht: rij.id } }]),
        kijk(rij),
      ],
    }),
  ),
  bericht(
    BERICHT.geweigerd,
    { wat: 'Een overdracht is geweigerd', waarom: 'Het andere netwerk neemt de casus niet over.' },
    ({ fase }) => fase === 'geweigerd',
    (rij) => ({
      titel: `Overdracht geweigerd: ${naamVan(rij)}`,
      zin: `${anderVan(rij)} neemt de casus niet over. Hij loopt hier gewoon door. De reden zie je als je klikt.`,
      stappen: [
        { title: 'Reden lezen', verb: 'overdracht.openen', data: { overdracht: rij.id } },
        { title: 'Opnieuw overdragen', verb: 'overdracht.begin', data: { casus: rij.casus ?? '' } },
      ],
    }),
  ),
  bericht(
    BERICHT.ingetrokken,
    { wat: 'Een overdracht is gestopt', waarom: 'Een aangeboden casus gaat niet naar het andere netwerk.' },
    ({ fase }) => fase === 'ingetrokken',
    (rij, view) => ({ titel: 'Een overdracht is gestopt', zin: standZin(view, rij), stappen: [kijk(rij)] }),
  ),
  bericht(
    BERICHT.geopend,
    { wat: 'Een casus is overgenomen', waarom: 'Een casus van een ander netwerk is hier geopend.' },
    ({ fase }) => fase === 'overgenomen',
    (rij) => ({
      titel: `Overgenomen: ${naamVan(rij)}`,
      zin: `Deze casus kwam van ${anderVan(rij)} en is nu van jullie. Hij staat klaar voor het eerste overleg waarvan de agenda nog niet is verstuurd.${bekendZin(rij)}`,
      stappen: [
        { title: 'Casus openen', verb: 'casus.openen', data: { casus: rij.casus ?? '' } },
        { title: 'Casusregisseur', verb: 'casus.regie', data: { casus: rij.casus ?? '' } },
      ],
    }),
  ),
  bericht(
    BERICHT.wacht,
    { wat: 'Een overdracht wacht op antwoord', waarom: 'Een aangeboden casus wacht al een tijd.' },
    isAangeboden,
    (rij, view) => ({
      titel: `Een overdracht wacht: ${naamVan(rij)}`,
      zin: `${rij.aangeboden ? `Aangeboden op ${dagOp(view, rij.aangeboden.op)}. ` : ''}${rij.kant === 'in' ? 'Er is nog geen antwoord van jullie.' : 'Er is nog geen antwoord.'} ${belZinVan(rij)}`.trim(),
      stappen: [kijk(rij)],
    }),
  ),
];

const bekendZin = ({ ookBekend = [] }: Overdracht): string =>
  ookBekend.length === 0
    ? ''
    : ` Let op: deze jongere is hier ook bekend onder ${ookBekend.join(', ')}. Kies onder welk nummer jullie verdergaan, en sluit het andere.`;

const KlaarOver = Over.extend({ wie: z.string() });

const actiesZin = (aantal: number): string => {
  if (aantal === 0) return '';
  return aantal === 1
    ? ' Je hebt nog 1 open actie bij deze casus. Die blijft van jou: rond hem af, of overleg met de coördinator.'
    : ` Je hebt nog ${aantal} open acties bij deze casus. Die blijven van jou: rond ze af, of overleg met de coördinator.`;
};

const leiderActiesZin = (aantal: number): string =>
  aantal === 0 ? '' : ` Er staan nog ${aantal} open acties bij. Laat vervallen wat niet meer hoeft.`;

/** To everyone who was on it: where it went, and what is left for them to do. */
const klaarBericht: MessageKind = {
  soort: BERICHT.klaar,
  again: true,
  noem: {
    wat: 'Een casus is overgedragen',
    waarom: 'Een casus waar je bij betrokken was, ging naar een ander netwerk.',
  },
  compose: async (view, over) => {
    const { overdracht, wie } = KlaarOver.parse(over);
    const rij = (await view.get(Overdrachten, overdracht))?.value;
    const nummer = rij?.casus ?? '';
    const acties = await openActies(view, ACTIE_BIJ.openBij(nummer));
    const eigen = acties.filter(({ eigenaar }) => eigenaar === wie).length;
    const deelnemer = deelnemerMet(view.netwerk, wie);
    const leidt = deelnemer !== undefined && isCoordinator(deelnemer);
    const titel = `Casus ${nummer} is overgedragen`;
    return {
      send: rij?.fase === 'overgedragen',
      reason: 'de casus is niet overgedragen',
      summary: titel,
      card: meldingCard({
        context: view.netwerk.naam,
        titel,
        zin: `${rij ? standZin(view, rij) : ''}${leidt ? leiderActiesZin(acties.length) : actiesZin(eigen)}`,
        stappen: [
          ...(leidt || eigen > 0
            ? [{ title: 'Acties bekijken', verb: 'opdracht.start', data: { opdracht: 'acties' } }]
            : []),
          { title: 'Jouw casussen', verb: 'casus.lijst' },
        ],
      }),
    };
  },
};

const BesluitOver = z.object({ casus: z.string() });

/** To the coördinatoren after an overleg decided so: nothing goes by itself. */
const besluitBericht: MessageKind = {
  soort: BERICHT.besluit,
  again: true,
  noem: { wat: 'Begin de overdracht', waarom: 'In het overleg is besloten een casus over te dragen.' },
  compose: async (view, over) => {
    const { casus: nummer } = BesluitOver.parse(over);
    const casus = (await view.get(Casussen, nummer))?.value;
    const nodig = casus !== undefined && isOpenCasus(casus) && casus.overTeDragen !== undefined;
    const nog = nodig && casus.overdracht === undefined;
    const titel = `Begin de overdracht van ${nummer}`;
    return {
      send: nog,
      reason: 'de overdracht is al begonnen, of niet meer nodig',
      summary: titel,
      card: meldingCard({
        context: view.netwerk.naam,
        titel,
        zin: nog
          ? 'In het overleg is besloten deze casus over te dragen. Tot een ander netwerk hem heeft overgenomen, loopt hij hier door en komt hij terug op de agenda.'
          : 'De overdracht is begonnen, of hoeft niet meer.',
        stappen: [
          { title: nog ? 'Overdragen' : 'Bekijken', verb: 'overdracht.begin', data: { casus: nummer } },
        ],
      }),
    };
  },
};

export const overdrachtBerichten: readonly MessageKind[] = [...leiderBerichten, klaarBericht, besluitBericht];
