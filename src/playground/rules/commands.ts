import type { FieldProblem } from '../rest/refusal.ts';
import type { Command, CommandOption } from '../wire.ts';
import { CommandType, OptionType } from '../wire.ts';
import { lengthOf, outsideLengths, type Path } from './fields.ts';

const slashName = /^[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]{1,32}$/u;

/** How many commands of each type an application may have. */
const commandsOfType: Readonly<Record<number, number>> = {
  [CommandType.slash]: 100,
  [CommandType.user]: 15,
  [CommandType.message]: 15,
};

/** The most characters in names, descriptions and values of one command. */
const totalCharacters = 8_000;

/** What Discord would refuse in this list of commands. */
export function commandProblems(commands: readonly Command[]): readonly FieldProblem[] {
  return [
    ...commands.flatMap((command, at) => problemsOfCommand(command, [at])),
    ...Object.entries(commandsOfType).flatMap(([type, most]) =>
      commands.filter((command) => command.type === Number(type)).length > most
        ? [{ path: [], code: 'APPLICATION_COMMAND_TOO_MANY', message: `Maximum of ${most} reached` }]
        : [],
    ),
  ];
}

function problemsOfCommand(command: Command, path: Path): readonly FieldProblem[] {
  if (command.type !== CommandType.slash) return outsideLengths([...path, 'name'], command.name, [1, 32]);
  const total = charactersIn(command);
  return [
    ...problemsOfNamed(command, path),
    ...problemsOfOptions(command.options ?? [], [...path, 'options']),
    ...(total > totalCharacters
      ? [
          {
            path,
            code: 'APPLICATION_COMMAND_TOO_LARGE',
            message: `Command exceeds maximum size (${totalCharacters})`,
          },
        ]
      : []),
  ];
}

function problemsOfNamed(named: Command | CommandOption, path: Path): readonly FieldProblem[] {
  const names = [
    [named.name, [...path, 'name']] as const,
    ...Object.entries(named.name_localizations ?? {}).map(
      ([locale, name]) => [name, [...path, 'name_localizations', locale]] as const,
    ),
  ];
  const descriptions = [
    [named.description, [...path, 'description']] as const,
    ...Object.entries(named.description_localizations ?? {}).map(
      ([locale, text]) => [text, [...path, 'description_localizations', locale]] as const,
    ),
  ];
  return [
    ...names.flatMap(([name, at]) => (isSlashName(name) ? [] : [invalidName(at)])),
    ...descriptions.flatMap(([text, at]) => outsideLengths(at, text, [1, 100])),
  ];
}

function problemsOfOptions(options: readonly CommandOption[], path: Path): readonly FieldProblem[] {
  const firstOptional = options.findIndex((option) => !option.required && option.type > OptionType.group);
  return [
    ...(options.length > 25 ? outsideLengths(path, options, [0, 25]) : []),
    ...options.flatMap((option, at) => [
      ...problemsOfNamed(option, [...path, at]),
      ...problemsOfChoices(option, [...path, at]),
      ...problemsOfOptions(option.options ?? [], [...path, at, 'options']),
      ...(option.required && firstOptional >= 0 && firstOptional < at ? [lateRequired([...path, at])] : []),
    ]),
  ];
}

function problemsOfChoices(option: CommandOption, path: Path): readonly FieldProblem[] {
  const choices = option.choices ?? [];
  return [
    ...(choices.length > 25 ? outsideLengths([...path, 'choices'], choices, [0, 25]) : []),
    ...choices.flatMap((choice, at) => [
      ...outsideLengths([...path, 'choices', at, 'name'], choice.name, [1, 100]),
      ...(typeof choice.value === 'string'
        ? outsideLengths([...path, 'choices', at, 'value'], choice.value, [1, 100])
        : []),
    ]),
    ...(option.autocomplete && choices.length > 0 ? [choicesAndAutocomplete([...path, 'autocomplete'])] : []),
  ];
}

function isSlashName(name: unknown): boolean {
  return typeof name === 'string' && slashName.test(name) && name === name.toLowerCase();
}

function invalidName(path: Path): FieldProblem {
  return { path, code: 'APPLICATION_COMMAND_INVALID_NAME', message: 'Command name is invalid' };
}

function lateRequired(path: Path): FieldProblem {
  return {
    path,
    code: 'APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID',
    message: 'Required options must be placed before non-required options',
  };
}

function choicesAndAutocomplete(path: Path): FieldProblem {
  return {
    path,
    code: 'APPLICATION_COMMAND_OPTIONS_CHOICES_AUTOCOMPLETE',
    message: 'Options with autocomplete cannot have choices',
  };
}

function charactersIn(named: Command | CommandOption): number {
  const choices = 'choices' in named ? (named.choices ?? []) : [];
  return [
    lengthOf(named.name ?? ''),
    lengthOf(named.description ?? ''),
    ...choices.map((choice) => lengthOf(`${choice.name}${choice.value}`)),
    ...(named.options ?? []).map(charactersIn),
  ].reduce((sum, length) => sum + length, 0);
}
