import { byId } from '../element';
import type { Returned, State } from '../protocol';
import { PAGE_TEXTS } from '../texts';
import { handOver } from './file-actions';
import { asked } from './question';

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
  returned(file: File): Promise<{ notices: readonly string[]; state: State }>;
  forgetReturned(): Promise<State>;
  state(): Promise<State>;
}

/** Files to municipalities and back: all of them in one archive, and as many as came back into «Собрать». */
export class ReturnedFiles {
  private readonly chip = byId<HTMLButtonElement>('returned');

  constructor(
    private readonly page: Exchanged,
    private readonly server: ExchangeCalls,
  ) {
    const field = byId<HTMLInputElement>('collect');
    field.addEventListener('change', () => {
      const files = [...(field.files ?? [])];
      field.value = '';
      void this.take(files);
    });
    byId('hand-out').addEventListener('click', () => void this.handOut());
    this.chip.addEventListener('click', () => void this.forget());
  }

  show({ files, rows }: Returned): void {
    this.chip.hidden = files === 0;
    this.chip.textContent = PAGE_TEXTS.returned(files, rows);
  }

  /** Reads files that came back; what is wrong with one of them keeps none of the others. */
  async take(files: readonly File[]): Promise<void> {
    const notices: string[] = [];
    let state: State | null = null;
    for (const [at, file] of files.entries()) {
      this.page.say(PAGE_TEXTS.reading(at + 1, files.length));
      try {
        const answer = await this.page.inOrder(() => this.server.returned(file));
        notices.push(...answer.notices);
        state = answer.state;
      } catch (error) {
        notices.push(`${file.name}: ${(error as Error).message}`);
      }
    }
    if (!state) return this.page.say(notices.join('\n'));
    this.page.changed(state);
    this.show(state.returned);
    const { files: count } = state.returned;
    this.page.say(
      [count > 0 ? PAGE_TEXTS.collectNow(count) : PAGE_TEXTS.nothingTaken, ...notices].join('\n'),
    );
  }

  private async handOut(): Promise<void> {
    this.page.say(PAGE_TEXTS.working);
    try {
      const name = PAGE_TEXTS.archiveName(this.page.state?.name ?? '');
      handOver(await this.page.inOrder(() => this.server.handOut()), name);
      this.page.changed(await this.server.state());
      this.page.say(PAGE_TEXTS.handedOut(name));
    } catch (error) {
      this.page.say((error as Error).message);
    }
  }

  private async forget(): Promise<void> {
    const { title, text, stay, forget } = PAGE_TEXTS.forget;
    if ((await asked(title, text, [stay, forget])) !== forget) return;
    const state = await this.page.inOrder(() => this.server.forgetReturned());
    this.page.changed(state);
    this.show(state.returned);
  }
}
