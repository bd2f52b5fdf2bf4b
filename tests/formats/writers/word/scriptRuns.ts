/** A stretch of text in one script, as word processors cut texts into runs: they set Chinese and Latin in different fonts. */
export interface ScriptRun {
  text: string;
  latin: boolean;
}

/** `2024年补贴` → `2024`, `年补贴`; tabs stand alone. The runs put together are the text. */
export const scriptRuns = (text: string): ScriptRun[] =>
  (text.match(/\t|[!-~]+(?: +[!-~]+)*|[^!-~\t]+/g) ?? []).map((run) => ({ text: run, latin: /^[!-~]/.test(run) }));
