/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

/** An error whose message tells the person at the keyboard all they need. */
export class UserError extends Error {}
