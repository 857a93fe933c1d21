/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */

export { ConfigSnippet, YamlSnippet } from './ConfigSnippet';
export { MainStateView } from './MainStateView';
export { Notices } from './Notices';
export { ScanButton } from './ScanButton';
export { mainStateOf, type MainState, type Notice } from './stateOf';
export { StateMessage } from './StateMessage';
