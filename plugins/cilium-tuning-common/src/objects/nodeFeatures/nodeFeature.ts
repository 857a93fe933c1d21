/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { z } from 'zod';
import type { Evidence } from '../../snapshot/evidence';
import type { KernelParts } from '../../snapshot/nodeState';
import { cleanText } from '../../text/cleanText';
import { evidenceOf } from '../evidence';
import { changedAt } from '../managedFields';
import { metadataSchema } from '../shapes';
import {
  isGovernor,
  isRunningKernel,
  kernelModules,
  kernelSwitches,
} from './rules';

const NODE_NAME_LABEL = 'nfd.node.kubernetes.io/node-name';

/** No kernel that runs containers has fewer, so fewer are not the whole configuration. */
const LEAST_OPTIONS = 1000;

const elements = z.custom<Record<string, unknown>>(
  value => typeof value === 'object' && value !== null && !Array.isArray(value),
);
const features = z
  .record(z.string(), z.object({ elements }).optional().catch(undefined))
  .catch({});

const schema = z.object({
  metadata: metadataSchema.extend({
    ownerReferences: z
      .array(z.object({ kind: z.string(), name: z.string() }))
      .catch([]),
  }),
  spec: z.object({
    features: z.object({ attributes: features, flags: features }),
  }),
});

type Seen = z.output<typeof schema>;

/**
 * What is kept of a NodeFeature object.
 *
 * @public
 */
export interface NodeFeature {
  node: string;
  /** Release of the kernel that was looked at. */
  kernel?: string;
  /** The options that are read, `n` for those that are not set; absent where the configuration is not there as a whole. */
  options?: Record<string, 'y' | 'm' | 'n'>;
  /** Which of the modules that are read are loaded. */
  loaded: string[];
  governor?: string;
  vendor?: string;
  /** When it last changed, ISO 8601. */
  changedAt?: string;
  /** Pods that keep it up to date. */
  workers: string[];
}

const optionNames = [...kernelSwitches, ...Object.keys(kernelModules)];

function optionsOf({ spec }: Seen): NodeFeature['options'] {
  const config = spec.features.attributes['kernel.config']?.elements ?? {};
  if (Object.keys(config).length < LEAST_OPTIONS) {
    return undefined;
  }
  const options: NonNullable<NodeFeature['options']> = {};
  for (const name of optionNames) {
    const value = Object.hasOwn(config, name) ? config[name] : 'n';
    if (value === 'y' || value === 'm' || value === 'n') {
      options[name] = value;
    }
  }
  return options;
}

function attribute(
  { spec }: Seen,
  feature: string,
  name: string,
): string | undefined {
  const found = spec.features.attributes[feature]?.elements ?? {};
  const value = Object.hasOwn(found, name) ? found[name] : undefined;
  return typeof value === 'string' && value !== ''
    ? cleanText(value, 100)
    : undefined;
}

/**
 * Takes out of a NodeFeature object what is read of it. Others than the worker of node feature discovery may write such objects
 * too: only its own is named as the node is.
 *
 * @public
 */
export function readNodeFeature(object: unknown): NodeFeature | undefined {
  const seen = schema.safeParse(object).data;
  const node = seen?.metadata.labels?.[NODE_NAME_LABEL];
  if (!seen || node !== seen.metadata.name) {
    return undefined;
  }
  const { metadata, spec } = seen;
  const loaded = spec.features.flags['kernel.loadedmodule']?.elements ?? {};
  return {
    node,
    kernel: attribute(seen, 'kernel.version', 'full'),
    options: optionsOf(seen),
    loaded: Object.values(kernelModules).filter(name =>
      Object.hasOwn(loaded, name),
    ),
    governor: attribute(seen, 'cpu.pstate', 'scaling_governor'),
    vendor: attribute(seen, 'system.dmiid', 'sys_vendor'),
    changedAt: changedAt(metadata, 'f:spec') ?? metadata.creationTimestamp,
    workers: metadata.ownerReferences
      .filter(({ kind }) => kind === 'Pod')
      .map(({ name }) => name),
  };
}

