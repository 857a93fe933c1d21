/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { cleanText, nearSize } from 'backstage-plugin-cilium-tuning-common';
import type { Sample } from './ask';
import { mtuFacts, mtus } from './deviceMtus';
import type { MetricQuery } from './promql';
import type { MetricFact, MetricFamily, ScrapedTarget } from './readFamily';
import { isCount, told } from './told';

const uname: MetricQuery = {
  metric: 'node_uname_info',
  own: [
    ...['domainname', 'machine', 'nodename'],
    ...['release', 'sysname', 'version'],
  ],
  expression: select => `timestamp(${select('node_uname_info')})`,
};

/** `/proc/stat` has the CPUs that are online. */
const cpus: MetricQuery = {
  metric: 'node_cpu_seconds_total',
  own: ['cpu', 'mode'],
  expression: select =>
    `count without (cpu, mode) (${select('node_cpu_seconds_total', [
      ['mode', '=', 'idle'],
    ])})`,
  counts: true,
};

/** Since node_exporter 1.6: 1 for the governor in use, 0 for others that a CPU could have. */
const governors: MetricQuery = {
  metric: 'node_cpu_scaling_governor',
  own: ['cpu', 'governor'],
  expression: select =>
    `count without (cpu) (${select('node_cpu_scaling_governor')} == 1)`,
  counts: true,
};

const memory: MetricQuery = {
  metric: 'node_memory_MemTotal_bytes',
  own: [],
  expression: select => select('node_memory_MemTotal_bytes'),
};

const IRQBALANCE = 'irqbalance.service';
const TUNED = 'tuned.service';

/** The collector is off unless somebody turns it on. 1 for the state that a unit is in, 0 for the others. */
const units: MetricQuery = {
  metric: 'node_systemd_unit_state',
  own: ['name', 'state', 'type'],
  expression: select =>
    `${select('node_systemd_unit_state', [
      ['name', '=~', `${IRQBALANCE}|${TUNED}`],
    ])} == 1`,
};

/** What the firmware says, from `/sys/class/dmi/id`. */
const firmware: MetricQuery = {
  metric: 'node_dmi_info',
  own: [
    ...['bios_date', 'bios_release', 'bios_vendor', 'bios_version'],
    ...['board_asset_tag', 'board_name', 'board_serial'],
    ...['board_vendor', 'board_version', 'chassis_asset_tag'],
    ...['chassis_serial', 'chassis_vendor', 'chassis_version'],
    ...['product_family', 'product_name', 'product_serial'],
    ...['product_sku', 'product_uuid', 'product_version', 'system_vendor'],
  ],
  expression: select => select('node_dmi_info'),
};

/** The one sample of a metric that has one for each target. */
function only({ samplesOf }: ScrapedTarget, { metric }: MetricQuery) {
  const samples = samplesOf(metric);
  return samples.length === 1 ? samples[0] : undefined;
}

/**
 * The word on preemption in a kernel's version, where it decides by itself. `PREEMPT_DYNAMIC` needs the kernel's command line
 * as well, which no metric shows, and so may `PREEMPT` up to 5.15.
 */
function preemptionFacts(version = ''): MetricFact[] {
  const word = /^#\S+ SMP (PREEMPT\w*)?/.exec(version);
  const build = word?.[1] ?? '';
  return word && (build === '' || build === 'PREEMPT_RT')
    ? [told('preemption', { build }, `node_uname_info{version="${version}"}`)]
    : [];
}

function cpuFacts(target: ScrapedTarget): MetricFact[] {
  const count = only(target, cpus)?.value ?? 0;
  if (!isCount(count) || count > 100_000) {
    return [];
  }
  const used = target
    .samplesOf(governors.metric)
    .filter(({ labels }) => /^\w{1,32}$/.test(labels.governor ?? ''));
  // A CPU that does not tell could have any
  const complete =
    used.reduce((sum, { value }) => sum + value, 0) === count &&
    used.every(({ value }) => isCount(value));
  return [
    told(
      'cpuCount',
      count,
      `count(node_cpu_seconds_total{mode="idle"}): ${count}`,
    ),
    ...(complete
      ? [
          told(
            'cpuGovernors',
            [...new Set(used.map(({ labels }) => labels.governor))].sort(),
            used
              .map(
                ({ labels, value }) =>
                  `node_cpu_scaling_governor{governor="${labels.governor}"} on ${value} CPUs`,
              )
              .join(', '),
          ),
        ]
      : []),
  ];
}

/** Whether a unit runs; undefined on the way from one state to another, and where it is not known to systemd. */
function runs(sample: Sample | undefined): boolean | undefined {
  switch (sample?.labels.state) {
    case 'active':
      return true;
    case 'inactive':
    case 'failed':
      return false;
    default:
      return undefined;
  }
}

function unitFacts({ samplesOf }: ScrapedTarget): MetricFact[] {
  const factOf = (
    unit: string,
    make: (running: boolean, excerpt: string) => MetricFact,
  ) => {
    const states = samplesOf(units.metric).filter(
      ({ labels, value }) => labels.name === unit && value === 1,
    );
    const running = states.length === 1 ? runs(states[0]) : undefined;
    return running === undefined
      ? []
      : [
          make(
            running,
            `node_systemd_unit_state{name="${unit}",state="${states[0].labels.state}"} 1`,
          ),
        ];
  };
  return [
    ...factOf(IRQBALANCE, (running, excerpt) =>
      told('irqbalance', running, excerpt),
    ),
    // Others tell the profile too
    ...factOf(TUNED, (running, excerpt) => ({
      ...told('tuned', { running }, excerpt),
      coarse: true,
    })),
  ];
}

function machineFacts(target: ScrapedTarget): MetricFact[] {
  const bytes = only(target, memory)?.value ?? 0;
  const vendor = cleanText(
    only(target, firmware)?.labels.system_vendor ?? '',
    100,
  );
  return [
    ...(bytes >= 2 ** 20 && bytes <= 2 ** 60
      ? [
          told(
            'memoryMebibytes',
            nearSize(Math.floor(bytes / 2 ** 20)),
            `node_memory_MemTotal_bytes ${bytes}`,
          ),
        ]
      : []),
    ...(vendor
      ? [
          told(
            'systemVendor',
            vendor,
            `node_dmi_info{system_vendor="${vendor}"}`,
          ),
        ]
      : []),
  ];
}

/**
 * Metrics of node_exporter.
 * Source: its collectors uname, cpu, cpufreq, meminfo, netclass, systemd and dmi.
 */
export const nodeExporter: MetricFamily = {
  anchor: uname,
  others: [cpus, governors, memory, mtus, units, firmware],
  // An address or a name may belong to a machine of another cluster; and until the next scrape, a node that was started anew has
  // metrics of the time before
  fits: ({ release }, { kernelRelease = release }) => release === kernelRelease,
  factsOf: target => [
    ...preemptionFacts(target.labels.version),
    ...cpuFacts(target),
    ...mtuFacts(target),
    ...unitFacts(target),
    ...machineFacts(target),
  ],
};
