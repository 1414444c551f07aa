const space = /[ \t\n\r]*/y;
const text = /"(?:[^"\\\u0000-\u001f]+|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"/y;
const plain = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?(?![\w.])|(?:true|false|null)(?!\w)/y;

type Wanted = "value" | "value-or-end" | "name" | "name-or-end" | "colon" | "comma-or-end";

/**
 * Where a text stops being JSON: the offset of the first character that cannot stand there, or the length of a text that
 * ends too early. `JSON.parse` tells the place only in some of its messages.
 */
export function mistakeIn(json: string): number {
  const open: ("[" | "{")[] = [];
  let wanted: Wanted = "value";
  let place = 0;
  const skip = (pattern: RegExp): boolean => {
    pattern.lastIndex = place;
    const found = pattern.test(json);
    if (found) place = pattern.lastIndex;
    return found;
  };
  for (;;) {
    skip(space);
    const sign = json[place];
    const inside = open.at(-1);
    if (wanted === "comma-or-end" && inside === undefined) return place;
    if (sign === (inside === "[" ? "]" : "}") && wanted.endsWith("-or-end") && inside) {
      open.pop();
      place++;
      wanted = "comma-or-end";
    } else if (wanted === "colon" && sign === ":") {
      place++;
      wanted = "value";
    } else if (wanted === "comma-or-end" && sign === ",") {
      place++;
      wanted = inside === "{" ? "name" : "value";
    } else if (wanted.startsWith("value") && (sign === "[" || sign === "{")) {
      open.push(sign);
      place++;
      wanted = sign === "[" ? "value-or-end" : "name-or-end";
    } else if (wanted.startsWith("value") && (skip(text) || skip(plain))) wanted = "comma-or-end";
    else if (wanted.startsWith("name") && skip(text)) wanted = "colon";
    else return place;
  }
}
