/** The library behind the command line, named here alone. */
export { Command, CommanderError, InvalidArgumentError } from 'commander';
