/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import type { TemplateExample } from '@backstage/plugin-scaffolder-node';

export const examples: TemplateExample[] = [
  {
    description: 'Write the whole plan of a cluster',
    example: `steps:
  - id: plan
    name: Write the plan
    action: cilium-tuning:plan:write
    input:
      entityRef: resource:default/my-cluster
`,
  },
  {
    description: 'Write one step into a folder',
    example: `steps:
  - id: plan
    name: Write the step
    action: cilium-tuning:plan:write
    input:
      entityRef: resource:default/my-cluster
      steps: [bandwidth-manager]
      targetPath: cilium
`,
  },
];
