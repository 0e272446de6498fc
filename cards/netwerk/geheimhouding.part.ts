import { bullets, section, text } from '../kit/blocks.ts';
import { execute } from '../kit/buttons.ts';
import type { Block } from '../kit/element.ts';

/** What somebody confirms, and whether they did. */
export type GeheimhoudingDeel = {
  /** The version that is confirmed by the click. */
  readonly versie: number;
  /** In the first person. */
  readonly zinnen: readonly string[];
  /** "wo 25 nov"; undefined: not yet. */
  readonly bevestigd?: string | undefined;
};

/** The words of the geheimhouding. */
export const geheimhoudingDeel = ({ zinnen, bevestigd }: GeheimhoudingDeel): Block[] =>
  section('Geheimhouding', [
    bullets(zinnen),
    bevestigd !== undefined && text(`Je hebt dit bevestigd op ${bevestigd}.`),
  ]);

/** Confirms it; left out once that is done. */
export const bevestigKnop = ({ versie, bevestigd }: GeheimhoudingDeel) =>
  bevestigd === undefined &&
  execute({
    title: 'Ik bevestig de geheimhouding',
    verb: 'netwerk.geheimhouding',
    data: { versie },
    inputs: 'none',
    primary: true,
  });
