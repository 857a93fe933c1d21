/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { configReading } from '../__testUtils__/readings';
import { selectNodeConfigs } from './nodeConfigs';
import type { ConfigReading, NodeConfigReading } from './sources';

const labels = { pool: 'fast' };
const nodeConfig = (
  name: string,
  more: Partial<NodeConfigReading> = {},
): NodeConfigReading => ({
  namespace: 'kube-system',
  name,
  selector: { matchLabels: labels },
  values: {},
  changedAt: '2026-02-01T00:00:00Z',
  ...more,
});

function select(
  config: Partial<ConfigReading>,
  cilium: string | undefined = '1.16.1',
  nodeLabels: Record<string, string> | undefined = labels,
) {
  const { config: reading } = configReading(config);
  const selection = selectNodeConfigs(
    reading as ConfigReading,
    nodeLabels,
    cilium,
  );
  return {
    ...selection,
    applied: selection.applied.map(({ name }) => name),
    others: selection.others.map(({ name }) => name),
  };
}

describe('selectNodeConfigs', () => {
  it('applies those that select the node, in the order of their names', () => {
    expect(
      select({
        nodeConfigs: [
          nodeConfig('b'),
          nodeConfig('slow', { selector: { matchLabels: { pool: 'slow' } } }),
          nodeConfig('a', { selector: {} }),
          nodeConfig('none', { selector: undefined }),
          nodeConfig('foreign', { namespace: 'default' }),
        ],
      }),
    ).toEqual({
      applied: ['a', 'b'],
      others: ['none', 'slow'],
      certain: true,
      labelsMatter: true,
    });
  });

  it('asks no labels where no selector does', () => {
    const selection = selectNodeConfigs(
      configReading({ nodeConfigs: [nodeConfig('all', { selector: {} })] })
        .config as ConfigReading,
      undefined,
      '1.16.1',
    );

    expect(selection).toMatchObject({ certain: true, labelsMatter: false });
  });

  it.each<
    [
      string,
      {
        config?: Partial<ConfigReading>;
        cilium?: string;
        labels?: Record<string, string>;
      },
    ]
  >([
    ['they could not be read', { config: { nodeConfigs: undefined } }],
    [
      'a selector has an operator that Kubernetes does not have',
      {
        config: {
          nodeConfigs: [
            nodeConfig('a', {
              selector: { matchExpressions: [{ key: 'pool', operator: 'Is' }] },
            }),
          ],
        },
      },
    ],
    [
      'a value of one that applies was left out',
      {
        config: {
          nodeConfigs: [nodeConfig('a', { leftOut: ['routing-mode'] })],
        },
      },
    ],
    [
      'options may come from the labels of the node',
      { labels: { 'config.cilium.io/routing-mode': 'native' } },
    ],
    [
      'one contradicts the ConfigMap in a version whose order is not known',
      {
        config: {
          values: { 'routing-mode': 'tunnel' },
          nodeConfigs: [
            nodeConfig('a', { values: { 'routing-mode': 'native' } }),
          ],
        },
        cilium: '1.18.4',
      },
    ],
  ])('is not certain where %s', (_, given) => {
    const { config = {}, cilium, labels: nodeLabels } = given;

    expect(select(config, cilium, nodeLabels).certain).toBe(false);
  });

  it('is not certain where selectors ask for labels that are not known', () => {
    const { config } = configReading({ nodeConfigs: [nodeConfig('a')] });

    expect(
      selectNodeConfigs(config as ConfigReading, undefined, '1.16.1').certain,
    ).toBe(false);
  });

  it.each(['1.13.4', '1.16.1', '1.20.0'])(
    'lets one win over the ConfigMap in %s',
    cilium => {
      expect(
        select(
          {
            values: { 'routing-mode': 'tunnel' },
            nodeConfigs: [
              nodeConfig('a', { values: { 'routing-mode': 'native' } }),
            ],
          },
          cilium,
        ),
      ).toMatchObject({ applied: ['a'], certain: true });
    },
  );

  it('knows that agents before 1.13 take the ConfigMap alone', () => {
    expect(select({ nodeConfigs: [nodeConfig('a')] }, '1.12.9')).toMatchObject({
      applied: [],
      certain: true,
    });
    expect(select({ nodeConfigs: undefined }, '1.12.9').certain).toBe(true);
  });
});
