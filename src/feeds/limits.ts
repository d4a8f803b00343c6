const kilobyte = 1024;
const megabyte = 1024 * kilobyte;

/** What a refresh may take of time and room; each feed says how much its files may have. */
export const limits = {
  /** For one request until its last byte. */
  timeOutMilliseconds: 20_000,
  /** The first try and those after a passing fault. */
  tries: 3,
  /** Before the second try; doubled before each one after it. */
  backoffMilliseconds: 500,
  /** In one refresh, repeated ones counted. */
  requests: 60,
  /** Of all files of one refresh together. */
  bytesInAll: 20 * megabyte,
  /** Of reading without a pause: the page shares its thread with the functions in cells. */
  workMilliseconds: 10,
  /** Given to the browser's own SHA-256, which copies them without a pause. */
  bytesHashedAtOnce: megabyte,
  /** `edition.json` of the add-in's own site. */
  editionBytes: 4 * kilobyte,
  /** JSON is read in one go: half a megabyte of brackets takes a twentieth of a second. */
  descriptorBytes: 512 * kilobyte,
  sourcesBytes: 512 * kilobyte,
  /** A changed figure takes a tenth of a kB. */
  changelogBytes: 128 * kilobyte,
  tableBytes: 10 * megabyte,
  /** Of an archive that is chosen from the computer. */
  archiveFiles: 1_000,
} as const;
