/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */
import type { ClusterDefinition } from '../definition';
import { articleCluster } from './article';

/**
 * A cluster that only people can read, each with an account of their own.
 * @public
 */
export const signInCluster: ClusterDefinition = {
  ...articleCluster,
  name: 'sign-in',
  title: 'Needs a sign-in',
  authProvider: 'oidc',
  // As the demo's app signs its guest in. Everybody may know it: the cluster is a stand-in on loopback.
  people: [{ name: 'guest', token: 'demo-guest' }],
};
