import { overlegVoor } from '../../../domain/aanmelding-overleg.ts';
import { type Aanmelding, Aanmeldingen, Casussen, isOpenCasus, nieuweCasus } from '../../../domain/casus.ts';
import { signaalDagen } from '../../../domain/casus-beloop.ts';
import { neemNummer } from '../../../domain/casus-nummer.ts';
import { koppeling } from '../../../domain/koppel.ts';
import {
  beeindigd,
  type Overdracht,
  type OverdrachtContent,
  Overdrachten,
} from '../../../domain/overdracht.ts';
import { Overleggen } from '../../../domain/overleg.ts';
import { instantText } from '../../../domain/time.ts';
import type { Stored, Turn } from '../../turn.ts';
import { noteer } from '../noteren.ts';
import { vraagId } from '../regie.ts';
import { REGIE_VRAAG } from '../regie-berichten.ts';
import { BERICHT } from './berichten.ts';
import { vertelLeiders, WAAROM } from './rij.ts';
import { anderVan } from './woorden.ts';

/** The first overleg here of which the agenda can still be made. */
const eersteOverleg = async (turn: Turn): Promise<string | undefined> => {
  const open = (await turn.list(Overleggen, { shelf: 'open' })).map(({ value }) => value);
  const nog = open.filter(({ agendaVerstuurd }) => agendaVerstuurd === undefined);
  return overlegVoor('spoed', nog, turn.netwerk, turn.now)?.id;
};

/** What the aanmeldingen there say in neutral facts: what it is about, and by which keyed hashes the youth is found. */
const feitenDaar = async (
  daar: Turn,
  casus: string | undefined,
): Promise<Pick<Aanmelding, 'leefdomeinen' | 'koppelsleutel' | 'gezinssleutel'>> => {
  const alle = (await daar.list(Aanmeldingen))
    .map(({ value }) => value)
    .filter((een) => een.casus === casus && een.gewist === undefined);
  const koppelsleutel = alle.find((een) => een.koppelsleutel !== undefined)?.koppelsleutel;
  const gezinssleutel = alle.find((een) => een.gezinssleutel !== undefined)?.gezinssleutel;
  return {
    leefdomeinen: [...new Set(alle.flatMap(({ leefdomeinen }) => leefdomeinen))],
    ...(koppelsleutel === undefined ? {} : { koppelsleutel }),
    ...(gezinssleutel === undefined ? {} : { gezinssleutel }),
  };
};

/** The aanmelding it stands for here: accepted by the coördinator, put on the first agenda. */
const alsAanmelding = async (
  turn: Turn,
  daar: Turn,
  rij: Overdracht & { readonly aanvaard: NonNullable<Overdracht['aanvaard']> },
  content: OverdrachtContent,
): Promise<Omit<Aanmelding, 'casus'>> => {
  const thing = { id: turn.newId(), sleutel: rij.sleutel };
  const { door, partners } = rij.aanvaard;
  const nu = instantText(turn.now, 'second');
  const overleg = await eersteOverleg(turn);
  const { toestemming } = rij;
  return {
    ...thing,
    status: 'geagendeerd',
    aanmelder: door,
    stap: 4,
    ...(overleg === undefined ? {} : { overleg }),
    soort: 'overdracht',
    urgentie: 'regulier',
    betrokkenPartners: [...partners],
    inputVan: [],
    elders: 'ander netwerk',
    ...(toestemming
      ? {
          geinformeerd: { ja: true as const, op: toestemming.op },
          grondslag: toestemming.soort === 'toestemming' ? 'toestemming' : 'wettelijk, geïnformeerd',
          ...(toestemming.soort === 'toestemming' ? { toestemmingOp: toestemming.op } : {}),
        }
      : {}),
    buitenDoelgroep: false,
    ...(await feitenDaar(daar, rij.nummerDaar)),
    content: await turn.seal(Aanmeldingen, thing, {
      initialen: content.wie,
      geboortejaar: content.geboortejaar,
      vraag: content.vraag,
      gevraagdeInput: content.verwacht,
      afgestemdMet: anderVan(rij),
    }),
    begonnen: rij.begonnen,
    ingediend: nu,
    beslist: nu,
    beslistDoor: door,
  };
};

/** The open casussen here of the same youth: the coördinator decides under which number they go on. */
const alBekend = async (turn: Turn, aanmelding: Aanmelding): Promise<string[]> => {
  const nummers = (await turn.list(Aanmeldingen)).flatMap(({ value }) =>
    koppeling(aanmelding, value) === 'jongere' ? (value.casus ?? []) : [],
  );
  const casussen = await Promise.all([...new Set(nummers)].map((nummer) => turn.get(Casussen, nummer)));
  return casussen.flatMap((casus) => (casus && isOpenCasus(casus.value) ? [casus.value.id] : []));
};

/** Opens here what the other netwerk let go: a number of its own, the first agenda, and somebody asked to keep it together. */
export const openHier = async (turn: Turn, daar: Turn, stored: Stored<Overdracht>): Promise<void> => {
  const { aanvaard } = stored.value;
  if (!aanvaard) return;
  const rij = { ...stored.value, aanvaard };
  const { sleutel } = rij;
  const content = await turn.open(Overdrachten, rij, WAAROM);
  const id = await neemNummer(turn);
  const aanmelding: Aanmelding = { ...(await alsAanmelding(turn, daar, rij, content)), casus: id };
  const { wie, vraag, geboortejaar, vrijOp } = content;
  const { door, partners, regisseur } = aanvaard;
  const zelf = regisseur !== undefined && regisseur === door;
  const voorstel = {
    naar: regisseur ?? '',
    door,
    op: instantText(turn.now, 'second'),
    actief: true as const,
  };
  const vraagt = regisseur !== undefined && !zelf;
  turn.insert(Aanmeldingen, aanmelding);
  turn.insert(
    Casussen,
    nieuweCasus(
      {
        id,
        partners,
        aanmelders: [door],
        aanmelding: aanmelding.id,
        herkomst: rij.id,
        overgenomen: false,
        ...(zelf ? { regisseur, status: 'actief' as const } : {}),
        ...(vraagt ? { regieVoorstel: voorstel } : {}),
        geinformeerd: aanmelding.geinformeerd,
        signalenOp: signaalDagen({ geboortejaar, vrijOp }, turn.vandaag),
        sleutel,
        content: await turn.seal(Casussen, { id, sleutel }, { wie, vraag, geboortejaar, vrijOp }),
      },
      turn.now,
    ),
  );
  if (vraagt)
    turn.send({
      id: vraagId(id, voorstel),
      soort: REGIE_VRAAG,
      over: { casus: id, naar: voorstel.naar, op: voorstel.op },
      aan: { soort: 'deelnemer', deelnemer: voorstel.naar },
    });
  const bekend = await alBekend(turn, aanmelding);
  const na = {
    ...beeindigd(rij, 'overgenomen', turn.now),
    casus: id,
    ...(bekend.length > 0 ? { ookBekend: bekend } : {}),
  };
  turn.replace(Overdrachten, stored, na);
  turn.audit('overgenomen', `casus ${id}`, `overdracht van ${anderVan(rij)}`);
  await noteer(
    turn,
    { id, sleutel },
    {
      soort: 'overgenomen',
      wie: door,
      waarom: `Van ${anderVan(rij)}. ${content.reden ?? ''}`.trim(),
    },
  );
  vertelLeiders(turn, BERICHT.geopend, na, '');
};
