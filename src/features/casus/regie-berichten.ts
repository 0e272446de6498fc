import { z } from 'zod/v4';
import { meldingCard } from '../../../cards/kit/melding.ts';
import { Casussen, isOpenCasus } from '../../domain/casus.ts';
import { naamMetPartner } from '../../domain/netwerk.ts';
import type { MessageKind } from '../feature.ts';

export const REGIE_VRAAG = 'casus.regie';
export const REGIE_ANTWOORD = 'casus.regie.antwoord';

const Vraag = z.object({ casus: z.string(), naar: z.string(), op: z.string() });

/** To whoever is asked. Says nothing of the casus but its number. */
export const regieVraagBericht: MessageKind = {
  soort: REGIE_VRAAG,
  again: true,
  noem: { wat: 'Wil je casusregisseur worden?', waarom: 'De regie van een casus is gevraagd.' },
  compose: async (view, over) => {
    const { casus: nummer, naar, op } = Vraag.parse(over);
    const casus = (await view.get(Casussen, nummer))?.value;
    const titel = `Casusregisseur van ${nummer}`;
    const voorstel = casus?.regieVoorstel;
    if (!voorstel || voorstel.naar !== naar || voorstel.op !== op)
      return {
        send: false,
        reason: 'de vraag staat niet meer open',
        summary: titel,
        card: meldingCard({
          context: view.netwerk.naam,
          titel,
          zin: casus?.regisseur === naar ? 'Jij bent casusregisseur.' : 'Deze vraag staat niet meer open.',
          stappen: [{ title: 'Jouw casussen', verb: 'casus.lijst' }],
        }),
      };
    const data = { casus: nummer };
    return {
      send: true,
      summary: titel,
      card: meldingCard({
        context: view.netwerk.naam,
        titel: `Wil jij casusregisseur worden van ${nummer}?`,
        zin: `${naamMetPartner(view.netwerk, voorstel.door)} vraagt dit aan jou. De casusregisseur houdt één casus bij elkaar: wie doet wat, en lukt het? Je kunt de casus eerst bekijken.`,
        stappen: [
          { title: 'Ja, ik doe het', verb: 'casus.regie.ja', data },
          { title: 'Nee', verb: 'casus.regie.nee', data },
          { title: 'Eerst bekijken', verb: 'casus.openen', data },
        ],
      }),
    };
  },
};

const Antwoord = z.object({ casus: z.string(), naar: z.string(), ja: z.boolean() });

/** To whoever asked, the casusregisseur until now and the coördinatoren. */
export const regieAntwoordBericht: MessageKind = {
  soort: REGIE_ANTWOORD,
  again: true,
  noem: {
    wat: 'Antwoord over de regie van een casus',
    waarom: 'Iemand zei ja of nee op de vraag om casusregisseur te worden.',
  },
  compose: async (view, over) => {
    const { casus: nummer, naar, ja: zeiJa } = Antwoord.parse(over);
    const casus = (await view.get(Casussen, nummer))?.value;
    const wie = naamMetPartner(view.netwerk, naar);
    const titel = zeiJa
      ? `${nummer} heeft een casusregisseur`
      : `Nog geen nieuwe casusregisseur voor ${nummer}`;
    return {
      send: casus !== undefined && isOpenCasus(casus),
      reason: 'de casus loopt niet meer',
      summary: titel,
      card: meldingCard({
        context: view.netwerk.naam,
        titel,
        zin: zeiJa ? `${wie} is nu casusregisseur.` : `${wie} zei nee. Vraag iemand anders.`,
        stappen: [
          zeiJa
            ? { title: 'Openen', verb: 'casus.openen', data: { casus: nummer } }
            : { title: 'Iemand anders vragen', verb: 'casus.regie', data: { casus: nummer } },
        ],
      }),
    };
  },
};
