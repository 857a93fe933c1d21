/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import type { ConfigKey } from '../../cilium/configKeys';
import { isCiliumAtLeast } from '../../cilium/version';
import type { Evidence } from '../../snapshot/evidence';
import { evidenceOf } from '../evidence';
import { type MetricSample, metricSamples } from './metricSamples';

const FEATURE = 'cilium_feature_';
const LB = `${FEATURE}adv_connect_and_lb_`;
const PRESSURE = 'cilium_bpf_map_pressure';
const VERSION = 'cilium_version';

/** The maps that fill with connections. Older agents leave out what stands before all of Cilium's maps. */
const TRAFFIC_MAP =
  /^(?:cilium_)?(ct(?:_any)?[46]_global|snat_v[46]_external)$/;

/**
 * What the metrics of an agent say.
 *
 * @public
 */
export interface AgentMetrics {
  /** False where nothing in them is of an agent of Cilium. */
  isAgent: boolean;
  facts: Evidence[];
}

/**
 * Where metrics come from.
 *
 * @public
 */
export interface MetricsOrigin {
  /** For example `Pod kube-system/cilium-x7k2p`. */
  object: string;
  source: string;
  /** When they were read, ISO 8601. */
  observedAt: string;
}

const isWanted = (name: string) =>
  name === VERSION || name === PRESSURE || name.startsWith(FEATURE);

const words = ({ name, labels, value }: MetricSample) =>
  `${name}${JSON.stringify(labels)} ${value}`;

/** The samples of each family, by its name. */
class Families {
  readonly #families = new Map<string, MetricSample[]>();

  constructor(samples: readonly MetricSample[]) {
    for (const sample of samples) {
      const family = this.#families.get(sample.name) ?? [];
      family.push(sample);
      this.#families.set(sample.name, family);
    }
  }

  of(name: string): readonly MetricSample[] {
    return this.#families.get(name) ?? [];
  }

  /** The one sample that is set of a family that tells one of several words; undefined where none or several are. */
  chosen(name: string): MetricSample | undefined {
    const set = this.of(name).filter(({ value }) => value === 1);
    return set.length === 1 ? set[0] : undefined;
  }

  /** A family without labels that says yes or no; undefined where it says neither, or both. */
  flag(name: string): { on: boolean; sample: MetricSample } | undefined {
    const [sample, ...others] = this.of(name);
    const told =
      others.length === 0 && (sample?.value === 0 || sample?.value === 1);
    return told ? { on: sample.value === 1, sample } : undefined;
  }
}

interface Option {
  key: ConfigKey;
  value: string;
  sample: MetricSample;
}

/** A word out of a label, where it is one that the option takes. */
function optionOf(
  sample: MetricSample | undefined,
  label: string,
  key: ConfigKey,
  values: Readonly<Record<string, string>>,
): Option[] {
  const word = sample?.labels[label];
  return sample && word !== undefined && Object.hasOwn(values, word)
    ? [{ key, value: values[word], sample }]
    : [];
}

const same = (...values: string[]) =>
  Object.fromEntries(values.map(value => [value, value]));

const network = 'mode';
const direct = { 'direct-routing': 'native' };
const overlays = { 'overlay-vxlan': 'tunnel', 'overlay-geneve': 'tunnel' };
const families4 = { 'ipv4-only': 'true', 'ipv6-only': 'false' };
const families6 = { 'ipv4-only': 'false', 'ipv6-only': 'true' };
const both = { 'ipv4-ipv6-dual-stack': 'true' };

/** 1.20 brought a hybrid of native routing and tunnels, of which the metrics are not known to have a word of their own. */
const hasHybrid = (version: string | undefined) =>
  version === undefined || isCiliumAtLeast(version, '1.20') !== false;

/**
 * The options that the agent was told, as its metrics of features have them. They are set once at its start and say nothing of what
 * came of it.
 * Source: `pkg/metrics/features` of Cilium 1.17 to 1.20.
 */
