import { z } from 'zod/v4';
import { overdrachtAanvaardenCard } from '../../../../cards/casus/overdracht-aanvaarden.ts';
import { overdrachtRedenCard } from '../../../../cards/casus/overdracht-reden.ts';
import { actievePartners, naamMetPartner } from '../../../domain/netwerk.ts';
import { aanvaardFouten, beeindigd, type Overdracht, Overdrachten } from '../../../domain/overdracht.ts';
import { instantText } from '../../../domain/time.ts';
import type { Reply } from '../../../ports/chat.ts';
import { type Verb, verbOn } from '../../feature.ts';
import type { DeelnemerTurn } from '../../turn.ts';
import { LANGSTE_TEKST, tekstFouten } from '../invullen.ts';
import { kandidaten } from '../regie.ts';
import { OverdrachtData, opent, schrijf, vindOverdracht } from './rij.ts';
import { toonStand } from './stand.ts';
import { anderVan, naamVan } from './woorden.ts';

const regisseurs = (turn: DeelnemerTurn, partners: readonly string[]) =>
  kandidaten(turn, { regisseur: undefined, partners: [...partners] }).map(({ id }) => ({
    id,
    naam: naamMetPartner(turn.netwerk, id),
  }));

const vraagAanvaarden = (
  turn: DeelnemerTurn,
  rij: Overdracht,
  ingevuld: {
    readonly partners?: string[];
    readonly regisseur?: string | undefined;
    readonly fout?: string;
  } = {},
): Reply => ({
  kind: 'card',
  summary: 'Overdracht aanvaarden',
  card: overdrachtAanvaardenCard({
    overdracht: rij.id,
    naam: naamVan(rij),
    van: anderVan(rij),
    partnersHier: actievePartners(turn.netwerk).map(({ id, naam }) => ({ id, naam })),
    mensen: regisseurs(turn, ingevuld.partners ?? []),
    ...ingevuld,
  }),
});

const isOpen = ({ kant, fase }: Overdracht): boolean => kant === 'in' && fase === 'aangeboden';

const aanvaarden = verbOn(
  'overdracht.aanvaarden',
  'coordineren',
  OverdrachtData,
  vindOverdracht,
  async (turn, _data, thing) => {
    const { rij } = thing;
    if (!isOpen(rij)) return toonStand(turn, thing);
    const fouten = aanvaardFouten(rij);
    return fouten.length > 0 ? toonStand(turn, thing, fouten.join(' ')) : vraagAanvaarden(turn, rij);
  },
);

const Keuze = OverdrachtData.extend({
  partnersHier: z.string().max(5000).default(''),
  regisseur: z.string().max(80).default(''),
});

const aanvaard = verbOn(
  'overdracht.aanvaarden.ja',
  'coordineren',
  Keuze,
  vindOverdracht,
  async (turn, data, thing) => {
    const { rij, stored } = thing;
    if (!isOpen(rij)) return toonStand(turn, thing);
    const wachten = aanvaardFouten(rij);
    if (wachten.length > 0) return toonStand(turn, thing, wachten.join(' '));
    const gekozen = data.partnersHier.split(',');
    const partners = actievePartners(turn.netwerk).flatMap(({ id }) => (gekozen.includes(id) ? [id] : []));
    const mensen = regisseurs(turn, partners);
    const regisseur = mensen.find(({ id }) => id === data.regisseur)?.id;
    const fouten = [
      ...(partners.length > 0 ? [] : ['Kies minstens één partner.']),
      ...(regisseur === undefined && mensen.length > 0 ? ['Kies wie je vraagt als casusregisseur.'] : []),
    ];
    if (fouten.length > 0) return vraagAanvaarden(turn, rij, { partners, regisseur, fout: fouten.join(' ') });
    const op = instantText(turn.now, 'second');
    const na = schrijf(turn, stored, {
      ...rij,
      fase: 'aanvaard',
      aanvaard: {
        door: turn.who.deelnemer.id,
        op,
        partners,
        ...(regisseur === undefined ? {} : { regisseur }),
      },
    });
    turn.audit('gewijzigd', `overdracht ${rij.id}`, 'aanvaard');
    return toonStand(turn, { rij: na });
  },
);

const vraagWeigering = (
  rij: Overdracht,
  ingevuld: { readonly reden?: string; readonly fout?: string } = {},
): Reply => ({
  kind: 'card',
  summary: 'Overdracht weigeren',
  card: overdrachtRedenCard({
    overdracht: rij.id,
    naam: naamVan(rij),
    titel: 'Waarom nemen jullie de casus niet over?',
    intro: `De coördinator van ${anderVan(rij)} leest dit. De casus blijft daar, en wat hier stond wordt gewist.`,
    label: 'Waarom niet?',
    verplicht: true,
    knop: 'Weigeren',
    verb: 'overdracht.weigeren.ja',
    ...ingevuld,
  }),
});

const weigeren = verbOn(
  'overdracht.weigeren',
  'coordineren',
  OverdrachtData,
  vindOverdracht,
  async (turn, _data, thing) => (isOpen(thing.rij) ? vraagWeigering(thing.rij) : toonStand(turn, thing)),
);

const weiger = verbOn(
  'overdracht.weigeren.ja',
  'coordineren',
  OverdrachtData.extend({ reden: z.string().max(5000).default('') }),
  vindOverdracht,
  async (turn, data, thing) => {
    const { rij, stored } = thing;
    if (!isOpen(rij)) return toonStand(turn, thing);
    const weigering = data.reden.trim();
    const fouten =
      weigering === ''
        ? ['Schrijf in een of twee zinnen waarom.']
        : tekstFouten(turn, weigering, LANGSTE_TEKST);
    if (fouten.length > 0) return vraagWeigering(rij, { reden: data.reden, fout: fouten.join(' ') });
    const content = await turn.seal(Overdrachten, rij, { ...(await opent(turn, rij)), weigering });
    const na = schrijf(turn, stored, { ...beeindigd(rij, 'geweigerd', turn.now), content });
    turn.audit('gewijzigd', `overdracht ${rij.id}`, 'geweigerd');
    return toonStand(turn, { rij: na });
  },
);

export const antwoordVerbs: readonly Verb[] = [aanvaarden, aanvaard, weigeren, weiger];
