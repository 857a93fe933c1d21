/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import type { ReactNode } from 'react';
import { isLacking, type Report } from 'backstage-plugin-cilium-tuning-common';
import {
  useNames,
  useReasonText,
  useTimeText,
  useUiText,
} from 'backstage-plugin-cilium-tuning-react';
import type { ClusterView } from '../../ownScan/withOwnScan';
import { ScheduleSnippet } from './NeverScanned';
import type { MainState, Notice } from './stateOf';
import styles from './states.module.css';
import { useFailureText } from './Unreachable';

interface NoticeText {
  title: string;
  description: ReactNode;
}

function Lines({ lines }: { lines: string[] }) {
  return (
    <ul className={styles.list}>
      {lines.map(line => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}

function useSourceLines() {
  const t = useUiText();
  const say = useReasonText();
  const { source: sourceName } = useNames();
  return ({ sources }: Report) =>
    sources.filter(isLacking).map(({ source, state, reason }) =>
      t('state.partial.line', {
        source: sourceName(source),
        reason: reason ? say(reason) : t(`sources.${state}`),
      }),
    );
}

/** Says what a notice means for a cluster. */
export function useNoticeText(
  state: MainState,
  { error, scanError, ownUntil }: ClusterView,
): (notice: Notice) => NoticeText {
  const t = useUiText();
  const { relative } = useTimeText();
  const failureText = useFailureText();
  const sourceLines = useSourceLines();
  const plain: Partial<Record<Notice, () => NoticeText>> = {
    ownScan: () => ({
      title: t('own.title'),
      description: t('own.text', { when: relative(ownUntil ?? '') }),
    }),
    refreshFailed: () => ({
      title: t('state.refreshFailed.title'),
      description: t('state.refreshFailed.text', {
        message: error?.message ?? '',
      }),
    }),
    scanRefused: () => ({
      title: t('state.scanRefused.title'),
      description: scanError?.message,
    }),
  };
  const ofReport = (notice: Notice): NoticeText => {
    if (!('report' in state)) {
      return { title: '', description: undefined };
    }
    const { status, report } = state;
    const age = relative(report.takenAt);
    switch (notice) {
      case 'unreachable':
        return {
          title: t('state.unreachable.title'),
          description: `${failureText(status)} ${t('state.unreachable.kept', {
            age,
          })}`,
        };
      case 'stale':
        return {
          title: t('state.stale.title'),
          description: t(
            status.mayScan ? 'state.stale.text' : 'state.stale.mayNot',
            { age },
          ),
        };
      case 'ciliumUnknown':
        return {
          title: t('state.ciliumUnknown.title'),
          description: (
            <>
              {t('state.ciliumUnknown.text')}
              <Lines lines={sourceLines(report)} />
            </>
          ),
        };
      case 'partial':
        return {
          title: t('state.partial.title'),
          description: (
            <>
              <Lines lines={sourceLines(report)} />
              {t('state.partial.consequence')}
            </>
          ),
        };
      case 'unscheduled':
        return {
          title: t('state.unscheduled.title'),
          description: (
            <>
              {t('state.unscheduled.text')}
              <ScheduleSnippet {...status} />
            </>
          ),
        };
      default: {
        const { locked } = report.assessment.progress;
        return {
          title: t('state.nothingLeft.title'),
          description: locked
            ? t('state.nothingLeft.locked', { locked: String(locked) })
            : t('state.nothingLeft.text'),
        };
      }
    }
  };
  return notice => plain[notice]?.() ?? ofReport(notice);
}
