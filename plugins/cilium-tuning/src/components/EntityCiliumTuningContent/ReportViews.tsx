/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { useLocation } from 'react-router-dom';
import { Flex, Tab, TabList, TabPanel, Tabs } from '@backstage/ui';
import type { Report } from 'backstage-plugin-cilium-tuning-common';
import {
  ScoreSummary,
  SourcesTable,
  useUiText,
} from 'backstage-plugin-cilium-tuning-react';
import { ChecklistView } from './ChecklistView';
import styles from './content.module.css';

const SOURCES = '/sources';

/** The views of a report, each with a URL of its own. */
export function ReportViews(props: { report: Report; isStale: boolean }) {
  const { report, isStale } = props;
  const t = useUiText();
  const { pathname, search } = useLocation();
  const path = pathname.replace(/\/+$/, '');
  const view = path.endsWith(SOURCES) ? 'sources' : 'checklist';
  const base = view === 'sources' ? path.slice(0, -SOURCES.length) : path;
  return (
    <Flex direction="column" gap="4">
      <ScoreSummary assessment={report.assessment} isStale={isStale} />
      <Tabs selectedKey={view}>
        <TabList aria-label={t('tab.views')}>
          <Tab id="checklist" href={`${base}${search}`}>
            {t('tab.checklist')}
          </Tab>
          <Tab id="sources" href={`${base}${SOURCES}${search}`}>
            {t('tab.sources')}
          </Tab>
        </TabList>
        <TabPanel key={view} id={view} className={styles.view}>
          {view === 'sources' ? (
            <SourcesTable report={report} />
          ) : (
            <ChecklistView report={report} />
          )}
        </TabPanel>
      </Tabs>
    </Flex>
  );
}
