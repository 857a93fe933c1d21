/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { z } from 'zod';

const expectedSchema = z.object({
  agentVersion: z.string().nullable(),
  kubeProxyReplacement: z.string().nullable(),
  bpfMasquerade: z.boolean().nullable(),
  nodePortMode: z.string().nullable(),
  hostRouting: z.string().nullable(),
  nativeRouting: z.boolean().nullable(),
  ipv4BigTcp: z.boolean().nullish(),
  ipv4BigTcpMaxGso: z.number().nullish(),
  ipv6BigTcp: z.boolean().nullish(),
  ipv6BigTcpMaxGso: z.number().nullish(),
  bandwidthManager: z.boolean().nullable(),
  congestionControl: z.string().nullish(),
  hubble: z.string().nullable(),
});

/** What `expected.json` of a Cilium minor holds. */
export const corpusSchema = z.object({
  scenarios: z.record(
    z.string(),
    z.object({
      expected: expectedSchema,
      files: z.object({ json: z.string() }),
    }),
  ),
});

type Expected = z.output<typeof expectedSchema>;

/** Bytes that a packet has without BIG TCP. */
const USUAL_SIZE = 65536;

const word = (value: string | null, on: string[], off: string[]) => {
  if (value === null) {
    return undefined;
  }
  return on.includes(value) || (off.includes(value) ? false : undefined);
};

const bigTcp = (enabled?: boolean | null, size?: number | null) =>
  enabled ? (size ?? 0) > USUAL_SIZE || undefined : enabled ?? undefined;

/** Whether an item is on by what went into a status; undefined where that does not say. */
export const truth: Record<
  string,
  (expected: Expected) => boolean | undefined
> = {
  'native-routing': ({ nativeRouting }) => nativeRouting ?? undefined,
  'kube-proxy-replacement': e =>
    word(e.kubeProxyReplacement, ['full'], ['partial', 'off']),
  'bpf-masquerade': ({ bpfMasquerade }) => bpfMasquerade ?? undefined,
  'nodeport-dsr': e => word(e.nodePortMode, ['DSR', 'Hybrid'], ['SNAT']),
  'bpf-host-routing': e => word(e.hostRouting, ['BPF'], ['Legacy']),
  'ipv4-big-tcp': e => bigTcp(e.ipv4BigTcp, e.ipv4BigTcpMaxGso),
  'ipv6-big-tcp': e => bigTcp(e.ipv6BigTcp, e.ipv6BigTcpMaxGso),
  'bandwidth-manager': ({ bandwidthManager }) => bandwidthManager ?? undefined,
  bbr: e =>
    e.bandwidthManager === false
      ? false
      : word(e.congestionControl ?? null, ['bbr'], ['cubic']),
  hubble: e => word(e.hubble, ['on', 'warning'], ['off']),
};
