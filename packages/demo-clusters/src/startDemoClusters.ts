/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { resolvePackagePath } from '@backstage/backend-plugin-api';
import { NotFoundError } from '@backstage/errors';
import { demoClusterDefinitions } from './clusters';
import type { ClusterDefinition } from './definition';
import { DemoCluster } from './DemoCluster';
import { ControlServer } from './server/ControlServer';
import { cachedFile } from './server/files';
import { filesOfKustomization, readManifests } from './server/manifests';
import { RememberedPorts } from './server/ports';
import { serviceAccountUser } from './server/rbac';
import { loadTls } from './server/tls';

/** How to start demo clusters. @public */
export interface DemoClustersOptions {
  /** Where the authority, the tokens and the ports are kept, so that a restart changes none of them. */
  dir: string;
  /** Default: {@link demoClusterDefinitions}. */
  definitions?: ClusterDefinition[];
  /** The manifests that say who may read what. Default: those in deploy/backstage-access. */
  accessDir?: string;
  /** Optional parts of that access: names of folders in its `components`. Default: none. */
  accessComponents?: string[];
  /** The manifest that says who may read the probe. Default: the one in deploy/probe. */
  probeAccess?: string;
  /** Milliseconds that every answer takes, beside what faults do. Default 0. */
  answerDelayMs?: number;
  /** Lets other processes switch faults, at the address in `control.json` of the folder. Default false. */
  control?: boolean;
  /** The clusters' clock. */
  now?: () => Date;
}

/** Clusters that run. @public */
export interface DemoClusters {
  clusters: readonly DemoCluster[];
  /** The cluster of that name. */
  get(name: string): DemoCluster;
  stop(): Promise<void>;
}

/**
 * Starts the API servers of demo clusters on loopback, each on a port of its own, with HTTPS under an authority made for them.
 * @public
 */
export async function startDemoClusters({
  dir,
  definitions = demoClusterDefinitions,
  accessDir = resolvePackagePath(
    '@internal/demo-clusters',
    '../../deploy/backstage-access',
  ),
  accessComponents = [],
  probeAccess = resolvePackagePath(
    '@internal/demo-clusters',
    '../../deploy/probe/base/access.yaml',
  ),
  answerDelayMs = 0,
  control = false,
  now = () => new Date(),
}: DemoClustersOptions): Promise<DemoClusters> {
  const [tls, otherTls] = await Promise.all(
    [dir, join(dir, 'other-authority')].map(kept => loadTls(kept, now())),
  );
  const access = readManifests(
    ...filesOfKustomization(accessDir),
    ...accessComponents.flatMap(name =>
      filesOfKustomization(join(accessDir, 'components', name)),
    ),
    probeAccess,
  );
  const [account] = access.serviceAccounts;
  const user = serviceAccountUser(
    account.metadata.namespace,
    account.metadata.name,
  );
  const ports = new RememberedPorts(dir);
  const clusters = definitions.map(definition => {
    const tokenFile = `${encodeURIComponent(definition.name)}.token`;
    const token = cachedFile(join(dir, tokenFile), () =>
      randomBytes(32).toString('base64url'),
    );
    return new DemoCluster(definition, {
      ...{ tls, otherTls, access, user, token, ports, answerDelayMs, now },
    });
  });
  const controlServer = new ControlServer(clusters);
  const stop = async () => {
    await Promise.all(
      [controlServer, ...clusters].map(server => server.stop()),
    );
  };
  try {
    for (const cluster of clusters) {
      await cluster.start();
    }
    if (control) {
      await controlServer.start(dir);
    }
  } catch (error) {
    await stop();
    throw error;
  }
  return {
    clusters,
    stop,
    get(name) {
      const found = clusters.find(cluster => cluster.name === name);
      if (!found) {
        throw new NotFoundError(`There is no demo cluster ${name}`);
      }
      return found;
    },
  };
}
