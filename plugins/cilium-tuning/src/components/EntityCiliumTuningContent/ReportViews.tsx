/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { useLocation } from 'react-router-dom';
import { Flex, Tab, TabList, TabPanel, Tabs } from '@backstage/ui';
import type { Report } from 'backstage-plugin-cilium-tuning-common';
import {
  FindingsList,
  type MatrixSelection,
  ScoreSummary,
  SourcesTable,
  useUiText,
} from 'backstage-plugin-cilium-tuning-react';
import { ChecklistView } from './ChecklistView';
import styles from './content.module.css';
import { HistoryView } from './HistoryView';
import { PlanView } from './PlanView';
import type { ReportApi } from './useReportApi';
import { WhatIfView } from './WhatIfView';

interface ReportViewsProps {
  report: Report;
  isStale: boolean;
  /** Instead of the backend's, for a report that is not its own and so has no history. */
  own?: ReportApi;
  /** For a report of which the backend tells nothing else but its nodes: without plan, questions and history. */
  listNodes?: ReportApi['listNodes'];
}

interface ViewProps extends ReportViewsProps {
  /** URL of the tab. */
  base: string;
}

const views = {
  checklist: {
    path: '',
    render: ({ report, own, listNodes }: ViewProps) => (
      <ChecklistView report={report} listNodes={own?.listNodes ?? listNodes} />
    ),
  },
  plan: {
    path: '/plan',
    render: (props: ViewProps) => <PlanView {...props} />,
  },
  whatIf: {
    path: '/what-if',
    render: (props: ViewProps) => <WhatIfView {...props} />,
  },
  sources: {
    path: '/sources',
    render: ({ report }: ViewProps) => <SourcesTable report={report} />,
  },
  history: {
    path: '/history',
    render: ({ report }: ViewProps) => <HistoryView report={report} />,
  },
} as const;

type ViewName = keyof typeof views;

const viewNames: readonly ViewName[] = [
  'checklist',
  'plan',
  'whatIf',
  'sources',
  'history',
];

/** The views that there are of a report. */
function namesOf({ own, listNodes }: ReportViewsProps): readonly ViewName[] {
  if (listNodes) {
    return ['checklist', 'sources'];
  }
  return own ? viewNames.filter(name => name !== 'history') : viewNames;
}

/** Which view a URL names, and the URL of the tab itself. */
function useView(): { view: ViewName; base: string; search: string } {
  const { pathname, search } = useLocation();
  const path = pathname.replace(/\/+$/, '');
  const view =
    viewNames.find(
      name => views[name].path !== '' && path.endsWith(views[name].path),
    ) ?? 'checklist';
  const base = path.slice(0, path.length - views[view].path.length);
  return { view, base, search };
}

/** The views of a report, each with a URL of its own. */
export function ReportViews(props: ReportViewsProps) {
  const { report, isStale } = props;
  const t = useUiText();
  const { view: named, base, search } = useView();
  const names = namesOf(props);
  const view = names.includes(named) ? named : 'checklist';
  const hrefOf = ({ check, group }: MatrixSelection) =>
    `${base}?${new URLSearchParams({ check, group })}`;
  return (
    <Flex direction="column" gap="4">
      <FindingsList
        assessment={report.assessment}
        severities={['critical']}
        hrefOf={hrefOf}
      />
      <ScoreSummary assessment={report.assessment} isStale={isStale} />
      <FindingsList
        assessment={report.assessment}
        severities={['warning', 'note']}
        hrefOf={hrefOf}
      />
      <Tabs selectedKey={view}>
        <TabList aria-label={t('tab.views')}>
          {names.map(name => (
            <Tab
              key={name}
              id={name}
              href={`${base}${views[name].path}${search}`}
            >
              {t(`tab.${name}`)}
            </Tab>
          ))}
        </TabList>
        <TabPanel key={view} id={view} className={styles.view}>
          {views[view].render({ ...props, base })}
        </TabPanel>
      </Tabs>
    </Flex>
  );
}
