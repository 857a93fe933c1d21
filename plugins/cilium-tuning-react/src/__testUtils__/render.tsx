/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import type { ReactElement } from 'react';
import { renderInTestApp as renderInNewApp } from '@backstage/frontend-test-utils';
import {
  TestApiProvider,
  renderInTestApp as renderInLegacyApp,
} from '@backstage/test-utils';
import { ciliumTuningApiRef, type CiliumTuningApi } from '../api';

/** The frontend systems that the components have to work in. */
export type FrontendSystem = 'new' | 'legacy';

/** Renders in an app of one of the two frontend systems. */
export async function renderIn(
  system: FrontendSystem,
  element: ReactElement,
  api: Partial<CiliumTuningApi> = {},
) {
  return system === 'new'
    ? renderInNewApp(element, { apis: [[ciliumTuningApiRef, api]] })
    : renderInLegacyApp(
        <TestApiProvider apis={[[ciliumTuningApiRef, api]]}>
          {element}
        </TestApiProvider>,
      );
}
