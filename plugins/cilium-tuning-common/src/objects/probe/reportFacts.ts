/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { optionsByField } from '../../cilium/runtimeOptions';
import { readStatus } from '../../cilium/status/readStatus';
import type { Evidence } from '../../snapshot/evidence';
import { nearSize } from '../../snapshot/nearSize';
import type { NetworkDevice, ProbeStatus } from '../../snapshot/nodeState';
import { evidenceOf } from '../evidence';
import type { ProbeReport } from './report';

/**
 * A fact as a report says it, before it is known which pod says it and when.
 *
 * @public
 */
export interface ReportedFact
  extends Pick<Evidence, 'fact' | 'value' | 'basis' | 'excerpt'> {
  /** Of the agent that the probe asked, so that it holds while that one runs. */
  ofAgent: boolean;
}

type Agent = NonNullable<ProbeReport['agent']>;

/** Of no pod yet: reports of many are alike. */
const evidence = evidenceOf('', '', '');

const minorOf = (version: string | undefined) =>
  /^\d+\.\d+/.exec(version ?? '')?.[0];

/** Whether the client that asked is of the agent's minor version: else it drops what it does not know. */
const isOfAgentsVersion = ({ client, version }: Agent) =>
  minorOf(client) !== undefined && minorOf(client) === minorOf(version);

/** How a probe with this report fares. */
export function probeStatusOf({ agent, left }: ProbeReport): ProbeStatus {
  switch (agent?.state) {
    case 'ok':
      break;
    case 'denied':
      return { state: 'socketDenied' };
    case 'notAsked':
      return { state: 'noSocket' };
    default:
      return left?.includes('agent')
        ? { state: 'reportingInPart', detail: left.join(', ') }
        : { state: 'agentSilent', detail: agent?.state ?? 'not in the report' };
  }
  if (!isOfAgentsVersion(agent)) {
    const detail = `${agent.client ?? '?'}, ${agent.version ?? '?'}`;
    return { state: 'otherClient', detail };
  }
  return left?.length
    ? { state: 'reportingInPart', detail: left.join(', ') }
    : { state: 'reporting' };
}

function agentFacts(agent: Agent): Evidence[] {
  if (agent.state !== 'ok' || agent.startedAt === undefined) {
    return [];
  }
  const complete = isOfAgentsVersion(agent);
  return [
    ...(agent.version
      ? [evidence('ciliumVersion', agent.version, `version: ${agent.version}`)]
      : []),
    ...readStatus(agent.status, { complete }).map(({ fact, value, excerpt }) =>
      evidence(fact, value, excerpt),
    ),
    ...Object.entries(optionsByField).flatMap(([field, key]) => {
      const value = agent.config?.[field];
      return value === undefined
        ? []
        : [
            {
              ...evidence(`config:${key}`, String(value), `${field}: ${value}`),
              reported: true,
            } satisfies Evidence,
          ];
    }),
  ];
}

function deviceOf(
  device: NonNullable<ProbeReport['devices']>[number],
): NetworkDevice {
  const { pinned, ...rest } = device;
  return { ...rest, ...(pinned !== undefined && { pinnedIrqs: pinned }) };
}

function nodeFacts(report: ProbeReport): Evidence[] {
  const { kernel, cpu, memory, vendor, units, devices, mtu, tuned } = report;
  const raw = (name: keyof ProbeReport) =>
    `"${name}": ${JSON.stringify(report[name])}`;
  const facts: (Evidence | undefined)[] = [
    kernel?.preempt !== undefined
      ? evidence(
          'preemption',
          {
            build: kernel.preempt,
            ...(kernel.boot !== undefined && { bootParameter: kernel.boot }),
          },
          raw('kernel'),
        )
      : undefined,
    kernel?.options && evidence('kernelOptions', kernel.options, raw('kernel')),
    kernel?.parts && evidence('kernelParts', kernel.parts, raw('kernel')),
    kernel?.jit === undefined
      ? undefined
      : evidence('bpfJit', kernel.jit, raw('kernel')),
    cpu && evidence('cpuCount', cpu.online, raw('cpu')),
    cpu?.governors && evidence('cpuGovernors', cpu.governors, raw('cpu')),
    memory === undefined
      ? undefined
      : evidence('memoryMebibytes', nearSize(memory), raw('memory')),
    vendor === undefined
      ? undefined
      : evidence('systemVendor', vendor, raw('vendor')),
    units?.irqbalance === undefined
      ? undefined
      : evidence('irqbalance', units.irqbalance, raw('units')),
    units?.tuned === undefined && tuned === undefined
      ? undefined
      : evidence(
          'tuned',
          {
            ...(units?.tuned !== undefined && { running: units.tuned }),
            ...(tuned && { profiles: tuned }),
          },
          [units && raw('units'), tuned && raw('tuned')]
            .filter(Boolean)
            .join(', '),
        ),
    devices &&
      evidence('networkDevices', devices.map(deviceOf), raw('devices')),
    mtu === undefined ? undefined : evidence('agentMtu', mtu, raw('mtu')),
    kubeProxyFact(report),
  ];
  return facts.filter(fact => fact !== undefined);
}

/** A listener is seen; that there is none only suggests that no kube-proxy runs, so anything else that tells beats it. */
function kubeProxyFact({ kubeProxy }: ProbeReport): Evidence | undefined {
  const excerpt = `"kubeProxy": ${kubeProxy} (a listener on port 10249)`;
  switch (kubeProxy) {
    case true:
      return evidence('kubeProxy', 'running', excerpt);
    case false:
      return evidence('kubeProxy', 'notListening', excerpt, 'derived');
    default:
      return undefined;
  }
}

/** The facts in a report. */
export function factsOfReport(report: ProbeReport): ReportedFact[] {
  const reported = (ofAgent: boolean) => (piece: Evidence) => ({
    ...{ fact: piece.fact, value: piece.value, basis: piece.basis },
    ...{ excerpt: piece.excerpt, ofAgent },
  });
  return [
    ...(report.agent ? agentFacts(report.agent) : []).map(reported(true)),
    ...nodeFacts(report).map(reported(false)),
  ];
}
