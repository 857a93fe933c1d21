/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import {
  articleCluster,
  type ClusterDefinition,
  defaultsCluster,
  openshiftCluster,
  sysdumpOf,
  tunedCluster,
} from '@internal/demo-clusters';
import {
  plan,
  type Plan,
  type PlanFile,
  type PlanStep,
  readSysdump,
  renderPlan,
  renderReason,
  type Snapshot,
} from 'backstage-plugin-cilium-tuning-common';
import { parseAllDocuments } from 'yaml';
import { z } from 'zod';
import { KubeApi, type Manifest } from './__testUtils__/kube/KubeApi';
import { readKubeconfig } from './__testUtils__/kube/kubeconfig';
import {
  servePlanResources,
  withdrawPlanResources,
} from './__testUtils__/kube/planResources';
import { refuseNodesOfOthers } from './__testUtils__/kube/seedCluster';

jest.setTimeout(120_000);

const SECRET = 'hunter2-of-the-etcd';

const manifestSchema = z.looseObject({
  apiVersion: z.string(),
  kind: z.string(),
  metadata: z.looseObject({
    name: z.string(),
    namespace: z.string().optional(),
  }),
});

/** As kubectl reads a file: YAML 1.1. */
const documentsOf = ({ text }: PlanFile): unknown[] =>
  parseAllDocuments(text, { version: '1.1' }).map(document => document.toJS());

const manifestsOf = (files: readonly PlanFile[]): Manifest[] =>
  files
    .filter(({ language }) => language === 'yaml')
    .flatMap(documentsOf)
    .flatMap(document => manifestSchema.safeParse(document).data ?? []);

/** With something in its configuration that is nobody's business. */
const withSecret = (definition: ClusterDefinition): ClusterDefinition => ({
  ...definition,
  ...(definition.cilium && {
    cilium: {
      ...definition.cilium,
      config: { ...definition.cilium.config, 'etcd-password': SECRET },
    },
  }),
});

async function snapshotOf(definition: ClusterDefinition): Promise<Snapshot> {
  const files = sysdumpOf(withSecret(definition), {
    now: new Date('2026-03-01T12:00:00Z'),
  });
  const entries = [...files].map(([path, content]) => {
    const bytes = new TextEncoder().encode(content);
    return {
      ...{ path, size: bytes.length },
      async *read() {
        yield bytes;
      },
    };
  });
  const read = await readSysdump(entries, { clusterName: definition.name });
  if (!read.ok) {
    throw new Error(renderReason(read.problem.reason));
  }
  return read.value.snapshot;
}

/** A step with everything of which objects are made, whatever the plan of a cluster has of it. */
function everything(snapshot: Snapshot): PlanStep {
  const label = { key: 'cilium-tuning/bbr', value: 'on' };
  const settings = [
    { key: 'enable-bbr', value: 'true' } as const,
    { key: 'mtu', value: '9000' } as const,
  ];
  const name = 'cilium-tuning-bbr';
  return {
    ...{ id: 'bbr', kind: 'change', checks: ['bbr'] },
    title: { code: 'bbr.title' },
    nodes: snapshot.nodes.length,
    cohorts: snapshot.cohorts.map((_, index) => index),
    canaries: [snapshot.nodes[0].name],
    ...{ restsOn: [], after: [], disrupts: [], risks: [] },
    stages: [
      {
        on: 'cluster',
        operations: [
          { do: 'setValues', settings },
          { do: 'applyNodeConfig', name, label, settings },
          { do: 'keepKubeProxyAway', label },
        ],
      },
      {
        on: 'canary',
        operations: [
          { kind: 'tunedProfile', profile: 'network-latency' } as const,
          { kind: 'cpuGovernor', governor: 'performance' } as const,
          { kind: 'stopIrqbalance' } as const,
          { kind: 'pinInterrupts' } as const,
          { kind: 'kernelArgument', argument: 'preempt=none' } as const,
          { kind: 'kernelModule', module: 'tcp_bbr' } as const,
        ].map(setting => ({ do: 'changeHost', setting })),
      },
    ],
    ...{ undo: [], promises: [] },
    gain: { scoreBefore: null, scoreAfter: null, unlocks: [] },
  };
}

const kubeProxy = {
  apiVersion: 'apps/v1',
  kind: 'DaemonSet',
  metadata: { name: 'kube-proxy', namespace: 'kube-system' },
  spec: {
    selector: { matchLabels: { 'k8s-app': 'kube-proxy' } },
    template: {
      metadata: { labels: { 'k8s-app': 'kube-proxy' } },
      spec: { containers: [{ name: 'kube-proxy', image: 'kube-proxy' }] },
    },
  },
};

