/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { HomePageWidgetBlueprint } from '@backstage/plugin-home-react/alpha';
import { HOME_CARD } from '../homeCard';

/**
 * @remarks Extension ID: `home-page-widget:cilium-tuning`.
 */
export const ciliumTuningHomeWidget = HomePageWidgetBlueprint.make({
  params: HOME_CARD,
});
