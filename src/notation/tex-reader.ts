/** Walks through TeX character by character; what is read is left behind. */
export class TexReader {
  protected at = 0;

  constructor(protected readonly tex: string) {}

  /** The text of a brace group as it stands, without its outer braces; nothing where none follows. */
  protected rawGroup(): string {
    this.skipSpace();
    if (this.tex[this.at] !== '{') return '';
    const start = this.at + 1;
    let open = 0;
    while (this.at < this.tex.length) {
      const character = this.tex[this.at++];
      if (character === '{') open++;
      if (character === '}' && --open === 0) return this.tex.slice(start, this.at - 1);
    }
    return this.tex.slice(start);
  }

  /** False at the end. A `%` begins a comment up to the line's end. */
  protected skipSpace(): boolean {
    while (this.at < this.tex.length) {
      if (this.tex[this.at] === '%')
        while (this.at < this.tex.length && this.tex[this.at] !== '\n') this.at++;
      else if (/[\s~]/.test(this.tex[this.at] ?? '')) this.at++;
      else return true;
    }
    return false;
  }
}
