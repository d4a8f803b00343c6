/** What the log of a model says of its building. */
export interface LoggedBuild {
  /** The day, YYYY-MM-DD. */
  readonly day: string;
  readonly addInVersion: string;
  readonly editionVersion: string;
}

/** The first line of a model's log. */
export function logLine({ day, addInVersion, editionVersion }: LoggedBuild): string {
  return `${day}  Built by TankStock ${addInVersion} from reference edition ${editionVersion}.`;
}

/** The edition that a line of a log names; undefined of other texts. */
export function loggedEdition(text: unknown): string | undefined {
  return /Built by TankStock \S+ from reference edition (\S+)\.$/.exec(String(text))?.[1];
}