describe('what plans are made of, at a real kube-apiserver', () => {
  let api: KubeApi;
  /** Whether nobody else makes use of the server: only then is anything taken away. */
  let isOurs = false;

  beforeAll(async () => {
    api = new KubeApi(
      readKubeconfig(process.env.CILIUM_TUNING_TEST_KUBECONFIG ?? ''),
    );
    await refuseNodesOfOthers(api, { nodes: [] });
    isOurs = true;
    await servePlanResources(api);
    await api.ensureNamespaces([
      ...[
        'kube-system',
        'cilium',
        'openshift-cluster-node-tuning-operator',
      ].map(namespace => ({
        ...{ apiVersion: 'v1', kind: 'Namespace' },
        metadata: { name: namespace, namespace },
      })),
    ]);
    await api.create(kubeProxy);
  });
  afterAll(async () => {
    if (isOurs) {
      await api.remove(kubeProxy);
      await withdrawPlanResources(api);
    }
    api.close();
  });

  /** Whether the server takes an object, without keeping it. */
  const dryRun = ({ apiVersion, kind, metadata, ...rest }: Manifest) =>
    api.request(
      'POST',
      [
        `/apis/${apiVersion}`,
        ...(metadata.namespace ? ['namespaces', metadata.namespace] : []),
        `${kind.toLowerCase()}s?dryRun=All`,
      ].join('/'),
      { apiVersion, kind, metadata, ...rest },
    );

  it('refuses a setting that is not text, as YAML makes one', async () => {
    await expect(
      dryRun(
        manifestSchema.parse({
          apiVersion: 'cilium.io/v2',
          kind: 'CiliumNodeConfig',
          metadata: { name: 'wrong', namespace: 'kube-system' },
          spec: { nodeSelector: {}, defaults: { 'enable-bbr': true } },
        }),
      ),
    ).rejects.toThrow(/422/);
  });

  it.each<[string, ClusterDefinition, string[]]>([
    ['article', articleCluster, ['CiliumNodeConfig']],
    ['defaults', defaultsCluster, []],
    ['tuned', tunedCluster, []],
    ['openshift', openshiftCluster, []],
  ])('takes all of the plan of %s', async (_, definition, least) => {
    const snapshot = await snapshotOf(definition);
    const files = renderPlan(plan(snapshot), snapshot);
    const manifests = manifestsOf(files);

    for (const manifest of manifests) {
      await dryRun(manifest);
    }
    expect(manifests.map(({ kind }) => kind)).toEqual(
      expect.arrayContaining(least),
    );
    expect(JSON.stringify(files)).not.toContain(SECRET);
  });

  it.each<[Plan['platform'], string, ClusterDefinition, string[]]>([
    ['other', '1.13.4', articleCluster, ['CiliumNodeConfig']],
    ['other', '1.16.5', articleCluster, ['CiliumNodeConfig']],
    ['other', '1.20.0', articleCluster, ['CiliumNodeConfig']],
    ['k3s', '1.15.9', articleCluster, ['HelmChartConfig', 'CiliumNodeConfig']],
    ['rke2', '1.18.4', articleCluster, ['HelmChartConfig', 'CiliumNodeConfig']],
    [
      ...(['openshift', '1.17.6', openshiftCluster] as const),
      [
        ...['CiliumNodeConfig', 'Tuned', 'Tuned'],
        ...Array.from({ length: 4 }, () => 'MachineConfig'),
      ],
    ],
  ])(
    'takes all that a plan may hold on %s with %s',
    async (platform, ciliumVersion, definition, kinds) => {
      const snapshot = await snapshotOf(definition);
      const steps = [everything(snapshot)];
      const made = { ...plan(snapshot), platform, ciliumVersion, steps };
      const files = renderPlan(made, snapshot);
      const manifests = manifestsOf(files);

      for (const manifest of manifests) {
        await dryRun(manifest);
      }
      expect(manifests.map(({ kind }) => kind)).toEqual(kinds);
      const [affinity] = files
        .filter(({ path }) => path.endsWith('kube-proxy-affinity.yaml'))
        .flatMap(documentsOf);
      const patched = await api.request(
        'PATCH',
        '/apis/apps/v1/namespaces/kube-system/daemonsets/kube-proxy?dryRun=All',
        z.looseObject({}).parse(affinity),
        'application/strategic-merge-patch+json',
      );
      expect(JSON.stringify(patched)).toContain(
        '{"key":"cilium-tuning/bbr","operator":"NotIn","values":["on"]}',
      );
    },
  );

  it('takes the label of a step on a node', async () => {
    const labels = { 'cilium-tuning/kube-proxy-replacement': 'on' };
    const metadata = { name: 'labelled', labels };
    const body = { apiVersion: 'v1', kind: 'Node', metadata };

    await expect(
      api.request('POST', '/api/v1/nodes?dryRun=All', body),
    ).resolves.toMatchObject({ metadata: { labels } });
  });
});
