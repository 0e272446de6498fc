import { writeFile } from 'node:fs/promises';
import { colourIcon, outlineIcon } from './icons.ts';
import { encodePng } from './png.ts';

// `npm run icons`: draws the two pictures anew, after a change in icons.ts.
await writeFile(new URL('./color.png', import.meta.url), encodePng(colourIcon()));
await writeFile(new URL('./outline.png', import.meta.url), encodePng(outlineIcon()));
