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

/**
 * A cluster that Backstage can only read with the credentials of the person who asks.
 * @public
 */
export const signInCluster: ClusterDefinition = {
  name: 'sign-in',
  title: 'Needs a sign-in',
  kubernetesVersion: 'v1.31.4',
  authProvider: 'oidc',
  nodeGroups: [],
};
