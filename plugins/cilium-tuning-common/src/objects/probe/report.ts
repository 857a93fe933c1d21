/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { z } from 'zod';
import type { ProbeStatus } from '../../snapshot/nodeState';

/** Version of the report that deploy/probe writes. */
const VERSION = 1;

/** The kubelet keeps 4,096 bytes of a message. */
const LONGEST = 4096;

const word = z.string().max(80);
const count = z.number().int().nonnegative();

const deviceSchema = z.object({
  name: word,
  below: word.optional(),
  mtu: count.optional(),
  driver: word.optional(),
  kind: word.optional(),
  xdp: z.enum(['driver', 'generic', 'offload', 'none']).optional(),
  queues: count.optional(),
  irqs: count.optional(),
  pinned: count.optional(),
});

const agentSchema = z.object({
  state: word,
  version: word.optional(),
  client: word.optional(),
  /** Seconds since 1970. */
  startedAt: count.max(8_640_000_000_000).optional(),
  status: z.record(z.string(), z.unknown()).optional(),
  config: z.record(z.string(), z.boolean()).optional(),
});

const kernelSchema = z.object({
  preempt: word.optional(),
  boot: word.optional(),
  /** `net.core.bpf_jit_enable`. */
  jit: count.max(2).optional(),
  options: z.record(z.string(), z.enum(['y', 'm', 'n'])).optional(),
  parts: z
    .object({
      bbr: z.boolean().optional(),
      fq: z.boolean().optional(),
      netkit: z.boolean().optional(),
    })
    .optional(),
});

const cpuSchema = z.object({
  online: count.min(1),
  governors: z.array(word).optional(),
});

const unitsSchema = z.object({
  irqbalance: z.boolean().optional(),
  tuned: z.boolean().optional(),
});

/** A part that is not as expected is not known; the others stand. */
const part = <T extends z.ZodType>(schema: T) =>
  schema.optional().catch(undefined);

const reportSchema = z.object({
  agent: part(agentSchema),
  kernel: part(kernelSchema),
  cpu: part(cpuSchema),
  /** MiB. */
  memory: part(count),
  vendor: part(word),
  units: part(unitsSchema),
  devices: part(z.array(deviceSchema)),
  /** Of `cilium_host`. */
  mtu: part(count),
  tuned: part(z.array(word)),
  kubeProxy: part(z.boolean()),
  /** Parts that found no room. */
  left: part(z.array(word)),
});

/** What a probe wrote of its node. */
export type ProbeReport = z.output<typeof reportSchema>;

/** A report, or why there is none. */
export type ReadReport = { report: ProbeReport } | { problem: ProbeStatus };

const problem = (
  state: ProbeStatus['state'],
  detail?: string,
): { problem: ProbeStatus } => ({
  problem: { state, ...(detail !== undefined && { detail }) },
});

const bytesOf = (text: string) => new TextEncoder().encode(text).length;

const isCut = (message: string) =>
  !message.startsWith('{"ciliumTuningProbe":') ||
  !message.endsWith(',"end":true}');

const envelopeSchema = z.looseObject({
  ciliumTuningProbe: z.number().int().positive(),
  failed: z.boolean().optional(),
});

/**
 * Reads a termination message. A report is one JSON object with a mark at its beginning and its end: the kubelet keeps the end of
 * a message that is too long, and the beginning of those that together are.
 */
export function readReport(message: string): ReadReport {
  const text = message.trim();
  if (text === '') {
    return problem('noReport');
  }
  if (bytesOf(text) > LONGEST || !/^\{|\}$/.test(text)) {
    return problem('reportUnreadable');
  }
  if (isCut(text)) {
    return problem('reportCut');
  }
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return problem('reportUnreadable');
  }
  const envelope = envelopeSchema.safeParse(json).data;
  if (!envelope) {
    return problem('reportUnreadable');
  }
  if (envelope.ciliumTuningProbe !== VERSION) {
    return problem('reportNewer', String(envelope.ciliumTuningProbe));
  }
  return envelope.failed
    ? problem('noReport')
    : { report: reportSchema.parse(json) };
}
