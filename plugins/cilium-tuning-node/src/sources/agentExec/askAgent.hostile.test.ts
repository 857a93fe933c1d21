/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import {
  readProblem,
  type ReadResult,
} from 'backstage-plugin-cilium-tuning-common';
import fc from 'fast-check';
import { askAgent } from './askAgent';

const status = JSON.stringify({
  cilium: { state: 'Ok', msg: '1.18.4 (v1.18.4-afda2aa9)' },
  routing: { 'intra-host-routing-mode': 'BPF' },
  'kube-proxy-replacement': { mode: 'True', deviceList: [{ name: 'eth0' }] },
});

const files = `/proc/cmdline:ro
/sys/devices/system/cpu/online:0-1
/proc/meminfo:MemTotal: 16374628 kB
/proc/version:Linux version 6.8.0 (gcc 13) #31 SMP PREEMPT Sat
config:CONFIG_NETKIT=y
governors:1
governor:performance
link:2: eth0: <UP> mtu 9000 qdisc mq state UP
driver:eth0 mlx5_core
socket:1772360000
end:
`;

/** A text with a piece of something else somewhere in it. */
const spoilt = (text: string) =>
  fc
    .tuple(fc.nat(text.length), fc.nat(20), fc.string({ unit: 'binary' }))
    .map(
      ([at, dropped, piece]) =>
        text.slice(0, at) + piece + text.slice(at + dropped),
    );

const output: fc.Arbitrary<ReadResult<string>> = fc
  .oneof(
    fc.string({ unit: 'binary' }),
    fc.json(),
    ...[status, files].flatMap(text => [fc.constant(text), spoilt(text)]),
  )
  .map(value => ({ ok: true, value }));

const failure = fc.constantFrom<ReadResult<string>>(
  { ok: false, problem: readProblem('exec.noStatus', {}) },
  { ok: false, problem: readProblem('exec.noProgram', {}) },
);

const agent = fc.record({
  node: fc.string(),
  pod: fc.constant('cilium-1'),
  version: fc.option(fc.string(), { nil: undefined }),
  devicesKnown: fc.boolean(),
});

describe('an agent that is asked', () => {
  it('may print anything', async () => {
    await fc.assert(
      fc.asyncProperty(
        agent,
        fc.array(fc.oneof(output, failure), { minLength: 1 }),
        async (asked, outputs) => {
          let count = 0;
          const run = async () => {
            count += 1;
            return outputs[count % outputs.length];
          };

          const { facts } = await askAgent(run, asked, {
            ...{ namespace: 'kube-system', source: 'agent-exec' },
            withoutShell: false,
          });

          expect(count).toBeLessThanOrEqual(3);
          for (const { value, excerpt, observedAt } of facts) {
            expect(JSON.parse(JSON.stringify(value))).toEqual(value);
            expect(excerpt.length).toBeLessThanOrEqual(500);
            expect(observedAt).toMatch(/Z$/);
          }
        },
      ),
      { numRuns: 500 },
    );
  });
});
