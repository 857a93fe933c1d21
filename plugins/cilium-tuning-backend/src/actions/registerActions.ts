/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import type { ActionsRegistryService } from '@backstage/backend-plugin-api/alpha';
import type { ServiceParts } from '../answers/ServiceParts';
import { registerAction } from './Action';
import { explainCheckAction } from './explainCheck';
import { getPlanAction } from './getPlan';
import { getReportAction } from './getReport';
import { listClustersAction } from './listClusters';
import { requestScanAction } from './requestScan';
import { whatIfAction } from './whatIf';

/** Registers what assistants may do for people. */
export function registerActions(
  registry: ActionsRegistryService,
  parts: ServiceParts,
): void {
  registerAction(registry, listClustersAction(parts));
  registerAction(registry, getReportAction(parts));
  registerAction(registry, explainCheckAction(parts));
  registerAction(registry, getPlanAction(parts));
  registerAction(registry, whatIfAction(parts));
  registerAction(registry, requestScanAction(parts));
}
