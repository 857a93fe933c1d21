/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { Header, Page } from '@backstage/core-components';
import { useUiText } from 'backstage-plugin-cilium-tuning-react';
import { PluginPages } from '../PluginPages';

/** The pages of the plugin as a page of a legacy app, which has no head unless it brings one. */
export function CiliumTuningPage() {
  const t = useUiText();
  return (
    <Page themeId="tool">
      <Header title={t('page.title')} />
      <article style={{ gridArea: 'pageContent', overflowY: 'auto' }}>
        <PluginPages />
      </article>
    </Page>
  );
}
