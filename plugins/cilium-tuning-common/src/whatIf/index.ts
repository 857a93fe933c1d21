/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

export type {
  AgentStop,
  AssumedNodes,
  WhatIf,
  WhatIfChange,
  WhatIfQuestion,
  WhatIfScore,
} from './types';
export { changesBesideStops } from './changes';
export { ciliumChoices, kernelChoices } from './choices';
export { whatIf } from './whatIf';
