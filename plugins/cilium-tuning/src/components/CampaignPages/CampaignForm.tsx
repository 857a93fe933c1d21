/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { useState, type FormEvent } from 'react';
import {
  Alert,
  Button,
  ButtonLink,
  TextAreaField,
  TextField,
} from '@backstage/ui';
import { toError } from '@backstage/errors';
import {
  checks,
  type CampaignTerms,
} from 'backstage-plugin-cilium-tuning-common';
import {
  Choices,
  DateField,
  useNames,
  useUiText,
} from 'backstage-plugin-cilium-tuning-react';
import { problemsOf, termsOf, type CampaignFields } from './campaignFields';
import styles from './CampaignPages.module.css';
import { OwnerField } from './OwnerField';
import { PreviewPanel } from './PreviewPanel';
import { SelectorFields } from './SelectorFields';

const checkIds = checks.map(({ id }) => id);

/** All that people write of a campaign. */
export function CampaignForm(props: {
  fields: CampaignFields;
  onChange(fields: CampaignFields): void;
  /** One that is running started when it did. */
  isRunning: boolean;
  saveLabel: string;
  cancelHref: string;
  save(terms: CampaignTerms): Promise<void>;
}) {
  const { fields, onChange, isRunning, save } = props;
  const t = useUiText();
  const names = useNames();
  const [isTried, setTried] = useState(false);
  const [isSaving, setSaving] = useState(false);
  const [error, setError] = useState<Error>();
  const problems = problemsOf(fields);
  const problemOf = (field: keyof CampaignFields) => {
    const problem = isTried ? problems[field] : undefined;
    return problem && t(problem);
  };
  const change = (part: Partial<CampaignFields>) =>
    onChange({ ...fields, ...part });
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (Object.keys(problems).length > 0) {
      return;
    }
    setSaving(true);
    setError(undefined);
    try {
      await save(termsOf(fields));
    } catch (problem) {
      setError(toError(problem));
    }
    setSaving(false);
  };
  const checksProblem = problemOf('checks');
  return (
    <form className={styles.form} onSubmit={submit} noValidate>
      <TextField
        label={t('campaign.name')}
        description={problemOf('name')}
        isInvalid={problemOf('name') !== undefined}
        isRequired
        maxLength={100}
        value={fields.name}
        onChange={name => change({ name })}
      />
      <TextAreaField
        label={t('campaign.form.description')}
        description={t('campaign.form.descriptionHint')}
        maxLength={4000}
        value={fields.description}
        onChange={description => change({ description })}
      />
      <div>
        <Choices
          label={t('campaign.form.checks')}
          placeholder={t('campaign.form.checksNone')}
          options={checkIds}
          nameOf={names.check}
          chosen={fields.checks}
          onChange={chosen => change({ checks: chosen })}
        />
      </div>
      {checksProblem && (
        <Alert icon role="alert" status="danger" title={checksProblem} />
      )}
      <OwnerField
        value={fields.owner}
        onChange={owner => change({ owner })}
        problem={problemOf('owner')}
      />
      <div className={styles.columns}>
        <DateField
          label={t('campaign.form.startOn')}
          problem={problemOf('startOn')}
          isDisabled={isRunning}
          value={fields.startOn}
          onChange={startOn => change({ startOn })}
        />
        <DateField
          label={t('campaign.form.dueOn')}
          problem={problemOf('dueOn')}
          value={fields.dueOn}
          onChange={dueOn => change({ dueOn })}
        />
      </div>
      <SelectorFields
        fields={fields}
        labelsProblem={problemOf('labels')}
        onChange={change}
      />
      <PreviewPanel fields={fields} />
      {error && (
        <Alert
          icon
          role="alert"
          status="danger"
          title={t('campaign.form.saveFailed')}
          description={error.message}
        />
      )}
      <div className={styles.actions}>
        <Button type="submit" variant="primary" isPending={isSaving}>
          {props.saveLabel}
        </Button>
        <ButtonLink href={props.cancelHref} variant="secondary">
          {t('campaign.cancel')}
        </ButtonLink>
      </div>
    </form>
  );
}
