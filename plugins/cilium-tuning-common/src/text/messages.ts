/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { findingRules } from '../assess/findings';
import { checks as allChecks } from '../checks';
import type { Check } from '../checks/types';
import { execMessages } from './execMessages';
import { factMessages } from './factMessages';
import { planMessages } from './planMessages';
import { probeMessages } from './probeMessages';
import { prometheusMessages } from './prometheusMessages';
import { readMessages } from './readMessages';
import type { Reason } from './reason';
import { sharedMessages } from './sharedMessages';
import { sourceMessages } from './sourceMessages';
import { sourceReasons } from './sourceReasons';
import { sysdumpMessages } from './sysdumpMessages';
import { whatIfMessages } from './whatIfMessages';

const ownMessages: Readonly<Record<string, string>> = {
  ...sharedMessages,
  ...sourceMessages,
  ...factMessages,
  ...readMessages,
  ...execMessages,
  ...planMessages,
  ...probeMessages,
  ...prometheusMessages,
  ...sourceReasons,
  ...sysdumpMessages,
  ...whatIfMessages,
};

/** The English messages of the domain with those of some checks. */
export function messagesOf(
  checks: readonly Check[],
): Readonly<Record<string, string>> {
  return Object.assign(
    {},
    ownMessages,
    ...findingRules.map(rule => rule.messages),
    ...checks.map(check => check.messages),
  );
}

/**
 * Every English message of the domain by its code, with `{{name}}` for parameters. Frontends translate by the same codes.
 *
 * @public
 */
export const messages: Readonly<Record<string, string>> = messagesOf(allChecks);

/** Renders reasons with messages; a code without one stays as it is, so that nothing is lost. */
export const rendererOf =
  (words: Readonly<Record<string, string>>) =>
  (reason: Reason): string => {
    const template = Object.hasOwn(words, reason.code)
      ? words[reason.code]
      : reason.code;
    return template.replace(/\{\{(\w+)\}\}/g, (place, name) =>
      String(reason.params?.[name] ?? place),
    );
  };

const render = rendererOf(messages);

/**
 * A reason in plain English, for command lines, logs and exports.
 *
 * @returns the code itself where no message is known, so that nothing is lost
 * @public
 */
export function renderReason(reason: Reason): string {
  return render(reason);
}
