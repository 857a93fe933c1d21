/*
 * Copyright 2026 The Cilium Tuning for Backstage Authors
 * SPDX-License-Identifier: Apache-2.0
 */
import type { ClusterDefinition } from './definition';
import { Authenticator } from './server/authenticator';
import {
  AnsweredTraffic,
  ClusterServer,
  ReceivedRequest,
} from './server/ClusterServer';
import type { Fault } from './server/faults';
import { accessWith, userOf } from './server/people';
import type { AccessManifests } from './server/manifests';
import type { RememberedPorts } from './server/ports';
import type { User } from './server/rbac';
import { ApiRouter } from './server/router';
import { ClusterState } from './server/state';
import type { KeyPair, TlsMaterial } from './server/tls';

/** What the clusters of one demo share, and the token of this one. */
export interface ClusterSetup {
  tls: TlsMaterial;
  /** Of another authority, made when it is first asked for. */
  otherTls: KeyPair;
  access: AccessManifests;
  user: User;
  token: string;
  ports: RememberedPorts;
  answerDelayMs: number;
  now: () => Date;
}

/** A demo cluster whose API answers, and the switches that tests turn. @public */
export class DemoCluster {
  /** The authority of the server's certificate, as a file. */
  readonly caFile: string;
  /** The same in base64, as kubeconfig files and the Kubernetes plugin have it. */
  readonly caData: string;
  /** Of the service account in deploy/backstage-access. */
  readonly token: string;
  private readonly state: ClusterState;
  private readonly server: ClusterServer;
  private port = 0;

  /** @internal */
  constructor(
    readonly definition: ClusterDefinition,
    private readonly setup: ClusterSetup,
  ) {
    const { tls, otherTls, access, user, token, answerDelayMs, now } = setup;
    this.caFile = tls.caFile;
    this.caData = Buffer.from(tls.caPem).toString('base64');
    this.token = token;
    this.state = new ClusterState(definition, now());
    const { people = [], authProvider } = definition;
    const authenticator = new Authenticator(
      [
        { token, user },
        ...people.map(person => ({
          token: person.token,
          user: userOf(person),
        })),
      ],
      authProvider === 'localKubectlProxy' ? user : undefined,
    );
    this.server = new ClusterServer({
      router: new ApiRouter(
        this.state,
        accessWith(people, access, user),
        authenticator,
        definition,
      ),
      ...{ tls, otherTls, answerDelayMs, now },
    });
  }

  get name(): string {
    return this.definition.name;
  }

  /** Of the API server. Where the definition says `unreachable`, nothing listens there. */
  get url(): string {
    return `https://127.0.0.1:${this.port}`;
  }

  /** What reached the API server, the oldest first; of a long list only the end. */
  get requests(): readonly ReceivedRequest[] {
    return this.server.requests;
  }

  /** What the API server has answered since it started. */
  get traffic(): AnsweredTraffic {
    return this.server.traffic;
  }

  /** How many connections to the API server are open. */
  get connections(): number {
    return this.server.connections;
  }

  /** From now on the cluster does this wrong, and nothing else; without arguments it does nothing wrong. */
  setFaults(...faults: Fault[]): void {
    this.server.setFaults(faults);
  }

  /** The faults that are set. */
  get faults(): Fault[] {
    return this.server.currentFaults;
  }

  /** Replaces the data of Cilium's ConfigMap, as an operator's edit would. Agents that run do not notice. */
  replaceConfigMap(data: Record<string, string>): void {
    this.state.replaceConfigMap(data, this.setup.now());
  }

  /** Listens, on the port of the last time where it is free. */
  async start(): Promise<void> {
    const { ports } = this.setup;
    this.port = await this.server.start(ports.get(this.name));
    ports.remember(this.name, this.port);
    if (this.definition.unreachable) {
      await this.server.stop();
    }
  }

  /** Nothing listens any more, until the next start. */
  async stop(): Promise<void> {
    await this.server.stop();
  }
}
