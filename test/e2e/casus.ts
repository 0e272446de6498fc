import { content } from './content.ts';
import type { Playground } from './playground.ts';

/** The casus asked of another casusregisseur, who looks first, says yes, and sees all that happened. */
export const geeftRegieOver = async ({ person: ik }: Playground): Promise<void> => {
  await ik.become('Femke');
  await ik.say('/casus ZN-2026-001');
  await ik.sees('De inhoud zie alleen jij');
  await ik.click('Openen', { on: 'Casus ZN-2026-001' });
  await ik.sees(content.gecorrigeerd);
  await ik.screenshot('casus');
  await ik.click('Wijzigen', { on: 'Partners op de casus' });
  await ik.sees('Wie keek in deze casus?');
  await ik.screenshot('casus-wijzigen');
  await ik.click('Wijzigen', { line: 'Casusregisseur' });
  await ik.choose(/Wie/, /Dewi/);
  await ik.click('Vraag het');
  await ik.sees('Gevraagd aan Dewi');
  await ik.become('Dewi');
  await ik.click('Eerst bekijken', { on: 'Wil jij casusregisseur worden' });
  await ik.sees(content.gecorrigeerd);
  await ik.screenshot('casus-gevraagd');
  await ik.click('Ja, ik doe het', { on: 'Partners op de casus' });
  // The receipt, or the question itself drawn anew: whichever comes last stands there.
  await ik.sees(/Jij bent (?:nu )?casusregisseur/);
  await ik.say('/casus ZN-2026-001');
  await ik.sees('De inhoud zie alleen jij');
  await ik.click('Openen', { on: 'Casus ZN-2026-001' });
  await ik.sees(content.gecorrigeerd);
  await ik.click('Levensloop', { on: 'Partners op de casus' });
  await ik.sees('Casusregisseur is nu Dewi');
  await ik.screenshot('levensloop');
};
