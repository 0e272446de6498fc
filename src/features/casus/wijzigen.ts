import { Temporal } from 'temporal-polyfill';
import { z } from 'zod/v4';
import { vrijCard } from '../../../cards/casus/vrij.ts';
import { type WijzigenView, wijzigenCard } from '../../../cards/casus/wijzigen.ts';
import { mayDo } from '../../domain/authority.ts';
import { type Casus, Casussen, isOpenCasus } from '../../domain/casus.ts';
import { herijkWeken, signaalDagen, VRIJ_WEKEN } from '../../domain/casus-beloop.ts';
import { onderwerp } from '../../domain/casus-toegang.ts';
import { toonDatum } from '../../domain/datum.ts';
import { isCoordinator, naamMetPartner } from '../../domain/netwerk.ts';
import { Overdrachten } from '../../domain/overdracht.ts';
import { DateText } from '../../domain/time.ts';
import type { Reply } from '../../ports/chat.ts';
import { type Verb, verbOn } from '../feature.ts';
import type { DeelnemerTurn } from '../turn.ts';
import { geinformeerdZin } from './informeren.ts';
import { bon, eisInhoud } from './invullen.ts';
import { noteer } from './noteren.ts';
import { standKort } from './overdracht/woorden.ts';
import { CasusData, vind } from './toegang.ts';
import { staatVan } from './woorden.ts';

type Keuze = WijzigenView['keuzes'][number];

const leidersKeuzes = (turn: DeelnemerTurn, casus: Casus): Keuze[] => [
  { naam: 'Staat', nu: staatVan(casus), knop: 'Wijzigen', verb: 'casus.staat' },
  {
    naam: 'Casusregisseur',
    nu: casus.regisseur ? naamMetPartner(turn.netwerk, casus.regisseur) : 'Nog niet gekozen',
    knop: 'Wijzigen',
    verb: 'casus.regie',
  },
  {
    naam: 'Hoort bij een groep met voorrang',
    nu: casus.groep ? 'Ja' : 'Nee',
    uitleg: `Herijking elke ${herijkWeken(casus, turn.netwerk.protocol)} weken.`,
    knop: casus.groep ? 'Maak nee' : 'Maak ja',
    verb: 'casus.groep',
  },
  {
    naam: 'Dag waarop de jongere vrijkomt',
    uitleg: 'Na detentie of een gesloten plek.',
    knop: 'Wijzigen',
    verb: 'casus.vrij',
  },
];

const overdragen = async (turn: DeelnemerTurn, casus: Casus): Promise<Keuze[]> => {
  if (!isOpenCasus(casus)) return [];
  const loopt = casus.overdracht === undefined ? undefined : await turn.get(Overdrachten, casus.overdracht);
  return [
    {
      naam: 'Overdragen aan een ander netwerk',
      nu: loopt ? standKort(loopt.value) : undefined,
      uitleg: loopt
        ? undefined
        : 'Warm, met een formulier. De casus blijft hier tot het andere netwerk hem heeft.',
      knop: loopt ? 'Bekijken' : 'Overdragen',
      verb: 'overdracht.begin',
    },
  ];
};

const COORDINATOR: readonly Keuze[] = [
  {
    naam: 'Op slot zetten',
    uitleg: 'Als een jongere of ouder vraagt de gegevens niet te gebruiken.',
    knop: 'Bekijken',
    verb: 'casus.beperk',
  },
  {
    naam: 'Alles van deze casus meenemen',
    uitleg: 'Als een jongere of ouder vraagt wat er over hen staat.',
    knop: 'Bekijken',
    verb: 'casus.uitvoer',
  },
  {
    naam: 'Iets verbeteren',
    uitleg: 'Als een jongere of ouder zegt dat er iets niet klopt.',
    knop: 'Bekijken',
    verb: 'casus.correctie',
  },
  {
    naam: 'Wissen op verzoek',
    uitleg: 'Als een jongere of ouder vraagt om alles weg te halen.',
    knop: 'Bekijken',
    verb: 'casus.wis',
  },
  { naam: 'Wie keek in deze casus?', uitleg: 'Uit het logboek.', knop: 'Bekijken', verb: 'casus.logboek' },
];

