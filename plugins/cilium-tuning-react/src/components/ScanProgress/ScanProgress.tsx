/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import type { ScanProgress as Scan } from 'backstage-plugin-cilium-tuning-common';
import { useUiText } from '../../text';

/**
 * Props of {@link ScanProgress}.
 *
 * @public
 */
export interface ScanProgressProps {
  scan: Scan;
}

/**
 * How far a scan is, said to screen readers as well.
 *
 * @public
 */
export function ScanProgress({ scan }: ScanProgressProps) {
  const t = useUiText();
  return <div role="status">{t(`state.scanning.${scan.state}`)}</div>;
}
