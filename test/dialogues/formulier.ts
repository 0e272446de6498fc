export const GEHEIM = {
  initialen: 'K.Z.',
  roepnaam: 'Kayleigh',
  dossiernummer: 'DOS-77881',
  vraag: 'Komt al zes weken niet op school en slaapt bij vrienden.',
  gevraagdeInput: 'Zijn er meldingen van overlast?',
};

export const WIE = {
  initialen: GEHEIM.initialen,
  geboren: '3-5-2010',
  roepnaam: GEHEIM.roepnaam,
  dossiernummer: GEHEIM.dossiernummer,
};
export const VRAAG = { vraag: GEHEIM.vraag, leefdomeinen: 'school,thuissituatie' };
export const BETROKKEN = {
  betrokken: 'smw',
  inputVan: 'politie',
  gevraagdeInput: GEHEIM.gevraagdeInput,
  elders: 'nee',
};
export const AFSPRAKEN = {
  geinformeerd: 'ja',
  geinformeerdOp: '2026-10-30',
  grondslag: 'toestemming',
  toestemmingOp: '2026-10-30',
};
