/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { agentFloors } from '../cilium/agentFloors';
import { carriedOver } from '../cilium/carriedOver';
import { isCiliumAtLeast } from '../cilium/version';
import { inRange } from '../cilium/versionRange';
import { kernelReaches } from '../kernel/release';
import { FactReader } from '../snapshot/factReader';
import type { NetworkDevice } from '../snapshot/nodeState';
import { type FactReplacement, replaceFacts } from '../snapshot/replaceFacts';
import type { Snapshot } from '../snapshot/snapshot';
import { triedAgain } from './triedAgain';
import type { AssumedNodes } from './types';

type Replaced = Pick<FactReplacement, 'set' | 'forget'>;

/** The kernel on which the agent of a node starts, by its version; undefined where that is not known. */
export function agentFloor(facts: FactReader): string | undefined {
  const version = facts.get('ciliumVersion');
  return version === undefined
    ? undefined
    : agentFloors.find(floor => inRange(version, floor) === true)?.kernel;
}

/** What is known of an agent that did not start for its kernel is of no use with another. */
function ofOldKernel(facts: FactReader): Replaced['forget'] {
  const floor = agentFloor(facts);
  const kernel = facts.get('kernelRelease') ?? '';
  return facts.get('agentState') !== 'ready' &&
    floor !== undefined &&
    kernelReaches(kernel, floor) === 'unmet'
    ? ['agentState', 'agentProblem']
    : [];
}

function withKernel(facts: FactReader, kernel: string): Replaced[] {
  const now = facts.get('kernelRelease');
  if (now !== undefined && kernelReaches(now, kernel) === 'met') {
    return [];
  }
  const again = triedAgain(facts);
  return [
    {
      set: { ...again.set, kernelRelease: kernel },
      forget: [
        ...again.forget,
        ...(ofOldKernel(facts) ?? []),
        // How the other kernel is built is not known
        ...(['kernelOptions', 'kernelParts', 'preemption'] as const),
      ],
    },
  ];
}

function withCilium(facts: FactReader, cilium: string): Replaced[] {
  const now = facts.get('ciliumVersion');
  if (now !== undefined && isCiliumAtLeast(now, cilium) === true) {
    return [];
  }
  const again = triedAgain(facts);
  return [
    {
      set: {
        ...again.set,
        ...carriedOver(facts, cilium),
        ciliumVersion: cilium,
      },
      forget: again.forget,
    },
  ];
}

/** Only devices with a driver are cards; what stands on them is made by the kernel. */
const otherCard = (device: NetworkDevice, driver: string): NetworkDevice => {
  const { name, below, mtu } = device;
  return device.driver === undefined
    ? device
    : { name, ...(below !== undefined && { below }), mtu, driver };
};

function withDriver(facts: FactReader, driver: string): Replaced[] {
  const devices = facts.get('networkDevices');
  if (!devices?.some(device => (device.driver ?? driver) !== driver)) {
    return [];
  }
  // Its limits decide how large packets get
  const bigTcp = (['ipv4BigTcp', 'ipv6BigTcp'] as const).filter(
    fact => facts.get(fact)?.enabled,
  );
  return [
    {
      set: { networkDevices: devices.map(device => otherCard(device, driver)) },
      forget: bigTcp,
    },
  ];
}

function replacementsOf(
  facts: FactReader,
  { kernel, cilium, driver }: AssumedNodes,
): Replaced[] {
  return [
    ...(kernel === undefined ? [] : withKernel(facts, kernel)),
    ...(cilium === undefined ? [] : withCilium(facts, cilium)),
    ...(driver === undefined ? [] : withDriver(facts, driver)),
  ];
}

/**
 * A snapshot in which nodes are what they are assumed to be, with nothing left of what follows from what they were.
 *
 * @param groups - of each cohort, the id of its node group in the question
 */
export function assumeNodes(
  snapshot: Snapshot,
  assumed: readonly AssumedNodes[],
  groups: readonly string[],
): Snapshot {
  return assumed.reduce((before, nodes) => {
    const replacements = before.cohorts.flatMap((cohort, index) =>
      nodes.group === undefined || nodes.group === groups[index]
        ? replacementsOf(new FactReader(before.facts, cohort.facts), nodes).map(
            replaced => ({ cohorts: [index], ...replaced }),
          )
        : [],
    );
    return replaceFacts(before, replacements);
  }, snapshot);
}
