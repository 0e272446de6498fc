/** What the command line asks for beside starting the bot. */
export type Options = {
  readonly logboek: { readonly netwerk: string; readonly casus: string } | undefined;
  readonly kopie: { readonly naar: string } | { readonly van: string } | undefined;
};

const ALONE = ['--no-playground', '--leeg', '--controleer-logboek'];
/** Options that are followed by something, and by what. */
const FOLLOWED: Readonly<Record<string, readonly string[]>> = {
  '--logboek': ['a netwerk', 'a casus number'],
  '--reservekopie': ['a new file'],
  '--terugzetten': ['a file'],
};

const named = Object.entries(FOLLOWED).map(
  ([name, values]) => `${name} ${values.map((value) => `<${value.replace(/^an? /, '')}>`).join(' ')}`,
);

/** Reads the command line; `wrong` is told what cannot be read. */
export const readOptions = (args: readonly string[], wrong: (sentence: string) => void): Options => {
  const found = new Map<string, readonly string[]>();
  for (let at = 0; at < args.length; at++) {
    const arg = args[at] ?? '';
    const wants = FOLLOWED[arg];
    if (wants === undefined) {
      if (!ALONE.includes(arg))
        wrong(`"${arg}" is not an option. There are: ${[...ALONE, ...named].join(', ')}.`);
      continue;
    }
    const values = args.slice(at + 1, at + 1 + wants.length);
    if (values.length < wants.length) wrong(`${arg} wants ${wants.join(' and ')}.`);
    else found.set(arg, values);
    at += wants.length;
  }
  const [netwerk, casus] = found.get('--logboek') ?? [];
  const [naar] = found.get('--reservekopie') ?? [];
  const [van] = found.get('--terugzetten') ?? [];
  if (naar !== undefined && van !== undefined) wrong('Give --reservekopie or --terugzetten, not both.');
  return {
    logboek: netwerk === undefined || casus === undefined ? undefined : { netwerk, casus },
    kopie: naar !== undefined ? { naar } : van !== undefined ? { van } : undefined,
  };
};
