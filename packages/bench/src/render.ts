/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { cpus, totalmem } from 'node:os';
import type { AssessFigures } from './assessBench';
import type { ToolFigures } from './kubectlCluster';
import type { PageFigures } from './pageBench';
import type { ClusterFigures, ScanFigures } from './scanBench';

/** Everything that was measured. */
export interface BenchFigures {
  date: string;
  machine: string;
  scans: ClusterFigures[];
  /** On the API server of the kubeconfig: a scan, beside the tools that people have. */
  beside?: { scan: ClusterFigures; tools: ToolFigures[] };
  assessment: AssessFigures;
  page?: PageFigures;
}

/** This machine, as far as it matters. */
export function machine(): string {
  const [{ model = 'unknown' } = {}] = cpus();
  const gibibytes = Math.round(totalmem() / 2 ** 30);
  return `${cpus().length} x ${model}, ${gibibytes} GiB, Node.js ${
    process.version
  }`;
}

/** A table in Markdown. */
export function table(head: string[], rows: (string | number)[][]): string {
  return [head, head.map(() => '---'), ...rows]
    .map(cells => `| ${cells.join(' | ')} |`)
    .join('\n');
}

const kilobytes = (bytes = NaN) =>
  Number.isNaN(bytes) ? '-' : (bytes / 1000).toFixed(1);
const seconds = (value: number) => value.toFixed(2);
const times = (value: number) => `${value.toFixed(1)} x`;

const SCAN_HEAD = [
  ...['nodes', 'scan', 'requests', 'KB a node', 'KB a node on the wire'],
  ...['wall s', 'CPU s', 'memory MiB', 'outcome'],
];

function scanRows({ nodes, first, later, restarted }: ClusterFigures) {
  const row = (name: string, scan: ScanFigures) => [
    nodes,
    name,
    scan.requests,
    kilobytes(scan.decodedBytesPerNode),
    kilobytes(scan.sentBytesPerNode),
    seconds(scan.wallSeconds),
    seconds(scan.cpuSeconds),
    Math.round(scan.peakMebibytes),
    scan.outcome,
  ];
  return [
    row('first', first),
    row('later', later),
    ...(restarted ? [row('after a restart', restarted)] : []),
  ];
}

function besideText({ scan, tools }: NonNullable<BenchFigures['beside']>) {
  const { later } = scan;
  const scanned = (name: string, figures: ScanFigures) => [
    `${name} scan`,
    `${scan.nodes}, ${figures.outcome}`,
    seconds(figures.wallSeconds),
    seconds(figures.cpuSeconds),
    times(figures.wallSeconds / later.wallSeconds),
    times(figures.cpuSeconds / later.cpuSeconds),
  ];
  return [
    `\n## Beside other tools, on the same API server\n`,
    table(
      ['how', 'nodes', 'wall s', 'CPU s', 'wall, later scan = 1', 'CPU'],
      [
        ...tools.map(({ tool, whole, agents, wallSeconds, cpuSeconds }) => [
          tool,
          `${whole} of ${agents} answered whole`,
          ...[seconds(wallSeconds), seconds(cpuSeconds)],
          times(wallSeconds / later.wallSeconds),
          times(cpuSeconds / later.cpuSeconds),
        ]),
        scanned('first', scan.first),
        scanned('later', later),
      ],
    ),
  ];
}

/** The figures as Markdown. */
export function render(figures: BenchFigures): string {
  const { date, scans, beside, assessment, page } = figures;
  return [
    `# ${date}, ${figures.machine}`,
    `\n## Scans, through Backstage's Kubernetes proxy\n`,
    table(SCAN_HEAD, scans.flatMap(scanRows)),
    ...(beside ? besideText(beside) : []),
    `\n## Assessment\n`,
    table(
      ['nodes', 'groups', 'cohorts', 'median ms', 'slowest ms'],
      [
        [
          assessment.nodes,
          assessment.groups,
          assessment.cohorts,
          assessment.medianMs.toFixed(1),
          assessment.slowestMs.toFixed(1),
        ],
      ],
    ),
    ...(page
      ? [
          `\n## The tab in Chromium\n`,
          table(
            [
              'nodes',
              'report KB',
              'matrix painted after ms',
              'longest task ms',
            ],
            [
              [
                page.nodes,
                kilobytes(page.reportBytes),
                Math.round(page.firstPaintMs),
                Math.round(page.longestTaskMs),
              ],
            ],
          ),
        ]
      : []),
  ].join('\n');
}
