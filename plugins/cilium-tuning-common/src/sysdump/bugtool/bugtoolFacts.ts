/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { optionsByField } from '../../cilium/runtimeOptions';
import {
  readStatusContent,
  type StatusContent,
} from '../../cilium/status/statusContent';
import { evidenceOf } from '../../objects/evidence';
import type { Evidence } from '../../snapshot/evidence';
import type { BugtoolFinds, FoundText } from './BugtoolReader';
import { kernelPartsOf, modulesOf, preemptionOf } from './kernel';
import { devicesInUse, linksOf } from './links';

/** Where a bugtool stood, and when it was made. */
export interface BugtoolOrigin {
  source: string;
  /** Of the agent. */
  pod: string;
  /** When the bugtool ran at the earliest, ISO 8601. */
  takenAt: string;
}

/** Makes evidence of what a file in a bugtool says. */
const saying = (
  { source, pod, takenAt }: BugtoolOrigin,
  path: string,
  at?: string,
) => evidenceOf(`Bugtool of ${pod}, ${path}`, source, at ?? takenAt);

/** The status, from JSON where there is any: its text lacks some of it. */
function statusOf(
  finds: BugtoolFinds,
): (StatusContent & FoundText & { at?: string }) | undefined {
  for (const found of [finds.status, finds.statusText]) {
    const content = found && readStatusContent(found.text);
    if (content && content.form !== 'nothing') {
      return { ...found, ...content };
    }
  }
  return undefined;
}

function agentFacts(finds: BugtoolFinds, origin: BugtoolOrigin): Evidence[] {
  const status = statusOf(finds);
  if (!status) {
    return [];
  }
  const evidence = saying(origin, status.path, status.at);
  const { agentVersion } = status.facts;
  return [
    ...(agentVersion === null
      ? []
      : [evidence('ciliumVersion', agentVersion, `version: ${agentVersion}`)]),
    ...status.evidence.map(({ fact, value, excerpt }) =>
      evidence(fact, value, excerpt),
    ),
  ];
}

function optionFacts(
  { runtimeConfig }: BugtoolFinds,
  origin: BugtoolOrigin,
): Evidence[] {
  return Object.entries(optionsByField).flatMap(([field, key]) => {
    const value = runtimeConfig?.values[field];
    return runtimeConfig && typeof value === 'boolean'
      ? [
          saying(origin, runtimeConfig.path)(
            `config:${key}`,
            String(value),
            `${field}: ${value}`,
          ),
        ]
      : [];
  });
}

function deviceFacts(
  { links: found, drivers }: BugtoolFinds,
  names: readonly string[] | undefined,
  origin: BugtoolOrigin,
): Evidence[] {
  if (!found) {
    return [];
  }
  const links = linksOf(found.text);
  const evidence = saying(origin, found.path);
  const host = links.get('cilium_host');
  const devices = devicesInUse(names ?? [], links, drivers);
  return [
    ...(devices.length > 0
      ? [
          evidence(
            'networkDevices',
            devices,
            devices.map(({ name }) => links.get(name)?.excerpt).join('\n'),
          ),
        ]
      : []),
    ...(host?.device.mtu === undefined
      ? []
      : [evidence('agentMtu', host.device.mtu, host.excerpt)]),
  ];
}

function kernelFacts(finds: BugtoolFinds, origin: BugtoolOrigin): Evidence[] {
  const { uname, modules, kernelConfig, commandLine } = finds;
  const options = kernelConfig?.options ?? {};
  const parts = kernelPartsOf(options, modulesOf(modules?.text ?? ''));
  const preemption = preemptionOf({
    uname: uname?.text ?? '',
    config: options,
    commandLine: commandLine?.text,
  });
  const partsPath = kernelConfig?.path ?? modules?.path ?? '';
  const optionsText = JSON.stringify(options);
  return [
    ...(kernelConfig
      ? [
          saying(origin, kernelConfig.path)(
            'kernelOptions',
            options,
            optionsText,
          ),
        ]
      : []),
    ...(Object.keys(parts).length > 0
      ? [saying(origin, partsPath)('kernelParts', parts, JSON.stringify(parts))]
      : []),
    ...(preemption && uname
      ? [saying(origin, uname.path)('preemption', preemption, uname.text)]
      : []),
  ];
}

/** The facts of a node in what its bugtool brought. */
export function factsOfBugtool(
  finds: BugtoolFinds,
  origin: BugtoolOrigin,
): Evidence[] {
  const agent = agentFacts(finds, origin);
  const devices = agent.find(
    (piece): piece is Evidence<'devices'> => piece.fact === 'devices',
  );
  return [
    ...agent,
    ...optionFacts(finds, origin),
    ...deviceFacts(finds, devices?.value, origin),
    ...kernelFacts(finds, origin),
  ];
}
