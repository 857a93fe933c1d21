/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { useId, type ReactNode } from 'react';
import { Button, ButtonIcon, Flex, Link, Text } from '@backstage/ui';
import { RiCloseLine } from '@remixicon/react';
import type {
  Assessment,
  CellPart,
} from 'backstage-plugin-cilium-tuning-common';
import { groupName, knownCheck, type VerdictMarkName } from '../../model';
import { useCountText, useNames, useReasonText, useUiText } from '../../text';
import { Muted } from '../Muted';
import type { MatrixSelection } from '../CheckMatrix';
import { CheckFacts } from './CheckFacts';
import { Parts } from './Parts';
import { Section } from './Section';
import { usePanel } from './usePanel';
import styles from './JudgementPanel.module.css';

/**
 * Props of {@link JudgementPanel}.
 *
 * @public
 */
export interface JudgementPanelProps {
  assessment: Assessment;
  selection: MatrixSelection;
  onClose(): void;
  /** Called with the id of a group whose nodes are asked for, and the mark that they have, unless all are wanted. */
  onShowNodes(groupId: string, mark?: VerdictMarkName): void;
  /** Shown beside the title, before the button that closes. */
  actions?: ReactNode;
  /** Shown above the verdict. */
  notes?: ReactNode;
  /** Where the page of a check is; undefined where there is none. */
  hrefOf?(check: string): string | undefined;
}

/**
 * One check on one node group: the verdict, why, and the evidence for it. Takes the focus when it opens and gives it back when
 * it closes; Escape closes it. Shows nothing when the report has no such check or group.
 *
 * @public
 */
export function JudgementPanel(props: JudgementPanelProps) {
  const { assessment, selection } = props;
  const group = assessment.groups.find(({ id }) => id === selection.group);
  const parts = assessment.checks
    .find(({ check }) => check === selection.check)
    ?.cells.find(cell => cell.group === selection.group)?.parts;
  return group && parts ? (
    <Panel {...props} group={group} parts={parts} />
  ) : null;
}

function Panel(
  props: JudgementPanelProps & {
    group: Assessment['groups'][number];
    parts: CellPart[];
  },
) {
  const { assessment, selection, group, parts, actions, notes } = props;
  const { onClose, onShowNodes } = props;
  const t = useUiText();
  const say = useReasonText();
  const names = useNames();
  const countText = useCountText();
  const titleId = useId();
  const { panelProps, titleProps } = usePanel(
    JSON.stringify(selection),
    onClose,
  );
  const check = knownCheck(selection.check);
  const href = props.hrefOf?.(selection.check);

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
          {names.check(selection.check)}
        </Text>
        <Flex align="center" gap="1">
          {actions}
          <ButtonIcon
            variant="tertiary"
            icon={<RiCloseLine />}
            aria-label={t('panel.close')}
            onPress={onClose}
          />
        </Flex>
      </Flex>
      <Flex align="center" gap="2" style={{ flexWrap: 'wrap' }}>
        <Muted>{groupName(group)}</Muted>
        <Button
          size="small"
          variant="secondary"
          onPress={() => onShowNodes(group.id)}
        >
          {t('panel.showNodes', { nodes: countText('nodes', group.nodes) })}
        </Button>
      </Flex>
      {notes}
      <Parts
        key={JSON.stringify(selection)}
        parts={parts}
        evidence={assessment.evidence}
        onShowNodes={mark => onShowNodes(group.id, mark)}
      >
        {check && (
          <Section title={t('panel.why')}>
            <Text>{say({ code: `${check.id}.why` })}</Text>
            {href !== undefined && <Link href={href}>{t('panel.about')}</Link>}
          </Section>
        )}
      </Parts>
      {check && <CheckFacts check={check} />}
    </section>
  );
}
