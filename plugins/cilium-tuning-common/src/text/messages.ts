/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { findingRules } from '../assess/findings';
import { checks } from '../checks';
import { execMessages } from './execMessages';
import { factMessages } from './factMessages';
import { probeMessages } from './probeMessages';
import { prometheusMessages } from './prometheusMessages';
import { readMessages } from './readMessages';
import type { Reason } from './reason';
import { sharedMessages } from './sharedMessages';
import { sourceMessages } from './sourceMessages';
import { sourceReasons } from './sourceReasons';
import { sysdumpMessages } from './sysdumpMessages';

/**
 * Every English message of the domain by its code, with `{{name}}` for parameters. Frontends translate by the same codes.
 *
 * @public
 */
export const messages: Readonly<Record<string, string>> = Object.assign(
  {},
  sharedMessages,
  sourceMessages,
  factMessages,
  readMessages,
  execMessages,
  probeMessages,
  prometheusMessages,
  sourceReasons,
  sysdumpMessages,
  ...checks.map(check => check.messages),
  ...findingRules.map(rule => rule.messages),
);

/**
 * A reason in plain English, for command lines, logs and exports.
 *
 * @returns the code itself where no message is known, so that nothing is lost
 * @public
 */
export function renderReason(reason: Reason): string {
  const template = Object.hasOwn(messages, reason.code)
    ? messages[reason.code]
    : reason.code;
  return template.replace(/\{\{(\w+)\}\}/g, (place, name) =>
    String(reason.params?.[name] ?? place),
  );
}
