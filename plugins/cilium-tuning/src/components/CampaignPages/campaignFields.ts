/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import type {
  CampaignTerms,
  ClusterSelector,
} from 'backstage-plugin-cilium-tuning-common';
import { addDays } from './dates';

/** What people fill in. */
export interface CampaignFields {
  name: string;
  description: string;
  /** Ids. */
  checks: string[];
  owner: string;
  startOn: string;
  dueOn: string;
  owners: string[];
  /** Entity refs, separated by commas. */
  systems: string;
  tags: string[];
  lifecycles: string[];
  /** `name=value`, separated by commas. */
  labels: string;
}

/** Words for what is wrong with a field. */
export type FieldProblem =
  | 'campaign.form.needsName'
  | 'campaign.form.needsChecks'
  | 'campaign.form.needsOwner'
  | 'campaign.form.needsDate'
  | 'campaign.form.order'
  | 'campaign.form.needsLabels';

const USUAL_DAYS = 90;
const fullRef = /^[\w.-]+:[\w.-]+\/[\w.-]+$/;

/** A form that nobody has filled in. */
export function emptyFields(today: string): CampaignFields {
  return {
    ...{ name: '', description: '', checks: [], owner: '' },
    ...{ startOn: today, dueOn: addDays(today, USUAL_DAYS) },
    ...{ owners: [], systems: '', tags: [], lifecycles: [], labels: '' },
  };
}

/** A form with what is there. */
export function fieldsOf(terms: CampaignTerms): CampaignFields {
  const { name, description, checks, owner, startOn, dueOn } = terms;
  const { owners, systems, tags, lifecycles, labels } = terms.clusters;
  return {
    ...{ name, description, checks, owner, startOn, dueOn },
    owners: owners ?? [],
    systems: (systems ?? []).join(', '),
    tags: tags ?? [],
    lifecycles: lifecycles ?? [],
    labels: Object.entries(labels ?? {})
      .map(([label, value]) => `${label}=${value}`)
      .join(', '),
  };
}

const parts = (text: string) =>
  text
    .split(',')
    .map(part => part.trim())
    .filter(part => part !== '');

const some = (values: string[]) => (values.length > 0 ? values : undefined);

/** Which clusters a form is about. */
export function selectorOf(fields: CampaignFields): ClusterSelector {
  const labels = parts(fields.labels).map((part): [string, string] => {
    const at = part.indexOf('=');
    return [part.slice(0, at).trim(), part.slice(at + 1).trim()];
  });
  const selector = {
    owners: some(fields.owners),
    systems: some(parts(fields.systems)),
    tags: some(fields.tags),
    lifecycles: some(fields.lifecycles),
    labels: labels.length > 0 ? Object.fromEntries(labels) : undefined,
  };
  return Object.fromEntries(
    Object.entries(selector).filter(([, value]) => value !== undefined),
  );
}

/** What a form says. */
export function termsOf(fields: CampaignFields): CampaignTerms {
  const { description, checks, owner, startOn, dueOn } = fields;
  return {
    ...{ name: fields.name.trim(), description, checks },
    ...{ owner: owner.trim(), startOn, dueOn },
    clusters: selectorOf(fields),
  };
}

/** Whether each label has a name, and a value that may be empty. */
function areLabels(text: string): boolean {
  return parts(text).every(part => part.indexOf('=') > 0);
}

/** What is wrong with a form, by field. */
export function problemsOf(
  fields: CampaignFields,
): Partial<Record<keyof CampaignFields, FieldProblem>> {
  const { name, checks, owner, startOn, dueOn, labels } = fields;
  return {
    ...(name.trim() === '' && { name: 'campaign.form.needsName' }),
    ...(checks.length === 0 && { checks: 'campaign.form.needsChecks' }),
    ...(!fullRef.test(owner.trim()) && { owner: 'campaign.form.needsOwner' }),
    ...(startOn === '' && { startOn: 'campaign.form.needsDate' }),
    ...(dueOn === ''
      ? { dueOn: 'campaign.form.needsDate' }
      : dueOn < startOn && { dueOn: 'campaign.form.order' }),
    ...(!areLabels(labels) && { labels: 'campaign.form.needsLabels' }),
  };
}
