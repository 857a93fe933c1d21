/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import {
  formatNodeSelector,
  type Waiver,
} from 'backstage-plugin-cilium-tuning-common';
import { useUiText } from 'backstage-plugin-cilium-tuning-react';

/** Names the nodes that a waiver is about. */
export function useNodesText(): (waiver: Pick<Waiver, 'selector'>) => string {
  const t = useUiText();
  return ({ selector }) =>
    selector ? formatNodeSelector(selector) : t('waiver.allNodes');
}
