/** What a REST handler gives back: a status, and JSON unless there is none (204). */
export interface RestReply {
  readonly status: number;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

/** One wrong field of a request, with the path Discord reports it under. */
export interface FieldProblem {
  readonly path: readonly (string | number)[];
  readonly code: string;
  readonly message: string;
}

/** Discord's coded refusals, in its own words. */
const refusals = {
  unauthorized: [401, 0, '401: Unauthorized'],
  serverError: [500, 0, '500: Internal Server Error'],
  shutOut: [429, 0, 'Too many invalid requests'],
  notFound: [404, 0, '404: Not Found'],
  badJson: [400, 50109, 'The request body contains invalid JSON.'],
  unknownChannel: [404, 10003, 'Unknown Channel'],
  unknownGuild: [404, 10004, 'Unknown Guild'],
  unknownMember: [404, 10007, 'Unknown Member'],
  unknownMessage: [404, 10008, 'Unknown Message'],
  unknownRole: [404, 10011, 'Unknown Role'],
  unknownUser: [404, 10013, 'Unknown User'],
  unknownEmoji: [400, 10014, 'Unknown Emoji'],
  unknownWebhook: [404, 10015, 'Unknown Webhook'],
  unknownInteraction: [404, 10062, 'Unknown interaction'],
  unknownCommand: [404, 10063, 'Unknown application command'],
  tooManyPins: [400, 30003, 'Maximum number of pins reached (250)'],
  tooManyReactions: [400, 30010, 'Maximum number of reactions reached (20)'],
  alreadyCrossposted: [400, 40033, 'This message has already been crossposted.'],
  tooLarge: [413, 40005, 'Request entity too large'],
  alreadyAcknowledged: [400, 40060, 'Interaction has already been acknowledged.'],
  missingAccess: [403, 50001, 'Missing Access'],
  foreignMessage: [403, 50005, 'Cannot edit a message authored by another user'],
  emptyMessage: [400, 50006, 'Cannot send an empty message'],
  missingPermissions: [403, 50013, 'Missing Permissions'],
  wrongChannelType: [400, 50024, 'Cannot execute action on this channel type'],
  invalidWebhookToken: [401, 50027, 'Invalid Webhook Token'],
  replyUnreadable: [400, 160002, 'You cannot reply without permission to read message history'],
  threadExists: [400, 160004, 'A thread has already been created for this message'],
} as const satisfies Record<string, readonly [status: number, code: number, message: string]>;

export type RefusalName = keyof typeof refusals;

/** The reply with which Discord refuses. */
export function refuse(name: RefusalName): RestReply {
  const [status, code, message] = refusals[name];
  return { status, body: { message, code } };
}

/** 50035 with every wrong field under its path. */
export function refuseForm(problems: readonly FieldProblem[]): RestReply {
  const errors: ErrorTree = {};
  for (const { path, code, message } of problems) {
    let node = errors;
    for (const step of path) node = branchOf(node, String(step));
    node._errors = [...(node._errors ?? []), { code, message }];
  }
  return { status: 400, body: { message: 'Invalid Form Body', code: 50035, errors } };
}

interface ErrorTree {
  _errors?: { code: string; message: string }[];
  [step: string]: ErrorTree | { code: string; message: string }[] | undefined;
}

function branchOf(node: ErrorTree, step: string): ErrorTree {
  const old = node[step];
  if (old && !Array.isArray(old)) return old;
  const fresh: ErrorTree = {};
  node[step] = fresh;
  return fresh;
}
