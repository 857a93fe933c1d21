/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import type { SysdumpEntry } from './entries';

/** What is read of a sysdump beside what the bugtool of each agent brought. */
export type SysdumpFile =
  | 'nodes'
  | 'pods'
  | 'configMap'
  | 'nodeConfigs'
  | 'daemonSets';

/**
 * Names of the files, without the time and the ending.
 * Source: `cilium-cli/sysdump/constants.go` of cilium/cilium, and the two tools before it: cilium/cilium-cli,
 * cilium/cilium-sysdump.
 */
const fileNames: Record<string, SysdumpFile> = {
  'k8s-nodes': 'nodes',
  'k8s-no': 'nodes',
  nodes: 'nodes',
  'k8s-pods': 'pods',
  po: 'pods',
  pods: 'pods',
  'cilium-configmap': 'configMap',
  'cilium-cm': 'configMap',
  ciliumnodeconfigs: 'nodeConfigs',
  'cilium-daemonset': 'daemonSets',
  'cilium-ds': 'daemonSets',
};

const TIME = String.raw`(\d{8}-\d{6})`;
const filePattern = new RegExp(String.raw`^([\w-]+?)-${TIME}\.(?:yaml|json)$`);
const bugtoolPattern = new RegExp(
  String.raw`^(?:cilium-)?bugtool-([\w.-]+?)-${TIME}(\.tar(?:\.gz)?)?$`,
);

/** What cilium-bugtool brought of one agent. */
export interface BugtoolFiles {
  /** Name of the agent's pod. */
  pod: string;
  /** Unpacked files by their path below the directory. */
  files: Map<string, SysdumpEntry>;
  /** The archive, where it was not unpacked. */
  archive?: SysdumpEntry;
}

/** Where the parts of a sysdump are. */
export interface SysdumpLayout {
  /** Local time of whoever took it, as in its name: `20260301-120000`. */
  time: string;
  files: Map<SysdumpFile, SysdumpEntry>;
  /** By the name of the agent's pod. */
  bugtools: Map<string, BugtoolFiles>;
}

interface Place {
  /** The directory that the sysdump is in. */
  root: string;
  time: string;
  file?: SysdumpFile;
  bugtool?: { pod: string; path: string };
}

/** Files of a bugtool that are read. Source: `bugtool/cmd/configuration.go`, Cilium 1.9 to 1.20. */
const bugtoolFile = new RegExp(
  [
    String.raw`^cmd/cilium-debuginfo-[\w.+-]+\.json$`,
    String.raw`^cmd/cilium(-dbg)?-status---verbose\.md$`,
    String.raw`^cmd/(?:[\w.-]+-)?state/agent-runtime-config\.json$`,
    String.raw`^cmd/ip--d--s-l\.md$`,
    String.raw`^cmd/ethtool--i-[\w.@-]+\.md$`,
    String.raw`^cmd/uname--a\.md$`,
    String.raw`^cmd/dmesg[\w=-]*\.md$`,
    String.raw`^cmd/lsmod\.md$`,
    String.raw`^conf/kernel-config[\w.+~-]*$`,
  ].join('|'),
);

/** Whether a file inside a bugtool is one that is read. */
export const isBugtoolFile = (path: string) => bugtoolFile.test(path);

function placeOf(path: string): Place | undefined {
  const parts = path.split('/');
  if (parts.some(part => part === '' || part === '.' || part === '..')) {
    return undefined;
  }
  const at = parts.findIndex(part => bugtoolPattern.test(part));
  if (at >= 0) {
    const [, pod, time, archive] = bugtoolPattern.exec(parts[at]) ?? [];
    const rest = parts.slice(at + 1).join('/');
    const isRead = archive ? rest === '' : isBugtoolFile(rest);
    return isRead
      ? {
          ...{ root: parts.slice(0, at).join('/'), time },
          bugtool: { pod, path: rest },
        }
      : undefined;
  }
  const [, name = '', time] = filePattern.exec(parts.at(-1) ?? '') ?? [];
  const file = Object.hasOwn(fileNames, name) ? fileNames[name] : undefined;
  return file && { root: parts.slice(0, -1).join('/'), time, file };
}

/**
 * Whether a file of an archive is read at all. Of large sysdumps only one in a hundred is: what opens the archive can forget the
 * others at once.
 *
 * @param path - its path inside the archive
 */
export function isSysdumpFile(path: string): boolean {
  return placeOf(path) !== undefined;
}

function add(
  layout: SysdumpLayout,
  entry: SysdumpEntry,
  { file, bugtool, time }: Place,
): void {
  // Tools before cilium-cli gave each file a time of its own: what they saw is no older than the first
  layout.time = time < layout.time ? time : layout.time;
  if (file) {
    layout.files.set(file, layout.files.get(file) ?? entry);
  }
  if (bugtool) {
    const { pod, path } = bugtool;
    const known: BugtoolFiles = layout.bugtools.get(pod) ?? {
      pod,
      files: new Map(),
    };
    layout.bugtools.set(pod, known);
    if (path === '') {
      known.archive ??= entry;
    } else if (!known.files.has(path)) {
      known.files.set(path, entry);
    }
  }
}

/** The sysdumps that an archive holds, the newest first: each directory that has files of one. */
export function layoutsOf(entries: Iterable<SysdumpEntry>): SysdumpLayout[] {
  const layouts = new Map<string, SysdumpLayout>();
  for (const entry of entries) {
    const place = placeOf(entry.path);
    if (place) {
      const layout = layouts.get(place.root) ?? {
        time: place.time,
        files: new Map(),
        bugtools: new Map(),
      };
      layouts.set(place.root, layout);
      add(layout, entry, place);
    }
  }
  return [...layouts.values()].sort((a, b) => (a.time < b.time ? 1 : -1));
}
