/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { useCallback } from 'react';
import { useApi } from '@backstage/core-plugin-api';
import { Container, Flex, Skeleton, Text } from '@backstage/ui';
import { RiLineChartLine } from '@remixicon/react';
import type { Trend, TrendQuery } from 'backstage-plugin-cilium-tuning-common';
import {
  ciliumTuningApiRef,
  FleetFilters,
  ItemTrend,
  ScoreTrend,
  TrendMarks,
  refusalOf,
  useNames,
  useUiText,
} from 'backstage-plugin-cilium-tuning-react';
import { LoadProblem } from '../EntityCiliumTuningContent/LoadProblem';
import { NoList } from '../FleetPage/FleetStates';
import { useFleetNames } from '../FleetPage/useFleetNames';
import { PageHead } from '../PageHead';
import { StateMessage } from '../states';
import { useClusterValues } from '../useClusterValues';
import { useLoaded } from '../useLoaded';
import { TrendChoices } from './TrendChoices';
import { useTrendQuestion } from './useTrendQuestion';

/** How clusters stood over time: all that the viewer may see, those of a team, or one. */
export function TrendPage() {
  const t = useUiText();
  return (
    <>
      <PageHead
        page="trend"
        title={t('trend.title')}
        description={t('trend.intro')}
      />
      <Container>
        <TrendView />
      </Container>
    </>
  );
}

function useTrend(query: TrendQuery) {
  const api = useApi(ciliumTuningApiRef);
  return useLoaded(
    useCallback(
      (signal: AbortSignal) => api.getTrend(query, signal),
      [api, query],
    ),
  );
}

function TrendView() {
  const question = useTrendQuestion();
  const { query, filter, setFilter, check } = question;
  const values = useClusterValues();
  const { nameOf } = useFleetNames(filter, values);
  const { value: trend, error, isLoading, retry } = useTrend(query);
  if (error && refusalOf(error)) {
    return <NoList error={error} onRetry={retry} />;
  }
  return (
    <Flex direction="column" gap="4" aria-busy={isLoading}>
      <FleetFilters
        filter={filter}
        values={values}
        nameOf={nameOf}
        onChange={setFilter}
      />
      <TrendChoices {...question} />
      {error && (
        <LoadProblem code="trend.failed" error={error} onRetry={retry} />
      )}
      {trend ? (
        <TrendContent trend={trend} check={check} />
      ) : (
        isLoading && <Skeleton width="100%" height={240} />
      )}
    </Flex>
  );
}

function TrendContent({ trend, check }: { trend: Trend; check?: string }) {
  const t = useUiText();
  const names = useNames();
  if (trend.points.every(({ clusters }) => clusters === 0)) {
    return (
      <StateMessage title={t('trend.empty.title')} icon={RiLineChartLine}>
        <Text>{t('trend.empty.text')}</Text>
      </StateMessage>
    );
  }
  // While another answer is on its way, the one before is shown, which may be without the item
  const withItem = trend.points.some(({ items }) => items !== undefined);
  return (
    <>
      <Text as="h2" variant="title-x-small">
        {t('trend.scores')}
      </Text>
      <ScoreTrend trend={trend} />
      {check !== undefined && withItem && (
        <>
          <Text as="h2" variant="title-x-small">
            {t('trend.items', { check: names.check(check) })}
          </Text>
          <ItemTrend trend={trend} check={check} />
        </>
      )}
      <Text as="h2" variant="title-x-small">
        {t('trend.marks')}
      </Text>
      <TrendMarks marks={trend.marks} />
    </>
  );
}
