/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { Select } from '@backstage/ui';
import { stepBefore, type MarkCount, type VerdictMarkName } from '../../model';
import { useCountText, useMarkText, useUiText } from '../../text';
import styles from './NodesTable.module.css';

/** Chooses the nodes that have one mark, or all. */
export function MarkChoice(props: {
  marks: MarkCount[];
  value: VerdictMarkName | 'all';
  onChange(value: VerdictMarkName | 'all'): void;
}) {
  const { marks, value, onChange } = props;
  const t = useUiText();
  const countText = useCountText();
  const markText = useMarkText();
  const options = [
    { value: 'all' as const, label: t('nodes.anyVerdict') },
    ...marks.map(({ mark, nodes, parts }) => ({
      value: mark,
      label: t('panel.showMarked', {
        mark: markText(mark, stepBefore(parts[0].judgement)),
        nodes: countText('nodes', nodes),
      }),
    })),
  ];
  return (
    <Select
      className={styles.choice}
      aria-label={t('nodes.verdict')}
      options={options}
      value={value}
      onChange={key =>
        onChange(options.find(option => option.value === key)?.value ?? 'all')
      }
    />
  );
}
