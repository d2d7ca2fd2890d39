/** A command or option as a person meets it: Discord allows 32 characters of name and 100 of description. */
export interface Named {
  readonly name: string;
  readonly description: string;
}
