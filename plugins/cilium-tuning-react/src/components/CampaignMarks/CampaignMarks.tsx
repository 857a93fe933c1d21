/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import {
  RiCheckboxBlankCircleLine,
  RiCheckboxCircleFill,
  RiDraftLine,
  RiFlag2Line,
  RiIndeterminateCircleLine,
  RiPlayCircleLine,
  RiQuestionLine,
  RiShieldCheckLine,
  type RemixiconComponentType,
} from '@remixicon/react';
import type {
  CampaignState,
  Standing,
} from 'backstage-plugin-cilium-tuning-common';
import { useUiText } from '../../text';
import styles from './CampaignMarks.module.css';

type Look = [
  icon: RemixiconComponentType,
  tone: 'positive' | 'negative' | 'warning' | 'accent' | 'none',
];

const standings: Record<Standing, Look> = {
  passed: [RiCheckboxCircleFill, 'positive'],
  waived: [RiShieldCheckLine, 'accent'],
  gap: [RiCheckboxBlankCircleLine, 'negative'],
  unknown: [RiQuestionLine, 'warning'],
  notApplicable: [RiIndeterminateCircleLine, 'none'],
};

const states: Record<CampaignState, Look> = {
  draft: [RiDraftLine, 'none'],
  running: [RiPlayCircleLine, 'accent'],
  ended: [RiFlag2Line, 'none'],
};

function Mark({ look: [Icon, tone], word }: { look: Look; word: string }) {
  return (
    <span className={styles.mark}>
      <Icon
        className={styles.icon}
        data-tone={tone}
        size="1.25em"
        aria-hidden
      />
      {word}
    </span>
  );
}

/**
 * Props of {@link StandingMark}.
 *
 * @public
 */
export interface StandingMarkProps {
  standing: Standing;
  /** In place of its own word, for example the name of the item. */
  label?: string;
}

/**
 * How an item that is required stands, as icon and word.
 *
 * @public
 */
export function StandingMark({ standing, label }: StandingMarkProps) {
  const t = useUiText();
  return (
    <Mark
      look={standings[standing]}
      word={label ?? t(`standing.${standing}`)}
    />
  );
}

/**
 * Props of {@link CampaignStateMark}.
 *
 * @public
 */
export interface CampaignStateMarkProps {
  state: CampaignState;
}

/**
 * How far a campaign is, as icon and word.
 *
 * @public
 */
export function CampaignStateMark({ state }: CampaignStateMarkProps) {
  const t = useUiText();
  return <Mark look={states[state]} word={t(`campaign.state.${state}`)} />;
}
