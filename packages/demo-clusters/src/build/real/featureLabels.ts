/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */
import type { NodeGroupDefinition } from '../../definition';

const PREFIX = 'feature.node.kubernetes.io';

const CPU_FEATURES = {
  amd64: [
    ...['ADX', 'AESNI', 'AVX', 'AVX2', 'AVX512BW', 'AVX512DQ', 'AVX512F'],
    ...['FMA3', 'HYPERVISOR', 'IBPB', 'MOVBE', 'SHA', 'STIBP', 'VMX'],
  ],
  arm64: [
    ...['AESARM', 'ASIMD', 'ASIMDDP', 'ATOMICS', 'CRC32', 'DCPOP', 'EVTSTRM'],
    ...['FPHP', 'JSCVT', 'LRCPC', 'PMULL', 'SHA1', 'SHA2', 'SVE'],
  ],
};

const cache = new WeakMap<NodeGroupDefinition, Record<string, string>>();

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
        `${PREFIX}/cpu-cpuid.${name}`,
        'true',
      ]),
    ),
    [`${PREFIX}/cpu-hardware_multithreading`]: 'false',
    [`${PREFIX}/cpu-model.family`]: family,
    [`${PREFIX}/cpu-model.vendor_id`]: vendor,
    [`${PREFIX}/kernel-config.NO_HZ`]: 'true',
    [`${PREFIX}/kernel-version.full`]: kernelVersion,
    [`${PREFIX}/kernel-version.major`]: major,
    [`${PREFIX}/kernel-version.minor`]: minor,
    [`${PREFIX}/kernel-version.revision`]: revision,
    [`${PREFIX}/pci-1af4.present`]: 'true',
    [`${PREFIX}/storage-nonrotationaldisk`]: 'true',
    [`${PREFIX}/system-os_release.ID`]: id,
    [`${PREFIX}/system-os_release.VERSION_ID`]: release,
    [`${PREFIX}/system-os_release.VERSION_ID.major`]: release.split('.')[0],
  };
}

/** The labels of node feature discovery, which does not run on Windows. */
export function featureLabels(
  group: NodeGroupDefinition,
): Record<string, string> {
  if (group.operatingSystem === 'windows') {
    return {};
  }
  const labels = cache.get(group) ?? discover(group);
  cache.set(group, labels);
  return labels;
}
