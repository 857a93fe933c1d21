/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */
import type { ClusterDefinition } from '../definition';

/**
 * A cluster whose API server does not answer.
 * @public
 */
export const downCluster: ClusterDefinition = {
  name: 'down',
  title: 'Down',
  kubernetesVersion: 'v1.31.4',
  nodeGroups: [],
  unreachable: true,
};
