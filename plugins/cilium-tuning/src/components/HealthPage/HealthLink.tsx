/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { useApiHolder, useRouteRef } from '@backstage/core-plugin-api';
import {
  permissionApiRef,
  usePermission,
} from '@backstage/plugin-permission-react';
import { ButtonLink } from '@backstage/ui';
import { RiPulseLine } from '@remixicon/react';
import { ciliumTuningHealthReadPermission } from 'backstage-plugin-cilium-tuning-common';
import { useUiText } from 'backstage-plugin-cilium-tuning-react';
import { rootRouteRef } from '../../routes';
import styles from './HealthPage.module.css';

function AllowedLink() {
  const t = useUiText();
  const root = useRouteRef(rootRouteRef)();
  const { allowed } = usePermission({
    permission: ciliumTuningHealthReadPermission,
  });
  return allowed ? (
    <ButtonLink
      href={`${root}/health`}
      variant="secondary"
      size="small"
      iconStart={<RiPulseLine aria-hidden />}
    >
      <span className={styles.linkText}>{t('health.link')}</span>
    </ButtonLink>
  ) : null;
}

/** The way to the page on how the service is doing, for those who may see it. */
export function HealthLink() {
  // Without it nobody can be told apart, and the backend has the last word anyway
  return useApiHolder().get(permissionApiRef) ? <AllowedLink /> : null;
}
