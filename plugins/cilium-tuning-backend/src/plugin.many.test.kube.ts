/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { buildCluster, tunedCluster } from '@internal/demo-clusters';
import {
  isLacking,
  nodePageSchema,
  reportSchema,
  type Report,
} from 'backstage-plugin-cilium-tuning-common';
import { clusterEntity } from './__testUtils__/clusterEntity';
import { configuredCluster, grant } from './__testUtils__/kube/access';
import {
  accessManifests,
  forAccount,
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

jest.setTimeout(240_000);

const USER = 'user:default/jane';
/** So many that agents are read from the table of pods. */
const NODES = 220;
const WHOLE_PODS = 'whole-pods';

const [group] = tunedCluster.nodeGroups;

describe('a scan of many nodes of a real kube-apiserver', () => {
  const built = buildCluster(
    {
      ...tunedCluster,
      authProvider: 'serviceAccount',
      locatedBy: 'config',
      nodeGroups: [{ ...group, count: NODES, nodes: {} }],
      // The API server keeps what other tests have it serve
      ...(tunedCluster.cilium && {
        cilium: { ...tunedCluster.cilium, nodeConfigVersions: ['v2alpha1'] },
      }),
    },
    new Date(),
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
    const manifests = accessManifests();
    const access = forAccount(
      withoutRule(manifests, 'list controllerrevisions in kube-system'),
      WHOLE_PODS,
    );
    const names = ['many', WHOLE_PODS];
    service = await startTestService({
      policy: () => ({ result: AuthorizeResult.ALLOW }),
      definitions: [],
      clusters: [
        configuredCluster(api, 'many', await grant(api, manifests)),
        configuredCluster(api, WHOLE_PODS, await grant(api, access)),
      ],
      entities: names.map(name => clusterEntity(name)),
      config: { scan: { clusters: 'all' } },
    });
    await service.untilReported(names);
  });

  afterAll(async () => {
    await service?.stop();
    await clearCluster(api, built);
    api.close();
  });

  it('sees every agent in the table of pods', async () => {
    const report = await getReport('many');
    const page = await service.get(`${pathOf('many')}/nodes?limit=200`, USER);

    expect(report.sources.filter(isLacking)).toEqual([]);
    const { items, totalItems } = parsed(nodePageSchema, page);
    expect(totalItems).toBe(NODES);
    expect(new Set(items.map(({ agent }) => agent?.state))).toEqual(
      new Set(['ready']),
    );
  });

  it('judges by it as by whole pods', async () => {
    const [table, whole] = [
      await getReport('many'),
      await getReport(WHOLE_PODS),
    ];
    const judged = ({ assessment }: Report) =>
      assessment.checks.map(({ check, counts }) => [check, counts]);

    expect(whole.sources.filter(isLacking)).toEqual([]);
    expect(judged(table)).toEqual(judged(whole));
  });
});
