import { byId } from '../element';
import type { State } from '../protocol';
import { PAGE_TEXTS } from '../texts';
import { handOver } from './file-actions';

/** What handing out and collecting need of the page. */
export interface Exchanged {
  readonly state: State | null;
  inOrder<T>(act: () => Promise<T>): Promise<T>;
  changed(state: State): void;
  say(text: string): void;
}

/** Routes that these actions use. */
export interface ExchangeCalls {
  handOut(): Promise<Blob>;
  returned(file: File): Promise<State>;
}

/** Files to municipalities and back: all of them in one archive, and as many as came back into the document. */
export class ReturnedFiles {
  constructor(
    private readonly page: Exchanged,
    private readonly server: ExchangeCalls,
  ) {
    const field = byId<HTMLInputElement>('returned');
    field.addEventListener('change', () => {
      const files = [...(field.files ?? [])];
      field.value = '';
      void this.take(files);
    });
    byId('hand-out').addEventListener('click', () => void this.handOut());
  }

  /** One after the other: what is wrong with a file is said, the others come in all the same. */
  async take(files: readonly File[]): Promise<void> {
    const said: string[] = [];
    let taken = 0;
    for (const [at, file] of files.entries()) {
      this.page.say(PAGE_TEXTS.reading(at + 1, files.length));
      try {
        this.page.changed(await this.page.inOrder(() => this.server.returned(file)));
        taken += 1;
      } catch (error) {
        said.push((error as Error).message);
      }
    }
    if (taken > 0) said.unshift(PAGE_TEXTS.taken(taken));
    this.page.say(said.join('\n'));
  }

  private async handOut(): Promise<void> {
    try {
      const archive = await this.page.inOrder(() => this.server.handOut());
      handOver(archive, PAGE_TEXTS.archiveName(this.page.state?.name ?? ''));
    } catch (error) {
      this.page.say((error as Error).message);
    }
  }
}
