import { isObject } from '../rules/json.ts';
import type { MessageDraft } from '../rules/message.ts';
import type { Component, Embed, Message } from '../wire.ts';
import { hasFlag, MessageFlag } from '../wire.ts';

/** What a bot sends to make or to change a message; null empties a field, absent leaves it. */
export interface MessageBody {
  readonly content?: string | null;
  readonly embeds?: readonly Embed[] | null;
  readonly components?: readonly Component[] | null;
  readonly flags?: number | null;
  readonly attachments?: readonly { readonly id: string | number; readonly description?: string }[] | null;
  readonly allowed_mentions?: {
    readonly parse?: readonly string[];
    readonly users?: readonly string[];
    readonly replied_user?: boolean;
  } | null;
  readonly nonce?: string | number | null;
  readonly message_reference?: { readonly message_id: string; readonly fail_if_not_exists?: boolean } | null;
}

/** A file of a multipart request; `index` is the n of `files[n]`. */
export interface Upload {
  readonly index: string;
  readonly filename: string;
  readonly contentType: string;
  readonly bytes: Uint8Array;
}

/** The flags that a bot may set itself. */
const settableFlags =
  MessageFlag.componentsV2 | MessageFlag.ephemeral | MessageFlag.suppressEmbeds | MessageFlag.silent;

/** The body as a message body. Its fields have been held against Discord's specification on their way in. */
export function readMessageBody(json: unknown): MessageBody {
  return isObject(json) ? (json as MessageBody) : {};
}

/** The message this body would make, or would make of `old`. */
export function draftOf(body: MessageBody, hasNewFiles: boolean, old?: Message): MessageDraft {
  const keepsFiles = body.attachments == null && (old?.attachments.length ?? 0) > 0;
  return {
    content: body.content === undefined ? (old?.content ?? '') : (body.content ?? ''),
    embeds: body.embeds === undefined ? (old?.embeds ?? []) : (body.embeds ?? []),
    components: body.components === undefined ? (old?.components ?? []) : (body.components ?? []),
    flags: flagsOf(body, old),
    hasFiles: hasNewFiles || keepsFiles,
  };
}

/** V2, once set, stays; private stays as it was; an edited message is no longer loading. */
function flagsOf(body: MessageBody, old?: Message): number {
  const asked = (body.flags ?? 0) & settableFlags;
  if (!old) return asked;
  const kept = old.flags & ~MessageFlag.loading;
  return hasFlag(asked, MessageFlag.componentsV2) ? kept | MessageFlag.componentsV2 : kept;
}
