/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import type { BackendFeature } from '@backstage/backend-plugin-api';

type Load = () => Promise<{ default: BackendFeature }>;

/**
 * What a Backstage with this plugin may have or not, by what people have it for. Whatever of it is left out, the rest goes on as
 * it did.
 */
export const extras = {
  assistants: {
    plugin: () => import('@backstage/plugin-mcp-actions-backend'),
  },
  notifications: {
    plugin: () => import('@backstage/plugin-notifications-backend'),
  },
  signals: {
    plugin: () => import('@backstage/plugin-signals-backend'),
  },
  templates: {
    plugin: () => import('@backstage/plugin-scaffolder-backend'),
    kind: () =>
      import(
        '@backstage/plugin-catalog-backend-module-scaffolder-entity-model'
      ),
    gitHub: () => import('@backstage/plugin-scaffolder-backend-module-github'),
    ciliumTuning: () =>
      import('backstage-plugin-scaffolder-backend-module-cilium-tuning'),
  },
  techInsights: {
    plugin: () => import('@backstage-community/plugin-tech-insights-backend'),
    jsonRules: () =>
      import('@backstage-community/plugin-tech-insights-backend-module-jsonfc'),
    ciliumTuning: () =>
      import('backstage-plugin-tech-insights-backend-module-cilium-tuning'),
  },
} satisfies Record<string, Record<string, Load>>;

/** All of these features. */
export const allExtras = (): Load[] =>
  Object.values(extras).flatMap(features => Object.values<Load>(features));
