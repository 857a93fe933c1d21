/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import {
  type BigTcp,
  type IpFamily,
  bigTcp as effectiveBigTcp,
  kilobytes,
} from '../cilium/effective/bigTcp';
import { booleanOption, whyConfigProvesNothing } from '../cilium/options';
import { type KernelFloor, kernelFloors } from '../kernel/floors';
import type { FactReader } from '../snapshot/factReader';
import type { Reason } from '../text/reason';
import { bigTcpNeeds } from './bigTcpNeeds';
import type { Check, Evaluation } from './types';

/** What differs between the two. */
interface Flavour {
  id: string;
  family: IpFamily;
  title: string;
  why: string;
  noFamily: string;
  /** The line of the agent's status. */
  line: string;
  /** What `ip` calls the sizes. */
  sizes: string;
  floor: KernelFloor;
}

/** The size that the agent asks devices for. Source: `bigTCPGSOMaxSize`. */
const fullSize = 196_608;

function passed({ size, ...effect }: BigTcp): Evaluation {
  const figure = size === undefined ? undefined : kilobytes(size);
  const limited = size !== undefined && size < fullSize;
  return {
    effect: { ...effect, figure },
    notes: [
      ...(limited
        ? [
            {
              code: 'bigTcp.limitedByDevice',
              params: { size: kilobytes(size) },
            },
          ]
        : []),
      { code: 'bigTcp.olderPods' },
    ],
  };
}

const familyOff = (facts: FactReader, family: IpFamily) =>
  booleanOption(facts, `enable-${family}`) === false &&
  whyConfigProvesNothing(facts, `enable-${family}`) === undefined;

/** BIG TCP of one IP family as a check. */
function bigTcp(flavour: Flavour): Check {
  const { id, family } = flavour;
  return {
    id,
    family: 'throughput',
    impact: 'medium',
    scope: 'node',
    subject: 'agent',
    disruption: ['agentRestart', 'podRestart'],
    conflicts: [
      { check: 'nodeport-dsr', reason: { code: `${id}.conflictDsr` } },
    ],
    references: [
      `https://docs.cilium.io/en/stable/operations/performance/tuning/#${family}-big-tcp`,
    ],
    messages: {
      [`${id}.conflictDsr`]:
        'With IPIP dispatch of DSR the agent does not start',
      [`${id}.title`]: flavour.title,
      [`${id}.why`]: flavour.why,
      [`${id}.noFamily`]: flavour.noFamily,
    },
    evaluate(facts) {
      const effective = effectiveBigTcp(facts, family);
      if (effective.state === 'on') {
        return passed(effective);
      }
      if (familyOff(facts, family)) {
        return {
          effect: {
            state: 'notApplicable',
            reason: { code: `${id}.noFamily` },
          },
        };
      }
      const { line, sizes } = flavour;
      const tells: Reason[] = [
        { code: 'tell.agentStatus', params: { line } },
        { code: 'tell.bigTcpDevice', params: { sizes } },
      ];
      return {
        effect: { ...effective, tells },
        needs: bigTcpNeeds(facts, effective, flavour.floor),
      };
    },
  };
}

export const ipv6BigTcp = bigTcp({
  id: 'ipv6-big-tcp',
  family: 'ipv6',
  title: 'IPv6 BIG TCP',
  why: 'TCP segments of up to 192 KB instead of 64 KB pass the stack as one packet, so that fast network devices cost less CPU time per byte and answers come sooner.',
  noFamily: 'IPv6 is off here',
  line: 'IPv6 BIG TCP',
  sizes: 'gso_max_size and gro_max_size',
  floor: kernelFloors.ipv6BigTcp,
});

export const ipv4BigTcp = bigTcp({
  id: 'ipv4-big-tcp',
  family: 'ipv4',
  title: 'IPv4 BIG TCP',
  why: 'The same for IPv4 as for IPv6: TCP segments of up to 192 KB instead of 64 KB pass the stack as one packet. It came later, with newer kernels.',
  noFamily: 'IPv4 is off here',
  line: 'IPv4 BIG TCP',
  sizes: 'gso_ipv4_max_size and gro_ipv4_max_size',
  floor: kernelFloors.ipv4BigTcp,
});
