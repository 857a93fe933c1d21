/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import type { PlanFile } from 'backstage-plugin-cilium-tuning-common';

/**
 * Gives a file to people.
 *
 * @public
 */
export type FileDownload = (file: PlanFile) => void;
