/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */
import type { NodeGroupDefinition } from '../../definition';
import type { NodeMarks, NodePool } from '../nodePool';

const PREFIX = 'feature.node.kubernetes.io/';

const CPU_FEATURES = {
  amd64: [
    ...['ADX', 'AESNI', 'AVX', 'AVX2', 'AVX512BW', 'AVX512DQ', 'AVX512F'],
    ...['BMI1', 'BMI2', 'FMA3', 'HYPERVISOR', 'IBPB', 'MOVBE', 'SHA'],
    ...['STIBP', 'VMX', 'XSAVE'],
  ],
  arm64: [
    ...['AESARM', 'ASIMD', 'ASIMDDP', 'ATOMICS', 'CRC32', 'DCPOP', 'EVTSTRM'],
    ...['FCMA', 'FPHP', 'JSCVT', 'LRCPC', 'PMULL', 'SHA1', 'SHA2', 'SHA3'],
    ...['SVE', 'USCAT'],
  ],
};

function discover(group: NodeGroupDefinition): Record<string, string> {
  const { architecture, kernelVersion, osImage } = group;
  const [, major = '', minor = '', revision = ''] =
    /^(\d+)\.(\d+)\.(\d+)/.exec(kernelVersion) ?? [];
  const [, id = '', release = ''] =
    /^(\S+)[^\d]*([\d.]+)/.exec(osImage.toLowerCase()) ?? [];
  const [vendor, family] =
    architecture === 'amd64' ? ['Intel', '6'] : ['ARM', '8'];
  return {
    ...Object.fromEntries(
      CPU_FEATURES[architecture].map(name => [
        `${PREFIX}cpu-cpuid.${name}`,
        'true',
      ]),
    ),
    [`${PREFIX}cpu-hardware_multithreading`]: 'false',
    [`${PREFIX}cpu-model.family`]: family,
    [`${PREFIX}cpu-model.vendor_id`]: vendor,
    [`${PREFIX}kernel-config.NO_HZ`]: 'true',
    [`${PREFIX}kernel-version.full`]: kernelVersion,
    [`${PREFIX}kernel-version.major`]: major,
    [`${PREFIX}kernel-version.minor`]: minor,
    [`${PREFIX}kernel-version.revision`]: revision,
    [`${PREFIX}pci-1af4.present`]: 'true',
    [`${PREFIX}storage-nonrotationaldisk`]: 'true',
    [`${PREFIX}system-os_release.ID`]: id,
    [`${PREFIX}system-os_release.VERSION_ID`]: release,
    [`${PREFIX}system-os_release.VERSION_ID.major`]: release.split('.')[0],
  };
}

const cache = new WeakMap<NodePool, NodeMarks[]>();

/** What node feature discovery writes; it does not run on Windows. */
export function featuresOf(pool: NodePool): NodeMarks[] {
  if (pool.group.operatingSystem === 'windows') {
    return [];
  }
  const known = cache.get(pool);
  if (known) {
    return known;
  }
  const labels = discover(pool.group);
  const names = Object.keys(labels).map(label => label.slice(PREFIX.length));
  const marks = {
    manager: 'nfd-master',
    time: pool.afterJoin(75),
    labels,
    annotations: { 'nfd.node.kubernetes.io/feature-labels': names.join(',') },
  };
  cache.set(pool, [marks]);
  return [marks];
}
