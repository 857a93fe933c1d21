/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { testOverReleases } from '../__testUtils__/versionTables';
import { netkit } from './netkit';

const told = (mode: string) => ({ more: { 'datapath-mode': mode } });

testOverReleases(
  netkit,
  ['notApplicable', 'pass', 'unknown'],
  [
    [
      'reported',
      { reports: { datapathMode: 'netkit' } },
      'pass netkit.observed',
    ],
    [
      'reported in layer 2',
      { reports: { datapathMode: 'netkit-l2' } },
      'pass netkit.observed',
    ],
    [
      'reported veth though told netkit',
      { ...told('netkit'), reports: { datapathMode: 'veth' } },
      'notApplicable netkit.newNodesOnly',
    ],
    [
      'reported veth, on a kernel without netkit',
      {
        kernel: '6.1.0-18-amd64',
        reports: {
          datapathMode: 'veth',
          configuredDatapathMode: 'auto',
          kernelParts: { netkit: false },
        },
      },
      'notApplicable netkit.newNodesOnly',
    ],
    [
      'reported in a word we do not know',
      { reports: { datapathMode: 'ferry' } },
      'unknown netkit.unknownWord',
    ],
    [
      'told to',
      told('netkit'),
      {
        '1.9': 'unknown netkit.modeUnknown',
        '1.16': 'pass netkit.provedByRunningAgent',
      },
    ],
    ['told veth', told('veth'), 'notApplicable netkit.newNodesOnly'],
    ['told to choose', told('auto'), 'unknown netkit.auto'],
    ['told nothing', {}, 'notApplicable netkit.newNodesOnly'],
    [
      'restart pending',
      { ...told('netkit'), loaded: 'pending' },
      'unknown config.restartPending',
    ],
    [
      'another plugin routes',
      { more: { 'cni-chaining-mode': 'aws-cni' } },
      'notApplicable chaining.otherPlugin',
    ],
    ['agent missing', { agent: 'missing' }, 'unknown agent.missing'],
  ],
  // What is off is no fault on a node that has pods, so the reason for it shows nowhere
  ['observedOther', 'configuredOther', 'netkitOption'],
);
