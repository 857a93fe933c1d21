/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { agentMetricFacts } from 'backstage-plugin-cilium-tuning-common';
import type { MetricQuery } from './promql';
import type { MetricFamily } from './readFamily';

/** Kubernetes writes container times in whole seconds, so a start may be that much later than it says. */
const START_GRANULARITY_MS = 1000;

const version: MetricQuery = {
  metric: 'cilium_version',
  own: ['arch', 'revision', 'version'],
  expression: select => `timestamp(${select('cilium_version')})`,
};

/** Several in one query; which one a series is of, its name says. */
const features: MetricQuery = {
  metric: 'cilium_feature',
  own: ['acceleration', 'address_family', 'algorithm', 'mode'],
  expression: select =>
    select('', [
      [
        '__name__',
        '=~',
        [
          'cilium_feature_adv_connect_and_lb_bandwidth_manager_enabled',
          'cilium_feature_adv_connect_and_lb_big_tcp_enabled',
          'cilium_feature_adv_connect_and_lb_kube_proxy_replacement_enabled',
          'cilium_feature_adv_connect_and_lb_node_port_configuration',
          'cilium_feature_datapath_chaining_enabled',
          'cilium_feature_datapath_config',
          'cilium_feature_datapath_internet_protocol',
          'cilium_feature_datapath_network',
        ].join('|'),
      ],
    ]),
};

/** Of the maps that fill with connections; of policies there is one for each pod. */
const pressure: MetricQuery = {
  metric: 'cilium_bpf_map_pressure',
  own: ['map_name'],
  expression: select =>
    select('cilium_bpf_map_pressure', [
      ['map_name', '=~', '(cilium_)?(ct|snat)_?.+'],
    ]),
  // The fullest of them is what counts
  counts: true,
};

const others = [features, pressure];

/** The labels that an agent gave a metric, without those of the scrape. */
function ownOf(
  labels: Readonly<Record<string, string>>,
  { own }: MetricQuery,
): Record<string, string> {
  return Object.fromEntries(
    own.flatMap(name =>
      Object.hasOwn(labels, name) ? [[name, labels[name]]] : [],
    ),
  );
}

/**
 * Metrics that agents have of themselves, where they serve any.
 * Source: "Monitoring & Metrics" of Cilium's documentation.
 */
export const ciliumAgents: MetricFamily = {
  anchor: version,
  others,
  // What an agent was set to is never outdated by itself, so metrics from before its start are not taken at all
  fits: ({ pod }, { agentPod, agentStartedAt }, observedAt) =>
    agentStartedAt !== undefined &&
    Date.parse(observedAt) >=
      Date.parse(agentStartedAt) + START_GRANULARITY_MS &&
    (pod === undefined || agentPod === undefined || pod === agentPod),
  factsOf: ({ labels, samplesOf }) =>
    agentMetricFacts(
      [
        { name: version.metric, labels: ownOf(labels, version), value: 1 },
        ...others.flatMap(query =>
          samplesOf(query.metric).map(sample => ({
            name: sample.labels.__name__ ?? query.metric,
            labels: ownOf(sample.labels, query),
            value: sample.value,
          })),
        ),
      ],
      // Of no object yet: several targets may say the same
      { object: '', source: '', observedAt: '' },
    ),
};
