/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { ConflictError, InputError, NotAllowedError } from '@backstage/errors';
import {
  waiverStateOn,
  widensWaiver,
  type WaiverTerms,
} from 'backstage-plugin-cilium-tuning-common';
import type { WaiverRow } from '../store/tables';
import { addDays, daysBetween } from './dates';
import { columnsOfTerms, type StoredWaiver } from './waiverRow';

/** Days before the end of a waiver of which owners are told, the last first. */
export const noticeDays = [3, 14] as const;

/** What is asked of waivers, and when. */
export interface WaiverRules {
  /** The date where waivers end. */
  today: string;
  maxDays: number;
  requireApproval: boolean;
}

/** What may be decided of a waiver. */
export type WaiverDecision = 'approve' | 'reject' | 'revoke';

/** What somebody does to a waiver. */
export interface WaiverChange {
  what: 'edited' | 'approved' | 'rejected' | 'revoked';
  columns: Partial<Omit<WaiverRow, 'id' | 'entity_ref' | 'version'>>;
}

/** Of which notice nobody is told any more, where a waiver is made or changed shortly before. */
export function noticedFrom(today: string, expiresOn: string): number | null {
  const left = daysBetween(today, expiresOn);
  return noticeDays.find(days => left <= days) ?? null;
}

/** @throws InputError when a waiver may not end then */
export function checkDate(
  expiresOn: string,
  { today, maxDays }: WaiverRules,
): void {
  const last = addDays(today, maxDays);
  if (expiresOn < today || expiresOn > last) {
    throw new InputError(
      `A waiver ends from ${today} to ${last}: it may excuse for ${maxDays} days at most`,
    );
  }
}

function mustBe(
  waiver: StoredWaiver,
  states: readonly string[],
  { today }: WaiverRules,
): void {
  const state = waiverStateOn(waiver, today);
  if (!states.includes(state)) {
    throw new ConflictError(
      state === 'expired'
        ? `The waiver has expired on ${waiver.expiresOn}. Renew it instead.`
        : `The waiver is ${state}`,
    );
  }
}

/** What an edit comes to. One that may excuse more has to be approved again. */
export function editOf(
  waiver: StoredWaiver,
  terms: WaiverTerms,
  by: string,
  now: Date,
  rules: WaiverRules,
): WaiverChange {
  mustBe(waiver, ['pending', 'active'], rules);
  const { today, requireApproval } = rules;
  const isOtherDate = terms.expiresOn !== waiver.expiresOn;
  if (isOtherDate) {
    checkDate(terms.expiresOn, rules);
  }
  const asksAgain = requireApproval && widensWaiver(waiver, terms);
  const state = requireApproval ? waiver.state : 'active';
  return {
    what: 'edited',
    columns: {
      ...columnsOfTerms(terms),
      ...{ edited_by: by, edited_at: now },
      ...(isOtherDate && { noticed_days: noticedFrom(today, terms.expiresOn) }),
      // What it came to was for other nodes, maybe; the newest report tells
      selected: null,
      ...(asksAgain
        ? { state: 'pending', approved_by: null, approved_at: null }
        : { state }),
    },
  };
}

/** Whether somebody else than who asks for a waiver decides of it. */
export function isAnothers(
  { created, edited }: Pick<StoredWaiver, 'created' | 'edited'>,
  by: string,
): boolean {
  return created.by !== by && edited?.by !== by;
}

/** What a decision comes to. Nobody decides of what they ask for themselves. */
export function decisionOf(
  waiver: StoredWaiver,
  decision: WaiverDecision,
  by: string,
  now: Date,
  rules: WaiverRules,
): WaiverChange {
  if (decision === 'revoke') {
    mustBe(waiver, ['pending', 'active'], rules);
    return {
      what: 'revoked',
      columns: { state: 'revoked', ended_by: by, ended_at: now },
    };
  }
  if (!isAnothers(waiver, by)) {
    throw new NotAllowedError(
      'You may not approve or reject a waiver that you asked for, or edited last',
    );
  }
  mustBe(waiver, ['pending'], rules);
  return decision === 'approve'
    ? {
        what: 'approved',
        columns: { state: 'active', approved_by: by, approved_at: now },
      }
    : {
        what: 'rejected',
        columns: { state: 'rejected', ended_by: by, ended_at: now },
      };
}
