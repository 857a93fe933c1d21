/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import {
  renderReason,
  type Assessed,
  type ChangeDirection,
  type ChangesEvent,
} from 'backstage-plugin-cilium-tuning-common';
import type { Knex } from 'knex';
import type { Difference } from './changes';
import { tables } from './tables';

interface NewReport {
  id: string;
  entity_ref: string;
  cluster_name: string;
  taken_at: Date;
}

/** What is published of a new report; undefined where nothing is worth it. */
export function changesEventOf(
  report: NewReport,
  { before, changes }: Difference,
  { assessment }: Assessed,
): ChangesEvent | undefined {
  if (!before) {
    return undefined;
  }
  const rulesChanged = before.otherRules;
  const items = (wanted: ChangeDirection): ChangesEvent['regressed'] =>
    changes.flatMap(change => {
      if (rulesChanged || change.kind !== 'check') {
        return [];
      }
      const { kind: _, direction, ...item } = change;
      const title = renderReason({ code: `${item.check}.title` });
      return direction === wanted
        ? [{ ...item, title, text: renderReason(item.reason) }]
        : [];
    });
  const event: ChangesEvent = {
    version: 1,
    id: report.id,
    entityRef: report.entity_ref,
    clusterName: report.cluster_name,
    takenAt: report.taken_at.toISOString(),
    rulesVersion: assessment.rulesVersion,
    score: { before: before.assessment.score, after: assessment.score },
    rulesChanged,
    regressed: items('regressed'),
    improved: items('improved'),
    becameUnknown: items('becameUnknown'),
    newGroups: changes.flatMap(change =>
      change.kind === 'groupAppeared' ? [change.group] : [],
    ),
  };
  const { regressed, improved, becameUnknown, newGroups } = event;
  const all = [regressed, improved, becameUnknown, newGroups];
  return rulesChanged || all.some(list => list.length > 0) ? event : undefined;
}

/**
 * Notes in the transaction that stores a report what is to be told of it. So nothing is told of a report that is not kept, and
 * nothing is forgotten where the process ends before it was told.
 */
export async function writeOutbox(
  transaction: Knex.Transaction,
  report: NewReport,
  event: ChangesEvent | undefined,
): Promise<void> {
  if (!event) {
    return;
  }
  const channels = [
    'event',
    ...(event.regressed.length > 0 ? ['notification'] : []),
  ];
  const now = new Date();
  await transaction(tables.outbox).insert(
    channels.map(channel => ({
      report_id: report.id,
      channel,
      entity_ref: report.entity_ref,
      created_at: now,
      due_at: now,
      payload: JSON.stringify(event),
    })),
  );
}
