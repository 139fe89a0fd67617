import { Refusal } from './refusal';

/** A part of a file that is not there, or cannot be read. */
export class BrokenPart extends Error {
  constructor(readonly part: string) {
    super(`Broken part ${part}`);
  }
}

/** Content that stands where no table reaches. */
export class FarCell extends Error {
  constructor(readonly cell: string) {
    super(`Far cell ${cell}`);
  }
}

/**
 * Reads a part.
 * @throws BrokenPart with the part's name, whatever is wrong with it
 */
export function readPart<T>(part: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    const isTold = error instanceof BrokenPart || error instanceof FarCell || error instanceof Refusal;
    throw isTold ? error : new BrokenPart(part);
  }
}
