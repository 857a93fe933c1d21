/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { Button, Flex, Select, Text } from '@backstage/ui';
import {
  checks,
  ciliumChoices,
  kernelChoices,
  type Assessment,
  type AssumedNodes,
  type NodeGroup,
  type WhatIfQuestion,
} from 'backstage-plugin-cilium-tuning-common';
import {
  groupName,
  GroupSearch,
  Muted,
  useCountText,
  useGroupSearch,
  useNames,
  useUiText,
} from 'backstage-plugin-cilium-tuning-react';
import { useState } from 'react';
import styles from './whatIf.module.css';

/** So many groups are asked about without a search. */
const FEW_GROUPS = 8;

const AS_IT_IS = 'asItIs';

interface QuestionFormProps {
  assessment: Assessment;
  question: WhatIfQuestion;
  onAsk(question: WhatIfQuestion): void;
}

/** What is assumed of a group, or of all nodes where none is named. */
const assumedOf = ({ nodes }: WhatIfQuestion, group: string | undefined) =>
  nodes.findLast(other => other.group === group) ?? { group };

/** The question with something else assumed of a group; nothing at all where that says nothing. */
function withAssumed(question: WhatIfQuestion, assumed: AssumedNodes) {
  const { group, kernel, cilium, driver } = assumed;
  const says = [kernel, cilium, driver].some(value => value !== undefined);
  const others = question.nodes.filter(other => other.group !== group);
  const next = says ? [...others, assumed] : others;
  return {
    ...question,
    // All nodes first: what is said of a group comes after, and wins
    nodes: next.sort(
      (a, b) => Number(a.group !== undefined) - Number(b.group !== undefined),
    ),
  };
}

/** Kernel and Cilium by node group, and items to turn on. */
export function QuestionForm({
  assessment,
  question,
  onAsk,
}: QuestionFormProps) {
  const t = useUiText();
  const countText = useCountText();
  const { groups } = assessment;
  const [search, setSearch] = useState('');
  const found = useGroupSearch(groups, search);
  const asked = new Set(question.nodes.map(({ group }) => group));
  const shown = groups
    .filter(({ id }) => asked.has(id) || (found?.includes(id) ?? true))
    .filter(({ id }, index) => index < FEW_GROUPS || asked.has(id));
  const isEmpty = question.nodes.length + question.turnOn.length === 0;
  const left = groups.length - shown.length;
  return (
    <Flex
      direction="column"
      gap="3"
      role="group"
      aria-label={t('whatIf.question')}
    >
      <Muted variant="body-small">{t('whatIf.intro')}</Muted>
      <GroupSearch
        groups={groups}
        found={found}
        value={search}
        onChange={setSearch}
      />
      <div className={styles.rows}>
        {groups.length > 1 && (
          <Row
            name={t('whatIf.everywhere')}
            groups={groups}
            assumed={assumedOf(question, undefined)}
            onChange={assumed => onAsk(withAssumed(question, assumed))}
          />
        )}
        {shown.map(group => (
          <Row
            key={group.id}
            name={groupName(group)}
            groups={[group]}
            assumed={assumedOf(question, group.id)}
            onChange={assumed => onAsk(withAssumed(question, assumed))}
          />
        ))}
      </div>
      {left > 0 && (
        <Muted variant="body-small">
          {t('whatIf.moreGroups', { left: countText('groups', left) })}
        </Muted>
      )}
      <Flex align="end" gap="3" style={{ flexWrap: 'wrap' }}>
        <TurnOn assessment={assessment} question={question} onAsk={onAsk} />
        {!isEmpty && (
          <Button
            variant="tertiary"
            onPress={() => onAsk({ nodes: [], turnOn: [] })}
          >
            {t('whatIf.clear')}
          </Button>
        )}
      </Flex>
    </Flex>
  );
}

function Row(props: {
  name: string;
  /** One, or all where the question is about all nodes. */
  groups: NodeGroup[];
  assumed: AssumedNodes;
  onChange(assumed: AssumedNodes): void;
}) {
  const { name, groups, assumed, onChange } = props;
  const t = useUiText();
  const countText = useCountText();
  const kernels = groups.map(({ kernelRelease }) => kernelRelease);
  const versions = groups.map(({ ciliumVersion }) => ciliumVersion);
  const nodes = groups.reduce((sum, group) => sum + group.nodes, 0);
  return (
    <div className={styles.row} role="group" aria-label={name}>
      <div className={styles.name}>
        <Text weight="bold">{name}</Text>
        <Muted variant="body-small">{countText('nodes', nodes)}</Muted>
        {assumed.driver !== undefined && (
          <Muted variant="body-small">
            {t('whatIf.driver', { driver: assumed.driver })}
          </Muted>
        )}
      </div>
      <Picker
        label={t('whatIf.kernel')}
        fullLabel={t('whatIf.kernelOf', { group: name })}
        now={groups.length === 1 ? kernels[0] : ''}
        choices={kernelChoices(kernels)}
        value={assumed.kernel}
        onChange={kernel => onChange({ ...assumed, kernel })}
      />
      <Picker
        label={t('whatIf.cilium')}
        fullLabel={t('whatIf.ciliumOf', { group: name })}
        now={groups.length === 1 ? versions[0] : ''}
        choices={ciliumChoices(versions)}
        value={assumed.cilium}
        onChange={cilium => onChange({ ...assumed, cilium })}
      />
    </div>
  );
}

function Picker(props: {
  label: string;
  fullLabel: string;
  /** What it is now; empty where that is not known, or not one. */
  now: string;
  choices: string[];
  value: string | undefined;
  onChange(value: string | undefined): void;
}) {
  const { label, fullLabel, now, choices, value, onChange } = props;
  const t = useUiText();
  const all =
    value === undefined || choices.includes(value)
      ? choices
      : [...choices, value];
  return (
    <Select
      className={styles.picker}
      label={label}
      aria-label={fullLabel}
      options={[
        {
          value: AS_IT_IS,
          label: now
            ? t('whatIf.asItIsNow', { value: now })
            : t('whatIf.asItIs'),
        },
        ...all.map(version => ({
          value: version,
          label: t('whatIf.atLeast', { version }),
        })),
      ]}
      value={value ?? AS_IT_IS}
      onChange={key =>
        onChange(key === null || key === AS_IT_IS ? undefined : String(key))
      }
    />
  );
}

/** Items that can be turned on somewhere, or wait for another. */
function TurnOn({ assessment, question, onAsk }: QuestionFormProps) {
  const t = useUiText();
  const names = useNames();
  const open = new Set(
    assessment.checks
      .filter(({ counts }) => counts.fail + counts.blockedByStep > 0)
      .map(({ check }) => check),
  );
  const options = checks
    .map(({ id }) => id)
    .filter(id => open.has(id) || question.turnOn.includes(id));
  return options.length > 0 ? (
    <Select
      className={styles.picker}
      label={t('whatIf.turnOn')}
      selectionMode="multiple"
      placeholder={t('whatIf.none')}
      options={options.map(value => ({ value, label: names.check(value) }))}
      value={[...question.turnOn]}
      onChange={keys =>
        onAsk({
          ...question,
          turnOn: options.filter(option => keys.includes(option)),
        })
      }
    />
  ) : null;
}
