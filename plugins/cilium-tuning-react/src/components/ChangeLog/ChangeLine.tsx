/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { Flex, Text } from '@backstage/ui';
import {
  RiArrowDownCircleLine,
  RiArrowLeftRightLine,
  RiArrowUpCircleLine,
  RiEyeLine,
  RiFlagLine,
  RiQuestionLine,
  RiServerLine,
  type RemixiconComponentType,
} from '@remixicon/react';
import type {
  Change,
  ChangeDirection,
  NodeStanding,
} from 'backstage-plugin-cilium-tuning-common';
import {
  groupName,
  stateOfMark,
  verdictMarks,
  type HistoryMark,
} from '../../model';
import {
  useCountText,
  useMarkText,
  useNames,
  useReasonText,
  useUiText,
} from '../../text';
import { Muted } from '../Muted';
import styles from './ChangeLog.module.css';

/** One thing that changed. */
export type LogLine = Change | HistoryMark;

const directionIcons: Record<ChangeDirection, RemixiconComponentType> = {
  regressed: RiArrowDownCircleLine,
  improved: RiArrowUpCircleLine,
  becameUnknown: RiQuestionLine,
  becameKnown: RiEyeLine,
  other: RiArrowLeftRightLine,
};

/** What changed, as an icon with its word and a sentence. */
export function ChangeLine({ line }: { line: LogLine }) {
  const t = useUiText();
  const say = useReasonText();
  const sentence = useSentence();
  const direction = line.kind === 'check' ? line.direction : undefined;
  const Icon = iconOf(line);
  return (
    <Flex gap="2" align="start">
      <Icon
        className={styles.icon}
        data-tone={direction}
        size="1.25em"
        aria-hidden
      />
      <Text className={styles.line}>
        {direction && `${t(`history.${direction}`)}. `}
        {sentence(line)}
        {line.kind === 'check' && (
          <>
            {' '}
            <Muted variant="body-small">{say(line.reason)}</Muted>
          </>
        )}
      </Text>
    </Flex>
  );
}

function iconOf(line: LogLine): RemixiconComponentType {
  switch (line.kind) {
    case 'check':
      return directionIcons[line.direction];
    case 'groupAppeared':
    case 'groupGone':
      return RiServerLine;
    default:
      return RiFlagLine;
  }
}

function useSentence(): (line: LogLine) => string {
  const t = useUiText();
  const names = useNames();
  const markText = useMarkText();
  const countText = useCountText();
  const standing = (state: NodeStanding) => {
    const mark = verdictMarks.find(name => stateOfMark(name) === state);
    return mark ? markText(mark) : state;
  };
  return line => {
    switch (line.kind) {
      case 'check':
        return t('history.check', {
          check: names.check(line.check),
          from: standing(line.from),
          to: standing(line.to),
          nodes: countText('nodes', line.nodes),
        });
      case 'groupAppeared':
      case 'groupGone':
        return t(`history.${line.kind}`, {
          group: groupName({ ...line.group, id: '' }),
          nodes: countText('nodes', line.group.nodes),
        });
      case 'rules':
        return t('history.rules');
      default: {
        const came = line.came.join(', ');
        const went = line.went.join(', ');
        if (came && went) {
          return t(`history.${line.kind}.both`, { came, went });
        }
        return came
          ? t(`history.${line.kind}.came`, { came })
          : t(`history.${line.kind}.went`, { went });
      }
    }
  };
}
