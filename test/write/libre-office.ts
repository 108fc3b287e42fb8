import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** What LibreOffice does with all tracked changes of a document, by the name of its command. */
export type Settlement = 'AcceptAllTrackedChanges' | 'RejectAllTrackedChanges';

/*
 * Opens a document without a window, runs a command on it, and writes its text. The jobs come as one argument, because a start of the
 * program takes longer than all of them.
 */
const macro = `
Sub Settle(jobs)
  For Each job In Split(jobs, ";")
    fields = Split(job, "|")
    SettleOne(fields(0), fields(1), fields(2))
  Next
End Sub

Sub SettleOne(source, command, target)
  Dim hidden(0) As New com.sun.star.beans.PropertyValue
  hidden(0).Name = "Hidden" : hidden(0).Value = True
  document = StarDesktop.loadComponentFromURL(source, "_blank", 0, hidden())
  dispatcher = createUnoService("com.sun.star.frame.DispatchHelper")
  dispatcher.executeDispatch(document.CurrentController.Frame, ".uno:" & command, "", 0, Array())
  Dim plain(1) As New com.sun.star.beans.PropertyValue
  plain(0).Name = "FilterName" : plain(0).Value = "Text (encoded)"
  plain(1).Name = "FilterOptions" : plain(1).Value = "UTF8,LF"
  document.storeToURL(target, plain())
  document.close(True)
End Sub
`;

/**
 * Lets LibreOffice accept or reject all changes of Word files.
 *
 * @param jobs Files and what is done with each.
 * @returns The text that is left of each, a line a paragraph.
 */
export function settled(jobs: readonly { file: Uint8Array; settlement: Settlement }[]): string[] {
  const folder = mkdtempSync(join(tmpdir(), 'docx-'));
  const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`;
  const run = (...args: string[]): void => {
    spawnSync('soffice', [profile, '--headless', ...args], { stdio: 'ignore', timeout: 100_000 });
  };
  /* The first start makes the profile, and would write over a macro that is already there. */
  run('--terminate_after_init');
  installMacro(join(folder, 'profile/user/basic/Standard'));
  const paths = jobs.map((_, index) => join(folder, String(index)));
  const list = jobs.map(({ file, settlement }, index) => {
    const path = paths[index] ?? '';
    writeFileSync(`${path}.docx`, file);
    return [pathToFileURL(`${path}.docx`).href, settlement, pathToFileURL(`${path}.txt`).href].join('|');
  });
  run(`macro:///Standard.Module1.Settle("${list.join(';')}")`);
  return paths.map((path) => readFileSync(`${path}.txt`, 'utf8').replace(/^\uFEFF/u, ''));
}

function installMacro(library: string): void {
  mkdirSync(library, { recursive: true });
  const head = '<?xml version="1.0" encoding="UTF-8"?>\n';
  const module =
    'xmlns:script="http://openoffice.org/2000/script" script:name="Module1" script:language="StarBasic"';
  const escaped = macro.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
  writeFileSync(join(library, 'Module1.xba'), `${head}<script:module ${module}>${escaped}</script:module>`);
  const names =
    'xmlns:library="http://openoffice.org/2000/library" library:name="Standard" library:readonly="false" library:passwordprotected="false"';
  const index = `<library:library ${names}><library:element library:name="Module1"/></library:library>`;
  writeFileSync(join(library, 'script.xlb'), head + index);
}
