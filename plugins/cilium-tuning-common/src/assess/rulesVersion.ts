/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

/**
 * Version of the rules that judge a snapshot. Raised with every change of a rule, so that stored reports are judged again
 * and a change of ours never looks like a change of a cluster.
 *
 * @public
 */
export const RULES_VERSION = '4';
