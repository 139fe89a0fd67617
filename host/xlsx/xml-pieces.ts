const PIECE = 1 << 20;

/** A long XML text that grows by and by and is kept as bytes, so that it never lies in memory as one string. */
export class XmlPieces {
  private readonly pieces: Buffer[] = [];
  private text = '';

  add(text: string): void {
    this.text += text;
    if (this.text.length < PIECE) return;
    this.pieces.push(Buffer.from(this.text));
    this.text = '';
  }

  /** What was added, between a head and a tail. */
  between(head: string, tail: string): Buffer {
    return Buffer.concat([Buffer.from(head), ...this.pieces, Buffer.from(this.text + tail)]);
  }
}
