using System.Collections.Immutable;
using Plumbline.Core.Observations;
using Plumbline.Core.Periods;
using Plumbline.Core.Returns.Forms;

namespace Plumbline.Core.Checks.Returns;

/// <summary>The figures of a return must be those of its period: all of them equal to those of the periods before, in a unit whose figures usually change, have probably been copied.</summary>
internal static class CopiedForward
{
    internal const string Code = "copied-forward";

    // What a unit returned long ago tells little of it now.
    private const int MostPeriods = 60;

    internal static IEnumerable<Finding> Find(ReturnCase one)
    {
        if (one.Judged is not [.., var last]) yield break;
        ImmutableArray<FigureField> fields = [.. one.Form.Reading.Form.FiguresFor(last.Period)];
        if (fields.IsEmpty) yield break;
        var returned = Returned(one, fields, last.Period);
        if (returned.Count == 0 || one.Judged[0].Period > returned[^1].Period || !one.Audit.Includes(returned[^1].Period)) yield break;
        var run = CopiedRun.Of([.. returned.Select(static each => each.Amounts)]);
        // That there was nothing to report may be true for long.
        if (run == 0 || returned[^1].Amounts.All(static amount => amount == 0)) yield break;
        var (first, final) = (returned[^(run + 1)], returned[^1]);
        var figures = string.Join(", ", final.Cells.Select(static cell => cell.Value.Text));
        var earlier = CopiedRun.Earlier([.. returned.Select(static each => each.Amounts)], run);
        yield return new Finding
        {
            Check = Code,
            Severity = Severity.Warning,
            About = ReturnCase.About(one.Audit, one.Form.Reading.Form, one.Unit, final.Period),
            Unit = one.Unit,
            Period = final.Period,
            Found = figures,
            Expected = "the figures of the period, or a word that they are the same",
            Message = FormattableString.Invariant($"{one.Subject} for {one.Audit.Words(final.Period)} has the figures of {one.Audit.Words(first.Period)}, as has every one between them: {figures}, {run + 1} times in a row. Before that its figures were those of the period before in {earlier.Equal} of {earlier.Pairs} periods, so that this happens by chance in fewer than 1 of 1,000 cases."),
            Cells = final.Cells,
            Stated = [FormattableString.Invariant($"{run + 1} equal from {first.Period} to {final.Period}")],
        };
    }

    // The latest returns up to a period with a number for every field that the unit ever fills, the earliest first.
    private static List<(Period Period, ImmutableArray<decimal> Amounts, ImmutableArray<Observation> Cells)> Returned(ReturnCase one, ImmutableArray<FigureField> fields, Period last)
    {
        var series = fields.Select(field => one.Audit.Figures.Of(field.Indicator, one.Unit).Where(cell => cell is { Total: null, Amount: not null } && cell.Period <= last).ToDictionary(static cell => cell.Period)).Where(static each => each.Count > 0).ToList();
        if (series.Count == 0) return [];
        return
        [
            .. series[0].Keys.Where(period => series.TrueForAll(each => each.ContainsKey(period))).OrderDescending().Take(MostPeriods).Reverse()
                .Select(period => (period, series.Select(each => each[period].Amount!.Value).ToImmutableArray(), series.Select(each => each[period]).ToImmutableArray())),
        ];
    }
}
