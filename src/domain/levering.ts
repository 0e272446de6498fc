import type { Bericht } from './bericht.ts';

/** What became of a message, as the coördinator hears it. */
export const STANDEN = [
  'gepland',
  'verzonden',
  'geopend',
  'beantwoord',
  'mislukt',
  'onzeker',
  'niet meer nodig',
] as const;
export type Stand = (typeof STANDEN)[number];

/** Opened and answered are known by the clicks of the one it is for; what was opened elsewhere is as good as sent. */
export const standVan = ({ status, geopend, beantwoord }: Bericht): Stand => {
  if (beantwoord !== undefined) return 'beantwoord';
  if (geopend !== undefined) return 'geopend';
  switch (status) {
    case 'wacht':
    case 'bezig':
      return 'gepland';
    case 'verzonden':
      return 'verzonden';
    case 'vervallen':
      return 'niet meer nodig';
    case 'mislukt':
    case 'onzeker':
      return status;
  }
};

/** Messages of the app itself, and answers to commands, are no part of the list. */
const NIET: readonly string[] = ['gids', 'koppel', 'antwoord', 'levering', 'ingehaald'];

/** Whether a message stands on the list: to a person or the channel, made since `sinds` (an instant as text). */
export const opLijst = ({ id, soort, aan, gemaakt }: Bericht, sinds: string): boolean =>
  aan.soort !== 'gesprek' &&
  gemaakt >= sinds &&
  !NIET.includes(soort.split('.')[0] ?? '') &&
  !id.startsWith('antwoord!');

/** "12 berichten, 8 verzonden, 5 geopend, 2 beantwoord, 1 mislukt": what was answered was opened, and sent, too. */
export const samenvatting = (berichten: readonly Bericht[]): string => {
  if (berichten.length === 0) return 'geen berichten';
  const tel = (...standen: readonly Stand[]) =>
    berichten.filter((bericht) => standen.includes(standVan(bericht))).length;
  const delen = [
    ['verzonden', tel('verzonden', 'geopend', 'beantwoord')],
    ['geopend', tel('geopend', 'beantwoord')],
    ['beantwoord', tel('beantwoord')],
    ['mislukt', tel('mislukt')],
    ['onzeker', tel('onzeker')],
  ] as const;
  const totaal = berichten.length === 1 ? '1 bericht' : `${berichten.length} berichten`;
  return [
    totaal,
    ...delen.filter(([, aantal]) => aantal > 0).map(([wat, aantal]) => `${aantal} ${wat}`),
  ].join(', ');
};

/** Can be sent again by hand: it did not arrive, or nobody knows; not to who left, since it would fail the same way. */
export const kanOpnieuw = (bericht: Bericht): boolean => {
  const stand = standVan(bericht);
  return (stand === 'mislukt' && bericht.reden !== 'doet niet meer mee') || stand === 'onzeker';
};

/** The same message, to be sent once more; what may have arrived already says so. */
export const nogEens = (bericht: Bericht): Bericht => {
  const { reden: _reden, tot: _tot, ...rest } = bericht;
  return {
    ...rest,
    status: 'wacht',
    pogingen: 0,
    mogelijkDubbel: bericht.mogelijkDubbel || bericht.status === 'onzeker',
  };
};
