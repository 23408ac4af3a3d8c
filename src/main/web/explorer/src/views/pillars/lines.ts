/** Widths in units of half a letter of Japanese. */
export function sizeOf(text: string): number {
  return [...text].reduce((sum, letter) => sum + ((letter.codePointAt(0) ?? 0) > 0x2e7f ? 2 : 1.1), 0);
}

/** As much as a name may take where it has an acronym, which stands for longer ones. */
const most = 22;

export function shortOf({ name, short }: { name: string; short?: string | undefined }): string {
  return short && sizeOf(name) > most ? short : name;
}

/** Words, an opening bracket with the word after it. */
function segmentsOf(text: string, lang: string): string[] {
  const segments: string[] = [];
  let open = '';
  for (const { segment } of new Intl.Segmenter(lang, { granularity: 'word' }).segment(text)) {
    if (/^[(（「]$/u.test(segment)) {
      open += segment;
    } else {
      segments.push(open + segment);
      open = '';
    }
  }
  return open ? [...segments, open] : segments;
}

/** Text in lines of a width, broken between words. */
export function linesOf(text: string, width: number, lang: string): string[] {
  const lines: string[] = [];
  let line = '';
  let length = 0;
  for (const segment of segmentsOf(text, lang)) {
    const size = sizeOf(segment);
    if (length + size > width && line && !/^[、。）・ー,.;:)]/u.test(segment)) {
      lines.push(line.trim());
      line = '';
      length = 0;
    }
    line += segment;
    length += size;
  }
  return [...lines, line.trim()].filter(Boolean);
}

/** The same in at most so many lines; what is cut off ends in an ellipsis. */
export function cutLines(text: string, width: number, lang: string, most: number): string[] {
  const lines = linesOf(text, width, lang);
  if (lines.length <= most) {
    return lines;
  }
  const last = [...segmentsOf(lines[most - 1] ?? '', lang)];
  while (last.length > 1 && sizeOf(last.join('').trim()) + 2 > width) {
    last.pop();
  }
  return [...lines.slice(0, most - 1), `${last.join('').trim()}…`];
}

let paper: CanvasRenderingContext2D | null | undefined;
/** Half a letter of Japanese. */
const half = 7;

/** How wide a line is set in the letters of the page. */
export function widthOf(line: string, weight = 400): number {
  paper ??= document.createElement('canvas').getContext('2d');
  if (!paper) {
    return sizeOf(line) * half;
  }
  paper.font = `${weight} 14px ${getComputedStyle(document.documentElement).fontFamily}`;
  return paper.measureText(line).width;
}
