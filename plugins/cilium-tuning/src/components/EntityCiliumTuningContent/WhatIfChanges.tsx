/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { Flex, Text } from '@backstage/ui';
import {
  changesBesideStops,
  type WhatIfAnswer,
} from 'backstage-plugin-cilium-tuning-common';
import {
  groupName,
  markOf,
  Muted,
  stepBefore,
  useCountText,
  useMarkText,
  useNames,
  useReasonText,
  useUiText,
  VerdictMark,
} from 'backstage-plugin-cilium-tuning-react';
import styles from './whatIf.module.css';

type Change = WhatIfAnswer['changes'][number];

/** What would stand otherwise, item by item, each with its reason. */
export function WhatIfChanges({ answer }: { answer: WhatIfAnswer }) {
  const t = useUiText();
  const changes = changesBesideStops(answer.changes, answer.stops);
  if (answer.changes.length === 0) {
    return <Text role="status">{t('whatIf.unchanged')}</Text>;
  }
  return changes.length > 0 ? (
    <Flex direction="column" gap="3">
      <Text as="h3" variant="title-x-small">
        {t('whatIf.changes')}
      </Text>
      <ul className={styles.changes}>
        {changes.map((change, index) => (
          <ChangeLine key={index} answer={answer} change={change} />
        ))}
      </ul>
    </Flex>
  ) : null;
}

function ChangeLine(props: { answer: WhatIfAnswer; change: Change }) {
  const { answer, change } = props;
  const { check, group, nodes, before, after, because } = change;
  const t = useUiText();
  const say = useReasonText();
  const names = useNames();
  const countText = useCountText();
  const markText = useMarkText();
  const known = answer.assessment.groups.find(({ id }) => id === group);
  const reasons = [because ?? after.reason, ...after.confirmFirst].map(say);
  return (
    <li>
      <VerdictMark
        mark={markOf(after)}
        label={t('whatIf.change', {
          check: names.check(check),
          before: markText(markOf(before), stepBefore(before)),
          after: markText(markOf(after), stepBefore(after)),
        })}
      />{' '}
      <Muted variant="body-small">
        {t('whatIf.changeOn', {
          nodes: countText('nodes', nodes),
          group: known ? groupName(known) : group,
        })}
        {'. '}
        {reasons.join('. ')}
      </Muted>
    </li>
  );
}
