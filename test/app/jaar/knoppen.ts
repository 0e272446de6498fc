import type { Knop } from './kantoor.ts';

/** What people type. */
export const TYP = {
  aanmelden: '/aanmelden',
  agenda: '/agenda',
  besluitenlijst: '/besluitenlijst',
  herinner: '/herinner',
  acties: '/acties',
  overleg: '/overleg',
} as const;

const verder = { naar: 'verder' };

/** Every button that is pressed in the year, in one place: a button that gets another name is one edit. */
export const KNOP = {
  formulier: { verb: 'aanmelding.formulier' },
  begin: { verb: 'aanmelding.begin', met: verder },
  stap: { verb: 'aanmelding.stap', met: verder },
  indienen: { verb: 'aanmelding.indienen' },
  aanvullen: { verb: 'aanmelding.aanvullen' },
  aanmeldingOpenen: { verb: 'aanmelding.openen' },
  intrekken: { verb: 'aanmelding.intrekken' },
  nietsInbrengen: { verb: 'aanmelding.inbreng', met: { antwoord: 'niets deze keer' } },
  laterInbrengen: { verb: 'aanmelding.inbreng', met: { antwoord: 'later vragen' } },
  triage: { verb: 'aanmelding.triage' },
  komt: { verb: 'agenda.komt' },
  komtNiet: { verb: 'agenda.nee' },
  vooraf: { verb: 'agenda.vooraf' },
  vervangt: { verb: 'agenda.vervangt' },
  agendaOpenen: { verb: 'agenda.openen' },
  voorbereiden: { verb: 'agenda.voorbereiden' },
  voorbereid: { verb: 'agenda.voorbereid' },
  versturen: { verb: 'agenda.versturen' },
  verstuur: { verb: 'agenda.verstuur' },
  plakken: { verb: 'besluitenlijst.plakken' },
  lezen: { verb: 'besluitenlijst.lees' },
  lijstVraag: { verb: 'besluitenlijst.vraag' },
  lijstAntwoord: { verb: 'besluitenlijst.antwoord' },
  lijstPagina: { verb: 'besluitenlijst.pagina' },
  lijstControle: { verb: 'besluitenlijst.controle' },
  lijstVaststellen: { verb: 'besluitenlijst.vaststellen' },
  actieOpenen: { verb: 'actie.openen' },
  actieGereed: { verb: 'actie.gereed' },
  luktNiet: { verb: 'actie.luktNiet' },
  actieBezig: { verb: 'actie.bezig' },
  meerTijd: { verb: 'actie.meerTijd' },
  meerTijdVragen: { verb: 'actie.uitstel.vragen' },
  meerTijdJa: { verb: 'actie.uitstel.akkoord' },
  meerTijdNee: { verb: 'actie.uitstel.weigeren' },
  overdragen: { verb: 'actie.overdragen' },
  overdrachtVragen: { verb: 'actie.overdracht.vragen' },
  overnemen: { verb: 'actie.overnemen' },
  overdrachtNee: { verb: 'actie.overdracht.weigeren' },
  vervallen: { verb: 'actie.vervallen' },
  vervallenJa: { verb: 'actie.vervallen.bevestigen' },
  terugOpenen: { verb: 'terugkoppeling.openen' },
  gelezen: { verb: 'terugkoppeling.gelezen' },
  herijkt: { verb: 'casus.herijkt' },
  regieJa: { verb: 'casus.regie.ja' },
  lijstKlopt: { verb: 'netwerk.hercontrole' },
  lijstKloptJa: { verb: 'netwerk.hercontroleBevestig' },
  geheimhouding: { verb: 'netwerk.geheimhouding' },
  herinnerNu: { verb: 'herinner.stuur', met: { wie: 'allen' } },
  afwezig: { verb: 'verlof.vraag' },
  afwezigZet: { verb: 'verlof.zet' },
  reeks: { verb: 'overleg.reeks' },
  reeksVerder: { verb: 'overleg.reeksVerder' },
  reeksVoorstel: { verb: 'overleg.reeksVoorstel' },
  reeksPlan: { verb: 'overleg.reeksPlan' },
} as const satisfies Readonly<Record<string, Knop>>;

/** The decision about an aanmelding. */
export const besluitKnop = (uitkomst: string): Knop => ({ verb: 'aanmelding.besluit', met: { uitkomst } });
/** This actie of a card with more. */
export const openActie = (actie: string): Knop => ({ ...KNOP.actieOpenen, met: { actie } });
