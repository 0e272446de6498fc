import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);

/** Loaded at the first call and at once: pasted text is read in the turn itself, and start-up pays nothing for it. */
export const htmlParser = () => require('node-html-parser') as typeof import('node-html-parser');
export const csvParser = () => require('csv-parse/sync') as typeof import('csv-parse/sync');
