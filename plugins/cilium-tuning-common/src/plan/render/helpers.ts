/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import type { Platform } from '../types';

/** A function of a script, which is there if something calls it. */
interface Helper {
  name: string;
  lines(platform: Platform): string[];
}

const onHost: Partial<Record<Platform, string[]>> = {
  openshift: ['  oc debug "node/$1" -- chroot /host bash -s'],
};

const rebootLine: Partial<Record<Platform, string>> = {
  openshift:
    '  echo "The Machine Config Operator reboots $1 for the new configuration; this waits for it."',
  talos:
    '  confirm "Reboot $1 now: talosctl -n ADDRESS reboot. Type yes when it was told to."',
};

/** In this order, so that each stands below those that it calls. */
const helpers: Helper[] = [
  {
    name: 'fail',
    lines: () => ['fail() { printf \'%s\\n\' "$1" >&2; exit 1; }'],
  },
  {
    name: 'confirm',
    lines: () => [
      'confirm() {',
      '  printf \'\\n%s\\nType yes to go on: \' "$1"',
      '  read -r answer',
      '  [ "$answer" = yes ] || fail \'Stopped. Nothing after this was done.\'',
      '}',
    ],
  },
  {
    name: 'verify',
    lines: () => [
      '# Asks for every node; with EVERY=10, for every tenth in the last stage',
      'ask=yes',
      'verify() {',
      '  if [ "$ask" = yes ]; then confirm "$1"; else printf \'\\n%s\\n\' "$1"; fi',
      '}',
    ],
  },
  {
    name: 'in_agent',
    lines: () => [
      '# Runs a command in the agent of a node',
      'in_agent() {',
      '  on="$1"',
      '  shift',
      '  pod="$(kubectl -n "$NAMESPACE" get pod -l k8s-app=cilium --field-selector "spec.nodeName=$on" -o name)"',
      '  kubectl -n "$NAMESPACE" exec "$pod" -c cilium-agent -- "$@"',
      '}',
    ],
  },
  {
    name: 'in_any_agent',
    lines: () => [
      '# Runs a command in one of the agents',
      'in_any_agent() {',
      '  kubectl -n "$NAMESPACE" exec daemonset/cilium -c cilium-agent -- "$@"',
      '}',
    ],
  },
  {
    name: 'restart_agent',
    lines: () => [
      '# Deletes the pod of the agent on a node, and waits for the new one',
      'restart_agent() {',
      '  kubectl -n "$NAMESPACE" delete pod -l k8s-app=cilium --field-selector "spec.nodeName=$1"',
      '  tries=0',
      '  until kubectl -n "$NAMESPACE" wait pod -l k8s-app=cilium --field-selector "spec.nodeName=$1" --for=condition=Ready --timeout=5s >/dev/null 2>&1; do',
      '    tries=$((tries + 1))',
      '    [ "$tries" -lt 60 ] || fail "The agent on $1 does not become ready: read its log, then go back as README.md says."',
      '    sleep 5',
      '  done',
      '}',
    ],
  },
  {
    name: 'on_host',
    lines: platform => [
      '# Runs what comes on standard input as root on a node. Change it to how you reach your nodes',
      'on_host() {',
      ...(onHost[platform] ?? ['  ssh -- "$1" sudo bash -s']),
      '}',
    ],
  },
  {
    name: 'reboot_node',
    lines: platform => [
      '# Reboots a node, and waits until it is back',
      'reboot_node() {',
      '  boot="$(kubectl get node "$1" -o jsonpath=\'{.status.nodeInfo.bootID}\')"',
      rebootLine[platform] ??
        '  echo \'systemctl reboot\' | on_host "$1" || true',
      '  tries=0',
      '  until [ "$(kubectl get node "$1" -o jsonpath=\'{.status.nodeInfo.bootID}\')" != "$boot" ] && kubectl wait node "$1" --for=condition=Ready --timeout=5s >/dev/null 2>&1; do',
      '    tries=$((tries + 1))',
      '    [ "$tries" -lt 180 ] || fail "$1 does not come back."',
      '    sleep 5',
      '  done',
      '}',
    ],
  },
];

const calls = (lines: readonly string[], name: string) =>
  lines.some(line => new RegExp(`\\b${name}\\b`).test(line));

/** The functions that a script calls, directly or by one of them. */
export function helpersFor(
  lines: readonly string[],
  platform: Platform,
): string[] {
  const needed: string[][] = [];
  let all = [...lines];
  for (const { name, lines: own } of [...helpers].reverse()) {
    if (calls(all, name)) {
      needed.unshift(own(platform), ['']);
      all = [...own(platform), ...all];
    }
  }
  return needed.flat();
}
