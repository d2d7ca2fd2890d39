import type { Message } from '../wire.ts';
import { ChannelType } from '../wire.ts';
import { nameOf } from './avatar.ts';
import { button, element } from './element.ts';
import { icon } from './icon.ts';
import { createListbox } from './listbox.ts';
import { fittingRunnables, type Runnable } from './slash-commands.ts';
import { createSlashForm, type SlashFormUse } from './slash-form.ts';
import type { View } from './view.ts';

export interface ComposerUse extends Omit<SlashFormUse, 'cancel'> {
  /** Sends a message to the open channel. */
  send(text: string, replyTo?: Message): void;
}

/** The message box at the foot of a channel. */
export interface Composer {
  readonly element: HTMLElement;
  /** Draws it anew for another channel, person, language or list of commands; what was typed stays. */
  update(view: View): void;
  replyTo(message: Message): void;
  focus(): void;
}

/** A message box with the bot's mention as a chip, and the picker of slash commands. */
export function createComposer(use: ComposerUse): Composer {
  let view: View | undefined;
  let mentions = true;
  let replied: Message | undefined;

  const input = element('textarea', {
    class: 'composer-input',
    attributes: {
      rows: 1,
      maxlength: 2_000,
      role: 'combobox',
      'aria-expanded': 'false',
      'aria-autocomplete': 'list',
    },
  });
  const listbox = createListbox('composer-list', () => formInput() ?? input);
  const formInput = () => {
    const focused = document.activeElement;
    return focused instanceof HTMLInputElement ? focused : undefined;
  };
  const chip = button({ class: 'chip', press: () => setMentions(!mentions) }, []);
  const replyBar = element('div', { class: 'reply-bar', attributes: { hidden: true } });
  const send = button({ class: 'send', press: () => submit() }, [icon('send')]);
  const plain = element('div', { class: 'composer-plain' }, [chip, input, send]);
  const box = element('div', { class: 'composer-box' }, [plain]);
  const hint = element('p', { class: 'composer-hint' });
  const root = element('div', { class: 'composer' }, [listbox.element, replyBar, box, hint]);

  const setMentions = (next: boolean) => {
    mentions = next;
    chip.setAttribute('aria-pressed', String(mentions));
    input.focus();
  };
  const grow = () => {
    input.style.height = 'auto';
    input.style.height = `${Math.min(input.scrollHeight, 180)}px`;
    send.disabled = input.value.trim() === '';
  };
  const submit = () => {
    if (!view || input.value.trim() === '') return;
    const inGuild = view.channel.type !== ChannelType.dm;
    const mention = `<@${view.snapshot.bot.id}>`;
    const text = input.value.trim();
    use.send(inGuild && mentions ? `${mention} ${text}` : text, replied);
    input.value = '';
    setReply(undefined);
    grow();
  };
  const setReply = (message: Message | undefined) => {
    replied = message;
    replyBar.hidden = !message;
    if (!message || !view) return;
    const { words } = view;
    replyBar.replaceChildren(
      `${words.replyingTo} `,
      element('strong', {}, [nameOf(message.author)]),
      button(
        { class: 'tool', attributes: { 'aria-label': words.cancel }, press: () => setReply(undefined) },
        [icon('close')],
      ),
    );
    input.focus();
  };
  const offerCommands = () => {
    const typed = /^\/(\S*)$/u.exec(input.value)?.[1];
    if (typed === undefined || !view) return listbox.hide();
    const items = fittingRunnables(view, typed).map((runnable) => ({
      label: `/${runnable.label}`,
      description: runnable.description,
      choose: () => openForm(runnable),
    }));
    listbox.show(view.words.commands, items);
  };
  const closeForm = () => {
    listbox.hide();
    box.replaceChildren(plain);
    input.focus();
  };
  const openForm = (runnable: Runnable) => {
    if (!view) return;
    input.value = '';
    grow();
    const run: SlashFormUse['run'] = (name, options) => {
      closeForm();
      use.run(name, options);
    };
    const form = createSlashForm(runnable, { view, listbox, use: { ...use, run, cancel: closeForm } });
    box.replaceChildren(form.element);
    form.focus();
  };

  input.addEventListener('input', () => {
    grow();
    offerCommands();
  });
  input.addEventListener('blur', () => listbox.hide());
  input.addEventListener('keydown', (event) => {
    // While a Chinese input method is composing, Enter belongs to it.
    if (event.isComposing || listbox.take(event)) return;
    if (event.key === 'Enter' && !event.shiftKey) {
      event.preventDefault();
      submit();
    } else if (event.key === 'Escape') setReply(undefined);
  });

  return {
    element: root,
    update: (next) => {
      const moved = view?.channel.id !== next.channel.id || view.locale !== next.locale;
      view = next;
      if (moved) {
        box.replaceChildren(plain);
        setReply(undefined);
      }
      describe(next, { chip, input, send, hint });
      chip.setAttribute('aria-pressed', String(mentions));
      grow();
    },
    replyTo: setReply,
    focus: () => input.focus(),
  };
}

interface Parts {
  readonly chip: HTMLElement;
  readonly input: HTMLTextAreaElement;
  readonly send: HTMLElement;
  readonly hint: HTMLElement;
}

function describe({ words, channel, snapshot }: View, { chip, input, send, hint }: Parts): void {
  const example = snapshot.examples[0];
  chip.hidden = channel.type === ChannelType.dm;
  chip.textContent = `@${nameOf(snapshot.bot)}`;
  chip.title = words.mentionHint;
  input.placeholder = example === undefined ? words.write : `${words.write}${words.colon}${example}`;
  input.setAttribute('aria-label', words.write);
  send.setAttribute('aria-label', words.send);
  send.title = words.send;
  hint.textContent = words.keysHint;
}
