/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { useLocation } from 'react-router-dom';
import { Flex, Tab, TabList, Tabs } from '@backstage/ui';
import type { Report } from 'backstage-plugin-cilium-tuning-common';
import {
  ScoreSummary,
  SourcesTable,
  useUiText,
} from 'backstage-plugin-cilium-tuning-react';
import { ChecklistView } from './ChecklistView';

const SOURCES = '/sources';

/** The views of a report, each with a URL of its own. */
export function ReportViews({ report }: { report: Report }) {
  const t = useUiText();
  const { pathname, search } = useLocation();
  const path = pathname.replace(/\/+$/, '');
  const showsSources = path.endsWith(SOURCES);
  const base = showsSources ? path.slice(0, -SOURCES.length) : path;
  return (
    <Flex direction="column" gap="4">
      <ScoreSummary assessment={report.assessment} />
      <Tabs aria-label={t('tab.views')}>
        <TabList>
          <Tab id="checklist" href={`${base}${search}`}>
            {t('tab.checklist')}
          </Tab>
          <Tab id="sources" href={`${base}${SOURCES}${search}`}>
            {t('tab.sources')}
          </Tab>
        </TabList>
      </Tabs>
      {showsSources ? (
        <SourcesTable report={report} />
      ) : (
        <ChecklistView report={report} />
      )}
    </Flex>
  );
}
