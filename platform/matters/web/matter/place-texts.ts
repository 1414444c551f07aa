export type Placed = {
  readonly text: string;
  readonly x: number;
  readonly lane: "above" | "below";
  readonly anchor: "start" | "middle" | "end";
};

/** How wide a text is drawn, about; wide enough that two never touch. */
const widthOf = (text: string): number => text.length * 7.4;
const between = 10;

/** Texts above and below a line so that none covers another; one that finds no room is left to the list beside the drawing. */
export function placeTexts(
  marks: readonly { readonly x: number; readonly text: string }[],
  room: { readonly left: number; readonly right: number },
): readonly Placed[] {
  const taken: { [Lane in Placed["lane"]]: number } = { above: room.left, below: room.left };
  return marks
    .toSorted((a, b) => a.x - b.x)
    .flatMap(({ x, text }): readonly Placed[] => {
      const width = widthOf(text);
      for (const lane of ["above", "below"] as const) {
        const start = Math.max(taken[lane], Math.min(x - width / 2, room.right - width));
        if (start > x || start + width > room.right + 1) continue; // it would stand beside another mark
        taken[lane] = start + width + between;
        return [{ text, lane, anchor: "start", x: start }];
      }
      return [];
    });
}
