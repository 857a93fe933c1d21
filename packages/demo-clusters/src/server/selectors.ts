/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */
import { badRequest } from './status';

export interface FieldRequirement {
  field: string;
  operator: '=' | '!=';
  value: string;
}

type Labels = Record<string, string>;
export type LabelPredicate = (labels: Labels) => boolean;

const KEY = '[A-Za-z0-9][-A-Za-z0-9_./]*';
const VALUE = '[-A-Za-z0-9_.]*';
const SET = new RegExp(`^(${KEY})\\s+(in|notin)\\s*\\(([^()]*)\\)$`);
const EQUALITY = new RegExp(`^(${KEY})\\s*(==|=|!=)\\s*(${VALUE})$`);
const EXISTENCE = new RegExp(`^(!?)\\s*(${KEY})$`);

function parseRequirement(text: string): LabelPredicate {
  const set = SET.exec(text);
  if (set) {
    const [, key, operator, list] = set;
    const values = list.split(',').map(value => value.trim());
    // as with !=, an object without the label is not among the values
    return operator === 'in'
      ? labels => key in labels && values.includes(labels[key])
      : labels => !(key in labels) || !values.includes(labels[key]);
  }
  const equality = EQUALITY.exec(text);
  if (equality) {
    const [, key, operator, value] = equality;
    return operator === '!='
      ? labels => labels[key] !== value
      : labels => labels[key] === value;
  }
  const existence = EXISTENCE.exec(text);
  if (existence) {
    const [, negation, key] = existence;
    return labels => key in labels !== (negation === '!');
  }
  throw badRequest(`unable to parse requirement: found '${text}'`);
}

/** `a=b,c in (d,e),!f`: commas inside of parentheses do not separate requirements. */
export function parseLabelSelector(selector: string | null): LabelPredicate {
  if (!selector?.trim()) {
    return () => true;
  }
  const requirements = selector
    .split(/,(?![^(]*\))/)
    .map(part => parseRequirement(part.trim()));
  return labels => requirements.every(matches => matches(labels));
}

export function parseFieldSelector(
  selector: string | null,
): FieldRequirement[] {
  if (!selector?.trim()) {
    return [];
  }
  return selector.split(',').map(part => {
    const match = /^([^=!]+)(==|=|!=)(.*)$/.exec(part.trim());
    if (!match) {
      throw badRequest(
        `invalid selector: '${selector}'; can't understand '${part}'`,
      );
    }
    const [, field, operator, value] = match;
    return { field, operator: operator === '!=' ? '!=' : '=', value };
  });
}
