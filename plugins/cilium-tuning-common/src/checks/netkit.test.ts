/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { type NodeSketch, judged, verdict } from '../__testUtils__/facts';
import { netkit } from './netkit';

const told = (mode: string) => ({ 'datapath-mode': mode });

describe('netkit', () => {
  it.each<[string, NodeSketch, string]>([
    [
      '1.16 reports netkit',
      { cilium: '1.16.1', reports: { datapathMode: 'netkit' } },
      'pass netkit.observed',
    ],
    [
      '1.20 reports netkit-l2',
      { cilium: '1.20.0', reports: { datapathMode: 'netkit-l2' } },
      'pass netkit.observed',
    ],
    [
      '1.17 runs and was told',
      { cilium: '1.17.2', config: told('netkit') },
      'pass netkit.provedByRunningAgent',
    ],
    [
      '1.18 was told, and may not have loaded it',
      { config: told('netkit'), loaded: 'pending' },
      'unknown config.restartPending',
    ],
    [
      '1.18, and its configuration was not read',
      { config: 'unread' },
      'unknown config.unread',
    ],
    [
      '1.15 does not know it',
      { cilium: '1.15.6', config: told('netkit') },
      'unknown netkit.modeUnknown',
    ],
    [
      '1.18 reports veth',
      { reports: { datapathMode: 'veth' } },
      'notApplicable netkit.newNodesOnly',
    ],
    ['1.18 was told nothing', {}, 'notApplicable netkit.newNodesOnly'],
    [
      '1.13 was told nothing',
      { cilium: '1.13.4', kernel: '4.19.0-23-arm64' },
      'notApplicable netkit.newNodesOnly',
    ],
    [
      '1.11 on ipvlan',
      { cilium: '1.11.20', config: told('ipvlan') },
      'notApplicable netkit.newNodesOnly',
    ],
    [
      '1.20 chooses, and nobody saw what',
      { cilium: '1.20.0', config: told('auto') },
      'unknown netkit.auto',
    ],
    [
      'a mode we do not know',
      { config: told('ferry') },
      'unknown netkit.modeUnknown',
    ],
    [
      'a report we do not know',
      { reports: { datapathMode: 'Ferry' } },
      'unknown netkit.unknownWord',
    ],
    [
      'another plugin routes',
      { config: { 'cni-chaining-mode': 'aws-cni' } },
      'notApplicable chaining.otherPlugin',
    ],
    [
      'an agent that is not ready',
      { agent: 'waiting', reports: { datapathMode: 'netkit' } },
      'unknown agent.notReady',
    ],
  ])('%s', (_, sketch, expected) => {
    expect(verdict(netkit, sketch)).toBe(expected);
  });

  it('shows on an existing node what a new one of its kind needs', () => {
    const { needs } = judged(netkit, {
      cilium: '1.15.6',
      kernel: '6.1.0-18-amd64',
      reports: { kernelParts: { netkit: false }, hostRouting: 'Legacy' },
    });

    expect(
      needs.map(({ reason, state, hard }) => [reason.code, state, hard]),
    ).toEqual([
      ['need.cilium', 'unmet', undefined],
      ['need.kernel', 'unmet', true],
      ['need.netkitOption', 'unmet', true],
      ['need.bpfHostRouting', 'unmet', false],
    ]);
  });

  it('says that an agent that may choose fell back', () => {
    expect(
      judged(netkit, {
        cilium: '1.20.0',
        reports: { datapathMode: 'veth', configuredDatapathMode: 'auto' },
      }).notes,
    ).toContainEqual({ code: 'netkit.autoFellBack' });
  });

  it('holds nothing against a node whose mode is not known', () => {
    expect(judged(netkit, { loaded: 'unknown' }).unscored).toBe(true);
  });
});
