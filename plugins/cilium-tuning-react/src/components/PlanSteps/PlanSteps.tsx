/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { useId, useState } from 'react';
import Step from '@material-ui/core/Step';
import StepButton from '@material-ui/core/StepButton';
import StepContent from '@material-ui/core/StepContent';
import Stepper from '@material-ui/core/Stepper';
import { Flex, Text, VisuallyHidden } from '@backstage/ui';
import type {
  ShownPlan,
  ShownPlanStep,
} from 'backstage-plugin-cilium-tuning-common';
import { useCountText, useReasonText, useUiText } from '../../text';
import { Muted } from '../Muted';
import { StepDetails } from './StepDetails';
import type { FileDownload } from './types';
import styles from './PlanSteps.module.css';

/**
 * Props of {@link PlanSteps}.
 *
 * @public
 */
export interface PlanStepsProps {
  plan: ShownPlan;
  /** Gives a file to people. */
  onDownload: FileDownload;
}

/**
 * The steps of a plan, in order; each opens to all there is to know before one takes it. The first is open.
 *
 * @public
 */
export function PlanSteps({ plan, onDownload }: PlanStepsProps) {
  const t = useUiText();
  const id = useId();
  const { steps } = plan;
  const [open, setOpen] = useState<readonly string[]>(() =>
    steps.slice(0, 1).map(step => step.id),
  );
  const toggle = (stepId: string) =>
    setOpen(before =>
      before.includes(stepId)
        ? before.filter(other => other !== stepId)
        : [...before, stepId],
    );
  return (
    <Stepper
      nonLinear
      orientation="vertical"
      activeStep={-1}
      aria-label={t('plan.steps')}
      className={styles.steps}
    >
      {steps.map(step => {
        const isOpen = open.includes(step.id);
        return (
          <Step key={step.id} active={isOpen}>
            <StepButton
              aria-expanded={isOpen}
              aria-controls={`${id}-${step.id}`}
              onClick={() => toggle(step.id)}
            >
              <StepLabel step={step} />
            </StepButton>
            <StepContent id={`${id}-${step.id}`}>
              {isOpen && (
                <StepDetails step={step} plan={plan} onDownload={onDownload} />
              )}
            </StepContent>
          </Step>
        );
      })}
    </Stepper>
  );
}

/**
 * What a step is, what it gains, and on how many nodes: enough to choose one.
 *
 * @public
 */
export function StepLabel({ step }: { step: ShownPlanStep }) {
  const t = useUiText();
  const say = useReasonText();
  const countText = useCountText();
  const facts = [
    countText('nodes', step.nodes),
    ...(step.kind === 'change' ? [] : [t(`plan.kind.${step.kind}`)]),
    // Nothing is promised where something has to be confirmed on the way
    ...(step.kind === 'change' && step.promises.length === 0
      ? [t('plan.kind.confirm')]
      : []),
  ];
  return (
    <Flex align="baseline" justify="between" gap="3" className={styles.label}>
      <span className={styles.title}>
        <Text weight="bold">{say(step.title)}</Text>{' '}
        <Muted variant="body-small">{facts.join(' · ')}</Muted>
      </span>
      <Gain gain={step.gain} />
    </Flex>
  );
}

/** The score before and after; nothing where it stays as it is. */
function Gain({ gain }: Pick<ShownPlanStep, 'gain'>) {
  const t = useUiText();
  const { scoreBefore, scoreAfter } = gain;
  if (
    scoreBefore === null ||
    scoreAfter === null ||
    scoreBefore === scoreAfter
  ) {
    return null;
  }
  const scores = { before: String(scoreBefore), after: String(scoreAfter) };
  return (
    <Text weight="bold" className={styles.gain}>
      <VisuallyHidden>{t('plan.gainLabel', scores)}</VisuallyHidden>
      <span aria-hidden>{t('plan.gain', scores)}</span>
    </Text>
  );
}
