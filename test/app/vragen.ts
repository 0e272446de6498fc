import { DEMO_TENANT } from '../../src/demo/netwerk.ts';
import { magBeginnen, mayDo, RIGHTS, type Who } from '../../src/domain/authority.ts';
import type { Netwerk } from '../../src/domain/netwerk.ts';
import type { Reply } from '../../src/ports/chat.ts';
import type { Actor, Place } from '../../src/ports/input.ts';
import { wordsOf } from '../support/chat.ts';
import { CHANNEL, type Dialogue, startDialogue } from '../support/dialogue.ts';

/** Whoever asks, as Teams says who it is. */
export const actorMet = (naam: string, tenant: string = DEMO_TENANT): Actor => ({
  tenant,
  oid: `demo-${naam}`,
  teamsId: `29:demo-${naam}`,
  naam,
});

const priveVan = ({ naam }: Actor): Place => ({
  kind: 'personal',
  tenant: DEMO_TENANT,
  serviceUrl: 'https://smba.example/nl/',
  conversation: `a:${naam}`,
});

let nth = 0;

/** A click on this button, whatever card it stands on. */
export const klik = (
  d: Dialogue,
  actor: Actor,
  verb: string,
  data: object,
  place: Place = priveVan(actor),
): Promise<Reply> =>
  d.app.handle({
    kind: 'clicked',
    actor,
    place,
    activity: `vraag-${++nth}`,
    verb,
    data: { ...data, n: d.netwerkId },
  });

/** What is typed in the channel: the answer as it is posted, for that person alone. `tekst` when it is no card. */
export const typ = async (
  d: Dialogue,
  actor: Actor,
  text: string,
  file?: string,
): Promise<{ readonly tekst: string | undefined; readonly kaart: string }> => {
  const before = d.chat.posted.length;
  const reply = await d.app.handle({
    kind: 'said',
    actor,
    place: CHANNEL,
    activity: `vraag-${++nth}`,
    text,
    files: file
      ? [
          {
            name: file,
            contentType: 'application/octet-stream',
            url: `https://fixtures.sharepoint.com/${file}`,
          },
        ]
      : [],
  });
  await d.app.settled();
  if (reply.kind === 'error') return { tekst: reply.text, kaart: '' };
  const posted = d.chat.posted[before]?.message;
  return { tekst: posted?.text, kaart: wordsOf(posted?.card) };
};

/** The documents that a feature takes as its own, in the order of its readers. */
export const DOCUMENTEN: Readonly<Record<string, readonly string[]>> = {
  netwerk: ['netwerk.xlsx', 'brief-eigen.docx', 'logo.png'],
  besluitenlijst: ['besluitenlijst-2026-11-25.docx'],
};

const leeg = (netwerk: Netwerk): Who => ({
  oid: 'x',
  tenant: netwerk.tenant,
  netwerk,
  deelnemer: undefined,
  magInrichten: false,
});

/** Tells every sentence with which somebody is refused from all others. */
export const weigeringen = async (): Promise<(text: string) => boolean> => {
  const d = await startDialogue();
  const netwerk = await d.netwerk();
  await d.close();
  const wies: Who[] = [
    leeg(netwerk),
    leeg({ ...netwerk, status: 'inrichting' }),
    ...netwerk.deelnemers.map((deelnemer) => ({ ...leeg(netwerk), deelnemer })),
  ];
  const zinnen = new Set(
    wies.flatMap((who) =>
      RIGHTS.flatMap((right) => {
        const verdict = mayDo(right, who);
        return verdict.mag ? [] : [verdict.zin];
      }),
    ),
  );
  // A casus says the same whether it is not there or not for this person; a person without a netwerk gets one sentence.
  const begint = magBeginnen([]);
  return (text) =>
    zinnen.has(text) ||
    (!begint.mag && text === begint.zin) ||
    text.startsWith('Je kunt deze casus niet openen') ||
    text.startsWith('Ik ken je nog niet');
};
