/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

/**
 * What the domain says to people: a code and the values that fill its message.
 * The English text is in {@link messages}; the frontend translates by the same code.
 *
 * @public
 */
export interface Reason {
  /** Key of a message, for example `kernel.tooOld`. */
  code: string;
  /** Values for the `{{name}}` places of the message. */
  params?: Record<string, string | number>;
}
