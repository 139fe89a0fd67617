import { byId, element } from '../element';
import type { Saved, State } from '../protocol';
import { PAGE_TEXTS } from '../texts';
import { asked } from './question';

/** What the work on files needs of the page. */
export interface Filed {
  readonly state: State | null;
  /** Whether something may be on its way to the server. */
  readonly isBusy: boolean;
  /** Carries out what is being typed, then the act. */
  inOrder<T>(act: () => Promise<T>): Promise<T>;
  opened(state: State): void;
  changed(state: State): void;
  say(text: string): void;
}

/** Routes that these actions use. */
export interface FileCalls {
  save(): Promise<Saved>;
  file(): Promise<Blob>;
  open(file: File): Promise<State>;
  state(): Promise<State>;
}

/** Opening, saving, downloading; nothing that is unsaved goes away unasked. */
export class FileActions {
  constructor(
    private readonly page: Filed,
    private readonly server: FileCalls,
  ) {
    const field = byId<HTMLInputElement>('open');
    field.addEventListener('change', () => {
      const [file] = field.files ?? [];
      field.value = '';
      if (file) void this.open(file);
    });
    byId('save').addEventListener('click', () => void this.save());
    byId('download').addEventListener('click', () => void this.download());
    window.addEventListener('beforeunload', (event) => {
      if (this.page.state?.unsaved || this.page.isBusy) event.preventDefault();
    });
  }

  /** Opens a file in place of the document, after asking about what is unsaved. */
  async open(file: File): Promise<void> {
    try {
      // What is typed counts too.
      const state = await this.page.inOrder(() => this.server.state());
      if (state.unsaved && !(await this.mayLeave(state, file.name))) return;
      this.page.opened(await this.page.inOrder(() => this.server.open(file)));
    } catch (error) {
      this.page.say((error as Error).message);
    }
  }

  /** Writes the document beside its original; without one it is downloaded. @returns whether it is saved */
  async save(): Promise<boolean> {
    if (!this.page.state?.hasPlace) return this.download();
    try {
      const { file, notice, state } = await this.page.inOrder(() => this.server.save());
      this.page.changed(state);
      this.page.say(notice || PAGE_TEXTS.saved(file));
      return true;
    } catch (error) {
      this.page.say((error as Error).message);
      return false;
    }
  }

  private async download(): Promise<boolean> {
    try {
      const blob = await this.page.inOrder(() => this.server.file());
      handOver(blob, PAGE_TEXTS.downloadName(this.page.state));
      this.page.changed(await this.server.state());
      return true;
    } catch (error) {
      this.page.say((error as Error).message);
      return false;
    }
  }

  private async mayLeave({ name }: State, next: string): Promise<boolean> {
    const { save, drop, stay } = PAGE_TEXTS.leave;
    const answer = await asked(PAGE_TEXTS.leave.title, PAGE_TEXTS.leave.text(name, next), [save, drop, stay]);
    return answer === save ? this.save() : answer === drop;
  }
}

/** Gives a file to the browser to be kept. */
export function handOver(blob: Blob, name: string): void {
  const link = element('a', '');
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  window.setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
