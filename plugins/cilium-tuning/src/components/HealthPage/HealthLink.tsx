/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { useApiHolder, useRouteRef } from '@backstage/core-plugin-api';
import {
  permissionApiRef,
  usePermission,
} from '@backstage/plugin-permission-react';
import { ButtonLink, VisuallyHidden } from '@backstage/ui';
import { RiPulseLine } from '@remixicon/react';
import { ciliumTuningHealthReadPermission } from 'backstage-plugin-cilium-tuning-common';
import { useIsNarrow, useUiText } from 'backstage-plugin-cilium-tuning-react';
import { rootRouteRef } from '../../routes';

function AllowedLink() {
  const text = useUiText()('health.link');
  const isNarrow = useIsNarrow();
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
      {/* On a phone the title needs the room */}
      {isNarrow ? <VisuallyHidden>{text}</VisuallyHidden> : text}
    </ButtonLink>
  ) : null;
}

/** The way to the page on how the service is doing, for those who may see it. */
export function HealthLink() {
  // Without it nobody can be told apart, and the backend has the last word anyway
  return useApiHolder().get(permissionApiRef) ? <AllowedLink /> : null;
}
