/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import {
  formatNodeSelector,
  parseNodeSelector,
  type ClusterWaivers,
  type Waiver,
  type WaiverTerms,
  widensWaiver,
} from 'backstage-plugin-cilium-tuning-common';

/** What somebody writes of a waiver. */
export interface WaiverDraft {
  reason: string;
  expiresOn: string;
  /** As kubectl takes it. */
  nodes: string;
}

/** What a dialog is about: a new waiver, a change of one, or one that follows another. */
export type WaiverTask =
  | { kind: 'create'; entityRef: string; check: string }
  | {
      kind: 'edit' | 'renew';
      entityRef: string;
      check: string;
      waiver: Waiver;
    };

/** What a draft begins with. */
export function draftOf(task: WaiverTask): WaiverDraft {
  if (task.kind === 'create') {
    return { reason: '', expiresOn: '', nodes: '' };
  }
  const { reason, expiresOn, selector } = task.waiver;
  return {
    reason,
    expiresOn: task.kind === 'edit' ? expiresOn : '',
    nodes: selector ? formatNodeSelector(selector) : '',
  };
}

/** What is sent of a draft; undefined where something is missing or cannot be read. */
export function termsOf(draft: WaiverDraft): WaiverTerms | undefined {
  const reason = draft.reason.trim();
  const nodes = draft.nodes.trim();
  const selector = nodes === '' ? undefined : parseNodeSelector(nodes);
  const isWhole = nodes === '' || selector !== undefined;
  return reason !== '' && draft.expiresOn !== '' && isWhole
    ? { reason, expiresOn: draft.expiresOn, ...(selector && { selector }) }
    : undefined;
}

/** Whether a waiver may not end when a draft says; one that is edited may keep its date. */
export function isOutOfTime(
  task: WaiverTask,
  { expiresOn }: WaiverDraft,
  { from, until }: Pick<ClusterWaivers, 'from' | 'until'>,
): boolean {
  const isKept = task.kind === 'edit' && expiresOn === task.waiver.expiresOn;
  return expiresOn !== '' && !isKept && (expiresOn < from || expiresOn > until);
}

/** Whether somebody else has to approve what a draft comes to. */
export function needsApproval(
  task: WaiverTask,
  terms: WaiverTerms | undefined,
  { requiresApproval }: Pick<ClusterWaivers, 'requiresApproval'>,
): boolean {
  if (!requiresApproval || task.kind !== 'edit') {
    return requiresApproval;
  }
  return terms !== undefined && widensWaiver(task.waiver, terms);
}
