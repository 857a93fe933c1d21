/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import {
  articleCluster,
  noCiliumCluster,
  type ClusterDefinition,
  type Fault,
} from '@internal/demo-clusters';
import {
  assess,
  renderReason,
  type SourceReading,
} from 'backstage-plugin-cilium-tuning-common';
import { cleanUp, demoReader, startDemo } from '../../__testUtils__/demo';
import { factsOf } from '../../__testUtils__/factsOf';
import { contextOf, noSignal } from '../../__testUtils__/reader';
import { scanCluster } from '../../scan/scanCluster';
import { ciliumAgentsSource } from '../agents/ciliumAgents';
import { createSources } from '../createSources';
import { agentMetricsSource } from '.';

const text = [
  '# HELP cilium_version Cilium version',
  'cilium_version{arch="amd64",revision="c9723a8d",version="1.13.4"} 1',
  'cilium_bpf_map_pressure{map_name="ct4_global"} 0.12',
  'go_goroutines 812',
].join('\n');

const full = text.replace('0.12', '0.93');

const served = (
  more: Partial<ClusterDefinition['agentMetrics']> = {},
): ClusterDefinition => ({
  ...articleCluster,
  agentMetrics: { port: 9962, text, ...more },
});

async function read(
  definition: ClusterDefinition,
  {
    faults = [],
    access = true,
    port,
  }: { faults?: Fault[]; access?: boolean; port?: number } = {},
): Promise<{ reading: SourceReading; requests: string[] }> {
  const cluster = await startDemo(definition, {
    accessComponents: access ? ['agent-metrics'] : [],
  });
  const reader = demoReader(cluster, { timeLimit: 1_500 });
  const agents = await ciliumAgentsSource.read(contextOf(reader));
  const before = cluster.requests.length;
  cluster.setFaults(...faults);
  const reading = await agentMetricsSource({ port }).read(
    contextOf(reader, { readingOf: async () => agents }),
  );
  const requests = cluster.requests.slice(before).map(({ target }) => target);
  return { reading, requests };
}

const told = ({ state }: SourceReading) => [
  state.state,
  state.nodes,
  state.reason && renderReason(state.reason),
];

afterAll(cleanUp);

describe('agentMetricsSource', () => {
  it('asks each agent once', async () => {
    const { reading, requests } = await read(served());

    expect(told(reading)).toEqual(['ok', 6, undefined]);
    expect(requests).toHaveLength(6);
    expect(requests[0]).toMatch(
      /^\/api\/v1\/namespaces\/kube-system\/pods\/cilium-\w+:9962\/proxy\/metrics$/,
    );
    expect(factsOf(reading, 'x86-2')).toEqual({
      ciliumVersion: '1.13.4',
      mapPressure: { upTo: 0.5 },
    });
  });

  it.each<[string, Parameters<typeof read>, unknown[]]>([
    [
      'names the agents that told nothing',
      [served({ nodes: { 'x86-1': null, 'arm-1': 'node_load1 1' } })],
      [
        'partial',
        4,
        expect.stringMatching(
          /^2 of 6 agents told no metrics: cilium-\w+, cilium-\w+\. Most of them: /,
        ),
      ],
    ],
    [
      'is not set up where the port is closed',
      [articleCluster],
      ['notSetUp', 0, expect.stringContaining('port 9962 of the agents')],
    ],
    [
      'is not set up where agents serve on another port',
      [served(), { port: 9090 }],
      ['notSetUp', 0, expect.stringContaining('port 9090 of the agents')],
    ],
    [
      'is not set up where nobody may ask pods',
      [served(), { access: false }],
      ['notSetUp', 0, expect.stringContaining('as powerful as exec')],
    ],
    [
      'is not set up where no agent runs',
      [noCiliumCluster],
      ['notSetUp', undefined, 'There is no running agent of Cilium to ask.'],
    ],
    [
      'is unavailable to credentials that are not accepted',
      [served(), { faults: [{ kind: 'unauthorized' }] }],
      ['unavailable', 0, expect.stringContaining('Renew the token')],
    ],
    [
      'is unavailable where a firewall stands before the nodes',
      [
        served(),
        {
          faults: [
            {
              ...{ kind: 'answer', status: 503 },
              contentType: 'application/json',
              body: JSON.stringify({
                kind: 'Status',
                message:
                  'error trying to reach service: dial tcp 192.168.10.1:9962: i/o timeout',
              }),
            },
          ],
        },
      ],
      ['unavailable', 0, expect.stringContaining('firewall')],
    ],
    [
      'is unavailable where something else listens',
      [served({ text: 'node_load1 0.3' })],
      ['unavailable', 0, expect.stringContaining('no metrics of an agent')],
    ],
    [
      'is unavailable where a web page answers',
      [served(), { faults: [{ kind: 'html' }] }],
      ['unavailable', 0, expect.stringContaining('login page')],
    ],
  ])('%s', async (_, args, expected) => {
    expect(told((await read(...args)).reading)).toEqual(expected);
  });

  it('asks no more than three agents where these tell that it is not set up', async () => {
    const refused = await read(served(), { access: false });

    expect(refused.requests).toHaveLength(3);
  });

  it('asks no agent that does not run', async () => {
    const { reading, requests } = await read({
      ...served(),
      cilium: articleCluster.cilium && {
        ...articleCluster.cilium,
        agents: { 'x86-1': { state: 'crashLoopBackOff' } },
      },
    });

    expect(told(reading)).toEqual(['ok', 5, undefined]);
    expect(requests).toHaveLength(5);
  });

  it('needs to know the agents', async () => {
    const reading = await agentMetricsSource().read(
      contextOf(demoReader(await startDemo(articleCluster))),
    );

    expect(told(reading)).toEqual([
      ...['unavailable', undefined],
      'The source agent-metrics works on what the source cilium-agents reads, which is missing.',
    ]);
  });

  it('lets a full map stand above the ratio that maps are sized by', async () => {
    const cluster = await startDemo(served({ nodes: { 'x86-1': full } }), {
      accessComponents: ['agent-metrics'],
    });
    const snapshot = await scanCluster({
      ...{ clusterName: 'article', reader: demoReader(cluster) },
      sources: createSources({ agentMetrics: { enabled: true } }),
      ...{ ciliumNamespaces: ['kube-system'] },
      probeNamespace: 'cilium-tuning',
      ...{ timeLimit: 10_000, maxRequests: 3, signal: noSignal() },
    });

    const cells = assess(snapshot)
      .checks.find(({ check }) => check === 'bpf-map-size')
      ?.cells.flatMap(({ parts }) => parts)
      .filter(({ judgement }) => judgement.verdict === 'fail');
    expect(
      cells?.map(({ nodes, judgement }) => [
        nodes,
        renderReason(judgement.reason),
      ]),
    ).toEqual([[1, 'The map ct4_global is more than 80 % full']]);
  });
});
