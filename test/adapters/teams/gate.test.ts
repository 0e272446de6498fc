import { Temporal } from 'temporal-polyfill';
import { beforeAll, expect, it } from 'vitest';
import { createGate } from '../../../src/adapters/teams/gate.ts';
import { Activity } from '../../../src/adapters/teams/wire.ts';
import type { Clock } from '../../../src/ports/clock.ts';
import { createTokens, type Tokens } from '../../support/connector/tokens.ts';

const serviceUrl = 'https://smba.trafficmanager.net/emea/';
const activity = Activity.parse({ type: 'message', channelId: 'msteams', serviceUrl });

let tokens: Tokens;
beforeAll(async () => {
  tokens = await createTokens('app', serviceUrl);
});

/** A gate whose full check always succeeds, and is counted. */
const countingGate = () => {
  let now = Temporal.Now.instant();
  let checks = 0;
  const clock: Clock = { now: () => now, sleepUntil: async () => {} };
  const gate = createGate({
    credentials: { type: 'SingleTenant', appId: 'app', tenantId: 't', password: 'p' },
    allowedTenants: [],
    clock,
    verify: async () => {
      checks += 1;
    },
  });
  return {
    checks: () => checks,
    pass: (hours: number) => {
      now = now.add({ hours });
    },
    come: async (token: string) => (await gate(activity, `Bearer ${token}`, 't')).ok,
  };
};

it('checks a token in full once, and again when it has run out', async () => {
  const gate = countingGate();
  const token = await tokens.mint({ expires: 3600 });
  expect([await gate.come(token), await gate.come(token), gate.checks()]).toEqual([true, true, 1]);
  gate.pass(2);
  expect([await gate.come(token), gate.checks()]).toEqual([true, 2]);
});

it('remembers each token by itself', async () => {
  const gate = countingGate();
  await gate.come(await tokens.mint({ expires: 3600 }));
  await gate.come(await tokens.mint({ expires: 3700 }));
  expect(gate.checks()).toBe(2);
});

it('does not remember a token that was refused', async () => {
  let checks = 0;
  const gate = createGate({
    credentials: { type: 'UserAssignedMsi', appId: 'app', tenantId: 't' },
    allowedTenants: [],
    clock: { now: () => Temporal.Now.instant(), sleepUntil: async () => {} },
    verify: () => {
      checks += 1;
      return Promise.reject(new Error('invalid signature'));
    },
  });
  const token = await tokens.mint();
  for (const _time of [1, 2])
    expect(await gate(activity, `Bearer ${token}`, 't')).toMatchObject({ ok: false, status: 401 });
  expect(checks).toBe(2);
});
