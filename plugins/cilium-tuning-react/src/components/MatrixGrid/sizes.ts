/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

/** Width in pixels of the column that names the rows; the same in the style sheet. */
export const ITEM_WIDTH = 208;
