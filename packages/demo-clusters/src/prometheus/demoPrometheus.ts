/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */
import type { NodeGroupDefinition, ServiceDefinition } from '../definition';

/** What node_exporter sees of each machine of a pool. */
export interface MachineMetrics {
  cpus: number;
  memoryBytes: number;
  /** `version` of `uname`. */
  kernelVersion: string;
  vendor: string;
  /** By device. */
  mtus: Record<string, number>;
  /** Left out: the machines have no cpufreq. */
  governor?: string;
  /** State of each service that is installed. */
  units: Record<string, 'active' | 'inactive'>;
}

/** How long ago everything was scraped. */
const SCRAPED_SECONDS_AGO = 15;

type Labels = Record<string, string>;
type Series = [labels: Labels, value: number];

/** What a query for a metric brings of one machine, its labels those of the metric alone. */
const metrics: Record<
  string,
  (machine: MachineMetrics, node: NamedNode, now: number) => Series[]
> = {
  node_uname_info: ({ kernelVersion: version }, { name, release }, now) => [
    [
      {
        ...{ domainname: '(none)', machine: 'x86_64', nodename: name },
        ...{ release, sysname: 'Linux', version },
      },
      now - SCRAPED_SECONDS_AGO,
    ],
  ],
  node_cpu_seconds_total: ({ cpus }) => [[{}, cpus]],
  node_cpu_scaling_governor: ({ cpus, governor }) =>
    governor ? [[{ governor }, cpus]] : [],
  node_memory_MemTotal_bytes: ({ memoryBytes }) => [[{}, memoryBytes]],
  node_network_mtu_bytes: ({ mtus }) =>
    Object.entries(mtus).map(([device, mtu]): Series => [{ device }, mtu]),
  node_systemd_unit_state: ({ units }) =>
    Object.entries(units).map(
      ([name, state]): Series => [{ name, state, type: 'simple' }, 1],
    ),
  node_dmi_info: ({ vendor }) => [[{ system_vendor: vendor }, 1]],
};

interface NamedNode {
  name: string;
  release: string;
}

function nodesOf({
  name,
  count,
  kernelVersion,
  nodes = {},
}: NodeGroupDefinition) {
  return Array.from({ length: count }, (_, index): NamedNode => {
    const node = `${name}-${index + 1}`;
    return { name: node, release: nodes[node]?.kernelVersion ?? kernelVersion };
  });
}

/** Labels of a target as kube-prometheus writes them. */
const targetOf = (node: string): Labels => ({
  ...{ job: 'node-exporter', namespace: 'monitoring', node },
  ...{ container: 'node-exporter', endpoint: 'http-metrics' },
});

/**
 * A Prometheus that has scraped node_exporter on every node. It tells which metric a query is for by its name, and answers what the queries
 * of the plugin would bring.
 *
 * @param machines - by pool; of others it has nothing
 */
export function demoPrometheus(
  pools: readonly NodeGroupDefinition[],
  machines: Readonly<Record<string, MachineMetrics>>,
): ServiceDefinition {
  return {
    namespace: 'monitoring',
    name: 'prometheus-operated:9090',
    backend: (_, parameters) => {
      const query = parameters.get('query') ?? '';
      const now = Date.now() / 1000;
      const metric = Object.keys(metrics).find(name => query.includes(name));
      const result = pools.flatMap(pool =>
        metric && Object.hasOwn(machines, pool.name)
          ? nodesOf(pool).flatMap(node =>
              metrics[metric](machines[pool.name], node, now).map(
                ([labels, value]) => ({
                  metric: { ...targetOf(node.name), ...labels },
                  value: [now, String(value)],
                }),
              ),
            )
          : [],
      );
      return { status: 'success', data: { resultType: 'vector', result } };
    },
  };
}
