import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Acties } from '../../src/domain/actie.ts';
import type { Dialogue } from '../support/dialogue.ts';
import { ja, metLijst, naOverleg } from './lijst-hulp.ts';

let d: Dialogue;
let hulp: ReturnType<typeof metLijst>;

const plak = async (tekst: string) => {
  await d.says('femke', '/besluitenlijst');
  await d.clicks('femke', 'Tekst plakken');
  await d.clicks('femke', 'Lezen', { tekst });
};

const lijst = (status: string, datum = '9-12-2026') =>
  `Actielijst 25 november 2026
Casus\tActie\tWie\tWanneer\tStatus
ZN-2026-003\tJongere spreken\tKevin\t${datum}\t${status}
ZN-2026-003\tMentor bellen\tIngrid\t11-12-2026\topen
`;

beforeEach(async () => {
  d = await naOverleg();
  hulp = metLijst(d);
});

afterEach(async () => {
  expect(d.errors).toEqual([]);
  await d.close();
});

const eersteKeer = async (tekst = lijst('open')) => {
  await plak(tekst);
  await d.clicks('femke', '1 vraag beantwoorden');
  await hulp.antwoordt(ja);
  await hulp.stelVast();
  await d.at('2026-11-26T10:20');
};

describe('a running actielijst loaded again', () => {
  it('tells whoever publishes of her own actie as it tells everybody, with the way back', async () => {
    const vanFemke = (status: string) => lijst(status).replace('Kevin', 'Femke');
    await eersteKeer(vanFemke('open'));
    await plak(vanFemke('gereed'));
    await hulp.stelVast();
    await d.at('2026-11-26T10:40');
    const gesloten = d.messages('femke').filter((tekst) => tekst.includes('Gesloten: 1 actie van jou'));
    expect(gesloten).toHaveLength(1);
    expect(d.messages('kevin').join()).not.toContain('Gesloten: 1 actie van jou');
  });

  it('closes what is gereed, tells the owner once, and leaves the rest', async () => {
    await eersteKeer();
    await plak(lijst('gereed'));
    expect(d.sees('femke')).toContain('Al bekend: wordt gesloten (gedaan).');
    expect(d.sees('femke')).toContain('Al bekend: verandert niet.');
    await d.clicks('femke', 'Vaststellen');
    expect(d.sees('femke')).toContain('1 bekende actie wordt gesloten; de eigenaar hoort het');
    await d.clicks('femke', 'Ja, vaststellen');
    await d.at('2026-11-26T10:40');
    expect(await hulp.acties()).toEqual([
      '2026-12-09 kevin ZN-2026-003 actie gedaan',
      '2026-12-11 ingrid ZN-2026-003 actie open',
    ]);
    expect(d.sees('kevin')).toContain('Gesloten: 1 actie van jou');
    expect(d.sees('kevin')).not.toContain('Jongere spreken');
    expect(d.sees('ingrid')).not.toContain('Gesloten');
    await plak(lijst('gereed'));
    expect(d.sees('femke').match(/Al bekend: verandert niet\./g)).toHaveLength(2);
    await hulp.stelVast();
    await d.at('2026-11-26T11:00');
    expect(await hulp.acties()).toHaveLength(2);
  });

  it('changes nothing of a line that the coördinator leaves out', async () => {
    await eersteKeer();
    await plak(lijst('gereed'));
    await d.clicks('femke', 'Wijzigen');
    await d.clicks('femke', 'Wijzigen');
    await d.clicks('femke', 'Weglaten');
    expect(d.sees('femke')).toContain('Weggelaten: komt niet mee.');
    await d.clicks('femke', 'Klaar met dit punt');
    await hulp.stelVast();
    await d.at('2026-11-26T10:40');
    expect(await hulp.acties()).toContain('2026-12-09 kevin ZN-2026-003 actie open');
  });

  it('takes over that somebody is at it, and the new date, and opens nothing that was closed', async () => {
    await eersteKeer();
    await plak(lijst('loopt'));
    expect(d.sees('femke')).toContain('Al bekend: de stand wordt "bezig".');
    await hulp.stelVast();
    await d.at('2026-11-26T10:40');
    expect(await hulp.acties()).toContain('2026-12-09 kevin ZN-2026-003 actie bezig');
    await plak(lijst('loopt', '16-12-2026'));
    expect(d.sees('femke')).toContain('Al bekend: de datum wordt wo 16 dec.');
    await plak(lijst('gereed'));
    await hulp.stelVast();
    await d.at('2026-11-26T11:00');
    await plak(lijst('open'));
    expect(d.sees('femke').match(/Al bekend: verandert niet\./g)).toHaveLength(2);
  });

  it('says that open acties are not on it, and leaves them alone', async () => {
    await eersteKeer();
    await plak(
      'Actielijst 25 november 2026\nCasus\tActie\tWie\tWanneer\nZN-2026-003\tJongere spreken\tKevin\t9-12-2026\n',
    );
    expect(d.sees('femke')).toContain('1 open actie staat niet op deze lijst. Daar verandert niets aan.');
    await hulp.stelVast();
    await d.at('2026-11-26T10:40');
    expect(await hulp.acties()).toHaveLength(2);
  });
});

it('of several owners one is chosen, and the others become helpers', async () => {
  await plak('Actielijst 25 november 2026\nRondvraag\nActie Kevin en Ingrid: folders ophalen, 9 december');
  await d.clicks('femke', '1 vraag beantwoorden');
  await d.clicks('femke', 'Volgende', { keuze: 'kevin' });
  expect(d.sees('femke')).toContain('Helpt mee: Ingrid Postma (Schoolmaatschappelijk werk)');
  await hulp.stelVast();
  await d.at('2026-11-26T10:20');
  const [actie] = await hulp.alle(Acties);
  expect([actie?.eigenaar, actie?.helpers]).toEqual(['kevin', ['ingrid']]);
});
