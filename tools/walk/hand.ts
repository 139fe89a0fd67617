import type { Frame, Locator, Page } from 'playwright-core';

/** The real page with the panel in it. */
export interface OpenPage {
  readonly page: Page;
  readonly sidebar: Frame;
}

/** What a walk has cost a person. */
export interface Effort {
  /** Keys that lead somewhere or do something. */
  readonly keys: number;
  /** Characters of new values. */
  readonly characters: number;
  readonly clicks: number;
  /** Turns of the mouse's wheel over the sheet. */
  readonly turns: number;
}

/** A person's hand: real keys and clicks, counted. */
export class Hand {
  private keys = 0;
  private characters = 0;
  private clicks = 0;
  private turns = 0;

  constructor(private readonly page: Page) {}

  get effort(): Effort {
    const { keys, characters, clicks, turns } = this;
    return { keys, characters, clicks, turns };
  }

  async press(...keys: string[]): Promise<void> {
    for (const key of keys) {
      this.keys += 1;
      await this.page.keyboard.press(key);
    }
  }

  /** A new value, over what is selected. */
  async type(value: string): Promise<void> {
    this.characters += value.length;
    await this.page.keyboard.type(value);
  }

  async click(target: Locator): Promise<void> {
    this.clicks += 1;
    await target.click();
  }

  /** Opens a list and presses one of its lines: the browser draws lists outside the page. */
  async choose(list: Locator, label: string): Promise<void> {
    this.clicks += 2;
    await list.selectOption({ label });
  }

  async turn(right: number): Promise<void> {
    this.turns += 1;
    await this.page.mouse.wheel(right, 0);
  }
}
