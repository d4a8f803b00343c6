import { mostKept } from '../../reference/stored/stored-kind';

/** What may still be read of a workbook: one limit for all its parts. */
export class ReadingAllowance {
  private parts: number = mostKept.parts;
  private characters: number = mostKept.characters;
  private bytes: number = mostKept.bytes;

  /** @returns why a part of so many characters is not read, or undefined */
  takePart(characters: number): string | undefined {
    this.parts -= 1;
    this.characters -= characters;
    if (this.parts < 0)
      return `is one of more than the ${String(mostKept.parts)} parts that are read`;
    return this.characters < 0 ? tooMuch(mostKept.characters, 'in the file') : undefined;
  }

  /** @returns why so many bytes are not unpacked, or undefined */
  takeBytes(bytes: number): string | undefined {
    this.bytes -= bytes;
    return this.bytes < 0 ? tooMuch(mostKept.bytes, 'unpacked') : undefined;
  }
}

function tooMuch(most: number, where: string): string {
  return `is left out: of all that a workbook keeps, ${String(most / 1e6)} MB are read ${where}`;
}
