/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { judge } from '../checks/judge';
import { checks } from '../checks';
import type { Check } from '../checks/types';
import type { ConfigKey } from '../cilium/configKeys';
import type { Evidence, FactSet } from '../snapshot/evidence';
import { FactReader } from '../snapshot/factReader';
import type { KubeProxyReplacementFeatures } from '../snapshot/agentStatus';
import type { FactName, FactTypes } from '../snapshot/facts';

export const noon = '2026-03-01T12:00:00Z';

/** A piece of evidence; what the test does not care about is filled in. */
export function piece<K extends FactName>(
  fact: K,
  value: FactTypes[K],
  more: Partial<Omit<Evidence<K>, 'fact' | 'value'>> = {},
): Evidence<K> {
  return {
    fact,
    value,
    source: 'test',
    basis: 'observed',
    observedAt: noon,
    excerpt: `${fact}: ${JSON.stringify(value)}`,
    object: 'Node worker-1',
    ...more,
  };
}

/** What is known of a node, in the words a test wants to use. Undefined says that it is not known. */
export interface NodeSketch {
  cilium?: string;
  kernel?: string;
  agent?: FactTypes['agentState'];
  problem?: string;
  loaded?: FactTypes['configLoaded'];
  /** Whether all that sets the agent's options is known. */
  options?: FactTypes['nodeOptions'];
  kubeProxy?: FactTypes['kubeProxy'];
  /** What stands in the ConfigMap; `unread` when it could not be read. */
  config?: Partial<Record<ConfigKey, string>> | 'unread';
  /** What the agent's status says, and what a probe sees on the node. */
  reports?: Partial<FactTypes>;
}

const plain = {
  cilium: '1.18.4',
  kernel: '6.8.0-45-generic',
  agent: 'ready',
  loaded: 'current',
  options: 'known',
  config: {},
} satisfies NodeSketch;

/** The facts of a node with a ready, recent agent that loaded its configuration, as the sketch changes it. */
export function factSetOf(sketch: NodeSketch = {}): FactSet {
  const { cilium, kernel, agent, problem, loaded, ...more } = {
    ...plain,
    ...sketch,
  };
  const { options, kubeProxy, config } = more;
  const told: Partial<FactTypes> = {
    ciliumVersion: cilium,
    kernelRelease: kernel,
    agentState: agent,
    agentProblem: problem,
    configLoaded: loaded,
    nodeOptions: options,
    kubeProxy,
    ...sketch.reports,
    ...(config !== 'unread' && {
      configMap: 'kube-system/cilium-config',
      ...Object.fromEntries(
        Object.entries(config ?? {}).map(([key, value]) => [
          `config:${key}`,
          value,
        ]),
      ),
    }),
  };
  return Object.fromEntries(
    Object.entries(told)
      .filter(([, value]) => value !== undefined)
      .map(([fact, value]) => [fact, piece(fact as FactName, value as never)]),
  );
}

/** A reader of the facts of a sketched node. */
export function factsOf(sketch: NodeSketch = {}): FactReader {
  return new FactReader(factSetOf(sketch), {});
}

/** Judges a sketched node. */
export function judged(check: Check, sketch: NodeSketch = {}) {
  return judge(check, factsOf(sketch), checks);
}

/** The verdict, what blocks, and the code of the reason, in one line. */
export function verdict(check: Check, sketch: NodeSketch = {}): string {
  const opinion = judged(check, sketch);
  return [opinion.verdict, opinion.blockedBy, opinion.reason.code]
    .filter(Boolean)
    .join(' ');
}

/** All features of kube-proxy replacement, apart from those named. */
export function featuresWithout(
  ...off: (keyof KubeProxyReplacementFeatures)[]
): KubeProxyReplacementFeatures {
  const on = {
    nodePort: true,
    hostPort: true,
    externalIPs: true,
    socketLB: true,
    sessionAffinity: true,
  };
  return {
    ...on,
    ...Object.fromEntries(off.map(feature => [feature, false])),
  };
}

/** A row of a table about effective states: what it is about, the node, and state and reason. */
export type EffectiveRow = [what: string, sketch: NodeSketch, expected: string];

/** State and the code of the reason, in one line. */
export function effectiveLine(effective: {
  state: string;
  reason: { code: string };
}): string {
  return `${effective.state} ${effective.reason.code}`;
}
