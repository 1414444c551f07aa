/**
 * How many bytes a zip file says that it holds when unpacked; null when it is not a whole zip file. Asked before unpacking, so that
 * a small file cannot fill the memory. (PKWARE APPNOTE 4.3.12 and 4.3.16: the central directory and its end.)
 */
export function unpackedSize(content: Buffer): number | null {
  const end = content.lastIndexOf(Buffer.from("504b0506", "hex"));
  if (end < 0 || end + 22 > content.length) return null;
  let at = content.readUInt32LE(end + 16);
  let total = 0;
  for (let left = content.readUInt16LE(end + 10); left > 0; left--) {
    if (at + 46 > content.length || content.readUInt32LE(at) !== 0x02014b50) return null;
    total += content.readUInt32LE(at + 24);
    at += 46 + content.readUInt16LE(at + 28) + content.readUInt16LE(at + 30) + content.readUInt16LE(at + 32);
  }
  return total;
}
