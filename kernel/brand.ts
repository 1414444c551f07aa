declare const brand: unique symbol;

/** A type that is the same value at run time and another type to the compiler: `Brand<bigint, "Ore">`. */
export type Brand<Value, Name extends string> = Value & { readonly [brand]: Name };
