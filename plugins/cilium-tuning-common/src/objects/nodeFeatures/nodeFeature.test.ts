/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { nodeFeatureObject } from '../../__testUtils__/nodeFeatures';
import { featureFacts, readNodeFeature } from './nodeFeature';

const KERNEL = '6.8.0-48-generic';
const READ_AT = '2026-03-01T12:00:00.000Z';

type Sketch = Parameters<typeof nodeFeatureObject>[0];

function factsOf(
  sketch: Sketch,
  more: { confirmedAt?: string; kernelRelease?: string } = {},
) {
  const feature = readNodeFeature(nodeFeatureObject(sketch));
  return feature
    ? featureFacts(feature, {
        object: 'NodeFeature node-feature-discovery/worker-1',
        source: 'node-feature-discovery',
        readAt: READ_AT,
        kernelRelease: KERNEL,
        ...more,
      })
    : undefined;
}

const valuesOf = (...args: Parameters<typeof factsOf>) =>
  Object.fromEntries(
    factsOf(...args)?.map(({ fact, value }) => [fact, value]) ?? [],
  );

const off = {
  NETKIT: 'n',
  NET_SCH_FQ: 'n',
  PREEMPT: 'n',
  PREEMPT_DYNAMIC: 'n',
  PREEMPT_LAZY: 'n',
  PREEMPT_NONE: 'n',
  PREEMPT_RT: 'n',
  PREEMPT_VOLUNTARY: 'n',
  TCP_CONG_BBR: 'n',
};
const parts = { bbr: false, fq: false, netkit: false };

describe('a NodeFeature object', () => {
  it.each<[string, Sketch, Record<string, unknown>]>([
    [
      'a kernel built without preemption',
      { config: { PREEMPT_NONE: 'y' } },
      {
        kernelOptions: { ...off, PREEMPT_NONE: 'y' },
        kernelParts: parts,
        preemption: { build: '' },
      },
    ],
    [
      'a kernel built with preemption',
      { config: { PREEMPT: 'y' } },
      {
        kernelOptions: { ...off, PREEMPT: 'y' },
        kernelParts: parts,
        preemption: { build: 'PREEMPT' },
      },
    ],
    [
      'no word of a kernel whose boot parameters decide',
      { config: { PREEMPT_NONE: 'y', PREEMPT_DYNAMIC: 'y' } },
      {
        kernelOptions: { ...off, PREEMPT_NONE: 'y', PREEMPT_DYNAMIC: 'y' },
        kernelParts: parts,
      },
    ],
    [
      'no word of a kernel with two models',
      { config: { PREEMPT_NONE: 'y', PREEMPT: 'y' } },
      {
        kernelOptions: { ...off, PREEMPT_NONE: 'y', PREEMPT: 'y' },
        kernelParts: parts,
      },
    ],
    [
      'parts that are built in, loaded, and perhaps on no disk',
      {
        config: { NETKIT: 'y', NET_SCH_FQ: 'm', TCP_CONG_BBR: 'm' },
        loaded: ['sch_fq'],
      },
      {
        kernelOptions: {
          ...off,
          NETKIT: 'y',
          NET_SCH_FQ: 'm',
          TCP_CONG_BBR: 'm',
        },
        kernelParts: { fq: true, netkit: true },
      },
    ],
    [
      'nothing of a configuration that is not there as a whole',
      { config: { PREEMPT_NONE: 'y' }, otherOptions: 100 },
      {},
    ],
    [
      'nothing of the kernel before',
      { config: { PREEMPT_NONE: 'y' }, kernel: '6.8.0-31-generic' },
      {},
    ],
    [
      'governor and vendor',
      {
        ...{ governor: 'powersave', vendor: 'Amazon EC2', otherOptions: 0 },
        changedAt: '2026-01-05T10:00:00Z',
      },
      { cpuGovernors: ['powersave'], systemVendor: 'Amazon EC2' },
    ],
    [
      'no governor that is none',
      { governor: 'fast', otherOptions: 0, changedAt: '2026-01-05T10:00:00Z' },
      {},
    ],
  ])('tells %s', (_, sketch, expected) => {
    expect(valuesOf(sketch)).toEqual(expected);
  });

  it('lets its worker vouch for the governor, while it is ready', () => {
    const sketch = {
      ...{ governor: 'performance', otherOptions: 0 },
      changedAt: '2026-01-05T10:00:00Z',
    };
    expect(factsOf(sketch)).toMatchObject([
      { basis: 'observed', observedAt: '2026-01-05T10:00:00.000Z' },
    ]);
    expect(factsOf(sketch)?.[0]).not.toHaveProperty('confirmedAt');
    expect(factsOf(sketch, { confirmedAt: READ_AT })).toMatchObject([
      { observedAt: '2026-01-05T10:00:00.000Z', confirmedAt: READ_AT },
    ]);
  });

  it.each<[string, Sketch]>([
    ['by another name than its node', { name: 'vendor-worker-1' }],
    ['without the name of a node', { node: '' }],
  ])('counts for nothing %s', (_, sketch) => {
    expect(factsOf({ ...sketch, governor: 'performance' })).toBeUndefined();
  });
});
