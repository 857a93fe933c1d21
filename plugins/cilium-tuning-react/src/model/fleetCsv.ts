/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import type { VerdictCounts } from 'backstage-plugin-cilium-tuning-common';
import type { ExportedCluster, ExportedItem, FleetExport } from './fleetExport';
import { policyTitle, type PolicyName } from './shortNames';

/**
 * What spreadsheets take for the beginning of a formula, wide forms included. Anything may follow it: the expression that the
 * library brings does not know cells of several lines.
 */
const FORMULA = /^[=+\-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20]/;

const verdicts: Record<keyof VerdictCounts, string> = {
  pass: 'Nodes on',
  fail: 'Nodes off',
  blockedByStep: 'Nodes after another step',
  blockedByPlatform: 'Nodes locked',
  blockedByChoice: 'Nodes by choice',
  notApplicable: 'Nodes not needed',
  unknown: 'Nodes unknown',
};

type Cells = Record<string, string | number>;

function clusterCells(cluster: ExportedCluster): Cells {
  return {
    Entity: cluster.entityRef,
    Title: cluster.title ?? '',
    Cluster: cluster.clusterName ?? '',
    Owners: cluster.owners.join(' '),
    Lifecycle: cluster.lifecycle ?? '',
    Health: cluster.health,
    'Read at': cluster.readAt ?? '',
    'Age in hours': cluster.ageHours ?? '',
    Score: cluster.score ?? '',
    Potential: cluster.potential ?? '',
    Nodes: cluster.nodes ?? '',
    Compliance: (cluster.compliance ?? [])
      .map(({ policy, compliance }) => `${policy}: ${compliance}`)
      .join('; '),
  };
}

/** Of no item where nothing is known of any. */
function itemCells(
  item: ExportedItem | undefined,
  policies: readonly PolicyName[],
): Cells {
  const waivers = item?.waivers ?? [];
  const all = (pick: (waiver: (typeof waivers)[number]) => string) =>
    waivers.map(pick).join('; ');
  const nodes = Object.entries(verdicts).map(([verdict, name]) => [
    name,
    item ? item.nodes[verdict as keyof VerdictCounts] ?? 0 : '',
  ]);
  return {
    Item: item?.check ?? '',
    'Item title': item?.title ?? '',
    'Required by': item?.requiredBy.join('; ') ?? '',
    'Titles of policies':
      item?.requiredBy.map(name => policyTitle(policies, name)).join('; ') ??
      '',
    Standing: item?.standing ?? '',
    ...Object.fromEntries(nodes),
    'Nodes waived': item?.waivedNodes ?? '',
    'Waived because': all(({ reason }) => reason),
    'Waived until': all(({ until }) => until),
    'Waived by': all(({ by }) => by),
    'Waiver approved by': all(({ approvedBy }) => approvedBy ?? ''),
  };
}

/**
 * An export as CSV: a row for each item of each cluster, each with the time and the filter of the export, so that rows mean the
 * same wherever they are copied to. A cluster of which nothing is known has one row. No cell is taken for a formula.
 *
 * @public
 */
export async function fleetCsv(exported: FleetExport): Promise<string> {
  // Few people export, so the library is loaded when somebody does
  const { default: papaparse } = await import('papaparse');
  const shared = {
    'Exported at': exported.exportedAt,
    Filter: exported.filter.join('; '),
  };
  const rows = exported.clusters.flatMap(cluster => {
    const items = cluster.items.length > 0 ? cluster.items : [undefined];
    return items.map(item => ({
      ...{
        ...clusterCells(cluster),
        ...itemCells(item, exported.policies),
        ...shared,
      },
    }));
  });
  // In quotes also where the separator of the reader's country is another
  return papaparse.unparse(rows, { quotes: true, escapeFormulae: FORMULA });
}
