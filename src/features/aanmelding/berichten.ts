import { z } from 'zod/v4';
import { type MeldingView, meldingCard } from '../../../cards/kit/melding.ts';
import { wachtOpBesluit } from '../../domain/aanmelding-besluit.ts';
import { type Aanmelding, Aanmeldingen } from '../../domain/casus.ts';
import { deelnemerMet } from '../../domain/netwerk.ts';
import { Overleggen } from '../../domain/overleg.ts';
import type { Json } from '../../ports/store.ts';
import type { MessageKind } from '../feature.ts';
import type { BerichtView, Composed, View } from '../turn.ts';
import { UITKOMST_WOORD } from './samen.ts';
import { AANGEVULD, NIEUW } from './verversen.ts';
import { dagVan, naamVan, overlegDag, staatVan } from './woorden.ts';

export const AANVULLING = 'aanmelding.aanvulling';
export const GEWIST = 'aanmelding.gewist';
export const UITKOMST = 'aanmelding.uitkomst';

const Over = z.object({ aanmelding: z.string() });

const VERVALLEN: Composed = {
  send: false,
  reason: 'de aanmelding is er niet meer',
  summary: 'Aanmelding',
  card: meldingCard({ titel: 'Aanmelding', zin: 'Deze aanmelding is er niet meer.' }),
};

/** A message about an aanmelding that is still there. */
const over =
  (compose: (view: BerichtView, aanmelding: Aanmelding) => Composed | Promise<Composed>) =>
  async (view: BerichtView, data: Json): Promise<Composed> => {
    const stored = await view.get(Aanmeldingen, Over.parse(data).aanmelding);
    return stored ? compose(view, stored.value) : VERVALLEN;
  };

const goed = (melding: MeldingView): Composed => ({
  send: true,
  card: meldingCard(melding),
  summary: melding.titel,
});
const klaar = (reason: string, melding: MeldingView): Composed => ({ ...goed(melding), send: false, reason });

/** A name in the middle of a sentence. */
const klein = (naam: string): string => naam.charAt(0).toLowerCase() + naam.slice(1);

const overlegVan = async (view: View, { overleg: id }: Aanmelding): Promise<string | undefined> => {
  const overleg = id === undefined ? undefined : await view.get(Overleggen, id);
  return overleg && overlegDag(view, overleg.value);
};

/** To a coördinator: this one waits for you. */
const teBeoordelen = (
  titelVan: (aanmelding: Aanmelding) => string,
  zin: (aanmelding: Aanmelding) => string,
) =>
  over(async (view, aanmelding) => {
    const titel = titelVan(aanmelding);
    const { id, urgentie, status } = aanmelding;
    const context = naamVan(view, aanmelding);
    if (!wachtOpBesluit(aanmelding)) {
      const op = aanmelding.beslist ? ` (${dagVan(view, aanmelding.beslist)})` : '';
      return klaar('al beoordeeld', {
        context,
        titel,
        zin: `${staatVan(aanmelding)}${op}`,
        stappen: [{ title: 'Naar de lijst', verb: 'aanmelding.lijst' }],
      });
    }
    const overleg = await overlegVan(view, aanmelding);
    const wacht = status === 'aanvulling gevraagd' ? ' Je wacht nog op een antwoord van de aanmelder.' : '';
    const wieStelt = aanmelding.voorstel && deelnemerMet(view.netwerk, aanmelding.voorstel.door)?.naam;
    const voorstel =
      wieStelt && aanmelding.voorstel
        ? ` ${wieStelt} stelt voor: ${UITKOMST_WOORD[aanmelding.voorstel.uitkomst]}.`
        : '';
    return goed({
      context,
      titel: urgentie === 'spoed' ? `${titel}: spoed` : titel,
      zin: `${zin(aanmelding)}${overleg ? ` Voor het overleg van ${overleg}.` : ''}${wacht}${voorstel}`,
      stappen: [{ title: 'Beoordelen', verb: 'aanmelding.triage', data: { aanmelding: id } }],
    });
  });

const nieuw: MessageKind = {
  soort: NIEUW,
  again: false,
  noem: { wat: 'Nieuwe aanmelding', waarom: 'Een partner bracht iets in.' },
  compose: teBeoordelen(
    ({ twijfel }) => (twijfel ? 'Iemand wil overleggen' : 'Nieuwe aanmelding'),
    ({ twijfel }) =>
      twijfel ? 'Een deelnemer twijfelt, en vraagt om advies.' : 'Er is een nieuwe aanmelding.',
  ),
};

