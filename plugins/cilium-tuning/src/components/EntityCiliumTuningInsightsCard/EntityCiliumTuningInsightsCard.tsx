/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { stringifyEntityRef } from '@backstage/catalog-model';
import { EntityInfoCard, useEntity } from '@backstage/plugin-catalog-react';
import { Alert, Button, Flex, Skeleton, Text } from '@backstage/ui';
import { refusalOf, useUiText } from 'backstage-plugin-cilium-tuning-react';
import { useInsights, type Insights } from '../../techInsights/useInsights';
import { StateMessage } from '../states';
import { InsightsAge } from './InsightsAge';
import { ResultList } from './ResultList';

/** Names of permissions of Tech Insights. */
const RUN_CHECKS = 'tech-insights.check.update';
const READ_FACTS = 'tech-insights.fact-retriever.read';

const LINES = 6;

/**
 * Card for the overview of a cluster: what the checks of Tech Insights that use facts of this plugin say, and by how old facts.
 * Nothing that is old is shown as passed.
 *
 * @public
 */
export function EntityCiliumTuningInsightsCard() {
  const t = useUiText();
  const { entity } = useEntity();
  const { insights, error, retry } = useInsights(stringifyEntityRef(entity));
  return (
    <EntityInfoCard
      title={t('insights.title')}
      footerActions={insights && <InsightsAge insights={insights} />}
    >
      {error && <Problem error={error} onRetry={retry} />}
      {!error && !insights && <Loading />}
      {insights && <Content insights={insights} />}
    </EntityInfoCard>
  );
}

function Content({ insights }: { insights: Insights }) {
  const t = useUiText();
  const { results, trust } = insights;
  if (results.length === 0) {
    return (
      <StateMessage title={t('insights.none.title')}>
        <Text>{t('insights.none.text')}</Text>
      </StateMessage>
    );
  }
  return (
    <Flex direction="column" gap="4">
      {/* Always there, so that screen readers hear of what is added */}
      <div aria-live="polite">
        {trust !== 'fresh' && (
          <Alert
            icon
            status="warning"
            title={t(`insights.${trust}.title`)}
            description={t(`insights.${trust}.text`, {
              permission: READ_FACTS,
            })}
          />
        )}
      </div>
      <ResultList insights={insights} />
    </Flex>
  );
}

function Problem(props: { error: Error; onRetry(): void }) {
  const { error, onRetry } = props;
  const t = useUiText();
  switch (refusalOf(error)) {
    case 'notPermitted':
      return (
        <StateMessage title={t('insights.notPermitted.title')}>
          <Text>
            {t('insights.notPermitted.text', { permission: RUN_CHECKS })}
          </Text>
        </StateMessage>
      );
    case 'notFound':
      return (
        <StateMessage title={t('insights.notInstalled.title')}>
          <Text>{t('insights.notInstalled.text')}</Text>
        </StateMessage>
      );
    default:
      return (
        <Flex direction="column" gap="2" align="start" role="alert">
          <Alert
            icon
            status="warning"
            title={t('insights.error')}
            description={error.message}
          />
          <Button size="small" variant="secondary" onPress={onRetry}>
            {t('state.retry')}
          </Button>
        </Flex>
      );
  }
}

function Loading() {
  return (
    <Flex direction="column" gap="3" aria-busy>
      {Array.from({ length: LINES }, (_, line) => (
        <Skeleton key={line} width="80%" height={18} />
      ))}
    </Flex>
  );
}
