import { reportOf, tunedNodes } from './__testUtils__';
it('x', () => {
  const r = reportOf({ nodes: tunedNodes });
  process.stderr.write(
    JSON.stringify(r.assessment.progress) +
      JSON.stringify(
        r.assessment.checks.map(c => [
          c.check,
          c.progress,
          c.cells[0].parts[0].judgement.reason,
          c.cells[0].parts[0].judgement.needs.filter(n => n.state !== 'met'),
        ]),
      ),
  );
  const m = reportOf();
  process.stderr.write(
    '\n' +
      JSON.stringify(m.assessment.progress) +
      JSON.stringify(
        m.assessment.checks.map(c => [c.check, c.progress, c.counts]),
      ),
  );
});
