import { type ReturnedFile, returnedFrom } from '../cli/returned-rows';
import type { Returned } from '../page/protocol';
import { bookFrom } from '../xlsx/read-book';

/**
 * Files that came back from municipalities and were dropped on the page. The panel's «Собрать» gets their rows with
 * every call, as `pos collect` gives them: it shows what differs and writes what was decided.
 */
export class ReturnedFiles {
  private readonly byName = new Map<string, ReturnedFile>();

  /** Takes a file; one of the same name is replaced. @returns what is wrong with it, or to be known of it */
  async take(data: Buffer, name: string): Promise<readonly string[]> {
    const file = await returnedFrom(name, () => bookFrom(data, name));
    if (file.unusable) this.byName.delete(name);
    else this.byName.set(name, file);
    return file.notices;
  }

  forget(): void {
    this.byName.clear();
  }

  get count(): Returned {
    return { files: this.byName.size, rows: this.rows.length };
  }

  /** Arguments of a call, with the rows where a collecting run is to read them. */
  within(args: readonly unknown[]): readonly unknown[] {
    if (this.byName.size === 0) return args;
    return args.map((arg) => {
      const { options } = (arg ?? {}) as { options?: { brought?: unknown } };
      return Array.isArray(options?.brought)
        ? { ...(arg as object), options: { ...options, brought: this.rows } }
        : arg;
    });
  }

  private get rows() {
    return [...this.byName.values()].flatMap(({ rows }) => rows);
  }
}
