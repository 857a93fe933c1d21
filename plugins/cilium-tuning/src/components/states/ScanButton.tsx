/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { Button } from '@backstage/ui';
import { RiRefreshLine } from '@remixicon/react';
import {
  useUiText,
  type ClusterReport,
} from 'backstage-plugin-cilium-tuning-react';

/** Asks for a scan; for those who may, while none is waiting or under way. */
export function ScanButton({ cluster }: { cluster: ClusterReport }) {
  const t = useUiText();
  const { status, isRequestingScan, requestScan } = cluster;
  if (!status?.mayScan) {
    return null;
  }
  return (
    <Button
      size="small"
      variant="secondary"
      iconStart={<RiRefreshLine aria-hidden />}
      isDisabled={status.scan !== null}
      isPending={isRequestingScan}
      onPress={requestScan}
    >
      {t(status.signIn ? 'own.scan' : 'card.scan')}
    </Button>
  );
}
