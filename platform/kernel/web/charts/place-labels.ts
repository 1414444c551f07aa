/**
 * Moves labels apart on one axis so that none covers another, each as near its own place as the order allows.
 * `wanted` are positions in pixels in any order; `gap` is a label's height; the answer is in the same order and lies
 * within `from`–`to` when there is room. Labels that collide are spread evenly around their common middle.
 */
export function placeLabels(wanted: readonly number[], gap: number, from: number, to: number): readonly number[] {
  const order = wanted.map((_, index) => index).sort((a, b) => wanted[a]! - wanted[b]! || a - b);
  const groups: { members: number[]; middle: number }[] = [];
  for (const index of order) {
    let group = { members: [index], middle: clamp(wanted[index]!, 1, gap, from, to) };
    while (groups.length > 0 && top(group, gap) < bottom(groups.at(-1)!, gap)) {
      const members = [...groups.pop()!.members, ...group.members];
      const middle = members.reduce((total, member) => total + wanted[member]!, 0) / members.length;
      group = { members, middle: clamp(middle, members.length, gap, from, to) };
    }
    groups.push(group);
  }
  const placed = wanted.map(() => 0);
  for (const group of groups)
    group.members.forEach((member, place) => {
      placed[member] = top(group, gap) + (place + 0.5) * gap;
    });
  return placed;
}

type Group = { readonly members: readonly number[]; readonly middle: number };
const top = (group: Group, gap: number): number => group.middle - (group.members.length * gap) / 2;
const bottom = (group: Group, gap: number): number => group.middle + (group.members.length * gap) / 2;

const clamp = (middle: number, count: number, gap: number, from: number, to: number): number => {
  const half = (count * gap) / 2;
  return Math.max(from + half, Math.min(to - half, middle));
};
