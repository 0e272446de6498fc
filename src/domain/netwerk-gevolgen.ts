import {
  actievePartners,
  type Bezetting,
  type Binding,
  type Deelnemer,
  isCoordinator,
  type Partner,
  partnerMet,
  partnersVan,
} from './netwerk.ts';
import { opsomming } from './netwerk-woorden.ts';

/** What others notice when a partner takes part in another way, in sentences; empty when it stays the same. */
export const gevolgenVanBinding = (partner: Partner, naar: Binding, bezetting: Bezetting): string[] => {
  const { naam, binding: van } = partner;
  if (van === naar) return [];
  const anderKern = actievePartners(bezetting).some(
    ({ id, binding }) => id !== partner.id && binding === 'kern',
  );
  return [
    naar === 'kern' &&
      `De mensen van ${naam} krijgen bij elk overleg de vraag of zij iets willen inbrengen, de agenda, en de vraag of zij komen.`,
    van === 'kern' && `De mensen van ${naam} krijgen niet meer de vraag of zij iets willen inbrengen.`,
    van === 'kern' && `Komt er niemand van ${naam}? Dan krijg je daar geen bericht meer van.`,
    naar === 'op afroep' && `Zij krijgen de agenda alleen als jij ${naam} kiest bij een agendapunt.`,
    naar === 'extern' && `Je kunt ${naam} niet meer kiezen bij een agendapunt.`,
    van === 'kern' &&
      !anderKern &&
      'Geen enkele partner is dan nog kern. Niemand krijgt dan vanzelf de vraag om iets in te brengen.',
  ].filter((zin) => zin !== false);
};

const leidtAlleen = ({ rollen }: Deelnemer): boolean => rollen.every((rol) => rol === 'leidinggevende');

const toegang = (was: Deelnemer, wordt: Deelnemer, bezetting: Bezetting): string[] => {
  const namen = (ids: readonly string[]) =>
    opsomming(ids.flatMap((id) => partnerMet(bezetting, id)?.naam ?? []));
  const [van, naar] = [partnersVan(was), partnersVan(wordt)];
  const erbij = naar.filter((id) => !van.includes(id));
  const eraf = van.filter((id) => !naar.includes(id));
  if (erbij.length + eraf.length === 0 || leidtAlleen(wordt) || isCoordinator(wordt)) return [];
  return [
    erbij.length > 0 && `${wordt.naam} mag dan de casussen zien waar ${namen(erbij)} op staat.`,
    eraf.length > 0 && `${wordt.naam} ziet de casussen van ${namen(eraf)} niet meer.`,
    'Open acties blijven bij dezelfde persoon.',
  ].filter((zin) => zin !== false);
};

const rechten = (was: Deelnemer, wordt: Deelnemer, zelf: boolean): string[] => {
  const { naam } = wordt;
  return [
    !isCoordinator(was) &&
      isCoordinator(wordt) &&
      `${naam} mag dan alles wat jij mag: alle casussen zien, de agenda en besluiten maken, en mensen toevoegen of verwijderen.`,
    isCoordinator(was) &&
      !isCoordinator(wordt) &&
      `${zelf ? 'Jij bent' : `${naam} is`} dan geen coördinator meer en ${zelf ? 'ziet' : 'ziet'} alleen nog wat bij de eigen organisatie hoort.`,
    isCoordinator(was) &&
      !isCoordinator(wordt) &&
      zelf &&
      'Je kunt het netwerk daarna zelf niet meer wijzigen.',
    !leidtAlleen(was) &&
      leidtAlleen(wordt) &&
      `${naam} ziet dan alleen aantallen, nooit de inhoud van een casus, en krijgt geen vragen voor het overleg meer.`,
  ].filter((zin) => zin !== false);
};

const account = (was: Deelnemer, wordt: Deelnemer): string[] => {
  if (was.oid === undefined || was.oid === wordt.oid) return [];
  return [
    'Het account dat nu gekoppeld is, verliest de toegang meteen.',
    wordt.oid === undefined
      ? `${wordt.naam} krijgt geen berichten meer tot je opnieuw koppelt.`
      : `Het nieuwe account ziet alles wat ${wordt.naam} mag zien.`,
  ];
};

/** What others notice of a change about a person, in sentences; empty when nobody does. `zelf`: whoever changes it. */
export const gevolgenVanWijziging = (
  was: Deelnemer,
  wordt: Deelnemer,
  bezetting: Bezetting,
  zelf: boolean,
): string[] => [...toegang(was, wordt, bezetting), ...rechten(was, wordt, zelf), ...account(was, wordt)];
