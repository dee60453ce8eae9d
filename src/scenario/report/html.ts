import type { ScenarioReport } from '../run.ts'
import type { StepReport } from '../stepRunner.ts'
import { passed, type RunReport } from './runReport.ts'

/** One page that needs nothing else: an overview, and for each scenario its steps on a line of world time. */
export function htmlReport(runs: readonly RunReport[]): string {
  const failed = runs.filter((run) => !passed(run)).length
  const summary = failed === 0 ? `All ${runs.length} hold` : `${failed} of ${runs.length} do not hold`
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Scenarios: ${escaped(summary)}</title>
<style>${STYLE}</style>
</head>
<body>
<h1>Scenarios</h1>
<p>${escaped(summary)}.</p>
<table class="overview">
<thead><tr><th>Scenario</th><th>File</th><th>Steps</th><th>World time</th></tr></thead>
<tbody>
${runs.map(overviewRow).join('\n')}
</tbody>
</table>
${runs.map(section).join('\n')}
</body>
</html>
`
}

function overviewRow(run: RunReport, i: number): string {
  const { file, report } = run
  const span = report === undefined ? '' : durationText(report.endMs - startOf(report))
  return `<tr class="${passed(run) ? 'ok' : 'bad'}"><td><a href="#s${i}">${mark(passed(run))} ${escaped(report?.title ?? file)}</a></td><td>${escaped(file)}</td><td>${report?.steps.length ?? 0}</td><td>${span}</td></tr>`
}

function section(run: RunReport, i: number): string {
  const { file, report, error = '' } = run
  const head = `<section id="s${i}"><h2>${mark(passed(run))} ${escaped(report?.title ?? file)}</h2>`
  if (report === undefined) return `${head}<pre class="problem">${escaped(error)}</pre></section>`
  const startMs = startOf(report)
  const spanMs = Math.max(1, report.endMs - startMs)
  const rows = report.steps.map((step) => stepRow(step, startMs, spanMs))
  return `${head}
<p>${escaped(report.teaches)}</p>
<p class="facts">${escaped(file)} · from ${timeText(startMs)} to ${timeText(report.endMs)} (${durationText(spanMs)}) · hash ${escaped(report.hash)}</p>
<table class="steps">
<thead><tr><th>Step</th><th>Title</th><th>Outcome</th><th>World time</th><th class="line">0 to ${durationText(spanMs)}</th></tr></thead>
<tbody>
${rows.join('\n')}
</tbody>
</table>
</section>`
}

function stepRow(
  { number, depth, title, outcome, fromMs, toMs, problems }: StepReport,
  startMs: number,
  spanMs: number,
) {
  const left = percent((fromMs - startMs) / spanMs)
  const width = percent((toMs - fromMs) / spanMs)
  const isOk = problems.length === 0
  const told = problems.map((problem) => `<div class="problem">${escaped(problem)}</div>`).join('')
  return `<tr class="${isOk ? 'ok' : 'bad'}"><td>${mark(isOk)} ${escaped(number)}</td><td style="padding-left:${0.5 + depth * 1.5}rem">${escaped(title)}${told}</td><td>${escaped(outcome)}</td><td>+${durationText(fromMs - startMs)}</td><td class="line"><div class="bar" style="left:${left};width:${width}" title="${timeText(fromMs)} to ${timeText(toMs)}"></div></td></tr>`
}

function startOf({ steps, endMs }: ScenarioReport): number {
  return steps[0]?.fromMs ?? endMs
}

function mark(isOk: boolean): string {
  return isOk ? '<span class="mark">✓</span>' : '<span class="mark">✗</span>'
}

function percent(share: number): string {
  return `${(Math.min(1, Math.max(0, share)) * 100).toFixed(2)}%`
}

function timeText(ms: number): string {
  return new Date(ms).toISOString()
}

/** `1 d 02:03:04.005`, without what is nothing. */
function durationText(ms: number): string {
  const days = Math.floor(ms / 86_400_000)
  const clock = new Date(ms % 86_400_000)
    .toISOString()
    .slice(11, 23)
    .replace(/\.000$/, '')
  return `${days > 0 ? `${days} d ` : ''}${clock}`
}

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => ESCAPES[sign] as string)
}

const STYLE = `
:root { color-scheme: light dark; --ok: #1a7f37; --bad: #cf222e; --line: #8884; }
body { font: 15px/1.5 system-ui, sans-serif; max-width: 75rem; margin: 2rem auto; padding: 0 1rem; }
h2 { margin-top: 2.5rem; } a { color: inherit; }
table { border-collapse: collapse; width: 100%; } th, td { text-align: left; vertical-align: top; padding: .25rem .5rem; border-bottom: 1px solid var(--line); }
.ok .mark { color: var(--ok); } .bad .mark, .problem { color: var(--bad); } h2 .mark { font-weight: normal; }
.problem { font-family: ui-monospace, monospace; font-size: .9em; white-space: pre-wrap; overflow-wrap: anywhere; }
.facts { opacity: .7; font-size: .85em; overflow-wrap: anywhere; }
.line { width: 35%; position: relative; } .bar { position: absolute; top: .6rem; height: .7rem; min-width: 3px; background: var(--ok); border-radius: 2px; }
.bad .bar { background: var(--bad); }
`
