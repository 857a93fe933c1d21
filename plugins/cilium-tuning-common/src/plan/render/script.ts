/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import type { Rendering } from './context';
import { helpersFor } from './helpers';
import { indented, oneLine, quoted } from './shell';
import type { RenderedStage } from './stages';

/** What is done on a node, as a function for each way of doing it. */
class Bodies {
  readonly #names = new Map<string, string>();
  readonly lines: string[] = [];

  /** The function that does this. */
  nameOf(shell: readonly string[]): string {
    const key = shell.join('\n');
    const known = this.#names.get(key);
    if (known !== undefined) {
      return known;
    }
    const name = `on_node_${this.#names.size + 1}`;
    this.#names.set(key, name);
    this.lines.push(`${name}() {`, '  node="$1"', ...indented(shell), '}', '');
    return name;
  }
}

function loop(
  { nodes = [], isRest }: RenderedStage,
  body: string,
  asks: boolean,
): string[] {
  const [only, ...more] = nodes;
  if (more.length === 0) {
    return [`${body} ${quoted(only)}`];
  }
  const counts = isRest && asks;
  return [
    ...(counts ? ['count=0'] : []),
    'for node in \\',
    ...nodes.map(
      (node, index) =>
        `  ${quoted(node)}${index === nodes.length - 1 ? '' : ' \\'}`,
    ),
    'do',
    `  printf '\\n== %s\\n' "$node"`,
    ...(counts
      ? [
          '  count=$((count + 1))',
          '  if [ $((count % ${EVERY:-1})) -eq 0 ]; then ask=yes; else ask=no; fi',
        ]
      : []),
    `  ${body} "$node"`,
    'done',
  ];
}

/** The lines of every stage, each in a function of its own. */
function stageLines(stages: readonly RenderedStage[]): string[] {
  const bodies = new Bodies();
  const functions = stages.flatMap((stage, index) => {
    const shell = stage.done.flatMap(done => done.shell);
    const asks = shell.some(line => line.startsWith('verify '));
    const lines = stage.nodes ? loop(stage, bodies.nameOf(shell), asks) : shell;
    return [
      `# ${oneLine(stage.title)}`,
      `stage_${index + 1}() {`,
      ...indented(lines),
      '}',
      '',
    ];
  });
  return [...bodies.lines, ...functions];
}

/** Does a stage, or says which there are. */
const usage = (name: string, stages: readonly RenderedStage[]) => [
  'case "${1:-}" in',
  ...stages.map(
    (_, index) => `  ${index + 1}) right_cluster; stage_${index + 1} ;;`,
  ),
  '  *)',
  "    cat <<'END'",
  `usage: bash ${name} STAGE`,
  ...stages.map(({ title }, index) => `  ${index + 1}  ${oneLine(title)}`),
  'END',
  '    exit 2',
  '    ;;',
  'esac',
];

/** A script that does the stages, one at each call, and asks where something is to be looked at. */
export function scriptText(
  name: string,
  title: string,
  stages: readonly RenderedStage[],
  rendering: Rendering,
): string {
  const cluster = oneLine(rendering.clusterName);
  const lines = [
    'right_cluster() {',
    `  confirm "The context $(kubectl config current-context) is that of the cluster "${quoted(
      cluster,
    )}`,
    '}',
    '',
    ...stageLines(stages),
  ];
  const helpers = helpersFor(lines, rendering.platform);
  const uses = (text: string) =>
    [...helpers, ...lines].some(line => line.includes(text));
  const settings = [
    ...(uses('$NAMESPACE') ? [`NAMESPACE=${quoted(rendering.namespace)}`] : []),
    ...(uses('$RELEASE')
      ? ['RELEASE="${RELEASE:-cilium}"', 'CHART="${CHART:-cilium/cilium}"']
      : []),
  ];
  return [
    '#!/usr/bin/env bash',
    `# ${oneLine(title)}`,
    `# For the cluster ${cluster}, with the current context of kubectl.`,
    '# Read README.md first: what may go wrong, and how to go back.',
    'set -eu',
    'cd "$(dirname "$0")"',
    '',
    ...settings,
    ...(settings.length > 0 ? [''] : []),
    ...helpers,
    ...lines,
    ...usage(name, stages),
    '',
  ].join('\n');
}
