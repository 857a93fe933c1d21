/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { judged, verdict } from '../__testUtils__/facts';
import type { FactTypes } from '../snapshot/facts';
import type { NetworkDevice } from '../snapshot/nodeState';
import { mtuJumbo } from './mtuJumbo';

type Reports = Partial<FactTypes>;

/** A node with one device, in a cluster whose nodes have these MTUs. */
const node = (
  mtu: number,
  values: number[] | undefined,
  device: Partial<NetworkDevice> = {},
): Reports => ({
  agentMtu: mtu,
  devices: ['eth0'],
  networkDevices: [{ name: 'eth0', mtu, driver: 'igb', ...device }],
  ...(values && { clusterMtus: { values, unknownNodes: 0 } }),
});
const ena = { driver: 'ena', xdp: 'none' } as const;
const enaWithXdp = { driver: 'ena', xdp: 'driver' } as const;

const codes = (reasons: { code: string }[]) => reasons.map(({ code }) => code);

describe('mtu-jumbo', () => {
  it.each<[string, Reports, string]>([
    ['9000 everywhere', node(9000, [9000]), 'pass mtu-jumbo.on'],
    ['8000 everywhere', node(8000, [8000]), 'pass mtu-jumbo.on'],
    [
      'one less everywhere',
      node(7999, [7999]),
      'unknown mtu-jumbo.fabricNotVisible',
    ],
    [
      '9000 here, 1500 elsewhere',
      node(9000, [1500, 9000]),
      'fail mtu-jumbo.differs',
    ],
    [
      '9000 here, which the cluster does not show',
      node(9000, [1500]),
      'fail mtu-jumbo.differs',
    ],
    [
      '9000 here, the others not known',
      node(9000, undefined),
      'unknown mtu-jumbo.othersUnknown',
    ],
    [
      '9000 here, no node known',
      node(9000, []),
      'unknown mtu-jumbo.othersUnknown',
    ],
    [
      '9000 on the device, 1500 in the agent',
      { ...node(9000, [1500]), agentMtu: 1500 },
      'unknown mtu-jumbo.fabricNotVisible',
    ],
    [
      '9000 on the device, the agent not seen',
      { ...node(9000, [9000]), agentMtu: undefined },
      'unknown mtu-jumbo.partlySeen',
    ],
    [
      '9000 on one device, another without MTU',
      {
        ...node(9000, [9000]),
        networkDevices: [
          { name: 'eth0', mtu: 9000 },
          { name: 'eth0.5', below: 'eth0' },
        ],
      },
      'unknown mtu-jumbo.partlySeen',
    ],
    [
      '9000 in the agent, devices cut from the report',
      {
        agentMtu: 9000,
        clusterMtus: { values: [9000], unknownNodes: 0 },
        probe: { state: 'reportingInPart', detail: 'devices' },
      },
      'unknown probe.reportingInPart',
    ],
    [
      '1500 everywhere',
      node(1500, [1500]),
      'unknown mtu-jumbo.fabricNotVisible',
    ],
    [
      '1500 in the agent, devices not seen',
      { agentMtu: 1500 },
      'unknown mtu-jumbo.fabricNotVisible',
    ],
    [
      '1500 everywhere on EC2 by driver',
      node(1500, [1500], ena),
      'fail mtu-jumbo.belowVpc',
    ],
    [
      '1500 everywhere on EC2 by firmware',
      { ...node(1500, [1500]), systemVendor: 'Amazon EC2' },
      'fail mtu-jumbo.belowVpc',
    ],
    [
      '1500 everywhere on another firmware',
      { ...node(1500, [1500]), systemVendor: 'Google' },
      'unknown mtu-jumbo.fabricNotVisible',
    ],
    [
      '1500 everywhere on a device of EC2 and another',
      {
        ...node(1500, [1500]),
        devices: ['eth0', 'eth1'],
        networkDevices: [
          { name: 'eth0', mtu: 1500, driver: 'ena' },
          { name: 'eth1', mtu: 1500, driver: 'igb' },
        ],
      },
      'unknown mtu-jumbo.fabricNotVisible',
    ],
    [
      '1500 here on EC2, 9001 elsewhere',
      node(1500, [1500, 9001], ena),
      'unknown mtu-jumbo.fabricNotVisible',
    ],
    [
      '1500 here on EC2, the others not known',
      node(1500, undefined, ena),
      'unknown mtu-jumbo.fabricNotVisible',
    ],
    [
      '3498 for XDP on EC2',
      node(3498, [3498], enaWithXdp),
      'notApplicable mtu-jumbo.xdpOnEna',
    ],
    [
      'XDP on EC2, MTU not seen',
      { networkDevices: [{ name: 'eth0', ...enaWithXdp }] },
      'notApplicable mtu-jumbo.xdpOnEna',
    ],
    [
      'XDP on EC2 in the generic path',
      node(1500, [1500], { driver: 'ena', xdp: 'generic' }),
      'fail mtu-jumbo.belowVpc',
    ],
    [
      'XDP on EC2 on a device that Cilium does not use',
      {
        ...node(1500, [1500], ena),
        networkDevices: [
          { name: 'eth0', mtu: 1500, ...ena },
          { name: 'eth1', mtu: 1500, ...enaWithXdp },
        ],
      },
      'fail mtu-jumbo.belowVpc',
    ],
    [
      'XDP elsewhere, with jumbo frames',
      node(9000, [9000], { driver: 'mlx5_core', xdp: 'driver' }),
      'pass mtu-jumbo.on',
    ],
    ['nothing', {}, 'unknown mtu-jumbo.unobserved'],
    [
      'nothing, because of the probe',
      { probe: { state: 'noPod' } },
      'unknown probe.noPod',
    ],
  ])('%s', (_, reports, expected) => {
    expect(verdict(mtuJumbo, { reports })).toBe(expected);
  });

  it('says what differs, and what an operator has to confirm', () => {
    const opinion = judged(mtuJumbo, { reports: node(9000, [1500, 9000]) });

    expect(opinion.reason.params).toEqual({ values: '1500, 9000' });
    expect(codes(opinion.confirmFirst)).toEqual(['mtu-jumbo.needNetwork']);
  });

  it('asks on EC2 about what leaves the VPC', () => {
    const opinion = judged(mtuJumbo, { reports: node(1500, [1500], ena) });

    expect(codes(opinion.confirmFirst)).toEqual(['mtu-jumbo.needVpcOnly']);
  });

  it.each([
    ['known', 0, 'pass', []],
    ['not known', 2, 'unknown', ['mtu-jumbo.notCompared']],
  ])('compares with all nodes: %s', (_, unknownNodes, is, notes) => {
    const reports = {
      ...node(9000, undefined),
      clusterMtus: { values: [9000], unknownNodes },
    };
    const opinion = judged(mtuJumbo, { reports });

    expect(opinion.verdict).toBe(is);
    expect(opinion.unscored).toBe(is === 'unknown' ? true : undefined);
    expect(codes(opinion.notes)).toEqual(notes);
  });

  it.each<[string, Reports]>([
    ['fail', node(9000, [1500, 9000])],
    ['unknown', node(1500, [1500, 9000])],
    ['notApplicable', node(1500, [1500, 9000], enaWithXdp)],
  ])('notes differing MTUs where the verdict is %s', (is, reports) => {
    const opinion = judged(mtuJumbo, { reports });

    expect(opinion.verdict).toBe(is);
    expect(codes(opinion.notes)).toEqual(['mtu-jumbo.mixed']);
  });

  it('shows the lowest MTU', () => {
    const reports = { ...node(9000, [1500]), agentMtu: 1500 };

    expect(judged(mtuJumbo, { reports }).figure).toBe('MTU 1500');
  });

  it('is judged whether the agent is ready or not', () => {
    const sketch = { agent: 'waiting' as const, reports: node(9000, [9000]) };

    expect(verdict(mtuJumbo, sketch)).toBe('pass mtu-jumbo.on');
  });
});
