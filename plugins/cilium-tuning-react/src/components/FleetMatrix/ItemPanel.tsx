/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { useId } from 'react';
import { ButtonIcon, Flex, Link, Skeleton, Text } from '@backstage/ui';
import { RiCloseLine } from '@remixicon/react';
import type {
  CheckAssessment,
  ClusterSummary,
  Report,
} from 'backstage-plugin-cilium-tuning-common';
import { clusterName, countMarks, markOf } from '../../model';
import {
  useCountText,
  useItemText,
  useMarkText,
  useNames,
  useReasonText,
  useUiText,
} from '../../text';
import { usePanel } from '../JudgementPanel/usePanel';
import { Muted } from '../Muted';
import { VerdictMark } from '../VerdictMark';
import styles from './FleetMatrix.module.css';

const MOST_REASONS = 3;

/**
 * Props of {@link ItemPanel}.
 *
 * @public
 */
export interface ItemPanelProps {
  cluster: ClusterSummary;
  /** Id of the check. */
  check: string;
  /** The newest report of the cluster; undefined while it is on its way. */
  report?: Pick<Report, 'assessment'>;
  /** Why there is no report. */
  error?: Error;
  /** Where the cluster's tab is. */
  href: string;
  onClose(): void;
}

/** Where the checklist shows an item: at the first node group on which there is something to read. */
function checklistHref(
  href: string,
  check: string,
  assessed: CheckAssessment | undefined,
): string {
  const cells = assessed?.cells ?? [];
  const cell =
    cells.find(({ parts }) =>
      parts.some(({ judgement }) => markOf(judgement) !== 'on'),
    ) ?? cells[0];
  return cell
    ? `${href}?${new URLSearchParams({ check, group: cell.group })}`
    : href;
}

function Reasons({ assessed }: { assessed: CheckAssessment | undefined }) {
  const t = useUiText();
  const say = useReasonText();
  const markText = useMarkText();
  const countText = useCountText();
  const counts = countMarks(assessed?.cells.flatMap(cell => cell.parts) ?? []);
  if (counts.length === 0) {
    return <Text>{t('heatMap.noReasons')}</Text>;
  }
  return (
    <>
      {counts.map(({ mark, nodes, parts }) => (
        <div key={mark} className={styles.reasons}>
          <VerdictMark
            mark={mark}
            label={t('heatMap.marked', {
              mark: markText(mark),
              nodes: countText('nodes', nodes),
            })}
          />
          {[...new Set(parts.map(({ judgement }) => say(judgement.reason)))]
            .slice(0, MOST_REASONS)
            .map(reason => (
              <Text key={reason}>{reason}</Text>
            ))}
        </div>
      ))}
    </>
  );
}

/**
 * Why an item stands on a cluster as it does, and the way to where more is known. Takes the focus when it opens and gives it
 * back when it closes; Escape closes it.
 *
 * @public
 */
export function ItemPanel(props: ItemPanelProps) {
  const { cluster, check, report, error, href, onClose } = props;
  const t = useUiText();
  const names = useNames();
  const textOf = useItemText();
  const titleId = useId();
  const { panelProps, titleProps } = usePanel(
    `${cluster.entityRef} ${check}`,
    onClose,
  );
  const item = cluster.checks?.[check];
  const assessed = report?.assessment.checks.find(each => each.check === check);
  return (
    <section aria-labelledby={titleId} className={styles.panel} {...panelProps}>
      <Flex justify="between" align="start" gap="2">
        <Text
          as="h3"
          id={titleId}
          className={styles.title}
          variant="title-x-small"
          weight="bold"
          {...titleProps}
        >
          {names.check(check)}
        </Text>
        <ButtonIcon
          variant="tertiary"
          icon={<RiCloseLine />}
          aria-label={t('panel.close')}
          onPress={onClose}
        />
      </Flex>
      <Muted>{clusterName(cluster)}</Muted>
      <Text>{item ? textOf(item) : t('heatMap.noReport')}</Text>
      {item && (
        <>
          <Text variant="body-small" weight="bold">
            {t('heatMap.why')}
          </Text>
          {error && <Text role="alert">{error.message}</Text>}
          {report && <Reasons assessed={assessed} />}
          {!report && !error && (
            <div role="status" aria-label={t('heatMap.whyLoading')}>
              <Skeleton width="100%" height={48} />
            </div>
          )}
        </>
      )}
      <Link href={checklistHref(href, check, assessed)}>
        {t('heatMap.open')}
      </Link>
    </section>
  );
}
