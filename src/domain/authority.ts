import { type Deelnemer, hoortBij, isCoordinator, type Netwerk, partnerMet } from './netwerk.ts';

/** Who asks: the verified person, and who that is in this netwerk (if anyone). */
export type Who = {
  readonly oid: string;
  readonly tenant: string;
  readonly netwerk: Netwerk;
  readonly deelnemer: Deelnemer | undefined;
  /** May set up a netwerk that does not exist yet: added the bot to the team, or stands on the allow-list. */
  readonly magInrichten: boolean;
};

/** What is asked about, in neutral facts. */
export type Subject = {
  readonly eigenaar?: string | undefined;
  readonly regisseur?: string | undefined;
  readonly aanmelder?: string | undefined;
  readonly aanmelders?: readonly string[] | undefined;
  readonly partners?: readonly string[] | undefined;
  /** Was asked to keep the casus together, and must be able to read what that means. */
  readonly gevraagd?: string | undefined;
  /** The partner this sets something for. */
  readonly partner?: string | undefined;
  /** The one deelnemer this card is for. */
  readonly voor?: string | undefined;
  /** Who was invited to the overleg, or asked to come in somebody's place. */
  readonly genodigden?: readonly string[] | undefined;
  /** Who leads this overleg: its voorzitter and its notulist. */
  readonly leiders?: readonly string[] | undefined;
  /** An aanmelding that is a question for advice: the coördinator's alone. */
  readonly advies?: boolean | undefined;
};

/**
 * What a command or button asks for. Every command and verb names one; nobody passes without it.
 * - `deelnemen`: is in this netwerk; `inbrengen`: takes part for a partner (not only as leidinggevende)
 * - `inrichten`: sets the netwerk up, or runs it; `inrichten-of-deelnemen`: that, or is in it; `coordineren`: runs it
 * - `beoordelen`: judges aanmeldingen: runs the netwerk, or was named to do that together with the coördinator
 * - `eigen-actie`: owns the actie (or runs the netwerk); `actie-beantwoorden`: owns it, and nobody else
 * - `casus-leiden`: keeps the casus together (or runs the netwerk)
 * - `casus-zien`: is on the casus; `eigen-aanmelding`: brought it in; `eigen-kaart`: the card is for this person
 * - `overleg-zien`: was invited to the overleg (or runs the netwerk)
 * - `overleg-leiden`: is voorzitter or notulist of that overleg (or runs the netwerk)
 * - `partner-instellen`: leads the partner, or is of a kern-partner (or runs the netwerk)
 */
export const RIGHTS = [
  'deelnemen',
  'inrichten-of-deelnemen',
  'inbrengen',
  'inrichten',
  'coordineren',
  'beoordelen',
  'eigen-actie',
  'actie-beantwoorden',
  'casus-zien',
  'casus-leiden',
  'eigen-aanmelding',
  'eigen-kaart',
  'overleg-zien',
  'overleg-leiden',
  'partner-instellen',
] as const;
export type Right = (typeof RIGHTS)[number];

/** The answer; `waarom` goes to the audit log, `zin` to the person. */
export type Verdict =
  | { readonly mag: true; readonly waarom: string }
  | { readonly mag: false; readonly zin: string };

const yes = (waarom: string): Verdict => ({ mag: true, waarom });
const no = (zin: string): Verdict => ({ mag: false, zin });

const NIET_IN_NETWERK =
  'Je staat (nog) niet op de lijst van dit netwerk. Vraag de coördinator om je toe te voegen.';
const WIE_RICHT_IN =
  'Dit netwerk wordt nog ingericht. Dat doet wie mij aan het team toevoegde, of wie de beheerder daarvoor aanwees.';
const WIE_BEGINT =
  'Een nieuw netwerk begint een coördinator in dit team, of wie de beheerder daarvoor aanwees. Vraag het de coördinator.';
const GEEN_TOEGANG = 'Je hebt hier geen toegang toe. Vraag de coördinator als je denkt dat dat wel moet.';
const ANDERE_ORGANISATIE =
  'Dit stelt de leidinggevende of een vaste deelnemer van die organisatie in, of de coördinator.';
const NIET_GENODIGD =
  'Dit is voor wie was uitgenodigd voor het overleg. Vraag de coördinator als je denkt dat jij daar ook bij hoort.';
const ALLEEN_COORDINATOR = 'Dit kan alleen de coördinator van het netwerk.';

const WIE_BEOORDEELT = 'Dit kan alleen wie aanmeldingen beoordeelt: de coördinator van het netwerk.';

/** Named to judge with the coördinator; never what this person brought in, nor a question for advice. */
const isTweede = ({ netwerk }: Who, { id }: Deelnemer, { aanmelder, advies }: Subject): boolean =>
  netwerk.tweedeBeoordelaar === id && aanmelder !== id && advies !== true;

/**
 * May this person do this here, to this? The only place where that is decided.
 * A leidinggevende who is nothing else sees totals, never content (domain rule 7).
 */
