import { lockDirectory } from "../directory-lock.ts";

// A program that takes the lock of the directory it is given, says whether it got it, and stays until it is killed.
const lock = lockDirectory(process.argv[2] ?? "");
console.log(lock.ok ? "holding" : "refused");
setInterval(() => {}, 60_000);
