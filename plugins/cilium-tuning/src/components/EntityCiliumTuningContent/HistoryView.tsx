/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { useSearchParams } from 'react-router-dom';
import { Flex, Select, Skeleton, Text } from '@backstage/ui';
import type { History, Report } from 'backstage-plugin-cilium-tuning-common';
import {
  ChangeLog,
  HistoryChart,
  useUiText,
} from 'backstage-plugin-cilium-tuning-react';
import { LoadProblem } from './LoadProblem';
import { useHistory } from './useHistory';

const RANGES = [7, 30, 90, 365, 730] as const;
const DEFAULT_DAYS = 30;
const PARAM = 'days';

type Days = (typeof RANGES)[number];

function useDays(): [Days, (days: string) => void] {
  const [params, setParams] = useSearchParams();
  const days =
    RANGES.find(range => String(range) === params.get(PARAM)) ?? DEFAULT_DAYS;
  const setDays = (next: string) =>
    setParams(
      before => {
        const after = new URLSearchParams(before);
        after.set(PARAM, next);
        return after;
      },
      { replace: true },
    );
  return [days, setDays];
}

/** How a cluster stood over time: its score, and what changed. */
export function HistoryView({ report }: { report: Report }) {
  const t = useUiText();
  const [days, setDays] = useDays();
  const {
    value: history,
    error,
    isLoading,
    retry,
  } = useHistory(report.entityRef, days, report.id);
  return (
    <Flex direction="column" gap="4" aria-busy={isLoading}>
      <Select
        label={t('history.range')}
        style={{ maxWidth: '12rem' }}
        options={RANGES.map(range => ({
          value: String(range),
          label: t(`history.days.${range}`),
        }))}
        value={String(days)}
        onChange={key => key !== null && setDays(String(key))}
      />
      {error && (
        <LoadProblem code="history.failed" error={error} onRetry={retry} />
      )}
      {history ? (
        <HistoryContent history={history} />
      ) : (
        isLoading && <Skeleton width="100%" height={240} />
      )}
    </Flex>
  );
}

function HistoryContent({ history }: { history: History }) {
  const t = useUiText();
  if (history.points.length < 2) {
    return (
      <Flex direction="column" gap="1">
        <Text variant="title-x-small">{t('history.empty.title')}</Text>
        <Text>{t('history.empty.text')}</Text>
      </Flex>
    );
  }
  return (
    <>
      <Text as="h3" variant="title-x-small">
        {t('history.scores')}
      </Text>
      <HistoryChart points={history.points} />
      <Text as="h3" variant="title-x-small">
        {t('history.log')}
      </Text>
      <ChangeLog history={history} />
    </>
  );
}
