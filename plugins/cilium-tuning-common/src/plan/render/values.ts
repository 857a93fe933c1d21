/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import type { JsonObject, JsonValue } from '@backstage/types';
import { configDefault } from '../../cilium/configDefaults';
import { configKeys } from '../../cilium/configKeys';
import { helmName } from '../../cilium/helmNames';
import { introductions } from '../../cilium/introductions';
import { inRange } from '../../cilium/versionRange';
import type { Setting, SettingKey } from '../types';

/** Words that Helm templates compare as text, or write as it stands, so that they are text as values too. */
const textKeys: readonly SettingKey[] = [
  // Charts of 1.14 to 1.17 stop at a comparison of a boolean
  'kube-proxy-replacement',
];

/** What a key is to hold, as a Helm value. */
function valueOf({ key, value }: Setting): JsonValue {
  if (value === null || textKeys.includes(key)) {
    return value;
  }
  if (value === 'true' || value === 'false') {
    return value === 'true';
  }
  // Helm reads numbers as floating point, and templates write a million as 1e+06
  return /^(?:0|[1-9]\d{0,5})(?:\.\d{1,6})?$/.test(value)
    ? Number(value)
    : value;
}

/** A key that is taken away is given the agent's default where that is known, since a chart may have one of its own. */
function explicit(setting: Setting, version: string): Setting {
  const { key, value } = setting;
  if (value !== null) {
    return setting;
  }
  if (key === 'mtu') {
    return { key, value: '0' };
  }
  const known = configKeys.find(own => own === key);
  return { key, value: known ? configDefault(known, version) ?? null : null };
}

/**
 * Where a value stands below the chart's values. What no value of that chart writes goes through `extraConfig`, which all charts
 * since 1.9.1 add to the ConfigMap.
 */
function pathOf({ key }: Setting, version: string): string[] {
  const name = helmName(key, version)?.value;
  return name === undefined ? ['extraConfig', key] : name.split('.');
}

const isObject = (value: JsonValue | undefined): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Values with one more at a path. */
function withValue(
  values: JsonObject,
  [first, ...rest]: readonly string[],
  value: JsonValue,
): JsonObject {
  const below = values[first];
  return {
    ...values,
    [first]:
      rest.length === 0
        ? value
        : withValue(isObject(below) ? below : {}, rest, value),
  };
}

/**
 * What a chart writes as soon as another value is set, whatever stood in the values before, unseen. It is given as it is meant:
 * BBR stops agents on kernels without it, and so does an address for health checks beside a kube-proxy.
 */
const companions: {
  of: (setting: Setting) => boolean;
  with: Setting;
  from?: string;
}[] = [
  {
    of: ({ key, value }) =>
      key === 'enable-bandwidth-manager' && value === 'true',
    with: { key: 'enable-bbr', value: 'false' },
    from: introductions.bbr,
  },
  {
    of: ({ key, value }) =>
      key === 'kube-proxy-replacement' &&
      (value === 'true' || value === 'strict'),
    with: { key: 'kube-proxy-replacement-healthz-bind-address', value: '' },
  },
];

/** Settings with those that the chart would take along. */
export function withCompanions(
  settings: readonly Setting[],
  version: string,
): Setting[] {
  const more = companions.filter(
    ({ of, with: { key }, from }) =>
      inRange(version, { from }) === true &&
      settings.some(of) &&
      !settings.some(other => other.key === key),
  );
  return [...settings, ...more.map(companion => companion.with)];
}

/** Helm values for settings, in the names of the chart of a version. Later settings win. */
export function helmValues(
  settings: readonly Setting[],
  version: string,
): JsonObject {
  return withCompanions(settings, version).reduce<JsonObject>(
    (values, given) => {
      const path = pathOf(given, version);
      // The ConfigMap holds text only
      const setting =
        path[0] === 'extraConfig' ? given : explicit(given, version);
      const value =
        path[0] === 'extraConfig' ? setting.value : valueOf(setting);
      return withValue(values, path, value);
    },
    {},
  );
}

/** Values for how agents reach the API server. */
export function apiServerValues({
  host,
  port,
}: {
  host?: string;
  port?: string;
}): JsonObject {
  return {
    ...(host !== undefined && { k8sServiceHost: host }),
    ...(port !== undefined && { k8sServicePort: port }),
  };
}
