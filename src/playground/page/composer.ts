import type { Message } from '../wire.ts';
import { isThread } from '../wire.ts';
import { grants } from '../world/permissions.ts';
import { createAttachmentsBar } from './attachments-bar.ts';
import { button, element } from './element.ts';
import { icon } from './icon.ts';
import { createListbox, type Listbox } from './listbox.ts';
import { createMentionChip } from './mention-chip.ts';
import { createMessageInput, type MessageInput } from './message-input.ts';
import { createReplyBar } from './reply-bar.ts';
import { fittingRunnables, type Runnable } from './slash-commands.ts';
import { createSlashForm, type SlashFormUse } from './slash-form.ts';
import { permissionsHere, type View } from './view.ts';

export interface ComposerUse extends Omit<SlashFormUse, 'cancel'> {
  /** Says something that no message says. */
  tell(text: string): void;
  /** Sends a message to the open channel. */
  send(text: string, more: { readonly replied?: Message | undefined; readonly files: readonly File[] }): void;
}

/** The message box at the foot of a channel. */
export interface Composer {
  readonly element: HTMLElement;
  /** Draws it anew for another channel, person, language or list of commands; what was typed stays. */
  update(view: View): void;
  replyTo(message: Message): void;
  focus(): void;
}

/** The parts of a message box. The view comes with the first update. */
interface Parts {
  readonly input: MessageInput;
  readonly send: HTMLButtonElement;
  readonly hint: HTMLElement;
  readonly listbox: Listbox;
  /** Holds the text field, or the fields of a command in its place. */
  readonly box: HTMLElement;
  readonly plain: HTMLElement;
  readonly use: ComposerUse;
}

/** A message box with the bot's mention as a chip, and the picker of slash commands. */
export function createComposer(use: ComposerUse): Composer {
  let view: View | undefined;
  const reply = createReplyBar();
  const isEmpty = () => input.text() === '' && attachments.files().length === 0;
  const attachments = createAttachmentsBar({
    changed: () => {
      send.disabled = isEmpty();
    },
    tooLarge: () => view && use.tell(view.words.fileTooLarge),
  });
  const chip = createMentionChip(() => input.element.focus());
  const submit = () => {
    if (!view || isEmpty()) return;
    const files = attachments.files();
    use.send(chip.mentioning(input.text(), view), { replied: reply.message(), files });
    input.empty();
    attachments.clear();
    reply.clear();
    send.disabled = true;
  };
  const input = createMessageInput({
    changed: (text) => {
      send.disabled = isEmpty();
      if (view) offerCommands(text, view, parts);
    },
    take: (event) => listbox.take(event),
    left: () => listbox.hide(),
    escape: reply.clear,
    submit,
  });
  const listbox = createListbox('composer-list', () => focusedInput() ?? input.element);
  const send = button({ class: 'send', attributes: { disabled: true }, press: submit }, [icon('send')]);
  const plain = element('div', { class: 'composer-plain' }, [
    attachments.opener,
    chip.element,
    input.element,
    send,
  ]);
  const box = element('div', { class: 'composer-box' }, [plain]);
  const hint = element('p', { class: 'composer-hint' });
  const parts: Parts = { input, send, hint, listbox, box, plain, use };

  const update = (next: View) => {
    if (view?.channel.id !== next.channel.id || view.locale !== next.locale) {
      box.replaceChildren(plain);
      reply.clear();
    }
    view = next;
    chip.update(next);
    attachments.update(next);
    describe(next, parts);
  };
  const replyTo = (message: Message) => {
    if (view) reply.set(message, view);
    input.element.focus();
  };
  const root = element('div', { class: 'composer' }, [
    listbox.element,
    reply.element,
    attachments.element,
    box,
    hint,
  ]);
  return { element: root, update, replyTo, focus: () => input.element.focus() };
}

function offerCommands(text: string, view: View, parts: Parts): void {
  const typed = /^\/(.*)$/u.exec(text)?.[1];
  const fitting = typed === undefined ? [] : fittingRunnables(view, typed);
  parts.listbox.show(
    view.words.commands,
    fitting.map((runnable) => ({
      label: `/${runnable.label}`,
      description: runnable.description,
      choose: () => openForm(runnable, view, parts),
    })),
  );
}

function openForm(runnable: Runnable, view: View, { input, box, plain, listbox, use }: Parts): void {
  const cancel = () => {
    listbox.hide();
    box.replaceChildren(plain);
    input.element.focus();
  };
  const run: SlashFormUse['run'] = (name, options) => {
    cancel();
    use.run(name, options);
  };
  input.empty();
  const form = createSlashForm(runnable, { view, listbox, use: { ...use, run, cancel } });
  box.replaceChildren(form.element);
  form.focus();
}

/** The field of a command that is being typed in, if one is. */
function focusedInput(): HTMLInputElement | undefined {
  return document.activeElement instanceof HTMLInputElement ? document.activeElement : undefined;
}

function describe(view: View, { input, send, hint, plain }: Parts): void {
  const { words, snapshot, channel } = view;
  const example = snapshot.examples[0];
  const speak = isThread(channel) ? 'sendInThreads' : 'sendMessages';
  const readOnly = !grants(permissionsHere(view), speak);
  const inviting = example === undefined ? words.write : `${words.write}${words.colon}${example}`;
  plain.inert = readOnly;
  input.element.placeholder = readOnly ? words.readOnly : inviting;
  input.element.setAttribute('aria-label', words.write);
  input.fitHeight();
  send.setAttribute('aria-label', words.send);
  send.title = words.send;
  hint.textContent = words.keysHint;
}
