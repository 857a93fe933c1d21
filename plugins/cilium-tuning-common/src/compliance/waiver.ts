/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { z } from 'zod';
import type { NodeSelector } from './nodeSelector';

/**
 * Schema of a date without a time, `YYYY-MM-DD`.
 *
 * @public
 */
export const dateSchema = z.iso.date().meta({ id: 'Date' });

/**
 * How a waiver stands. `pending`: waits for approval; `active`: excuses; `expired`: its date is past; `revoked`: taken back;
 * `rejected`: not approved.
 *
 * @public
 */
export type WaiverState =
  | 'pending'
  | 'active'
  | 'expired'
  | 'revoked'
  | 'rejected';

/**
 * All {@link WaiverState}s.
 *
 * @public
 */
export const waiverStates = [
  'pending',
  'active',
  'expired',
  'revoked',
  'rejected',
] as const satisfies readonly WaiverState[];

/**
 * What is decided of a waiver. The others are no state that somebody brought about.
 *
 * @public
 */
export type DecidedState = Exclude<WaiverState, 'expired'>;

/**
 * How a waiver stands on a day. One that nobody approved in time has expired as well.
 *
 * @param today - the date where the waiver ends
 * @public
 */
export function waiverStateOn(
  waiver: { state: DecidedState; expiresOn: string },
  today: string,
): WaiverState {
  const { state, expiresOn } = waiver;
  const isOpen = state === 'pending' || state === 'active';
  return isOpen && expiresOn < today ? 'expired' : state;
}

/**
 * What of a waiver people write.
 *
 * @public
 */
export interface WaiverTerms {
  reason: string;
  /** The last day on which it excuses. */
  expiresOn: string;
  /** The nodes that it is about; all of the cluster when left out. */
  selector?: NodeSelector;
}

const orderOf = (selector: NodeSelector | undefined) =>
  JSON.stringify([
    Object.entries(selector?.matchLabels ?? {}).sort(),
    selector?.matchExpressions ?? [],
  ]);

/**
 * Whether a change of a waiver may excuse more than before: for longer, or other nodes. What other nodes come to, only each scan
 * tells.
 *
 * @public
 */
export function widensWaiver(before: WaiverTerms, after: WaiverTerms): boolean {
  return (
    after.expiresOn > before.expiresOn ||
    orderOf(after.selector) !== orderOf(before.selector)
  );
}
