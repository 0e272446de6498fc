import { ourBreaches } from './sources.ts';

const found = await ourBreaches();
for (const { rule, file, line, text } of found) process.stdout.write(`${file}:${line} ${rule}: ${text}\n`);
process.stdout.write(found.length === 0 ? 'house rules: kept\n' : `house rules: ${found.length} broken\n`);
process.exitCode = found.length === 0 ? 0 : 1;
