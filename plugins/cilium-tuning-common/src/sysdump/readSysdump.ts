/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { droppedValues } from '../objects/config';
import { nodeReading } from '../objects/nodeFacts';
import {
  failed,
  readProblem,
  type ReadProblem,
  type ReadResult,
} from '../objects/problem';
import { buildSnapshot } from '../snapshot/buildSnapshot';
import type { Snapshot } from '../snapshot/snapshot';
import type { ConfigReading, SourceReading } from '../snapshot/sources';
import type { Reason } from '../text/reason';
import { agentReadings } from './agentReadings';
import { bugtoolReadings } from './bugtoolReadings';
import {
  Budget,
  defaultLimits,
  type SysdumpEntry,
  type SysdumpLimits,
} from './entries';
import { labelReadings } from './labelReadings';
import { layoutsOf, type SysdumpLayout } from './layout';
import { readRolePods } from './pods';
import { probeReadings } from './probeReadings';
import {
  readConfigMap,
  readDaemonSets,
  readNodeConfigs,
  readNodes,
} from './readers';
import { stateOf } from './states';
import { takenAtOf } from './takenAt';

/**
 * How a sysdump is read.
 *
 * @public
 */
export interface SysdumpOptions {
  /** What the cluster is called in the snapshot. */
  clusterName: string;
  /** Label whose value tells node pools apart. */
  poolLabel?: string;
  limits?: Partial<SysdumpLimits>;
  /** Called as parts of it are done: the files of objects, then the bugtool of each agent. */
  onProgress?(done: number, total: number): void;
}

/**
 * What a sysdump holds.
 *
 * @public
 */
export interface SysdumpReading {
  /** When it was begun, ISO 8601. */
  takenAt: string;
  snapshot: Snapshot;
  /** What to tell people of the sysdump as a whole; what single sources lack stands in their states. */
  notes: Reason[];
}

/** Objects and times that everything else is made from. */
async function readFiles(
  layout: SysdumpLayout,
  budget: Budget,
  onRead: () => void,
) {
  const noted = async <T>(reading: Promise<T>) => {
    const result = await reading;
    onRead();
    return result;
  };
  // One after the other: each may be large
  const nodes = await noted(readNodes(layout, budget));
  const pods = await noted(readRolePods(layout, budget));
  const configMaps = await noted(readConfigMap(layout, budget));
  const nodeConfigs = await noted(readNodeConfigs(layout, budget));
  const daemonSets = await noted(readDaemonSets(layout, budget));
  return { nodes, pods, configMaps, nodeConfigs, daemonSets };
}

type Files = Awaited<ReturnType<typeof readFiles>>;

/** Number of files that {@link readFiles} reads. */
const FILES = 5;

function configReading(
  { configMaps, nodeConfigs }: Files,
  readAt: string,
): SourceReading {
  const source = 'cilium-config';
  const [configMap] = configMaps.items;
  if (!configMap) {
    const problem =
      configMaps.problem ??
      readProblem('sysdump.fileMissing', { file: 'cilium-configmap-*.yaml' });
    return { state: stateOf(source, readAt, { problem, nothing: true }) };
  }
  const config: ConfigReading = {
    ...configMap,
    // An override that is not seen could be any node's, so a part of the list is as good as none
    ...(!nodeConfigs.problem && { nodeConfigs: nodeConfigs.items }),
  };
  const problem = nodeConfigs.problem ?? droppedValues(config);
  return { config, state: stateOf(source, readAt, { problem }) };
}

function nodesReading({ nodes }: Files, readAt: string): SourceReading {
  const source = 'nodes';
  const { items, problem } = nodes;
  return {
    nodes: new Map(
      items.map(node => [
        node.metadata.name,
        nodeReading(node, source, readAt),
      ]),
    ),
    state: stateOf(source, readAt, {
      ...{ problem, nodes: items.length, nothing: items.length === 0 },
    }),
  };
}

async function readLayout(
  layout: SysdumpLayout,
  options: SysdumpOptions,
): Promise<ReadResult<{ takenAt: string; readings: SourceReading[] }>> {
  const budget = new Budget({ ...defaultLimits, ...options.limits });
  const total = FILES + layout.bugtools.size;
  let done = 0;
  const onRead = () => {
    done += 1;
    options.onProgress?.(done, total);
  };
  const files = await readFiles(layout, budget, onRead);
  const { nodes, pods, configMaps, daemonSets } = files;
  const takenAt = takenAtOf(layout.time, nodes.newest);
  if (takenAt === undefined) {
    return failed(readProblem('sysdump.noTime', { time: layout.time }));
  }
  const agents = agentReadings({
    ...{ pods, daemonSets, takenAt },
    configNamespace: configMaps.items[0]?.namespace,
  });
  const nodeOfPod = new Map(
    [...(agents.nodes ?? [])].flatMap(([node, { agent }]) =>
      agent ? [[agent.pod, node] as const] : [],
    ),
  );
  const bugtools = await bugtoolReadings(layout, {
    ...{ budget, takenAt, nodeOfPod, onRead },
  });
  const ofNodes = nodesReading(files, takenAt);
  const readings = [
    ofNodes,
    configReading(files, takenAt),
    agents,
    probeReadings(pods, takenAt),
    bugtools,
    labelReadings(ofNodes, takenAt),
  ];
  return { ok: true, value: { takenAt, readings } };
}

/** Why nothing is known of any node; undefined where something is. */
function emptiness(
  readings: readonly SourceReading[],
): ReadProblem | undefined {
  if (readings.some(({ nodes }) => nodes && nodes.size > 0)) {
    return undefined;
  }
  const reason = readings.find(({ state }) => state.reason)?.state.reason;
  return reason
    ? { reason, transient: false }
    : readProblem('sysdump.noNodes', {});
}

/**
 * Reads what `cilium sysdump` collected of a cluster, of any version, whole or in part: the same objects that a cluster is asked
 * for, the reports of the probe in them, and what the bugtool of each agent brought. Of an archive that holds several sysdumps the
 * newest is read.
 *
 * @param entries - the files of the archive; {@link archiveEntries} tells which are of use
 * @returns a snapshot as of the time it was taken, or why there is none
 * @public
 */
export async function readSysdump(
  entries: Iterable<SysdumpEntry>,
  options: SysdumpOptions,
): Promise<ReadResult<SysdumpReading>> {
  const [layout, ...older] = layoutsOf(entries);
  if (!layout) {
    return failed(readProblem('sysdump.notOne', {}));
  }
  const read = await readLayout(layout, options);
  if (!read.ok) {
    return read;
  }
  const { takenAt, readings } = read.value;
  const empty = emptiness(readings);
  if (empty) {
    return failed(empty);
  }
  const { clusterName, poolLabel } = options;
  return {
    ok: true,
    value: {
      takenAt,
      snapshot: buildSnapshot({ clusterName, takenAt, readings, poolLabel }),
      notes:
        older.length > 0
          ? [
              readProblem('sysdump.several', {
                count: older.length + 1,
                time: layout.time,
              }).reason,
            ]
          : [],
    },
  };
}
