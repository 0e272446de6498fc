import { startAzurite } from '../../support/azurite.ts';
import { report } from './serve.ts';

/** The table service in a process of its own, so that it does not share a thread with whoever asks. */
const azurite = await startAzurite({ keepAliveSeconds: 60 });
report(Number(new URL(azurite.url).port));
