/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { ciliumAgentsSource } from './agents/ciliumAgents';
import { ciliumConfigSource } from './ciliumConfig';
import type { EvidenceSource } from './EvidenceSource';
import { nodesSource } from './nodes';
import { probeSource } from './probe';

export { ciliumAgentsSource } from './agents/ciliumAgents';
export { ciliumConfigSource } from './ciliumConfig';
export type { EvidenceSource, SourceContext } from './EvidenceSource';
export { nodesSource } from './nodes';
export { probeSource } from './probe';
export { sourceLacks, sourceOk } from './sourceState';

/**
 * The sources that every scan reads.
 *
 * @public
 */
export const builtInSources: readonly EvidenceSource[] = [
  nodesSource,
  ciliumConfigSource,
  ciliumAgentsSource,
  probeSource,
];
