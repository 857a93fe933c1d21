/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { createFrontendModule } from '@backstage/frontend-plugin-api';
import { NavContentBlueprint } from '@backstage/plugin-app-react';
import { AppSidebar } from './AppSidebar';

const appSidebar = NavContentBlueprint.make({
  params: { component: AppSidebar },
});

export const navModule = createFrontendModule({
  pluginId: 'app',
  extensions: [appSidebar],
});