export const mayDo = (right: Right, who: Who, subject: Subject = {}): Verdict => {
  const { deelnemer } = who;
  if ((right === 'inrichten' || right === 'inrichten-of-deelnemen') && who.magInrichten)
    return yes('richt het netwerk in');
  if (right === 'inrichten' && !deelnemer && who.netwerk.status === 'inrichting') return no(WIE_RICHT_IN);
  if (!deelnemer || deelnemer.vertrokken !== undefined || who.tenant !== who.netwerk.tenant)
    return no(NIET_IN_NETWERK);
  const coordinator = isCoordinator(deelnemer);
  const brengtIn = deelnemer.rollen.some((rol) => rol !== 'leidinggevende');
  switch (right) {
    case 'deelnemen':
    case 'inrichten-of-deelnemen':
      return yes('deelnemer');
    case 'inbrengen':
      return brengtIn
        ? yes('deelnemer')
        : no('Dit is voor deelnemers van het overleg. Jij staat op de lijst als leidinggevende.');
    case 'inrichten':
    case 'coordineren':
      return coordinator ? yes('coördinator') : no(ALLEEN_COORDINATOR);
    case 'beoordelen':
      if (coordinator) return yes('coördinator');
      return brengtIn && isTweede(who, deelnemer, subject) ? yes('tweede beoordelaar') : no(WIE_BEOORDEELT);
    case 'eigen-actie':
      if (coordinator) return yes('coördinator');
      return ownsActie(deelnemer, subject);
    case 'actie-beantwoorden':
      return ownsActie(deelnemer, subject);
    case 'casus-zien':
      return seesCasus(deelnemer, coordinator, brengtIn, subject);
    case 'casus-leiden':
      if (coordinator) return yes('coördinator');
      return brengtIn && subject.regisseur === deelnemer.id
        ? yes('casusregisseur')
        : no('Dit kan alleen de casusregisseur of de coördinator.');
    case 'eigen-aanmelding':
      if (coordinator) return yes('coördinator');
      return brengtIn && subject.aanmelder === deelnemer.id
        ? yes('aanmelder')
        : no('Alleen wie dit heeft aangemeld en de coördinator kunnen dit zien.');
    case 'eigen-kaart':
      return subject.voor === deelnemer.id
        ? yes('voor deze persoon')
        : no('Deze kaart is voor iemand anders. Typ /help om te zien wat jij hier kunt doen.');
    case 'overleg-zien':
      if (coordinator) return yes('coördinator');
      return subject.genodigden?.includes(deelnemer.id)
        ? yes('uitgenodigd voor het overleg')
        : no(NIET_GENODIGD);
    case 'overleg-leiden':
      if (coordinator) return yes('coördinator');
      return brengtIn && subject.leiders?.includes(deelnemer.id)
        ? yes('voorzitter of notulist')
        : no('Dit kan alleen de coördinator, of de voorzitter of notulist van dit overleg.');
    case 'partner-instellen':
      return setsForPartner(who.netwerk, deelnemer, coordinator, subject.partner);
  }
};

/** Is in this netwerk, or may set it up: has any business there. */
export const belongs = ({ deelnemer, magInrichten }: Who): boolean => deelnemer !== undefined || magInrichten;

/**
 * May this person begin another netwerk in a team? `inTeam` says who they are in each netwerk the team has, and there
 * `magInrichten`: stands on the allow-list, or brought the bot into the team.
 */
export const magBeginnen = (inTeam: readonly Who[]): Verdict => {
  const eigen = inTeam.filter((who) => who.tenant === who.netwerk.tenant);
  if (eigen.some(({ magInrichten }) => magInrichten)) return yes('richt netwerken in');
  return eigen.some(({ deelnemer }) => deelnemer && isCoordinator(deelnemer))
    ? yes('coördinator in dit team')
    : no(WIE_BEGINT);
};

const ownsActie = (deelnemer: Deelnemer, subject: Subject): Verdict =>
  subject.eigenaar === deelnemer.id
    ? yes('eigenaar')
    : no('Deze actie is van iemand anders. Alleen de eigenaar kan hier antwoord geven.');

const setsForPartner = (
  netwerk: Netwerk,
  deelnemer: Deelnemer,
  coordinator: boolean,
  id: string | undefined,
): Verdict => {
  if (coordinator) return yes('coördinator');
  const partner = id === undefined ? undefined : partnerMet(netwerk, id);
  if (!partner || !hoortBij(deelnemer, partner.id)) return no(ANDERE_ORGANISATIE);
  if (deelnemer.rollen.includes('leidinggevende')) return yes('leidinggevende van de partner');
  return partner.binding === 'kern' ? yes('deelnemer van een kernpartner') : no(ANDERE_ORGANISATIE);
};

const seesCasus = (
  deelnemer: Deelnemer,
  coordinator: boolean,
  brengtIn: boolean,
  subject: Subject,
): Verdict => {
  if (coordinator) return yes('coördinator');
  // Whoever must do something may read what it is about, whatever else they are.
  if (subject.eigenaar === deelnemer.id) return yes('eigenaar van een actie');
  if (!brengtIn) return no(GEEN_TOEGANG);
  if (subject.regisseur === deelnemer.id) return yes('casusregisseur');
  if (subject.gevraagd === deelnemer.id) return yes('gevraagd als casusregisseur');
  if (subject.aanmelder === deelnemer.id || subject.aanmelders?.includes(deelnemer.id))
    return yes('aanmelder');
  if (subject.partners?.some((partner) => hoortBij(deelnemer, partner))) return yes('partner op de casus');
  return no(GEEN_TOEGANG);
};
