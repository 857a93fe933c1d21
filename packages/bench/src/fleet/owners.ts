/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

/** Whose clusters' reports users may read. */
export const OWNER = 'group:default/team-a';

/** Who owns the other half of a fleet. */
export const OTHER_OWNER = 'group:default/team-b';
