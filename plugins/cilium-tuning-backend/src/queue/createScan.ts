/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import type { LoggerService } from '@backstage/backend-plugin-api';
import {
  scanCluster,
  type EvidenceSource,
} from 'backstage-plugin-cilium-tuning-node';
import type { CiliumTuningConfig } from '../config';
import type { KubernetesPluginApi } from '../kubernetes/KubernetesPluginApi';
import { ProxyClusterReader } from '../kubernetes/ProxyClusterReader';
import { UpgradeCheck } from '../kubernetes/UpgradeCheck';
import type { DatabaseProbeStore } from '../store/DatabaseProbeStore';
import type { ScanFunction } from './ScanWorker';

/** How this plugin scans a cluster: its sources, read through the Kubernetes plugin. */
export function createScan(options: {
  sources: readonly EvidenceSource[];
  kubernetes: KubernetesPluginApi;
  config: CiliumTuningConfig;
  probes: DatabaseProbeStore;
  logger: LoggerService;
  /** Called after each request to a cluster with the bytes of its answer. */
  onRequest?(bytes: number): void;
}): ScanFunction {
  const { sources, kubernetes, config, probes, logger, onRequest } = options;
  const { ciliumNamespaces, poolLabel, probe, scan } = config;
  // What sources remember of a cluster hangs on these. There are never more than clusters that the Kubernetes plugin knows.
  const remembered = new Map<string, object>();
  const upgrades = new UpgradeCheck(kubernetes);
  const memoryOf = (clusterName: string) => {
    const cluster = remembered.get(clusterName) ?? {};
    remembered.set(clusterName, cluster);
    return cluster;
  };
  return async (
    { entityRef, clusterName, authProvider, viewer },
    { signal, onProgress },
  ) => {
    // What one person could read must not tell another anything
    const key =
      viewer || entityRef === undefined
        ? undefined
        : { entityRef, clusterName };
    const cluster = key ? memoryOf(clusterName) : {};
    if (key) {
      await probes.recall(key, cluster);
    }
    const snapshot = await scanCluster({
      ...{ clusterName, cluster },
      reader: new ProxyClusterReader({
        ...{ api: kubernetes, upgrades },
        clusterName,
        authProvider,
        onRequest,
        viewer,
        timeLimit: scan.requestTimeLimit,
        maxBytes: scan.maxResponseMebibytes * 2 ** 20,
      }),
      sources,
      ciliumNamespaces,
      probeNamespace: probe.namespace,
      poolLabel,
      keepLabels: true,
      timeLimit: scan.timeLimit,
      maxRequests: scan.maxRequestsPerCluster,
      signal,
      onProgress,
      logger,
    });
    if (key && !signal.aborted) {
      await probes.keep(key, cluster);
    }
    return snapshot;
  };
}
