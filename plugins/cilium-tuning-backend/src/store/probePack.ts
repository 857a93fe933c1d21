/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import type {
  RememberedProbe,
  RememberedProbes,
} from 'backstage-plugin-cilium-tuning-node';
import { z } from 'zod';
import { pack, unpack } from './packed';

const packSchema = z.object({
  /** Nodes that are alike report the same, which stands here once. */
  texts: z.array(z.string()),
  probes: z.array(
    z.object({
      pod: z.string(),
      node: z.string(),
      restarts: z.number(),
      at: z.iso.datetime(),
      startedAt: z.number().optional(),
      text: z.number(),
    }),
  ),
});

/** What probes reported, as a column of text. */
export function packProbes(remembered: RememberedProbes): string {
  const texts = new Map<string, number>();
  const probes = [...remembered].map(([pod, { node, restarts, message }]) => {
    const text = texts.get(message.text) ?? texts.size;
    texts.set(message.text, text);
    const { at, startedAt } = message;
    return { pod, node, restarts, at, startedAt, text };
  });
  return pack({ texts: [...texts.keys()], probes });
}

/** What {@link packProbes} made; undefined where it cannot be read, as after a change of what is stored. */
export function unpackProbes(text: string): RememberedProbes | undefined {
  const { data } = packSchema.safeParse(unpack(text));
  const probes = new Map<string, RememberedProbe>();
  for (const probe of data?.probes ?? []) {
    const { pod, node, restarts, at, startedAt } = probe;
    const words = data?.texts[probe.text];
    if (words === undefined) {
      return undefined;
    }
    const message = { text: words, at, ...(startedAt && { startedAt }) };
    probes.set(pod, { node, restarts, message });
  }
  return data && probes;
}
