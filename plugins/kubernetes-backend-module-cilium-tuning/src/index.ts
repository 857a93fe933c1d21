/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

/**
 * A module for the backend of the Kubernetes plugin that lets it remember its clusters for a minute.
 *
 * @packageDocumentation
 */
export { kubernetesModuleRememberedClusters as default } from './module';
