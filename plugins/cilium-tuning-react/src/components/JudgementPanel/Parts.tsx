/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { useState, type ReactNode } from 'react';
import { Button, Flex, Text } from '@backstage/ui';
import type {
  CellPart,
  ShownEvidence,
} from 'backstage-plugin-cilium-tuning-common';
import {
  countMarks,
  markOf,
  stepBefore,
  type MarkCount,
  type VerdictMarkName,
} from '../../model';
import { useCountText, useMarkText, useTimeText, useUiText } from '../../text';
import { VerdictMark } from '../VerdictMark';
import { PartDetails } from './PartDetails';
import styles from './JudgementPanel.module.css';

/** A cell of hundreds of parts, such as one for each size of memory, is shown in portions of so many. */
const PORTION = 5;

/** The biggest part of each mark before all others, so that none hides behind many. */
function inOrder(counts: MarkCount[]): CellPart[] {
  const rest = counts.flatMap(({ parts }) => parts.slice(1));
  return [
    ...counts.map(({ parts }) => parts[0]),
    ...rest.sort((a, b) => b.nodes - a.nodes),
  ];
}

/** How a check stands on the nodes of a group, once for all that are judged alike. */
export function Parts(props: {
  parts: CellPart[];
  evidence: ShownEvidence[];
  onShowNodes(mark: VerdictMarkName): void;
  /** Shown below the first verdict. */
  children?: ReactNode;
}) {
  const { parts, evidence, onShowNodes, children } = props;
  const t = useUiText();
  const { number } = useTimeText();
  const [portions, setPortions] = useState(1);
  const counts = countMarks(parts);
  const most = portions * PORTION;
  return (
    <>
      {parts.length > 1 && <Text>{t('panel.split')}</Text>}
      {counts.length > 1 && (
        <MarkButtons counts={counts} onShowNodes={onShowNodes} />
      )}
      {inOrder(counts)
        .slice(0, most)
        .map((part, index) => (
          <Part key={index} part={part} isOnly={parts.length === 1}>
            <PartDetails judgement={part.judgement} evidence={evidence}>
              {index === 0 && children}
            </PartDetails>
          </Part>
        ))}
      {parts.length > most && (
        <Button
          size="small"
          variant="tertiary"
          onPress={() => setPortions(portions + 1)}
        >
          {t('panel.showMore', { number: number(parts.length - most) })}
        </Button>
      )}
    </>
  );
}

/** Each opens the list of the nodes that have a mark. */
function MarkButtons(props: {
  counts: MarkCount[];
  onShowNodes(mark: VerdictMarkName): void;
}) {
  const { counts, onShowNodes } = props;
  const t = useUiText();
  const countText = useCountText();
  const markText = useMarkText();
  return (
    <Flex gap="2" style={{ flexWrap: 'wrap' }}>
      {counts.map(({ mark, nodes, parts }) => (
        <Button
          key={mark}
          size="small"
          variant="secondary"
          onPress={() => onShowNodes(mark)}
        >
          {t('panel.showMarked', {
            mark: markText(mark, stepBefore(parts[0].judgement)),
            nodes: countText('nodes', nodes),
          })}
        </Button>
      ))}
    </Flex>
  );
}

function Part(props: { part: CellPart; isOnly: boolean; children: ReactNode }) {
  const { part, isOnly, children } = props;
  const t = useUiText();
  const countText = useCountText();
  const markText = useMarkText();
  const mark = markOf(part.judgement);
  const word = markText(mark, stepBefore(part.judgement));
  return (
    <div className={isOnly ? styles.only : styles.part}>
      <VerdictMark
        size="medium"
        mark={mark}
        label={
          isOnly
            ? word
            : t('panel.part', {
                mark: word,
                nodes: countText('nodes', part.nodes),
              })
        }
      />
      {children}
    </div>
  );
}
