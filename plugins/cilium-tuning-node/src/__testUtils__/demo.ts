/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import {
  cpSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { Agent } from 'node:https';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { resolvePackagePath } from '@backstage/backend-plugin-api';
import {
  startDemoClusters,
  type ClusterDefinition,
  type DemoCluster,
} from '@internal/demo-clusters';
import { parseAllDocuments, stringify } from 'yaml';
import type { ClusterReader } from '../reader/ClusterReader';
import { execCommand } from '../reader/exec/execCommand';
import { httpReader } from './reader';

export { contextOf } from './reader';

const cleanups: (() => Promise<void> | void)[] = [];

/** To be called in `afterAll`. */
export async function cleanUp(): Promise<void> {
  for (const cleanup of cleanups.splice(0).reverse()) {
    await cleanup();
  }
}

function temporaryDir(): string {
  const dir = mkdtempSync(join(tmpdir(), 'cilium-tuning-node-'));
  cleanups.push(() => rmSync(dir, { recursive: true, force: true }));
  return dir;
}

const SHIPPED = resolvePackagePath('@internal/demo-clusters', '../../deploy');

/** Takes the rules for these resources out of a manifest. */
function dropRules(file: string, unwanted: readonly string[]): void {
  const objects = parseAllDocuments(readFileSync(file, 'utf8')).map(document =>
    document.toJS(),
  );
  for (const object of objects.filter(({ rules }) => rules)) {
    object.rules = object.rules.filter(
      ({ resources }: { resources: string[] }) =>
        !resources.some(resource => unwanted.includes(resource)),
    );
  }
  writeFileSync(file, objects.map(object => stringify(object)).join('---\n'));
}

/** A copy of the manifests that we ship, without the rule for these resources. */
function accessWithout(resource: string): string {
  const dir = join(temporaryDir(), 'access');
  cpSync(join(SHIPPED, 'backstage-access'), dir, { recursive: true });
  for (const name of ['nodes.yaml', 'cilium-namespace.yaml']) {
    dropRules(join(dir, name), [resource]);
  }
  return dir;
}

/** The same of the probe's namespace. */
function probeAccessWithout(resources: readonly string[]): string {
  const file = join(temporaryDir(), 'access.yaml');
  cpSync(join(SHIPPED, 'probe/base/access.yaml'), file);
  dropRules(file, resources);
  return file;
}

// Making keys takes seconds, so the clusters of a file share an authority
jest.setTimeout(30_000);
let authorityDir: string | undefined;

/** Starts one demo cluster; it ends with the tests of the file. */
export async function startDemo(
  definition: ClusterDefinition,
  {
    without,
    withoutProbe,
    accessComponents,
  }: {
    without?: string;
    withoutProbe?: readonly string[];
    /** Optional parts of the access that are applied too. */
    accessComponents?: string[];
  } = {},
): Promise<DemoCluster> {
  authorityDir ??= temporaryDir();
  const demo = await startDemoClusters({
    dir: authorityDir,
    definitions: [definition],
    ...(accessComponents && { accessComponents }),
    ...(without && { accessDir: accessWithout(without) }),
    ...(withoutProbe && { probeAccess: probeAccessWithout(withoutProbe) }),
  });
  cleanups.push(() => demo.stop());
  return demo.get(definition.name);
}

/** Reads a demo cluster as its service account. */
export function demoReader(
  cluster: DemoCluster,
  options: { timeLimit?: number } = {},
): ClusterReader {
  const ca = readFileSync(cluster.caFile, 'utf8');
  const agent = new Agent({ ca });
  cleanups.push(() => agent.destroy());
  const headers = async () => ({ authorization: `Bearer ${cluster.token}` });
  const reader = httpReader(cluster.url, {
    ...options,
    headers,
    agent,
  });
  return {
    ...reader,
    exec: request =>
      execCommand({
        ...{ server: cluster.url, tls: { ca }, headers, request },
        ...{ timeLimit: request.timeLimit ?? 5_000, maxBytes: 2 ** 20 },
      }),
  };
}

/** A demo cluster with another Cilium than it has. */
export function withCilium(
  definition: ClusterDefinition,
  more: Partial<NonNullable<ClusterDefinition['cilium']>>,
): ClusterDefinition {
  const { cilium = { version: '1.17.6', config: {} } } = definition;
  return { ...definition, cilium: { ...cilium, ...more } };
}
