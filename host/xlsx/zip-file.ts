/** A file of a zip archive, unpacked. */
export interface ZipFile {
  readonly name: string;
  readonly content: Buffer;
}
