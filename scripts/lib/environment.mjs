/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

import { delimiter } from 'node:path';

const SUPPORTED_MAJORS = [22, 24];

/** Backstage supports the even releases 22 and 24 of Node. */
export function isSupportedNode(version) {
  return SUPPORTED_MAJORS.includes(Number(version.split('.')[0]));
}

export function isRunByYarn(env) {
  return (env.npm_config_user_agent ?? '').startsWith('yarn/');
}

// What a person has told npm about their network holds for Yarn as well.
const NETWORK_SETTINGS = {
  npm_config_registry: 'YARN_NPM_REGISTRY_SERVER',
  npm_config_cafile: 'YARN_HTTPS_CA_FILE_PATH',
  npm_config_proxy: 'YARN_HTTP_PROXY',
  npm_config_https_proxy: 'YARN_HTTPS_PROXY',
};

/**
 * The environment of everything we start: our tools first on the path, and none
 * of the variables with which npm describes itself to its scripts. Native builds
 * would take npm_config_nodedir for the headers of another Node.
 */
export function childEnvironment(env, toolDirectories) {
  const child = {};
  for (const [name, value] of Object.entries(env)) {
    const ofNpm = /^npm_/i.test(name) || name === 'INIT_CWD';
    if (!ofNpm && !/^path$/i.test(name)) {
      child[name] = value;
    }
  }
  for (const [ofNpm, ofYarn] of Object.entries(NETWORK_SETTINGS)) {
    if (env[ofNpm] && !env[ofYarn]) {
      child[ofYarn] = env[ofNpm];
    }
  }
  // Windows calls it Path; two spellings in one environment confuse it.
  const path = env.PATH ?? env.Path ?? '';
  child.PATH = [...toolDirectories, path].filter(Boolean).join(delimiter);
  return child;
}

/** Adds a flag to NODE_OPTIONS, keeping what is there. */
export function withNodeOption(env, option) {
  const options = (env.NODE_OPTIONS ?? '').split(/\s+/).filter(Boolean);
  return {
    ...env,
    NODE_OPTIONS: [...new Set([...options, option])].join(' '),
  };
}
