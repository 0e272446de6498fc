/** The kinds of messages about the netwerk itself. */
export const WELKOM_KANAAL = 'netwerk.welkom';
/** To the coördinator: who takes no part any more, and where their work went; and to whoever got it. */
export const VERTROKKEN = 'netwerk.vertrokken';
export const OVERGENOMEN = 'netwerk.overgenomen';
export const GEKOMEN = 'netwerk.gekomen';
export const GEEN_COORDINATOR = 'netwerk.geen-coordinator';
/** The posted card that says a list was read. */
export const GELEZEN = 'netwerk.gelezen';
/** Every quarter: is the list still true? To the coördinatoren, to who would lose access, and when it ended. */
export const HERCONTROLE_VRAAG = 'netwerk.hercontrole-vraag';
export const HERCONTROLE_WAARSCHUWING = 'netwerk.hercontrole-waarschuwing';
export const HERCONTROLE_GESTOPT = 'netwerk.hercontrole-gestopt';
export const HERCONTROLE_KANAAL = 'netwerk.hercontrole-kanaal';
/** To the coördinatoren: the convenant ends. */
export const CONVENANT_EINDE = 'netwerk.convenant-einde';
