/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { broken } from '../__testUtils__/planWorld/broken';
import { prove } from '../__testUtils__/planWorld/prove';
import type { Tally } from '../__testUtils__/planWorld/tally';
import { plan } from './plan';

const seed = 7;

/** Items that plans turn on; the search has to meet each this often at least. */
const remedies = [
  ...['bandwidth-manager', 'bbr', 'bpf-clock', 'bpf-host-routing'],
  ...['bpf-masquerade', 'conntrack-bypass', 'cpu-governor', 'distributed-lru'],
  ...['ipv4-big-tcp', 'ipv6-big-tcp', 'irq-affinity'],
  ...['kube-proxy-replacement', 'preempt-none', 'tuned-profile'],
  'xdp-acceleration',
];

/** What is looked at, and many more clusters on demand: docs/plan-safety.md. */
describe('plans, performed step by step on generated clusters', () => {
  const tally: Tally = new Map();

  it('stop no agent, break no traffic, keep what they promise, and end', () => {
    expect(() => prove(plan, { seed, clusters: 600, tally })).not.toThrow();
  }, 300_000);

  it.each(remedies)('turned on %s', check => {
    expect(tally.get(`came true: ${check}`)).toBeGreaterThan(20);
  });

  it.each([
    'done: kube-proxy-replacement',
    'done: kube-proxy-replacement.removal',
    'gone back after the first node',
    'undone on a copy',
    'step left out after a look',
    'node left out after a look',
    'nodes that joined',
  ])('came by: %s', what => {
    expect(tally.get(what)).toBeGreaterThan(5);
  });
});

describe('plans with something wrong in them', () => {
  it.each(Object.entries(broken))(
    'are found out: %s',
    (_, change) => {
      const tally: Tally = new Map();
      expect(() =>
        prove(snapshot => change(plan(snapshot)), {
          ...{ seed, clusters: 300, tally },
          asFound: true,
        }),
      ).toThrow(`seed ${seed}`);
    },
    300_000,
  );
});
