/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { articleCluster, buildCluster } from '@internal/demo-clusters';
import {
  renderReason,
  reportSchema,
  type Report,
} from 'backstage-plugin-cilium-tuning-common';
import { compareWithArticle } from './__testUtils__/articleTable';
import { clusterEntity } from './__testUtils__/clusterEntity';
import {
  configuredCluster,
  grant,
  isAllowed,
} from './__testUtils__/kube/access';
import {
  accessManifests,
  forAccount,
  rulesOf,
  withoutRule,
} from './__testUtils__/kube/accessManifests';
import { KubeApi } from './__testUtils__/kube/KubeApi';
import { readKubeconfig } from './__testUtils__/kube/kubeconfig';
import { clearCluster, seedCluster } from './__testUtils__/kube/seedCluster';
import { parsed } from './__testUtils__/parsed';
import {
  pathOf,
  startTestService,
  type TestService,
} from './__testUtils__/startTestService';

jest.setTimeout(120_000);

const USER = 'user:default/jane';
const PROBE_NAMESPACE = 'cilium-tuning';

const TEMPLATES = 'list controllerrevisions in kube-system';

const manifests = accessManifests();

/** Of the node itself: no agent has to be there. */
const ofTheHost = [
  ...['mtu-jumbo', 'preempt-none', 'tuned-profile', 'cpu-governor'],
  'irq-affinity',
];
/** What the status of an agent of 1.13, the node and the probe tell without the configuration. */
const beyondConfiguration = [
  ...['kube-proxy-replacement', 'bpf-masquerade', 'nodeport-dsr'],
  ...['bpf-host-routing', 'ipv6-big-tcp', 'ipv4-big-tcp', 'hubble'],
  ...['bandwidth-manager', 'bbr', 'xdp-acceleration', 'bpf-map-size'],
  ...['kernel-version', 'tcx', 'distributed-lru', 'bpf-clock'],
  ...ofTheHost,
];
/** Where a source has only to say how many nodes it misses, nothing changes. */
const all = [
  ...['native-routing', 'conntrack-bypass', 'netkit'],
  ...beyondConfiguration,
];

/** For every rule of ours the source that misses it, and items that are judged without it as with it. */
const uses: Record<string, { source: string; stands: string[] }> = {
  'list nodes in the cluster': {
    source: 'nodes',
    // What does not hang on the kernel of the Debian nodes
    stands: [
      ...['native-routing', 'kube-proxy-replacement', 'bpf-masquerade'],
      ...['nodeport-dsr', 'ipv4-big-tcp', 'hubble', 'mtu-jumbo'],
      ...['bpf-map-size', 'tuned-profile', 'cpu-governor', 'irq-affinity'],
      ...['netkit', 'tcx', 'distributed-lru'],
    ],
  },
  'get configmaps in kube-system': {
    source: 'cilium-config',
    stands: beyondConfiguration,
  },
  'list pods in kube-system': { source: 'cilium-agents', stands: ofTheHost },
  'list daemonsets in kube-system': { source: 'cilium-agents', stands: all },
  'list ciliumnodeconfigs in kube-system': {
    source: 'cilium-config',
    stands: beyondConfiguration,
  },
  'list pods in cilium-tuning': {
    source: 'probe',
    // What configuration proves, and what stands in its way
    stands: [
      ...['native-routing', 'kube-proxy-replacement', 'nodeport-dsr'],
      ...['ipv6-big-tcp', 'ipv4-big-tcp', 'hubble', 'mtu-jumbo'],
      ...['bandwidth-manager', 'bbr', 'bpf-map-size', 'kernel-version'],
      ...['netkit', 'tcx', 'distributed-lru'],
    ],
  },
  'list daemonsets in cilium-tuning': { source: 'probe', stands: all },
};

const rules = rulesOf(manifests)
  // Asked for in large clusters alone
  .filter(rule => rule !== TEMPLATES)
  .map((rule, index) => ({ rule, cluster: `without-rule-${index}` }));

/** Why each source lacks something, or undefined. */
const reasonsOf = ({ sources }: Report) =>
  sources.map(({ source, reason }) => [source, reason?.code]);

