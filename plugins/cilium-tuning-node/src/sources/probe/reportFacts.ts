/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import {
  readStatus,
  type ConfigKey,
  type Evidence,
  type NetworkDevice,
  type ProbeStatus,
} from 'backstage-plugin-cilium-tuning-common';
import { evidenceOf } from '../evidence';
import type { ProbeReport } from './report';

/** Where and when a report stood. */
export interface ReportOrigin {
  source: string;
  object: string;
  observedAt: string;
  confirmedAt?: string;
}

/**
 * Fields of the agent's configuration that it never changes by itself, and the keys that set them.
 * Source: `DaemonConfig` in `pkg/option/config.go`, Cilium 1.9 to 1.20.
 */
const optionsByField: Record<string, ConfigKey> = {
  EnableEndpointRoutes: 'enable-endpoint-routes',
  EnableIPSec: 'enable-ipsec',
  EnableIPv4: 'enable-ipv4',
  EnableIPv6: 'enable-ipv6',
  EnableWireguard: 'enable-wireguard',
  InstallIptRules: 'install-iptables-rules',
  InstallNoConntrackIptRules: 'install-no-conntrack-iptables-rules',
};

type Agent = NonNullable<ProbeReport['agent']>;

const minorOf = (version: string | undefined) =>
  /^\d+\.\d+/.exec(version ?? '')?.[0];

/** Whether the client that asked is of the agent's minor version: else it drops what it does not know. */
const isOfAgentsVersion = ({ client, version }: Agent) =>
  minorOf(client) !== undefined && minorOf(client) === minorOf(version);

function startOf({ startedAt }: Agent): string | undefined {
  return startedAt === undefined
    ? undefined
    : new Date(startedAt * 1000).toISOString();
}

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

function agentFacts(agent: Agent, origin: ReportOrigin): Evidence[] {
  const agentStartedAt = startOf(agent);
  if (agent.state !== 'ok' || agentStartedAt === undefined) {
    return [];
  }
  const evidence = evidenceOf(origin.object, origin.source, origin.observedAt);
  const complete = isOfAgentsVersion(agent);
  const found: Evidence[] = [
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
        : [evidence(`config:${key}`, String(value), `${field}: ${value}`)];
    }),
  ];
  return found.map(piece => ({ ...piece, agentStartedAt }));
}

function deviceOf(
  device: NonNullable<ProbeReport['devices']>[number],
): NetworkDevice {
  const { pinned, ...rest } = device;
  return { ...rest, ...(pinned !== undefined && { pinnedIrqs: pinned }) };
}

function nodeFacts(report: ProbeReport, origin: ReportOrigin): Evidence[] {
  const { kernel, cpu, memory, vendor, units, devices, mtu, tuned } = report;
  const evidence = evidenceOf(origin.object, origin.source, origin.observedAt);
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
    cpu && evidence('cpuCount', cpu.online, raw('cpu')),
    cpu?.governors && evidence('cpuGovernors', cpu.governors, raw('cpu')),
    memory === undefined
      ? undefined
      : evidence('memoryMebibytes', memory, raw('memory')),
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
    kubeProxyFact(report, evidence),
  ];
  return facts.filter(fact => fact !== undefined);
}

/** A listener is seen; that there is none only suggests that no kube-proxy runs, so anything else that tells beats it. */
function kubeProxyFact(
  { kubeProxy }: ProbeReport,
  evidence: ReturnType<typeof evidenceOf>,
): Evidence | undefined {
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
export function factsOfReport(
  report: ProbeReport,
  origin: ReportOrigin,
): Evidence[] {
  const { confirmedAt } = origin;
  return [
    ...(report.agent ? agentFacts(report.agent, origin) : []),
    ...nodeFacts(report, origin),
  ].map(piece => ({
    ...piece,
    ...(confirmedAt !== undefined && { confirmedAt }),
  }));
}
