/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { useCallback } from 'react';
import { Button, Flex, Link, Skeleton, Text } from '@backstage/ui';
import { RiCheckDoubleLine, RiQuestionLine } from '@remixicon/react';
import type { Report, ShownPlan } from 'backstage-plugin-cilium-tuning-common';
import {
  LeftList,
  Muted,
  OpeningsList,
  PlanSteps,
  useUiText,
  VerifiedList,
  verifiedItems,
  type PlanOpening,
} from 'backstage-plugin-cilium-tuning-react';
import { downloadFile, downloadPlan } from '../downloads';
import { StateMessage } from '../states';
import { useLoaded } from '../useLoaded';
import { LoadProblem } from './LoadProblem';
import { useHistory } from './useHistory';
import { withQuestion } from './useQuestion';
import { type ReportApi, useReportApi } from './useReportApi';

/** How far back scans are looked through for what they verified. */
const VERIFIED_DAYS = 90;

/** More groups than this are asked about as all nodes: the floor leaves those alone that have it. */
const FEW_GROUPS = 8;

const whatIfHref = (base: string) => (opening: PlanOpening) => {
  const { by, floor, groups } = opening;
  const asked =
    groups.length > FEW_GROUPS
      ? [{ [by]: floor }]
      : groups.map(group => ({ group, [by]: floor }));
  const question = { nodes: asked, turnOn: [] };
  return `${base}/what-if?${withQuestion(new URLSearchParams(), question)}`;
};

/** The next safe steps, what scans found done of earlier ones, and what stands in the way of the rest. */
export function PlanView(props: {
  report: Report;
  /** URL of the tab. */
  base: string;
  /** Instead of the backend's, for a report that is not its own and has no history. */
  own?: ReportApi;
}) {
  const { report, base, own } = props;
  const { entityRef, id } = report;
  const api = useReportApi(own);
  const { value, error, isLoading, retry } = useLoaded(
    useCallback(
      (signal: AbortSignal) => api.getPlan(entityRef, signal),
      // A plan is made from the newest report
      // eslint-disable-next-line react-hooks/exhaustive-deps
      [api, entityRef, id],
    ),
  );
  return (
    <Flex direction="column" gap="6" aria-busy={isLoading}>
      {error && (
        <LoadProblem code="plan.failed" error={error} onRetry={retry} />
      )}
      {value ? (
        <>
          <Outcome plan={value} name={report.clusterName} base={base} />
          {!own && <Verified report={report} />}
          <OpeningsList openings={value.openings} hrefOf={whatIfHref(base)} />
          <LeftList left={value.left} />
        </>
      ) : (
        isLoading && <PlanSkeleton />
      )}
    </Flex>
  );
}

/** The plan before anything is known of it, in the shape of its steps. */
function PlanSkeleton() {
  return (
    <Flex direction="column" gap="3">
      <Skeleton width={240} height={28} />
      {[1, 2, 3, 4].map(step => (
        <Skeleton key={step} width="100%" height={48} />
      ))}
    </Flex>
  );
}

function Outcome(props: { plan: ShownPlan; name: string; base: string }) {
  const { plan, name, base } = props;
  const t = useUiText();
  switch (plan.state) {
    case 'steps':
      return <Steps plan={plan} name={name} />;
    case 'nothingLeft':
      return (
        <StateMessage title={t('plan.nothingLeft')} icon={RiCheckDoubleLine}>
          <Text>{t('plan.nothingLeftText')}</Text>
        </StateMessage>
      );
    default:
      return (
        <StateMessage title={t('plan.notEnough')} icon={RiQuestionLine}>
          <Text>{t('plan.notEnoughText')}</Text>
          <Link href={`${base}/sources`}>{t('plan.toSources')}</Link>
        </StateMessage>
      );
  }
}

function Steps({ plan, name }: { plan: ShownPlan; name: string }) {
  const t = useUiText();
  return (
    <Flex direction="column" gap="3">
      <Flex
        justify="between"
        align="start"
        gap="3"
        style={{ flexWrap: 'wrap' }}
      >
        <Flex direction="column" gap="1" style={{ flex: '1 1 20rem' }}>
          <Text as="h3" variant="title-x-small">
            {t('plan.title')}
          </Text>
          <Total plan={plan} />
          <Muted variant="body-small">
            {t('plan.intro')} <WrittenFor plan={plan} />
          </Muted>
        </Flex>
        <Button
          size="small"
          variant="secondary"
          onPress={() => downloadPlan(name, plan)}
        >
          {t('plan.downloadAll')}
        </Button>
      </Flex>
      <PlanSteps key={plan.reportId} plan={plan} onDownload={downloadFile} />
    </Flex>
  );
}

/** What the whole plan is worth. */
function Total({ plan: { steps } }: { plan: ShownPlan }) {
  const t = useUiText();
  const before = steps[0]?.gain.scoreBefore ?? null;
  const after = steps.at(-1)?.gain.scoreAfter ?? null;
  return before !== null && after !== null && after > before ? (
    <Text weight="bold">
      {t('plan.total', { before: String(before), after: String(after) })}
    </Text>
  ) : null;
}

function WrittenFor({
  plan: { ciliumVersion, platform },
}: {
  plan: ShownPlan;
}) {
  const t = useUiText();
  if (ciliumVersion === undefined) {
    return null;
  }
  const where =
    platform === 'other'
      ? ''
      : t('plan.on', { platform: t(`platform.${platform}`) });
  return (
    <>{t('plan.writtenFor', { version: ciliumVersion, platform: where })}</>
  );
}

function Verified({ report }: { report: Report }) {
  const { value, error, retry } = useHistory(
    report.entityRef,
    VERIFIED_DAYS,
    report.id,
  );
  return (
    <>
      {error && (
        <LoadProblem code="plan.historyFailed" error={error} onRetry={retry} />
      )}
      {value && (
        <VerifiedList items={verifiedItems(value, report.assessment)} />
      )}
    </>
  );
}