function optionsOf(families: Families, version: string | undefined): Option[] {
  const routing = hasHybrid(version)
    ? undefined
    : families.chosen(`${FEATURE}datapath_network`);
  const protocol = families.chosen(`${FEATURE}datapath_internet_protocol`);
  const nodePort = families.chosen(`${LB}node_port_configuration`);
  const bigTcp = families.chosen(`${LB}big_tcp_enabled`);
  const kubeProxy = families.flag(`${LB}kube_proxy_replacement_enabled`);
  const family = 'address_family';
  const on4 = { 'ipv4-only': 'true', ...both };
  const on6 = { 'ipv6-only': 'true', ...both };
  return [
    ...optionOf(routing, network, 'routing-mode', { ...direct, ...overlays }),
    ...optionOf(protocol, family, 'enable-ipv4', { ...families4, ...both }),
    ...optionOf(protocol, family, 'enable-ipv6', { ...families6, ...both }),
    ...optionOf(
      families.chosen(`${FEATURE}datapath_config`),
      ...(['mode', 'datapath-mode'] as const),
      same('veth', 'netkit', 'netkit-l2'),
    ),
    ...optionOf(
      families.chosen(`${FEATURE}datapath_chaining_enabled`),
      ...(['mode', 'cni-chaining-mode'] as const),
      same('none', 'aws-cni', 'flannel', 'generic-veth', 'portmap'),
    ),
    ...optionOf(
      ...([nodePort, 'mode', 'bpf-lb-mode'] as const),
      same('snat', 'dsr', 'hybrid'),
    ),
    ...optionOf(
      ...([nodePort, 'acceleration', 'bpf-lb-acceleration'] as const),
      same('disabled', 'native', 'best-effort'),
    ),
    // A family that has no sample may be off, or not known to this version
    ...optionOf(bigTcp, family, 'enable-ipv4-big-tcp', on4),
    ...optionOf(bigTcp, family, 'enable-ipv6-big-tcp', on6),
    ...(kubeProxy
      ? [
          {
            key: 'kube-proxy-replacement' as const,
            value: String(kubeProxy.on),
            sample: kubeProxy.sample,
          },
        ]
      : []),
  ];
}

function versionOf(families: Families): [string, MetricSample] | undefined {
  const samples = families.of(VERSION);
  const version = /^v?(\d+\.\d+\.\d+\S{0,40})/.exec(
    samples[0]?.labels.version ?? '',
  )?.[1];
  return samples.length === 1 && version !== undefined
    ? [version, samples[0]]
    : undefined;
}

/** The fullest of the maps that fill with connections; undefined where none of them is told, or a share is none. */
function fullestOf(families: Families) {
  const shares = families.of(PRESSURE).flatMap(sample => {
    const map = TRAFFIC_MAP.exec(sample.labels.map_name ?? '')?.[1];
    return map === undefined ? [] : [{ map, sample }];
  });
  const sensible = shares.every(
    ({ sample }) => sample.value >= 0 && sample.value <= 1,
  );
  return sensible
    ? shares.sort((a, b) => b.sample.value - a.sample.value)[0]
    : undefined;
}

/** In tenths and above, so that nodes that differ little are told as alike, and what is too full is never told as less. */
const inTenths = (share: number) => Math.ceil(share * 10) / 10;

/**
 * What metrics of one agent tell, with the labels that it gives them itself.
 *
 * @public
 */
export function agentMetricFacts(
  samples: readonly MetricSample[],
  { object, source, observedAt }: MetricsOrigin,
): Evidence[] {
  const families = new Families(samples);
  const evidence = evidenceOf(object, source, observedAt);
  const facts: Evidence[] = [];
  const version = versionOf(families);
  if (version) {
    facts.push(evidence('ciliumVersion', version[0], words(version[1])));
  }
  const bandwidth = families.flag(`${LB}bandwidth_manager_enabled`);
  if (bandwidth) {
    // The one metric of a feature that says what came of it; the agent's status says more
    const { on: enabled, sample } = bandwidth;
    const fact = evidence('bandwidthManager', { enabled }, words(sample));
    facts.push({ ...fact, coarse: true });
  }
  const fullest = fullestOf(families);
  if (fullest) {
    const { map, sample } = fullest;
    const upTo = Math.max(0.5, inTenths(sample.value));
    facts.push(
      evidence(
        'mapPressure',
        upTo > 0.5 ? { upTo, map } : { upTo },
        words(sample),
      ),
    );
  }
  for (const { key, value, sample } of optionsOf(families, version?.[0])) {
    const fact = evidence(`config:${key}`, value, words(sample), 'configured');
    facts.push({ ...fact, reported: true });
  }
  return facts;
}

/**
 * Reads the metrics of an agent.
 *
 * @param text - in the text format of Prometheus
 * @public
 */
export function agentMetrics(
  text: string,
  origin: MetricsOrigin,
): AgentMetrics {
  return {
    isAgent: /^cilium_/m.test(text),
    facts: agentMetricFacts(metricSamples(text, isWanted), origin),
  };
}
