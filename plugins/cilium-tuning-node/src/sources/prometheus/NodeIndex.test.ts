/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { knownNode } from '../../__testUtils__/prometheus';
import { NodeIndex } from './NodeIndex';

const index = new NodeIndex(
  new Map([
    knownNode('worker-1', { address: '10.0.0.1' }),
    knownNode('worker-2.example.org', { address: 'FD00::2' }),
    knownNode('10.0.0.3'),
    knownNode('twin-a', { address: '10.0.0.9' }),
    knownNode('twin-b', { address: '10.0.0.9' }),
  ]),
  undefined,
);

describe('NodeIndex', () => {
  it.each<[string, Record<string, string>, string]>([
    ['the label node', { node: 'worker-1' }, 'worker-1'],
    ['the label kubernetes_node', { kubernetes_node: 'twin-a' }, 'twin-a'],
    ['an address in the label node', { node: '10.0.0.1' }, 'worker-1'],
    ['the address of its instance', { instance: '10.0.0.1:9100' }, 'worker-1'],
    ['an address without port', { instance: '10.0.0.1' }, 'worker-1'],
    ['an IPv6 address', { instance: '[fd00::2]:9100' }, 'worker-2.example.org'],
    [
      'the name in its instance',
      { instance: 'worker-2.example.org:9100' },
      'worker-2.example.org',
    ],
    ['a node named by its address', { instance: '10.0.0.3:9100' }, '10.0.0.3'],
    [
      'the name of the kernel, beside the address of a pod',
      { nodename: 'worker-1', instance: '10.244.1.7:9100' },
      'worker-1',
    ],
    [
      'a node, beside the name of a pod',
      { node: 'worker-1', nodename: 'node-exporter-abcde' },
      'worker-1',
    ],
    [
      'all of them alike',
      { node: 'worker-1', nodename: 'worker-1', instance: '10.0.0.1:9100' },
      'worker-1',
    ],
  ])('knows a node by %s', (_, labels, name) => {
    expect(index.nodeOf(labels)?.name).toBe(name);
  });

  it.each<[string, Record<string, string>]>([
    ['nothing', {}],
    ['empty labels', { node: '', nodename: '', instance: '' }],
    ['a node of another cluster', { node: 'worker-7' }],
    [
      'a node of another cluster at an address of ours',
      { node: 'worker-7', instance: '10.0.0.1:9100' },
    ],
    ['an address that two nodes have', { instance: '10.0.0.9:9100' }],
    [
      'labels that contradict each other',
      { node: 'worker-1', instance: '10.0.0.3:9100' },
    ],
    ['two names', { node: 'worker-1', kubernetes_node: 'twin-a' }],
    ['a part of a name', { nodename: 'worker-2' }],
    ['a name of JavaScript', { node: '__proto__', instance: 'constructor' }],
  ])('knows none by %s', (_, labels) => {
    expect(index.nodeOf(labels)).toBeUndefined();
  });
});
