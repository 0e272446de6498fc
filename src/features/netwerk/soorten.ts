/** The kinds of messages about the netwerk itself. */
export const WELKOM_KANAAL = 'netwerk.welkom';
export const VERTROKKEN = 'netwerk.vertrokken';
export const GEKOMEN = 'netwerk.gekomen';
export const GEEN_COORDINATOR = 'netwerk.geen-coordinator';
/** The posted card that says a list was read. */
export const GELEZEN = 'netwerk.gelezen';