const aangevuld: MessageKind = {
  soort: AANGEVULD,
  again: false,
  noem: { wat: 'Aanmelding aangevuld', waarom: 'De aanmelder gaf antwoord op een vraag.' },
  compose: teBeoordelen(
    () => 'Aanmelding aangevuld',
    () => 'De aanmelder heeft je vraag beantwoord.',
  ),
};

/** To the aanmelder: the coördinator asks something. */
const aanvulling: MessageKind = {
  soort: AANVULLING,
  again: false,
  noem: { wat: 'Vraag bij een aanmelding', waarom: 'De coördinator wil meer weten.' },
  compose: over((view, aanmelding) => {
    const titel = `Vraag over je ${aanmelding.twijfel ? 'adviesvraag' : 'aanmelding'}`;
    const context = naamVan(view, aanmelding);
    if (aanmelding.status !== 'aanvulling gevraagd')
      return klaar('al beantwoord', {
        context,
        titel,
        zin:
          aanmelding.status === 'ingediend'
            ? 'Dank je, je antwoord is binnen.'
            : `Een antwoord is niet meer nodig. ${staatVan(aanmelding)}`,
        stappen: [{ title: 'Openen', verb: 'aanmelding.openen', data: { aanmelding: aanmelding.id } }],
      });
    return goed({
      context,
      titel,
      zin: `De coördinator wil nog iets weten over je ${klein(naamVan(view, aanmelding))}.`,
      stappen: [{ title: 'Aanvullen', verb: 'aanmelding.aanvullen', data: { aanmelding: aanmelding.id } }],
    });
  }),
};

const uitkomstZin = ({ status, casus, twijfel }: Aanmelding): string => {
  if (twijfel && status === 'consultatie') return 'is beantwoord. Kijk bij Openen voor het advies';
  switch (status) {
    case 'geagendeerd':
    case 'besproken':
      return `is op de agenda gezet als ${casus}`;
    case 'doorverwezen':
      return 'is doorverwezen. Kijk bij Openen waar je terecht kunt';
    case 'consultatie':
      return 'is behandeld als consultatie. Kijk bij Openen voor het advies';
    default:
      return 'is niet in behandeling genomen. Kijk bij Openen waarom';
  }
};

/** To somebody who doubted: bring it in. */
const meldAan = (view: View, aanmelding: Aanmelding): Composed =>
  goed({
    context: naamVan(view, aanmelding),
    titel: 'Meld dit aan',
    zin: 'De coördinator vraagt je om dit aan te melden. Wat je eerder schreef, staat al in het formulier.',
    stappen: [
      { title: 'Formulier openen', verb: 'aanmelding.overnemen', data: { aanmelding: aanmelding.id } },
      { title: 'Openen', verb: 'aanmelding.openen', data: { aanmelding: aanmelding.id } },
    ],
  });
const gewistMelding = (view: View, aanmelding: Aanmelding): MeldingView => ({
  context: naamVan(view, aanmelding),
  titel: 'Je aanmelding is gewist',
  zin: 'De inhoud is weg. Niemand kan die nog lezen. Je hoeft niets te doen. Vraag de coördinator als je wilt weten waarom.',
});

/** To the aanmelder: what was sent in is erased. */
const gewist: MessageKind = {
  soort: GEWIST,
  again: false,
  noem: { wat: 'Aanmelding is gewist', waarom: 'De coördinator wiste een aanmelding op verzoek.' },
  compose: over(async (view, aanmelding) => goed(gewistMelding(view, aanmelding))),
};

/** To the aanmelder: what was decided. Why stands behind "Openen". */
const uitkomst: MessageKind = {
  soort: UITKOMST,
  again: true,
  noem: { wat: 'Wat er met een aanmelding gebeurt', waarom: 'De coördinator beoordeelde de aanmelding.' },
  compose: over(async (view, aanmelding) => {
    if (aanmelding.meldAan) return meldAan(view, aanmelding);
    if (aanmelding.gewist !== undefined) return klaar('de inhoud is gewist', gewistMelding(view, aanmelding));
    const overleg = aanmelding.casus ? await overlegVan(view, aanmelding) : undefined;
    return goed({
      titel: aanmelding.twijfel ? 'Antwoord op je adviesvraag' : 'Je aanmelding is beoordeeld',
      zin: `Je ${klein(naamVan(view, aanmelding))} ${uitkomstZin(aanmelding)}.${overleg ? ` Het overleg is op ${overleg}.` : ''}`,
      stappen: [{ title: 'Openen', verb: 'aanmelding.openen', data: { aanmelding: aanmelding.id } }],
    });
  }),
};

export const aanmeldingBerichten: readonly MessageKind[] = [nieuw, aangevuld, aanvulling, uitkomst, gewist];
