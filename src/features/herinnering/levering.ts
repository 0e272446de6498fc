import { z } from 'zod/v4';
import { meldingCard } from '../../../cards/kit/melding.ts';
import { type Bericht, Berichten, GEWEIGERD } from '../../domain/bericht.ts';
import { naamMetPartner } from '../../domain/netwerk.ts';
import type { MessageKind } from '../feature.ts';
import type { View } from '../turn.ts';

/** What a message is called by the person who must do something about it; by the first word of its soort. */
const WOORD: Readonly<Record<string, string>> = {
  digest: 'een herinnering',
  acties: 'een bericht over nieuwe acties',
  actie: 'een bericht over een actie',
  overleg: 'een bericht over het overleg',
  agenda: 'een bericht over de agenda',
  aanmelding: 'een bericht over aanmelden',
  besluitenlijst: 'een bericht over de besluitenlijst',
  overdracht: 'een bericht over een overdracht',
  terugkoppeling: 'de terugkoppeling op een aanmelding',
  antwoord: 'het antwoord op een opdracht',
  ingehaald: 'een bericht over gemiste herinneringen',
  casus: 'een bericht over een casus',
  escalatie: 'een bericht over een vraag aan de leidinggevende',
  reflectie: 'een vraag om terug te kijken',
  netwerk: 'een bericht over het netwerk',
};

/** "een herinnering", "een bericht over de agenda". */
export const watIsHet = ({ soort }: Bericht): string => WOORD[soort.split('.')[0] ?? ''] ?? 'een bericht';

const wie = (view: View, { aan }: Bericht): string => {
  if (aan.soort === 'deelnemer') return naamMetPartner(view.netwerk, aan.deelnemer);
  return aan.soort === 'kanaal' ? 'het kanaal' : 'een chat';
};

/** What to do, by the reason the outbox gives. */
const RAAD: Readonly<Record<string, string>> = {
  'staat nog niet in het team':
    'Voeg deze persoon toe aan het team in Teams, en lees daarna met /netwerk de lijst opnieuw in.',
  'doet niet meer mee': 'Heeft deze persoon nog open acties? Typ /acties en draag ze over.',
  'het netwerk heeft nog geen kanaal': 'Voeg mij toe aan het team van het netwerk.',
  [GEWEIGERD]:
    'In het kanaal staat nu dat er iets klaarstaat, zonder wat. Vraag deze persoon om de app in Teams toe te staan, of bel zelf.',
};

/** To a coördinator: a message that will never arrive, why, and what to do. */
export const leveringMislukt: MessageKind = {
  soort: 'levering.mislukt',
  again: false,
  noem: { wat: 'Een bericht kwam niet aan', waarom: 'Teams nam een bericht niet aan.' },
  compose: async (view, over) => {
    const { bericht: id } = z.object({ bericht: z.string() }).parse(over);
    const bericht = (await view.get(Berichten, id))?.value;
    const titel = 'Een bericht kwam niet aan';
    if (bericht?.status !== 'mislukt')
      return {
        send: false,
        reason: 'toch geleverd',
        summary: titel,
        card: meldingCard({ titel, zin: 'Het is intussen opgelost.' }),
      };
    const reden = bericht.reden ?? 'Teams nam het bericht niet aan';
    const raad = RAAD[reden] ?? 'Bel zelf, of probeer het later opnieuw met /herinner.';
    return {
      send: true,
      summary: titel,
      card: meldingCard({
        titel,
        zin: `Voor: ${wie(view, bericht)}. Het was ${watIsHet(bericht)}. Reden: ${reden}. ${raad}`,
        stappen: [{ title: 'Alle berichten', verb: 'levering.lijst', data: { stand: 'mislukt' } }],
      }),
    };
  },
};

/** To a coördinator: what was not sent any more because the bot was away. */
export const ingehaald: MessageKind = {
  soort: 'ingehaald',
  again: false,
  noem: { wat: 'Gemiste herinneringen', waarom: 'Ik was een tijd niet bereikbaar.' },
  compose: async (_view, over) => {
    const { aantal } = z.object({ aantal: z.number() }).parse(over);
    const titel = 'Ik was een tijd niet bereikbaar';
    const gemist =
      aantal === 1 ? '1 herinnering ging niet meer uit' : `${aantal} herinneringen gingen niet meer uit`;
    return {
      send: true,
      summary: titel,
      card: meldingCard({
        titel,
        zin: `${gemist}, omdat de tijd ervan voorbij was. Wat nog nuttig was, is nu verstuurd.`,
        stappen: [
          { title: 'Wie reageerde nog niet?', verb: 'opdracht.start', data: { opdracht: '/herinner' } },
        ],
      }),
    };
  },
};