const HERKOMST: Keuze = {
  naam: 'Formulier van de overdracht',
  uitleg: 'Wat het vorige netwerk over de casus schreef.',
  knop: 'Bekijken',
  verb: 'overdracht.herkomst',
};

const keuzesVan = async (turn: DeelnemerTurn, casus: Casus, leidt: boolean): Promise<Keuze[]> => [
  ...(leidt && casus.status !== 'overgedragen' ? leidersKeuzes(turn, casus) : []),
  ...(isCoordinator(turn.who.deelnemer) ? [...(await overdragen(turn, casus)), ...COORDINATOR] : []),
  ...(casus.herkomst === undefined ? [] : [HERKOMST]),
  {
    naam: 'Jongere en ouders geïnformeerd',
    nu: geinformeerdZin(turn, casus.geinformeerd),
    knop: 'Wijzigen',
    verb: 'casus.informeren',
  },
];

const wijzigen = verbOn(
  'casus.wijzigen',
  'casus-zien',
  CasusData,
  vind,
  async (turn, _data, { casus, acties }): Promise<Reply> => {
    eisInhoud(casus);
    const leidt = mayDo('casus-leiden', turn.who, onderwerp(casus, acties, turn.who.deelnemer.id)).mag;
    return {
      kind: 'card',
      summary: 'Casus wijzigen',
      card: wijzigenCard({ nummer: casus.id, keuzes: await keuzesVan(turn, casus, leidt) }),
    };
  },
);

const groep = verbOn(
  'casus.groep',
  'casus-leiden',
  CasusData,
  vind,
  async (turn, _data, { casus, stored }) => {
    eisInhoud(casus);
    const { groep: was, ...rest } = casus;
    const na: Casus = was ? rest : { ...rest, groep: true };
    turn.replace(Casussen, stored, na);
    await noteer(turn, casus, { soort: 'groep' });
    const weken = herijkWeken(na, turn.netwerk.protocol);
    return bon(casus, 'Dit is bewaard', `Ik vraag elke ${weken} weken of de casus nog nodig is.`);
  },
);

const vraagVrij = (casus: Casus, op: string | undefined, fout?: string): Reply => ({
  kind: 'card',
  summary: 'Wanneer vrij?',
  card: vrijCard({ nummer: casus.id, op, weken: VRIJ_WEKEN, fout }),
});

const vrij = verbOn('casus.vrij', 'casus-leiden', CasusData, vind, async (turn, _data, { casus }) => {
  eisInhoud(casus);
  const { vrijOp } = await turn.open(Casussen, casus, 'dag waarop iemand vrijkomt');
  return vraagVrij(casus, vrijOp);
});

const zetVrij = verbOn(
  'casus.vrij.zet',
  'casus-leiden',
  CasusData.extend({ op: z.string().max(40).optional() }),
  vind,
  async (turn, data, { casus, stored }) => {
    eisInhoud(casus);
    const op = data.op ? DateText.safeParse(data.op) : undefined;
    if (op && (!op.success || op.data <= turn.vandaag.toString()))
      return vraagVrij(casus, data.op, 'Kies een dag na vandaag, of laat de datum leeg.');
    const content = await turn.open(Casussen, casus, 'dag waarop iemand vrijkomt');
    const { vrijOp: _was, ...rest } = content;
    const vrijOp = op?.data;
    turn.replace(Casussen, stored, {
      ...casus,
      signalenOp: signaalDagen({ geboortejaar: content.geboortejaar, vrijOp }, turn.vandaag),
      content: await turn.seal(Casussen, casus, vrijOp === undefined ? rest : { ...rest, vrijOp }),
    });
    await noteer(turn, casus, { soort: 'datum' });
    return bon(
      casus,
      'Dit is bewaard',
      vrijOp
        ? `De jongere komt vrij op ${toonDatum(Temporal.PlainDate.from(vrijOp), turn.vandaag)}. Ik geef op tijd een seintje.`
        : 'Er staat geen dag meer.',
    );
  },
);

export const wijzigenVerbs: readonly Verb[] = [wijzigen, groep, vrij, zetVrij];
