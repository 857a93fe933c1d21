/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import type { Reason } from '../../text/reason';

/**
 * What is in effect on a node, with the reason that says how it is known.
 *
 * @public
 */
export interface Effective {
  state: 'on' | 'off' | 'unknown';
  reason: Reason;
  /** How it is known; absent for `unknown`. */
  basis?: 'observed' | 'configured';
  /** True where it is unknown because nothing observed it: a further source may tell. */
  unobserved?: boolean;
  /** True where a probe would tell and none is set up. */
  probeWouldTell?: boolean;
}

export const observed = (
  state: 'on' | 'off',
  code: string,
  params?: Reason['params'],
): Effective => ({ state, reason: { code, params }, basis: 'observed' });

export const configured = (
  state: 'on' | 'off',
  code: string,
  params?: Reason['params'],
): Effective => ({ state, reason: { code, params }, basis: 'configured' });

export const unknown = (
  code: string,
  params?: Reason['params'],
): Effective => ({ state: 'unknown', reason: { code, params } });
