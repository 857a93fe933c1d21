/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { refusals } from '../assess/findings/refusals';
import { kernelReaches, shortKernel } from '../kernel/release';
import type { FactSet } from '../snapshot/evidence';
import { FactReader } from '../snapshot/factReader';
import { replaceFacts } from '../snapshot/replaceFacts';
import type { Snapshot } from '../snapshot/snapshot';
import { renderReason } from '../text/messages';
import { agentFloor } from './assumeNodes';
import type { AgentStop } from './types';
import { optionStops } from './optionStops';

type Stop = Pick<AgentStop, 'sure' | 'reason'>;

/** The agent's own floor. A kernel that carries features back may do although its number is too low. */
function stopOfKernel(facts: FactReader): Stop[] {
  const floor = agentFloor(facts);
  const release = facts.get('kernelRelease');
  const version = facts.get('ciliumVersion');
  if (
    floor === undefined ||
    release === undefined ||
    version === undefined ||
    kernelReaches(release, floor) === 'met'
  ) {
    return [];
  }
  const sure = kernelReaches(release, floor) === 'unmet';
  const params = { version, floor, kernel: shortKernel(release, floor) };
  const code = sure ? 'whatIf.kernelTooOld' : 'whatIf.kernelUnsure';
  return [{ sure, reason: { code, params } }];
}

function stopsOf(facts: FactReader): Stop[] {
  const options = refusals.flatMap(({ refuses }) => {
    const refused = refuses(facts);
    return refused ? [refused] : [];
  });
  return [...stopOfKernel(facts), ...options].sort(
    (a, b) => Number(b.sure) - Number(a.sure),
  );
}

/** Equal for what stands against an agent now and against another version of it, apart from another floor. */
const sameStop = ({ sure, reason: { code, params } }: Stop) =>
  `${sure} ${code} ${params?.floor ?? ''}`;

/** What would stop the agent of a node that nothing stops now. */
function newStop(
  cluster: [FactSet, FactSet],
  node: [FactSet, FactSet],
): Stop | undefined {
  const now = new FactReader(cluster[0], node[0]);
  if (now.get('agentState') !== 'ready') {
    return undefined;
  }
  const old = new Set(stopsOf(now).map(sameStop));
  const then = new FactReader(cluster[1], node[1]);
  return [...stopsOf(then), ...optionStops(now, then)].find(
    stop => !old.has(sameStop(stop)),
  );
}

/** A snapshot in which agents that would not start do not run. */
function withoutAgents(snapshot: Snapshot, stops: AgentStop[]): Snapshot {
  return replaceFacts(
    snapshot,
    stops
      .filter(({ sure }) => sure)
      .map(({ cohorts, reason }) => ({
        cohorts,
        set: { agentState: 'waiting', agentProblem: renderReason(reason) },
      })),
  );
}

/**
 * The agents that run now and would not start. Whether they do with a configuration that they have not loaded yet is said by the
 * findings as it is.
 */
export function stopAgents(
  before: Snapshot,
  after: Snapshot,
): { snapshot: Snapshot; stops: AgentStop[] } {
  const stops = new Map<string, AgentStop>();
  after.cohorts.forEach(({ facts, nodes }, index) => {
    const was = before.cohorts[index].facts;
    const found =
      was === facts
        ? undefined
        : newStop([before.facts, after.facts], [was, facts]);
    if (found) {
      const key = JSON.stringify(found);
      const stop = stops.get(key) ?? { ...found, nodes: 0, cohorts: [] };
      stop.nodes += nodes;
      stop.cohorts.push(index);
      stops.set(key, stop);
    }
  });
  const all = [...stops.values()].sort(
    (a, b) => Number(b.sure) - Number(a.sure) || b.nodes - a.nodes,
  );
  return { snapshot: withoutAgents(after, all), stops: all };
}