describe('a scan of a real kube-apiserver', () => {
  const built = buildCluster(articleCluster, new Date());
  const probe = [...built.daemonSets, ...built.pods].filter(
    ({ metadata }) => metadata.namespace === PROBE_NAMESPACE,
  );
  let api: KubeApi;
  let service: TestService;

  const getReport = async (name: string): Promise<Report> =>
    parsed(reportSchema, await service.get(`${pathOf(name)}/report`, USER));

  beforeAll(async () => {
    api = new KubeApi(
      readKubeconfig(process.env.CILIUM_TUNING_TEST_KUBECONFIG ?? ''),
    );
    await seedCluster(api, built);
    const token = await grant(api, manifests);
    const clusters = [configuredCluster(api, 'article', token)];
    for (const { rule, cluster } of rules) {
      const access = forAccount(withoutRule(manifests, rule), cluster);
      clusters.push(configuredCluster(api, cluster, await grant(api, access)));
    }
    const names = ['article', ...rules.map(({ cluster }) => cluster)];
    service = await startTestService({
      policy: () => ({ result: AuthorizeResult.ALLOW }),
      definitions: [],
      clusters,
      entities: names.map(name => clusterEntity(name)),
      config: { scan: { clusters: 'all', maxConcurrent: 4 } },
    });
    await service.untilReported(names);
  });

  afterAll(async () => {
    await service?.stop();
    await clearCluster(api, built);
    api.close();
  });

  it("shows the article's table, by the rights of our manifests alone", async () => {
    const report = await getReport('article');

    expect(report.cilium).toMatchObject({ state: 'found' });
    expect(reasonsOf(report)).toEqual([
      ['nodes', undefined],
      ['cilium-config', undefined],
      ['cilium-agents', undefined],
      ['probe', undefined],
      ['node-feature-discovery', 'nodeFeatures.notSetUp'],
      ['node-tuning-operator', 'nodeTuning.noAccess'],
    ]);
    const { judged, wanted } = compareWithArticle(report, 'withProbe');
    expect(judged).toEqual(wanted);
  });

  it.each(rules)(
    'does without the right to $rule',
    async ({ rule, cluster }) => {
      const full = await getReport('article');
      const report = await getReport(cluster);
      const { source, stands } = uses[rule];
      // What rests on another source is missing for the same reason
      const lacking: (string | undefined)[] = [
        source,
        ...(source === 'nodes' ? ['node-feature-discovery'] : []),
      ];
      const judgedAs = ({ assessment }: Report, items: string[]) =>
        assessment.checks.flatMap(({ check, counts }) =>
          items.includes(check) ? [{ check, counts }] : [],
        );

      expect(reasonsOf(report)).toEqual(
        reasonsOf(full).map(([id, code]) => [
          id,
          lacking.includes(id) ? 'read.forbidden' : code,
        ]),
      );
      const state = report.sources.find(({ source: id }) => id === source);
      expect(state?.reason ? renderReason(state.reason) : rule).toContain(
        rule.split(' ')[1],
      );
      const { groups, checks } = report.assessment;
      expect(groups.reduce((sum, { nodes }) => sum + nodes, 0)).toBe(6);
      expect(judgedAs(report, stands)).toEqual(judgedAs(full, stands));
      for (const { check, counts } of checks) {
        const [before] = judgedAs(full, [check]);
        expect({ check, more: counts.pass > before.counts.pass }).toEqual({
          ...{ check, more: false },
        });
      }
    },
  );

  it.each<Record<string, string>>([
    { verb: 'list', resource: 'pods' },
    { verb: 'get', resource: 'secrets', namespace: 'kube-system' },
    { verb: 'list', resource: 'configmaps', namespace: 'kube-system' },
    { verb: 'get', resource: 'configmaps', namespace: PROBE_NAMESPACE },
    { verb: 'get', resource: 'nodes', subresource: 'proxy' },
    { verb: 'patch', resource: 'nodes' },
    ...['kube-system', PROBE_NAMESPACE].flatMap(namespace => [
      { verb: 'create', resource: 'pods', subresource: 'exec', namespace },
      { verb: 'get', resource: 'pods', subresource: 'exec', namespace },
      { verb: 'get', resource: 'pods', subresource: 'log', namespace },
    ]),
  ])('has no right to %p', async attributes => {
    expect(await isAllowed(api, manifests, attributes)).toBe(false);
  });

  it('admits without the probe what only a node can tell', async () => {
    const before = await getReport('article');
    for (const object of probe) {
      await api.remove(object);
    }
    const after = await service.until(
      async () => {
        await service.post(`${pathOf('article')}/scans`, USER);
        return getReport('article');
      },
      ({ id }) => id !== before.id,
    );

    const { judged, wanted } = compareWithArticle(after, 'withoutProbe');
    expect(judged).toEqual(wanted);
  });
});
