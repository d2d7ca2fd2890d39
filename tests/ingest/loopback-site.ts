import {
  Agent,
  createServer,
  type IncomingMessage,
  type RequestListener,
  type Server,
  type ServerResponse,
} from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { publicAgentFor } from '../../src/ingest/public-agent.ts';

/** A web site on loopback that counts who comes, and the agents that lead to it. */
export interface LoopbackSite {
  readonly requests: readonly string[];
  /** Leads any name to this site, and asks nobody: the pages of a test. */
  readonly agentFor: (url: URL) => Agent;
  /** The agents of production, only that port 80 is this site's: what they let through to loopback is counted. */
  readonly filteringAgentFor: (url: URL) => Agent;
  close(): Promise<void>;
}

export type Pages = (request: IncomingMessage, response: ServerResponse) => void;

export async function startSite(pages: Pages): Promise<LoopbackSite> {
  const requests: string[] = [];
  const listener: RequestListener = (request, response) => {
    requests.push(`${request.headers.host}${request.url}`);
    pages(request, response);
  };
  const first = createServer(listener);
  await listen(first, 0, '127.0.0.1');
  const { port } = first.address() as AddressInfo;
  const second = createServer(listener);
  // A machine without IPv6 has one door less.
  await listen(second, port, '::1').catch(() => {});
  return {
    requests,
    agentFor: () => withConnection(new Agent(), () => connect(port, '127.0.0.1')),
    filteringAgentFor: (url) => {
      const agent = publicAgentFor(url);
      const filtered = agent.createConnection.bind(agent);
      return withConnection(agent, (options, done) => filtered({ ...options, port }, done));
    },
    close: async () => {
      await Promise.all([first, second].map(stop));
    },
  };
}

function withConnection(agent: Agent, createConnection: Agent['createConnection']): Agent {
  return Object.assign(agent, { createConnection });
}

function listen(server: Server, port: number, host: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject).listen(port, host, resolve);
  });
}

function stop(server: Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((resolve) => void server.close(() => resolve()));
}
