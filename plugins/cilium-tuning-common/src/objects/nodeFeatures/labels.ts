/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import type { Evidence } from '../../snapshot/evidence';
import { evidenceOf } from '../evidence';
import {
  FEATURE_PREFIX,
  GOVERNOR_LABEL,
  isGovernor,
  isRunningKernel,
  kernelSwitches,
} from './rules';

const KERNEL_LABEL = `${FEATURE_PREFIX}kernel-version.full`;
const optionLabel = (option: string) =>
  `${FEATURE_PREFIX}kernel-config.${option}`;

/**
 * What is known of a node whose labels are read.
 */
export interface LabelledNode {
  name: string;
  labels: Readonly<Record<string, string>>;
  /** When single labels were last written, ISO 8601. */
  labelTimes?: Readonly<Record<string, string>>;
  /** As the kubelet reports it. */
  kernelRelease?: string;
  /** When the labels were read, ISO 8601. */
  readAt: string;
}

/** Options that the kernel has. Only these are labelled, and of the others only an operator's choice, so none counts as missing. */
function optionsIn({ labels }: LabelledNode): string[] {
  return kernelSwitches.filter(option =>
    ['true', 'y'].includes(labels[optionLabel(option)]),
  );
}

/**
 * Whether node feature discovery has labelled a node.
 */
export const isLabelled = (labels: Readonly<Record<string, string>>) =>
  Object.keys(labels).some(label => label.startsWith(FEATURE_PREFIX));

/**
 * The facts in the labels of a node. Nothing says how old a label is: what it says of the kernel holds for as long as that kernel
 * runs; the governor is only as new as the time when its label was written.
 */
export function labelFacts(node: LabelledNode, source: string): Evidence[] {
  const { name, labels, labelTimes = {}, kernelRelease, readAt } = node;
  const object = `Node ${name}`;
  const facts: Evidence[] = [];
  const written = labelTimes[GOVERNOR_LABEL];
  const governor = labels[GOVERNOR_LABEL];
  if (written !== undefined && isGovernor(governor)) {
    facts.push(
      evidenceOf(object, source, written)(
        'cpuGovernors',
        [governor],
        `${GOVERNOR_LABEL}: ${governor}`,
      ),
    );
  }
  const options = isRunningKernel(labels[KERNEL_LABEL], kernelRelease)
    ? optionsIn(node)
    : [];
  if (options.length > 0) {
    const derived = evidenceOf(object, source, readAt);
    const excerpt = [KERNEL_LABEL, ...options.map(optionLabel)]
      .map(label => `${label}: ${labels[label]}`)
      .join(', ');
    facts.push(
      derived(
        'kernelOptions',
        Object.fromEntries(options.map(option => [option, 'y'])),
        excerpt,
        'derived',
      ),
    );
    if (options.includes('NETKIT')) {
      facts.push(derived('kernelParts', { netkit: true }, excerpt, 'derived'));
    }
  }
  return facts;
}
