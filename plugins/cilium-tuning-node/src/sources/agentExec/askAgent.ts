/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import {
  evidenceOf,
  failed,
  hasCode,
  isCiliumAtLeast,
  readProblem,
  readStatusContent,
  type Evidence,
  type ReadProblem,
  type ReadResult,
  type StatusContent,
} from 'backstage-plugin-cilium-tuning-common';
import type { AskedAgent } from './agentsToAsk';
import { factsOfFiles } from './factsOfFiles';
import { agentStartOf, nodeFilesScript, parseNodeFiles } from './nodeFiles';

/** Runs a command in the agent of a pod. */
export type RunInAgent = (
  pod: string,
  command: readonly string[],
) => Promise<ReadResult<string>>;

/** What became of asking one agent. */
export interface AgentAnswer {
  /** Empty where nothing was read. */
  facts: Evidence[];
  /** Why the agent itself said nothing. */
  problem?: ReadProblem;
  /** Whether its container turned out to have no shell. */
  lacksShell: boolean;
}

const STATUS = ['status', '-o', 'json'];

/** The program has had its name since 1.15, and kept the older one beside it. */
const namesOf = ({ version = '' }: AskedAgent): [string, string?] =>
  isCiliumAtLeast(version, '1.15') === false
    ? ['cilium']
    : ['cilium-dbg', 'cilium'];

/** The status that an agent prints, which only counts where it says something. */
async function statusOf(
  run: RunInAgent,
  agent: AskedAgent,
): Promise<ReadResult<StatusContent>> {
  const { pod } = agent;
  const [name, olderName] = namesOf(agent);
  const first = await run(pod, [name, ...STATUS]);
  const wantsOlder =
    olderName !== undefined &&
    !first.ok &&
    hasCode(first.problem, 'exec.noProgram');
  const result = wantsOlder ? await run(pod, [olderName, ...STATUS]) : first;
  if (!result.ok) {
    return result;
  }
  const value = readStatusContent(result.value);
  return value.form === 'json' && value.evidence.length > 0
    ? { ok: true, value }
    : failed(
        readProblem('exec.unreadable', { command: STATUS.join(' '), pod }),
      );
}

function factsOfStatus(
  { evidence: told, facts: { agentVersion } }: StatusContent,
  startedAt: string | undefined,
  evidence: ReturnType<typeof evidenceOf>,
): Evidence[] {
  return [
    ...(agentVersion === null
      ? []
      : [evidence('ciliumVersion', agentVersion, `version: ${agentVersion}`)]),
    ...told.map(({ fact, value, excerpt }) => evidence(fact, value, excerpt)),
  ].map(piece => ({
    ...piece,
    ...(startedAt !== undefined && { agentStartedAt: startedAt }),
  }));
}

const now = () => new Date().toISOString();

/**
 * Asks one agent for its status, and its container for what the files of its node say. The files come first: they tell when the
 * agent started, and one that starts anew in between must not lend its start to what the earlier one said.
 *
 * @param origin - namespace of the pod, id of the source, and whether agents are known to have no shell
 */
export async function askAgent(
  run: RunInAgent,
  agent: AskedAgent,
  origin: { namespace: string; source: string; withoutShell: boolean },
): Promise<AgentAnswer> {
  const { source, namespace, withoutShell } = origin;
  const object = `Pod ${namespace}/${agent.pod}`;
  const filesAt = now();
  const output = withoutShell
    ? undefined
    : await run(agent.pod, ['sh', '-c', nodeFilesScript]);
  const files = output?.ok ? parseNodeFiles(output.value) : undefined;
  const statusAt = now();
  const status = await statusOf(run, agent);
  const startedAt = files && agentStartOf(files);
  const ofAgent = status.ok
    ? factsOfStatus(
        status.value,
        startedAt,
        evidenceOf(object, source, statusAt),
      )
    : [];
  const devices = ofAgent.find(
    (piece): piece is Evidence<'devices'> => piece.fact === 'devices',
  );
  const used = agent.devicesKnown ? [] : devices?.value ?? [];
  return {
    facts: [
      ...ofAgent,
      ...(files
        ? factsOfFiles(files, used, { object, source, observedAt: filesAt })
        : []),
    ],
    ...(!status.ok && { problem: status.problem }),
    lacksShell:
      output?.ok === false && hasCode(output.problem, 'exec.noProgram'),
  };
}
