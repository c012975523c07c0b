/** Text of any length, cut for places that hold a line. */
export function clip(text: string, length: number): string {
  const letters = Array.from(text.slice(0, length * 2 + 2));
  return letters.length <= length
    ? text
    : `${letters
        .slice(0, length - 1)
        .join("")
        .trimEnd()}…`;
}
