/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import {
  type DecidedState,
  type NodeSelector,
  nodeSelectorSchema,
  type SelectedNodes,
  type WaiverTerms,
} from 'backstage-plugin-cilium-tuning-common';
import { parseStored } from '../store/clusterRecord';
import {
  type DbTime,
  toDate,
  toOptionalDate,
  type WaiverRow,
} from '../store/tables';

/** Who did something, and when. */
export interface Deed {
  by: string;
  at: Date;
}

/** A waiver as it is stored. That its date is past, the time tells. */
export interface StoredWaiver extends WaiverTerms {
  id: string;
  entityRef: string;
  clusterName: string;
  check: string;
  state: DecidedState;
  created: Deed;
  edited?: Deed;
  approved?: Deed;
  /** Revoked or rejected. */
  ended?: Deed;
  renews?: string;
  version: number;
  /** What its selector came to in the last report; absent without either. */
  selected?: SelectedNodes;
}

function deedOf(by: string | null, at: DbTime | null): Deed | undefined {
  const time = toOptionalDate(at);
  return by !== null && time ? { by, at: time } : undefined;
}

/** What cannot be read selects no node, as every selector that the rows may hold selects by something. */
const NONE: NodeSelector = {
  matchExpressions: [
    { key: 'unreadable', operator: 'Exists' },
    { key: 'unreadable', operator: 'DoesNotExist' },
  ],
};

function selectorOf(stored: string | null): NodeSelector | undefined {
  return stored === null
    ? undefined
    : nodeSelectorSchema.safeParse(parseStored(stored)).data ?? NONE;
}

/** A row as a waiver. */
export function toWaiver(row: WaiverRow): StoredWaiver {
  return {
    id: row.id,
    entityRef: row.entity_ref,
    clusterName: row.cluster_name,
    check: row.check_id,
    selector: selectorOf(row.selector),
    reason: row.reason,
    expiresOn: row.expires_on,
    state: row.state,
    created: { by: row.created_by, at: toDate(row.created_at) },
    edited: deedOf(row.edited_by, row.edited_at),
    approved: deedOf(row.approved_by, row.approved_at),
    ended: deedOf(row.ended_by, row.ended_at),
    renews: row.renews ?? undefined,
    version: row.version,
    selected: parseStored<SelectedNodes>(row.selected),
  };
}

/** The columns of what people write. */
export function columnsOfTerms({ reason, expiresOn, selector }: WaiverTerms) {
  return {
    reason,
    expires_on: expiresOn,
    selector: selector ? JSON.stringify(selector) : null,
  };
}
