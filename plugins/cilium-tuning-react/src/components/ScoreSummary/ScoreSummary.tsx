/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { Flex, Text } from '@backstage/ui';
import type { Assessment } from 'backstage-plugin-cilium-tuning-common';
import { useUiText } from '../../text';
import { Muted } from '../Muted';
import { ProgressBar } from '../ProgressBar';

/**
 * Props of {@link ScoreSummary}.
 *
 * @public
 */
export interface ScoreSummaryProps {
  assessment: Assessment;
  /** True for an assessment that may not hold any more: its figures step back. */
  isStale?: boolean;
}

/**
 * The score of a cluster, what it would be of everything there is, and how many items are done.
 *
 * @public
 */
export function ScoreSummary({ assessment, isStale }: ScoreSummaryProps) {
  const t = useUiText();
  return (
    <Flex direction="column" gap="2">
      <Score assessment={assessment} isStale={isStale} />
      <Muted variant="body-small">
        {t('score.progress', assessment.progress)}
      </Muted>
    </Flex>
  );
}

function Score({ assessment, isStale }: ScoreSummaryProps) {
  const t = useUiText();
  const { score, potential, checks } = assessment;
  if (score === null) {
    const isUnknown = checks.some(({ counts }) => counts.unknown > 0);
    return (
      <Line
        isStale={isStale}
        figure={t('score.none')}
        text={t(isUnknown ? 'score.noneExplanation' : 'score.nothing')}
      />
    );
  }
  const shown = String(score);
  return (
    <>
      <Line
        isStale={isStale}
        figure={shown}
        text={t(isStale ? 'score.stale' : 'score.explanation')}
      >
        {potential !== null && potential !== score && (
          <Muted variant="body-small">
            {t('score.potential', { potential: String(potential) })}
          </Muted>
        )}
      </Line>
      <ProgressBar
        role="meter"
        isMuted={isStale}
        value={score}
        label={t('score.label')}
        valueText={t('score.value', { score: shown })}
      />
    </>
  );
}

function Line(props: {
  figure: string;
  text: string;
  isStale?: boolean;
  children?: React.ReactNode;
}) {
  return (
    <Flex justify="between" align="end" gap="2" style={{ flexWrap: 'wrap' }}>
      <Text>
        <Text
          variant="title-small"
          weight="bold"
          color={props.isStale ? 'secondary' : 'primary'}
        >
          {props.figure}
        </Text>{' '}
        <Muted>{props.text}</Muted>
      </Text>
      {props.children}
    </Flex>
  );
}
