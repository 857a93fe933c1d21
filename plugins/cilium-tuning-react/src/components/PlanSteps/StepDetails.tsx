/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { useState } from 'react';
import { Alert, Flex, Select, Text } from '@backstage/ui';
import {
  RiPlugLine,
  RiRefreshLine,
  RiRestartLine,
  RiServerLine,
  RiShieldCheckLine,
  RiShutDownLine,
  type RemixiconComponentType,
} from '@remixicon/react';
import type {
  PlanFile,
  Reason,
  ShownPlan,
  ShownPlanStep,
} from 'backstage-plugin-cilium-tuning-common';
import { useCountText, useNames, useReasonText, useUiText } from '../../text';
import { CopyButton } from '../CopyButton';
import { ReasonSection, Section, TextList } from '../JudgementPanel/Section';
import { TextFile } from '../TextFile';
import type { FileDownload } from './types';
import styles from './PlanSteps.module.css';

type Disruption = ShownPlanStep['disrupts'][number];

const icons: Record<Disruption, RemixiconComponentType> = {
  agentRestart: RiRestartLine,
  podRestart: RiRefreshLine,
  nodeReboot: RiShutDownLine,
  connectionsReset: RiPlugLine,
  newNodesOnly: RiServerLine,
};

const nameOf = ({ path }: PlanFile) => path.split('/').slice(1).join('/');

const isUndo = (file: PlanFile) => nameOf(file).startsWith('undo');

/** What is to be applied before what is to be read: all of that stands here as well. */
const inOrder = (files: PlanFile[]) => [
  ...files.filter(({ language }) => language !== 'markdown'),
  ...files.filter(({ language }) => language === 'markdown'),
];

/** All there is to know of a step: what may go wrong first, then what it disrupts, what to do, to verify and to undo. */
export function StepDetails(props: {
  step: ShownPlanStep;
  plan: ShownPlan;
  onDownload: FileDownload;
}) {
  const { step, plan, onDownload } = props;
  const t = useUiText();
  const say = useReasonText();
  const todo = inOrder(step.files.filter(file => !isUndo(file)));
  const undo = step.files.filter(isUndo);
  const before = plan.steps.filter(({ id }) => step.after.includes(id));
  return (
    <Flex direction="column" gap="4" className={styles.details}>
      <Risks risks={step.risks} />
      <Disruptions step={step} />
      <Section title={t('plan.where')}>
        <WhereList step={step} />
        {before.length > 0 && (
          <Text>
            {t('plan.after', {
              steps: before.map(({ title }) => say(title)).join(', '),
            })}
          </Text>
        )}
      </Section>
      <ReasonSection title={t('plan.restsOn')} reasons={step.restsOn} />
      <Looks title={t('plan.confirm')} looks={step.confirm} />
      {todo.length > 0 && (
        <Section title={t('plan.files')}>
          <Files files={todo} onDownload={onDownload} />
        </Section>
      )}
      <Looks
        title={t('plan.verify')}
        looks={step.verify}
        text={step.promises.length > 0 ? t('plan.verifyByScan') : undefined}
      />
      {undo.length > 0 && (
        <Section title={t('plan.undo')}>
          <Files files={undo} onDownload={onDownload} />
        </Section>
      )}
    </Flex>
  );
}

function Risks({ risks }: { risks: Reason[] }) {
  const t = useUiText();
  const say = useReasonText();
  return risks.length > 0 ? (
    <Alert
      icon
      status="warning"
      title={t('plan.risks')}
      description={<TextList lines={risks.map(say)} />}
    />
  ) : null;
}

function Disruptions({ step: { disrupts } }: { step: ShownPlanStep }) {
  const t = useUiText();
  return (
    <Section title={t('plan.disrupts')}>
      <ul className={styles.disruptions}>
        {disrupts.length === 0 && (
          <li className={styles.disruption}>
            <RiShieldCheckLine size="1.5em" aria-hidden />
            {t('plan.disruptsNothing')}
          </li>
        )}
        {disrupts.map(kind => {
          const Icon = icons[kind];
          return (
            <li key={kind} className={styles.disruption}>
              <Icon size="1.5em" aria-hidden />
              {t(`disruption.${kind}`)}
            </li>
          );
        })}
      </ul>
    </Section>
  );
}

function WhereList({ step }: { step: ShownPlanStep }) {
  const t = useUiText();
  const names = useNames();
  const countText = useCountText();
  const promised = ({ check, nodes }: { check: string; nodes: number }) => ({
    check: names.check(check),
    nodes: countText('nodes', nodes),
  });
  return (
    <TextList
      lines={[
        ...step.promises.map(one => t('plan.promises', promised(one))),
        ...step.gain.unlocks.map(one => t('plan.unlocks', promised(one))),
        ...(step.canaries.length > 0
          ? [t('plan.canaries', { nodes: step.canaries.join(', ') })]
          : []),
      ]}
    />
  );
}

function Looks(props: {
  title: string;
  looks: ShownPlanStep['verify'];
  text?: string;
}) {
  const { title, looks, text } = props;
  const t = useUiText();
  const say = useReasonText();
  return looks.length > 0 || text ? (
    <Section title={title}>
      {text && <Text>{text}</Text>}
      <ul className={styles.looks}>
        {looks.map(({ what, command }, index) => (
          <li key={index}>
            {say(what)}
            {command && (
              <span className={styles.command}>
                <code>{command}</code>
                <CopyButton text={command} what={t('plan.command')} />
              </span>
            )}
          </li>
        ))}
      </ul>
    </Section>
  ) : null;
}

/** One file at a time, as a step may have half a dozen. */
function Files(props: { files: PlanFile[]; onDownload: FileDownload }) {
  const { files, onDownload } = props;
  const t = useUiText();
  const [chosen, setChosen] = useState(files[0].path);
  const file = files.find(({ path }) => path === chosen) ?? files[0];
  return (
    <Flex direction="column" gap="2">
      {files.length > 1 && (
        <Select
          label={t('plan.file')}
          className={styles.choice}
          options={files.map(other => ({
            value: other.path,
            label: nameOf(other),
          }))}
          value={file.path}
          onChange={key => key !== null && setChosen(String(key))}
        />
      )}
      <TextFile
        name={nameOf(file)}
        text={file.text}
        onDownload={() => onDownload(file)}
      />
    </Flex>
  );
}
