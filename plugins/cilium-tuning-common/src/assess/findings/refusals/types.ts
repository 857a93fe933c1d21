/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import type { FactReader } from '../../../snapshot/factReader';
import type { Reason } from '../../../text/reason';

/** Why an agent does not start with what it is told, and whether that is known or has to be confirmed. */
export interface Refused {
  /** True only where everything that it follows from is known. */
  sure: boolean;
  reason: Reason;
}

/**
 * A way in which an agent refuses to start. Judged by what the configuration objects hold and by what the node is, never by
 * what the running agent does: that one may run with an older configuration.
 */
export interface Refusal {
  /** Check that the option belongs to. */
  check: string;
  messages: Record<string, string>;
  refuses(facts: FactReader): Refused | undefined;
}

/** That an agent refuses for certain. */
export const surely = (code: string, params?: Reason['params']): Refused => ({
  sure: true,
  reason: { code, params },
});

/** That an agent may refuse: something that decides it is not known. */
export const maybe = (code: string, params?: Reason['params']): Refused => ({
  sure: false,
  reason: { code, params },
});
