/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import {
  nameSchema,
  type Evidence,
  type FactName,
  type FactTypes,
  type NodeReading,
  type SourceReading,
} from 'backstage-plugin-cilium-tuning-common';

/** An agent to run commands in. */
export interface AskedAgent {
  node: string;
  pod: string;
  /** Without the leading `v`, where it is known. */
  version?: string;
  /** Whether the probe on its node tells of the network devices, and of more of each than a command here does. */
  devicesKnown: boolean;
}

function valueOf<K extends FactName>(
  { facts }: NodeReading,
  fact: K,
): FactTypes[K] | undefined {
  return facts.find((piece): piece is Evidence<K> => piece.fact === fact)
    ?.value;
}

/** What may stand in the path of the API. */
const isName = (text: string) =>
  nameSchema.safeParse(text).success && /^[a-z0-9][a-z0-9.-]*$/.test(text);

const vouchesForDevices = ({ facts }: NodeReading) =>
  facts.some(
    ({ fact, confirmedAt }) =>
      fact === 'networkDevices' && confirmedAt !== undefined,
  );

/**
 * The agents that are ready, but for those whose node the probe reports in full: it has asked the same of them.
 *
 * @param agents - what `cilium-agents` read
 * @param probe - what the probe's source read, where there is one
 */
export function agentsToAsk(
  agents: SourceReading,
  probe: SourceReading | undefined,
): AskedAgent[] {
  return [...(agents.nodes ?? [])].flatMap(([node, reading]) => {
    const { pod } = reading.agent ?? {};
    const reported = probe?.nodes?.get(node);
    const isReady = valueOf(reading, 'agentState') === 'ready';
    if (
      pod === undefined ||
      !isName(pod) ||
      !isReady ||
      (reported && valueOf(reported, 'probe')?.state === 'reporting')
    ) {
      return [];
    }
    return [
      {
        ...{ node, pod, version: valueOf(reading, 'ciliumVersion') },
        devicesKnown: reported !== undefined && vouchesForDevices(reported),
      },
    ];
  });
}
