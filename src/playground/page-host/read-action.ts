import type { Action } from '../acts/action.ts';
import type { Upload } from '../messages/message-body.ts';
import type { RequestBody } from '../rest/request-body.ts';
import { isObject } from '../rules/json.ts';
import type { UploadedFile } from '../world/files.ts';

/**
 * The action that a page sent: JSON in which `{ upload: n }` stands for the n-th of the files beside it; a message
 * takes all of them. Undefined if it is none. A wrong id is found where the action is done.
 */
export function readAction({ json, files }: RequestBody): Action | undefined {
  const uploads = files.map(uploaded);
  const whole = withUploads(json, uploads);
  if (!isAction(whole)) return undefined;
  return whole.kind === 'say' ? { ...whole, files: uploads } : whole;
}

function uploaded({ filename, contentType, bytes }: Upload): UploadedFile {
  return { name: filename, contentType, bytes };
}

function withUploads(value: unknown, uploads: readonly UploadedFile[]): unknown {
  if (Array.isArray(value)) return value.map((one) => withUploads(one, uploads));
  if (!isObject(value)) return value;
  if ('upload' in value) return uploads[Number(value.upload)];
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, withUploads(one, uploads)]));
}

type FieldKind = 'string' | 'texts' | 'options' | 'fields';

/** The fields each action must have. */
const actionFields: { readonly [Kind in Action['kind']]: Readonly<Record<string, FieldKind>> } = {
  say: { channelId: 'string', text: 'string' },
  slash: { name: 'string', options: 'options' },
  autocomplete: { name: 'string', options: 'options', focused: 'string' },
  press: { messageId: 'string', customId: 'string' },
  choose: { messageId: 'string', customId: 'string', values: 'texts' },
  menu: { name: 'string', messageId: 'string' },
  'user-menu': { name: 'string', userId: 'string' },
  react: { messageId: 'string', emoji: 'string' },
  pin: { messageId: 'string' },
  submit: { interactionId: 'string', fields: 'fields' },
  dismiss: { messageId: 'string' },
};

function isAction(json: unknown): json is Action {
  if (!isObject(json) || typeof json.kind !== 'string') return false;
  const fields = Object.entries(actionFields).find(([kind]) => kind === json.kind)?.[1];
  if (!fields) return false;
  return Object.entries(fields).every(([name, type]) => fits[type](json[name]));
}

const isText = (value: unknown) => typeof value === 'string';
const isFile = (value: unknown) => isObject(value) && value.bytes instanceof Uint8Array;
const isPlain = (value: unknown) => ['string', 'number', 'boolean'].includes(typeof value);

const fits: { readonly [Kind in FieldKind]: (value: unknown) => boolean } = {
  string: isText,
  texts: (value) => Array.isArray(value) && value.every(isText),
  options: (value) => isObject(value) && Object.values(value).every((one) => isPlain(one) || isFile(one)),
  fields: (value) => isObject(value) && Object.values(value).every(isFieldValue),
};

function isFieldValue(value: unknown): boolean {
  return isText(value) || (Array.isArray(value) && value.every((one) => isText(one) || isFile(one)));
}
