/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { stringify } from 'yaml';
import { buildCluster, type BuiltCluster } from '../build/buildCluster';
import { kubeTime } from '../build/clock';
import type { ClusterDefinition } from '../definition';
import { demoNodes } from '../probe/demoNodes';
import type { FixtureNode } from '../probe/fixtureNode';

/**
 * How a sysdump of a demo cluster is taken.
 * @public
 */
export interface SysdumpSample {
  /** When it is taken. */
  now: Date;
  /** Hours by which the clock of whoever takes it is ahead of UTC. Default 0. */
  zoneHours?: number;
  /** As with `--quick`: without what cilium-bugtool brings. */
  quick?: boolean;
}

/** As the names of the files have it: local time, without the zone. */
function stampOf({ now, zoneHours = 0 }: SysdumpSample): string {
  const local = new Date(now.getTime() + zoneHours * 3_600_000);
  return kubeTime(local).replace(/[-:Z]/g, '').replace('T', '-');
}

// As Go writes it: lists as far left as their key, and nothing said once for several places
const yamlOf = (object: object) =>
  stringify(object, { indentSeq: false, aliasDuplicateObjects: false });

const listOf = (kind: string, items: object[]) =>
  yamlOf({ apiVersion: 'v1', items, kind, metadata: {} });

const stdoutOf = (node: FixtureNode, pattern: RegExp) =>
  Object.entries(node.commands ?? {}).find(([command]) =>
    pattern.test(command),
  )?.[1].stdout ?? '';

function fileOf(node: FixtureNode, pattern: RegExp): string {
  const [, file] =
    Object.entries(node.files).find(([path]) => pattern.test(path)) ?? [];
  return typeof file === 'string' ? file : '';
}

function driverOf(node: FixtureNode): string {
  const [, file] =
    Object.entries(node.files).find(([path]) =>
      path.endsWith('eth0/device/driver'),
    ) ?? [];
  return typeof file === 'object' && 'link' in file
    ? file.link.replace(/^.*\//, '')
    : '';
}

/** What cilium-bugtool brings of a node, by the path inside its directory. */
function bugtoolOf(node: FixtureNode, now: Date): Record<string, string> {
  const at = kubeTime(now).replace(/[-:Z]/g, '').replace('T', '-');
  const status = JSON.parse(stdoutOf(node, /status -o json/));
  const mtu = fileOf(node, /cilium_host\/mtu$/).trim();
  const version = fileOf(node, /proc\/version$/).trim();
  const [, release, build] =
    /^Linux version (\S+) .*?(#.*)$/.exec(version) ?? [];
  const options = fileOf(node, /lib\/modules\/[^/]+\/config$/);
  return {
    [`cmd/cilium-debuginfo-${at}.123+0000-UTC.json`]: JSON.stringify(
      {
        'cilium-memory-map': '00400000-02a4e000 r--p 00000000 00:2f 1\n',
        'cilium-status': status,
        'cilium-version': '1.13.4 4061cdfc 2023-06-14',
        'endpoint-list': [],
      },
      undefined,
      2,
    ),
    'cmd/ip--d--s-l.md': `1: lo: <LOOPBACK,UP,LOWER_UP> mtu 65536 qdisc noqueue state UNKNOWN mode DEFAULT group default qlen 1000\n    link/loopback 00:00:00:00:00:00 brd 00:00:00:00:00:00 promiscuity 0 numtxqueues 1 numrxqueues 1\n${stdoutOf(
      node,
      /^ip -d link/,
    )}3: cilium_host@cilium_net: <BROADCAST,MULTICAST,NOARP,UP,LOWER_UP> mtu ${mtu} qdisc noqueue state UP mode DEFAULT group default qlen 1000\n    link/ether 52:54:00:12:34:57 brd ff:ff:ff:ff:ff:ff promiscuity 0\n    veth\n`,
    'cmd/ethtool--i-eth0.md': `driver: ${driverOf(node)}\nversion: 1\n`,
    'cmd/uname--a.md': `Linux node ${release} ${build} x86_64 GNU/Linux\n`,
    'cmd/dmesg---time-format=iso.md': `2026-01-01T00:00:00,000000+00:00 Command line: ${fileOf(
      node,
      /proc\/cmdline$/,
    )}`,
    'cmd/lsmod.md':
      'Module                  Size  Used by\ntcp_bbr                20480  0\nsch_fq                 20480  4\n',
    ...(options && { [`conf/kernel-config-${release}`]: options }),
  };
}

function bugtoolsOf(
  { pods }: BuiltCluster,
  { probe }: ClusterDefinition,
  stamp: string,
  now: Date,
): [string, string][] {
  return pods
    .filter(({ metadata }) => metadata.labels?.['k8s-app'] === 'cilium')
    .flatMap(({ metadata, spec }) => {
      const group = spec.nodeName?.replace(/-\d+$/, '');
      const node = demoNodes[`${probe?.reports}/${group}`];
      const dir = `cilium-bugtool-${metadata.name}-${stamp}`;
      return Object.entries(node ? bugtoolOf(node, now) : {}).map(
        ([path, text]): [string, string] => [`${dir}/${path}`, text],
      );
    });
}

/**
 * The files of a sysdump of a demo cluster, by their path inside the archive: those that anything is read from, and a log.
 * @public
 */
export function sysdumpOf(
  definition: ClusterDefinition,
  sample: SysdumpSample,
): Map<string, string> {
  const cluster = buildCluster(definition, sample.now);
  const stamp = stampOf(sample);
  const agents = cluster.daemonSets.filter(
    ({ spec }) => spec.template.metadata.labels?.['k8s-app'] === 'cilium',
  );
  const configMap = cluster.configMaps.find(
    ({ metadata }) => metadata.name === 'cilium-config',
  );
  const bugtools = sample.quick
    ? []
    : bugtoolsOf(cluster, definition, stamp, sample.now);
  const files: [string, string][] = [
    ['cilium-sysdump.log', 'Collecting Kubernetes nodes\n'],
    [`k8s-nodes-${stamp}.yaml`, listOf('NodeList', cluster.nodes)],
    [`k8s-pods-${stamp}.yaml`, listOf('PodList', cluster.pods)],
    [`cilium-daemonset-${stamp}.yaml`, listOf('DaemonSetList', agents)],
    [
      `ciliumnodeconfigs-${stamp}.yaml`,
      listOf('CiliumNodeConfigList', cluster.ciliumNodeConfigs),
    ],
    [`cilium-configmap-${stamp}.yaml`, yamlOf(configMap ?? {})],
    ...bugtools,
  ];
  return new Map(
    files.map(([path, text]) => [`cilium-sysdump-${stamp}/${path}`, text]),
  );
}