/** The word on preemption that a kernel with this configuration has, where its boot parameters do not matter. */
function buildWord(
  options: NonNullable<NodeFeature['options']>,
): string | undefined {
  const { PREEMPT_DYNAMIC, PREEMPT_RT, PREEMPT_LAZY } = options;
  const models = ['PREEMPT_NONE', 'PREEMPT_VOLUNTARY', 'PREEMPT'].filter(
    name => options[name] === 'y',
  );
  const plain = [PREEMPT_DYNAMIC, PREEMPT_RT, PREEMPT_LAZY].every(
    value => value === 'n',
  );
  if (!plain || models.length !== 1) {
    return undefined;
  }
  return models[0] === 'PREEMPT' ? 'PREEMPT' : '';
}

/** A module that the configuration has may still be missing on the disk, so that only a loaded one is there. */
function hasModule(
  { options = {}, loaded }: NodeFeature,
  option: keyof typeof kernelModules,
): boolean | undefined {
  switch (options[option]) {
    case 'y':
      return true;
    case 'n':
      return false;
    default:
      return loaded.includes(kernelModules[option]) ? true : undefined;
  }
}

function partsOf(feature: NodeFeature): KernelParts {
  const { NETKIT } = feature.options ?? {};
  const parts = {
    bbr: hasModule(feature, 'TCP_CONG_BBR'),
    fq: hasModule(feature, 'NET_SCH_FQ'),
    netkit: NETKIT === undefined || NETKIT === 'm' ? undefined : NETKIT === 'y',
  };
  return Object.fromEntries(
    Object.entries(parts).filter(([, value]) => value !== undefined),
  );
}

function kernelFacts(
  feature: NodeFeature,
  derived: ReturnType<typeof evidenceOf>,
): Evidence[] {
  const { options, kernel } = feature;
  if (!options) {
    return [];
  }
  const excerpt = `kernel.version full: ${kernel}, kernel.config: ${JSON.stringify(
    options,
  )}`;
  const build = buildWord(options);
  return [
    derived('kernelOptions', options, excerpt, 'derived'),
    derived('kernelParts', partsOf(feature), excerpt, 'derived'),
    ...(build === undefined
      ? []
      : [derived('preemption', { build }, excerpt, 'derived')]),
  ];
}

/** The governor, which its worker vouches for as long as it is ready; undefined where nothing says when it was seen. */
function governorFact(
  { governor, changedAt: observedAt }: NodeFeature,
  { object, source, confirmedAt }: FeatureOrigin,
): Evidence[] {
  const at = observedAt ?? confirmedAt;
  if (at === undefined || !isGovernor(governor)) {
    return [];
  }
  const fact = evidenceOf(object, source, new Date(at).toISOString())(
    'cpuGovernors',
    [governor],
    `cpu.pstate scaling_governor: ${governor}`,
  );
  return [{ ...fact, ...(confirmedAt !== undefined && { confirmedAt }) }];
}

/**
 * Where what a NodeFeature object says comes from.
 *
 * @public
 */
export interface FeatureOrigin {
  object: string;
  source: string;
  /** When it was read, ISO 8601. */
  readAt: string;
  /** When its worker was seen ready, ISO 8601. */
  confirmedAt?: string;
  /** Of the kernel that runs, as the kubelet reports it. */
  kernelRelease?: string;
}

/**
 * The facts in a NodeFeature object. What it says of the kernel holds for as long as that kernel runs.
 *
 * @public
 */
export function featureFacts(
  feature: NodeFeature,
  origin: FeatureOrigin,
): Evidence[] {
  const derived = evidenceOf(origin.object, origin.source, origin.readAt);
  const { vendor, kernel } = feature;
  return [
    ...(isRunningKernel(kernel, origin.kernelRelease)
      ? kernelFacts(feature, derived)
      : []),
    ...governorFact(feature, origin),
    ...(vendor === undefined
      ? []
      : [
          derived(
            'systemVendor',
            vendor,
            `system.dmiid sys_vendor: ${vendor}`,
            'derived',
          ),
        ]),
  ];
}
