/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { Container, Link } from '@backstage/ui';
import { useUiText } from 'backstage-plugin-cilium-tuning-react';
import { StateMessage } from '../states';
import { useListPath } from './useListPath';

/** In the place of a page that is not there, with the way to those that are. */
export function NothingHere({ id }: { id?: string }) {
  const t = useUiText();
  return (
    <Container mt="6">
      <StateMessage
        title={
          id === undefined ? t('page.nothingHere') : t('page.noCheck', { id })
        }
      >
        <Link href={useListPath()}>{t('page.toChecks')}</Link>
      </StateMessage>
    </Container>
  );
}
