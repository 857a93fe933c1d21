/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import fc from 'fast-check';
import { agentMetrics } from './agentMetrics';

const LB = 'cilium_feature_adv_connect_and_lb_';
const VERSION_1_18 = 'cilium_version{version="1.18.4",arch="amd64"} 1';

const read = (...lines: string[]) =>
  agentMetrics(lines.map(line => `${line}\n`).join(''), {
    ...{ object: 'Pod kube-system/cilium-1', source: 'agent-metrics' },
    observedAt: '2026-03-01T12:00:00.000Z',
  });

const valuesOf = (...lines: string[]) =>
  Object.fromEntries(
    read(...lines).facts.map(({ fact, value }) => [fact, value]),
  );

const pressure = (map: string, share: number | string) =>
  `cilium_bpf_map_pressure{map_name="${map}"} ${share}`;

describe('the metrics of an agent', () => {
  it.each<[string, string[], Record<string, unknown>]>([
    ['its version', [VERSION_1_18], { ciliumVersion: '1.18.4' }],
    [
      'no version where two are told',
      [VERSION_1_18, 'cilium_version{version="1.17.6"} 1'],
      {},
    ],
    [
      'that the Bandwidth Manager works',
      [`${LB}bandwidth_manager_enabled 1`],
      { bandwidthManager: { enabled: true } },
    ],
    [
      'that it does not',
      [`${LB}bandwidth_manager_enabled 0`],
      { bandwidthManager: { enabled: false } },
    ],
    [
      'nothing of it where it is said twice, or in other numbers',
      [
        `${LB}bandwidth_manager_enabled 0`,
        `${LB}bandwidth_manager_enabled 1`,
        `${LB}kube_proxy_replacement_enabled 2`,
      ],
      {},
    ],
    [
      'the fullest map of connections',
      [
        pressure('cilium_ct4_global', 0.31),
        pressure('ct_any4_global', 0.83),
        pressure('cilium_lb4_services_v2', 0.99),
      ],
      { mapPressure: { upTo: 0.9, map: 'ct_any4_global' } },
    ],
    [
      'no more than half of maps that are less full',
      [pressure('ct4_global', 0), pressure('snat_v4_external', 0.4999)],
      { mapPressure: { upTo: 0.5 } },
    ],
    [
      'a share at the limit as no more than that',
      [pressure('ct4_global', 0.8)],
      { mapPressure: { upTo: 0.8, map: 'ct4_global' } },
    ],
    [
      'nothing of shares that are none',
      [pressure('ct4_global', 83), pressure('snat_v4_external', 0.1)],
      {},
    ],
    ['nothing of maps of other things', [pressure('lxc', 0.95)], {}],
    [
      'what it was told',
      [
        VERSION_1_18,
        'cilium_feature_datapath_network{mode="direct-routing"} 1',
        'cilium_feature_datapath_internet_protocol{address_family="ipv4-only"} 1',
        'cilium_feature_datapath_config{mode="veth"} 1',
        'cilium_feature_datapath_chaining_enabled{mode="none"} 1',
        `${LB}node_port_configuration{mode="dsr",algorithm="random",acceleration="best-effort"} 1`,
        `${LB}kube_proxy_replacement_enabled 1`,
        `${LB}big_tcp_enabled{address_family="ipv4-only"} 1`,
      ],
      {
        ciliumVersion: '1.18.4',
        'config:routing-mode': 'native',
        'config:enable-ipv4': 'true',
        'config:enable-ipv6': 'false',
        'config:datapath-mode': 'veth',
        'config:cni-chaining-mode': 'none',
        'config:bpf-lb-mode': 'dsr',
        'config:bpf-lb-acceleration': 'best-effort',
        'config:kube-proxy-replacement': 'true',
        'config:enable-ipv4-big-tcp': 'true',
      },
    ],
    [
      'no routing of versions that may have a hybrid',
      [
        'cilium_version{version="1.20.0"} 1',
        'cilium_feature_datapath_network{mode="direct-routing"} 1',
      ],
      { ciliumVersion: '1.20.0' },
    ],
    [
      'no routing of an unknown version',
      ['cilium_feature_datapath_network{mode="direct-routing"} 1'],
      {},
    ],
    [
      'no word that is not known, and none of two',
      [
        'cilium_feature_datapath_config{mode="auto"} 1',
        'cilium_feature_datapath_chaining_enabled{mode="none"} 1',
        'cilium_feature_datapath_chaining_enabled{mode="aws-cni"} 1',
      ],
      {},
    ],
    [
      'nothing by a word that is not set',
      ['cilium_feature_datapath_config{mode="netkit"} 0'],
      {},
    ],
  ])('tell %s', (_, lines, expected) => {
    expect(valuesOf(...lines)).toEqual(expected);
  });

  it('are what it was told, but for the Bandwidth Manager and what is counted', () => {
    const { facts } = read(
      ...[VERSION_1_18, pressure('ct4_global', 0.9)],
      `${LB}bandwidth_manager_enabled 1`,
      `${LB}kube_proxy_replacement_enabled 1`,
    );

    expect(
      facts.map(({ fact, basis, coarse }) => [fact, basis, coarse]),
    ).toEqual([
      ['ciliumVersion', 'observed', undefined],
      ['bandwidthManager', 'observed', true],
      ['mapPressure', 'observed', undefined],
      ['config:kube-proxy-replacement', 'configured', undefined],
    ]);
    expect(facts[1]).toMatchObject({
      object: 'Pod kube-system/cilium-1',
      excerpt: `${LB}bandwidth_manager_enabled{} 1`,
    });
  });

  it.each([
    ['an agent', 'cilium_version{version="1.9.1"} 1', true],
    ['something else', 'node_load1 0.3', false],
    ['nothing', '', false],
  ])('are told from those of others: %s', (_, line, isAgent) => {
    expect(read(line).isAgent).toBe(isAgent);
  });

  it('tell nothing that does not stand in them', () => {
    const line = fc.oneof(
      fc.string(),
      fc
        .tuple(
          fc.constantFrom(
            'cilium_version',
            'cilium_bpf_map_pressure',
            `${LB}bandwidth_manager_enabled`,
            'cilium_feature_datapath_network',
          ),
          fc.string(),
          fc.string(),
        )
        .map(([name, labels, rest]) => `${name}{${labels}}${rest}`),
    );
    fc.assert(
      fc.property(fc.array(line), lines => {
        for (const { fact, value } of read(...lines).facts) {
          // What has no word of its own needs at least its number
          const word = typeof value === 'string' ? value : '';
          expect({ fact, found: lines.join('').includes(word) }).toEqual({
            ...{ fact, found: true },
          });
        }
      }),
    );
  });
});
