import { randomBytes } from 'node:crypto';
import { access, constants, lstat, open, realpath, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { TEXTS } from '../texts';
import { Refusal } from '../xlsx/refusal';
import { cutToBytes, LONGEST_NAME } from './file-name';
import { leftoverName, removeLeftovers } from './leftovers';

/** The disk is full, or the person's share of it is, or it takes no file of that size. */
const NO_ROOM: ReadonlySet<string> = new Set(['ENOSPC', 'EDQUOT', 'EFBIG']);

/** Why a file was not written, as a sentence. */
export function notWritten(error: unknown, name: string): Refusal {
  if (error instanceof Refusal) return error;
  const isFull = NO_ROOM.has((error as NodeJS.ErrnoException).code ?? '');
  return new Refusal(isFull ? TEXTS.noRoom(name) : TEXTS.unwritable(name));
}

/** What stood at the place of a result before the work began. */
interface Standing {
  readonly mode: number;
  readonly uid: number;
  readonly gid: number;
  /** Changes whenever anybody writes or replaces the file. */
  readonly version: string;
}

/** The result lies beside the place that was meant for it: somebody else has changed what stands there. */
export class LiesBeside extends Refusal {
  /** @param file where it lies */
  constructor(
    message: string,
    readonly file: string,
  ) {
    super(message);
  }
}

/**
 * A place for a result, looked at before the work and written after it. The result comes under a temporary name and is
 * then renamed: nobody ever sees half a file, a link stays a link, and whoever could read the old file can read the
 * new one, nobody else. What somebody else wrote in the meantime is never replaced.
 */
export class OutputFile {
  private constructor(
    /** As the person named it. */
    readonly name: string,
    /** Where it really lies. */
    private readonly place: string,
    private readonly before: Standing | null,
  ) {}

  /** @throws Refusal for a folder, a device, a pipe, or a link to nowhere */
  static async at(name: string): Promise<OutputFile> {
    const place = await realPlace(name);
    return new OutputFile(name, place, await standingAt(place, name));
  }

  /**
   * Says before the work, not after it, that the file cannot be written.
   * @throws Refusal when the folder is not there or nobody may write
   */
  async demandWritable(): Promise<void> {
    const folder = path.dirname(this.place);
    try {
      if (!(await stat(folder)).isDirectory()) throw new Error('no folder');
      await access(folder, constants.W_OK);
      if (this.before !== null) await access(this.place, constants.W_OK);
    } catch {
      throw new Refusal(TEXTS.unwritable(this.name));
    }
  }

  /**
   * @throws Refusal when it cannot be written; LiesBeside when the file was changed since, and the sentence names
   * where the result lies
   */
  async write(data: Uint8Array): Promise<void> {
    const folder = path.dirname(this.place);
    await removeLeftovers(folder);
    const temporary = path.join(folder, leftoverName(randomBytes(4).toString('hex')));
    try {
      const isOurs = await writeNew(temporary, data, this.before);
      if (isOurs && (await this.isAsBefore())) await rename(temporary, this.place);
      else await this.putBeside(temporary, isOurs);
    } catch (error) {
      await rm(temporary, { force: true });
      throw notWritten(error, this.name);
    }
  }

  private async isAsBefore(): Promise<boolean> {
    const now = await standingAt(this.place, this.name).catch(() => null);
    return now?.version === this.before?.version;
  }

  private async putBeside(temporary: string, isOurs: boolean): Promise<never> {
    const { dir, name, ext } = path.parse(this.place);
    for (let copy = 1; ; copy += 1) {
      const suffix = `-результат${copy === 1 ? '' : `-${copy}`}${ext}`;
      const beside = path.join(dir, cutToBytes(name, LONGEST_NAME - Buffer.byteLength(suffix)) + suffix);
      if ((await lstat(beside).catch(() => null)) !== null) continue;
      await rename(temporary, beside);
      const said = path.join(path.dirname(this.name), path.basename(beside));
      throw new LiesBeside(
        isOurs ? TEXTS.changedMeanwhile(this.name, said) : TEXTS.ownedByOther(this.name, said),
        said,
      );
    }
  }
}

async function realPlace(name: string): Promise<string> {
  const full = path.resolve(name);
  try {
    return await realpath(full);
  } catch {
    // Not there yet, or a link that leads nowhere.
    if ((await lstat(full).catch(() => null)) !== null) throw new Refusal(TEXTS.notAFile(name));
    const folder = await realpath(path.dirname(full)).catch(() => path.dirname(full));
    return path.join(folder, path.basename(full));
  }
}

async function standingAt(place: string, name: string): Promise<Standing | null> {
  const found = await stat(place, { bigint: true }).catch(() => null);
  if (found === null) return null;
  if (found.isDirectory()) throw new Refusal(TEXTS.isFolder(name));
  if (!found.isFile()) throw new Refusal(TEXTS.notAFile(name));
  const { dev, ino, size, mtimeNs, ctimeNs } = found;
  return {
    mode: Number(found.mode & 0o7777n),
    uid: Number(found.uid),
    gid: Number(found.gid),
    version: [dev, ino, size, mtimeNs, ctimeNs].join(':'),
  };
}

/** @returns false when the file cannot get the owner that the one before it has */
async function writeNew(file: string, data: Uint8Array, like: Standing | null): Promise<boolean> {
  // Nobody else reads along before the owner and the mode are right.
  const handle = await open(file, 'wx', like === null ? 0o666 : 0o600);
  try {
    await handle.writeFile(data);
    const isOurs = like === null || (await own(handle, like));
    if (like !== null && isOurs) await handle.chmod(like.mode);
    await handle.sync();
    return isOurs;
  } finally {
    await handle.close();
  }
}

async function own(handle: Awaited<ReturnType<typeof open>>, { uid, gid }: Standing): Promise<boolean> {
  const made = await handle.stat();
  if (made.uid === uid && made.gid === gid) return true;
  return handle.chown(uid, gid).then(
    () => true,
    () => false,
  );
}
