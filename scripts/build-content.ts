import { commandLine } from './commandLine.ts';
import { gather } from './gather.ts';
import { createReport } from './report.ts';
import { runCommand } from './runCommand.ts';
import { writeGenerated } from './writeGenerated.ts';

/** Writes the generated content collections, for `astro dev` and for looking at them. */
runCommand(async () => {
  const { content } = commandLine({ content: 'content' });
  const { site, findings, content: read } = gather(content, createReport());
  writeGenerated({ ...site, findings, settings: read.settings }, process.env.MINGBAI_GENERATED ?? '.generated');
});
