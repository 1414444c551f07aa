/**
 * Where a text stops being JSON: the offset of the first thing that cannot stand there, the length of the text when it
 * ends too early, and null when it is JSON (RFC 8259). `JSON.parse` says only sometimes.
 * @example whereJsonBreaks('{"a": 1,}') // 8
 */
export function whereJsonBreaks(text: string): number | null {
  const open: ("{" | "[")[] = [];
  let expected: Expected = "value";
  for (let offset = 0; ; ) {
    offset = endOf(space, text, offset);
    if (expected === "end") return offset === text.length ? null : offset;
    const end = endOf(token, text, offset);
    const next: Expected | null = end === offset ? null : after(expected, text.charAt(offset), open);
    if (next === null) return offset;
    expected = next;
    offset = end;
  }
}

type Expected = "value" | "value or ]" | "name" | "name or }" | "colon" | "comma" | "end";

const space = /[ \t\n\r]*/y;
const token =
  /[{}[\],:]|"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[\da-fA-F]{4}))*"|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y;

function endOf(pattern: RegExp, text: string, offset: number): number {
  pattern.lastIndex = offset;
  return pattern.test(text) ? pattern.lastIndex : offset;
}

/** What is expected after a token that begins with this character; null when it cannot stand here. */
function after(expected: Expected, first: string, open: ("{" | "[")[]): Expected | null {
  const closes = first === "}" || first === "]";
  if (closes) return mayClose(expected, first, open) ? close(open) : null;
  switch (expected) {
    case "value":
    case "value or ]":
      if (first === "," || first === ":") return null;
      if (first !== "{" && first !== "[") return open.length === 0 ? "end" : "comma";
      open.push(first);
      return first === "{" ? "name or }" : "value or ]";
    case "name":
    case "name or }":
      return first === '"' ? "colon" : null;
    case "colon":
      return first === ":" ? "value" : null;
    default:
      if (first !== ",") return null;
      return open.at(-1) === "{" ? "name" : "value";
  }
}

const mayClose = (expected: Expected, bracket: "}" | "]", open: readonly string[]): boolean =>
  (expected === "comma" && open.at(-1) === (bracket === "}" ? "{" : "[")) ||
  expected === (bracket === "}" ? "name or }" : "value or ]");

function close(open: ("{" | "[")[]): Expected {
  open.pop();
  return open.length === 0 ? "end" : "comma";
}
